// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/activity.h"
#include "core/trend/measureseries.h"
#include "core/trend/processcontrol.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// One person's measure before and after an event: what the line before it would have led to, and what was observed.
namespace trendward::trend
{

/// Interrupted time series, y = level + slope · t + jump · after + slopeChange · (t − event) · after, by least squares.
/// With this form the jump is that at the event itself. Source: BMC Med Res Methodol 2025, s12874-025-02556-8; least
/// squares for short series: Turner.
struct EventFit {
    double level = 0, slope = 0, jump = 0, slopeChange = 0;
    double event = 0;  ///< t of the event; values at it are after it

    double expectedAt(double t) const { return level + slope * t; }
    double fittedAt(double t) const;
    /// Fitted by expected, in percent; none where nothing above 0 was expected.
    std::optional<double> percentAt(double t) const;
    /// How long after the event the fitted line meets the expected one; none where it moves away or was never apart.
    std::optional<double> untilExpected() const;
};
/// nullopt with fewer than two different t on either side.
std::optional<EventFit> fitEvent(std::span<const double> t, std::span<const double> y, double event);

/// A week counted from the event's midnight by the patient's clock: 0 is the first one after it, -1 the last before.
struct EventWeek {
    int week = 0;
    std::optional<double> value;  ///< mean of its days; none below 4 days with readings
    std::size_t days = 0;
};
struct EventComparison {
    std::vector<EventWeek> weeks;     ///< those before, then those after until now; gaps are weeks without a value
    std::optional<EventFit> fit;      ///< t in weeks, event 0
    std::optional<XmrLimits> before;  ///< the person's own band of the weeks before; none below 8 of them
    /// Of the last week with a value after the event.
    std::optional<double> lastWeek, expected, observed, percentOfExpected;
    std::optional<double> weeksToExpected;  ///< where the fitted line meets the expected one, within as
                                            ///< many weeks as were looked at
    Account account;
    std::string caution;  ///< to be printed with it: "Association, one person, no control."
};
/// It takes 4 weeks with a value on either side. The day of the event belongs to the time after it. Where days are
/// sums, today is left out: it is not over.
EventComparison compareEvent(const MeasureSeries &series, Instant event, const Zone &zone, Instant now, int weeksBefore,
                             int weeksAfter, DayValue dayValue);

}  // namespace trendward::trend
