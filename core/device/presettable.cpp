// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/readcontext.h"
#include "core/device/readingparts.h"
#include "core/device/rowreading.h"
#include "core/device/tablesource.h"
#include "core/device/xlsx.h"

#include <algorithm>
#include <map>

/// Tables of unknown makers, read as a preset says.
namespace trendward::device
{

namespace
{

using Holds = TableColumn::Holds;
constexpr std::string_view systolic = "systolic-blood-pressure", diastolic = "diastolic-blood-pressure";
constexpr std::size_t headerWithin = 40;  ///< of the first rows

/// Where a preset's columns stand in one table.
struct Places {
    struct Value {
        const TableColumn *column;
        std::size_t at;
    };
    std::vector<Value> values;
    std::optional<std::size_t> moment, date, clock, unit, device, person;
    Holds momentHolds = Holds::Moment;
    std::string missing;  ///< the title of the first column that is not there
};

Places placesOf(const TablePreset &preset, const std::vector<std::string> &titles)
{
    Places places;
    for (const TableColumn &column : preset.columns) {
        std::optional<std::size_t> at;
        if (preset.header.empty()) {
            at = column.nth - 1;
        } else {
            std::size_t seen = 0;
            for (std::size_t i = 0; i < titles.size() && !at; ++i)
                if (titles[i] == column.title && ++seen == column.nth) at = i;
        }
        if (!at) {
            if (places.missing.empty()) places.missing = column.title;
            continue;
        }
        switch (column.holds) {
            case Holds::Value:
                places.values.push_back({&column, *at});
                break;
            case Holds::Moment:
            case Holds::Seconds:
            case Holds::Milliseconds:
                places.moment = at;
                places.momentHolds = column.holds;
                break;
            case Holds::Date:
                places.date = at;
                break;
            case Holds::Clock:
                places.clock = at;
                break;
            case Holds::Unit:
                places.unit = at;
                break;
            case Holds::Device:
                places.device = at;
                break;
            case Holds::Person:
                places.person = at;
                break;
            case Holds::Nothing:
                break;
        }
    }
    return places;
}

/// The table that the preset is for: of a workbook without a named sheet, the first one that has the columns, else the
/// first one.
Result<TableSource> sourceFor(const FileView &view, const TablePreset &preset,
                              const std::function<bool(const std::vector<std::string> &titles)> &isHeader)
{
    auto source = tableSource(view, {preset.encoding, preset.sheet, preset.delimiter});
    if (!source || preset.header.empty() || !preset.sheet.empty()) return source;
    const auto hasHeader = [&](const TableSource &one) {
        const auto rows = headRows(one);
        for (std::size_t i = 0; i < rows.size() && i < headerWithin; ++i)
            if (isHeader(titlesOf(rows[i]))) return true;
        return false;
    };
    if (hasHeader(*source)) return source;
    for (const std::string &sheet : source->sheets)
        if (auto other = tableSource(view, {preset.encoding, sheet, preset.delimiter}); other && hasHeader(*other))
            return other;
    return source;
}

bool hasAll(const TablePreset &preset, const std::vector<std::string> &titles)
{
    return placesOf(preset, titles).missing.empty();
}

std::string momentText(const Places &places, const CsvRow &row)
{
    if (places.moment) return std::string(row.at(*places.moment));
    std::string text(row.at(*places.date));
    if (places.clock) text += ' ' + std::string(row.at(*places.clock));
    return text;
}

/// The midnight of a day that stands without a clock, as a text; empty for any other.
std::string midnightText(const Places &places, const std::string &text)
{
    std::string midnight = text + " 00:00";
    return places.date && !places.clock && text.find(':') == std::string::npos ? midnight : std::string();
}

class TableReading
{
public:
    TableReading(const TablePreset &preset, DateOrder order, ReadContext &context)
        : m_style{preset.decimal, preset.thousands}, m_order(order), m_context(context)
    {
        m_measurement.sourceApp = preset.name;
        if (!preset.zone.empty()) m_zone = preset.zone;
    }

    void setPerson(std::optional<std::string> person) { m_person = std::move(person); }

