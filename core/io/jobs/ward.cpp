// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/ward.h"

#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/worklistjob.h"

#include <algorithm>
#include <map>

namespace trendward::jobs
{

namespace
{

Result<std::optional<store::ImportInfo>> lastImportOf(const store::RecordStore &store)
{
    const auto imports = store.imports();
    if (!imports) return imports.error();
    std::optional<store::ImportInfo> last;
    for (const store::ImportInfo &one : *imports)
        if (!one.undone && (!last || std::pair(one.at, one.key) > std::pair(last->at, last->key))) last = one;
    return last;
}

std::vector<SeriesState> statesOf(const std::vector<const store::SeriesInfo *> &series)
{
    std::vector<SeriesState> states;
    states.reserve(series.size());
    for (const store::SeriesInfo *info : series)
        states.push_back({info->series, info->count, info->first, info->last, info->lastValue});
    return states;
}

/// Who need not be assessed again.
class KeptPatients
{
public:
    KeptPatients(const WardBefore &before, std::size_t ruleChanges, Instant now) : m_now(now)
    {
        if (!before.ward || before.ward->ruleChanges != ruleChanges) return;
        for (const WardPatient &one : before.ward->patients)
            if (!before.changed.contains(one.person.key)) m_rows[one.person.key] = &one;
    }

    const WardPatient *row(const store::Patient &person, const std::vector<const store::SeriesInfo *> &series) const
    {
        const auto found = m_rows.find(person.key);
        if (found == m_rows.end()) return nullptr;
        const WardPatient &one = *found->second;
        if (m_now < one.assessed || m_now - one.assessed >= assessmentHolds || !(one.person == person)) return nullptr;
        // Days are counted by the patient's clock.
        const Zone zone = homeZone(person).first;
        if (zone.startOfDay(m_now) != zone.startOfDay(one.assessed)) return nullptr;
        return one.series == statesOf(series) ? &one : nullptr;
    }
    /// Of one of whom row() gave it.
    const WardPatient &keptRow(store::PatientKey key) const { return *m_rows.at(key); }

private:
    std::map<store::PatientKey, const WardPatient *> m_rows;
    Instant m_now;
};

Result<WardPatient> wardPatient(const store::RecordStore &store, Instant now, const LoadedPatient &loaded)
{
    const auto reviews = store.reviews(loaded.person.key);
    if (!reviews) return reviews.error();
    WardPatient one;
    one.person = loaded.person;
    one.assessed = now;
    one.series = statesOf(loaded.series);
    one.vitals = care::glancesOf(*loaded.record, loaded.rules, now);
    one.dataDays = care::dataDaysOf(*loaded.record, now);
    one.leading = leadingVital(loaded.assessment, one.vitals);
    one.counts = loaded.counts;
    const auto days = deviceDaysUntil(store, loaded.person.key, loaded.record->zone, now);
    if (!days) return days.error();
    one.monitoring.days = *days;
    const Zone &zone = loaded.record->zone;
    if (one.person.birth) one.age = ageInYears(*one.person.birth, zone.local(now));
    one.freshUntil = care::freshUntil(loaded.assessment, loaded.rules, zone);
    for (const care::Review &review : *reviews)
        if (!one.lastReviewed || review.at > *one.lastReviewed) one.lastReviewed = review.at;
    return one;
}

}  // namespace

Result<Ward> wardOf(const store::RecordStore &store, const care::Rules &rules, Instant now, const care::Looker &looker,
                    const WardBefore &before)
{
    const auto changes = ruleChanges(store);
    if (!changes) return changes.error();
    Ward ward;
    ward.now = now;
    ward.ruleChanges = changes->size();
    const KeptPatients kept(before, ward.ruleChanges, now);
    const auto stillHolds = [&](const store::Patient &person, const std::vector<const store::SeriesInfo *> &series) {
        const WardPatient *row = kept.row(person, series);
        return row ? &row->assessment : nullptr;
    };
    std::map<std::string, WardPatient> patients;
    const auto take = [&](const LoadedPatient &loaded) -> Outcome {
        auto one = loaded.record ? wardPatient(store, now, loaded) : Result(kept.keptRow(loaded.person.key));
        if (!one) return one.error();
        one->attention = loaded.attention;
        one->enrolments = loaded.enrolments;
        one->monitoring.seconds = 0;
        patients.insert_or_assign(loaded.person.id, *std::move(one));
        return Done{};
    };
    auto worklist = worklistOf(store, rules, now, Reach::Glance, take, looker, stillHolds);
    if (!worklist) return worklist.error();
    const auto held = store.heldCount();
    if (!held) return held.error();
    auto last = lastImportOf(store);
    if (!last) return last.error();

    ward.worklist = *std::move(worklist);
    ward.sample = ward.worklist.sample;
    ward.heldReadings = *held;
    ward.lastImport = *std::move(last);
    const auto seconds = secondsIn(store, monthOf(now, ward.worklist.desk));
    if (!seconds) return seconds.error();
    for (const care::Assessment &assessment : ward.worklist.patients) {
        ward.patients.push_back(std::move(patients.at(assessment.id)));
        WardPatient &one = ward.patients.back();
        one.assessment = assessment;
        if (const auto found = seconds->find(one.person.key); found != seconds->end())
            one.monitoring.seconds = found->second;
    }
    return ward;
}

const care::VitalGlance *vitalShown(const WardPatient &patient, std::string_view key)
{
    const auto named = [&](std::string_view wanted) -> const care::VitalGlance * {
        const auto found = std::find_if(patient.vitals.begin(), patient.vitals.end(),
                                        [&](const care::VitalGlance &one) { return one.key == wanted; });
        return found == patient.vitals.end() ? nullptr : &*found;
    };
    if (key != "glucose") return named(key);
    const auto *meter = named(key), *sensor = named("sensor-glucose");
    if (!meter || !sensor) return meter ? meter : sensor;
    return sensor->at && (!meter->at || *meter->at < *sensor->at) ? sensor : meter;
}

Month monthOf(Instant moment, const Zone &zone)
{
    const LocalTime local = zone.local(moment);
    const bool last = local.month == 12;
    return {zone.moment({local.year, local.month, 1}).at,
            zone.moment({local.year + (last ? 1 : 0), last ? 1 : local.month + 1, 1}).at};
}

Result<int> deviceDaysUntil(const store::RecordStore &store, store::PatientKey patient, const Zone &zone, Instant until)
{
    std::vector<Instant> midnights;
    for (int day = 1 - care::Monitoring::window; day <= 1; ++day) midnights.push_back(zone.startOfDay(until, day));
    const auto days = store.deviceDays(patient, midnights);
    if (!days) return days.error();
    return static_cast<int>(std::count(days->begin(), days->end(), true));
}

Result<std::map<store::PatientKey, std::int64_t>> secondsIn(const store::RecordStore &store, const Month &month)
{
    const auto all = store.attended(month.from, month.to);
    if (!all) return all.error();
    std::map<store::PatientKey, std::int64_t> seconds;
    for (const store::Attended &one : *all) seconds[one.patient] += one.seconds;
    return seconds;
}

std::string leadingVital(const care::Assessment &assessment, const std::vector<care::VitalGlance> &vitals)
{
    const std::string key = care::vitalKey(care::leadingMeasure(assessment));
    const bool shown =
        std::any_of(vitals.begin(), vitals.end(), [&](const care::VitalGlance &vital) { return vital.key == key; });
    return shown ? key : std::string();
}

}  // namespace trendward::jobs
