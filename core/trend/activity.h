// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace trendward::trend
{

/// The sum of a wall-clock day and for how long the device was worn, where that is known.
struct DaySum {
    Instant day;  ///< its midnight
    double sum = 0;
    std::optional<double> wornHours{};
};
/// Of the days with a number, 0 too; wear is not known from steps alone.
std::vector<DaySum> daySums(const MeasureSeries &steps, const Window &window, const Zone &zone);

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
