// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace trendward::trend
{

/// Readings that a formula does not use, and why, as it follows a count: "of the first day".
struct NotUsed {
    std::string why;
    std::size_t readings = 0;
};

/// How a number was made: enough for a person to make it again.
struct Account {
    std::string words;    ///< "Arithmetic mean of the readings"
    std::string symbols;  ///< "(x₁ + … + xₙ) / n"
    std::string source;   ///< where the formula is from
    Unit unit;            ///< of the result
    Window window;        ///< which readings were looked at
    std::size_t used = 0;
    std::optional<Instant> first, last;  ///< of the readings used
    /// By LeftOut. Readings with a suspect clock count in every window: nobody knows where they belong.
    LeftOutCounts leftOut{};
    std::vector<NotUsed> notUsed{};  ///< by the formula itself
    std::string shortfall;           ///< why there is no value, or empty
};

/// A number, or none and the reason in account.shortfall.
struct Statistic {
    std::optional<double> value;
    Account account;
};

/// The account of the numbers in a window; what kind of number is made of them is the caller's to say.
Account accountOf(const MeasureSeries &series, const Window &window);
/// Says the formula; unit: of the result, where it is not the readings' own.
void explain(Account &account, std::string words, std::string symbols, std::string source);
void explain(Account &account, std::string words, std::string symbols, std::string source, Unit unit);
/// Counts readings that the formula does not use; none are not worth a word.
void leaveOut(Account &account, std::string why, std::size_t readings);

/// The numbers in a window, in time order; comparators are none.
std::vector<double> numbersOf(const MeasureSeries &series, const Window &window);
std::optional<double> meanOf(std::span<const double> values);

}  // namespace trendward::trend
