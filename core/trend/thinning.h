// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <cstddef>
#include <span>
#include <vector>

namespace trendward::trend
{

/// Indices of the points between from and to (both included) that a chart of so many pixel columns needs: of each
/// column the first, the smallest, the greatest and the last, in time order. Every extreme of the whole stays, and a
/// line through them covers the same pixels as a line through all.
std::vector<std::size_t> thinned(std::span<const Point> points, Instant from, Instant to, int columns);

}  // namespace trendward::trend
