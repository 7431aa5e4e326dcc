// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/filesigns.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace trendward::device
{

namespace
{

/// Files of the export. The phone's language changes some headers and leaves others, so that shape and place decide.
enum class Kind : std::uint8_t { Weight, Pressure, Height, Night, Single, Raw, Daily };

struct WithingsTable {
    Kind kind = Kind::Weight;
    std::string_view measure{};  ///< of Single, Raw and Daily
    Unit unit{};                 ///< of the header
    std::string deviceName{};
};

constexpr std::array<std::string_view, 8> withingsDateWords{"date", "datum", "fecha", "data",
                                                            "dato", "dzien", "tarih", "paiva"};

bool isDateWord(std::string_view plain)
{
    return std::find(withingsDateWords.begin(), withingsDateWords.end(), plain) != withingsDateWords.end();
}

bool isOf(const std::string &header, std::string_view measure)
{
    const Unit unit = unitFrom(bracketed(header));
    return unit.known() && inMeasureUnit(*measureNamed(measure), 1, unit.code).has_value();
}

/// Cells that an editor has added behind the last title.
std::vector<std::string> withoutEmptyEnd(std::vector<std::string> header)
{
    while (!header.empty() && header.back().empty()) header.pop_back();
    return header;
}

/// What a header says by itself.
std::optional<WithingsTable> withingsTable(const std::vector<std::string> &cells)
{
    const std::vector<std::string> header = withoutEmptyEnd(cells);
    const auto plain = [&](std::size_t i) { return plainWord(header[i]); };
    const auto unitAt = [&](std::size_t i) { return unitFrom(bracketed(header[i])); };
    if (header.size() < 3) return std::nullopt;
    const auto allOf = [&](std::size_t from, std::size_t to, const auto &holds) {
        for (std::size_t i = from; i < to; ++i)
            if (!holds(header[i])) return false;
        return true;
    };
    const auto seconds = [](const std::string &cell) { return bracketed(cell) == "s"; };
    if (header.size() >= 8 && allOf(2, 6, seconds)) return WithingsTable{Kind::Night};
    // Five masses are sign enough in every language.
    if (header.size() == 7 && allOf(1, 6, [](const std::string &cell) { return isOf(cell, "body-weight"); }))
        return WithingsTable{Kind::Weight, "body-weight", unitAt(1)};
    if (!isDateWord(plain(0))) return std::nullopt;
    const auto begins = [&](std::size_t i, std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return plain(i).starts_with(word); });
    };
    const bool pressures = header.size() == 5 && begins(2, {"syst", "sist", "skurcz"}) &&
                           begins(3, {"diast", "rozkurcz"}) && bracketed(header[2]).empty();
    if (pressures) return WithingsTable{Kind::Pressure};
    if (header.size() == 3 && isOf(header[1], "body-height") && bracketed(header[2]).empty())
        return WithingsTable{Kind::Height, "body-height", unitAt(1)};
    return std::nullopt;
}

struct Named {
    std::string_view part, measure, unit;
};

/// Of a table of raw values, by its name; nullptr where it is of no measure of ours.
const Named *rawNamed(std::string_view name)
{
    static constexpr std::array raws{
        Named{"steps", "steps", "{steps}"},
        Named{"spo2", "oxygen-saturation", "%"},
        Named{"respiratory-rate", "respiratory-rate", "/min"},
        Named{"_hr.csv", "heart-rate", "/min"},
    };
    if (!name.starts_with("raw_") || !name.ends_with(".csv")) return nullptr;
    const auto found = std::find_if(raws.begin(), raws.end(),
                                    [&](const Named &raw) { return name.find(raw.part) != std::string_view::npos; });
    return found == raws.end() ? nullptr : &*found;
}

/// What the name of a file in the zip adds to a header that says little.
std::optional<WithingsTable> tableNamed(std::string_view name, const std::vector<std::string> &header)
{
    if (auto known = withingsTable(header)) return known;
    if (header.size() < 2) return std::nullopt;
    if (name == "bp.csv" && withoutEmptyEnd(header).size() == 5) return WithingsTable{Kind::Pressure};
    if (const Named *raw = rawNamed(name); raw && header.size() == 3) {
        const std::string_view device = name.substr(4, name.find('_', 4) - 4);
        return WithingsTable{Kind::Raw, raw->measure, unitFrom(raw->unit), "Withings " + std::string(device)};
    }
    if (name == "aggregates_steps.csv") return WithingsTable{Kind::Daily, "steps-per-day", unitFrom("/d")};
    const Unit unit = unitFrom(bracketed(header[1]));
    if (name == "body_temperature.csv") return WithingsTable{Kind::Single, "body-temperature", unit};
    if (name == "oxy.csv") return WithingsTable{Kind::Single, "oxygen-saturation", unit.known() ? unit : unitFrom("%")};
    return std::nullopt;
}

