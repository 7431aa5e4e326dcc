// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <string>
#include <utility>
#include <vector>

namespace trendward::sample
{

struct PulseSample {
    Instant at;
    int bpm = 0, confidence = 3;  ///< confidence 0: no contact with the skin, so no reading
};

/// Google Takeout: one heart_rate-YYYY-MM-DD.json for each day of the wall clock, as (name, bytes).
std::vector<std::pair<std::string, std::string>> fitbitTakeout(const std::vector<PulseSample> &samples,
                                                               const Zone &zone);

}  // namespace trendward::sample
