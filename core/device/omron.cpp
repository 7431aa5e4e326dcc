// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/reader.h"

#include <algorithm>
#include <array>
#include <span>

namespace trendward::device
{

namespace
{

using Words = std::span<const std::string_view>;

// Beginnings of headers, as plainWord writes them, in the languages of the app that we have met.
constexpr std::array<std::string_view, 12> omronDateWords{
    "measurement date", "date",  "datum",   "messdatum", "fecha",    "data",
    "datetime",         "mess-", "messung", "mesure",    "matdatum", "meetdatum"};
constexpr std::array<std::string_view, 9> omronTimeWords{"time", "zeit", "uhrzeit", "heure",    "hora",
                                                         "ora",  "tid",  "tijd",    "klockslag"};
constexpr std::array<std::string_view, 8> omronZoneWords{"timezone",     "time zone",   "zeitzone", "fuseau horaire",
                                                         "zona horaria", "fuso orario", "tidszon",  "tijdzone"};
constexpr std::array<std::string_view, 6> omronSystolicWords{"sys", "systol",        "sis",
                                                             "pas", "pressione sis", "bovendruk"};
constexpr std::array<std::string_view, 4> omronDiastolicWords{"dia", "pad", "pressione dia", "onderdruk"};
constexpr std::array<std::string_view, 7> omronPulseWords{"pulse", "puls", "pouls",   "pulso",
                                                          "polso", "bpm",  "hartslag"};
constexpr std::array<std::string_view, 8> omronIrregularWords{
    "irregular heartbeat", "unregelmass", "battement", "pulso irregular", "latido", "battito", "oregelbunden", "ihb"};
constexpr std::array<std::string_view, 2> omronCountWords{"ihb detection count", "anzahl ihb"};
constexpr std::array<std::string_view, 8> omronMotionWords{"body movement", "korperbewegung", "mouvement", "movimiento",
                                                           "movimento",     "kroppsrorelse",  "lichaams",  "mov"};
constexpr std::array<std::string_view, 6> omronCuffWords{"cuff wrap", "manschette", "brassard",
                                                         "ajuste",    "bracciale",  "manschett"};
constexpr std::array<std::string_view, 5> omronModeWords{"measurement mode", "messmodus", "mode de mesure", "modo",
                                                         "modalita"};
constexpr std::array<std::string_view, 6> omronDeviceWords{"device",      "gerat", "appareil",
                                                           "dispositivo", "enhet", "apparaat"};
constexpr std::array<std::string_view, 1> omronTruReadWords{"truread"};

using Column = std::optional<std::size_t>;

enum class Layout : std::uint8_t { International, UnitedStates, Bluetooth };

struct OmronColumns {
    Layout layout = Layout::International;
    std::size_t date = 0, systolic = 0, diastolic = 0;
    Column time, zone, pulse, irregular, irregularCount, motion, cuff, mode, device;
    Unit unit;  ///< of the pressures, from the header
};

Column otherThan(Column found, Column taken)
{
    return found == taken ? std::nullopt : found;
}

/// Where the layouts' columns stand; nullopt when the row is no header of theirs.
std::optional<OmronColumns> omronColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto named = [&](Words words) { return columnNamed(plain, words); };
    const Column date = named(omronDateWords), systolic = named(omronSystolicWords),
                 diastolic = named(omronDiastolicWords);
    if (!date || !systolic || !diastolic || *systolic == *diastolic) return std::nullopt;

    OmronColumns columns;
    columns.date = *date;
    columns.systolic = *systolic;
    columns.diastolic = *diastolic;
    columns.zone = named(omronZoneWords);
    columns.time = otherThan(named(omronTimeWords), columns.zone);
    columns.pulse = named(omronPulseWords);
    columns.irregularCount = named(omronCountWords);
    columns.irregular = otherThan(named(omronIrregularWords), columns.irregularCount);
    columns.motion = named(omronMotionWords);
    columns.cuff = named(omronCuffWords);
    columns.device = named(omronDeviceWords);
    const Column truRead = named(omronTruReadWords);
    columns.mode = truRead ? truRead : named(omronModeWords);
    columns.unit = unitFrom(bracketed(header[*systolic]));

