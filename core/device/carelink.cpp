// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"

#include <algorithm>

namespace trendward::device
{

namespace
{

/// Where a section's columns stand. Of the translated headers "ISIG" alone stays: the sensor's glucose and the finger
/// stick that calibrated it stand before it, and the meter's reading is the first glucose of the row.
struct CareLinkColumns {
    std::size_t date = 1, time = 2;
    std::size_t meter = 0, calibration = 0, sensor = 0;
    Unit unit;
};

constexpr std::size_t fewestColumns = 20;

std::optional<CareLinkColumns> careLinkColumnsOf(const std::vector<std::string> &header)
{
    if (header.size() < fewestColumns) return std::nullopt;
    const auto isig = std::find_if(header.begin(), header.end(),
                                   [](const std::string &cell) { return plainWord(cell).starts_with("isig"); });
    const auto meter = std::find_if(header.begin(), header.end(),
                                    [](const std::string &cell) { return glucoseUnitIn(plainWord(cell)).known(); });
    if (isig == header.end() || isig - header.begin() < 6 || meter >= isig - 2) return std::nullopt;
    CareLinkColumns columns;
    columns.meter = static_cast<std::size_t>(meter - header.begin());
    columns.sensor = static_cast<std::size_t>(isig - header.begin()) - 1;
    columns.calibration = columns.sensor - 1;
    columns.unit = glucoseUnitIn(plainWord(header[columns.sensor]));
    const Unit calibration = glucoseUnitIn(plainWord(header[columns.calibration]));
    if (!columns.unit.known() || calibration != columns.unit) return std::nullopt;
    return columns;
}

bool beginsSection(std::string_view cell)
{
    return cell.starts_with("-------");
}

std::string timeText(const CareLinkColumns &columns, const CsvRow &row)
{
    return std::string(row.at(columns.date)) + ' ' + std::string(row.at(columns.time));
}

/// The lines above the sections and between them; each section has a header of its own.
class SectionReader
{
public:
    explicit SectionReader(ReadContext &context) : m_context(context) {}

    /// Whether the row is none of a section's own.
    bool isHeader(const CsvRow &row)
    {
        if (beginsSection(row.at(0))) {
            // "-------;Guardian Connect;Sensor;SERIAL;-------"
            m_device = shown(row.at(1));
            m_serial = shown(row.at(3));
            return true;
        }
        // A section's own rows begin with a number.
        const std::string_view index = row.at(0);
        if (!index.empty() && index[0] >= '0' && index[0] <= '9') return false;
        if (const auto columns = careLinkColumnsOf(cellTexts(row))) {
            m_columns = *columns;
            return true;
        }
        if (!m_columns) readPerson(row);
        return false;
    }

    const std::optional<CareLinkColumns> &columns() const { return m_columns; }
    const std::string &device() const { return m_device; }
    const std::string &serial() const { return m_serial; }

private:
    /// The second line, below "Last Name;First Name;Patient ID;…".
    void readPerson(const CsvRow &row)
    {
        if (row.record != 2 || (row.at(0).empty() && row.at(1).empty())) return;
        std::string name(row.at(1));
        if (!name.empty() && !row.at(0).empty()) name += ' ';
        m_context.report().personNamed = name + std::string(row.at(0));
    }

    ReadContext &m_context;
    std::optional<CareLinkColumns> m_columns;
    std::string m_device, m_serial;
};

class CarelinkReader
{
public:
    CarelinkReader(const SectionReader &section, char delimiter, DateOrder order, ReadContext &context)
        : m_section(section), m_order(order), m_context(context), m_cells(context, delimiter)
    {
    }

    void read(const CsvRow &row)
    {
        const CareLinkColumns &columns = *m_section.columns();
        const bool meter = !saysNothing(row.at(columns.meter));
        const bool calibration = !saysNothing(row.at(columns.calibration));
        const bool sensor = !saysNothing(row.at(columns.sensor));
        if (!meter && !calibration && !sensor) {
            m_context.notReading("event row");
            return;
        }
        const std::string text = timeText(columns, row);
        const auto local = localTime(text, m_order);
        if (!local) {
            m_cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(text) + "\"");
            return;
        }
        const ObservedTime time = m_context.observed(*local, text);
        if (sensor) give(row, time, columns.sensor, sensorGlucose, anySensor);
        if (meter) give(row, time, columns.meter, meterGlucose, anyMeter);
        // A calibration is the same drop of blood as the meter's reading in its row.
        if (calibration && !(meter && row.at(columns.meter) == row.at(columns.calibration)))
            give(row, time, columns.calibration, meterGlucose, anyMeter);
    }

private:
    void give(const CsvRow &row, const ObservedTime &time, std::size_t column, std::string_view measure,
              const GlucoseRange &range)
    {
        if (!m_cells.put(row, column, measure, m_section.columns()->unit, range, m_measurement)) return;
        m_measurement.occurrence = time;
        m_measurement.deviceId = m_section.serial();
        m_measurement.deviceName = m_section.device();
        m_measurement.sourceApp = "CareLink";
        m_measurement.origin.record = row.record;
        m_context.emit(m_measurement);
    }

    const SectionReader &m_section;
    DateOrder m_order;
    ReadContext &m_context;
    GlucoseCells m_cells;
    Measurement m_measurement;
};

}  // namespace

std::optional<Signs> carelinkSigns(const FileView &view)
{
    bool section = false;
    return signsOfRows(view, [&](const std::vector<std::string> &row) -> std::optional<Signs> {
        section = section || beginsSection(row.front());
        const auto columns = section ? careLinkColumnsOf(row) : std::nullopt;
        if (!columns) return std::nullopt;
        return Signs{"Medtronic CareLink CSV",
                     columns->unit.text + ", no time zone, " + std::to_string(row.size()) + " columns"};
    });
}

Outcome readCarelink(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    DateColumn dates;
    SectionReader first(context);
    const auto header = [](SectionReader &sections) {
        return [&sections](const CsvRow &row) { return sections.isHeader(row); };
    };
    // The header test also meets the lines that begin a section.
    firstRows(view.text(), delimiter, header(first), [&](const CsvRow &row) {
        if (!first.isHeader(row) && first.columns()) dates.add(timeText(*first.columns(), row));
    });
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    SectionReader sections(context);
    CarelinkReader reader(sections, delimiter, *order, context);
    return eachRow(view, delimiter, context, header(sections), [&](const CsvRow &row) {
        if (sections.columns()) reader.read(row);
    });
}

}  // namespace trendward::device
