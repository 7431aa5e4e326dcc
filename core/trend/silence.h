// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <cstdint>
#include <optional>
#include <span>

namespace trendward::trend
{

/// The median time between two readings in ms; none below two. Of very many readings every n-th interval is looked at
/// (20,000 of them).
std::optional<double> usualInterval(std::span<const Point> points);

/// The longest time between two readings, in ms, that a line still bridges: three times the median interval, at least
/// 15 minutes and at most 7 days. What is longer is a silence, and is drawn as one.
std::int64_t longestUsualInterval(std::span<const Point> points);

}  // namespace trendward::trend
