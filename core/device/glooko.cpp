// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/filesigns.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace trendward::device
{

namespace
{

constexpr std::array<std::string_view, 5> deviceWords{"transmitter id", "serial number", "seriennummer",
                                                      "numero de serie", "meter"};
constexpr std::array<std::string_view, 3> manualWords{"manual", "manuell", "lecture manu"};

enum class Kind : std::uint8_t { Sensor, Meter };

struct GlookoColumns {
    std::size_t value = 1;
    std::optional<std::size_t> device, manual;
    Unit unit;
    Kind kind = Kind::Meter;
};

/// The second line of a member: a time, in whatever words, and a glucose with its unit. Insulin, food and the rest name
/// no such unit there.
std::optional<GlookoColumns> glookoColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    if (plain.size() < 2) return std::nullopt;
    GlookoColumns columns;
    columns.unit = glucoseUnitIn(plain[1]);
    if (!columns.unit.known()) return std::nullopt;
    columns.device = columnNamed(plain, deviceWords);
    columns.manual = columnNamed(plain, manualWords);
    const bool trend = plain.size() > 2 && plain[2].starts_with("trend");
    if (plain[1].find("cgm") != std::string::npos || trend) columns.kind = Kind::Sensor;
    return columns;
}

struct Part {
    const ZipArchive::Member *member = nullptr;
    Kind kind = Kind::Sensor;
    int number = 0;
};

/// cgm_data_1.csv, bg_data_1.csv and their further parts, in the order of their numbers.
std::vector<Part> partsOf(const ZipArchive &archive)
{
    std::vector<Part> parts;
    for (const ZipArchive::Member &member : archive.members()) {
        const std::string name = plainWord(baseName(member.name));
        const bool sensor = name.starts_with("cgm_data_");
        if (!name.ends_with(".csv") || (!sensor && !name.starts_with("bg_data_"))) continue;
        Part part{&member, sensor ? Kind::Sensor : Kind::Meter, 0};
        const std::size_t digits = name.rfind('_') + 1;
        std::from_chars(name.data() + digits, name.data() + name.size(), part.number);
        parts.push_back(part);
    }
    std::stable_sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) {
        return std::pair(a.kind, a.number) < std::pair(b.kind, b.number);
    });
    return parts;
}

/// "Name:PERSON<tab>Date Range:2026-02-08 - 2026-03-15"
bool namesPerson(std::string_view cell)
{
    return plainWord(cell).starts_with("name");
}

void readPerson(const CsvRow &row, ReadContext &context)
{
    if (row.record != 1 || !namesPerson(row.at(0))) return;
    const std::size_t colon = row.at(0).find(':');
    std::string_view name = colon == std::string_view::npos ? row.at(1) : row.at(0).substr(colon + 1);
    while (name.starts_with(' ')) name.remove_prefix(1);
    if (!name.empty()) context.report().personNamed = std::string(name);
}

class GlookoReader
{
public:
    GlookoReader(DateOrder order, ReadContext &context) : m_order(order), m_context(context) {}

