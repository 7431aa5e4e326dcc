// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/caresummary.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/averagepressure.h"
#include "core/care/fieldstatistics.h"
#include "core/care/glance.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"
#include "core/care/worklist.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace trendward::care
{

namespace
{

/// What readings of one measure have in common; those without a known measure go by their code.
std::string groupOf(const std::string &measure, const Coding &code, const std::string &display)
{
    if (!measure.empty()) return measure;
    return "~" + code.system + "|" + (code.code.empty() ? display : code.code);
}

/// The place of a measure in the summary: as in the table of measures, unknown ones last.
std::size_t placeOf(const std::string &group)
{
    const auto all = measures();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].key == group) return i;
    return all.size();
}

std::map<std::pair<std::size_t, std::string>, std::vector<trend::TrendSeries>> grouped(
    const std::vector<trend::TrendSeries> &series)
{
    std::map<std::pair<std::size_t, std::string>, std::vector<trend::TrendSeries>> groups;
    for (const trend::TrendSeries &one : series) {
        const std::string group = groupOf(one.measure, one.code, one.display);
        groups[{placeOf(group), group}].push_back(one);
    }
    return groups;
}

/// The series of the other part of a blood pressure; empty for other measures.
template <class Groups>
std::span<const trend::TrendSeries> otherHalf(const Groups &groups, const std::string &measure)
{
    const std::string other(trend::otherHalfOf(measure));
    const auto found = other.empty() ? groups.end() : groups.find({placeOf(other), other});
    return found == groups.end() ? std::span<const trend::TrendSeries>() : std::span(found->second);
}

NamedStatistic extreme(std::string name, const trend::MeasureSeries &series, const trend::Range &range,
                       const std::optional<trend::Extreme> &end)
{
    NamedStatistic one{std::move(name), "-", std::nullopt, std::nullopt, range.account};
    if (!end) return one;
    one.value = end->value;
    one.at = end->at;
    one.text = quantityText(end->value, series.decimals, series.unit);
    return one;
}

/// The readings of the period that was asked for.
trend::MeasureSeries ofPeriod(trend::MeasureSeries series, const trend::Window &period)
{
    std::erase_if(series.points, [&](const trend::Point &point) { return !period.holds(point.time); });
    std::erase_if(series.leftOut, [&](const trend::LeftOutReading &reading) { return !period.holds(reading.time); });
    return series;
}

/// Numbers of the period, and those that speak of the last days, which every reading counts for.
std::vector<NamedStatistic> statisticsOf(const trend::MeasureSeries &shown, const trend::MeasureSeries &series,
                                         const Zone &zone, Instant now)
{
    const trend::Window all{std::nullopt, now}, before = trend::lastDays(now, zone, 7, 7);
    const trend::Range range = trend::range(shown, all);
    std::vector<NamedStatistic> statistics;
    statistics.push_back(named(marked("Statistic", "Readings"), trend::count(shown, all), 0));
    statistics.push_back(named(marked("Statistic", "Mean"), trend::mean(shown, all), shown.decimals));
    statistics.push_back(extreme(marked("Statistic", "Lowest"), shown, range, range.low));
    statistics.push_back(extreme(marked("Statistic", "Highest"), shown, range, range.high));
    statistics.push_back(
        named(marked("Statistic", "Mean of the last 7 days"), trend::sevenDayMean(series, zone, now), series.decimals));
    statistics.push_back(
        named(marked("Statistic", "Mean of the week before"), trend::mean(series, before), series.decimals));
    // A slope is small: two digits more than the readings.
    statistics.push_back(named(marked("Statistic", "Slope, last 30 days"),
                               trend::dailySlope(series, trend::lastDays(now, zone, 30), zone), series.decimals + 2));
    const trend::Completeness days = trend::completeness(series, zone, now, 30);
    // Whole days by the patient's clock, as they are counted, and not the hours since this time 30 days ago.
    trend::Statistic complete{
        static_cast<double>(days.withData),
        trend::count(series, {zone.startOfDay(now, -29) - Instant::ticksPerMillisecond, now}).account};
    complete.account.words =
        phrase("Account", "Days with at least one reading among the last 30 by the patient's clock, today included");
    complete.account.symbols = phrase("Account", "count of days");
    complete.account.source = phrase("Account", "count");
    complete.account.unit = {"d", "of 30"};
    statistics.push_back(named(marked("Statistic", "Days with readings"), complete, 0));
    return statistics;
}

Instant startOf(const Date &date, const Zone &zone)
{
    return zone.moment({date.year, date.month.value_or(1), date.day.value_or(1)}).at;
}

