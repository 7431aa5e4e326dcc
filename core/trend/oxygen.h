// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstdint>
#include <optional>
#include <vector>

/// Oxygen saturation in percent.
namespace trendward::trend
{

/// Percent of the recorded time below a limit (90: T90). A reading holds until the next one; what is more than 10
/// minutes apart is no recording. It takes a reading at least every 5 minutes and an hour of them: spot checks have no
/// time, only a share of readings (met()).
Statistic timeBelow(const MeasureSeries &saturation, const Window &window, double limit);

/// One fall and return of the saturation.
struct Desaturation {
    Instant from, lowestAt, to;  ///< the last reading near the baseline, the lowest one, the first one near it again
    double baseline = 0, lowest = 0;
    double depth() const { return baseline - lowest; }
};

/// Falls an hour of recording, not of sleep, which is longer, so that the index is about a fifth lower than a sleep
/// laboratory's (J Clin Sleep Med 2024;20:709).
struct OxygenDesaturation {
    std::optional<double> index;  ///< an hour
    double hours = 0;             ///< recorded: the denominator
    std::vector<Desaturation> events;
    Account account;
};
/// The oxygen desaturation index for falls of at least `depth` (3 or 4) percentage points. The baseline is the median
/// of the 2 minutes before the fall, without other falls; a fall lasts 10 to 60 seconds from leaving the baseline by
/// more than 1 point to coming back that near. It takes a reading at least every 10 seconds for 2 hours; spot checks
/// never have an index. Sources: fall of 10 to 60 s as Jung and Behar model it; the baseline is open in AASM's rules
/// and our own choice.
OxygenDesaturation oxygenDesaturation(const MeasureSeries &saturation, const Window &window, double depth);

}  // namespace trendward::trend
