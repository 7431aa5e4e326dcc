// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>

namespace trendward::device
{

namespace
{

constexpr std::string_view glucose = "sensor-glucose";

// Words of the languages in which the export is known or likely to come, as plainWord writes them.
constexpr std::array<std::string_view, 4> clarityReadingWords{"egv", "egw", "veg", "vge"};
constexpr std::array<std::string_view, 9> clarityCalibrationWords{"calibration", "kalibrierung", "etalonnage",
                                                                  "calibrage",   "calibracion",  "calibrazione",
                                                                  "kalibratie",  "kalibrering",  "calibracao"};
constexpr std::array<std::string_view, 11> clarityLowWords{"low",   "niedrig", "bas", "faible", "bajo", "baja",
                                                           "basso", "laag",    "lav", "lag",    "baixo"};
constexpr std::array<std::string_view, 11> clarityHighWords{"high", "hoch", "haut", "eleve", "elevee", "alto",
                                                            "alta", "hoog", "hoj",  "hog",   "hoy"};
constexpr std::array<std::string_view, 8> clarityFirstNameWords{"firstname", "first name", "vorname",  "prenom",
                                                                "nombre",    "nome",       "voornaam", "fornavn"};
constexpr std::array<std::string_view, 9> clarityLastNameWords{
    "lastname", "last name", "nachname", "nom", "apellido", "apellidos", "cognome", "achternaam", "efternavn"};
constexpr std::array<std::string_view, 8> clarityBirthWords{
    "dateofbirth",     "date of birth",       "geburtsdatum",    "date de naissance",
    "datedenaissance", "fecha de nacimiento", "data di nascita", "geboortedatum"};
constexpr std::array<std::string_view, 6> clarityDeviceWords{"device",      "gerat",    "appareil",
                                                             "dispositivo", "apparaat", "enhet"};

constexpr std::array<std::string_view, 5> eventTitles{"event type", "ereignistyp", "type d'evenement", "tipo de evento",
                                                      "tipo di evento"};

/// The columns, found by the shapes in their headers: the words around them are translated.
struct ClarityColumns {
    std::size_t timestamp = 0, event = 0, glucose = 0;
    std::optional<std::size_t> patient, deviceInfo, source, transmitterTime, transmitter;
    Unit unit;
    std::string language;
};

std::string languageOf(std::string_view timestampHeader)
{
    if (timestampHeader.starts_with("timestamp")) return "English";
    if (timestampHeader.starts_with("zeitstempel")) return "German";
    if (timestampHeader.starts_with("horodat")) return "French";
    if (timestampHeader.starts_with("marca")) return "Spanish";
    return "another language";
}

std::optional<ClarityColumns> clarityColumnsOf(const std::vector<std::string> &header)
{
    if (header.size() < 10 || header.size() > 16) return std::nullopt;
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto where = [&](auto &&test) -> std::optional<std::size_t> {
        const auto found = std::find_if(plain.begin(), plain.end(), test);
        return found == plain.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - plain.begin()));
    };
    const auto has = [](const std::string &cell, std::string_view part) {
        return cell.find(part) != std::string::npos;
    };
    // "(YYYY-MM-DDThh:mm:ss)", "(JJJJ-MM-TTThh:mm:ss)", "(AAAA-MM-DDThh:mm:ss)"
    const auto timestamp = where([&](const std::string &c) { return has(c, "-mm-") && has(c, "hh:mm"); });
    const auto rate = where([&](const std::string &c) { return has(c, "/min)"); });
    auto value =
        where([&](const std::string &c) { return (has(c, "(mg/dl)") || has(c, "(mmol/l)")) && !has(c, "/min"); });
    if (!value) value = where([&](const std::string &c) { return c.starts_with("glu") && !has(c, "/min"); });
    const auto transmitter = where([&](const std::string &c) { return has(c, "transmi"); });
    if (!timestamp || !value || *timestamp >= *value || (!rate && !transmitter)) return std::nullopt;