double distance(double value, const trend::Limits &limits)
{
    return std::abs(trend::excess(value, limits));
}

/// The mean, and how far it has moved since the baseline where there is one.
std::string progressText(const SummaryGoal &goal)
{
    const GoalState &state = goal.state;
    const auto days = static_cast<std::size_t>(state.meanDays);
    const int digits = meanDecimals(state);
    const std::string mean = quantityText(*state.mean, digits, state.unit);
    if (!goal.baseline) return filled(counted(days, plural("Goal", "Mean of the last %n days {1}")), {mean});
    const double change = shownDifference(*state.mean, *goal.baseline, digits);
    const std::string moved = numberText(std::abs(change), digits),
                      baseline = quantityText(*goal.baseline, digits, state.unit);
    if (numberText(0, digits) == moved)
        return filled(counted(days, plural("Goal", "Mean of the last %n days {1}, as the baseline of {2}")),
                      {mean, baseline});
    const Plural text = change > 0 ? plural("Goal", "Mean of the last %n days {1}, {2} above the baseline of {3}")
                                   : plural("Goal", "Mean of the last %n days {1}, {2} below the baseline of {3}");
    return filled(counted(days, text), {mean, moved, baseline});
}

void judgeProgress(SummaryGoal &goal)
{
    const GoalState &state = goal.state;
    const bool known = state.standing == GoalState::Standing::Within || state.standing == GoalState::Standing::Outside;
    if (!known || !state.mean || !state.limits) {
        goal.progress = words(state);
        return;
    }
    goal.progress = progressText(goal);
    if (state.standing == GoalState::Standing::Within) {
        // What a finding speaks against is no achievement.
        if (bucketOf(state) == Bucket::WithinGoals) goal.achievement = "achieved";
        return;
    }
    if (!goal.baseline || state.meanSide == GoalState::Side::None) {
        goal.achievement = "in-progress";
        return;
    }
    const double now = distance(*state.mean, *state.limits), then = distance(*goal.baseline, *state.limits);
    goal.achievement = now < then ? "improving" : now > then ? "worsening" : "no-change";
}

/// The mean of the 7 days that begin with the first reading from the goal's start on. It is none while those days are
/// still part of the week that counts as now.
void setBaseline(SummaryGoal &goal, const trend::MeasureSeries &series, const Zone &zone, Instant now)
{
    const trend::Window since{startOf(goal.state.goal.start, zone) - Instant::ticksPerMillisecond, now};
    const auto points = trend::within(series, since);
    if (points.empty()) return;
    const Instant first = zone.startOfDay(points.front().at()), end = zone.startOfDay(points.front().at(), 7);
    if (end > trend::daysBefore(now, zone, 7)) return;
    const auto step = Instant::ticksPerMillisecond;
    const trend::Statistic mean = trend::mean(series, {std::max(*since.from, first - step), end - step});
    if (const auto shown = mean.value ? shownUnitOf(goal.state.goal) : std::nullopt)
        goal.baseline = shown->of(*mean.value);
    goal.baselineReadings = mean.account.used;
}

/// The first moment that is later than the date, by the patient's clock.
Instant endOf(const Date &date, const Zone &zone)
{
    if (date.month && date.day) return zone.startOfDay(startOf(date, zone), 1);
    const int month = date.month.value_or(12);
    return startOf(month == 12 ? Date{date.year + 1, 1, 1} : Date{date.year, month + 1, 1}, zone);
}

/// Whether it was reached is what its readings said on the day, not what they say now.
void judgeDue(SummaryGoal &goal, const PatientRecord &record, const Rules &rules, Instant now)
{
    using Standing = GoalState::Standing;
    if (!goal.state.goal.due) return;
    const Instant end = endOf(*goal.state.goal.due, record.zone);
    if (end > now) return;
    const Standing then = goalStateAt(record, goal.state.goal, rules, end - Instant::ticksPerMillisecond).standing;
    goal.due =
        filled(then == Standing::Within    ? phrase("Goal", "was to be reached by {1}; reached by then")
               : then == Standing::Outside ? phrase("Goal", "was to be reached by {1}; not reached by then")
                                           : phrase("Goal", "was to be reached by {1}; not known whether it was"),
               {dateText(*goal.state.goal.due)});
}

SummaryGoal goalOf(const GoalState &state, const PatientRecord &record, const Rules &rules, Instant now)
{
    SummaryGoal goal;
    goal.state = state;
    const Measure *measure = measureNamed(state.goal.measure);
    const MeasureRecord *readings = measure ? record.measure(measure->key) : nullptr;
    if (readings) setBaseline(goal, readings->series, record.zone, now);
    judgeProgress(goal);
    judgeDue(goal, record, rules, now);
    return goal;
}

