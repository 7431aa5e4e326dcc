// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace trendward::device
{

namespace
{

// Of sgv, which is in mg/dL whatever the site shows.
constexpr std::int64_t lastErrorCode = 12, low = 39, high = 400;
constexpr std::int64_t heavyNoise = 3;  // 1 clean, 2 light, 3 medium, 4 heavy

constexpr std::array<std::string_view, 12> arrows{
    "none",       "doubleup",   "singleup",       "fortyfiveup",       "flat",     "fortyfivedown",
    "singledown", "doubledown", "not computable", "rate out of range", "tripleup", "tripledown",
};

bool isArrow(std::string_view cell)
{
    const std::string word = plainWord(cell);
    return std::find(arrows.begin(), arrows.end(), word) != arrows.end();
}

std::optional<Instant> epochIn(std::string_view digits)
{
    std::int64_t milliseconds = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), milliseconds);
    // Some uploaders write it as "1405791855000.0".
    const std::string_view rest = digits.substr(static_cast<std::size_t>(end - digits.data()));
    const bool whole = rest.empty() || (rest.front() == '.' && rest.find_first_not_of("0123456789", 1) == rest.npos);
    if (problem != std::errc{} || !whole || milliseconds < 0 || milliseconds > 253'402'300'799'999) return std::nullopt;
    return Instant::fromMilliseconds(milliseconds);
}

/// What an entry says, wherever it was written.
struct Entry {
    std::string_view value, dateText, device;
    Instant at;
    std::optional<std::int16_t> offsetMinutes;
    std::string id;
    bool meter = false, noisy = false;
    std::uint64_t record = 0;
    std::string where{};
};

class EntryReader
{
public:
    explicit EntryReader(ReadContext &context) : m_context(context) {}

    void read(const Entry &entry)
    {
        const auto number = Decimal::parse(entry.value);
        if (!number) {
            problem(entry, "the glucose is not a number: \"" + shown(entry.value) + "\"");
            return;
        }
        if (cameBefore(entry)) {
            m_context.notReading("the same entry again");
            return;
        }
        Property property;
        property.name = entry.meter ? meterGlucose : sensorGlucose;
        property.text = entry.value;
        property.unit = unitFrom("mg/dL");
        property.unitOrigin = UnitOrigin::Header;
        property.number = *number;
        if (entry.noisy) property.flags |= LowConfidence;
        if (!entry.meter) weigh(property);
        m_measurement.type = property.name;
        m_measurement.properties.assign(1, property);
        m_measurement.occurrence = {entry.at, entry.offsetMinutes, ClockOrigin::Utc, false,
                                    std::string(entry.dateText)};
        m_measurement.deviceName = shown(entry.device);
        m_measurement.sourceApp = "Nightscout";
        m_measurement.sourceId = entry.id;
        m_measurement.origin.record = entry.record;
        m_context.emit(m_measurement);
    }

    void problem(const Entry &entry, std::string detail)
    {
        m_context.problem(Error::Code::BadValue, std::move(detail), entry.record, entry.where);
    }

private:
    /// Small numbers are the sensor's error codes; 39 and more than 400 stand for all that lies beyond its range.
    static void weigh(Property &property)
    {
        const double value = property.number->toDouble();
        const bool whole = property.text.find('.') == std::string::npos;
        if (value <= lastErrorCode && whole) {
            property.number.reset();
            property.absentReason = AbsentReason::Error;
        } else if (value < low) {
            property.flags |= LowConfidence;
        } else if (value == low) {
            property.number = Decimal(low + 1, 0);
            property.comparator = Comparator::Less;
        } else if (value > high) {
            property.number = Decimal(high, 0);
            property.comparator = Comparator::Greater;
        }
    }

    /// Uploaders send an entry again, under a new id and in another zone: the moment tells. Entries are sorted by it.
    bool cameBefore(const Entry &entry)
    {
        const auto same = [&](const Seen &one) {
            return one.at == entry.at && one.meter == entry.meter && one.value == entry.value;
        };
        if (std::any_of(m_seen.begin(), m_seen.end(), same)) return true;
        m_seen[m_next++ % m_seen.size()] = {entry.at, entry.meter, std::string(entry.value)};
        return false;
    }

    struct Seen {
        Instant at;
        bool meter = false;
        std::string value{};
    };

    ReadContext &m_context;
    Measurement m_measurement;
    std::array<Seen, 16> m_seen{};
    std::size_t m_next = 0;
};

// --- JSON

std::string idOf(const json::Token &entry)
{
    json::Token id = entry.member("_id");
    if (id.exists() && id.kind() == json::Kind::Object) id = id.member("$oid");
    if (!id.exists()) id = entry.member("identifier");
    return id.exists() && !id.isContainer() ? std::string(id.text()) : std::string();
}

std::string_view textOf(const json::Token &entry, std::string_view name)
{
    const json::Token member = entry.member(name);
    return member.exists() && !member.isContainer() ? member.text() : std::string_view{};
}

/// The offset of the patient's wall clock: a member of newer entries, else what the date's text ends with.
std::optional<std::int16_t> offsetOf(const json::Token &entry, std::string_view dateText, Instant at)
{
    const json::Token minutes = entry.member("utcOffset");
    // 0 is what the server writes where the uploader has not said.
    if (minutes.exists() && minutes.kind() == json::Kind::Integer) {
        const std::int64_t said = minutes.integer().value_or(0);
        if (said != 0 && std::abs(said) <= 14 * 60) return static_cast<std::int16_t>(said);
    }
    if (dateText.ends_with('Z')) return std::nullopt;
    const auto local = localTime(dateText.substr(0, dateText.find_last_of("+-")), DateOrder::YearMonthDay);
    return local ? device::offsetOf(*local, at) : std::nullopt;
}

