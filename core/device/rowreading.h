// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/celltext.h"
#include "core/device/readcontext.h"

#include <optional>
#include <string>
#include <string_view>

namespace trendward::device
{

/// One row of a table on its way to be a measurement: the steps that tables of values share.
class RowReading
{
public:
    RowReading(ReadContext &context, char delimiter) : m_context(context), m_delimiter(delimiter) {}

    Measurement &measurement() { return m_measurement; }
    bool empty() const { return m_measurement.properties.empty(); }
    /// The next row; it must outlive what is done with it.
    void begin(const CsvRow &row);
    /// The cell's number as this measure; nothing for a cell that says nothing. False, with the problem told, for one
    /// that is no number.
    bool add(std::string_view measure, std::size_t column, const Unit &unit, UnitOrigin origin);
    /// The same where the file states no unit: in the one that a person said. False, with the problem told, when nobody
    /// has. alike: another measure whose answer holds for this one, too.
    bool addUnstated(std::string_view measure, std::size_t column, std::string_view alike = {});
    /// A naive wall clock. False, with the problem told, for a text that is none.
    bool at(std::string_view text, DateOrder order);
    /// A count since 1970, each of so many ticks of an Instant. False, with the problem told, for a text that is none.
    bool atCount(std::string_view text, std::int64_t ticks);
    void flag(std::uint32_t flags);
    void problem(Error::Code code, std::string detail);
    /// Gives the measurement out: as a blood pressure where a part of one is in it, else by its first value's measure.
    void emit();

private:
    ReadContext &m_context;
    char m_delimiter;
    const CsvRow *m_row = nullptr;
    Measurement m_measurement;
};

/// "23:50:00 27/11/2025" and "11:50:00PM Nov 27, 2025" with the date in front, as localTime wants it; other texts as
/// they are.
std::string dateFirst(std::string_view text);

}  // namespace trendward::device
