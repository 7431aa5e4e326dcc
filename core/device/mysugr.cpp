// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/reader.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

using Words = std::span<const std::string_view>;

// Beginnings of headers, as plainWord writes them.
constexpr std::array<std::string_view, 5> mySugrDateWords{"date", "datum", "fecha", "data", "dato"};
constexpr std::array<std::string_view, 6> mySugrTimeWords{"time", "zeit", "heure", "hora", "ora", "tid"};
constexpr std::array<std::string_view, 6> mySugrTagWords{"tags",     "markierung", "etiquet",
                                                         "etichett", "labels",     "schlagw"};
constexpr std::array<std::string_view, 6> mySugrPressureWords{"blood pressure", "blutdruck",      "tension",
                                                              "presion",        "pressione sang", "bloeddruk"};
constexpr std::array<std::string_view, 6> mySugrWeightWords{"body weight", "weight", "korpergewicht",
                                                            "gewicht",     "poids",  "peso"};
constexpr std::array<std::string_view, 4> mySugrZoneWords{"timezone", "time zone", "zeitzone", "fuseau"};

struct MySugrColumns {
    std::size_t date = 0, time = 1, glucose = 0;
    std::optional<std::size_t> pressure, weight, zone;
    Unit glucoseUnit, pressureUnit, weightUnit;
};

bool beginsWithOneOf(std::string_view word, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return word.starts_with(one); });
}

std::optional<MySugrColumns> mySugrColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    if (plain.size() < 5 || !beginsWithOneOf(plain[0], mySugrDateWords) ||
        !beginsWithOneOf(plain[1], mySugrTimeWords) || !beginsWithOneOf(plain[2], mySugrTagWords))
        return std::nullopt;
    // Ketones are in mmol/L, too, and stand far behind.
    const auto glucose = std::find_if(plain.begin() + 3, plain.end(), [](const std::string &cell) {
        return glucoseUnitIn(cell).known() && cell.find("keton") == std::string::npos;
    });
    if (glucose == plain.end()) return std::nullopt;
    MySugrColumns columns;
    columns.glucose = static_cast<std::size_t>(glucose - plain.begin());
    columns.glucoseUnit = glucoseUnitIn(*glucose);
    columns.pressure = columnNamed(plain, mySugrPressureWords);
    columns.weight = columnNamed(plain, mySugrWeightWords);
    columns.zone = columnNamed(plain, mySugrZoneWords);
    if (columns.pressure) columns.pressureUnit = unitFrom(bracketed(header[*columns.pressure]));
    if (columns.weight) columns.weightUnit = unitFrom(bracketed(header[*columns.weight]));
    return columns;
}

std::string timeText(const MySugrColumns &columns, const CsvRow &row)
{
    return std::string(row.at(columns.date)) + ' ' + std::string(row.at(columns.time));
}

/// A logbook's row holds whatever was noted at one time.
class LogbookReader
{
public:
    LogbookReader(const MySugrColumns &columns, char delimiter, DateOrder order, ReadContext &context)
        : m_columns(columns), m_delimiter(delimiter), m_order(order), m_context(context), m_cells(context, delimiter)
    {
    }

    void read(const CsvRow &row)
    {
        const bool glucose = !saysNothing(row.at(m_columns.glucose));
        const bool pressure = m_columns.pressure && !saysNothing(row.at(*m_columns.pressure));
        const bool weight = m_columns.weight && !saysNothing(row.at(*m_columns.weight));
        if (!glucose && !pressure && !weight) {
            m_context.notReading("row without glucose, pressure or weight");
            return;
        }
        const auto time = timeOf(row);
        if (!time) return;
        if (glucose &&
            m_cells.put(row, m_columns.glucose, meterGlucose, m_columns.glucoseUnit, anyMeter, m_measurement))
            give(row, *time);
        if (pressure && putPressure(row)) give(row, *time);
        if (weight && putWeight(row)) give(row, *time);
    }

private:
    std::optional<ObservedTime> timeOf(const CsvRow &row)
    {
        const std::string text = timeText(m_columns, row);
        const auto local = localTime(text, m_order);
        if (!local) {
            m_cells.problem(row, Error::Code::BadValue, "not a date and time: \"" + shown(text) + "\"");
            return std::nullopt;
        }
        std::optional<std::string> zone;
        if (m_columns.zone && !saysNothing(row.at(*m_columns.zone))) zone = row.at(*m_columns.zone);
        if (zone && !m_context.knowsZone(*zone)) {
            m_cells.problem(row, Error::Code::BadValue, "the zone \"" + shown(*zone) + "\" is not known");
            return std::nullopt;
        }
        return m_context.observed(*local, text, zone);
    }

