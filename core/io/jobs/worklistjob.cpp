// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/worklistjob.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/glance.h"
#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/knownservers.h"
#include "core/io/jobs/pregnancies.h"
#include "core/trend/twins.h"

#include <QTimeZone>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace trendward::jobs
{

namespace
{

using SeriesOfPatient = std::vector<const store::SeriesInfo *>;

std::string measureOf(const store::SeriesInfo &info)
{
    return info.measure.empty() ? care::vitalKey({}, info.code, info.display) : info.measure;
}

care::ReadingCounts countsOf(const SeriesOfPatient &series)
{
    care::ReadingCounts counts;
    for (const store::SeriesInfo *info : series) counts[measureOf(*info)] += info->count;
    return counts;
}

Result<std::vector<care::ListSharing>> sharingOf(const store::RecordStore &store)
{
    const auto exchanges = store.exchanges();
    if (!exchanges) return exchanges.error();
    std::vector<care::ListSharing> all;
    for (const store::Exchange &one : *exchanges)
        all.push_back({nameOfServer(one.server, store), one.patientsSent, one.patientsFetched, one.patients, one.sent,
                       one.fetched, one.at});
    return all;
}

class RecordLoader
{
public:
    RecordLoader(const store::RecordStore &store, const care::Rules &rules, Instant now, Reach reach, int earlier)
        : m_store(store), m_rules(rules), m_now(now), m_reach(reach), m_days(rules.days() + earlier)
    {
    }

    Result<care::PatientRecord> recordOf(const store::Patient &patient, std::vector<care::Goal> goals,
                                         const SeriesOfPatient &series) const
    {
        care::PatientRecord record;
        record.id = patient.id;
        record.name = patient.name;
        std::tie(record.zone, record.zoneKnown) = homeZone(patient);
        record.birth = patient.birth;
        auto pregnancies = pregnanciesOf(m_store, patient);
        if (!pregnancies) return pregnancies.error();
        record.pregnancies = *std::move(pregnancies);
        record.goals = std::move(goals);

        std::map<std::string, SeriesOfPatient> measures;
        for (const store::SeriesInfo *info : series)
            if (info->count > 0) measures[measureOf(*info)].push_back(info);
        for (const auto &[measure, parts] : measures) {
            const auto half = measures.find(std::string(trend::otherHalfOf(measure)));
            auto one = measureRecord(record, measure, parts, half == measures.end() ? SeriesOfPatient() : half->second);
            if (!one) return one.error();
            record.measures.push_back(*std::move(one));
        }
        return record;
    }

    Result<care::ReadingCounts> twinsIn(const std::vector<store::SeriesInfo> &series) const
    {
        std::map<std::string, SeriesOfPatient> measures;
        for (const store::SeriesInfo &info : series) measures[measureOf(info)].push_back(&info);
        care::ReadingCounts counts;
        for (const auto &[measure, parts] : measures) {
            const auto half = measures.find(std::string(trend::otherHalfOf(measure)));
            const auto one = load(parts, half == measures.end() ? SeriesOfPatient() : half->second, std::nullopt);
            if (!one) return one.error();
            counts[measure] = one->series.twins.size();
        }
        return counts;
    }

private:
    bool needed(const care::PatientRecord &record, const std::string &measure) const
    {
        if (m_rules.lookAt(measure)) return true;
        return std::any_of(record.goals.begin(), record.goals.end(), [&](const care::Goal &goal) {
            const Measure *known = measureNamed(goal.measure);
            return known && known->key == measure;
        });
    }

    /// The readings of the days that rules (and a glance) look at, and the newest usable one, however old.
    Result<care::MeasureRecord> measureRecord(const care::PatientRecord &record, const std::string &measure,
                                              const SeriesOfPatient &parts, const SeriesOfPatient &half) const
    {
        // Dates of a clock that was reset or runs ahead are counted, wherever they are.
        const bool trusted = std::all_of(parts.begin(), parts.end(), [&](const store::SeriesInfo *info) {
            return info->first && *info->first >= trend::clocksReset && info->last && *info->last <= m_now;
        });
        if (m_reach == Reach::Whole || !trusted) return load(parts, half, std::nullopt);
        // Nothing but the newest reading counts of a measure that no rule looks at; whether it is usable, its row says.
        const Instant newest = Instant::fromMilliseconds(newestOf(parts).milliseconds());
        Instant from = glanceFrom(newest, record.zone);
        if (needed(record, measure)) from = std::min(from, trend::daysBefore(m_now, record.zone, m_days));
        auto one = load(parts, half, from);
        if (!one) return one;
        // All of it is unusable (implausible, without a value): the newest usable one lies further back.
        if (!one->lastEver) return load(parts, half, std::nullopt);
        const Instant earlier = glanceFrom(*one->lastEver, record.zone);
        return earlier < from ? load(parts, half, earlier) : std::move(one);
    }

    /// Where a glance begins that ends with this reading; the reading itself where none is asked for.
    Instant glanceFrom(Instant newest, const Zone &zone) const
    {
        return m_reach == Reach::Rules ? newest : trend::daysBefore(newest, zone, care::glanceDays);
    }

    static Instant newestOf(const SeriesOfPatient &parts)
    {
        Instant newest = Instant::fromTicks(INT64_MIN);
        for (const store::SeriesInfo *info : parts)
            if (info->last && *info->last > newest) newest = *info->last;
        return newest;
    }

    Result<std::vector<trend::TrendSeries>> trendsOf(const SeriesOfPatient &parts, std::optional<Instant> from) const
    {
        std::vector<trend::TrendSeries> series;
        for (const store::SeriesInfo *info : parts) {
            auto one = m_store.trend(info->series, from, std::nullopt);
            if (!one) return one.error();
            series.push_back(*std::move(one));
        }
        return series;
    }

    /// half: of a part of a blood pressure, the series of the other one, which twins are told by.
    Result<care::MeasureRecord> load(const SeriesOfPatient &parts, const SeriesOfPatient &half,
                                     std::optional<Instant> from) const
    {
        const auto series = trendsOf(parts, from);
        if (!series) return series.error();
        // One source has no twins.
        std::set<std::uint32_t> sources;
        for (const trend::TrendSeries &one : *series)
            for (const auto &[source, name] : one.sourceNames) sources.insert(source);
        const auto others = sources.size() > 1 ? trendsOf(half, from) : Result(std::vector<trend::TrendSeries>());
        if (!others) return others.error();
        care::MeasureRecord record{trend::inOneUnit(*series, m_now, *others), std::nullopt};
        if (!record.series.points.empty()) record.lastEver = record.series.points.back().at();
        return record;
    }

    const store::RecordStore &m_store;
    const care::Rules &m_rules;
    Instant m_now;
    Reach m_reach;
    int m_days;
};

}  // namespace

Result<care::ReadingCounts> twinCounts(const store::RecordStore &store, store::PatientKey patient, Instant now)
{
    const auto series = store.series(patient);
    if (!series) return series.error();
    const care::Rules none;
    return RecordLoader(store, none, now, Reach::Whole, 0).twinsIn(*series);
}

std::pair<Zone, bool> homeZone(const store::Patient &patient)
{
    if (!patient.zone.empty())
        if (auto zone = Zone::named(patient.zone)) return {*std::move(zone), true};
    return {Zone::utc(), false};
}

Date dateOn(Instant moment, const Zone &zone)
{
    const LocalTime local = zone.local(moment);
    return {local.year, local.month, local.day};
}

Zone deskZone()
{
    const auto zone = Zone::named(QTimeZone::systemTimeZoneId().toStdString());
    return zone ? *zone : Zone::utc();
}

Result<care::PatientRecord> loadedRecord(const store::RecordStore &store, const store::Patient &patient,
                                         std::vector<care::Goal> goals,
                                         const std::vector<const store::SeriesInfo *> &series, const care::Rules &rules,
                                         Instant now, Reach reach, int earlier)
{
    return RecordLoader(store, rules, now, reach, earlier).recordOf(patient, std::move(goals), series);
}

Result<care::Worklist> worklistOf(const store::RecordStore &store, const care::Rules &rules, Instant now)
{
    // It goes to files that machines read.
    const InEnglish english;
    return worklistOf(store, rules, now, Reach::Rules, [](const LoadedPatient &) { return Done{}; });
}

Result<care::Worklist> worklistOf(const store::RecordStore &store, const care::Rules &builtIn, Instant now, Reach reach,
                                  const std::function<Outcome(const LoadedPatient &)> &each, const care::Looker &looker,
                                  const KeptAssessment &kept)
{
    const auto clinics = clinicRules(store, builtIn);
    if (!clinics) return clinics.error();
    const care::Rules &rules = *clinics;
    const auto patients = store.patients();
    if (!patients) return patients.error();
    const auto latest = store.latestOfAll();
    if (!latest) return latest.error();
    const auto steps = store.latestSteps();
    if (!steps) return steps.error();
    const auto enrolled = store.allEnrolmentSteps();
    if (!enrolled) return enrolled.error();
    const auto sample = store.fact("sample");
    if (!sample) return sample.error();
    std::map<store::PatientKey, SeriesOfPatient> series;
    for (const store::SeriesInfo &info : *latest) series[info.patient].push_back(&info);
    std::map<store::PatientKey, std::vector<care::WorkStep>> done;
    for (const store::PatientStep &one : *steps) done[one.patient].push_back(one.step);
    std::map<store::PatientKey, std::vector<care::EnrolmentStep>> enrolments;
    for (const store::PatientEnrolmentStep &one : *enrolled) enrolments[one.patient].push_back(one.step);
    std::map<std::string, care::Attention> attention;

    care::Worklist worklist;
    worklist.now = now;
    worklist.desk = deskZone();
    worklist.sample = *sample == "yes";
    worklist.rulesVersion = rules.version;
    worklist.enrols = !enrolled->empty();
    auto sharing = sharingOf(store);
    if (!sharing) return sharing.error();
    worklist.sharing = *std::move(sharing);
    for (const store::Patient &patient : *patients) {
        const SeriesOfPatient &theirs = series[patient.key];
        const auto add = [&]() -> Outcome {
            const care::Assessment *before = kept ? kept(patient, theirs) : nullptr;
            std::optional<care::PatientRecord> record;
            if (!before) {
                auto goals = store.goals(patient.key);
                if (!goals) return goals.error();
                auto loaded = loadedRecord(store, patient, *std::move(goals), theirs, rules, now, reach);
                if (!loaded) return loaded.error();
                record = *std::move(loaded);
            }
            care::Assessment assessment = before ? *before : care::assess(*record, rules, now);
            const care::ReadingCounts counts = countsOf(theirs);
            care::Attention state =
                care::attentionOf(done[patient.key], assessment, counts, {now, worklist.desk, looker});
            const auto programmes = care::enrolmentsFrom(enrolments[patient.key]);
            if (worklist.enrols) {
                const Date today = dateOn(now, homeZone(patient).first);
                state.membership = care::membershipOn(programmes, today);
                state.apart = care::membershipWords(programmes, today);
            }
            const Outcome taken =
                each({patient, record ? &*record : nullptr, theirs, assessment, counts, state, programmes, rules});
            if (!taken) return taken;
            worklist.patients.push_back(std::move(assessment));
            attention.insert_or_assign(patient.id, std::move(state));
            return taken;
        };
        if (const Outcome added = add(); !added)
            worklist.failed.push_back({patient.id, patient.name, added.error().detail});
    }
    care::putInOrder(worklist.patients);
    std::stable_partition(worklist.patients.begin(), worklist.patients.end(), [&](const care::Assessment &one) {
        return attention.at(one.id).membership == care::Membership::Enrolled;
    });
    for (const care::Assessment &one : worklist.patients) worklist.attention.push_back(std::move(attention.at(one.id)));
    return worklist;
}

}  // namespace trendward::jobs