void countSources(CareSummary &summary)
{
    std::map<std::string, std::size_t> files;
    std::set<std::string> devices;
    for (const SummaryMeasure &measure : summary.measures) {
        for (const SummaryReading &reading : measure.readings) {
            ++files[reading.file];
            if (!reading.device.empty()) devices.insert(reading.device);
            if (!summary.first || reading.time.at < *summary.first) summary.first = reading.time.at;
            if (!summary.last || reading.time.at > *summary.last) summary.last = reading.time.at;
        }
        for (std::size_t i = 0; i < trend::leftOutKinds; ++i) summary.leftOut[i] += measure.leftOut[i];
    }
    for (const auto &[name, readings] : files) summary.files.push_back({name, readings});
    summary.devices.assign(devices.begin(), devices.end());
}

/// The first goal that holds and that the readings of a measure can be held against.
const GoalState *goalOf(const std::string &measure, const std::vector<SummaryGoal> &goals)
{
    for (const SummaryGoal &goal : goals)
        if (!measure.empty() && goal.state.limits && measureNamed(goal.state.goal.measure) == measureNamed(measure))
            return &goal.state;
    return nullptr;
}

Instant endOf(const std::optional<Instant> &to, Instant now)
{
    return to && *to < now ? *to : now;
}

/// The same statistics in English go into `english`, where there is one.
std::vector<SummaryMeasure> measuresOf(SummaryInput &input, const std::vector<SummaryGoal> &goals, const Rules &rules,
                                       Instant now, EnglishTexts *english)
{
    std::map<std::string, std::vector<SummaryReading>> rows;
    for (SummaryReading &reading : input.readings)
        rows[groupOf(reading.measure, reading.code, reading.display)].push_back(std::move(reading));
    // A measure of which every reading is excluded has rows and no series.
    auto groups = grouped(input.series);
    for (const auto &[group, readings] : rows) groups.try_emplace({placeOf(group), group});

    // From is the first moment that counts, to the first that no longer does.
    const auto step = Instant::ticksPerMillisecond;
    const trend::Window period{input.from ? std::optional(*input.from - step) : std::nullopt,
                               input.to ? std::optional(*input.to - step) : std::nullopt};
    // Numbers of a period that is over are those of its last days.
    const Instant until = endOf(input.to, now);
    std::vector<SummaryMeasure> measures;
    for (const auto &[place, series] : groups) {
        SummaryMeasure measure;
        measure.readings = std::move(rows[place.second]);
        trend::MeasureSeries full = trend::inOneUnit(series, now, otherHalf(groups, place.second));
        if (series.empty() && !measure.readings.empty()) {
            const SummaryReading &first = measure.readings.front();
            full.measure = first.measure;
            full.code = first.code;
            full.display = first.display;
            full.unit = first.unit;
        }
        const auto twins = trend::twinSources(full);
        for (SummaryReading &reading : measure.readings) {
            if (const auto twin = twins.find(reading.key); twin != twins.end()) reading.alsoFrom = twin->second;
            const std::int64_t time = reading.time.at.milliseconds();
            if (reading.excluded) full.leftOut.push_back({time, trend::LeftOut::Excluded});
            reading.misdated = !(reading.flags & ClockSuspect) && trend::dateSuspect(full, time, now);
        }
        std::stable_sort(measure.readings.begin(), measure.readings.end(),
                         [](const SummaryReading &a, const SummaryReading &b) { return a.time.at < b.time.at; });
        // In the unit that limits and formulas are in; the goal's comes after.
        const trend::MeasureSeries own = full;
        const auto other = trend::inOneUnit(otherHalf(groups, place.second), now, series);
        if (const GoalState *state = goalOf(full.measure, goals)) {
            measure.limits = state->limits;
            if (const auto shown = shownUnitOf(state->goal)) full = shownIn(std::move(full), *shown);
        }
        measure.series = ofPeriod(full, period);
        if (const auto &points = measure.series.points; !points.empty())
            measure.lastTooOld =
                points.back().at() <= trend::daysBefore(now, input.patient.zone, rules.ageLimit(full.measure).days);
        const std::vector<Instant> changes =
            goalBeginnings(input.goals, vitalKey(own.measure, own.code, own.display), input.patient.zone);
        const auto allStatistics = [&] {
            auto all = statisticsOf(measure.series, full, input.patient.zone, until);
            for (NamedStatistic &one : fieldStatistics(own, other, rules, input.patient.zone, until, changes))
                all.push_back(std::move(one));
            if (measure.limits)
                for (NamedStatistic &one : goalStatistics(full, *measure.limits, input.patient.zone, until))
                    all.push_back(std::move(one));
            return all;
        };
        measure.statistics = allStatistics();
        measure.leftOut = trend::count(measure.series, {}).account.leftOut;
        if (measure.readings.empty() && measure.series.points.empty()) continue;
        if (english) {
            const InEnglish inEnglish;
            english->statistics.push_back(allStatistics());
        }
        measures.push_back(std::move(measure));
    }
    return measures;
}

