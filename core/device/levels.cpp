// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <array>

/// Levels and NutriSense: two services that lend sensors and write much the same table below a line with a name.
namespace trendward::device
{

namespace
{

enum class Service : std::uint8_t { Levels, NutriSense };

struct LevelsColumns {
    Service service = Service::Levels;
    std::size_t time = 0, value = 0;
    std::optional<std::size_t> local, kind;
    Unit unit;
};

std::optional<LevelsColumns> levelsColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto named = [&](std::string_view word) { return columnNamed(plain, std::array{word}); };
    LevelsColumns columns;
    const auto utc = named("time (utc)"), reading = named("glucose reading");
    if (utc && reading) {
        columns.time = *utc;
        columns.value = *reading;
        columns.local = named("time (local)");
        columns.kind = named("type of reading");
        columns.unit = glucoseUnitIn(plain[*reading]);
        return columns;
    }
    const auto occurred = named("occurred_at"), kind = named("class"), value = named("value");
    if (!occurred || !kind || !value) return std::nullopt;
    columns.service = Service::NutriSense;
    columns.time = *occurred;
    columns.value = *value;
    columns.kind = kind;
    return columns;
}

std::string_view nameOf(Service service)
{
    return service == Service::Levels ? "Levels" : "NutriSense";
}

class ServiceReader
{
public:
    ServiceReader(const LevelsColumns &columns, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(columns), m_order(order), m_context(context), m_cells(context, delimiter)
    {
    }

    void read(const CsvRow &row)
    {
        const std::string_view kind = m_columns.kind ? row.at(*m_columns.kind) : std::string_view{};
        if (m_columns.service == Service::NutriSense && plainWord(kind) != "glucosemeasurement") {
            m_context.notReading("event row (" + shown(kind) + ")");
            return;
        }
        if (saysNothing(row.at(m_columns.value))) {
            m_context.notReading("row without a glucose value");
            return;
        }
        const std::string_view text = row.at(m_columns.time);
        auto time = timeOf(text);
        if (!time) {
            m_cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(text) + "\"");
            return;
        }
        if (time->origin == ClockOrigin::Utc && m_columns.local)
            if (const auto local = localTime(row.at(*m_columns.local), m_order))
                time->offsetMinutes = offsetOf(*local, time->at);
        if (!m_cells.put(row, m_columns.value, sensorGlucose, m_columns.unit, anySensor, m_measurement)) return;
        m_measurement.occurrence = *time;
        m_measurement.deviceName = plainWord(kind) == "directread" ? "sensor (scan)" : "sensor";
        m_measurement.sourceApp = nameOf(m_columns.service);
        m_measurement.origin.record = row.record;
        m_context.emit(m_measurement);
    }

private:
    /// Levels' column says in its title that it is UTC, and its cells need not say it again.
    std::optional<ObservedTime> timeOf(std::string_view text) const
    {
        if (m_columns.service == Service::NutriSense) return timeIn(m_context, text, m_order);
        if (const auto stated = statedTime(text)) return stated;
        const auto utc = localTime(text, m_order);
        return utc ? std::optional(countedTime(utc->at(0), text)) : std::nullopt;
    }

    const LevelsColumns &m_columns;
    DateOrder m_order;
    ReadContext &m_context;
    GlucoseCells m_cells;
    Measurement m_measurement;
};

}  // namespace

std::optional<Signs> levelsSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &row) -> std::optional<Signs> {
        const auto columns = levelsColumnsOf(row);
        if (!columns) return std::nullopt;
        const std::string unit = columns->unit.known() ? columns->unit.text : "no unit";
        return Signs{std::string(nameOf(columns->service)) + " CSV",
                     unit + (columns->local ? ", UTC and local time" : ", no time zone")};
    });
}

Outcome readLevels(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    std::optional<LevelsColumns> columns;
    const auto header = [&](const CsvRow &row) {
        if (columns) return false;
        // "Levels,NAME"
        const std::string service = plainWord(row.at(0));
        if (service == "levels" || service == "nutrisense")
            if (!row.at(1).empty()) context.report().personNamed = std::string(row.at(1));
        columns = levelsColumnsOf(cellTexts(row));
        return columns.has_value();
    };
    DateColumn dates;
    firstRows(view.text(), delimiter, header, [&](const CsvRow &row) { dates.add(row.at(columns->time)); });
    if (!columns) return Error{Error::Code::UnknownFormat, "the columns of the service's file are not there", {}};
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    const LevelsColumns found = *columns;
    columns.reset();
    ServiceReader reader(found, delimiter, *order, context);
    return eachRow(view, delimiter, context, header, [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
