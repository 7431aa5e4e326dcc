// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvrows.h"
#include "core/device/reader.h"
#include "core/device/rowreading.h"

#include <array>
#include <map>
#include <optional>
#include <span>

/// Tables of inhalations of any portal or gateway: a time, how many puffs, and perhaps the inhaler's name. No maker of
/// inhalers has published a layout, so that the columns go by their words.
namespace trendward::device
{

namespace
{

using Column = std::optional<std::size_t>;

constexpr std::array<std::string_view, 12> puffWords{"puff",    "actuation",  "inhalation",  "number of puff",
                                                     "doses",   "dose count", "spruhstosse", "hube",
                                                     "bouffee", "inhalacion", "inalazi",     "puffar"};
constexpr std::array<std::string_view, 10> dateWords{"timestamp", "date", "datum",      "zeitpunkt",  "zeitstempel",
                                                     "fecha",     "data", "event time", "inhaled at", "used at"};
constexpr std::array<std::string_view, 6> timeWords{"time", "zeit", "uhrzeit", "heure", "hora", "tid"};
constexpr std::array<std::string_view, 8> inhalerWords{"medication", "medikament", "medicament", "medicamento",
                                                       "inhaler",    "inhalator",  "device",     "drug"};
constexpr std::array<std::string_view, 3> patientWords{"patient", "paziente", "paciente"};

struct InhalerColumns {
    std::size_t date = 0, puffs = 0;
    Column time, inhaler, patient;
};

std::optional<InhalerColumns> inhalerColumnsOf(const std::vector<std::string> &header)
{
    std::vector<std::string> plain;
    for (const std::string &cell : header) plain.push_back(plainWord(cell));
    const auto named = [&](std::span<const std::string_view> words) { return columnNamed(plain, words); };
    Column date = named(dateWords);
    const Column time = named(timeWords), puffs = named(puffWords);
    if (!date) date = time;
    // "Inhalation" may head the time, too: then the puffs are not there.
    if (!date || !puffs || *date == *puffs) return std::nullopt;
    InhalerColumns columns;
    columns.date = *date;
    columns.puffs = *puffs;
    if (time && *time != *date) columns.time = time;
    columns.inhaler = named(inhalerWords);
    columns.patient = named(patientWords);
    return columns;
}

std::string timeText(const InhalerColumns &columns, const CsvRow &row)
{
    std::string text(row.at(columns.date));
    if (columns.time) text += ' ' + std::string(row.at(*columns.time));
    return text;
}

class PuffReader
{
public:
    PuffReader(const InhalerColumns &columns, char delimiter, DateOrder order, std::optional<std::string> person,
               ReadContext &context)
        : m_columns(columns),
          m_order(order),
          m_person(std::move(person)),
          m_context(context),
          m_reading(context, delimiter)
    {
        m_reading.measurement().sourceApp = "Inhaler table";
    }

    void read(const CsvRow &row)
    {
        if (m_person && row.at(*m_columns.patient) != *m_person) return m_context.notReading("row of another person");
        m_reading.begin(row);
        if (!m_reading.add("inhaler-puffs", m_columns.puffs, unitFrom("{puff}"), UnitOrigin::Header)) return;
        if (m_reading.empty()) return m_context.notReading("row without values");
        if (m_reading.measurement().properties.front().number->mantissa() == 0)
            return m_context.notReading("event without a puff");
        if (!setTime(timeText(m_columns, row))) return;
        m_reading.measurement().deviceName = m_columns.inhaler ? shown(row.at(*m_columns.inhaler)) : std::string();
        m_reading.emit();
    }

private:
    bool setTime(const std::string &text)
    {
        const auto stated = Instant::parse(text);
        if (!stated) return m_reading.at(text, m_order);
        ObservedTime &time = m_reading.measurement().occurrence;
        time = {};
        time.at = *stated;
        time.text = text;
        const auto local = localTime(std::string_view(text).substr(0, 19), DateOrder::YearMonthDay);
        if (text.ends_with('Z') || !local) return true;
        time.offsetMinutes = static_cast<std::int16_t>((local->at(0).seconds() - stated->seconds()) / 60);
        time.origin = ClockOrigin::ExplicitOffset;
        return true;
    }

    InhalerColumns m_columns;
    DateOrder m_order;
    std::optional<std::string> m_person;
    ReadContext &m_context;
    RowReading m_reading;
};

}  // namespace

std::optional<Signs> inhalerTableSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &header) -> std::optional<Signs> {
        if (!inhalerColumnsOf(header)) return std::nullopt;
        return Signs{"Inhaler CSV", "puffs by time, " + std::to_string(header.size()) + " columns"};
    });
}

Outcome readInhalerTable(const FileView &view, ReadContext &context)
{
    const char delimiter = view.delimiter();
    std::optional<InhalerColumns> columns;
    DateColumn dates;
    const auto isHeader = [](const CsvRow &row) { return inhalerColumnsOf(cellTexts(row)).has_value(); };
    const auto header = [&](const CsvRow &row) {
        columns = inhalerColumnsOf(cellTexts(row));
        return columns.has_value();
    };
    if (!firstRows(view.text(), delimiter, header, [&](const CsvRow &row) { dates.add(timeText(*columns, row)); }))
        return Error{Error::Code::UnknownFormat, "the columns of inhalations are not there", {}};
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    std::optional<std::string> person;
    if (columns->patient) {
        std::map<std::string, std::uint64_t> people;
        const Outcome counted = eachRow(view, delimiter, context, isHeader,
                                        [&](const CsvRow &row) { ++people[std::string(row.at(*columns->patient))]; });
        if (!counted) return counted;
        // The second way through the file counts and tells everything again.
        context.report() = {};
        if (people.size() > 1) {
            person = context.deviceUser(people);
            if (!person) return Done{};
        }
        const std::string named = person ? *person : people.empty() ? std::string() : people.begin()->first;
        if (!named.empty()) context.report().personNamed = shown(named);
    }
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    PuffReader reader(*columns, delimiter, *order, std::move(person), context);
    return eachRow(view, delimiter, context, isHeader, [&](const CsvRow &row) { reader.read(row); });
}

}  // namespace trendward::device