std::optional<fhir::Observation> homeAverage(const PatientRecord &record, const Rules &rules, Instant now)
{
    const MeasureRecord *systolic = record.measure("systolic-blood-pressure");
    const MeasureRecord *diastolic = record.measure("diastolic-blood-pressure");
    if (!systolic || !diastolic || rules.pressure.protocols.empty()) return std::nullopt;
    const trend::PressureProtocol &protocol = rules.pressure.protocols.front();
    return averagePressure(trend::homeBloodPressure(systolic->series, diastolic->series, protocol, record.zone, now),
                           protocol, record.id, record.zone);
}

}  // namespace

SummaryGoal progressOf(const GoalState &state, const PatientRecord &record, const Rules &rules, Instant now)
{
    return goalOf(state, record, rules, now);
}

PatientRecord recordOf(const SummaryPatient &patient, const std::vector<Goal> &goals,
                       const std::vector<trend::TrendSeries> &series, Instant now)
{
    PatientRecord record;
    record.id = patient.id;
    record.name = patient.name;
    record.zone = patient.zone;
    record.zoneKnown = patient.zoneKnown;
    record.birth = patient.birth;
    record.pregnancies = patient.pregnancies;
    record.goals = goals;
    const auto groups = grouped(series);
    for (const auto &[place, group] : groups) {
        MeasureRecord one{trend::inOneUnit(group, now, otherHalf(groups, place.second)), std::nullopt};
        if (!one.series.points.empty()) one.lastEver = one.series.points.back().at();
        record.measures.push_back(std::move(one));
    }
    return record;
}

CareSummary careSummary(SummaryInput input, const Rules &rules, Instant now)
{
    CareSummary summary;
    const PatientRecord record = recordOf(input.patient, input.goals, input.series, now);
    const auto english = isTranslated() ? std::make_shared<EnglishTexts>() : nullptr;
    if (english) {
        const InEnglish inEnglish;
        english->assessment = assess(record, rules, now);
        for (const GoalState &state : english->assessment.goals)
            english->goals.push_back(goalOf(state, record, rules, now));
    }
    summary.title = phrase("Summary", "Care-plan summary");
    summary.sample = input.sample;
    summary.now = now;
    summary.desk = input.desk;
    summary.from = input.from;
    summary.to = input.to;
    summary.assessment = assess(record, rules, now);
    for (const GoalState &state : summary.assessment.goals) summary.goals.push_back(goalOf(state, record, rules, now));
    const LocalTime today = input.patient.zone.local(now);
    for (const Goal &goal : input.goals)
        if (!holdsOn(goal, today)) summary.otherGoals.push_back(goal);
    summary.measures = measuresOf(input, summary.goals, rules, now, english.get());
    summary.english = english;
    summary.homeAverage = homeAverage(record, rules, endOf(summary.to, now));
    if (input.patient.birth) summary.age = ageInYears(*input.patient.birth, today);
    summary.patient = std::move(input.patient);
    summary.background = std::move(input.background);
    summary.enrolments = std::move(input.enrolments);
    summary.actions = inOrder(std::move(input.actions));
    summary.reviews = std::move(input.reviews);
    summary.observations = std::move(input.observations);
    summary.held = input.held;
    summary.outsidePeriod = input.outsidePeriod;
    summary.drafted = input.drafted;
    summary.rulesVersion = rules.version;
    summary.rulesTitle = rules.title;
    countSources(summary);
    return summary;
}

std::size_t CareSummary::readings() const
{
    std::size_t all = 0;
    for (const SummaryMeasure &measure : measures) all += measure.total();
    return all;
}

std::string CareSummary::birthText() const
{
    if (!patient.birth) return phrase("Summary", "birth date not known");
    const std::string date = dateText(*patient.birth);
    if (!age) return filled(phrase("Summary", "born {1}"), {date});
    return filled(
        counted(static_cast<std::size_t>(*age), plural("Summary", "born {1} (%n year)", "born {1} (%n years)")),
        {date});
}

