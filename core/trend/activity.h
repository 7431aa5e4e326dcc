// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace trendward::trend
{

/// The sum of a wall-clock day and for how long the device was worn, where that is known.
struct DaySum {
    Instant day;  ///< its midnight
    double sum = 0;
    std::optional<double> wornHours{};
    std::size_t otherDevices = 0;  ///< readings that are not in the sum: of devices that counted less that day
};
/// Of the days with a number, 0 too; wear is not known from steps alone. Phone and watch count the same steps: of
/// several sources of a day that overlap in time the one with most counts; those that have no time in common add up
/// (one device under two names, or one worn while the other was charged). A source with a single reading on that day
/// may mean all of it. Two inhalers add up.
std::vector<DaySum> daySums(const MeasureSeries &series, const Window &window, const Zone &zone);
/// Says in the account which readings of the days are not in their sums.
void leaveOutOtherDevices(Account &account, std::span<const DaySum> days);

/// A day's value: the median of its readings, or of what adds up (steps) the sum.
enum class DayValue { Median, Sum };
/// Steps, puffs, hours of sleep and the like add up over a day. measure: key of core/base/measure.h.
DayValue dayValueOf(std::string_view measure);
/// Of each wall-clock day with a number.
std::vector<DaySum> dayValues(const MeasureSeries &series, const Window &window, const Zone &zone, DayValue value);

/// Mean steps of the days that are valid: worn for 10 hours or more, or of unknown wear. It takes 4 of them.
struct WeeklySteps {
    std::optional<double> mean;
    std::size_t days = 0;
    bool wearUnknown = false;  ///< of at least one of them: it may have lain on a table
    Account account;           ///< used: days
};
/// days: of one week.
WeeklySteps weeklySteps(const std::vector<DaySum> &days);

/// Hours of sleep a night, as the device or app gives them, one number a night.
struct Sleep {
    std::optional<double> hours;       ///< mean of the nights
    std::optional<double> regularity;  ///< sample deviation of the nights, hours; less is more regular
    std::size_t nights = 0;
    Account account;
};
/// Several readings of a wall-clock day (by the time stored) are one night: their sum. It takes 5 nights.
Sleep sleepOf(const MeasureSeries &duration, const Window &window, const Zone &zone);

}  // namespace trendward::trend
