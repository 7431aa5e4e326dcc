// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <cstdint>
#include <span>

namespace trendward::trend
{

/// The longest time between two readings, in ms, that a line still bridges: three times the median interval, at least
/// 15 minutes and at most 7 days. What is longer is a silence, and is drawn as one. Of very many readings every n-th
/// interval is looked at (20,000 of them).
std::int64_t longestUsualInterval(std::span<const Point> points);

}  // namespace trendward::trend
