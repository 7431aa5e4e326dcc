// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trendward::mapping
{

/// A number as .NET's decimal reads it (style Number, invariant culture), as JSON number text: blanks around it, a sign
/// before or after it, commas among the digits before the point, at most 28 digits after the point and 96 bits in all
/// (further digits after the point are rounded half to even); trailing zeros stay. nullopt for an exponent, a currency
/// sign, NaN, Infinity, too many digits.
std::optional<std::string> decimalText(std::string_view text);
/// Whether that is the text itself, letter for letter; most numbers are written so (of some it does not see it).
bool isDecimalText(std::string_view text);

/// Whether a comma stands where it does not part thousands: "36,6" is 36.6 in half of Europe, and .NET reads 366.
/// "1,234.5" is fine; "0,250" and "1234,567" are not.
bool hasStrayComma(std::string_view text);

}  // namespace trendward::mapping
