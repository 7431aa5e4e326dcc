// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/findings.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/goalunit.h"
#include "core/care/patientwords.h"
#include "core/care/words.h"
#include "core/trend/ownbaseline.h"
#include "core/trend/statistics.h"
#include "core/trend/weight.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

namespace trendward::care
{

namespace
{

using trend::MeasureSeries;
using trend::Point;

std::vector<Point> numbersIn(const MeasureSeries &series, const trend::Window &window)
{
    std::vector<Point> numbers;
    for (const Point &point : trend::within(series, window))
        if (point.isNumber()) numbers.push_back(point);
    return numbers;
}

/// What the mean is held against.
enum class Before { Week, Days, DaysWithReadings };

Plural sameAs(Before what)
{
    switch (what) {
        case Before::Week:
            return plural("Finding", "the same as the week before");
        case Before::Days:
            return plural("Finding", "the same as the %n days before");
        case Before::DaysWithReadings:
            break;
    }
    return plural("Finding", "the same as the %n days with readings before");
}

Plural above(Before what)
{
    switch (what) {
        case Before::Week:
            return plural("Finding", "{1} above the week before");
        case Before::Days:
            return plural("Finding", "{1} above the %n days before");
        case Before::DaysWithReadings:
            break;
    }
    return plural("Finding", "{1} above the %n days with readings before");
}

Plural below(Before what)
{
    switch (what) {
        case Before::Week:
            return plural("Finding", "{1} below the week before");
        case Before::Days:
            return plural("Finding", "{1} below the %n days before");
        case Before::DaysWithReadings:
            break;
    }
    return plural("Finding", "{1} below the %n days with readings before");
}

/// "9 above the week before", "the same as the week before".
std::string against(double mean, double before, int decimals, Before what, std::size_t days)
{
    const double difference = shownDifference(mean, before, decimals);
    const Plural text = difference == 0 ? sameAs(what) : difference > 0 ? above(what) : below(what);
    return filled(counted(days, text), {numberText(std::abs(difference), decimals)});
}

std::string weekSentence(const MeasureSeries &series, const Goal *goal, const Zone &zone, Instant now, int days)
{
    const auto mean = trend::mean(series, trend::lastDays(now, zone, days)).value;
    if (!mean) return {};
    ShownUnit shown = shownUnitOf(series);
    if (const auto own = goal ? shownUnitOf(*goal) : std::nullopt) {
        shown = *own;
        shown.decimals = decimalsBeside({goal->low, goal->high}, shown.of(*mean), shown.decimals);
    }
    const auto n = static_cast<std::size_t>(days);
    const std::string name = displayOf(series), value = quantityText(shown.of(*mean), shown.decimals, shown.unit),
                      target = goal ? targetText(*goal) : std::string();
    if (const auto before = trend::mean(series, trend::lastDays(now, zone, days, days)).value) {
        const std::string difference =
            against(shown.of(*mean), shown.of(*before), shown.decimals, days == 7 ? Before::Week : Before::Days, n);
        //: {3}: "9 above the week before"; {4}: "at most 135 mmHg"
        const Plural both = plural("Finding", "{1}: mean of the last %n days {2}, {3}; the goal is {4}.");
        const Plural one = plural("Finding", "{1}: mean of the last %n days {2}, {3}.");
        return filled(counted(n, goal ? both : one), {name, value, difference, target});
    }
    const Plural both = plural("Finding", "{1}: mean of the last %n days {2}; the goal is {3}.");
    const Plural one = plural("Finding", "{1}: mean of the last %n days {2}.");
    return filled(counted(n, goal ? both : one), {name, value, target});
}

/// What one rule sees of one patient.
class Evaluation
{
public:
    Evaluation(const PatientRecord &record, const Rule &rule, Instant now)
        : m_record(record), m_rule(rule), m_now(now), m_goals(record.activeGoals(now))
    {
    }

