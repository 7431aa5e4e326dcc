// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"
#include "core/io/store/recordstore.h"
#include "core/io/store/sqlite.h"

#include <cstdint>
#include <optional>

namespace trendward::store
{

/// What became of a reading. Only Live ones are shown and counted; the others are kept and still known by a re-import.
enum class State : std::uint8_t {
    Live,
    Excluded,    ///< by a person
    Superseded,  ///< its source has corrected it
    Retracted,   ///< its source has said that it was entered in error
    Moved,       ///< it stands with another patient now
    Doubled      ///< a merge found the same reading with the other patient
};

/// One row of the table `reading`.
struct Row {
    ReadingKey key;
    std::optional<Decimal> value;
    Comparator comparator = Comparator::None;
    std::optional<AbsentReason> absentReason;
    ClockOrigin clock = ClockOrigin::Utc;
    UnitOrigin unitOrigin = UnitOrigin::None;
    State state = State::Live;
    std::optional<std::int16_t> offset;
    std::uint32_t flags = 0;
    std::int64_t imports = 0;
    std::uint64_t record = 0;
    std::optional<std::int64_t> ending;  ///< ticks after the time
    std::int64_t number = 0, shape = 0;
    int part = 0;  ///< 0 is the Observation's own value, i + 1 its component i

    bool live() const { return state == State::Live; }
};

inline std::int64_t formOf(const Row &row)
{
    const auto bits = [](auto value, int shift) { return static_cast<std::int64_t>(value) << shift; };
    return bits(row.value ? row.value->scale() : 0, 0) | bits(row.comparator, 5) |
           bits(row.absentReason ? static_cast<int>(*row.absentReason) + 1 : 0, 8) | bits(row.clock, 12) |
           bits(row.unitOrigin, 16);
}

inline void readForm(Row &row, std::int64_t form, std::optional<std::int64_t> mantissa)
{
    if (mantissa) row.value = Decimal(*mantissa, static_cast<std::uint8_t>(form & 31));
    row.comparator = static_cast<Comparator>((form >> 5) & 7);
    if (const auto reason = (form >> 8) & 15; reason > 0) row.absentReason = static_cast<AbsentReason>(reason - 1);
    row.clock = static_cast<ClockOrigin>((form >> 12) & 15);
    row.unitOrigin = static_cast<UnitOrigin>((form >> 16) & 15);
}

/// The columns that readRow expects, in its order.
#define TRENDWARD_ROW_COLUMNS \
    "series, time, source, nth, mantissa, form, state, shift, flags, imports, record, ending, number, shape, part"

inline Row readRow(const Statement &from)
{
    Row row;
    row.key = {from.integer(0), from.instant(1), static_cast<std::uint32_t>(from.integer(2)),
               static_cast<std::uint32_t>(from.integer(3))};
    readForm(row, from.integer(5), from.isNull(4) ? std::nullopt : std::optional(from.integer(4)));
    row.state = static_cast<State>(from.integer(6));
    if (!from.isNull(7)) row.offset = static_cast<std::int16_t>(from.integer(7));
    row.flags = static_cast<std::uint32_t>(from.integer(8));
    row.imports = from.integer(9);
    row.record = static_cast<std::uint64_t>(from.integer(10));
    if (!from.isNull(11)) row.ending = from.integer(11);
    row.number = from.integer(12);
    row.shape = from.integer(13);
    row.part = static_cast<int>(from.integer(14));
    return row;
}

/// Whether two rows say the same: the number, whatever its trailing zeros, what was said instead of one, and the end.
inline bool sameReading(const Row &a, const Row &b)
{
    if (a.value.has_value() != b.value.has_value() || a.comparator != b.comparator || a.absentReason != b.absentReason)
        return false;
    return (!a.value || sameNumber(*a.value, *b.value)) && a.ending == b.ending;
}

}  // namespace trendward::store