void readEntry(const json::Token &json, std::uint64_t record, ReadContext &context, EntryReader &reader)
{
    const std::string_view type = textOf(json, "type");
    Entry entry;
    entry.record = record;
    entry.meter = type == "mbg";
    if (!entry.meter && type != "sgv" && !(type.empty() && json.member("sgv").exists())) {
        context.notReading("entry of the kind " + (type.empty() ? "that is not stated" : shown(type)));
        return;
    }
    entry.value = textOf(json, type.empty() ? "sgv" : type);
    if (entry.value.empty() && !entry.meter) entry.value = textOf(json, "glucose");
    if (entry.value.empty()) {
        context.notReading("entry without a value");
        return;
    }
    entry.dateText = textOf(json, "dateString");
    const std::string_view epoch = textOf(json, "date");
    auto at = epochIn(epoch);
    if (!at)
        if (const auto stated = Instant::parse(entry.dateText)) at = *stated;
    if (!at) {
        reader.problem(entry, "not a date and time: \"" + shown(epoch.empty() ? entry.dateText : epoch) + "\"");
        return;
    }
    entry.at = *at;
    entry.offsetMinutes = offsetOf(json, entry.dateText, entry.at);
    if (entry.dateText.empty()) entry.dateText = epoch;
    entry.device = textOf(json, "device");
    entry.id = idOf(json);
    const json::Token noise = json.member("noise");
    entry.noisy = noise.exists() && noise.kind() == json::Kind::Integer && noise.integer().value_or(0) >= heavyNoise;
    reader.read(entry);
}

/// Whether the first entry of an array is one of Nightscout's.
bool isEntry(std::string_view object)
{
    json::Document document;
    const auto entry = document.parse(object, json::Grammar::Strict);
    if (!entry || entry->kind() != json::Kind::Object) return false;
    if (!entry->member("date").exists() && !entry->member("dateString").exists()) return false;
    const std::string_view type = textOf(*entry, "type");
    return entry->member("sgv").exists() || type == "mbg" || (type == "cal" && entry->member("slope").exists());
}

// --- Tables

constexpr std::size_t nightscoutDateAt = 0, nightscoutEpochAt = 1, nightscoutValueAt = 2, nightscoutArrowAt = 3,
                      nightscoutDeviceAt = 4;

bool isTableEntry(const std::vector<std::string> &row)
{
    return row.size() >= 5 && row.size() <= 7 && row[nightscoutEpochAt].size() == 13 &&
           epochIn(row[nightscoutEpochAt]) && isArrow(row[nightscoutArrowAt]);
}

/// Tables have no header: the wall clock's text stands beside the moment.
std::optional<std::int16_t> offsetOf(std::string_view dateText, Instant at)
{
    if (dateText.ends_with('Z')) return std::nullopt;
    // Behind the time only: a date may be written with dashes, too.
    const std::size_t sign = dateText.find_last_of("+-");
    const bool zone = sign != std::string_view::npos && sign > 12;
    const auto local = localTime(zone ? dateText.substr(0, sign) : dateText, DateOrder::MonthDayYear);
    return local ? device::offsetOf(*local, at) : std::nullopt;
}

}  // namespace

std::optional<Signs> nightscoutSigns(const FileView &view)
{
    const std::string_view first = firstObject(view.text());
    if (first.empty() || !isEntry(first)) return std::nullopt;
    return Signs{"Nightscout entries", "array of entries with sgv or mbg, mg/dL"};
}

Outcome readNightscout(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    EntryReader reader(context);
    return eachElement(**stream, context, [&](const json::Token &entry, std::uint64_t record) {
        readEntry(entry, record, context, reader);
    });
}

std::optional<Signs> nightscoutTableSigns(const FileView &view)
{
    const std::string_view text = view.text();
    if (text.empty() || text.front() == '<' || text.front() == '{' || text.front() == '[') return std::nullopt;
    if (view.rows().empty() || !isTableEntry(view.rows().front())) return std::nullopt;
    return Signs{"Nightscout entries table",
                 std::string("no header, moment beside the wall clock, mg/dL, separated by ") +
                     (view.delimiter() == '\t' ? "tabs" : "commas")};
}

Outcome readNightscoutTable(const FileView &view, ReadContext &context)
{
    EntryReader reader(context);
    const auto take = [&](const CsvRow &row) {
        Entry entry;
        entry.record = row.record;
        entry.where = "line " + std::to_string(row.line);
        entry.dateText = row.at(nightscoutDateAt);
        entry.value = row.at(nightscoutValueAt);
        entry.device = row.at(nightscoutDeviceAt);
        const auto at = epochIn(row.at(nightscoutEpochAt));
        if (!at) {
            reader.problem(entry, "not a date and time: \"" + shown(row.at(nightscoutEpochAt)) + "\"");
            return;
        }
        if (saysNothing(entry.value)) {
            context.notReading("entry without a value");
            return;
        }
        entry.at = *at;
        entry.offsetMinutes = offsetOf(entry.dateText, entry.at);
        reader.read(entry);
    };
    return eachRowWithoutHeader(view, view.delimiter(), context, take);
}

}  // namespace trendward::device
