// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/rowreading.h"

#include <algorithm>
#include <charconv>

namespace trendward::device
{

void RowReading::begin(const CsvRow &row)
{
    m_row = &row;
    m_measurement.properties.clear();
    m_measurement.end.reset();
    m_measurement.origin.record = row.record;
}

void RowReading::problem(Error::Code code, std::string detail)
{
    m_context.problem(code, std::move(detail), m_row->record, "line " + std::to_string(m_row->line));
}

bool RowReading::add(std::string_view measure, std::size_t column, const Unit &unit, UnitOrigin origin)
{
    const std::string_view cell = m_row->at(column);
    if (saysNothing(cell)) return true;
    const auto number = numberIn(m_row->cells[column], m_delimiter);
    if (!number) {
        problem(Error::Code::BadValue, std::string(measure) + " is not a number: \"" + shown(cell) + '"');
        return false;
    }
    Property property;
    property.name = measure;
    property.text = cell;
    property.number = number;
    property.unit = unit;
    property.unitOrigin = origin;
    m_measurement.properties.push_back(std::move(property));
    return true;
}

bool RowReading::addUnstated(std::string_view measure, std::size_t column, std::string_view alike)
{
    if (saysNothing(m_row->at(column))) return true;
    const std::string *said = m_context.unitSaid(measure);
    if (!said && !alike.empty()) said = m_context.unitSaid(alike);
    if (said) return add(measure, column, unitFrom(*said), UnitOrigin::Asked);
    problem(Error::Code::UnitNeeded, std::string(measure) + " has no unit in this file");
    return false;
}

bool RowReading::at(std::string_view text, DateOrder order)
{
    const auto local = localTime(text, order);
    if (!local) {
        problem(Error::Code::BadValue, "not a date and time: \"" + shown(text) + '"');
        return false;
    }
    m_measurement.occurrence = m_context.observed(*local, text);
    return true;
}

bool RowReading::atCount(std::string_view text, std::int64_t ticks)
{
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    constexpr std::int64_t year9999 = 253'402'300'799;
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || count < 0 || count > year9999 * (Instant::ticksPerSecond / ticks)) {
        problem(Error::Code::BadValue, "not a count since 1970: \"" + shown(text) + '"');
        return false;
    }
    ObservedTime &time = m_measurement.occurrence;
    time = {};
    time.at = Instant::fromTicks(count * ticks);
    time.text = text;
    return true;
}

void RowReading::flag(std::uint32_t flags)
{
    for (Property &property : m_measurement.properties) property.flags |= flags;
}

void RowReading::emit()
{
    const auto &properties = m_measurement.properties;
    const bool pressure = std::any_of(properties.begin(), properties.end(), [](const Property &property) {
        return property.name.ends_with("blood-pressure");
    });
    m_measurement.type = pressure ? "blood-pressure" : properties.front().name;
    m_context.emit(m_measurement);
}

std::string dateFirst(std::string_view text)
{
    std::size_t end = text.find(' ');
    if (end == std::string_view::npos || text.substr(0, end).find(':') == std::string_view::npos)
        return std::string(text);
    // "11:50:00 PM Nov 27, 2025": the half of the day goes with the clock.
    const std::string_view next = text.substr(end + 1, 3);
    const std::string word = plainWord(next);
    if (word == "am" || word == "pm") end += 3;
    std::string out(text.substr(std::min(end + 1, text.size())));
    out += ' ';
    out += text.substr(0, end);
    return out;
}

}  // namespace trendward::device
