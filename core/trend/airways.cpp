// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/airways.h"

#include "core/base/phrase.h"
#include "core/trend/activity.h"
#include "core/trend/statistics.h"

#include <algorithm>
#include <numeric>

namespace trendward::trend
{

namespace
{

const char *const sensorStudy = "npj Prim Care Respir Med 2024, figure 5";
constexpr std::size_t daysForABest = 14, daysForVariability = 7;
constexpr int burstDays = 2, burstBefore = 14, burstMerge = 7;

std::string daysMissing(std::size_t needed, std::size_t days)
{
    return filled(counted(days, plural("Account", "it takes {1} days with readings; there is %n",
                                       "it takes {1} days with readings; there are %n")),
                  {std::to_string(needed)});
}

/// Puffs of each of the last wall-clock days, oldest first; days without a record have none.
std::vector<DaySum> everyDay(const MeasureSeries &puffs, const Zone &zone, Instant now, int days)
{
    std::vector<DaySum> all;
    for (int back = days - 1; back >= 0; --back) all.push_back({zone.startOfDay(now, -back)});
    for (const DaySum &one : daySums(puffs, {all.front().day - Instant::ticksPerMillisecond, now}, zone))
        for (DaySum &day : all)
            if (day.day == one.day) day.sum = one.sum;
    return all;
}

double sumOf(std::span<const DaySum> days)
{
    return std::accumulate(days.begin(), days.end(), 0.0, [](double sum, const DaySum &day) { return sum + day.sum; });
}

}  // namespace

PeakFlowZone zoneOf(double peakFlow, double personalBest)
{
    if (peakFlow >= 0.8 * personalBest) return PeakFlowZone::Green;
    return peakFlow >= 0.5 * personalBest ? PeakFlowZone::Yellow : PeakFlowZone::Red;
}

Statistic personalBest(const MeasureSeries &peakFlow, const Window &window, const Zone &zone)
{
    Statistic result{std::nullopt, accountOf(peakFlow, window)};
    explain(result.account, phrase("Account", "Personal best: the highest reading of 2 to 3 weeks"), "max(x₁ … xₙ)",
            "American Lung Association");
    const std::size_t days = dailyMedians(peakFlow, window, zone).size();
    const auto values = numbersOf(peakFlow, window);
    if (days < daysForABest)
        result.account.shortfall = daysMissing(daysForABest, days);
    else
        result.value = *std::max_element(values.begin(), values.end());
    return result;
}

Statistic diurnalVariability(const MeasureSeries &peakFlow, const Window &window, const Zone &zone)
{
    Statistic result{std::nullopt, accountOf(peakFlow, window)};
    explain(result.account, phrase("Account", "Mean of each day's difference between its highest and lowest reading"),
            "mean of 100 · (max − min) / x̄", phrase("Account", "GINA, as quoted"), {"%", "%"});
    std::vector<double> parts;
    std::size_t single = 0;
    for (const DailyMedian &day : dailyMedians(peakFlow, window, zone)) {
        const auto step = Instant::ticksPerMillisecond;
        const auto values = numbersOf(peakFlow, {day.day - step, zone.startOfDay(day.day, 1) - step});
        if (values.size() < 2) {
            ++single;
            continue;
        }
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        parts.push_back(100 * (*high - *low) / *meanOf(values));
    }
    leaveOut(result.account, phrase("Account", "the only one of its day"), single);
    result.account.used -= single;
    if (parts.size() < daysForVariability)
        result.account.shortfall =
            filled(counted(parts.size(), plural("Account", "it takes {1} days with two readings; there is %n",
                                                "it takes {1} days with two readings; there are %n")),
                   {std::to_string(daysForVariability)});
    else
        result.value = meanOf(parts);
    return result;
}

RescueUse rescueUse(const MeasureSeries &puffs, const Zone &zone, Instant now)
{
    RescueUse use;
    use.account = accountOf(puffs, {zone.startOfDay(now, -6) - Instant::ticksPerMillisecond, now});
    explain(use.account, phrase("Account", "Days of the last 7 with a puff of the reliever"), "count of days",
            phrase("Account", "asthma guidelines, as quoted"), {"d", "days"});
    if (puffs.points.empty()) {
        use.account.shortfall = phrase("Account", "no puff was ever recorded");
        return use;
    }
    use.account.shortfall.clear();
    const auto sums = everyDay(puffs, zone, now, 7);
    use.days = static_cast<std::size_t>(
        std::count_if(sums.begin(), sums.end(), [](const DaySum &day) { return day.sum > 0; }));
    use.puffs = sumOf(sums);
    use.moreThanTwoDays = *use.days > 2;
    return use;
}

RescueBursts rescueBursts(const MeasureSeries &puffs, const Zone &zone, Instant now, int days)
{
    RescueBursts out;
    out.account = accountOf(puffs, {zone.startOfDay(now, 1 - days) - Instant::ticksPerMillisecond, now});
    explain(out.account,
            phrase("Account",
                   "2 days of at least 3 puffs a day and more than in the 2 weeks before; within 7 days they are one"),
            "x̄(2 d) ≥ 3, x̄(2 d) > x̄(14 d)", sensorStudy, {"1", ""});
    const int span = burstDays + burstBefore;
    if (puffs.points.empty() || puffs.points.front().at() >= zone.startOfDay(now, 2 - span)) {
        out.account.shortfall = phrase("Account", "it takes records that began 16 days ago or earlier");
        return out;
    }
    out.account.shortfall.clear();
    const auto sums = everyDay(puffs, zone, now, days + burstBefore);
    const Instant begun = zone.startOfDay(puffs.points.front().at());
    for (std::size_t end = static_cast<std::size_t>(span); end <= sums.size(); ++end) {
        const auto newest = std::span(sums).subspan(end - burstDays, burstDays);
        const auto before = std::span(sums).subspan(end - burstDays - burstBefore, burstBefore);
        if (before.front().day < begun) continue;
        const double mean = sumOf(newest) / burstDays;
        if (mean < 3 || mean <= sumOf(before) / burstBefore) continue;
        const Instant from = newest.front().day, to = zone.startOfDay(newest.back().day, 1);
        if (!out.bursts.empty() && from <= zone.startOfDay(out.bursts.back().to, burstMerge))
            out.bursts.back().to = to;
        else
            out.bursts.push_back({from, to});
    }
    const auto month = everyDay(puffs, zone, now, 28);
    out.overuse = true;
    for (std::size_t week = 0; week < 4; ++week)
        out.overuse = out.overuse && sumOf(std::span(month).subspan(7 * week, 7)) >= 2;
    return out;
}

}  // namespace trendward::trend
