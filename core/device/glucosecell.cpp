// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/glucosecell.h"

#include "core/device/celltext.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

// As plainWord writes them, in the languages in which the exports are known or likely to come.
constexpr std::array<std::string_view, 11> lowWords{"lo",    "low",  "niedrig", "bas", "faible", "bajo",
                                                    "basso", "laag", "lav",     "lag", "baixo"};
constexpr std::array<std::string_view, 12> highWords{"hi",   "high", "hoch", "haut", "eleve", "alto",
                                                     "alta", "hoog", "hoj",  "hog",  "hoy",   "elevee"};

struct Spelling {
    std::string_view text, code;
};
constexpr std::array<Spelling, 4> unitSpellings{{{"mg/dl", "mg/dL"},
                                                 {"mmol/l", "mmol/L"},
                                                 {"\u043c\u0433/\u0434\u043b", "mg/dL"},
                                                 {"\u043c\u043c\u043e\u043b\u044c/\u043b", "mmol/L"}}};

}  // namespace

Unit glucoseUnitIn(std::string_view plainHeader)
{
    for (const Spelling &one : unitSpellings) {
        const std::size_t at = plainHeader.find(one.text);
        // "(mg/dl/min)" is how fast it changes, "(mg/dl/u)" what insulin does to it.
        const std::size_t end = at + one.text.size();
        if (at != std::string_view::npos && (end >= plainHeader.size() || plainHeader[end] != '/'))
            return unitFrom(one.code);
    }
    return {};
}

bool saysLow(std::string_view cell)
{
    return cell.size() < 12 && isOneOf(plainWord(cell), lowWords);
}

bool saysHigh(std::string_view cell)
{
    return cell.size() < 12 && isOneOf(plainWord(cell), highWords);
}

std::optional<std::int16_t> offsetOf(const LocalTime &local, Instant at)
{
    constexpr std::int64_t farthest = 14 * 60;  // minutes, Line Islands
    const std::int64_t seconds = (local.at(0) - at) / Instant::ticksPerSecond;
    // Times are cut to the minute or the second in one of the two and not in the other.
    const std::int64_t quarters = Instant::floorDiv(seconds + 450, 900);
    const std::int64_t rest = seconds - quarters * 900;
    if (rest < -60 || rest > 60 || std::abs(quarters * 15) > farthest) return std::nullopt;
    return static_cast<std::int16_t>(quarters * 15);
}

void GlucoseCells::problem(const CsvRow &row, Error::Code code, std::string detail)
{
    const std::string line = "line " + std::to_string(row.line);
    m_context.problem(code, std::move(detail), recordOf(row), m_place.empty() ? line : m_place + ", " + line);
}

bool GlucoseCells::put(const CsvRow &row, std::size_t column, std::string_view measure, const Unit &headerUnit,
                       const GlucoseRange &range, Measurement &measurement)
{
    Property property;
    property.name = measure;
    property.text = row.at(column);
    property.unit = headerUnit;
    property.unitOrigin = UnitOrigin::Header;
    if (!headerUnit.known()) {
        const std::string *said = m_context.unitSaid(measure);
        if (!said) said = m_context.unitSaid(meterGlucose);
        if (said) property.unit = unitFrom(*said);
        property.unitOrigin = UnitOrigin::Asked;
    }
    if (!property.unit.known()) {
        problem(row, Error::Code::UnitNeeded, std::string(measure) + " has no unit in this file");
        return false;
    }
    const bool low = saysLow(property.text), high = saysHigh(property.text);
    CsvCell cell = row.at(column).empty() ? CsvCell{} : row.cells[column];
    if (cell.text.starts_with('<')) property.comparator = Comparator::Less;
    if (cell.text.starts_with('>')) property.comparator = Comparator::Greater;
    if (property.comparator != Comparator::None)
        cell.text.remove_prefix(std::min(cell.text.find_first_not_of("<> "), cell.text.size()));
    if (!low && !high) property.number = numberIn(cell, m_delimiter);
    if (!low && !high && !property.number) {
        problem(row, Error::Code::BadValue, "the glucose is not a number: \"" + shown(property.text) + "\"");
        return false;
    }
    const double value = property.number ? property.number->toDouble() : 0;
    const Decimal &lowest = range.lowIn(property.unit), &highest = range.highIn(property.unit);
    if (low || (range.pinned && !high && value <= lowest.toDouble())) {
        property.number = lowest;
        property.comparator = Comparator::Less;
    } else if (high || (range.pinned && value >= highest.toDouble())) {
        property.number = highest;
        property.comparator = Comparator::Greater;
    }
    measurement.type = measure;
    measurement.properties.clear();
    measurement.properties.push_back(std::move(property));
    return true;
}

}  // namespace trendward::device
