// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace trendward::trend
{

enum class PeakFlowZone { Green, Yellow, Red };
/// 80 % of the personal best and more, 50 to 79 %, below 50 %.
PeakFlowZone zoneOf(double peakFlow, double personalBest);
/// The highest peak flow of a time in which it was measured on at least 14 days; none below. Source: American Lung
/// Association, 2 to 3 weeks.
Statistic personalBest(const MeasureSeries &peakFlow, const Window &window, const Zone &zone);
/// Mean of each day's (highest − lowest) / mean, in percent, over the days with at least two readings; none below 7
/// such days. Above 10 % of adults, 13 % of children is a lot. Source: GINA, not read in the original.
Statistic diurnalVariability(const MeasureSeries &peakFlow, const Window &window, const Zone &zone);

/// Days on which a reliever was used in the last 7, and what follows: more than 2 days are not controlled.
/// Source: as quoted of asthma guidelines.
struct RescueUse {
    std::optional<std::size_t> days;  ///< none where nothing was ever recorded
    std::optional<double> puffs;      ///< of the 7 days
    bool moreThanTwoDays = false;
    Account account;
};
RescueUse rescueUse(const MeasureSeries &puffs, const Zone &zone, Instant now);

/// Days of much more reliever than before: a mean of at least 3 puffs a day over 2 days, and more than the mean of the
/// 2 weeks before them. Those within 7 days of each other are one. Source: npj Prim Care Respir Med 2024, figure 5.
struct RescueBurst {
    Instant from, to;  ///< midnight of the first of its days; of the day after its last one
};
struct RescueBursts {
    std::vector<RescueBurst> bursts;
    /// At least 2 puffs in every one of the last 4 weeks.
    bool overuse = false;
    Account account;
};
/// It takes a first record at least 16 days ago; days without a record since count as days without a puff, as sensors
/// record by themselves. days: looked at, today the last.
RescueBursts rescueBursts(const MeasureSeries &puffs, const Zone &zone, Instant now, int days);

}  // namespace trendward::trend