    std::vector<Finding> findings()
    {
        for (const MeasureRecord &measure : m_record.measures) {
            if (measure.series.measure.empty() || !m_rule.concerns(measure.series.measure)) continue;
            switch (m_rule.kind) {
                case Rule::Kind::Threshold:
                    threshold(measure.series);
                    break;
                case Rule::Kind::GoalMean:
                    goalMean(measure.series);
                    break;
                case Rule::Kind::GoalShare:
                    goalShare(measure.series);
                    break;
                case Rule::Kind::MeanChange:
                    meanChange(measure.series);
                    break;
                case Rule::Kind::Step:
                    step(measure.series);
                    break;
                case Rule::Kind::Jump:
                    jump(measure.series);
                    break;
                case Rule::Kind::OwnBaseline:
                    ownBaseline(measure.series);
                    break;
            }
        }
        return std::move(m_findings);
    }

private:
    trend::Window last(int days, int earlier = 0) const { return trend::lastDays(m_now, m_record.zone, days, earlier); }

    void add(const MeasureSeries &series, std::string sentence, const std::vector<Point> &points)
    {
        add(series, std::move(sentence), points, m_rule.source);
    }
    void add(const MeasureSeries &series, std::string sentence, const std::vector<Point> &points, std::string source)
    {
        if (auto finding = Finding::of(m_rule.id, std::move(source), m_rule.severity, std::move(sentence),
                                       evidenceOf(series, points), m_rule.secondary, wordsFor(series)))
            m_findings.push_back(*std::move(finding));
    }

    FindingWords wordsFor(const MeasureSeries &series) const
    {
        return {m_rule.version, m_rule.also, sentenceForPatient(m_rule, inSentence(displayOf(series))),
                m_rule.isCrisis()};
    }

    /// Goals of this measure that readings can be held against, each with its limits in the measure's unit.
    std::vector<std::pair<const Goal *, trend::Limits>> goalsOf(const MeasureSeries &series) const
    {
        std::vector<std::pair<const Goal *, trend::Limits>> goals;
        for (const Goal &goal : m_goals) {
            const Measure *measure = measureNamed(goal.measure);
            if (!measure || measure->key != series.measure) continue;
            if (const auto limits = limitsOf(goal)) goals.emplace_back(&goal, *limits);
        }
        return goals;
    }

    /// The unit of the patient's goal, so that sentences about one measure speak in one unit.
    ShownUnit shownFor(const MeasureSeries &series) const
    {
        const auto goals = goalsOf(series);
        const auto own = goals.empty() ? std::nullopt : shownUnitOf(*goals.front().first);
        return own ? *own : shownUnitOf(series);
    }

    /// What the patient's strictest goal allows, where that is more than the rule does.
    std::optional<double> ownLimit(const MeasureSeries &series, double limit) const
    {
        const bool high = m_rule.threshold.tooHigh();
        std::optional<double> own;
        for (const auto &[goal, limits] : goalsOf(series)) {
            const auto &one = high ? limits.high : limits.low;
            if (one && (!own || (high ? *one < *own : *one > *own))) own = one;
        }
        if (own && (high ? *own <= limit : *own >= limit)) return std::nullopt;
        return own;
    }

    void threshold(const MeasureSeries &series)
    {
        const ThresholdRule &rule = m_rule.threshold;
        const Measure *measure = series.known();
        const auto &given = rule.atLeast  ? rule.atLeast
                            : rule.above  ? rule.above
                            : rule.atMost ? rule.atMost
                                          : rule.below;
        auto limit = measure && given ? inMeasureUnit(*measure, *given, rule.unit) : std::nullopt;
        if (!limit) return;
        const auto own = rule.ownLimit ? ownLimit(series, *limit) : std::nullopt;
        if (own) limit = own;
        std::vector<Point> beyond;
        for (const Point &point : trend::within(series, last(rule.withinDays)))
            if (isBeyond(point, *limit)) beyond.push_back(point);
        if (rule.ofOneDay) keepFullDays(beyond);
        if (beyond.size() < static_cast<std::size_t>(rule.readings)) return;
        const std::size_t times = timesMeasured(beyond);
        if (times < static_cast<std::size_t>(rule.readings)) return;
        const std::string sentence = thresholdSentence(series, beyond, times, *limit);
        if (own)
            add(series, filled(phrase("Finding", "{1} This is the patient's own limit."), {sentence}), beyond,
                filled(phrase("Finding", "The plan's limit in place of: {1}"), {m_rule.source}));
        else
            add(series, sentence, beyond);
    }

