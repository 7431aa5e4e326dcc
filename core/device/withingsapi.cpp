// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace trendward::device
{

namespace
{

constexpr std::int64_t systolic = 10, diastolic = 9, pulse = 11;
constexpr std::int64_t wholeBody = 7;

struct Type {
    std::int64_t number;
    std::string_view measure, unit;
    bool bySegment = false;  ///< told for arms and legs, too, where it is not the whole body's
};

/// Withings' numbers of what is measured. Weights are in kg and lengths in m, whatever the account shows.
constexpr std::array types{
    Type{1, "body-weight", "kg"},
    Type{4, "body-height", "m"},
    Type{5, "lean-mass", "kg", true},
    Type{6, "body-fat", "%", true},
    Type{diastolic, "diastolic-blood-pressure", "mm[Hg]"},
    Type{systolic, "systolic-blood-pressure", "mm[Hg]"},
    Type{pulse, "heart-rate", "/min"},
    Type{54, "oxygen-saturation", "%"},
    Type{71, "body-temperature", "Cel"},
};

const Type *typeNumbered(std::int64_t number)
{
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const Type &type) { return type.number == number; });
    return found == types.end() ? nullptr : &*found;
}

std::uint32_t flagsOf(std::int64_t attribution)
{
    if (attribution == 2 || attribution == 4) return ManualEntry;
    // The scale could not tell who of its people stood on it.
    return attribution == 1 ? std::uint32_t{LowConfidence} : 0;
}

class WithingsReader
{
public:
    WithingsReader(std::optional<Zone> zone, ReadContext &context) : m_zone(std::move(zone)), m_context(context) {}

    void group(const json::Token &group, std::uint64_t record)
    {
        const auto date = secondsIn(group.member("date"));
        const json::Token measures = group.member("measures");
        if (!date || !measures.exists() || measures.kind() != json::Kind::Array)
            return problem("a group without a date or measures", record);
        if (integerOf(group.member("category")) == 2)
            return m_context.notReading("a goal of the user", measures.size());
        start(group, *date, group.member("date").text(), record);
        const json::Token id = group.member("grpid");
        m_group = id.exists() ? std::string(id.text()) : std::string();
        const std::uint32_t flags = flagsOf(integerOf(group.member("attrib")).value_or(0));
        std::vector<Property> pressure;
        std::string pressureId;
        for (json::Token one = measures.firstChild(); one.exists(); one = one.nextSibling())
            measure(one, flags, pressure, pressureId);
        if (!pressure.empty()) give(std::move(pressure), pressureId);
    }

    void night(const json::Token &night, std::uint64_t record)
    {
        const auto from = secondsIn(night.member("startdate")), to = secondsIn(night.member("enddate"));
        const json::Token data = night.member("data");
        if (!from || !to || !data.exists() || data.kind() != json::Kind::Object)
            return problem("a sleep without its start, end or data", record);
        start(night, *from, night.member("startdate").text(), record);
        m_one.end = *to;
        const json::Token id = night.member("id");
        m_group = id.exists() ? std::string(id.text()) : std::string();
        std::vector<Property> properties;
        const auto add = [&](std::string_view name, std::string_view measure, std::string_view unit,
                             std::uint32_t flags) {
            const json::Token token = data.member(name);
            if (!token.exists() || token.kind() == json::Kind::Null) return;
            const auto number = decimalOf(token);
            if (!number || number->mantissa() < 0) return m_context.notReading("-1: not available");
            if (number->mantissa() == 0 && flags == Average) return m_context.notReading("0: not available");
            properties.push_back(propertyOf(measure, token.text(), *number, unitFrom(unit)));
            properties.back().flags = flags;
        };
        add("total_sleep_time", "sleep-duration", "s", 0);
        add("lightsleepduration", "light-sleep", "s", 0);
        add("deepsleepduration", "deep-sleep", "s", 0);
        add("remsleepduration", "rem-sleep", "s", 0);
        add("hr_average", "heart-rate", "/min", Average);
        add("rr_average", "respiratory-rate", "/min", Average);
        const bool unavailable = decimalOf(data.member("apnea_hypopnea_index")).value_or(Decimal(0, 0)).mantissa() < 0;
        if (unavailable) m_context.notReading("-1: not available");
        addTotal(properties);
        if (properties.empty()) return m_context.notReading("a sleep without values");
        give(std::move(properties), m_group.empty() ? std::string() : "sleep-" + m_group);
    }

    void day(const json::Token &day, std::uint64_t record)
    {
        const json::Token date = day.member("date"), steps = day.member("steps");
        const auto local = date.exists() ? localTime(std::string(date.text()) + " 00:00", DateOrder::YearMonthDay)
                                         : std::optional<LocalTime>();
        if (!local) return problem("a day without its date", record);
        const auto number = decimalOf(steps);
        if (!number) return m_context.notReading("a day without steps");
        const json::Token zone = day.member("timezone");
        start(day, {}, {}, record);
        m_one.occurrence = m_context.observed(*local, date.text(),
                                              zone.exists() ? std::optional(std::string(zone.text())) : std::nullopt);
        m_one.end = m_one.occurrence.at + Instant::ticksPerDay;
        give({propertyOf("steps-per-day", steps.text(), *number, unitFrom("/d"))}, {});
    }

private:
    void problem(std::string detail, std::uint64_t record)
    {
        m_context.problem(Error::Code::Malformed, std::move(detail), record);
    }

