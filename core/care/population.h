// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// A time in which a person is pregnant, as somebody has told it.
struct Pregnancy {
    Date from;               ///< whole dates
    std::optional<Date> to;  ///< the last day, or the day it is expected; none: until somebody says more
    std::string source;      ///< who or what says so: "midwife's letter of 3 May"
    std::string who;         ///< entered it
    Instant at;
    friend bool operator==(const Pregnancy &, const Pregnancy &) = default;
};

/// Which rules may be held against a person. Those that we ship are for adults who are not pregnant; for everybody else
/// there is none, and only what the plan of this person says counts.
enum class RuleSet { Adults, BirthUnknown, Under18, Pregnant };

/// Whether its last day has passed on this day of the person's clock. One without a last day goes on.
bool isOver(const Pregnancy &pregnancy, const LocalTime &today);
/// In the order in which they began; of one day, in the order of entry.
void putInOrder(std::vector<Pregnancy> &pregnancies);

/// On this day of the person's clock. A birth date without its month or day must be long enough ago whichever it is.
RuleSet ruleSetFor(const std::optional<Date> &birth, std::span<const Pregnancy> pregnancies, const LocalTime &today);

/// "No rule set for this patient: the birth date is not known. Adult rules, crisis limits among them, are off; …";
/// empty for adults.
std::string noRuleSetText(RuleSet set);
/// "no rule set for this patient (under 18)"; empty for adults.
std::string noRuleSetMark(RuleSet set);

/// BadValue with a sentence where the dates are none, or in the wrong order, or the source is missing.
Outcome mayBeKept(const Pregnancy &pregnancy);

/// As the record keeps them. Malformed where it is not that.
std::string pregnanciesJson(std::span<const Pregnancy> pregnancies);
Result<std::vector<Pregnancy>> pregnanciesFrom(std::string_view json);

}  // namespace trendward::care