    /// A sensor that measures all day says little by one number: the day is the reading.
    void keepFullDays(std::vector<Point> &beyond) const
    {
        std::vector<Point> kept;
        for (std::size_t first = 0, end = 0; first < beyond.size(); first = end) {
            const Instant next = m_record.zone.startOfDay(beyond[first].at(), 1);
            while (end < beyond.size() && beyond[end].at() < next) ++end;
            if (end - first >= static_cast<std::size_t>(m_rule.threshold.readings))
                kept.insert(kept.end(), beyond.begin() + static_cast<std::ptrdiff_t>(first),
                            beyond.begin() + static_cast<std::ptrdiff_t>(end));
        }
        beyond = std::move(kept);
    }

    /// One pulse that arrives from the cuff and from an app is one: the same number at the same time counts again only
    /// where one source says it again.
    static std::size_t timesMeasured(const std::vector<Point> &points)
    {
        std::size_t times = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            bool told = false;
            for (std::size_t j = i; j-- > 0 && points[j].time == points[i].time;)
                told = told || (points[j].value == points[i].value && points[j].comparator == points[i].comparator &&
                                (points[j].series != points[i].series || points[j].source != points[i].source));
            times += !told;
        }
        return times;
    }

    /// Certainly beyond the limit. A rule is met where the opposite limits are certainly not.
    bool isBeyond(const Point &point, double limit) const
    {
        const ThresholdRule &rule = m_rule.threshold;
        const double more = std::nextafter(limit, INFINITY), less = std::nextafter(limit, -INFINITY);
        trend::Limits allowed;
        if (rule.atLeast) allowed.high = less;
        if (rule.above) allowed.high = limit;
        if (rule.atMost) allowed.low = more;
        if (rule.below) allowed.low = limit;
        return trend::meets(point, allowed) == std::optional(false);
    }

    std::string thresholdSentence(const MeasureSeries &series, const std::vector<Point> &beyond, std::size_t times,
                                  double limit) const
    {
        const ThresholdRule &rule = m_rule.threshold;
        // A goal in another unit leaves a long fraction.
        const std::string shownLimit = shownNumber(std::round(limit * 1000) / 1000), name = displayOf(series);
        const Point &newest = beyond.back();
        const std::string when = timeText(newest.at(), m_record.zone);
        if (times == 1) {
            const trend::Limits allowed = rule.tooHigh() ? trend::Limits{{}, limit} : trend::Limits{limit, {}};
            const bool strict = rule.above || rule.below;
            const int digits = strict ? decimalsBeside(allowed, newest.value, series.decimals) : series.decimals;
            const std::string shown = std::string(sign(static_cast<int>(newest.comparator))) +
                                      quantityText(newest.value, digits, series.unit);
            return filled(onceText(rule), {name, shown, when, shownLimit});
        }
        std::set<std::int64_t> days;
        for (const Point &point : beyond) days.insert(m_record.zone.startOfDay(point.at()).ticks());
        return filled(counted(times, timesText(rule)),
                      {name, shownLimit + " " + unitText(series.unit),
                       counted(days.size(), plural("Finding", "on %n day", "on %n days")),
                       std::to_string(rule.withinDays), when});
    }

