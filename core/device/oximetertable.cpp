// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvrows.h"
#include "core/device/reader.h"
#include "core/device/rowreading.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

/// Tables of nights that pulse oximeters recorded: Wellue/Viatom (ViHealth on the phone, O2 Insight on the desk) and
/// EMAY, and others of their shape.
namespace trendward::device
{

namespace
{

using Column = std::optional<std::size_t>;

constexpr std::array<std::string_view, 9> oximeterSaturationWords{
    "spo2",         "oxygen level",         "blood oxygen", "sauerstoff", "niveau d'oxygene", "nivel de oxigeno",
    "livello di o", "saturation en oxygen", "saturacion"};
constexpr std::array<std::string_view, 8> oximeterPulseWords{"pulse rate", "pr(",   "pr (",  "pulse",
                                                             "puls",       "pouls", "pulso", "polso"};
constexpr std::array<std::string_view, 5> oximeterTimeWords{"time", "zeit", "uhrzeit", "heure", "hora"};
constexpr std::array<std::string_view, 5> oximeterDateWords{"date", "datum", "fecha", "data", "dato"};
constexpr std::array<std::string_view, 3> oximeterMotionWords{"motion", "bewegung", "mov"};
constexpr std::array<std::string_view, 4> emayColumns{"date", "time", "spo2(%)", "pr(bpm)"};

struct OximeterColumns {
    Column date;
    std::size_t time = 0, saturation = 0;
    Column pulse, motion;
    bool emayHeader = false;  ///< whether the header is EMAY's, cell by cell