    const bool bluetooth = plain[0] == "datetime" && columns.pulse && columns.motion && columns.irregular;
    if (columns.zone) return columns;
    columns.layout = bluetooth ? Layout::Bluetooth : Layout::UnitedStates;
    const bool report = columns.time && columns.pulse && columns.unit.known() && (truRead || plain.size() == 9);
    return bluetooth || report ? std::optional(columns) : std::nullopt;
}

/// Words of the app for "nothing was found": everything else in a flag's column means that something was.
bool saysNotFound(std::string_view cell)
{
    if (saysNothing(cell)) return true;
    const std::string word = plainWord(cell);
    for (const std::string_view begin :
         {"not ", "nicht", "non", "no ", "ej ", "inte", "niet", "kein", "ingen", "ok", "aus"})
        if (word.starts_with(begin)) return true;
    for (const std::string_view whole : {"0", "no", "nein", "nej", "nee", "off", "false", "good", "gut", "correct"})
        if (word == whole) return true;
    return false;
}

bool saysAverage(std::string_view cell)
{
    const std::string word = plainWord(cell);
    for (const std::string_view part :
         {"average", "truread", "mittel", "moyenne", "promedio", "media", "medel", "gemiddeld"})
        if (word.find(part) != std::string::npos) return true;
    return false;
}

std::string timeText(const OmronColumns &columns, const CsvRow &row)
{
    std::string text(row.at(columns.date));
    if (columns.time && *columns.time != columns.date) text += ' ' + std::string(row.at(*columns.time));
    return text;
}

class OmronReader
{
public:
    OmronReader(const OmronColumns &columns, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(columns), m_delimiter(delimiter), m_dateOrder(order), m_context(context)
    {
    }

    void read(const CsvRow &row)
    {
        const std::string text = timeText(m_columns, row);
        if (saysNothing(text)) {
            m_context.notReading("row without a date");
            return;
        }
        m_measurement.properties.clear();
        if (!addValues(row)) return;
        if (m_measurement.properties.empty()) {
            m_context.notReading("row without values");
            return;
        }
        const auto local = localTime(text, m_dateOrder);
        if (!local) {
            m_context.problem(Error::Code::BadValue, "not a date and time: \"" + shown(text) + "\"", row.record,
                              "line " + std::to_string(row.line));
            return;
        }
        std::optional<std::string> zone;
        if (m_columns.zone && !saysNothing(row.at(*m_columns.zone))) zone = row.at(*m_columns.zone);
        if (zone && !m_context.knowsZone(*zone)) {
            m_context.problem(Error::Code::BadValue, "the zone \"" + shown(*zone) + "\" is not known", row.record,
                              "line " + std::to_string(row.line));
            return;
        }
        m_measurement.occurrence = m_context.observed(*local, text, zone);
        const bool pressure = m_measurement.properties.front().name != "heart-rate";
        m_measurement.type = pressure ? "blood-pressure" : "heart-rate";
        m_measurement.deviceName = m_columns.device ? shown(row.at(*m_columns.device)) : std::string();
        m_measurement.sourceApp = m_columns.layout == Layout::Bluetooth ? "OMRON cuff" : "OMRON connect";
        m_measurement.origin.record = row.record;
        addFlags(row);
        m_context.emit(m_measurement);
    }

private:
    /// False when a value cannot be used: the row is a problem then and nothing of it is kept.
    bool addValues(const CsvRow &row)
    {
        return addPressure(row, "systolic-blood-pressure", m_columns.systolic) &&
               addPressure(row, "diastolic-blood-pressure", m_columns.diastolic) &&
               (!m_columns.pulse ||
                addValue(row, "heart-rate", *m_columns.pulse, unitFrom("/min"), UnitOrigin::Header));
    }

    bool addPressure(const CsvRow &row, std::string_view measure, std::size_t column)
    {
        if (m_columns.unit.known()) return addValue(row, measure, column, m_columns.unit, UnitOrigin::Header);
        const std::string *said = m_context.unitSaid("blood-pressure");
        if (!said) said = m_context.unitSaid(measure);
        if (said) return addValue(row, measure, column, unitFrom(*said), UnitOrigin::Asked);
        if (saysNothing(row.at(column))) return true;
        m_context.problem(Error::Code::UnitNeeded, std::string(measure) + " has no unit in this file", row.record,
                          "line " + std::to_string(row.line));
        return false;
    }

    bool addValue(const CsvRow &row, std::string_view measure, std::size_t column, const Unit &unit, UnitOrigin origin)
    {
        if (saysNothing(row.at(column))) return true;
        const auto number = numberIn(row.cells[column], m_delimiter);
        if (!number) {
            m_context.problem(Error::Code::BadValue,
                              std::string(measure) + " is not a number: \"" + shown(row.at(column)) + "\"", row.record,
                              "line " + std::to_string(row.line));
            return false;
        }
        Property property;
        property.name = measure;
        property.text = row.at(column);
        property.number = number;
        property.unit = unit;
        property.unitOrigin = origin;
        m_measurement.properties.push_back(std::move(property));
        return true;
    }

    void addFlags(const CsvRow &row)
    {
        const auto found = [&](Column column) { return column && !saysNotFound(row.at(*column)); };
        std::uint32_t flags = 0;
        if (found(m_columns.irregular) || found(m_columns.irregularCount)) flags |= IrregularPulse;
        if (found(m_columns.motion)) flags |= Motion;
        if (found(m_columns.cuff)) flags |= CuffFit;
        if (m_columns.mode && saysAverage(row.at(*m_columns.mode))) flags |= Average;
        for (Property &property : m_measurement.properties) property.flags = flags;
    }

    OmronColumns m_columns;
    char m_delimiter;
    DateOrder m_dateOrder;
    ReadContext &m_context;
    Measurement m_measurement;
};

/// The header and what the first rows' dates say.
struct OmronTable {
    OmronColumns columns;
    DateColumn dates;
};

std::optional<OmronTable> omronTable(std::string_view head, char delimiter)
{
    std::optional<OmronColumns> columns;
    DateColumn dates;
    const auto isHeader = [&](const CsvRow &row) {
        columns = omronColumnsOf(cellTexts(row));
        return columns.has_value();
    };
    if (!firstRows(head, delimiter, isHeader, [&](const CsvRow &row) { dates.add(timeText(*columns, row)); }))
        return std::nullopt;
    return OmronTable{*columns, dates};
}

}  // namespace

namespace
{

std::optional<Signs> signsOf(const std::vector<std::string> &header)
{
    const auto columns = omronColumnsOf(header);
    if (!columns) return std::nullopt;
    const std::string size = std::to_string(header.size()) + " columns";
    const std::string unit = columns->unit.known() ? columns->unit.text : "no unit";
    switch (columns->layout) {
        case Layout::International:
            return Signs{"OMRON connect CSV", "time zone column, " + unit + ", " + size};
        case Layout::UnitedStates:
            return Signs{"OMRON connect report CSV", "no time zone, " + unit + ", " + size};
        case Layout::Bluetooth:
            return Signs{"OMRON cuff CSV", "no time zone, " + unit + ", " + size};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Signs> omronSigns(const FileView &view)
{
    return signsOfRows(view, signsOf);
}

Outcome readOmron(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    const auto table = omronTable(view.text(), delimiter);
    if (!table) return Error{Error::Code::UnknownFormat, "the columns of an OMRON file are not there", {}};
    const auto order = context.orderOf(table->dates);
    if (!order) return Done{};
    context.setOrder(table->dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    OmronReader reader(table->columns, delimiter, *order, context);
    return eachRow(
        view, delimiter, context, [](const CsvRow &row) { return omronColumnsOf(cellTexts(row)).has_value(); },
        [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
