// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <array>
#include <cstddef>
#include <vector>

namespace trendward::trend
{

inline constexpr std::array profileShares{0.05, 0.25, 0.50, 0.75, 0.95};

/// The readings of all days at one time of the patient's day.
struct ProfileBin {
    int minute = 0;  ///< of the day, where it begins
    std::size_t readings = 0;
    std::array<double, profileShares.size()> levels{};  ///< by profileShares; only with readings
};
/// All days laid on one, by the wall clock: an hour that the clock skips has fewer readings, one that it repeats more.
struct DayProfile {
    std::vector<ProfileBin> bins;  ///< of the whole day, empty ones too; none below sufficiency
    Account account;
};

enum class Smoothing { None, OneFourOne };
/// The percentiles of a measure by the time of day. binMinutes divides 1440. Smoothed, each bin weighs 4 and its two
/// neighbours 1 each, around midnight, too; with one of them empty 4 and 1 of 5. As Tidepool's reports, 2026, which cut
/// the levels at 350 mg/dL; here nothing is cut.
/// What lies beyond a limit ("<40") stands at that limit: it has a place in the order, though no number for a mean.
/// It takes readings of 7 days; of a glucose sensor more than 24 hours, and on the 7 best days an hour each and 70 % of
/// its readings on average; of a glucose meter 30.
DayProfile dayProfile(const MeasureSeries &series, const Window &window, const Zone &zone, int binMinutes,
                      Smoothing smoothing);

}  // namespace trendward::trend