/// The name that a member's table goes by: the export's own are in small letters.
std::string tableName(std::string_view path)
{
    std::string name(baseName(path));
    for (char &c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

/// "[60,60]" in its numbers; a number that stands alone is one.
std::vector<std::string_view> listed(std::string_view cell)
{
    if (cell.starts_with('[')) cell.remove_prefix(1);
    if (cell.ends_with(']')) cell.remove_suffix(1);
    std::vector<std::string_view> all;
    while (!cell.empty()) {
        const std::size_t comma = std::min(cell.find(','), cell.size());
        all.push_back(cell.substr(0, comma));
        cell.remove_prefix(std::min(comma + 1, cell.size()));
    }
    return all;
}

class WithingsRows
{
public:
    WithingsRows(WithingsTable table, bool inZip, char delimiter, DateOrder order, ReadContext &context)
        : m_table(std::move(table)), m_inZip(inZip), m_delimiter(delimiter), m_order(order), m_context(context)
    {
    }

    void read(const CsvRow &row)
    {
        m_row = &row;
        m_one = Measurement{};
        m_one.sourceApp = "Withings";
        m_one.deviceName = m_table.deviceName;
        // Several tables of a zip follow each other in one count.
        m_one.origin.record = m_inZip ? m_context.report().records : row.record;
        switch (m_table.kind) {
            case Kind::Weight:
            case Kind::Height:
            case Kind::Single:
                return single();
            case Kind::Pressure:
                return pressure();
            case Kind::Night:
                return night();
            case Kind::Raw:
                return raw();
            case Kind::Daily:
                return daily();
        }
    }

private:
    void problem(Error::Code code, std::string detail)
    {
        m_context.problem(code, std::move(detail), m_one.origin.record, lineText(m_row->line));
    }

    bool setTime(std::size_t column)
    {
        auto time = timeIn(m_context, m_row->at(column), m_order);
        if (!time && m_table.kind == Kind::Daily) time = dayIn(m_context, m_row->at(column));
        if (time) m_one.occurrence = *time;
        if (!time) problem(Error::Code::BadValue, "not a date and time: \"" + shown(m_row->at(column)) + '"');
        return time.has_value();
    }

    /// False when a cell holds something that is no number; one without anything adds nothing.
    bool add(std::size_t column, std::string_view measure, const Unit &unit, UnitOrigin origin = UnitOrigin::Header,
             std::uint32_t flags = 0)
    {
        const std::string_view cell = m_row->at(column);
        if (saysNothing(cell)) return true;
        const auto number = numberIn(m_row->cells[column], m_delimiter);
        if (!number) {
            problem(Error::Code::BadValue, std::string(measure) + " is not a number: \"" + shown(cell) + '"');
            return false;
        }
        if (number->mantissa() < 0) {
            m_context.notReading("-1: not available");
            return true;
        }
        m_one.properties.push_back(propertyOf(measure, cell, *number, unit, origin));
        m_one.properties.back().flags = flags;
        return true;
    }

    void give()
    {
        if (m_one.properties.empty()) return m_context.notReading("row without values");
        m_one.type = typeOf(m_one);
        m_context.emit(m_one);
    }

    void single()
    {
        Unit unit = m_table.unit;
        UnitOrigin origin = UnitOrigin::Header;
        if (!unit.known() && !saysNothing(m_row->at(1))) {
            const std::string *said = m_context.unitSaid(m_table.measure);
            if (!said)
                return problem(Error::Code::UnitNeeded, std::string(m_table.measure) + " has no unit in this file");
            unit = unitFrom(*said);
            origin = UnitOrigin::Asked;
        }
        if (add(1, m_table.measure, unit, origin) && setTime(0)) give();
    }

    void pressure()
    {
        m_context.report().unitsAssumed.try_emplace("blood-pressure",
                                                    "the file states no unit; Withings writes this table in mmHg");
        const Unit mmHg = unitFrom("mmHg");
        if (add(2, "systolic-blood-pressure", mmHg) && add(3, "diastolic-blood-pressure", mmHg) &&
            add(1, "heart-rate", unitFrom("/min")) && setTime(0))
            give();
    }

    void night()
    {
        const Unit seconds = unitFrom("s");
        if (!setTime(0)) return;
        const auto end = timeIn(m_context, m_row->at(1), m_order);
        if (!end) return problem(Error::Code::BadValue, "not a date and time: \"" + shown(m_row->at(1)) + '"');
        m_one.end = end->at;
        if (!add(2, "light-sleep", seconds) || !add(3, "deep-sleep", seconds) || !add(4, "rem-sleep", seconds)) return;
        std::int64_t total = 0;
        bool whole = !m_one.properties.empty();
        for (const Property &stage : m_one.properties) {
            total += stage.number->mantissa();
            whole = whole && stage.number->scale() == 0;
        }
        if (whole)
            m_one.properties.insert(m_one.properties.begin(), propertyOf("sleep-duration", Decimal(total, 0), "s"));
        const auto isNone = [](std::string_view cell) { return cell.empty() || cell == "0"; };
        if (!isNone(m_row->at(11)) && !add(11, "heart-rate", unitFrom("/min"), UnitOrigin::Header, Average)) return;
        give();
    }

    void raw()
    {
        if (!setTime(0)) return;
        const auto durations = listed(m_row->at(1)), values = listed(m_row->at(2));
        if (durations.size() != values.size() || values.empty())
            return problem(Error::Code::Malformed, "not as many durations as values");
        const Measurement start = m_one;
        Instant at = start.occurrence.at;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto seconds = Decimal::parse(durations[i]);
            const auto number = Decimal::parse(values[i]);
            if (!seconds || !number || seconds->scale() > 0 || seconds->mantissa() < 0)
                return problem(Error::Code::BadValue,
                               "not a number: \"" + shown(seconds ? values[i] : durations[i]) + '"');
            const Instant until =
                at + std::min<std::int64_t>(seconds->mantissa(), 86'400 * 366ll) * Instant::ticksPerSecond;
            m_one = start;
            m_one.occurrence.at = at;
            if (m_table.measure == "steps") m_one.end = until;
            at = until;
            m_one.properties = {propertyOf(m_table.measure, values[i], *number, m_table.unit)};
            give();
        }
    }

    void daily()
    {
        if (!add(1, m_table.measure, m_table.unit) || !setTime(0)) return;
        m_one.end = m_one.occurrence.at + Instant::ticksPerDay;
        give();
    }

    WithingsTable m_table;
    bool m_inZip;
    char m_delimiter;
    DateOrder m_order;
    ReadContext &m_context;
    const CsvRow *m_row = nullptr;
    Measurement m_one;
};

Outcome readTable(ByteStream &stream, std::string_view name, char delimiter, DateOrder order, ReadContext &context)
{
    std::optional<WithingsRows> rows;
    bool headerSeen = false;
    const auto isHeader = [&](const CsvRow &row) {
        const auto header = cellTexts(row);
        auto table = headerSeen ? withingsTable(header) : tableNamed(name, header);
        headerSeen = true;
        if (!table) return false;
        if (!rows) rows.emplace(std::move(*table), !name.empty(), delimiter, order, context);
        return true;
    };
    // Newest first, as every table of the export.
    context.setOrder(FoldReader::Order::NewestFirst);
    return eachRow(stream, delimiter, context, isHeader, [&](const CsvRow &row) { rows->read(row); });
}

std::string_view wordOf(Kind kind)
{
    switch (kind) {
        case Kind::Weight:
            return "weights";
        case Kind::Pressure:
            return "blood pressures";
        case Kind::Height:
            return "heights";
        case Kind::Night:
            return "nights";
        default:
            return "values";
    }
}

/// Only a table that is the export's own by its name, for what lies beside it.
bool isMember(std::string_view name)
{
    for (const std::string_view whole :
         {"weight.csv", "bp.csv", "height.csv", "sleep.csv", "body_temperature.csv", "oxy.csv", "aggregates_steps.csv"})
        if (name == whole) return true;
    return rawNamed(name) != nullptr;
}

}  // namespace

std::optional<Signs> withingsTableSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &header) -> std::optional<Signs> {
        const auto table = withingsTable(header);
        if (!table) return std::nullopt;
        std::string evidence(wordOf(table->kind));
        if (table->unit.known()) evidence += ", " + table->unit.text;
        return Signs{"Withings CSV", evidence + ", " + std::to_string(header.size()) + " columns"};
    });
}

