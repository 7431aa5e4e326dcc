// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// What a clinic has set for one rule. The newest one of a rule counts; one that sets nothing is the way back to the
/// built-in rule.
struct RuleChange {
    std::string rule;
    std::optional<double> limit;     ///< none: the built-in one
    std::optional<RuleState> state;  ///< none: the built-in one
    std::string who;
    Instant at;
    friend bool operator==(const RuleChange &, const RuleChange &) = default;
};

/// The newest change of a rule, or nullptr.
const RuleChange *changeOf(std::span<const RuleChange> changes, std::string_view rule);

/// The built-in rules as the clinic has changed them, with versions that say so ("3, clinic 2"; a rule's "1, clinic
/// 2"). A change of a rule that is no longer there, or that it cannot take, is passed over.
Rules withChanges(Rules builtIn, std::span<const RuleChange> changes);

/// As the record keeps them; Malformed where it is not that.
std::string ruleChangesJson(std::span<const RuleChange> changes);
Result<std::vector<RuleChange>> ruleChangesFrom(std::string_view json);

/// "live", "shadow" … as the rules file has them, and back.
std::string_view codeOf(RuleState state);
std::optional<RuleState> ruleStateFrom(std::string_view code);

}  // namespace trendward::care
