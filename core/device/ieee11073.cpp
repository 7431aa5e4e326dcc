// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mdc.h"
#include "core/base/measure.h"
#include "core/device/reader.h"
#include "core/device/xmlscan.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

/// IEEE 11073 observations as the antidote library writes them: data-list, entries of names, types and values, and
/// beside them what they mean as meta (partition, metric-id, unit-code).
namespace trendward::device
{

namespace
{

constexpr std::size_t mostBytes = 64u << 20;
constexpr std::size_t deepest = 64;

/// Walks over tags and the text in front of each. Only what this format needs: no DTD, no entity but the named ones.
class TagWalk
{
public:
    explicit TagWalk(std::string_view xml) : m_xml(xml) {}

    /// False at the end, and where it comes within a tag.
    bool next()
    {
        while (true) {
            const std::size_t open = m_xml.find('<', m_at);
            if (open == std::string_view::npos) return false;
            m_text = m_xml.substr(m_at, open - m_at);
            if (m_xml.substr(open, 4) == "<!--") {
                const std::size_t end = m_xml.find("-->", open);
                if (end == std::string_view::npos) return false;
                m_at = end + 3;
                continue;
            }
            const std::size_t close = m_xml.find('>', open);
            if (close == std::string_view::npos) return false;
            m_tag = m_xml.substr(open + 1, close - open - 1);
            m_at = close + 1;
            return true;
        }
    }