    /// One table. place: the member of the zip, or empty.
    Outcome read(ByteStream &stream, char delimiter, std::optional<Kind> kind, const std::string &place)
    {
        GlucoseCells cells(m_context, delimiter);
        cells.setPlace(place, m_recordsBefore);
        std::optional<GlookoColumns> columns;
        std::uint64_t last = 0;
        const auto header = [&](const CsvRow &row) {
            last = row.record;
            readPerson(row, m_context);
            if (columns) return false;
            columns = glookoColumnsOf(cellTexts(row));
            if (columns && kind) columns->kind = *kind;
            return columns.has_value();
        };
        const Outcome done =
            eachRow(stream, delimiter, m_context, header, [&](const CsvRow &row) { readRow(row, *columns, cells); });
        m_recordsBefore += last;
        return done;
    }

private:
    void readRow(const CsvRow &row, const GlookoColumns &columns, GlucoseCells &cells)
    {
        if (saysNothing(row.at(columns.value))) {
            m_context.notReading("row without a glucose value");
            return;
        }
        const auto time = timeIn(m_context, row.at(0), m_order);
        if (!time) {
            cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(row.at(0)) + "\"");
            return;
        }
        const bool sensor = columns.kind == Kind::Sensor;
        const GlucoseRange &range = sensor ? anySensor : anyMeter;
        if (!cells.put(row, columns.value, sensor ? sensorGlucose : meterGlucose, columns.unit, range, m_measurement))
            return;
        Property &property = m_measurement.properties.front();
        if (sensor) weighSentinel(property);
        if (columns.manual && saysYes(row.at(*columns.manual))) property.flags |= ManualEntry;
        m_measurement.occurrence = *time;
        m_measurement.deviceId = columns.device ? shown(row.at(*columns.device)) : std::string();
        m_measurement.sourceApp = "Glooko";
        m_measurement.origin.record = cells.recordOf(row);
        m_context.emit(m_measurement);
    }

    /// Glooko writes 1 mg/dL for what was below the sensor's range and 2001 for what was above it.
    static void weighSentinel(Property &property)
    {
        const bool molar = property.unit.code == "mmol/L";
        const double value = property.number->toDouble();
        if (property.comparator != Comparator::None) return;
        if (value <= (molar ? 0.1 : 1)) {
            property.number = anySensor.lowIn(property.unit);
            property.comparator = Comparator::Less;
        } else if (value >= (molar ? 111 : 2'000)) {
            property.number = anySensor.highIn(property.unit);
            property.comparator = Comparator::Greater;
        }
    }

    static bool saysYes(std::string_view cell)
    {
        const std::string word = plainWord(cell);
        for (const std::string_view yes : {"yes", "ja", "oui", "si", "true", "1", "x", "m", "manual", "manuell"})
            if (word == yes) return true;
        return false;
    }

    DateOrder m_order;
    ReadContext &m_context;
    Measurement m_measurement;
    std::uint64_t m_recordsBefore = 0;
};

/// Adds a table's first dates.
void addDates(std::string_view head, char delimiter, DateColumn &dates)
{
    firstRows(
        head, delimiter, [](const CsvRow &row) { return glookoColumnsOf(cellTexts(row)).has_value(); },
        [&](const CsvRow &row) { dates.add(row.at(0)); });
}

}  // namespace

std::optional<Signs> glookoZipSigns(const FileView &view)
{
    if (!view.zip()) return std::nullopt;
    const auto parts = partsOf(*view.zip());
    if (parts.empty()) return std::nullopt;
    const auto sensor = static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](const Part &part) { return part.kind == Kind::Sensor; }));
    return Signs{"Glooko export", "zip, tables of a sensor: " + std::to_string(sensor) +
                                      ", of a meter: " + std::to_string(parts.size() - sensor)};
}

Outcome readGlookoZip(const FileView &view, ReadContext &context)
{
    struct Table {
        Part part;
        char delimiter = ',';
    };
    std::vector<Table> tables;
    DateColumn dates;
    for (const Part &part : partsOf(*view.zip())) {
        const auto bytes = headOf(*view.zip(), *part.member);
        if (!bytes) {
            context.problem(bytes.error().code, bytes.error().detail, context.report().records + 1, part.member->name);
            continue;
        }
        const std::string head = decodedHead(*bytes, detectEncoding(*bytes, false));
        tables.push_back({part, guessDelimiter(head)});
        addDates(head, tables.back().delimiter, dates);
    }
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    GlookoReader reader(*order, context);
    for (const Table &table : tables) {
        const std::string &name = table.part.member->name;
        const auto stream = textOf(*view.zip(), *table.part.member);
        const Outcome done = stream ? reader.read(**stream, table.delimiter, table.part.kind, name) : stream.error();
        if (!done && done.error().code == Error::Code::Cancelled) return done.error();
        if (!done) context.problem(done.error().code, done.error().detail, context.report().records + 1, name);
    }
    return Done{};
}

std::optional<Signs> glookoSigns(const FileView &view)
{
    if (view.text().empty() || view.text().front() == '<' || view.text().front() == '{') return std::nullopt;
    const auto &rows = view.rows();
    if (rows.size() < 2 || !namesPerson(rows[0][0])) return std::nullopt;
    const auto columns = glookoColumnsOf(rows[1]);
    if (!columns) return std::nullopt;
    return Signs{"Glooko CSV",
                 std::string(columns->kind == Kind::Sensor ? "sensor, " : "meter, ") + columns->unit.text};
}

Outcome readGlooko(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    DateColumn dates;
    addDates(view.text(), view.delimiter(), dates);
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    GlookoReader reader(*order, context);
    return reader.read(**stream, view.delimiter(), {}, {});
}

}  // namespace trendward::device
