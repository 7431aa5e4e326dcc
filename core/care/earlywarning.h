// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/care/population.h"
#include "core/trend/measureseries.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace trendward::care
{

/// NEWS2 as far as home readings go: never a total, since nobody at home notes oxygen and consciousness for it.
struct EarlyWarning {
    std::string words;  ///< "partial, 4 of 7 inputs, the oldest of them 3 days ago"
    bool applies = false;
    struct Input {
        std::string name, words;  ///< "Respiratory rate", "22 /min, 2 points, today"; or that there is none
    };
    std::vector<Input> inputs;  ///< all seven; none where it does not apply
    std::string remark;         ///< what it was made for
    std::string source;
};
/// From the newest number of each input; for adults who are not pregnant.
EarlyWarning earlyWarningOf(std::span<const trend::MeasureSeries *const> series, RuleSet set, const Zone &zone,
                            Instant now);

}  // namespace trendward::care
