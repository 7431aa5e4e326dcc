// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace trendward::trend
{

/// The median of the slopes of all pairs of points whose x differ; pairs at equal x have no slope and are left out.
/// nullopt when no pair has one. x and y have equal length; order does not matter.
///
/// Up to 1,500 points every slope is computed and the median is exact. Beyond, the median is found by halving an
/// interval of slopes and counting, by merge sort, how many pairs lie below (O(n log n) a step): the result is within
/// 1e-12 of the exact one, relative to the larger of 1 and itself, and memory stays linear.
/// Source: H. Theil, Proc. KNAW 53 (1950); P. K. Sen, JASA 63 (1968) 1379-1389.
std::optional<double> theilSenSlope(std::span<const double> x, std::span<const double> y);

/// Median of y - slope · x: the line's height at x = 0. Empty when there are no points.
std::optional<double> theilSenIntercept(std::span<const double> x, std::span<const double> y, double slope);

/// The middle value, or the mean of the two middle ones; nullopt of nothing.
std::optional<double> median(std::span<const double> values);

}  // namespace trendward::trend