    void start(const json::Token &element, Instant at, std::string_view text, std::uint64_t record)
    {
        m_one = Measurement{};
        m_one.sourceApp = "Withings";
        const json::Token device = element.member("deviceid"), model = element.member("model");
        if (device.exists()) m_one.deviceId = shown(device.text());
        if (model.exists() && model.kind() == json::Kind::String) m_one.deviceName = "Withings " + shown(model.text());
        m_one.occurrence = countedTime(at, text, m_zone ? std::optional(m_zone->offsetMinutesAt(at)) : std::nullopt);
        m_one.origin.record = record;
    }

    void measure(const json::Token &one, std::uint32_t flags, std::vector<Property> &pressure, std::string &pressureId)
    {
        const auto number = one.kind() == json::Kind::Object ? integerOf(one.member("type")) : std::nullopt;
        const auto mantissa = number ? integerOf(one.member("value")) : std::nullopt;
        const auto power = number ? integerOf(one.member("unit")) : std::nullopt;
        if (!number || !mantissa || !power || std::abs(*power) > 18)
            return problem("a measure without its type, value or unit", m_one.origin.record);
        const Type *type = typeNumbered(*number);
        if (*number == 12) return m_context.notReading("Withings type 12: a temperature of what is not said");
        if (!type) return m_context.notReading("Withings type " + std::to_string(*number));
        const auto position = integerOf(one.member("position"));
        if (type->bySegment && position && *position != wholeBody)
            return m_context.notReading("of one part of the body");
        const auto value = timesPowerOfTen(Decimal(*mantissa, 0), static_cast<int>(*power));
        if (!value) return problem("a value that is too large", m_one.origin.record);
        std::string id = m_group.empty() ? std::string() : m_group + '-' + std::to_string(*number);
        if (position && !id.empty()) id += '-' + std::to_string(*position);
        if (!id.empty() && !m_given.insert(id + '=' + value->text()).second)
            return m_context.notReading("the same measure of the same group again");
        Property property = propertyOf(type->measure, *value, type->unit);
        property.flags = flags;
        const bool part = *number == systolic || *number == diastolic;
        const bool twice = std::any_of(pressure.begin(), pressure.end(),
                                       [&](const Property &other) { return other.name == property.name; });
        if (twice) return problem("a blood pressure with two values of one kind", m_one.origin.record);
        if (!part && *number != pulse) return give({property}, id);
        if (*number == systolic || pressureId.empty()) pressureId = id;
        // The systolic first, the pulse last.
        pressure.insert(std::find_if(pressure.begin(), pressure.end(),
                                     [&](const Property &other) { return rank(other) > rank(property); }),
                        property);
    }

    static int rank(const Property &property)
    {
        return property.name == "systolic-blood-pressure" ? 0 : property.name == "diastolic-blood-pressure" ? 1 : 2;
    }

    /// Where no total stands, it is the sum of the stages.
    static void addTotal(std::vector<Property> &properties)
    {
        std::int64_t seconds = 0;
        for (const Property &one : properties) {
            if (one.name == "sleep-duration") return;
            if (one.name.ends_with("-sleep")) seconds += one.number->mantissa();
        }
        if (seconds > 0) properties.insert(properties.begin(), propertyOf("sleep-duration", Decimal(seconds, 0), "s"));
    }

    void give(std::vector<Property> properties, const std::string &id)
    {
        m_one.properties = std::move(properties);
        m_one.type = typeOf(m_one);
        m_one.sourceId = id;
        m_context.emit(m_one);
    }

    std::optional<Zone> m_zone;
    ReadContext &m_context;
    Measurement m_one;
    std::string m_group;
    std::set<std::string> m_given;
};

enum class Content : std::uint8_t { Groups, BareGroups, Nights, Days };

std::optional<Content> contentOf(std::string_view text)
{
    if (!text.starts_with('{') && !text.starts_with('[')) return std::nullopt;
    const auto paths = pathsIn(text);
    if (paths.contains("body.measuregrps")) return Content::Groups;
    if (paths.contains("[].grpid") && paths.contains("[].measures")) return Content::BareGroups;
    if (paths.contains("body.series[].startdate")) return Content::Nights;
    if (paths.contains("body.activities[].steps")) return Content::Days;
    return std::nullopt;
}

}  // namespace

std::optional<Signs> withingsApiSigns(const FileView &view)
{
    const auto content = contentOf(view.text());
    if (!content) return std::nullopt;
    static constexpr std::array<std::string_view, 4> words{"groups of measures", "array of groups of measures",
                                                           "nights", "days"};
    return Signs{"Withings API JSON", std::string(words[static_cast<std::size_t>(*content)])};
}

Outcome readWithingsApi(const FileView &view, ReadContext &context)
{
    const auto content = contentOf(view.text());
    if (!content) return Error{Error::Code::UnknownFormat, "no measures of Withings in the file", {}};
    const auto whole = wholeText(view);
    if (!whole) return whole.error();
    std::optional<Zone> zone;
    if (auto named = Zone::named(scalarNamed(*whole, "timezone"))) zone = std::move(*named);
    static constexpr std::array<std::string_view, 4> arrays{"measuregrps", "", "series", "activities"};
    const std::string_view name = arrays[static_cast<std::size_t>(*content)];
    const std::string_view array = name.empty() ? std::string_view(*whole) : arrayNamed(*whole, name);
    WithingsReader reader(std::move(zone), context);
    const MemoryBytes bytes(array);
    FileStream stream(bytes);
    return eachElement(stream, context, [&](const json::Token &element, std::uint64_t record) {
        if (*content == Content::Nights) return reader.night(element, record);
        if (*content == Content::Days) return reader.day(element, record);
        reader.group(element, record);
    });
}

}  // namespace trendward::device