    void read(const Places &places, const CsvRow &row)
    {
        if (m_person && row.at(*places.person) != *m_person) return m_context.notReading("row of another person");
        m_row = &row;
        m_measurement.properties.clear();
        bool wrong = false;
        for (const Places::Value &value : places.values) wrong = !take(places, value) || wrong;
        if (m_measurement.properties.empty()) {
            if (!wrong) m_context.notReading("row without values");
            return;
        }
        if (!setTime(places)) return;
        m_measurement.deviceName = places.device ? shown(row.at(*places.device)) : std::string();
        m_measurement.origin.record = row.record;
        m_measurement.type = typeOf(m_measurement);
        m_context.emit(m_measurement);
    }

private:
    bool problem(Error::Code code, std::string detail)
    {
        m_context.problem(code, std::move(detail), m_row->record, lineText(m_row->line));
        return false;
    }

    /// A cell that cannot be read costs its own value and no other of its row.
    bool take(const Places &places, const Places::Value &value)
    {
        const std::string_view cell = m_row->at(value.at);
        if (saysNothing(cell)) return true;
        const TableColumn &column = *value.column;
        if (column.measure != TableColumn::bloodPressure) return add(places, column.measure, cell, column.unit);
        const std::size_t slash = cell.find('/');
        std::string_view upper = cell.substr(0, slash),
                         lower = slash == std::string_view::npos ? "" : cell.substr(slash + 1);
        while (upper.ends_with(' ')) upper.remove_suffix(1);
        while (lower.starts_with(' ')) lower.remove_prefix(1);
        const auto low = numberCell(lower, m_style);
        if (!numberCell(upper, m_style) || !low)
            return problem(Error::Code::BadValue, "not a blood pressure: \"" + shown(cell) + '"');
        // A unit behind the second number is that of both.
        const std::string unit = low->unit.known() ? low->unit.code : column.unit;
        const bool first = add(places, systolic, upper, unit);
        return add(places, diastolic, lower, unit) && first;
    }

    bool add(const Places &places, std::string_view measure, std::string_view cell, const std::string &columnUnit)
    {
        const bool glucose = measure == meterGlucose || measure == sensorGlucose;
        const bool low = glucose && saysLow(cell), high = glucose && saysHigh(cell);
        const auto number = low || high ? std::optional<NumberCell>{NumberCell{}} : numberCell(cell, m_style);
        if (!number)
            return problem(Error::Code::BadValue, std::string(measure) + " is not a number: \"" + shown(cell) + '"');
        // The nearest word holds: the cell's own, the column's, the row's, what was said for the import.
        Unit stated = number->unit;
        UnitOrigin origin = UnitOrigin::Stated;
        if (!stated.stated() && !columnUnit.empty()) {
            stated = unitFrom(columnUnit);
            origin = UnitOrigin::Header;
            if (const std::string other = otherUnit(places, measure, stated); !other.empty())
                return problem(Error::Code::BadValue, std::string(measure) + " is in " + columnUnit +
                                                          " by its column and in " + other +
                                                          " by its row; change how the table is read, or mend the row");
        }
        if (!stated.stated() && places.unit && !saysNothing(m_row->at(*places.unit)))
            stated = unitFrom(m_row->at(*places.unit));
        const auto unit = unitFor(m_context, measure, stated, m_row->record);
        if (!unit) return false;
        Property property = propertyOf(measure, cell, number->number, unit->unit,
                                       unit->origin == UnitOrigin::Asked ? UnitOrigin::Asked : origin);
        property.comparator = number->comparator;
        if (low || high) {
            const GlucoseRange &range = measure == meterGlucose ? anyMeter : anySensor;
            property.number = low ? range.lowIn(property.unit) : range.highIn(property.unit);
            property.comparator = low ? Comparator::Less : Comparator::Greater;
        }
        m_measurement.properties.push_back(std::move(property));
        return true;
    }

    /// What the row's own unit says against that of the column. A unit that cannot be this measure's is of another
    /// column, unless there is no other.
    std::string otherUnit(const Places &places, std::string_view measure, const Unit &unit) const
    {
        if (!places.unit || saysNothing(m_row->at(*places.unit))) return {};
        const Unit said = unitFrom(m_row->at(*places.unit));
        const Measure *known = measureNamed(measure);
        const bool fits = known && said.known() && inMeasureUnit(*known, 1, said.code).has_value();
        if (said.code == unit.code || (!fits && places.values.size() > 1)) return {};
        return '"' + shown(m_row->at(*places.unit)) + '"';
    }