    std::string_view name() const
    {
        return emayHeader ? "EMAY oximeter CSV" : date ? "Oximeter CSV" : "Wellue oximeter CSV";
    }
    std::string_view app() const { return emayHeader ? "EMAY" : date ? "Oximeter table" : "Wellue ViHealth"; }
};

std::optional<OximeterColumns> oximeterColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto named = [&](std::span<const std::string_view> words) { return columnNamed(plain, words); };
    const Column saturation = named(oximeterSaturationWords), pulse = named(oximeterPulseWords);
    Column time = named(oximeterTimeWords);
    const Column date = named(oximeterDateWords);
    if (!time) time = date;
    if (!saturation || !pulse || !time || *time > 1) return std::nullopt;
    OximeterColumns columns;
    columns.time = *time;
    columns.saturation = *saturation;
    columns.pulse = pulse;
    columns.motion = named(oximeterMotionWords);
    if (date && *date != *time) columns.date = date;
    columns.emayHeader = std::equal(plain.begin(), plain.end(), emayColumns.begin(), emayColumns.end());
    return columns;
}

bool isOximeterHeader(const CsvRow &row)
{
    return oximeterColumnsOf(cellTexts(row)).has_value();
}

std::string timeText(const OximeterColumns &columns, const CsvRow &row)
{
    if (!columns.date) return dateFirst(row.at(columns.time));
    return std::string(row.at(*columns.date)) + ' ' + std::string(row.at(columns.time));
}

/// EMAY's program writes dates with slashes and the half-day clock; then the month stands in front in every language.
bool isAmerican(std::string_view time)
{
    const std::string word = plainWord(time);
    return word.find('/') != std::string::npos && (word.ends_with(" am") || word.ends_with(" pm"));
}

/// What the programs write where the sensor found nothing.
bool isInvalid(std::string_view cell)
{
    return saysNothing(cell) || cell == "0" || cell == "255" || cell == "65535";
}

/// Where several rows in succession bear the same time, its clock is coarser than its samples: how far apart they are.
class Steps
{
public:
    void add(const std::string &time)
    {
        ++m_rows;
        m_times += time != m_last;
        m_last = time;
    }
    /// Of a recording whose times are a whole distance apart. nullopt when every row has its own time.
    std::optional<std::int64_t> ticks(std::int64_t distance) const
    {
        if (m_times < 2 || m_rows < m_times + m_times / 2) return std::nullopt;
        return distance * static_cast<std::int64_t>(m_times) / static_cast<std::int64_t>(m_rows);
    }

private:
    std::size_t m_rows = 0, m_times = 0;
    std::string m_last;
};

struct OximeterTable {
    OximeterColumns columns;
    DateColumn dates;
    std::optional<std::int64_t> step;  ///< between rows of one time, in ticks
    bool emay = false;
};

std::optional<OximeterTable> oximeterTable(std::string_view head, char delimiter)
{
    std::optional<OximeterColumns> columns;
    OximeterTable table;
    Steps steps;
    std::vector<std::string> times;
    const auto header = [&](const CsvRow &row) {
        columns = oximeterColumnsOf(cellTexts(row));
        return columns.has_value();
    };
    const auto take = [&](const CsvRow &row) {
        const std::string text = timeText(*columns, row);
        table.dates.add(text);
        steps.add(text);
        times.push_back(text);
    };
    if (!firstRows(head, delimiter, header, take)) return std::nullopt;
    table.columns = *columns;
    table.emay = columns->emayHeader && std::all_of(times.begin(), times.end(), isAmerican);
    // The distance that most neighbours with different times have.
    std::vector<std::int64_t> distances;
    std::optional<Instant> last;
    const DateOrder order = table.dates.order().value_or(DateOrder::MonthDayYear);
    for (const std::string &text : times) {
        const auto local = localTime(text, order);
        if (!local) continue;
        const Instant at = local->at(0);
        if (last && at > *last) distances.push_back(at - *last);
        last = at;
    }
    if (distances.empty()) return table;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    table.step = steps.ticks(*middle);
    return table;
}

class NightReader
{
public:
    NightReader(const OximeterTable &table, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(table.columns),
          m_step(table.step),
          m_order(order),
          m_context(context),
          m_reading(context, delimiter)
    {
        m_reading.measurement().sourceApp = m_columns.app();
    }

    void read(const CsvRow &row)
    {
        const std::string text = timeText(m_columns, row);
        m_reading.begin(row);
        // Also of a row without values: the autumn's second hour is told by the times running on.
        if (!m_reading.at(text, m_order)) return;
        spread(text);
        if (!addValue("oxygen-saturation", row, m_columns.saturation, "%") ||
            (m_columns.pulse && !addValue("heart-rate", row, *m_columns.pulse, "/min")))
            return;
        if (m_reading.empty()) {
            m_context.notReading("no signal of the sensor");
            return;
        }
        if (m_columns.motion && !isInvalid(row.at(*m_columns.motion))) m_reading.flag(Motion);
        m_reading.emit();
    }

private:
    bool addValue(std::string_view measure, const CsvRow &row, std::size_t column, std::string_view unit)
    {
        return isInvalid(row.at(column)) || m_reading.add(measure, column, unitFrom(unit), UnitOrigin::Header);
    }

    /// The second and later rows of one time, each a step behind the one before.
    void spread(const std::string &text)
    {
        m_repeats = text == m_lastText ? m_repeats + 1 : 0;
        m_lastText = text;
        ObservedTime &time = m_reading.measurement().occurrence;
        if (m_step) time.at = time.at + *m_step * m_repeats;
    }

    OximeterColumns m_columns;
    std::optional<std::int64_t> m_step;
    DateOrder m_order;
    ReadContext &m_context;
    RowReading m_reading;
    std::string m_lastText;
    std::int64_t m_repeats = 0;
};

}  // namespace

std::optional<Signs> oximeterTableSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &header) -> std::optional<Signs> {
        const auto columns = oximeterColumnsOf(header);
        if (!columns) return std::nullopt;
        const std::string size = "no time zone, %, " + std::to_string(header.size()) + " columns";
        return Signs{std::string(columns->name()), size};
    });
}

Outcome readOximeterTable(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    const auto table = oximeterTable(view.text(), delimiter);
    if (!table) return Error{Error::Code::UnknownFormat, "the columns of an oximeter's table are not there", {}};
    auto order = table->dates.order();
    if (!order && table->emay) order = context.settings().dateOrder.value_or(DateOrder::MonthDayYear);
    if (!order) order = context.orderOf(table->dates);
    if (!order) return Done{};
    NightReader reader(*table, delimiter, *order, context);
    return eachRow(view, delimiter, context, isOximeterHeader, [&](const CsvRow &row) { reader.read(row); });
}

