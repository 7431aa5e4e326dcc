// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/maskuse.h"

#include "core/base/phrase.h"
#include "core/trend/activity.h"

#include <algorithm>
#include <map>
#include <vector>

namespace trendward::trend
{

namespace
{

constexpr int firstNights = 90, adherenceDays = 30;
constexpr double hoursNeeded = 4, percentNeeded = 70;

}  // namespace

MaskUse maskUse(const MeasureSeries &hours, const Zone &zone, Instant now)
{
    MaskUse use;
    if (hours.points.empty()) {
        use.account = accountOf(hours, {std::nullopt, now});
    } else {
        const Instant begun = hours.points.front().at();
        const auto step = Instant::ticksPerMillisecond;
        use.account = accountOf(
            hours, {zone.startOfDay(begun) - step, std::min(now, zone.startOfDay(begun, firstNights) - step)});
    }
    explain(use.account,
            phrase("Account", "Share of nights with 4 hours or more, in the best 30 nights in a row of the first 90"),
            "100 · count(xᵢ ≥ 4 h) / 30", phrase("Account", "rule of US insurers, as OSCAR counts it"), {"%", "%"});
    std::map<Instant, double> night;
    const auto days = daySums(hours, use.account.window, zone);
    leaveOutOtherDevices(use.account, days);
    for (const DaySum &one : days) night[one.day] = one.sum;
    // The night of today is not over.
    std::vector<Instant> nights;
    for (int i = 0; !night.empty() && i < firstNights; ++i) {
        const Instant day = zone.startOfDay(night.begin()->first, i);
        if (day >= zone.startOfDay(now)) break;
        nights.push_back(day);
    }
    if (nights.size() < adherenceDays) {
        use.account.shortfall = filled(counted(nights.size(), plural("Account", "it takes {1} nights; there is %n",
                                                                     "it takes {1} nights; there are %n")),
                                       {std::to_string(adherenceDays)});
        return use;
    }
    for (std::size_t from = 0; from + adherenceDays <= nights.size(); ++from) {
        int used = 0;
        for (std::size_t i = from; i < from + adherenceDays; ++i) {
            const auto found = night.find(nights[i]);
            used += found != night.end() && found->second >= hoursNeeded;
        }
        const double percent = 100.0 * used / adherenceDays;
        if (use.percent && *use.percent >= percent) continue;
        use.percent = percent;
        use.from = nights[from];
    }
    use.enough = *use.percent >= percentNeeded;
    return use;
}

ApneaBand apneaBandOf(double perHour)
{
    if (perHour < 5) return ApneaBand::Below5;
    if (perHour < 15) return ApneaBand::From5;
    return perHour < 30 ? ApneaBand::From15 : ApneaBand::From30;
}

}  // namespace trendward::trend
