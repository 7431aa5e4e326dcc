// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/findings.h"

#include "core/base/measure.h"
#include "core/care/words.h"
#include "core/trend/statistics.h"
#include "core/trend/theilsen.h"

#include <algorithm>
#include <cmath>
#include <set>

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

std::string weeks(int days)
{
    return days == 7 ? "the week before" : "the " + std::to_string(days) + " days before";
}

/// "9 above the week before", "as in the week before".
std::string against(double mean, double before, int decimals, const std::string &what)
{
    const double difference = shownDifference(mean, before, decimals);
    if (difference == 0) return "the same as " + what;
    return numberText(std::abs(difference), decimals) + (difference > 0 ? " above " : " below ") + what;
}

std::string goalWords(const Goal &goal)
{
    const Unit unit = unitFrom(goal.unit);
    return "the goal is " + limitsText(goal.low, goal.high, unitText(unit));
}

std::string weekSentence(const MeasureSeries &series, const Goal *goal, const Zone &zone, Instant now, int days)
{
    const auto mean = trend::mean(series, trend::lastDays(now, zone, days)).value;
    if (!mean) return {};
    std::string sentence = series.display + ": mean of the last " + std::to_string(days) + " days " +
                           quantityText(*mean, series.decimals, series.unit);
    if (const auto before = trend::mean(series, trend::lastDays(now, zone, days, days)).value)
        sentence += ", " + against(*mean, *before, series.decimals, weeks(days));
    if (goal) sentence += "; " + goalWords(*goal);
    return sentence + ".";
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
            }
        }
        return std::move(m_findings);
    }

private:
    trend::Window last(int days, int earlier = 0) const { return trend::lastDays(m_now, m_record.zone, days, earlier); }

    void add(const MeasureSeries &series, std::string sentence, const std::vector<Point> &points)
    {
        if (auto finding =
                Finding::of(m_rule.id, m_rule.source, m_rule.severity, std::move(sentence), evidenceOf(series, points)))
            m_findings.push_back(*std::move(finding));
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

    void threshold(const MeasureSeries &series)
    {
        const ThresholdRule &rule = m_rule.threshold;
        const Measure *measure = series.known();
        const auto &given = rule.atLeast  ? rule.atLeast
                            : rule.above  ? rule.above
                            : rule.atMost ? rule.atMost
                                          : rule.below;
        const auto limit = measure && given ? inMeasureUnit(*measure, *given, rule.unit) : std::nullopt;
        if (!limit) return;
        std::vector<Point> beyond;
        for (const Point &point : trend::within(series, last(rule.withinDays)))
            if (isBeyond(point, *limit)) beyond.push_back(point);
        if (beyond.size() < static_cast<std::size_t>(rule.readings)) return;
        add(series, thresholdSentence(series, beyond, *limit), beyond);
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

    std::string thresholdSentence(const MeasureSeries &series, const std::vector<Point> &beyond, double limit) const
    {
        const ThresholdRule &rule = m_rule.threshold;
        const std::string side = rule.atLeast  ? "at or above "
                                 : rule.above  ? "above "
                                 : rule.atMost ? "at or below "
                                               : "below ";
        const std::string limitText = plainNumber(limit) + " " + unitText(series.unit);
        const Point &newest = beyond.back();
        const std::string when = timeText(newest.at(), m_record.zone);
        if (beyond.size() == 1) {
            const std::string shown =
                std::string(sign(static_cast<int>(newest.comparator))) + numberText(newest.value, series.decimals);
            return series.display + " " + shown + " " + unitText(series.unit) + " on " + when + ", " + side +
                   plainNumber(limit) + ".";
        }
        std::set<std::int64_t> days;
        for (const Point &point : beyond) days.insert(m_record.zone.startOfDay(point.at()).ticks());
        return series.display + " " + side + limitText + " " + counted(beyond.size(), "time", "times") + " on " +
               counted(days.size(), "day", "days") + " of the last " + std::to_string(rule.withinDays) +
               ", the last on " + when + ".";
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
                series.display + ": " + std::to_string(met.notMet) + " of " +
                    counted(met.decided(), "reading", "readings") + " of the last " + std::to_string(rule.days) +
                    " days outside the goal; " + goalWords(*goal) + ".",
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
        const auto newest = static_cast<std::size_t>(rule.newest), before = static_cast<std::size_t>(rule.before);
        // Half of the days before are enough for a level; the newest ones must be there and recent.
        if (medians.size() < newest + (before + 1) / 2) return;
        const auto edge = medians.end() - rule.newest;
        if (edge->day < m_record.zone.startOfDay(m_now, -2 * rule.newest)) return;
        const auto start = medians.size() > newest + before ? edge - rule.before : medians.begin();
        const double level = middleOf(start, edge), last3 = middleOf(edge, medians.end());
        const double change = last3 - level;
        if ((rule.direction == Direction::Up ? change : -change) <= rule.by) return;
        const trend::Window used{start->day - Instant::ticksPerMillisecond, m_now};
        add(series,
            series.display + ": " + quantityText(last3, series.decimals, series.unit) + " in the last " +
                counted(newest, "day", "days") + ", " +
                against(last3, level, series.decimals,
                        "the " + std::to_string(edge - start) + " days with readings before") +
                " (daily medians).",
            numbersIn(series, used));
    }

    static double middleOf(std::vector<trend::DailyMedian>::const_iterator from,
                           std::vector<trend::DailyMedian>::const_iterator to)
    {
        std::vector<double> values;
        for (auto it = from; it != to; ++it) values.push_back(it->median);
        return trend::median(values).value_or(0);
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
        add(series,
            series.display + " went from " + numberText(a.value, series.decimals) + " to " +
                quantityText(b.value, series.decimals, series.unit) + " within " + spanText(b.time - a.time) + " on " +
                dateText(b.at(), m_record.zone) + "; somebody else may have used the device.",
            pairs);
    }

    static std::string spanText(std::int64_t milliseconds)
    {
        const auto minutes = static_cast<std::size_t>(milliseconds / 60'000);
        if (minutes < 120) return counted(minutes, "minute", "minutes");
        return counted((minutes + 30) / 60, "hour", "hours");
    }

    const PatientRecord &m_record;
    const Rule &m_rule;
    Instant m_now;
    std::vector<Goal> m_goals;
    std::vector<Finding> m_findings;
};

}  // namespace

std::string weekSentence(const trend::MeasureSeries &series, const Goal *goal, const Zone &zone, Instant now)
{
    return weekSentence(series, goal, zone, now, 7);
}

std::vector<Finding> findingsOf(const PatientRecord &record, const Rules &rules, Instant now)
{
    std::vector<Finding> all;
    for (const Severity severity : {Severity::LookFirst, Severity::Review}) {
        for (const Rule &rule : rules.rules) {
            if (rule.severity != severity) continue;
            for (Finding &finding : Evaluation(record, rule, now).findings()) {
                const bool said = std::any_of(all.begin(), all.end(), [&](const Finding &other) {
                    return other.sentence() == finding.sentence();
                });
                if (!said) all.push_back(std::move(finding));
            }
        }
    }
    return all;
}

}  // namespace trendward::care