Outcome readWithingsTable(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    // The dates are of ISO 8601 unless a spreadsheet has written the table again.
    DateColumn dates;
    firstRows(
        view.text(), view.delimiter(), [](const CsvRow &row) { return withingsTable(cellTexts(row)).has_value(); },
        [&](const CsvRow &row) { dates.add(row.at(0)); });
    const auto order = context.orderOf(dates);
    if (!order) return Done{};
    return readTable(**stream, {}, view.delimiter(), *order, context);
}

std::optional<Signs> withingsZipSigns(const FileView &view)
{
    if (!view.zip()) return std::nullopt;
    std::size_t files = 0;
    bool weight = false, others = false;
    for (const ZipArchive::Member &member : view.zip()->members()) {
        const std::string name = tableName(member.name);
        files += isMember(name);
        weight = weight || name == "weight.csv";
        others = others || name.starts_with("raw_") || name.starts_with("aggregates_") || name == "bp.csv";
    }
    if (!weight || !others) return std::nullopt;
    return Signs{"Withings export zip", std::to_string(files) + " tables", "UTF-8"};
}

Outcome readWithingsZip(const FileView &view, ReadContext &context)
{
    for (const ZipArchive::Member &member : view.zip()->members()) {
        const std::string name = tableName(member.name);
        if (!isMember(name)) continue;
        auto stream = textOf(*view.zip(), member);
        Outcome done =
            stream ? readTable(**stream, name, ',', DateOrder::YearMonthDay, context) : Outcome(stream.error());
        if (!done && done.error().code == Error::Code::Cancelled) return done;
        // One table that is broken leaves the others.
        if (!done) context.problem(done.error().code, name + ": " + done.error().detail, context.report().records + 1);
    }
    return Done{};
}

}  // namespace trendward::device
