// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>

namespace trendward::trend
{

/// The newest daily medians of a heart rate against the person's own median of the days before.
struct HeartRateChange {
    std::optional<double> usual;   ///< median of the daily medians of the 30 days before the newest 3
    std::optional<double> change;  ///< median of the newest 3 daily medians less the usual one
    /// On each of the last 3 days at least 10 a minute above (or below) the usual one.
    bool higher = false, lower = false;
    Account account;
};
/// It takes a median of each of the last 3 wall-clock days, today the last, or, while there is none of today, of the 3
/// before today, and 8 days before them. Limits for everybody (below 50, above 110) are met() with those limits; a beta
/// blocker moves them and is not known here.
HeartRateChange heartRateChange(const MeasureSeries &series, const Zone &zone, Instant now);

}  // namespace trendward::trend