    bool setTime(const Places &places)
    {
        const std::string text = momentText(places, *m_row);
        m_measurement.end.reset();
        if (places.moment && places.momentHolds != Holds::Moment) return setCount(places, text);
        if (const std::string midnight = midnightText(places, text); !midnight.empty()) return setDay(midnight, text);
        if (auto stated = statedTime(text)) {
            m_measurement.occurrence = std::move(*stated);
            return true;
        }
        const auto local = localTime(dateFirst(text), m_order);
        if (!local) return problem(Error::Code::BadValue, "not a date and time: \"" + shown(text) + '"');
        m_measurement.occurrence = m_context.observed(*local, text, m_zone);
        return true;
    }

    /// A day alone stays one: the whole of it, from midnight on, as daily values of other makers.
    bool setDay(const std::string &midnight, const std::string &text)
    {
        const auto local = localTime(dateFirst(midnight), m_order);
        if (!local) return problem(Error::Code::BadValue, "not a date: \"" + shown(text) + '"');
        m_measurement.occurrence = m_context.observed(*local, text, m_zone);
        m_measurement.end = m_measurement.occurrence.at + Instant::ticksPerDay;
        return true;
    }

    bool setCount(const Places &places, const std::string &text)
    {
        constexpr std::int64_t year9999 = 253'402'300'799;
        const auto count = numberCell(text, m_style);
        const bool milli = places.momentHolds == Holds::Milliseconds;
        const double most = static_cast<double>(year9999) * (milli ? 1'000 : 1);
        if (!count || count->unit.stated() || count->comparator != Comparator::None || count->number.toDouble() < 0 ||
            count->number.toDouble() > most)
            return problem(Error::Code::BadValue, "not a count since 1970: \"" + shown(text) + '"');
        // Seconds may have a fraction; a tick is 100 ns.
        auto ticks = timesPowerOfTen(count->number, milli ? 4 : 7);
        if (!ticks) return problem(Error::Code::BadValue, "not a count since 1970: \"" + shown(text) + '"');
        std::int64_t whole = ticks->mantissa();
        for (std::uint8_t i = 0; i < ticks->scale(); ++i) whole /= 10;
        m_measurement.occurrence = countedTime(Instant::fromTicks(whole), text);
        return true;
    }

    NumberStyle m_style;
    DateOrder m_order;
    ReadContext &m_context;
    std::optional<std::string> m_zone, m_person;
    const CsvRow *m_row = nullptr;
    Measurement m_measurement;
};

/// Rows of a source, with or without a header; places are found again wherever a header stands.
class PresetRows
{
public:
    PresetRows(const TableSource &source, const TablePreset &preset) : m_source(source), m_preset(preset)
    {
        if (preset.header.empty()) m_places = placesOf(preset, {});
    }

    using Take = std::function<void(const Places &places, const CsvRow &row)>;

    void first(const Take &take)
    {
        if (!m_preset.header.empty()) {
            firstRows(m_source.head, m_source.delimiter, header(), [&](const CsvRow &row) { take(m_places, row); });
            return;
        }
        firstRows(
            m_source.head, m_source.delimiter, [&](const CsvRow &row) { return take(m_places, row), true; },
            [&](const CsvRow &row) { take(m_places, row); });
    }

    Outcome each(ReadContext &context, const Take &take)
    {
        const auto stream = m_source.stream();
        if (!stream) return stream.error();
        const RowSink sink = [&](const CsvRow &row) { take(m_places, row); };
        return m_preset.header.empty() ? eachRowWithoutHeader(**stream, m_source.delimiter, context, sink)
                                       : eachRow(**stream, m_source.delimiter, context, header(), sink);
    }

private:
    HeaderTest header()
    {
        return [this](const CsvRow &row) {
            const auto titles = titlesOf(cellTexts(row));
            if (!hasAll(m_preset, titles)) return false;
            m_places = placesOf(m_preset, titles);
            return true;
        };
    }

