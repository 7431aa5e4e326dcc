// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>

namespace trendward::normalize
{

/// How a JSON value reads as an id or a value (medtech mapping rules, tables "read as text" and "read as timestamp").
enum class TextRead : std::uint8_t {
    Text,
    Absent,     ///< null
    CannotCast  ///< an object, an array, an integer beyond 64 bits
};

/// Writes into `into`, whose memory is used again. Numbers in .NET's shortest form ("12.0" is "12", "1e15" is "1E+15"),
/// booleans "True" and "False", dates "MM/dd/yyyy HH:mm:ss" in UTC.
TextRead readText(const json::Token &token, std::string &into);

enum class TimeRead : std::uint8_t {
    Time,
    Absent,      ///< null
    CannotCast,  ///< a number, a boolean, an object, an array
    NotATime     ///< a text that says no time
};

/// A date as it is; a text as .NET's DateTime.Parse with the invariant culture reads it. A text without a zone is UTC
/// with ClockOrigin::AssumedUtc; a time alone takes the UTC day of `now`, a month and day alone its year.
TimeRead readTime(const json::Token &token, Instant now, ObservedTime &into);

/// The same with Errors (BadValue) that say what the value was; nullopt for null.
Result<std::optional<std::string>> textOf(const json::Token &token);
Result<std::optional<ObservedTime>> timeOf(const json::Token &token, Instant now);

/// A number of double precision as .NET prints it: shortest digits that read back the same, plain for exponents -5 < e
/// < 15.
void appendNumber(std::string &out, double value);

/// A text as DateTime.Parse reads it; nullopt where it refuses.
std::optional<ObservedTime> parseTime(std::string_view text, Instant now);

}  // namespace trendward::normalize
