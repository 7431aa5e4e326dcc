// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/heartrate.h"

#include "core/base/phrase.h"
#include "core/trend/statistics.h"
#include "core/trend/theilsen.h"

#include <algorithm>
#include <vector>

namespace trendward::trend
{

namespace
{

constexpr int newestDays = 3, usualDays = 30;
constexpr std::size_t usualNeeded = 8;
constexpr double atLeast = 10;

}  // namespace

HeartRateChange heartRateChange(const MeasureSeries &series, const Zone &zone, Instant now)
{
    HeartRateChange out;
    const Window window{zone.startOfDay(now, -newestDays - usualDays) - Instant::ticksPerMillisecond, now};
    out.account = accountOf(series, window);
    explain(out.account,
            phrase("Account",
                   "Median of the last 3 daily medians less that of the 30 days before; a change is 10 a minute "
                   "on each of the 3 days"),
            "median(xₙ₋₂ … xₙ) − median(xₙ₋₃₂ … xₙ₋₃)",
            phrase("Account", "a usual figure of home monitoring, not read in an original"));
    const auto days = dailyMedians(series, window, zone);
    const bool todayToo = !days.empty() && days.back().day == zone.startOfDay(now);
    const Instant edge = zone.startOfDay(now, todayToo ? 1 - newestDays : -newestDays);
    std::vector<double> usual, newest;
    for (const DailyMedian &day : days) (day.day < edge ? usual : newest).push_back(day.median);
    if (newest.size() < newestDays || usual.size() < usualNeeded) {
        out.account.shortfall =
            //: {1} of 3 days; {2} of 8 days
            filled(phrase("Account", "it takes each of the last 3 days and 8 days before; there are {1} and {2}"),
                   {std::to_string(newest.size()), std::to_string(usual.size())});
        return out;
    }
    out.usual = median(usual);
    out.change = *median(newest) - *out.usual;
    out.higher = std::all_of(newest.begin(), newest.end(), [&](double x) { return x - *out.usual >= atLeast; });
    out.lower = std::all_of(newest.begin(), newest.end(), [&](double x) { return *out.usual - x >= atLeast; });
    return out;
}

}  // namespace trendward::trend
