// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/worklistjob.h"

#include "core/base/measure.h"

#include <algorithm>
#include <map>
#include <set>

namespace trendward::jobs
{

namespace
{

using SeriesOfPatient = std::vector<const store::SeriesInfo *>;

class WorklistMaker
{
public:
    WorklistMaker(const store::RecordStore &store, const care::Rules &rules, Instant now)
        : m_store(store), m_rules(rules), m_now(now)
    {
    }

    Result<care::Worklist> make()
    {
        const auto patients = m_store.patients();
        if (!patients) return patients.error();
        const auto latest = m_store.latestOfAll();
        if (!latest) return latest.error();
        const auto sample = m_store.fact("sample");
        if (!sample) return sample.error();
        std::map<store::PatientKey, SeriesOfPatient> series;
        for (const store::SeriesInfo &info : *latest) series[info.patient].push_back(&info);

        care::Worklist worklist;
        worklist.now = m_now;
        worklist.sample = *sample == "yes";
        worklist.rulesVersion = m_rules.version;
        for (const store::Patient &patient : *patients) {
            const auto record = recordOf(patient, series[patient.key]);
            if (record)
                worklist.patients.push_back(care::assess(*record, m_rules, m_now));
            else
                worklist.failed.push_back({patient.id, patient.name, record.error().detail});
        }
        care::putInOrder(worklist.patients);
        return worklist;
    }

private:
    Result<care::PatientRecord> recordOf(const store::Patient &patient, const SeriesOfPatient &series) const
    {
        care::PatientRecord record;
        record.id = patient.id;
        record.name = patient.name;
        std::tie(record.zone, record.zoneKnown) = homeZone(patient);
        auto goals = m_store.goals(patient.key);
        if (!goals) return goals.error();
        record.goals = *std::move(goals);

        std::map<std::string, SeriesOfPatient> measures;
        for (const store::SeriesInfo *info : series)
            if (info->count > 0)
                measures[info->measure.empty() ? "~" + info->code.code : info->measure].push_back(info);
        for (const auto &[measure, parts] : measures) {
            auto one = measureRecord(record, measure, parts);
            if (!one) return one.error();
            record.measures.push_back(*std::move(one));
        }
        return record;
    }

    bool needed(const care::PatientRecord &record, const std::string &measure) const
    {
        if (m_rules.lookAt(measure)) return true;
        return std::any_of(record.goals.begin(), record.goals.end(), [&](const care::Goal &goal) {
            const Measure *known = measureNamed(goal.measure);
            return known && known->key == measure;
        });
    }

    /// The readings of the days that rules look at, and the newest usable one, however old.
    Result<care::MeasureRecord> measureRecord(const care::PatientRecord &record, const std::string &measure,
                                              const SeriesOfPatient &parts) const
    {
        const Instant from = trend::daysBefore(m_now, record.zone, m_rules.days());
        // Dates of a clock that was reset or runs ahead are counted, wherever they are.
        const bool trusted = std::all_of(parts.begin(), parts.end(), [&](const store::SeriesInfo *info) {
            return info->first && *info->first >= trend::clocksReset && info->last && *info->last <= m_now;
        });
        if (!trusted) return load(parts, std::nullopt);
        // Nothing but the newest reading counts of a measure that no rule looks at; whether it is usable, its row says.
        const Instant newest = newestOf(parts);
        const bool newestOnly = newest < from || !needed(record, measure);
        auto one = load(parts, newestOnly ? newest : from);
        if (!one || one->lastEver) return one;
        // All of it is unusable (implausible, without a value): the newest usable one lies further back.
        return load(parts, std::nullopt);
    }

    static Instant newestOf(const SeriesOfPatient &parts)
    {
        Instant newest = Instant::fromTicks(INT64_MIN);
        for (const store::SeriesInfo *info : parts)
            if (info->last && *info->last > newest) newest = *info->last;
        return newest;
    }

    Result<care::MeasureRecord> load(const SeriesOfPatient &parts, std::optional<Instant> from) const
    {
        std::vector<trend::TrendSeries> series;
        for (const store::SeriesInfo *info : parts) {
            auto one = m_store.trend(info->series, from, std::nullopt);
            if (!one) return one.error();
            series.push_back(*std::move(one));
        }
        care::MeasureRecord record{trend::inOneUnit(series, m_now), std::nullopt};
        if (!record.series.points.empty()) record.lastEver = record.series.points.back().at();
        return record;
    }

    const store::RecordStore &m_store;
    const care::Rules &m_rules;
    Instant m_now;
};

}  // namespace

std::pair<Zone, bool> homeZone(const store::Patient &patient)
{
    if (!patient.zone.empty())
        if (auto zone = Zone::named(patient.zone)) return {*std::move(zone), true};
    return {Zone::utc(), false};
}

Result<care::Worklist> worklistOf(const store::RecordStore &store, const care::Rules &rules, Instant now)
{
    return WorklistMaker(store, rules, now).make();
}

}  // namespace trendward::jobs
