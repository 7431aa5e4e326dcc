// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <span>
#include <string>
#include <vector>

/// Whether readings may not be what they seem, in words. Nothing is excluded by it: a person looks.
namespace trendward::care
{

/// One thing that was looked for in one measure.
struct TrustNote {
    enum class Sign { TwoGroups, RoundNumbers, EqualReadings, Dates };
    enum class Found { Nothing, Seen, NotLookedAt };
    Sign sign = Sign::TwoGroups;
    Found found = Found::Nothing;
    std::string measure;  ///< as people read it
    std::string words;    ///< what was seen, that nothing was, or why it was not looked at
    trend::Account account;
};

struct DataTrust {
    std::vector<TrustNote> notes;

    std::vector<const TrustNote *> seen() const;
    /// "Data trust: look at weight and heart rate"; empty where nothing was seen.
    std::string shortWords() const;
};
inline constexpr int trustDays = 90;

/// "Two groups of values": what a sign is called.
std::string nameOf(TrustNote::Sign sign);

/// Of the last 90 days: two people on one device (weight, heart rate), numbers that end in 0 or 5 (pressures), equal
/// readings in a row (pressures, and weight and glucose that are written with decimals), dates that cannot be right
/// (everything).
DataTrust dataTrustOf(std::span<const trend::MeasureSeries *const> series, const Zone &zone, Instant now);

}  // namespace trendward::care
