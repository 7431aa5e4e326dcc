// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/ownbaseline.h"

#include "core/base/phrase.h"

#include <algorithm>

namespace trendward::trend
{

namespace
{

/// A reading at midnight belongs to the day that begins.
Instant justBefore(Instant midnight)
{
    return midnight - Instant::ticksPerMillisecond;
}

std::vector<double> valuesOf(const std::vector<DailyMedian> &days)
{
    std::vector<double> values;
    for (const DailyMedian &day : days) values.push_back(day.median);
    return values;
}

std::optional<Instant> outsideSince(const std::vector<BaselineDay> &newest)
{
    std::optional<Instant> since;
    for (auto day = newest.rbegin(); day != newest.rend() && day->average.outside(); ++day) {
        const bool above = day->average.average > day->average.high;
        if (above != (newest.back().average.average > newest.back().average.high)) break;
        since = day->day.day;
    }
    return since;
}

}  // namespace

OwnBaseline ownBaseline(const MeasureSeries &series, const Zone &zone, Instant now, const BaselineChoice &choice)
{
    OwnBaseline out;
    const Instant split = zone.startOfDay(now, 1 - choice.newest);
    Instant from = zone.startOfDay(now, 1 - choice.newest - choice.days);
    if (choice.rebase) from = std::max(from, zone.startOfDay(*choice.rebase));
    const Window before{justBefore(from), justBefore(std::max(from, split))};
    out.account = accountOf(series, before);
    explain(out.account,
            choice.rebase
                ? phrase("Account", "Usual scatter of the daily medians since the last change, without the newest days")
                : phrase("Account", "Usual scatter of the daily medians, without the newest days"),
            "x̄ ± 2.66 · mean |xᵢ₊₁ − xᵢ|", "NHS \"plot the dots\", NHSRplotthedots 2023");
    const auto earlier = dailyMedians(series, before, zone);
    out.band = xmrLimits(valuesOf(earlier));
    if (!out.band) {
        out.account.shortfall = filled(
            counted(earlier.size(), plural("Account", "a person's own band takes {1} days with readings; there is %n",
                                           "a person's own band takes {1} days with readings; there are %n")),
            {std::to_string(valuesForLimits)});
        return out;
    }
    const auto days = dailyMedians(series, {justBefore(std::max(from, split)), now}, zone);
    const auto averages = ewma(valuesOf(days), *out.band, choice.lambda, choice.width);
    for (std::size_t i = 0; i < days.size(); ++i)
        out.newest.push_back({days[i], days[i].median<out.band->low(), days[i].median> out.band->high(), averages[i]});
    out.since = outsideSince(out.newest);
    return out;
}

}  // namespace trendward::trend
