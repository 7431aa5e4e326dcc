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

std::vector<double> valuesOf(const std::vector<DaySum> &days)
{
    std::vector<double> values;
    for (const DaySum &day : days) values.push_back(day.sum);
    return values;
}

Account accountOfDays(const MeasureSeries &series, const Window &window, const std::vector<DaySum> &days)
{
    Account account = accountOf(series, window);
    leaveOutOtherDevices(account, days);
    return account;
}

std::string bandWords(DayValue value, bool sinceAChange)
{
    if (value == DayValue::Sum)
        return sinceAChange
                   ? phrase("Account", "Usual scatter of the day totals since the last change, without the newest days")
                   : phrase("Account", "Usual scatter of the day totals, without the newest days");
    return sinceAChange
               ? phrase("Account", "Usual scatter of the daily medians since the last change, without the newest days")
               : phrase("Account", "Usual scatter of the daily medians, without the newest days");
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
    const DayValue value = dayValueOf(series.measure);
    const Window before{justBefore(from), justBefore(std::max(from, split))},
        newest{before.to, value == DayValue::Sum ? justBefore(zone.startOfDay(now)) : now};
    const auto earlier = dayValues(series, before, zone, value), days = dayValues(series, newest, zone, value);
    out.account = accountOfDays(series, before, earlier);
    out.judged = accountOfDays(series, newest, days);
    explain(out.account, bandWords(value, choice.rebase.has_value()), "x̄ ± 2.66 · mean |xᵢ₊₁ − xᵢ|",
            "NHS \"plot the dots\", NHSRplotthedots 2023");
    out.band = xmrLimits(valuesOf(earlier));
    if (!out.band) {
        out.account.shortfall = filled(
            counted(earlier.size(), plural("Account", "a person's own band takes {1} days with readings; there is %n",
                                           "a person's own band takes {1} days with readings; there are %n")),
            {std::to_string(valuesForLimits)});
        return out;
    }
    const auto averages = ewma(valuesOf(days), *out.band, choice.lambda, choice.width);
    for (std::size_t i = 0; i < days.size(); ++i)
        out.newest.push_back({days[i], days[i].sum<out.band->low(), days[i].sum> out.band->high(), averages[i]});
    out.since = outsideSince(out.newest);
    return out;
}

}  // namespace trendward::trend