/// Masimo Rad-8 and Pronto: "09/21/08 09:56:12 SpO2=097 PR=069 PI=04.69 EXC=800:SET", the month in front in every
/// language. Source: the Rad-8 operator's manual, trend data format.
namespace
{

constexpr char noDelimiter = '\x01';

struct Trend {
    std::string time, saturation, pulse, perfusion;
    std::uint32_t exceptions = 0;
};

std::string_view valueOf(std::string_view line, std::string_view name)
{
    const std::size_t at = line.find(name);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = line.substr(at + name.size());
    return rest.substr(0, rest.find(' '));
}

std::optional<Trend> trendOf(std::string_view line)
{
    const std::size_t values = line.find(" SpO2=");
    const std::string_view exceptions = valueOf(line, " EXC=");
    if (values == std::string_view::npos || exceptions.empty()) return std::nullopt;
    Trend trend;
    trend.time = line.substr(0, values);
    trend.saturation = valueOf(line, " SpO2=");
    trend.pulse = valueOf(line, " PR=");
    trend.perfusion = valueOf(line, " PI=");
    for (const char c : exceptions.substr(0, exceptions.find(':'))) {
        const bool digit = c >= '0' && c <= '9', letter = (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
        if ((!digit && !letter) || trend.exceptions > 0xFFFFu) return std::nullopt;
        const auto value = static_cast<std::uint32_t>(digit ? c - '0' : (c | 0x20) - 'a' + 10);
        trend.exceptions = trend.exceptions * 16 + value;
    }
    return trend;
}

struct Exception {
    std::uint32_t bit;
    std::string_view text;
};
constexpr std::array exceptionTexts{
    Exception{0x001, "no sensor"},
    Exception{0x002, "defective sensor"},
    Exception{0x020, "sensor off the patient"},
    Exception{0x080, "sensor unknown"},
    Exception{0x008, "search for the pulse"},
    Exception{0x010, "interference"},
    Exception{0x040, "too much light"},
    Exception{0x004, "low perfusion"},
    Exception{0x400, "low signal"},
};
constexpr std::uint32_t doubtful = 0x004 | 0x008 | 0x010 | 0x040 | 0x400;

std::string reasonOf(std::uint32_t exceptions)
{
    for (const Exception &one : exceptionTexts)
        if ((exceptions & one.bit) != 0) return "no value: " + std::string(one.text);
    return "no value";
}

class TrendReader
{
public:
    explicit TrendReader(ReadContext &context) : m_context(context) { m_measurement.sourceApp = "Masimo"; }

    void read(const CsvRow &row)
    {
        const std::string_view line = row.at(0);
        const auto problem = [&](std::string_view what, std::string_view text) {
            m_context.problem(Error::Code::BadValue, std::string(what) + ": \"" + shown(text) + '"', row.record,
                              "line " + std::to_string(row.line));
        };
        const auto trend = trendOf(line);
        if (!trend) return problem("not a line of trend data", line);
        const auto local = localTime(trend->time, DateOrder::MonthDayYear);
        if (!local) return problem("not a date and time", trend->time);
        m_measurement.occurrence = m_context.observed(*local, trend->time);
        m_measurement.properties.clear();
        if (!add("oxygen-saturation", trend->saturation, "%")) return problem("not a number", trend->saturation);
        if (!add("heart-rate", trend->pulse, "/min")) return problem("not a number", trend->pulse);
        if (!add("perfusion-index", trend->perfusion, "%")) return problem("not a number", trend->perfusion);
        if (m_measurement.properties.empty()) {
            m_context.notReading(reasonOf(trend->exceptions));
            return;
        }
        if ((trend->exceptions & doubtful) != 0)
            for (Property &property : m_measurement.properties) property.flags |= LowConfidence;
        m_measurement.type = m_measurement.properties.front().name;
        m_measurement.origin.record = row.record;
        m_context.emit(m_measurement);
    }

private:
    /// 0 stands for none. False for what is no number.
    bool add(std::string_view measure, const std::string &text, std::string_view unit)
    {
        if (saysNothing(text)) return true;
        const auto number = Decimal::parse(text);
        if (!number) return false;
        if (number->mantissa() == 0) return true;
        Property property;
        property.name = measure;
        property.text = text;
        property.number = *number;
        property.unit = unitFrom(unit);
        property.unitOrigin = UnitOrigin::Header;
        m_measurement.properties.push_back(std::move(property));
        return true;
    }

    ReadContext &m_context;
    Measurement m_measurement;
};

}  // namespace

std::optional<Signs> masimoSigns(const FileView &view)
{
    const std::string_view text = view.text();
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const auto trend = trendOf(line);
    if (!trend || !localTime(trend->time, DateOrder::MonthDayYear)) return std::nullopt;
    return Signs{"Masimo trend data", "SpO2=, PR= and EXC= in each line, no time zone"};
}

Outcome readMasimo(const FileView &view, ReadContext &context)
{
    TrendReader reader(context);
    return eachRowWithoutHeader(view, noDelimiter, context, [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
