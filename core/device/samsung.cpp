// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/exportfolder.h"
#include "core/device/filesigns.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <map>

namespace trendward::device
{

namespace
{

struct SamsungValue {
    std::string_view column, measure, unit;
};

struct SamsungTable {
    std::string_view name;  ///< as the first line says it, without "com.samsung." and "health." or "shealth."
    std::array<SamsungValue, 4> values;
};

constexpr std::array tables{
    SamsungTable{"tracker.heart_rate", {{{"heart_rate", "heart-rate", "/min"}, {}, {}, {}}}},
    SamsungTable{"blood_pressure",
                 {{{"systolic", "systolic-blood-pressure", "mm[Hg]"},
                   {"diastolic", "diastolic-blood-pressure", "mm[Hg]"},
                   {"mean", "mean-blood-pressure", "mm[Hg]"},
                   {"pulse", "heart-rate", "/min"}}}},
    SamsungTable{"weight", {{{"weight", "body-weight", "kg"}, {"body_fat", "body-fat", "%"}, {}, {}}}},
    SamsungTable{"height", {{{"height", "body-height", "cm"}, {}, {}, {}}}},
    SamsungTable{"tracker.oxygen_saturation", {{{"spo2", "oxygen-saturation", "%"}, {}, {}, {}}}},
    SamsungTable{"respiratory_rate", {{{"average", "respiratory-rate", "/min"}, {}, {}, {}}}},
    // The table names no unit; a person says which one the account shows.
    SamsungTable{"blood_glucose", {{{"glucose", "glucose", ""}, {}, {}, {}}}},
    SamsungTable{"tracker.pedometer_step_count", {{{"count", "steps", "{steps}"}, {}, {}, {}}}},
    SamsungTable{"sleep_stage", {}},
};

enum Stage : std::int64_t { Awake = 40'001, Light = 40'002, Deep = 40'003, Rem = 40'004 };

/// "com.samsung.shealth.tracker.heart_rate,6305010,4": the table's name without its beginning.
std::optional<std::string> tableNameIn(std::string_view cell)
{
    cell = withoutMarks(cell);
    for (const std::string_view begin : {"com.samsung.shealth.", "com.samsung.health."})
        if (cell.starts_with(begin)) return std::string(cell.substr(begin.size()));
    return std::nullopt;
}

const SamsungTable *tableNamed(std::string_view name)
{
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const SamsungTable &one) { return one.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

using Members = std::map<std::string, const ZipArchive::Member *, std::less<>>;

class SamsungReader
{
public:
    SamsungReader(const ZipArchive *zip, const Members &bins, ReadContext &context)
        : m_zip(zip), m_bins(bins), m_context(context)
    {
    }

    Outcome read(ByteStream &stream, bool inZip)
    {
        m_table = nullptr;
        m_columns.clear();
        m_inZip = inZip;
        bool named = false;
        const auto isHeader = [&](const CsvRow &row) {
            if (!named) {
                const auto name = tableNameIn(row.at(0));
                named = name.has_value();
                if (name) m_table = tableNamed(*name);
                return false;
            }
            if (!m_columns.empty()) return false;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                // The prefix of a column changes with the version, and so does the order.
                const std::string_view cell = row.cells[i].text;
                m_columns.emplace(std::string(cell.substr(cell.find_last_of('.') + 1)), i);
            }
            return true;
        };
        const Outcome done = eachRow(stream, ',', m_context, isHeader, [&](const CsvRow &row) { this->row(row); });
        endNights();
        return m_failed ? Outcome(*m_failed) : done;
    }

private:
    std::string_view cell(std::string_view column) const
    {
        const auto found = m_columns.find(column);
        return found == m_columns.end() ? std::string_view() : m_row->at(found->second);
    }

    void problem(Error::Code code, std::string detail)
    {
        m_context.problem(code, std::move(detail), m_one.origin.record, lineText(m_row->line));
    }

    void row(const CsvRow &row)
    {
        m_row = &row;
        if (!m_table) return m_context.notReading("table of Samsung Health that is not read");
        m_one = Measurement{};
        m_one.origin.record = m_inZip ? m_context.report().records : row.record;
        m_one.deviceId = shown(cell("deviceuuid"));
        const std::string_view app = cell("pkg_name");
        m_one.sourceApp = app.empty() || app == "com.sec.android.app.shealth" ? "Samsung Health"
                                                                              : "Samsung Health (" + shown(app) + ')';
        m_one.sourceId = shown(cell("datauuid"));
        const auto start = timeOf("start_time");
        if (!start) return problem(Error::Code::BadValue, "not a date and time: \"" + shown(cell("start_time")) + '"');
        m_one.occurrence = *start;
        const auto end = timeOf("end_time");
        if (end && end->at > start->at) m_one.end = end->at;
        if (m_table->name == "sleep_stage") return stage();
        if (const auto bins = m_bins.find(cell("binning_data")); m_zip && bins != m_bins.end())
            return readBins(*bins->second);
        values();
    }

    /// Times are UTC, and the wall clock's offset stands beside them.
    std::optional<ObservedTime> timeOf(std::string_view column) const
    {
        const std::string_view text = cell(column), zone = cell("time_offset");
        const auto offset = zone.empty() ? std::nullopt : offsetOf(zone);
        const auto count = Decimal::parse(text);
        if (count && count->scale() == 0 && text.size() == 13)
            return countedTime(Instant::fromMilliseconds(count->mantissa()), text, offset);
        const auto local = localTime(text, DateOrder::YearMonthDay);
        return local ? std::optional(countedTime(local->at(0), text, offset)) : std::nullopt;
    }

    void values()
    {
        for (const SamsungValue &value : m_table->values) {
            if (value.column.empty() || saysNothing(cell(value.column))) continue;
            if (!add(value)) return;
        }
        if (m_one.properties.empty()) return m_context.notReading("row without values");
        // The minutes of a row with bins lie in a file beside the table; the row is their mean.
        if (!cell("binning_data").empty())
            for (Property &property : m_one.properties) property.flags |= Average;
        if (m_table->name != "tracker.pedometer_step_count" && cell("binning_data").empty()) m_one.end.reset();
        m_one.type = typeOf(m_one);
        m_context.emit(m_one);
    }

    bool add(const SamsungValue &value)
    {
        const std::string_view text = cell(value.column);
        const auto number = Decimal::parse(text);
        if (!number) {
            problem(Error::Code::BadValue, std::string(value.measure) + " is not a number: \"" + shown(text) + '"');
            return false;
        }
        if (number->mantissa() <= 0 && value.measure != "steps") return true;
        Unit unit = unitFrom(value.unit);
        UnitOrigin origin = UnitOrigin::Header;
        if (!unit.known()) {
            const std::string *said = m_context.unitSaid(value.measure);
            if (!said) {
                problem(Error::Code::UnitNeeded, std::string(value.measure) + " has no unit in this file");
                return false;
            }
            unit = unitFrom(*said);
            origin = UnitOrigin::Asked;
        }
        m_one.properties.push_back(propertyOf(value.measure, text, *number, unit, origin));
        return true;
    }

    /// The minutes of a row, in a JSON file of the zip.
    void readBins(const ZipArchive::Member &member)
    {
        const Measurement row = m_one;
        const std::uint64_t record = row.origin.record;
        const auto stream = textOf(*m_zip, member);
        const Outcome done = stream ? eachElement(**stream, m_context,
                                                  [&](const json::Token &bin, std::uint64_t) {
                                                      m_one = row;
                                                      this->bin(bin);
                                                  })
                                    : Outcome(stream.error());
        if (done) return;
        if (done.error().code == Error::Code::Cancelled) m_failed = done.error();
        m_context.problem(done.error().code, "the minutes of the row cannot be read: " + done.error().detail, record);
    }

    void bin(const json::Token &bin)
    {
        const auto start = millisecondsIn(bin.member("start_time")), end = millisecondsIn(bin.member("end_time"));
        bool any = false;
        for (const SamsungValue &value : m_table->values) {
            const json::Token token = value.column.empty() ? json::Token() : bin.member(value.column);
            const auto number = decimalOf(token);
            if (!number || number->mantissa() <= 0) continue;
            m_one.properties.push_back(propertyOf(value.measure, token.text(), *number, unitFrom(value.unit)));
            any = true;
        }
        if (!start || !any) return m_context.notReading("minute without a value");
        const auto offset = m_one.occurrence.offsetMinutes;
        m_one.occurrence =
            countedTime(*start, bin.member("start_time").text(), offset ? std::optional<int>(*offset) : std::nullopt);
        m_one.end.reset();
        if (end && *end > *start) m_one.end = *end;
        if (!m_one.sourceId.empty()) m_one.sourceId += '-' + std::to_string(start->milliseconds());
        m_one.type = typeOf(m_one);
        m_context.emit(m_one);
    }

    void stage()
    {
        const auto number = Decimal::parse(cell("stage"));
        if (!number || !m_one.end) return problem(Error::Code::BadValue, "a stage without its end or kind");
        m_context.notReading("stage of a sleep, counted in its duration");
        const std::int64_t ticks = *m_one.end - m_one.occurrence.at;
        const std::string id = shown(cell("sleep_id"));
        const auto [found, isNew] = m_nights.try_emplace(id, Night{m_one, *m_one.end, {}});
        Night &night = found->second;
        if (m_one.occurrence.at < night.one.occurrence.at) night.one.occurrence = m_one.occurrence;
        night.end = std::max(night.end, *m_one.end);
        night.ticks[number->mantissa()] += ticks;
    }

    /// What the stages of a sleep add up to.
    void endNights()
    {
        for (auto &[id, night] : m_nights) {
            Measurement &one = night.one;
            one.sourceId = id;
            one.end = night.end;
            const auto add = [&](std::string_view measure, std::int64_t ticks) {
                const std::int64_t seconds = ticks / Instant::ticksPerSecond;
                const Decimal minutes = Decimal::fromDouble(static_cast<double>(seconds) / 60, 1);
                if (ticks > 0) one.properties.push_back(propertyOf(measure, minutes, "min"));
            };
            add("sleep-duration", night.ticks[Light] + night.ticks[Deep] + night.ticks[Rem]);
            add("light-sleep", night.ticks[Light]);
            add("deep-sleep", night.ticks[Deep]);
            add("rem-sleep", night.ticks[Rem]);
            one.type = "sleep-duration";
            if (!one.properties.empty()) m_context.emit(one);
        }
        m_nights.clear();
    }

    struct Night {
        Measurement one;
        Instant end;
        std::map<std::int64_t, std::int64_t> ticks;  ///< by stage
    };

    const ZipArchive *m_zip;
    const Members &m_bins;
    ReadContext &m_context;
    bool m_inZip = false;
    const SamsungTable *m_table = nullptr;
    std::map<std::string, std::size_t, std::less<>> m_columns;
    const CsvRow *m_row = nullptr;
    Measurement m_one;
    std::map<std::string, Night> m_nights;
    std::optional<Error> m_failed;
};

bool isTable(std::string_view name)
{
    return tableNameIn(name).has_value() && name.ends_with(".csv");
}

}  // namespace

bool isReadAsOne(const std::vector<std::string> &names)
{
    return std::find(names.begin(), names.end(), "jsons") != names.end() &&
           std::any_of(names.begin(), names.end(), [](const std::string &name) { return isTable(name); });
}

std::optional<Signs> samsungSigns(const FileView &view)
{
    if (view.text().empty() || view.rows().size() < 2) return std::nullopt;
    const auto name = view.rows().front().empty() ? std::nullopt : tableNameIn(view.rows().front().front());
    if (!name) return std::nullopt;
    return Signs{"Samsung Health CSV", *name + ", " + std::to_string(view.rows()[1].size()) + " columns"};
}

Outcome readSamsung(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    const Members none;
    return SamsungReader(nullptr, none, context).read(**stream, false);
}

std::optional<Signs> samsungZipSigns(const FileView &view)
{
    if (!view.zip()) return std::nullopt;
    const auto &members = view.zip()->members();
    const auto count = std::count_if(members.begin(), members.end(),
                                     [](const ZipArchive::Member &member) { return isTable(baseName(member.name)); });
    if (count == 0) return std::nullopt;
    return Signs{"Samsung Health zip", std::to_string(count) + " tables", "UTF-8"};
}

Outcome readSamsungZip(const FileView &view, ReadContext &context)
{
    const ZipArchive &zip = *view.zip();
    Members bins;
    for (const ZipArchive::Member &member : zip.members())
        if (member.name.ends_with(".binning_data.json")) bins.emplace(baseName(member.name), &member);
    SamsungReader reader(&zip, bins, context);
    for (const ZipArchive::Member &member : zip.members()) {
        const std::string name(baseName(member.name));
        if (!isTable(name)) continue;
        auto stream = textOf(zip, member);
        Outcome done = stream ? reader.read(**stream, true) : Outcome(stream.error());
        if (!done && done.error().code == Error::Code::Cancelled) return done;
        // One table that is broken leaves the others.
        if (!done)
            context.problem(done.error().code, name + ": " + done.error().detail, context.report().records + 1, name);
    }
    return Done{};
}

}  // namespace trendward::device