    //: {1}: "Heart rate", {2}: "130 /min", {3}: date and time, {4}: the limit
    static std::string onceText(const ThresholdRule &rule)
    {
        if (rule.atLeast) return phrase("Finding", "{1} {2} on {3}, at or above {4}.");
        if (rule.above) return phrase("Finding", "{1} {2} on {3}, above {4}.");
        if (rule.atMost) return phrase("Finding", "{1} {2} on {3}, at or below {4}.");
        return phrase("Finding", "{1} {2} on {3}, below {4}.");
    }

    //: {2}: the limit, {3}: "on 2 days", {4}: a number of days, {5}: date and time
    static Plural timesText(const ThresholdRule &rule)
    {
        if (rule.atLeast)
            return plural("Finding", "{1} at or above {2} %n time {3} of the last {4}, the last on {5}.",
                          "{1} at or above {2} %n times {3} of the last {4}, the last on {5}.");
        if (rule.above)
            return plural("Finding", "{1} above {2} %n time {3} of the last {4}, the last on {5}.",
                          "{1} above {2} %n times {3} of the last {4}, the last on {5}.");
        if (rule.atMost)
            return plural("Finding", "{1} at or below {2} %n time {3} of the last {4}, the last on {5}.",
                          "{1} at or below {2} %n times {3} of the last {4}, the last on {5}.");
        return plural("Finding", "{1} below {2} %n time {3} of the last {4}, the last on {5}.",
                      "{1} below {2} %n times {3} of the last {4}, the last on {5}.");
    }

    void goalMean(const MeasureSeries &series)
    {
        const GoalMeanRule &rule = m_rule.goalMean;
        const auto numbers = numbersIn(series, last(rule.days));
        if (numbers.size() < static_cast<std::size_t>(rule.readings)) return;
        const double mean = *trend::mean(series, last(rule.days)).value;
        for (const auto &[goal, limits] : goalsOf(series)) {
            using Side = GoalMeanRule::Side;
            const double excess = trend::excess(mean, limits);
            const bool above = excess > 0 && excess >= rule.beyond, below = excess < 0 && -excess >= rule.beyond;
            const bool fits = (above && rule.side != Side::Below) || (below && rule.side != Side::Above);
            if (fits) add(series, weekSentence(series, goal, m_record.zone, m_now, rule.days), numbers);
        }
    }

    void goalShare(const MeasureSeries &series)
    {
        const GoalShareRule &rule = m_rule.goalShare;
        for (const auto &[goal, limits] : goalsOf(series)) {
            const trend::Met met = trend::met(series, last(rule.days), limits);
            if (met.decided() < static_cast<std::size_t>(rule.readings)) continue;
            if (static_cast<double>(met.notMet) < rule.share * static_cast<double>(met.decided())) continue;
            std::vector<Point> outside;
            for (const Point &point : trend::within(series, last(rule.days)))
                if (trend::meets(point, limits) == std::optional(false)) outside.push_back(point);
            add(series,
                filled(
                    counted(met.decided(),
                            plural("Finding",
                                   "{1}: {2} of %n reading of the last {3} days outside the goal; the goal is {4}.",
                                   "{1}: {2} of %n readings of the last {3} days outside the goal; the goal is {4}.")),
                    {displayOf(series), std::to_string(met.notMet), std::to_string(rule.days), targetText(*goal)}),
                outside);
        }
    }

    void meanChange(const MeasureSeries &series)
    {
        const MeanChangeRule &rule = m_rule.meanChange;
        const auto now = numbersIn(series, last(rule.days)), before = numbersIn(series, last(rule.days, rule.days));
        const auto needed = static_cast<std::size_t>(rule.readings);
        if (now.size() < needed || before.size() < needed) return;
        const double mean = *trend::mean(series, last(rule.days)).value;
        const double change = mean - *trend::mean(series, last(rule.days, rule.days)).value;
        if ((rule.direction == Direction::Up ? change : -change) < rule.by) return;
        const Goal *outside = nullptr;
        for (const auto &[goal, limits] : goalsOf(series)) {
            const bool out =
                rule.direction == Direction::Up ? trend::excess(mean, limits) > 0 : trend::excess(mean, limits) < 0;
            if (out) outside = goal;
        }
        if (rule.onlyOutsideGoal && !outside) return;
        std::vector<Point> both = before;
        both.insert(both.end(), now.begin(), now.end());
        add(series, weekSentence(series, outside, m_record.zone, m_now, rule.days), both);
    }