    /// "entry", "/entry", "meta".
    std::string_view name() const { return m_tag.substr(0, m_tag.find_first_of(" \t\r\n/", 1)); }
    bool empty() const { return m_tag.ends_with('/'); }
    std::string_view attribute(std::string_view name) const
    {
        const std::size_t at = m_tag.find(std::string(name) + "=\"");
        if (at == std::string_view::npos) return {};
        const std::size_t from = at + name.size() + 2;
        return m_tag.substr(from, m_tag.find('"', from) - from);
    }
    /// Between the tag before and this one, without blanks around it.
    std::string text() const
    {
        const std::size_t from = m_text.find_first_not_of(" \t\r\n");
        if (from == std::string_view::npos) return {};
        return unescaped(m_text.substr(from, m_text.find_last_not_of(" \t\r\n") - from + 1));
    }

private:
    std::string_view m_xml, m_text, m_tag;
    std::size_t m_at = 0;
};

std::optional<std::uint32_t> numberOf(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// A byte that holds two decimal digits, which the library prints as if it were a number: 0x20 as 32.
int fromBcd(int byte)
{
    return (byte >> 4) * 10 + (byte & 15);
}

struct Clock {
    std::map<std::string, int, std::less<>> parts;

    std::optional<LocalTime> time() const
    {
        const auto part = [&](std::string_view name) {
            const auto found = parts.find(name);
            return found == parts.end() ? -1 : found->second;
        };
        const int century = part("century");
        const bool plain = century == 19 || century == 20;
        const auto read = [&](std::string_view name) { return plain ? part(name) : fromBcd(part(name)); };
        for (const std::string_view name : {"year", "month", "day", "hour", "minute"})
            if (part(name) < 0 || part(name) > 255) return std::nullopt;
        const int hundreds = plain ? century : fromBcd(century);
        if (hundreds != 19 && hundreds != 20) return std::nullopt;
        LocalTime local;
        local.year = hundreds * 100 + read("year");
        local.month = read("month");
        local.day = read("day");
        local.hour = read("hour");
        local.minute = read("minute");
        local.second = part("second") < 0 ? 0 : read("second");
        return local.valid() ? std::optional(local) : std::nullopt;
    }

    std::string text() const
    {
        std::string out;
        for (const std::string_view name : {"century", "year", "month", "day", "hour", "minute", "second"}) {
            const auto found = parts.find(name);
            out += (out.empty() ? "" : " ") + (found == parts.end() ? std::string("-") : std::to_string(found->second));
        }
        return out;
    }
};

bool isClockPart(std::string_view name)
{
    static constexpr std::string_view names[] = {"century", "year",   "month",  "day",
                                                 "hour",    "minute", "second", "sec_fractions"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// A value with the codes that stand beside it.
struct PhdValue {
    std::string text;
    std::uint32_t code = 0, unit = 0;
    std::string unitText;
};

/// One entry of the data-list: an observation of a cuff, a scale, an oximeter.
struct Observation {
    std::vector<PhdValue> values;
    Clock clock;
    std::string person;  ///< of a device that tells its users apart: the number that it gave this one
};

class ListReader
{
public:
    ListReader(ReadContext &context, std::optional<std::string> person)
        : m_context(context), m_person(std::move(person))
    {
    }

    Outcome read(std::string_view xml)
    {
        TagWalk walk(xml);
        bool closed = false;
        while (walk.next()) {
            const std::string_view name = walk.name();
            if (name == "entry" && !walk.empty()) {
                if (m_entries.size() >= deepest)
                    return Error{Error::Code::TooLarge, "entries within entries, too deep", {}};
                m_entries.emplace_back();
            } else if (name == "/entry" && !m_entries.empty()) {
                m_entries.pop_back();
                if (m_entries.empty()) end();
            } else if (name == "meta") {
                m_meta = walk.attribute("name");
            } else if (name == "/meta") {
                setMeta(walk.text());
            } else if (name == "/name") {
                m_name = walk.text();
            } else if (name == "/value") {
                setValue(walk.text());
            } else if (name == "/data-list") {
                closed = true;
            }
        }
        if (!closed)
            m_context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                              m_context.report().records + 1);
        return Done{};
    }

private:
    void setMeta(const std::string &text)
    {
        if (m_meta == "personal-id") m_observation.person = text;
        if (m_entries.empty()) return;
        PhdValue &entry = m_entries.back();
        const auto number = numberOf(text);
        if (m_meta == "partition" && number && *number <= 0xFFFF) entry.code = (entry.code & 0xFFFF) | *number << 16;
        if (m_meta == "metric-id" && number && *number <= 0xFFFF) entry.code = (entry.code & 0xFFFF0000u) | *number;
        if (m_meta == "unit-code" && number && *number <= 0xFFFF) entry.unit = 4u << 16 | *number;
        if (m_meta == "unit") entry.unitText = text;
    }

    void setValue(const std::string &text)
    {
        if (m_entries.empty()) return;
        if (isClockPart(m_name)) {
            if (const auto number = numberOf(text); number && *number < 256)
                m_observation.clock.parts[m_name] = static_cast<int>(*number);
            return;
        }
        PhdValue &entry = m_entries.back();
        if (entry.code == 0) return;
        // What a compound states holds for its parts.
        for (const PhdValue &around : m_entries) {
            if (entry.unit == 0) entry.unit = around.unit;
            if (entry.unitText.empty()) entry.unitText = around.unitText;
        }
        PhdValue value = entry;
        value.text = text;
        m_observation.values.push_back(std::move(value));
    }

    void end()
    {
        const std::uint64_t record = ++m_context.report().records;
        Observation observation = std::move(m_observation);
        m_observation = {};
        if (m_person && observation.person != *m_person) return m_context.notReading("record of another person");
        Measurement measurement;
        for (const PhdValue &value : observation.values) {
            if (mdcMeasure(value.code).empty()) {
                m_context.notReading("no measure of ours: " + std::to_string(value.code));
                continue;
            }
            if (!add(value, measurement, record)) return;
        }
        if (measurement.properties.empty()) {
            if (observation.values.empty()) m_context.notReading("entry without values");
            return;
        }
        const auto local = observation.clock.time();
        if (!local) {
            m_context.problem(Error::Code::BadValue, "not a date and time: \"" + observation.clock.text() + '"',
                              record);
            return;
        }
        measurement.occurrence = m_context.observed(*local, local->text());
        measurement.sourceApp = "IEEE 11073 data";
        measurement.origin.record = record;
        emit(measurement);
    }

    /// The pressures together, others each for itself.
    void emit(const Measurement &all)
    {
        Measurement pressure = all;
        std::erase_if(pressure.properties, [](const Property &one) { return !one.name.ends_with("blood-pressure"); });
        pressure.type = "blood-pressure";
        if (!pressure.properties.empty()) m_context.emit(pressure);
        for (const Property &property : all.properties) {
            if (property.name.ends_with("blood-pressure")) continue;
            Measurement single = all;
            single.type = property.name;
            single.properties = {property};
            m_context.emit(single);
        }
    }

    /// False, with the problem told, when the value cannot be used.
    bool add(const PhdValue &value, Measurement &measurement, std::uint64_t record)
    {
        Property property;
        property.name = mdcMeasure(value.code);
        property.text = value.text;
        property.absentReason = mdcAbsent(value.text);
        if (!property.absentReason) {
            const auto number = Decimal::parse(withoutPadding(value.text));
            if (!number) {
                m_context.problem(Error::Code::BadValue,
                                  property.name + " is not a number: \"" + shown(value.text) + '"', record);
                return false;
            }
            property.number = *number;
            if (!setUnit(value, property, record)) return false;
        }
        measurement.properties.push_back(std::move(property));
        return true;
    }

    /// The library prints every float with six digits; those behind the last one that is not 0 say nothing.
    static std::string withoutPadding(std::string text)
    {
        if (text.find('.') == std::string::npos) return text;
        while (text.ends_with('0')) text.pop_back();
        if (text.ends_with('.')) text.pop_back();
        return text;
    }

    bool setUnit(const PhdValue &value, Property &property, std::uint64_t record)
    {
        property.unit = value.unit != 0 ? unitFrom(mdcUnit(value.unit)) : unitFrom(value.unitText);
        property.unitOrigin = UnitOrigin::Stated;
        const Measure *measure = measureNamed(property.name);
        if (value.unit == 0 && value.unitText.empty()) {
            const std::string *said = m_context.unitSaid(property.name);
            if (!said && !measure->panel.empty()) said = m_context.unitSaid(measure->panel);
            // Pulse rates have but one unit in this standard.
            const bool rate = property.name == "heart-rate";
            if (!said && !rate) {
                m_context.problem(Error::Code::UnitNeeded, property.name + " has no unit in this file", record);
                return false;
            }
            property.unit = unitFrom(said ? std::string_view(*said) : std::string_view("/min"));
            property.unitOrigin = said ? UnitOrigin::Asked : UnitOrigin::Header;
        }
        if (inMeasureUnit(*measure, 1, property.unit.code)) return true;
        m_context.problem(Error::Code::BadValue, "the unit is none of " + property.name, record);
        return false;
    }

    ReadContext &m_context;
    std::optional<std::string> m_person;
    std::vector<PhdValue> m_entries;  ///< open ones, the outermost first
    std::string m_meta, m_name;
    Observation m_observation;
};

/// The users that the device tells apart, each with the number of entries.
std::map<std::string, std::uint64_t> peopleIn(std::string_view xml)
{
    std::map<std::string, std::uint64_t> people;
    TagWalk walk(xml);
    bool person = false;
    while (walk.next()) {
        if (walk.name() == "meta") person = walk.attribute("name") == "personal-id";
        if (walk.name() == "/meta" && person) ++people[shown(walk.text())];
    }
    return people;
}

}  // namespace

std::optional<Signs> ieee11073Signs(const FileView &view)
{
    if (!view.text().starts_with('<')) return std::nullopt;
    const bool list = view.text().find("<data-list") != std::string_view::npos;
    const bool metric = view.text().find("metric-id") != std::string_view::npos;
    if (!list || !metric) return std::nullopt;
    return Signs{"IEEE 11073 device data", "data-list with metric-id, no time zone"};
}

Outcome readIeee11073(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    const auto xml = readWhole(**stream, mostBytes);
    if (!xml) return xml.error();
    if (!context.goOn(**stream)) return Error{Error::Code::Cancelled, "stopped on request", {}};
    std::optional<std::string> person;
    if (const auto people = peopleIn(*xml); people.size() > 1) {
        person = context.deviceUser(people);
        if (!person) return Done{};
    }
    return ListReader(context, std::move(person)).read(*xml);
}

}  // namespace trendward::device