    ClarityColumns columns;
    columns.timestamp = *timestamp;
    // Where the columns were put in another order, by the words that we know.
    const auto named = [&](std::span<const std::string_view> words) {
        return where([&](const std::string &c) {
            return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(c, word); }) &&
                   !has(c, "sub") && !has(c, "sous");
        });
    };
    columns.event = named(eventTitles).value_or(*timestamp + 1);
    columns.glucose = *value;
    if (*value >= 1) columns.source = *value - 1;
    if (*value == columns.event + 5) {
        columns.patient = *value - 3;
        columns.deviceInfo = *value - 2;
    }
    if (rate && *rate + 1 < header.size()) columns.transmitterTime = *rate + 1;
    if (rate && *rate + 2 < header.size()) columns.transmitter = *rate + 2;
    columns.unit = unitFrom(bracketed(plain[*value]));
    columns.language = languageOf(plain[*timestamp]);
    return columns;
}

/// What the first rows show: which event word means a sensor's reading, and whether the newest stand first.
struct ClarityTable {
    ClarityColumns columns;
    std::string readingWord{};  ///< empty when a word that we know stands in the file
    DateColumn dates{};
};

std::optional<ClarityTable> clarityTable(std::string_view head, char delimiter)
{
    std::optional<ClarityTable> table;
    std::map<std::string, std::size_t> events;
    const auto isHeader = [&](const CsvRow &row) {
        if (const auto columns = clarityColumnsOf(cellTexts(row))) table = ClarityTable{*columns};
        return table.has_value();
    };
    firstRows(head, delimiter, isHeader, [&](const CsvRow &row) {
        const ClarityColumns &columns = table->columns;
        if (row.at(columns.timestamp).empty() || row.at(columns.glucose).empty()) return;
        table->dates.add(row.at(columns.timestamp));
        const std::string event = plainWord(row.at(columns.event));
        if (!isOneOf(event, clarityCalibrationWords)) ++events[event];
    });
    if (!table) return table;
    const auto known = [](const auto &event) { return isOneOf(event.first, clarityReadingWords); };
    if (events.empty() || std::any_of(events.begin(), events.end(), known)) return table;
    // An unknown language: what comes every five minutes with a glucose is the sensor.
    const auto most = std::max_element(events.begin(), events.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    table->readingWord = most->first;
    return table;
}

constexpr std::int64_t sameClock = 1'800;           // seconds
constexpr std::int64_t farthestZones = 26 * 3'600;  // between two places; beyond it the transmitter began to count anew

class ClarityReader
{
public:
    ClarityReader(const ClarityTable &table, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(table.columns),
          m_readingWord(table.readingWord),
          m_delimiter(delimiter),
          m_order(order),
          m_context(context)
    {
        m_unit = m_columns.unit;
        m_unitOrigin = UnitOrigin::Header;
        if (m_unit.known()) return;
        const std::string *said = context.unitSaid(glucose);
        if (!said) said = context.unitSaid("glucose");
        m_unit = said ? unitFrom(*said) : Unit{};
        m_unitOrigin = UnitOrigin::Asked;
    }

    void read(const CsvRow &row)
    {
        if (row.at(m_columns.timestamp).empty()) {
            readPreamble(row);
            return;
        }
        const std::string event = plainWord(row.at(m_columns.event));
        const bool calibration = isOneOf(event, clarityCalibrationWords);
        const bool reading = m_readingWord.empty() ? isOneOf(event, clarityReadingWords) : event == m_readingWord;
        if (!reading && !calibration) {
            m_context.notReading("event row (" + shown(row.at(m_columns.event)) + ")");
            return;
        }
        if (saysNothing(row.at(m_columns.glucose))) {
            m_context.notReading("row without a glucose value");
            return;
        }
        readGlucose(row, calibration ? "glucose" : glucose);
    }

private:
    static std::string place(const CsvRow &row) { return "line " + std::to_string(row.line); }

    /// Names, the birth date, devices and alert limits: none is a reading, also where a glucose stands in the row.
    void readPreamble(const CsvRow &row)
    {
        const std::string event = plainWord(row.at(m_columns.event));
        const std::string_view info = m_columns.patient ? row.at(*m_columns.patient) : std::string_view{};
        if (isOneOf(event, clarityDeviceWords) && m_columns.deviceInfo)
            m_sourceApp = shown(row.at(*m_columns.deviceInfo));
        if (isOneOf(event, clarityBirthWords)) m_context.report().personBirth = std::string(info);
        if (isOneOf(event, clarityFirstNameWords)) m_firstName = info;
        if (isOneOf(event, clarityLastNameWords)) m_lastName = info;
        if (isOneOf(event, clarityFirstNameWords) || isOneOf(event, clarityLastNameWords)) {
            std::string name = m_firstName;
            if (!name.empty() && !m_lastName.empty()) name += ' ';
            name += m_lastName;
            if (!name.empty()) m_context.report().personNamed = name;
        }
        const bool person = !info.empty() || isOneOf(event, clarityDeviceWords);
        m_context.notReading(person ? "row about the person or the device" : "row without a time (alert setting)");
    }

    void readGlucose(const CsvRow &row, std::string_view measure)
    {
        const std::string_view text = row.at(m_columns.timestamp);
        const auto local = localTime(text, m_order);
        if (!local) {
            m_context.problem(Error::Code::BadValue, "not a date and time: \"" + shown(text) + "\"", row.record,
                              place(row));
            return;
        }
        if (!m_unit.known()) {
            m_context.problem(Error::Code::UnitNeeded, std::string(measure) + " has no unit in this file", row.record,
                              place(row));
            return;
        }
        if (!setValue(row, measure)) return;
        m_measurement.type = measure;
        m_measurement.occurrence = timeOf(row, *local, text);
        m_measurement.deviceId = m_columns.transmitter ? shown(row.at(*m_columns.transmitter)) : std::string();
        m_measurement.deviceName = m_columns.source ? shown(row.at(*m_columns.source)) : std::string();
        m_measurement.sourceApp = m_sourceApp.empty() ? "Dexcom Clarity" : m_sourceApp;
        m_measurement.origin.record = row.record;
        m_context.emit(m_measurement);
    }

    bool setValue(const CsvRow &row, std::string_view measure)
    {
        m_measurement.properties.resize(1);
        Property &property = m_measurement.properties.front();
        property = Property{};
        property.name = measure;
        property.text = row.at(m_columns.glucose);
        property.unit = m_unit;
        property.unitOrigin = m_unitOrigin;
        const std::string word = plainWord(property.text);
        // Beyond the sensor's range: below 40 or above 400 mg/dL, 2.2 and 22.2 mmol/L.
        const bool molar = m_unit.code == "mmol/L";
        if (isOneOf(word, clarityLowWords)) {
            property.number = molar ? Decimal(22, 1) : Decimal(40, 0);
            property.comparator = Comparator::Less;
        } else if (isOneOf(word, clarityHighWords)) {
            property.number = molar ? Decimal(222, 1) : Decimal(400, 0);
            property.comparator = Comparator::Greater;
        } else {
            property.number = numberIn(row.cells[m_columns.glucose], m_delimiter);
        }
        if (property.number) return true;
        m_context.problem(Error::Code::BadValue, "the glucose is not a number: \"" + shown(property.text) + "\"",
                          row.record, place(row));
        return false;
    }

    /// The transmitter counts seconds without a break: in the hour that the clock shows twice it says which one it is.
    ObservedTime timeOf(const CsvRow &row, const LocalTime &local, std::string_view text)
    {
        const auto counted = transmitterSeconds(row);
        const std::string transmitter(m_columns.transmitter ? row.at(*m_columns.transmitter) : std::string_view{});
        const auto twice = m_context.twice(local);
        std::optional<Instant> expected;
        if (counted && m_anchor && m_anchor->transmitter == transmitter)
            expected = m_anchor->at + (*counted - m_anchor->counted) * Instant::ticksPerSecond;
        if (twice && expected) {
            const std::int64_t first = apart(twice->first, *expected), second = apart(twice->second, *expected);
            if (std::min(first, second) <= sameClock)
                return m_context.observedAt(first <= second ? twice->first : twice->second, text);
        }
        ObservedTime time = m_context.observed(local, text);
        const bool jumped = expected && time.origin != ClockOrigin::Unknown && apart(time.at, *expected) > sameClock &&
                            apart(time.at, *expected) <= farthestZones;
        // A finger stick has no count, and stands by the same wall clock as the row before.
        const std::int64_t off = jumped ? *expected - time.at : counted ? 0 : m_jump;
        if (jumped && std::abs(off - m_jump) > sameClock * Instant::ticksPerSecond) sayJump(row, off);
        m_jump = off;
        if (off != 0 && time.origin != ClockOrigin::Unknown) {
            time.at = time.at + off;
            time.offsetMinutes = offsetOf(local, time.at);
            time.inGap = false;
        }
        if (counted && (jumped || !twice)) m_anchor = Anchor{time.at, *counted, transmitter};
        return time;
    }

    static std::int64_t apart(Instant a, Instant b) { return std::abs(a.seconds() - b.seconds()); }

    /// Once for all the rows by the other clock.
    void sayJump(const CsvRow &row, std::int64_t ticks)
    {
        const std::int64_t minutes = (std::abs(ticks) / Instant::ticksPerSecond + 30) / 60;
        m_context.problem(
            Error::Code::BadValue,
            "the phone's clock stands " + std::to_string(minutes) +
                " minutes off the transmitter's count, as after a journey; from here on the count says the time",
            row.record, place(row));
    }

    std::optional<std::int64_t> transmitterSeconds(const CsvRow &row) const
    {
        if (!m_columns.transmitterTime) return std::nullopt;
        const std::string_view text = row.at(*m_columns.transmitterTime);
        std::int64_t seconds = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        // Some files write it as "11101.0".
        const bool whole = end == text.data() + text.size() || *end == '.' || *end == ',';
        if (problem != std::errc{} || !whole || seconds < 0 || seconds > 10'000'000'000) return std::nullopt;
        return seconds;
    }

    struct Anchor {
        Instant at;
        std::int64_t counted = 0;
        std::string transmitter;
    };

    ClarityColumns m_columns;
    std::string m_readingWord;
    char m_delimiter;
    DateOrder m_order;
    ReadContext &m_context;
    Unit m_unit;
    UnitOrigin m_unitOrigin = UnitOrigin::Header;
    std::string m_sourceApp, m_firstName, m_lastName;
    std::optional<Anchor> m_anchor;
    std::int64_t m_jump = 0;  ///< ticks from the clock to the count in the row before, where they are apart
    Measurement m_measurement;
};

}  // namespace

std::optional<Signs> claritySigns(const FileView &view)
{
    const char delimiter = view.delimiter();
    return signsOfRows(view, [&](const std::vector<std::string> &header) -> std::optional<Signs> {
        const auto columns = clarityColumnsOf(header);
        if (!columns) return std::nullopt;
        std::string evidence = columns->language + ", ";
        evidence += columns->unit.known() ? columns->unit.text : "no unit";
        evidence += ", " + std::to_string(header.size()) + " columns";
        if (delimiter != ',') evidence += std::string(", separated by ") + (delimiter == ';' ? "semicolons" : "tabs");
        return Signs{"Dexcom Clarity CSV", evidence};
    });
}

Outcome readDexcomClarity(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    const auto table = clarityTable(view.text(), delimiter);
    if (!table) return Error{Error::Code::UnknownFormat, "the columns of a Clarity file are not there", {}};
    // The dates are of ISO 8601 unless a spreadsheet has written the file again.
    const auto order = context.orderOf(table->dates);
    if (!order) return Done{};
    context.setOrder(table->dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    ClarityReader reader(*table, delimiter, *order, context);
    // There is one header, and to look for another in each row would take as long as to read it.
    const auto isHeader = [seen = false](const CsvRow &row) mutable {
        return !seen && (seen = clarityColumnsOf(cellTexts(row)).has_value());
    };
    return eachRow(view, delimiter, context, isHeader, [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