    void step(const MeasureSeries &series)
    {
        const StepRule &rule = m_rule.step;
        const auto medians = trend::dailyMedians(series, last(m_rule.days()), m_record.zone);
        const auto newest = static_cast<std::size_t>(rule.newest);
        const auto found = trend::medianStep(medians, newest, static_cast<std::size_t>(rule.before));
        // The newest ones must be recent, too.
        if (!found || medians[found->edge].day < m_record.zone.startOfDay(m_now, -2 * rule.newest)) return;
        const ShownUnit shown = shownFor(series);
        const double change = found->change();
        if ((rule.direction == Direction::Up ? change : -change) <= rule.by) return;
        const trend::Window used{medians[found->first].day - Instant::ticksPerMillisecond, m_now};
        add(series,
            filled(counted(newest, plural("Finding", "{1}: {2} in the last %n day, {3} (daily medians).",
                                          "{1}: {2} in the last %n days, {3} (daily medians).")),
                   {displayOf(series), quantityText(shown.of(found->newest), shown.decimals, shown.unit),
                    against(shown.of(found->newest), shown.of(found->before), shown.decimals, Before::DaysWithReadings,
                            found->edge - found->first)}),
            numbersIn(series, used));
    }

    void jump(const MeasureSeries &series)
    {
        const JumpRule &rule = m_rule.jump;
        const auto numbers = numbersIn(series, last(rule.withinDays));
        const std::int64_t most = std::int64_t{rule.withinHours} * 3'600'000;
        std::vector<Point> pairs;
        std::size_t jumps = 0, newest = 0;
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            const bool far = std::abs(numbers[i].value - numbers[i - 1].value) > rule.by;
            if (!far || numbers[i].time - numbers[i - 1].time > most) continue;
            if (pairs.empty() || pairs.back().time != numbers[i - 1].time) pairs.push_back(numbers[i - 1]);
            pairs.push_back(numbers[i]);
            newest = i;
            ++jumps;
        }
        if (jumps == 0) return;
        const Point &a = numbers[newest - 1], &b = numbers[newest];
        const ShownUnit shown = shownFor(series);
        add(series,
            filled(jumpText(b.time - a.time),
                   {displayOf(series), numberText(shown.of(a.value), shown.decimals),
                    quantityText(shown.of(b.value), shown.decimals, shown.unit), dateText(b.at(), m_record.zone)}),
            pairs);
    }

    void ownBaseline(const MeasureSeries &series)
    {
        const OwnBaselineRule &rule = m_rule.ownBaseline;
        using Side = OwnBaselineRule::Side;
        const trend::OwnBaseline own =
            trend::ownBaseline(series, m_record.zone, m_now, {rule.days, rule.newest, {}, rule.weight, rule.width});
        // The newest day must be recent, too.
        if (!own.since || own.newest.back().day.day < m_record.zone.startOfDay(m_now, -2)) return;
        const trend::EwmaPoint &now = own.newest.back().average;
        const bool above = now.average > now.high;
        if (rule.side != Side::Either && above != (rule.side == Side::Up)) return;
        const ShownUnit shown = shownFor(series);
        //: {2}: a number with its unit, {3}: another one, {4}: a date without its year
        const std::string text =
            above ? phrase("Finding",
                           "{1}: moving average of the days {2}, above the person's own level of {3} since {4}.")
                  : phrase("Finding",
                           "{1}: moving average of the days {2}, below the person's own level of {3} since {4}.");
        const trend::Window used{
            m_record.zone.startOfDay(m_now, 1 - rule.newest - rule.days) - Instant::ticksPerMillisecond, m_now};
        add(series,
            filled(text, {displayOf(series), quantityText(shown.of(now.average), shown.decimals, shown.unit),
                          quantityText(shown.of(own.band->mean), shown.decimals, shown.unit),
                          dayText(*own.since, m_record.zone)}),
            numbersIn(series, used));
    }

