// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/silence.h"

#include "core/trend/theilsen.h"

#include <algorithm>
#include <vector>

namespace trendward::trend
{

namespace
{

constexpr double shortest = 15 * 60'000, longest = 7 * 86'400'000.0;
constexpr std::size_t sampled = 20'000;

}  // namespace

std::optional<double> usualInterval(std::span<const Point> points)
{
    std::vector<double> intervals;
    const std::size_t stride = points.size() / sampled + 1;
    for (std::size_t i = 1; i < points.size(); i += stride)
        intervals.push_back(static_cast<double>(points[i].time - points[i - 1].time));
    return median(intervals);
}

std::int64_t longestUsualInterval(std::span<const Point> points)
{
    return static_cast<std::int64_t>(std::clamp(3 * usualInterval(points).value_or(0), shortest, longest));
}

}  // namespace trendward::trend
