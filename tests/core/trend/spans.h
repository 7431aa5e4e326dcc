// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/trend/series.h"

namespace trendward::tests
{

/// The moment at which most of these tests look, and spans in ticks.
inline const Instant noon = at("2026-11-22T12:00:00Z");
inline constexpr std::int64_t second = Instant::ticksPerSecond, minute = 60 * second, hour = 60 * minute,
                              day = 24 * hour;

}  // namespace trendward::tests
