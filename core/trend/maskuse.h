// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <optional>

/// Treatment of sleep apnoea with a mask.
namespace trendward::trend
{

/// The share of nights with 4 hours or more, in percent, in the best 30 nights in a row of the first 90.
struct MaskUse {
    std::optional<double> percent;
    std::optional<Instant> from;  ///< midnight of the first of those 30 nights
    bool enough = false;          ///< 70 % or more
    Account account;
};
/// hours: one number a night or several that add up, by the wall-clock day that they are stored at. Nights without a
/// record count as not used, since the device records by itself. It takes 30 nights since the first record.
/// Source: the rule of US insurers, as OSCAR counts it.
MaskUse maskUse(const MeasureSeries &hours, const Zone &zone, Instant now);

enum class ApneaBand { Below5, From5, From15, From30 };
/// Events an hour: below 5, 5 to 14, 15 to 29, 30 and more.
ApneaBand apneaBandOf(double perHour);

}  // namespace trendward::trend
