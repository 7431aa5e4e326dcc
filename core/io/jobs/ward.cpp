// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/ward.h"

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

Result<WardPatient> wardPatient(const store::RecordStore &store, Instant now, const LoadedPatient &loaded)
{
    const auto reviews = store.reviews(loaded.person.key);
    if (!reviews) return reviews.error();
    WardPatient one;
    one.person = loaded.person;
    one.vitals = care::glancesOf(loaded.record, loaded.rules, now);
    one.dataDays = care::dataDaysOf(loaded.record, now);
    one.leading = leadingVital(loaded.assessment, one.vitals);
    one.attention = loaded.attention;
    one.counts = loaded.counts;
    one.enrolments = loaded.enrolments;
    const Zone &zone = loaded.record.zone;
    if (one.person.birth) one.age = ageInYears(*one.person.birth, zone.local(now));
    one.freshUntil = care::freshUntil(loaded.assessment, loaded.rules, zone);
    for (const care::Review &review : *reviews)
        if (!one.lastReviewed || review.at > *one.lastReviewed) one.lastReviewed = review.at;
    return one;
}

}  // namespace

Result<Ward> wardOf(const store::RecordStore &store, const care::Rules &rules, Instant now, const care::Looker &looker)
{
    Ward ward;
    ward.now = now;
    std::map<std::string, WardPatient> patients;
    const auto keep = [&](const LoadedPatient &loaded) -> Outcome {
        auto one = wardPatient(store, now, loaded);
        if (!one) return one.error();
        patients.insert_or_assign(loaded.person.id, *std::move(one));
        return Done{};
    };
    auto worklist = worklistOf(store, rules, now, Reach::Glance, keep, looker);
    if (!worklist) return worklist.error();
    const auto held = store.heldCount();
    if (!held) return held.error();
    auto last = lastImportOf(store);
    if (!last) return last.error();

    ward.worklist = *std::move(worklist);
    ward.sample = ward.worklist.sample;
    ward.heldReadings = *held;
    ward.lastImport = *std::move(last);
    for (const care::Assessment &assessment : ward.worklist.patients) {
        ward.patients.push_back(std::move(patients.at(assessment.id)));
        ward.patients.back().assessment = assessment;
    }
    return ward;
}

std::string leadingVital(const care::Assessment &assessment, const std::vector<care::VitalGlance> &vitals)
{
    const std::string key = care::vitalKey(care::leadingMeasure(assessment));
    const bool shown =
        std::any_of(vitals.begin(), vitals.end(), [&](const care::VitalGlance &vital) { return vital.key == key; });
    return shown ? key : std::string();
}

}  // namespace trendward::jobs
