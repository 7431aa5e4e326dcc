// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

constexpr std::string_view variability = "heart-rate-variability";

/// HRV4Training's table: one measurement a morning. rMSSD and the frequencies have no code and are not kept.
struct HrvColumns {
    std::size_t time = 0, sdnn = 0;
    std::optional<std::size_t> rate, interval;
};

std::optional<HrvColumns> hrvColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto is = [&](std::string_view word) -> std::optional<std::size_t> {
        const auto found = std::find(plain.begin(), plain.end(), word);
        return found == plain.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - plain.begin()));
    };
    const auto time = columnNamed(plain, std::array<std::string_view, 1>{"timestamp"});
    const auto sdnn = is("sdnn");
    if (!time || !sdnn || !is("rmssd")) return std::nullopt;
    return HrvColumns{*time, *sdnn, is("hr"), is("avnn")};
}

/// The header says no unit. A beat's mean length beside the rate shows whether the table counts in milliseconds.
bool countsMilliseconds(const HrvColumns &columns, const CsvRow &row, char delimiter)
{
    if (!columns.rate || !columns.interval) return false;
    if (row.cells.size() <= std::max(*columns.rate, *columns.interval)) return false;
    const auto rate = numberIn(row.cells[*columns.rate], delimiter);
    const auto interval = numberIn(row.cells[*columns.interval], delimiter);
    if (!rate || !interval || rate->toDouble() <= 0) return false;
    const double product = rate->toDouble() * interval->toDouble();
    return product > 50'000 && product < 70'000;
}

struct HrvTable {
    HrvColumns columns;
    DateColumn dates;
    std::size_t rows = 0, inMilliseconds = 0;
};

class VariabilityReader
{
public:
    VariabilityReader(const HrvTable &table, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(table.columns),
          m_order(order),
          m_context(context),
          m_cells(context, delimiter),
          m_delimiter(delimiter)
    {
        if (table.inMilliseconds * 2 > table.rows) {
            m_unit = unitFrom("ms");
            m_origin = UnitOrigin::Header;
        } else if (const std::string *said = context.unitSaid(variability)) {
            m_unit = unitFrom(*said);
            m_origin = UnitOrigin::Asked;
        }
    }

    void read(const CsvRow &row)
    {
        const bool nothing =
            saysNothing(row.at(m_columns.sdnn)) && (!m_columns.rate || saysNothing(row.at(*m_columns.rate)));
        if (nothing) {
            m_context.notReading("row without values");
            return;
        }
        const std::string_view text = row.at(m_columns.time);
        const auto time = timeIn(m_context, text, m_order);
        if (!time) {
            m_cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(text) + "\"");
            return;
        }
        give(row, *time, m_columns.sdnn, variability, m_unit, m_origin);
        if (m_columns.rate) give(row, *time, *m_columns.rate, "heart-rate", unitFrom("/min"), UnitOrigin::Header);
    }

private:
    void give(const CsvRow &row, const ObservedTime &time, std::size_t column, std::string_view measure,
              const Unit &unit, UnitOrigin origin)
    {
        if (saysNothing(row.at(column))) return;
        if (!unit.known()) {
            m_cells.problem(row, Error::Code::UnitNeeded, std::string(measure) + " has no unit in this file");
            return;
        }
        Property property;
        property.name = measure;
        property.text = row.at(column);
        property.number = numberIn(row.cells[column], m_delimiter);
        property.unit = unit;
        property.unitOrigin = origin;
        if (!property.number) {
            m_cells.problem(row, Error::Code::BadValue,
                            std::string(measure) + " is not a number: \"" + shown(property.text) + "\"");
            return;
        }
        m_measurement.type = measure;
        m_measurement.properties.assign(1, property);
        m_measurement.occurrence = time;
        m_measurement.sourceApp = "HRV4Training";
        m_measurement.origin.record = row.record;
        m_context.emit(m_measurement);
    }

    const HrvColumns &m_columns;
    DateOrder m_order;
    ReadContext &m_context;
    GlucoseCells m_cells;
    char m_delimiter;
    Unit m_unit;
    UnitOrigin m_origin = UnitOrigin::None;
    Measurement m_measurement;
};

}  // namespace

std::optional<Signs> hrvSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &row) -> std::optional<Signs> {
        if (!hrvColumnsOf(row)) return std::nullopt;
        return Signs{"HRV4Training CSV", "SDNN and rMSSD, " + std::to_string(row.size()) + " columns"};
    });
}

Outcome readHrv(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    std::optional<HrvColumns> columns;
    const auto header = [&](const CsvRow &row) {
        return !columns && (columns = hrvColumnsOf(cellTexts(row))).has_value();
    };
    HrvTable table;
    firstRows(view.text(), delimiter, header, [&](const CsvRow &row) {
        table.dates.add(row.at(columns->time));
        ++table.rows;
        if (countsMilliseconds(*columns, row, delimiter)) ++table.inMilliseconds;
    });
    if (!columns) return Error{Error::Code::UnknownFormat, "the columns of an HRV table are not there", {}};
    table.columns = *columns;
    columns.reset();
    const auto order = context.orderOf(table.dates);
    if (!order) return Done{};
    context.setOrder(table.dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    VariabilityReader reader(table, delimiter, *order, context);
    return eachRow(view, delimiter, context, header, [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
