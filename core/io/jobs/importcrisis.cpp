// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/importcrisis.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/words.h"
#include "core/io/jobs/pregnancies.h"
#include "core/io/jobs/worklistjob.h"
#include "core/trend/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trendward::jobs
{

namespace
{

double given(const care::ThresholdRule &rule)
{
    return rule.atLeast ? *rule.atLeast : rule.above ? *rule.above : rule.atMost ? *rule.atMost : *rule.below;
}

std::string sentenceOf(const Measure &measure, const care::ThresholdRule &rule)
{
    //: {1}: "Heart rate", {2}: a limit with its unit
    const std::string text = rule.atLeast  ? phrase("Import", "{1} at or above {2}")
                             : rule.above  ? phrase("Import", "{1} above {2}")
                             : rule.atMost ? phrase("Import", "{1} at or below {2}")
                                           : phrase("Import", "{1} below {2}");
    return filled(
        text, {care::displayOf(measure), care::shownNumber(given(rule)) + " " + care::unitText(unitFrom(rule.unit))});
}

const char *sign(Comparator comparator)
{
    switch (comparator) {
        case Comparator::Less:
            return "<";
        case Comparator::LessOrEqual:
            return "≤";
        case Comparator::GreaterOrEqual:
            return "≥";
        case Comparator::Greater:
            return ">";
        case Comparator::None:
            break;
    }
    return "";
}

bool newer(const CrisisReading &a, const CrisisReading &b)
{
    return a.at > b.at;
}

}  // namespace

Result<PeopleOfFile::Person> PeopleOfFile::read(const store::RecordStore &store, store::PatientKey patient)
{
    const auto own = store.patient(patient);
    if (!own) return own.error();
    // The record of whoever was merged into another one is that other's by now.
    const auto holder = store.patientByIdentifier({{}, own->id});
    if (!holder) return holder.error();
    const auto now = store.patient(holder->value_or(patient));
    if (!now) return now.error();
    auto pregnancies = pregnanciesOf(store, *now);
    if (!pregnancies) return pregnancies.error();
    return Person{now->birth, *std::move(pregnancies), homeZone(*now).first, {}, {}, care::RuleSet::BirthUnknown};
}

Result<care::RuleSet> PeopleOfFile::ruleSetOf(const store::RecordStore &store, store::PatientKey patient, Instant at)
{
    auto known = m_people.find(patient);
    if (known == m_people.end()) {
        auto person = read(store, patient);
        if (!person) return person.error();
        known = m_people.emplace(patient, *std::move(person)).first;
    }
    Person &person = known->second;
    if (at < person.from || at >= person.to) {
        person.from = person.zone.startOfDay(at);
        person.to = person.zone.startOfDay(at, 1);
        person.set = care::ruleSetFor(person.birth, person.pregnancies, person.zone.local(at));
    }
    return person.set;
}

CrisisTally::CrisisTally(const care::Rules &rules)
{
    for (const care::Rule &rule : rules.rules) {
        const care::ThresholdRule &threshold = rule.threshold;
        if (!rule.isCrisis() || rule.state != care::RuleState::Live) continue;
        if (!threshold.atLeast && !threshold.above && !threshold.atMost && !threshold.below) continue;
        const Measure *measure = measureNamed(rule.measure);
        const auto limit = measure ? inMeasureUnit(*measure, given(threshold), threshold.unit) : std::nullopt;
        if (!limit) continue;
        auto &limits = m_limits[std::string(measure->key)];
        const std::string sentence = sentenceOf(*measure, threshold);
        // Two rules with one limit and different days say the same of a single reading.
        if (std::any_of(limits.begin(), limits.end(), [&](const Limit &one) { return one.sentence == sentence; }))
            continue;
        limits.push_back({rule.id, sentence, rule.population, threshold, *limit, 0, {}});
    }
}

bool CrisisTally::beyond(const Limit &limit, double value, Comparator comparator)
{
    constexpr double most = std::numeric_limits<double>::infinity();
    trend::Limits allowed;
    if (limit.threshold.atLeast) allowed.high = std::nextafter(limit.limit, -most);
    if (limit.threshold.above) allowed.high = limit.limit;
    if (limit.threshold.atMost) allowed.low = std::nextafter(limit.limit, most);
    if (limit.threshold.below) allowed.low = limit.limit;
    trend::Point point;
    point.value = value;
    point.comparator = comparator;
    return trend::meets(point, allowed) == std::optional(false);
}

void CrisisTally::add(const fhir::Reading &reading, care::RuleSet set)
{
    // What no person can have is a slip of the device, for the rules too.
    if (!reading.value || (reading.flags & Implausible) != 0) return;
    const auto limits = m_limits.find(reading.measure);
    if (limits == m_limits.end()) return;
    const Measure *measure = measureNamed(reading.measure);
    const double number = reading.value->toDouble();
    const auto value = measure ? inMeasureUnit(*measure, number, reading.unit.code) : std::nullopt;
    if (!value || !plausible(*measure, number, reading.unit.code)) return;
    const auto isHeld = [set](const Limit &limit) { return care::holds(limit.population, set); };
    if (!std::all_of(limits->second.begin(), limits->second.end(), isHeld)) ++m_notJudged[set];
    for (Limit &limit : limits->second) {
        if (!isHeld(limit) || !beyond(limit, *value, reading.comparator)) continue;
        ++limit.count;
        if (limit.newest.size() == kept) {
            if (reading.time.at <= limit.newest.back().at) continue;
            limit.newest.pop_back();
        }
        CrisisReading one{limit.rule,      reading.measure,       sign(reading.comparator) + reading.value->text(),
                          number,          reading.comparator,    reading.unit,
                          reading.time.at, reading.origin.record, limit.sentence};
        limit.newest.insert(std::upper_bound(limit.newest.begin(), limit.newest.end(), one, newer), one);
    }
}

std::vector<CrisisReading> CrisisTally::newest() const
{
    std::vector<CrisisReading> all;
    for (const auto &[measure, limits] : m_limits)
        for (const Limit &limit : limits) all.insert(all.end(), limit.newest.begin(), limit.newest.end());
    std::stable_sort(all.begin(), all.end(), newer);
    return all;
}

std::map<std::string, std::uint64_t> CrisisTally::counts() const
{
    std::map<std::string, std::uint64_t> counts;
    for (const auto &[measure, limits] : m_limits)
        for (const Limit &limit : limits)
            if (limit.count > 0) counts[limit.rule] += limit.count;
    return counts;
}

}  // namespace trendward::jobs
