// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/unit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Numbers, dates and counts as sentences say them. English, dates day first with the month in letters, so that no
/// reader takes one for the other.
namespace trendward::care
{

/// "149", "-0.8"; a real minus sign is left to the typesetter. Never "-0".
std::string numberText(double value, int decimals);
/// "149 mmHg", "96 %", "70 /min".
std::string quantityText(double value, int decimals, const Unit &unit);
/// The unit as people write it; the code where there is no text.
std::string unitText(const Unit &unit);
/// a - b as it is shown: of the rounded numbers when both are shown, so that the sentence adds up.
double shownDifference(double a, double b, int decimals);
/// "22 Nov 2026" by the zone's clock.
std::string dateText(Instant moment, const Zone &zone);
/// "22 Nov 2026, 09:05".
std::string timeText(Instant moment, const Zone &zone);
/// The same by a clock that is so many minutes east of UTC.
std::string timeText(Instant moment, int offsetMinutes);
/// "14 Mar 1951", "Mar 1951", "1951".
std::string dateText(const Date &date);
/// "1 reading", "12 readings".
std::string counted(std::size_t n, std::string_view one, std::string_view many);
/// Whole wall-clock days from a moment to now ("today" is 0).
int daysSince(Instant moment, Instant now, const Zone &zone);
/// "today", "yesterday", "12 days ago".
std::string agoText(Instant moment, Instant now, const Zone &zone);
/// "at most 135 mmHg", "at least 90 %", "between 70 and 180 mg/dL", "no limits".
std::string limitsText(const std::optional<double> &low, const std::optional<double> &high, const std::string &unit);
/// The first letter large, the rest as it was.
std::string sentenceCase(std::string text);
/// Shortest text that reads back as the same number, for limits that a person has typed.
std::string plainNumber(double value);
/// "<", "≤", "≥", ">" or nothing.
std::string_view sign(int comparator);

}  // namespace trendward::care