std::string CareSummary::sexText() const
{
    // FHIR's administrative gender; anything else is as the source had it.
    if (patient.sex.empty() || patient.sex == "unknown") return phrase("Summary", "sex not known");
    if (patient.sex == "female") return phrase("Summary", "female");
    if (patient.sex == "male") return phrase("Summary", "male");
    if (patient.sex == "other") return phrase("Summary", "other");
    return patient.sex;
}

std::string CareSummary::who() const
{
    const std::string name = patient.name.empty() ? phrase("Summary", "Name not known") : patient.name;
    const std::string birth = patient.birth ? filled(phrase("Summary", "born {1}"), {dateText(*patient.birth)})
                                            : phrase("Summary", "birth date not known");
    return (sample ? phrase("Page", sampleLine) + " · " : std::string()) + name + " · " + patient.id + " · " + birth;
}

std::string CareSummary::asOf() const
{
    return filled(phrase("Page", "As of {1}"), {asOfText(now, desk, sample)});
}

std::string CareSummary::periodText() const
{
    const std::string until = timeText(to.value_or(now), patient.zone);
    if (from && to)
        return filled(phrase("Summary", "Readings from {1} before {2}"), {timeText(*from, patient.zone), until});
    if (from) return filled(phrase("Summary", "Readings from {1} to {2}"), {timeText(*from, patient.zone), until});
    if (to) return filled(phrase("Summary", "All stored readings before {1}"), {until});
    return filled(phrase("Summary", "All stored readings, as of {1}"), {until});
}

std::string valueText(const SummaryReading &reading)
{
    if (reading.value)
        return std::string(sign(static_cast<int>(reading.comparator))) + withDecimalSign(reading.value->text());
    switch (reading.absentReason.value_or(AbsentReason::Unknown)) {
        case AbsentReason::Unknown:
            break;
        case AbsentReason::Error:
            return phrase("Reading", "no value (error)");
        case AbsentReason::NotANumber:
            return phrase("Reading", "no value (not a number)");
        case AbsentReason::NotPerformed:
            return phrase("Reading", "no value (not performed)");
        case AbsentReason::Masked:
            return phrase("Reading", "no value (masked)");
    }
    return phrase("Reading", "no value (unknown)");
}

std::string localTimeText(const SummaryReading &reading, const Zone &zone)
{
    return reading.time.offsetMinutes ? timeText(reading.time.at, *reading.time.offsetMinutes)
                                      : timeText(reading.time.at, zone);
}

std::string leftOutText(const trend::LeftOutCounts &counts)
{
    std::vector<std::string> said;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            //: a number of readings, "without a value"
            said.push_back(filled(phrase("Reading", "{1} {2}"),
                                  {std::to_string(counts[i]), trend::words(static_cast<trend::LeftOut>(i))}));
    return joined(said);
}

std::string leftOutText(const trend::Account &account)
{
    std::vector<std::string> said;
    if (const std::string counts = leftOutText(account.leftOut); !counts.empty()) said.push_back(counts);
    for (const trend::NotUsed &one : account.notUsed)
        said.push_back(filled(phrase("Reading", "{1} {2}"), {std::to_string(one.readings), one.why}));
    return joined(said);
}

std::string remarks(const SummaryReading &reading)
{
    static constexpr std::array<std::pair<std::uint32_t, const char *>, 11> known{{
        {ManualEntry, marked("Reading", "entered by hand")},
        {LowConfidence, marked("Reading", "low confidence")},
        {Motion, marked("Reading", "movement")},
        {IrregularPulse, marked("Reading", "irregular pulse")},
        {CuffFit, marked("Reading", "cuff fit")},
        {Implausible, marked("Reading", "outside the plausible range")},
        {ClockSuspect, marked("Reading", "clock suspect")},
        {ShiftedFromGap, marked("Reading", "clock time skipped that night, moved forward")},
        {Average, marked("Reading", "device's mean of several")},
        {CodeContradicts, marked("Reading", "code says another measure")},
        {UnitNotStated, marked("Reading", "unit not stated")},
    }};
    std::vector<std::string> said;
    if (reading.excluded) said.push_back(phrase("Reading", "excluded by a person or corrected by its source"));
    for (const auto &[flag, word] : known)
        if (reading.flags & flag) said.push_back(phrase("Reading", word));
    for (const std::string &other : reading.alsoFrom)
        said.push_back(filled(phrase("Reading", "also from {1}, counted once"), {other}));
    if (reading.misdated) said.push_back(phrase("Reading", "date that cannot be right"));
    return joined(said);
}

}  // namespace trendward::care
