// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"

#include <string>

namespace trendward::care
{

/// What a rule looks for: "Systolic blood pressure at or above 180 mmHg".
std::string titleOf(const Rule &rule);
/// On how many readings of how many days: "1 reading within 3 days".
std::string basisOf(const Rule &rule);
/// "180 mmHg", "30 %", "3 standard deviations": a limit of this rule.
std::string limitText(const Rule &rule, double limit);
/// The unit alone that stands behind its limit, or empty.
std::string limitUnit(const Rule &rule);
/// What a limit is multiplied by where a person reads it: 100 of a share.
double limitScale(const Rule &rule);
/// "Look first", "Review", "Ranks only".
std::string words(Severity severity);
/// "Live", "Shadow" …
std::string words(RuleState state);
/// "Adults", "Everybody".
std::string words(Population population);

}  // namespace trendward::care