    const TableSource &m_source;
    const TablePreset &m_preset;
    Places m_places;
};

/// The order that all dates fit, or the one that a person said. Where the two differ nobody guesses.
std::optional<DateOrder> orderFor(const TablePreset &preset, const DateColumn &dates, ReadContext &context)
{
    const auto fits = dates.order();
    if (context.settings().dateOrder || !preset.dates) return context.orderOf(dates);
    if (!fits || dates.example().empty() || *fits == *preset.dates) return preset.dates;
    context.report().dateOrderNeeded = dates.example();
    return std::nullopt;
}

}  // namespace

std::vector<const TablePreset *> fittingPresets(const FileView &view, const std::vector<TablePreset> &presets)
{
    std::vector<const TablePreset *> fitting;
    for (const TablePreset &preset : presets) {
        if (preset.header.empty()) continue;
        if (view.zip() ? !Workbook::isOne(*view.zip()) : view.encoding().empty()) continue;
        const auto same = [&](const std::vector<std::string> &titles) { return titles == preset.header; };
        const auto source = sourceFor(view, preset, same);
        if (!source) continue;
        const auto rows = headRows(*source);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), headerWithin));
        if (std::any_of(rows.begin(), end, [&](const auto &row) { return same(titlesOf(row)); }))
            fitting.push_back(&preset);
    }
    return fitting;
}

std::optional<Error> whyNotReadBy(const FileView &view, const TablePreset &preset)
{
    const auto source =
        sourceFor(view, preset, [&](const std::vector<std::string> &titles) { return hasAll(preset, titles); });
    if (!source) return source.error();
    if (preset.header.empty()) return std::nullopt;
    std::string missing;
    const auto rows = headRows(*source);
    for (std::size_t i = 0; i < rows.size() && i < headerWithin; ++i) {
        const Places places = placesOf(preset, titlesOf(rows[i]));
        if (places.missing.empty()) return std::nullopt;
        const bool some = !places.values.empty() || places.moment || places.date;
        if (some && missing.empty()) missing = places.missing;
    }
    return Error{Error::Code::UnknownFormat,
                 missing.empty()
                     ? "the preset \"" + preset.name + "\" does not fit: its columns are not in this table"
                     : "the preset \"" + preset.name + "\" does not fit: the table has no column \"" + missing + '"',
                 {}};
}

Outcome readByPreset(const FileView &view, const TablePreset &preset, ReadContext &context)
{
    if (auto why = whyNotReadBy(view, preset)) return *why;
    const auto source =
        sourceFor(view, preset, [&](const std::vector<std::string> &titles) { return hasAll(preset, titles); });
    if (!source) return source.error();
    PresetRows rows(*source, preset);
    DateColumn dates;
    std::map<std::string, std::uint64_t> people;
    bool counts = false;
    rows.first([&](const Places &places, const CsvRow &row) {
        counts = places.moment && places.momentHolds != Holds::Moment;
        const std::string text = momentText(places, row), midnight = midnightText(places, text);
        if (!midnight.empty())
            dates.add(dateFirst(midnight));
        else if (!counts && !statedTime(text))
            dates.add(dateFirst(text));
    });
    const auto order = counts ? std::optional(DateOrder::YearMonthDay) : orderFor(preset, dates, context);
    if (!order) return Done{};
    TableReading reading(preset, *order, context);
    if (std::any_of(preset.columns.begin(), preset.columns.end(),
                    [](const TableColumn &column) { return column.holds == Holds::Person; })) {
        const Outcome counted = rows.each(context, [&](const Places &places, const CsvRow &row) {
            if (places.person) ++people[std::string(row.at(*places.person))];
        });
        if (!counted) return counted;
        // The second way through the file counts and tells everything again.
        context.report() = {};
        std::optional<std::string> person;
        if (people.size() > 1) {
            person = context.deviceUser(people);
            if (!person) return Done{};
        }
        const std::string named = person ? *person : people.empty() ? std::string() : people.begin()->first;
        if (!named.empty()) context.report().personNamed = shown(named);
        reading.setPerson(std::move(person));
    }
    context.setOrder(dates.descends() ? FoldReader::Order::NewestFirst : FoldReader::Order::OldestFirst);
    return rows.each(context, [&](const Places &places, const CsvRow &row) { reading.read(places, row); });
}

}  // namespace trendward::device
