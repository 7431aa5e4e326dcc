// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace trendward::trend
{

/// Whether values rise or fall with time, whatever the shape. Source: Mann, Econometrica 1945;13:245; Kendall 1975.
struct MannKendall {
    std::int64_t s = 0;   ///< pairs that rise less pairs that fall
    double variance = 0;  ///< [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] / 18 over groups of t equal values
    double z = 0;         ///< (s ∓ 1) / √variance, 0 where s is 0
    double p = 1;         ///< of both sides
    double tau = 0;       ///< s by the number of pairs
};
/// values: in time order. nullopt below 3 values, or where all are equal.
std::optional<MannKendall> mannKendall(std::span<const double> values);
/// Of strata that are not compared with each other (mornings and evenings): the sums of s and of the variance. Strata
/// that have no answer of their own are left out. Source: Hirsch, Water Resour Res 1982;18:107.
std::optional<MannKendall> seasonalMannKendall(std::span<const std::vector<double>> strata);

/// A line through daily medians and whether it may be chance.
struct DailyTrend {
    Statistic slope;                  ///< dailySlope(): per 24 hours of real time
    std::optional<double> intercept;  ///< of the line, at the mean time of the first day's readings
    std::optional<MannKendall> test;  ///< of the same daily medians
};
/// None below 8 days with readings.
DailyTrend dailyTrend(const MeasureSeries &series, const Window &window, const Zone &zone);

}  // namespace trendward::trend
