// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/adherence.h"

#include "core/base/phrase.h"

#include <algorithm>

namespace trendward::trend
{

namespace
{

constexpr std::size_t readingsForBalance = 10;

/// Runs over the days, oldest first; done: what was done on the day of these readings, none where nobody knows.
template <class Done>
void overDays(Adherence &out, const MeasureSeries &series, const Zone &zone, Instant now, int days, double asked,
              Done done)
{
    double sum = 0;
    for (int back = days - 1; back >= 0; --back) {
        const auto step = Instant::ticksPerMillisecond;
        const Window day{zone.startOfDay(now, -back) - step, std::min(zone.startOfDay(now, 1 - back) - step, now)};
        const std::optional<double> share = done(within(series, day));
        if (!share) continue;
        const double part = std::min(1.0, *share / asked);
        // The day is not over.
        if (back == 0 && part < 1) continue;
        ++out.days;
        out.fullDays += part >= 1;
        sum += part;
    }
    if (out.days > 0)
        out.percent = 100 * sum / static_cast<double>(out.days);
    else
        out.account.shortfall = phrase("Account", "it takes a day that is over");
}

Adherence begun(const MeasureSeries &series, const Zone &zone, Instant now, int days)
{
    Adherence out;
    out.account = accountOf(series, {zone.startOfDay(now, 1 - days) - Instant::ticksPerMillisecond, now});
    out.account.shortfall.clear();
    return out;
}

}  // namespace

std::optional<double> Adherence::covered() const
{
    if (days == 0) return std::nullopt;
    return 100 * static_cast<double>(fullDays) / static_cast<double>(days);
}

Adherence measuringAdherence(const MeasureSeries &series, const Zone &zone, Instant now, int days, int perDay)
{
    Adherence out = begun(series, zone, now, days);
    explain(out.account,
            phrase("Account", "Readings of each day against those that were asked for, at most all of them"),
            "100 · mean of min(1, n / asked)", phrase("Account", "mean of the days"), {"%", "%"});
    overDays(out, series, zone, now, days, perDay,
             [](std::span<const Point> points) { return std::optional(static_cast<double>(points.size())); });
    return out;
}

Adherence doseAdherence(const MeasureSeries &series, const Zone &zone, Instant now, int days, double perDay,
                        Recording recording)
{
    Adherence out = begun(series, zone, now, days);
    explain(out.account, phrase("Account", "Doses of each day against those prescribed, at most all of them"),
            "100 · mean of min(1, taken / prescribed)", "npj Prim Care Respir Med 2024, figure 5", {"%", "%"});
    overDays(out, series, zone, now, days, perDay, [&](std::span<const Point> points) -> std::optional<double> {
        if (points.empty() && recording == Recording::ByHand) return std::nullopt;
        double taken = 0;
        for (const Point &point : points)
            if (point.isNumber()) taken += point.value;
        return taken;
    });
    return out;
}

bool DayBalance::oneSided() const
{
    const std::size_t all = morning + evening;
    return all >= readingsForBalance && 5 * std::min(morning, evening) < all;
}

DayBalance dayBalance(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    DayBalance balance;
    for (const Point &point : within(series, window))
        ++(zone.local(point.at()).hour < 12 ? balance.morning : balance.evening);
    return balance;
}

std::string comparisonCaution(const DayBalance &one, const DayBalance &other)
{
    const auto mostly = [](std::size_t part, const DayBalance &of) { return 5 * part > 4 * (of.morning + of.evening); };
    if (mostly(one.morning, one) && mostly(other.evening, other))
        return phrase("Account",
                      "The one is mostly of mornings and the other mostly of evenings: they are not compared.");
    if (mostly(one.evening, one) && mostly(other.morning, other))
        return phrase("Account",
                      "The one is mostly of evenings and the other mostly of mornings: they are not compared.");
    return {};
}

std::optional<Silence> longestSilence(const MeasureSeries &series, const Window &window)
{
    if (!window.from || !window.to) return std::nullopt;
    Silence longest{*window.from, *window.from};
    Instant last = *window.from;
    const auto look = [&](Instant next) {
        if (next - last > longest.to - longest.from) longest = {last, next};
        last = next;
    };
    for (const Point &point : within(series, window)) look(point.at());
    look(*window.to);
    return longest;
}

}  // namespace trendward::trend