    static std::string jumpText(std::int64_t milliseconds)
    {
        const auto minutes = static_cast<std::size_t>(milliseconds / 60'000);
        if (minutes < 120)
            return counted(minutes, plural("Finding",
                                           "{1} went from {2} to {3} within %n minute on {4}; somebody else may have "
                                           "used the device.",
                                           "{1} went from {2} to {3} within %n minutes on {4}; somebody else may have "
                                           "used the device."));
        return counted((minutes + 30) / 60, plural("Finding",
                                                   "{1} went from {2} to {3} within %n hour on {4}; somebody else may "
                                                   "have used the device.",
                                                   "{1} went from {2} to {3} within %n hours on {4}; somebody else may "
                                                   "have used the device."));
    }

    const PatientRecord &m_record;
    const Rule &m_rule;
    Instant m_now;
    std::vector<Goal> m_goals;
    std::vector<Finding> m_findings;
};

bool isPulse(std::string_view measure)
{
    return measure == "heart-rate" || measure == "resting-heart-rate";
}

/// Whether b is a limit on the same side, of the same quantity, that only readings of a lie beyond: a pulse of 130 is
/// above 120 and above 110, at rest and at all, and still one thing to look at.
bool sameEvidence(const Rule &ruleA, const Finding &a, const Rule &ruleB, const Finding &b)
{
    if (ruleA.kind != Rule::Kind::Threshold || ruleB.kind != Rule::Kind::Threshold) return false;
    if (ruleA.threshold.tooHigh() != ruleB.threshold.tooHigh()) return false;
    const Evidence &all = a.evidence(), &part = b.evidence();
    if (all.measure != part.measure && !(isPulse(all.measure) && isPulse(part.measure))) return false;
    using Key = std::tuple<std::int64_t, double, Comparator>;
    std::set<Key> known;
    for (const EvidenceReading &one : all.readings) known.emplace(one.time.ticks(), one.value, one.comparator);
    return std::all_of(part.readings.begin(), part.readings.end(), [&](const EvidenceReading &one) {
        return known.count({one.time.ticks(), one.value, one.comparator}) > 0;
    });
}

}  // namespace

std::string weekSentence(const trend::MeasureSeries &series, const Goal *goal, const Zone &zone, Instant now)
{
    return weekSentence(series, goal, zone, now, 7);
}

namespace
{

std::vector<Finding> findingsIn(const PatientRecord &record, const Rules &rules, Instant now, RuleState state)
{
    std::vector<Finding> all;
    std::vector<const Rule *> ruleOf;
    for (const Severity severity : {Severity::LookFirst, Severity::Review, Severity::RankOnly}) {
        for (const Rule &rule : rules.rules) {
            if (rule.severity != severity || rule.state != state) continue;
            for (Finding &finding : Evaluation(record, rule, now).findings()) {
                bool said = false;
                for (std::size_t i = 0; i < all.size() && !said; ++i)
                    said = all[i].sentence() == finding.sentence() || sameEvidence(*ruleOf[i], all[i], rule, finding);
                if (said) continue;
                all.push_back(std::move(finding));
                ruleOf.push_back(&rule);
            }
        }
    }
    return all;
}

}  // namespace

std::vector<Finding> findingsOf(const PatientRecord &record, const Rules &rules, Instant now)
{
    return findingsIn(record, rules, now, RuleState::Live);
}

std::vector<Finding> shadowFindingsOf(const PatientRecord &record, const Rules &rules, Instant now)
{
    return findingsIn(record, rules, now, RuleState::Shadow);
}

bool finds(const PatientRecord &record, const Rule &rule, Instant now)
{
    return !Evaluation(record, rule, now).findings().empty();
}

}  // namespace trendward::care
