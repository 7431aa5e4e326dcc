// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/device/fileview.h"
#include "core/device/readcontext.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

/// What the readers of clouds and watches make their measurements of.
namespace trendward::device
{

/// A number as the value of a measure; text is what the source wrote.
Property propertyOf(std::string_view measure, std::string_view text, const Decimal &number, const Unit &unit,
                    UnitOrigin origin = UnitOrigin::Header);
Property propertyOf(std::string_view measure, const Decimal &number, std::string_view unit,
                    UnitOrigin origin = UnitOrigin::Header);

/// The unit that holds for a value, and how it is known.
struct UnitFound {
    Unit unit;
    UnitOrigin origin = UnitOrigin::Stated;
};
/// The one that the file states, else the one that a person said for the measure. nullopt, with the problem told, where
/// neither does, or where it is no unit of the measure.
std::optional<UnitFound> unitFor(ReadContext &context, std::string_view measure, const Unit &stated,
                                 std::uint64_t record);

/// A measurement of its first property's measure, and of the blood pressure where that is a part of one.
std::string typeOf(const Measurement &measurement);

/// number × 10^power with its digits kept; nullopt beyond what a Decimal holds.
std::optional<Decimal> timesPowerOfTen(const Decimal &number, int power);

/// A time that says Z or its offset, also "2026-11-22 2:30:00 PM -0800"; nullopt for any other.
std::optional<ObservedTime> statedTime(std::string_view text);
/// The same, else a wall-clock time that the context reads in the zone that was said.
std::optional<ObservedTime> timeIn(ReadContext &context, std::string_view text,
                                   DateOrder order = DateOrder::YearMonthDay);
/// The midnight of a date without a clock.
std::optional<ObservedTime> dayIn(ReadContext &context, std::string_view date,
                                  DateOrder order = DateOrder::YearMonthDay);
/// A moment that the source counts since 1970, by a clock of this offset where one is known.
ObservedTime countedTime(Instant at, std::string_view text, std::optional<int> offsetMinutes = {});
/// "+0100", "-08:00", "UTC+0900" or "Z" as minutes.
std::optional<int> offsetOf(std::string_view text);

/// The number that a token holds, also one that is written as a text.
std::optional<Decimal> decimalOf(const json::Token &token);
std::optional<std::int64_t> integerOf(const json::Token &token);
/// The moment of a count since 1970; nullopt beyond the years 1 to 9999.
std::optional<Instant> secondsIn(const json::Token &token);
std::optional<Instant> millisecondsIn(const json::Token &token);

/// The ways to the values of a JSON text, as far as it goes: "body.measuregrps[].grpid"; some levels deep.
std::set<std::string, std::less<>> pathsIn(std::string_view text);

/// From the array's bracket on, the array that stands by this name at or behind from; empty when there is none.
std::string_view arrayNamed(std::string_view text, std::string_view name, std::size_t from = 0);
/// The scalar that stands by this name first, without its quotes; empty when there is none.
std::string_view scalarNamed(std::string_view text, std::string_view name);

/// The first object in the text, to its end or to the text's; empty when there is none.
std::string_view objectFrom(std::string_view text);

/// A JSON file whose readings stand in arrays within objects, as a whole.
Result<std::string> wholeText(const FileView &view);

/// "where" of a problem in a table.
std::string lineText(std::uint64_t line);

}  // namespace trendward::device
