// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/eventcomparison.h"

#include "core/base/phrase.h"

#include <algorithm>

namespace trendward::trend
{

namespace
{

constexpr std::size_t daysOfAWeek = 4, weeksNeeded = 4;

struct Line {
    double atZero = 0, slope = 0;
    double at(double t) const { return atZero + slope * t; }
};

/// Least squares of the points on one side; nullopt without two different t.
template <class Side>
std::optional<Line> lineOf(std::span<const double> t, std::span<const double> y, Side side)
{
    std::vector<double> xs, ys;
    for (std::size_t i = 0; i < t.size() && i < y.size(); ++i) {
        if (!side(t[i])) continue;
        xs.push_back(t[i]);
        ys.push_back(y[i]);
    }
    if (xs.size() < 2) return std::nullopt;
    const double meanX = *meanOf(xs), meanY = *meanOf(ys);
    double products = 0, squares = 0;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        products += (xs[i] - meanX) * (ys[i] - meanY);
        squares += (xs[i] - meanX) * (xs[i] - meanX);
    }
    if (squares <= 0) return std::nullopt;
    const double slope = products / squares;
    return Line{meanY - slope * meanX, slope};
}

std::vector<EventWeek> weeksOf(const std::vector<DaySum> &days, Instant event, const Zone &zone, Instant now,
                               int before, int after)
{
    std::vector<EventWeek> weeks;
    for (int week = -before; week < after; ++week) {
        const Instant from = zone.startOfDay(event, 7 * week), to = zone.startOfDay(event, 7 * (week + 1));
        if (from > now) break;
        std::vector<double> values;
        for (const DaySum &day : days)
            if (day.day >= from && day.day < to) values.push_back(day.sum);
        EventWeek one{week, std::nullopt, values.size()};
        if (values.size() >= daysOfAWeek) one.value = meanOf(values);
        weeks.push_back(one);
    }
    return weeks;
}

}  // namespace

double EventFit::fittedAt(double t) const
{
    return expectedAt(t) + (t >= event ? jump + slopeChange * (t - event) : 0);
}

std::optional<double> EventFit::percentAt(double t) const
{
    if (expectedAt(t) <= 0) return std::nullopt;
    return 100 * fittedAt(t) / expectedAt(t);
}

std::optional<double> EventFit::untilExpected() const
{
    const bool closes = (jump < 0 && slopeChange > 0) || (jump > 0 && slopeChange < 0);
    if (!closes) return std::nullopt;
    return -jump / slopeChange;
}

std::optional<EventFit> fitEvent(std::span<const double> t, std::span<const double> y, double event)
{
    // All four numbers are free on their own side, so that the one fit is a line on each of them.
    const auto before = lineOf(t, y, [event](double at) { return at < event; });
    const auto after = lineOf(t, y, [event](double at) { return at >= event; });
    if (!before || !after) return std::nullopt;
    return EventFit{before->atZero, before->slope, after->at(event) - before->at(event), after->slope - before->slope,
                    event};
}

EventComparison compareEvent(const MeasureSeries &series, Instant event, const Zone &zone, Instant now, int weeksBefore,
                             int weeksAfter, DayValue dayValue)
{
    EventComparison out;
    const auto step = Instant::ticksPerMillisecond;
    const Instant end = std::min(now, zone.startOfDay(event, 7 * weeksAfter) - step);
    const Window window{zone.startOfDay(event, -7 * weeksBefore) - step,
                        dayValue == DayValue::Sum ? std::min(zone.startOfDay(now) - step, end) : end};
    const auto days = dayValues(series, window, zone, dayValue);
    out.account = accountOf(series, window);
    leaveOutOtherDevices(out.account, days);
    leaveOut(out.account, phrase("Account", "of today, which is not over"), numbersOf(series, {window.to, end}).size());
    explain(out.account,
            phrase("Account", "Weeks before the event as a line, carried on, against the line of the weeks after it"),
            "y = b₀ + b₁ t + b₂ after + b₃ (t − T₀) after", "BMC Med Res Methodol 2025, s12874-025-02556-8");
    out.caution = phrase("Account", "Association, one person, no control.");
    out.weeks = weeksOf(days, event, zone, now, weeksBefore, weeksAfter);
    std::vector<double> t, y, earlier;
    for (const EventWeek &week : out.weeks) {
        if (!week.value) continue;
        t.push_back(week.week);
        y.push_back(*week.value);
        if (week.week < 0) earlier.push_back(*week.value);
    }
    const std::size_t later = t.size() - earlier.size();
    if (earlier.size() < weeksNeeded || later < weeksNeeded) {
        out.account.shortfall =
            //: {1} weeks needed; {2} there are before, {3} after the event
            filled(
                phrase("Account", "it takes {1} weeks of 4 days before the event and after it; there are {2} and {3}"),
                {std::to_string(weeksNeeded), std::to_string(earlier.size()), std::to_string(later)});
        return out;
    }
    out.fit = fitEvent(t, y, 0);
    out.before = xmrLimits(earlier);
    if (!out.fit) return out;
    out.lastWeek = t.back();
    out.expected = out.fit->expectedAt(t.back());
    out.observed = y.back();
    out.percentOfExpected = out.fit->percentAt(t.back());
    // A line is carried no further than the data are wide.
    const auto weeks = out.fit->untilExpected();
    if (weeks && *weeks <= static_cast<double>(out.weeks.size())) out.weeksToExpected = weeks;
    return out;
}

}  // namespace trendward::trend
