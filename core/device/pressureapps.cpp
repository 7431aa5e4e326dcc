// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvrows.h"
#include "core/device/reader.h"
#include "core/device/rowreading.h"

#include <algorithm>
#include <optional>

/// Tables of apps for blood pressure: "Blood pressure monitor" (derdilla/blood-pressure-monitor-fl) with its own
/// columns and with those of "My Heart", and Medisana's VitaDock.
namespace trendward::device
{

namespace
{

using Column = std::optional<std::size_t>;

struct PressureAppColumns {
    std::size_t time = 0;
    Column systolic, diastolic, pulse, weight;
    bool native = false;  ///< the app's own columns, which its source defines as mmHg and kg
};

std::optional<PressureAppColumns> pressureAppColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto column = [&](std::string_view name) {
        const auto found = std::find(plain.begin(), plain.end(), name);
        return found == plain.end() ? Column() : Column(static_cast<std::size_t>(found - plain.begin()));
    };
    PressureAppColumns columns;
    if (const Column time = column("timestampunixms")) {
        columns = {*time, column("systolic"), column("diastolic"), column("pulse"), column("bodyweight"), true};
        if (!columns.systolic && !columns.diastolic && !columns.pulse && !columns.weight) return std::nullopt;
        return columns;
    }
    const Column time = column("datum");
    columns.systolic = column("systole");
    columns.diastolic = column("diastole");
    columns.pulse = column("pulse");
    if (!time || !columns.systolic || !columns.diastolic || !columns.pulse) return std::nullopt;
    columns.time = *time;
    return columns;
}

bool isPressureAppHeader(const CsvRow &row)
{
    return pressureAppColumnsOf(cellTexts(row)).has_value();
}

class AppReader
{
public:
    AppReader(const PressureAppColumns &columns, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(columns), m_order(order), m_context(context), m_reading(context, delimiter)
    {
        m_reading.measurement().sourceApp = columns.native ? "Blood pressure monitor" : "My Heart";
    }

    void read(const CsvRow &row)
    {
        m_reading.begin(row);
        if (!addValues()) return;
        if (m_reading.empty()) {
            m_context.notReading("row without values");
            return;
        }
        const std::string_view time = row.at(m_columns.time);
        if (m_columns.native ? m_reading.atCount(time, Instant::ticksPerMillisecond) : m_reading.at(time, m_order))
            m_reading.emit();
    }

private:
    bool addValues()
    {
        const auto pressure = [&](std::string_view measure, Column column) {
            if (!column) return true;
            return m_columns.native ? m_reading.add(measure, *column, unitFrom("mm[Hg]"), UnitOrigin::Header)
                                    : m_reading.addUnstated(measure, *column, "blood-pressure");
        };
        return pressure("systolic-blood-pressure", m_columns.systolic) &&
               pressure("diastolic-blood-pressure", m_columns.diastolic) &&
               (!m_columns.pulse ||
                m_reading.add("heart-rate", *m_columns.pulse, unitFrom("/min"), UnitOrigin::Header)) &&
               (!m_columns.weight ||
                m_reading.add("body-weight", *m_columns.weight, unitFrom("kg"), UnitOrigin::Header));
    }

    PressureAppColumns m_columns;
    DateOrder m_order;
    ReadContext &m_context;
    RowReading m_reading;
};

/// "104 mmHg": VitaDock writes each value's unit into its cell.
bool hasUnit(std::string_view cell, std::string_view unit)
{
    return cell.size() > unit.size() && cell.front() >= '0' && cell.front() <= '9' && cell.ends_with(unit);
}

bool isVitaDock(const std::vector<std::string> &cells)
{
    return cells.size() >= 4 && cells[0].find(" - ") != std::string::npos &&
           localTime(cells[0], DateOrder::DayMonthYear) && hasUnit(cells[1], "mmHg") && hasUnit(cells[2], "mmHg");
}

}  // namespace

std::optional<Signs> pressureAppSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &header) -> std::optional<Signs> {
        const auto columns = pressureAppColumnsOf(header);
        if (!columns) return std::nullopt;
        const std::string size = std::to_string(header.size()) + " columns";
        if (columns->native) return Signs{"Blood pressure monitor CSV", "timestampUnixMs, " + size};
        return Signs{"My Heart CSV", "no time zone, no unit, " + size};
    });
}

Outcome readPressureApp(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    std::optional<PressureAppColumns> columns;
    DateColumn dates;
    const auto header = [&](const CsvRow &row) {
        columns = pressureAppColumnsOf(cellTexts(row));
        return columns.has_value();
    };
    if (!firstRows(view.text(), delimiter, header, [&](const CsvRow &row) { dates.add(row.at(columns->time)); }))
        return Error{Error::Code::UnknownFormat, "the columns of a blood pressure app are not there", {}};
    const auto order = columns->native ? DateOrder::YearMonthDay : context.orderOf(dates);
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    AppReader reader(*columns, delimiter, *order, context);
    return eachRow(view, delimiter, context, isPressureAppHeader, [&](const CsvRow &row) { reader.read(row); });
}

std::optional<Signs> vitaDockSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &cells) -> std::optional<Signs> {
        if (!isVitaDock(cells)) return std::nullopt;
        return Signs{"Medisana VitaDock CSV",
                     "no time zone, mmHg in each cell, " + std::to_string(cells.size()) + " columns"};
    });
}

Outcome readVitaDock(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    RowReading reading(context, delimiter);
    reading.measurement().sourceApp = "VitaDock";
    DateColumn dates;
    for (const auto &row : view.rows()) dates.add(row.front());
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    const auto take = [&](const CsvRow &row) {
        if (row.record == 1 && !localTime(row.at(0), DateOrder::DayMonthYear)) return;  // the line of titles
        reading.begin(row);
        const Unit pressure = unitFrom("mm[Hg]");
        for (std::size_t column = 1; column <= 2; ++column) {
            if (saysNothing(row.at(column)) || hasUnit(row.at(column), "mmHg")) continue;
            reading.problem(Error::Code::BadValue, "not a pressure in mmHg: \"" + shown(row.at(column)) + '"');
            return;
        }
        if (!reading.add("systolic-blood-pressure", 1, pressure, UnitOrigin::Stated) ||
            !reading.add("diastolic-blood-pressure", 2, pressure, UnitOrigin::Stated) ||
            !reading.add("heart-rate", 3, unitFrom("/min"), UnitOrigin::Stated))
            return;
        if (reading.empty())
            context.notReading("row without values");
        else if (reading.at(row.at(0), DateOrder::DayMonthYear))
            reading.emit();
    };
    // The portal leaves the last note's closing quote out (Medisana/vitadock-api issue 33).
    return eachRowWithoutHeader(view, delimiter, context, take, 4);
}

}  // namespace trendward::device
