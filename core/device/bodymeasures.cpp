// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvrows.h"
#include "core/device/reader.h"
#include "core/device/rowreading.h"

#include <algorithm>
#include <optional>

/// Tables of programs for body measures: openScale and GoldenCheetah.
namespace trendward::device
{

namespace
{

using Column = std::optional<std::size_t>;

struct BodyMeasureColumns {
    bool openScale = false;
    std::size_t time = 0;
    Column weight, fat, lean, waist;
};

std::optional<BodyMeasureColumns> bodyMeasureColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto column = [&](std::string_view name) {
        const auto found = std::find(plain.begin(), plain.end(), name);
        return found == plain.end() ? Column() : Column(static_cast<std::size_t>(found - plain.begin()));
    };
    BodyMeasureColumns columns;
    if (const Column time = column("ts"), weight = column("weightkg"); time && weight) {
        columns.time = *time;
        columns.weight = weight;
        columns.fat = column("fatpercent");
        columns.lean = column("leankg");
        return columns;
    }
    const Column time = column("datetime"), weight = column("weight");
    if (!time || !weight || !column("fat") || !column("water") || !column("muscle")) return std::nullopt;
    columns.openScale = true;
    columns.time = *time;
    columns.weight = weight;
    columns.fat = column("fat");
    columns.lean = column("lbm");
    columns.waist = column("waist");
    return columns;
}

/// openScale writes 0 for what was not measured.
bool isZero(std::string_view cell)
{
    return !cell.empty() && cell.find_first_not_of("0.,") == std::string_view::npos;
}

class BodyReader
{
public:
    BodyReader(const BodyMeasureColumns &columns, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(columns), m_order(order), m_context(context), m_reading(context, delimiter)
    {
        m_reading.measurement().sourceApp = columns.openScale ? "openScale" : "GoldenCheetah";
    }

    void read(const CsvRow &row)
    {
        m_reading.begin(row);
        if (!(m_columns.openScale ? addOpenScale(row) : addGoldenCheetah())) return;
        if (m_reading.empty()) {
            m_context.notReading("row without values");
            return;
        }
        const std::string_view time = row.at(m_columns.time);
        if (m_columns.openScale ? m_reading.at(time, m_order) : m_reading.atCount(time, Instant::ticksPerSecond))
            m_reading.emit();
    }

private:
    bool addGoldenCheetah()
    {
        const auto add = [&](std::string_view measure, Column column, std::string_view unit) {
            return !column || m_reading.add(measure, *column, unitFrom(unit), UnitOrigin::Header);
        };
        return add("body-weight", m_columns.weight, "kg") && add("body-fat", m_columns.fat, "%") &&
               add("lean-mass", m_columns.lean, "kg");
    }

    bool addOpenScale(const CsvRow &row)
    {
        const auto measured = [&](Column column) { return column && !isZero(row.at(*column)); };
        if (measured(m_columns.weight) && !m_reading.addUnstated("body-weight", *m_columns.weight)) return false;
        if (measured(m_columns.lean) && !m_reading.addUnstated("lean-mass", *m_columns.lean, "body-weight"))
            return false;
        // A length that nobody has named a unit for must not cost the weight.
        if (measured(m_columns.waist)) m_reading.addUnstated("waist-circumference", *m_columns.waist);
        if (!measured(m_columns.fat)) return true;
        m_context.report().unitsAssumed.try_emplace("body-fat", "openScale keeps body fat in percent");
        return m_reading.add("body-fat", *m_columns.fat, unitFrom("%"), UnitOrigin::Header);
    }

    BodyMeasureColumns m_columns;
    DateOrder m_order;
    ReadContext &m_context;
    RowReading m_reading;
};

}  // namespace

std::optional<Signs> bodyMeasureSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &header) -> std::optional<Signs> {
        const auto columns = bodyMeasureColumnsOf(header);
        if (!columns) return std::nullopt;
        const std::string size = std::to_string(header.size()) + " columns";
        if (columns->openScale) return Signs{"openScale CSV", "no time zone, no unit, " + size};
        return Signs{"GoldenCheetah body measures CSV", "seconds since 1970, kg, " + size};
    });
}

Outcome readBodyMeasures(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    std::optional<BodyMeasureColumns> columns;
    DateColumn dates;
    const auto header = [&](const CsvRow &row) {
        columns = bodyMeasureColumnsOf(cellTexts(row));
        return columns.has_value();
    };
    if (!firstRows(view.text(), delimiter, header, [&](const CsvRow &row) { dates.add(row.at(columns->time)); }))
        return Error{Error::Code::UnknownFormat, "the columns of body measures are not there", {}};
    const auto order = columns->openScale ? context.orderOf(dates) : DateOrder::YearMonthDay;
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    BodyReader reader(*columns, delimiter, *order, context);
    return eachRow(
        view, delimiter, context, [](const CsvRow &row) { return bodyMeasureColumnsOf(cellTexts(row)).has_value(); },
        [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