    /// The unit of the header, else the one that was said for the import; else a problem.
    bool putUnit(const CsvRow &row, const Unit &header, Property &property)
    {
        property.unit = header;
        property.unitOrigin = UnitOrigin::Header;
        if (header.known()) return true;
        const std::string *said = m_context.unitSaid(property.name);
        if (!said && property.name == "systolic-blood-pressure") said = m_context.unitSaid("blood-pressure");
        if (!said) {
            m_cells.problem(row, Error::Code::UnitNeeded, property.name + " has no unit in this file");
            return false;
        }
        property.unit = unitFrom(*said);
        property.unitOrigin = UnitOrigin::Asked;
        return true;
    }

    /// "128/78" in one cell.
    bool putPressure(const CsvRow &row)
    {
        const CsvCell &cell = row.cells[*m_columns.pressure];
        const std::size_t slash = cell.text.find('/');
        Property systolic, diastolic;
        if (slash != std::string_view::npos) {
            systolic.number = numberIn({trimmed(cell.text.substr(0, slash)), cell.quoted}, m_delimiter);
            diastolic.number = numberIn({trimmed(cell.text.substr(slash + 1)), cell.quoted}, m_delimiter);
        }
        if (!systolic.number || !diastolic.number) {
            m_cells.problem(row, Error::Code::BadValue, "not a blood pressure: \"" + shown(cell.text) + "\"");
            return false;
        }
        systolic.name = "systolic-blood-pressure";
        if (!putUnit(row, m_columns.pressureUnit, systolic)) return false;
        diastolic.unit = systolic.unit;
        diastolic.unitOrigin = systolic.unitOrigin;
        diastolic.name = "diastolic-blood-pressure";
        systolic.text = diastolic.text = cell.text;
        m_measurement.type = "blood-pressure";
        m_measurement.properties = {systolic, diastolic};
        return true;
    }

    bool putWeight(const CsvRow &row)
    {
        Property weight;
        weight.name = "body-weight";
        weight.text = row.at(*m_columns.weight);
        weight.number = numberIn(row.cells[*m_columns.weight], m_delimiter);
        if (!weight.number) {
            m_cells.problem(row, Error::Code::BadValue, "the weight is not a number: \"" + shown(weight.text) + "\"");
            return false;
        }
        if (!putUnit(row, m_columns.weightUnit, weight)) return false;
        m_measurement.type = "body-weight";
        m_measurement.properties = {weight};
        return true;
    }

    void give(const CsvRow &row, const ObservedTime &time)
    {
        m_measurement.occurrence = time;
        m_measurement.sourceApp = "mySugr";
        m_measurement.origin.record = row.record;
        m_context.emit(m_measurement);
    }

    static std::string_view trimmed(std::string_view text)
    {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        return text;
    }

    const MySugrColumns &m_columns;
    char m_delimiter;
    DateOrder m_order;
    ReadContext &m_context;
    GlucoseCells m_cells;
    Measurement m_measurement;
};

}  // namespace

std::optional<Signs> mySugrSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &row) -> std::optional<Signs> {
        const auto columns = mySugrColumnsOf(row);
        if (!columns) return std::nullopt;
        return Signs{"mySugr CSV", columns->glucoseUnit.text +
                                       (columns->zone ? ", time zone column, " : ", no time zone, ") +
                                       std::to_string(row.size()) + " columns"};
    });
}

Outcome readMySugr(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    std::optional<MySugrColumns> columns;
    const auto header = [&](const CsvRow &row) {
        return !columns && (columns = mySugrColumnsOf(cellTexts(row))).has_value();
    };
    DateColumn dates;
    firstRows(view.text(), delimiter, header, [&](const CsvRow &row) { dates.add(timeText(*columns, row)); });
    if (!columns) return Error{Error::Code::UnknownFormat, "the columns of a mySugr file are not there", {}};
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    const MySugrColumns found = *columns;
    columns.reset();
    LogbookReader reader(found, delimiter, *order, context);
    return eachRow(view, delimiter, context, header, [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
