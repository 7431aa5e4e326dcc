// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/readingparts.h"

#include "core/base/ascii.h"
#include "core/base/measure.h"
#include "core/device/celltext.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

namespace trendward::device
{

namespace
{

constexpr std::size_t wholeLimit = 64u << 20;
constexpr std::size_t levelsLookedAt = 7;  ///< objects and arrays
constexpr std::size_t pathsKept = 400;
constexpr std::size_t deepest = 64;
constexpr int mostOffset = 14 * 60;

std::optional<int> twoDigits(std::string_view text)
{
    if (text.size() < 2 || !isDigit(text[0]) || !isDigit(text[1])) return std::nullopt;
    return (text[0] - '0') * 10 + text[1] - '0';
}

/// Behind the text that begins with a quote at at, which may run to the end.
std::size_t behindText(std::string_view json, std::size_t at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

std::size_t behindBlanks(std::string_view json, std::size_t at)
{
    return std::min(json.find_first_not_of(" \t\r\n", at), json.size());
}

/// Where the value of the member begins whose name is found first at or behind from; npos when there is none.
std::size_t valueAt(std::string_view json, std::string_view name, std::size_t from)
{
    const std::string quoted = '"' + std::string(name) + '"';
    for (std::size_t at = json.find(quoted, from); at != std::string_view::npos; at = json.find(quoted, at + 1)) {
        const std::size_t colon = behindBlanks(json, at + quoted.size());
        if (colon < json.size() && json[colon] == ':') return behindBlanks(json, colon + 1);
    }
    return std::string_view::npos;
}

class PathFinder
{
public:
    std::set<std::string, std::less<>> find(std::string_view json)
    {
        for (std::size_t at = 0; at < json.size() && m_paths.size() < pathsKept && m_levels.size() < deepest;) {
            const char c = json[at];
            if (c == '"') {
                const std::size_t end = behindText(json, at);
                const std::size_t next = behindBlanks(json, end);
                // Names at the end of the text may be cut off.
                if (next < json.size() && json[next] == ':') name(json.substr(at + 1, end - at - 2));
                at = end;
                continue;
            }
            if (c == '{' || c == '[') open(c == '[');
            if ((c == '}' || c == ']') && !m_levels.empty()) m_levels.pop_back();
            ++at;
        }
        return std::move(m_paths);
    }

private:
    void open(bool array)
    {
        std::string path = m_levels.empty() ? std::string() : m_levels.back();
        if (!m_levels.empty() && !m_name.empty()) path += (path.empty() ? "" : ".") + m_name;
        if (array) path += "[]";
        m_name.clear();
        m_levels.push_back(std::move(path));
    }

    void name(std::string_view text)
    {
        m_name = text;
        if (m_levels.empty()) return;
        if (m_levels.size() > levelsLookedAt) return;
        m_paths.insert(m_levels.back() + (m_levels.back().empty() ? "" : ".") + m_name);
    }

    std::set<std::string, std::less<>> m_paths;
    std::vector<std::string> m_levels;
    std::string m_name;
};

}  // namespace

Property propertyOf(std::string_view measure, std::string_view text, const Decimal &number, const Unit &unit,
                    UnitOrigin origin)
{
    Property property;
    property.name = measure;
    property.text = text;
    property.number = number;
    property.unit = unit;
    property.unitOrigin = origin;
    return property;
}

Property propertyOf(std::string_view measure, const Decimal &number, std::string_view unit, UnitOrigin origin)
{
    return propertyOf(measure, number.text(), number, unitFrom(unit), origin);
}

std::optional<UnitFound> unitFor(ReadContext &context, std::string_view measure, const Unit &stated,
                                 std::uint64_t record)
{
    UnitFound found{stated, UnitOrigin::Stated};
    if (!stated.stated()) {
        const std::string *said = context.unitSaid(measure);
        if (!said) {
            context.problem(Error::Code::UnitNeeded, std::string(measure) + " has no unit in this file", record);
            return std::nullopt;
        }
        found = {unitFrom(*said), UnitOrigin::Asked};
    }
    if (inMeasureUnit(*measureNamed(measure), 1, found.unit.code)) return found;
    context.problem(Error::Code::BadValue, '"' + shown(found.unit.text) + "\" is no unit of " + std::string(measure),
                    record);
    return std::nullopt;
}

std::string typeOf(const Measurement &measurement)
{
    if (measurement.properties.empty()) return {};
    const std::string &first = measurement.properties.front().name;
    const Measure *measure = measureNamed(first);
    return measure && !measure->panel.empty() ? std::string(measure->panel) : first;
}

std::optional<Decimal> timesPowerOfTen(const Decimal &number, int power)
{
    constexpr int mostScale = 18;
    std::int64_t mantissa = number.mantissa();
    int scale = number.scale() - power;
    for (; scale < 0; ++scale) {
        if (std::abs(mantissa) > std::numeric_limits<std::int64_t>::max() / 100) return std::nullopt;
        mantissa *= 10;
    }
    if (scale > mostScale) return std::nullopt;
    return Decimal(mantissa, static_cast<std::uint8_t>(scale));
}

std::optional<int> offsetOf(std::string_view text)
{
    if (text.starts_with("UTC") || text.starts_with("GMT")) text.remove_prefix(3);
    if (text.empty() || text == "Z" || text == "z") return 0;
    const int sign = text[0] == '-' ? -1 : 1;
    if (text[0] != '+' && text[0] != '-') return std::nullopt;
    text.remove_prefix(1);
    const auto hours = twoDigits(text);
    if (!hours) return std::nullopt;
    text.remove_prefix(2);
    if (text.starts_with(':')) text.remove_prefix(1);
    const auto minutes = text.empty() ? std::optional(0) : twoDigits(text);
    if (!minutes || text.size() > 2 || *minutes > 59 || *hours * 60 + *minutes > mostOffset) return std::nullopt;
    return sign * (*hours * 60 + *minutes);
}

std::optional<ObservedTime> statedTime(std::string_view text)
{
    std::string joined;
    // "2026-11-22 08:30:00 +0100": a blank before the offset.
    if (const std::size_t blank = text.rfind(' '); blank != std::string_view::npos && blank + 1 < text.size() &&
                                                   (text[blank + 1] == '+' || text[blank + 1] == '-'))
        joined = std::string(text.substr(0, blank)) + std::string(text.substr(blank + 1));
    const std::string_view whole = joined.empty() ? text : std::string_view(joined);
    const auto instant = Instant::parse(whole);
    if (!instant && !joined.empty()) {
        // A phone with a clock of twelve hours.
        const std::size_t blank = text.rfind(' ');
        const auto offset = offsetOf(text.substr(blank + 1));
        const auto local = localTime(text.substr(0, blank), DateOrder::YearMonthDay);
        if (!offset || !local) return std::nullopt;
        ObservedTime time = countedTime(local->at(*offset), text, offset);
        time.origin = ClockOrigin::ExplicitOffset;
        return time;
    }
    if (!instant || whole.size() < 16) return std::nullopt;
    if (whole.back() == 'Z' || whole.back() == 'z') return countedTime(*instant, text);
    const std::size_t sign = whole.find_last_of("+-");
    const auto offset = sign == std::string_view::npos ? std::nullopt : offsetOf(whole.substr(sign));
    ObservedTime time = countedTime(*instant, text, offset);
    time.origin = ClockOrigin::ExplicitOffset;
    return time;
}

std::optional<ObservedTime> timeIn(ReadContext &context, std::string_view text, DateOrder order)
{
    if (auto stated = statedTime(text)) return stated;
    const auto local = localTime(text, order);
    if (!local) return std::nullopt;
    return context.observed(*local, text);
}

std::optional<ObservedTime> dayIn(ReadContext &context, std::string_view date, DateOrder order)
{
    auto time = timeIn(context, std::string(date) + " 00:00", order);
    if (time) time->text = date;
    return time;
}

ObservedTime countedTime(Instant at, std::string_view text, std::optional<int> offsetMinutes)
{
    ObservedTime time;
    time.at = at;
    time.text = text;
    time.origin = ClockOrigin::Utc;
    if (offsetMinutes) time.offsetMinutes = static_cast<std::int16_t>(*offsetMinutes);
    return time;
}

std::optional<Decimal> decimalOf(const json::Token &token)
{
    if (!token.exists() || token.isContainer()) return std::nullopt;
    const auto number = Decimal::parse(token.text());
    if (number) return *number;
    // More digits than a decimal holds, as of a float that was written out: the nearest with six of them.
    double value = 0;
    const std::string_view text = token.text();
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || wrong != std::errc{} || end != text.data() + text.size() || !(std::abs(value) < 1e11))
        return std::nullopt;
    return Decimal::fromDouble(value, 6);
}

std::optional<std::int64_t> integerOf(const json::Token &token)
{
    const auto number =
        token.exists() && !token.isContainer() ? Decimal::parse(token.text()) : Result<Decimal>(Error{});
    if (!number) return std::nullopt;
    const auto whole = timesPowerOfTen(*number, 0);
    if (!whole || whole->scale() > 18) return std::nullopt;
    std::int64_t value = whole->mantissa();
    for (int scale = whole->scale(); scale > 0; --scale) {
        if (value % 10 != 0) return std::nullopt;
        value /= 10;
    }
    return value;
}

std::optional<Instant> secondsIn(const json::Token &token)
{
    constexpr std::int64_t year1 = -62'135'596'800, year10000 = 253'402'300'800;
    const auto seconds = integerOf(token);
    if (!seconds || *seconds < year1 || *seconds >= year10000) return std::nullopt;
    return Instant::fromSeconds(*seconds);
}

std::optional<Instant> millisecondsIn(const json::Token &token)
{
    constexpr std::int64_t year1 = -62'135'596'800'000, year10000 = 253'402'300'800'000;
    const auto milliseconds = integerOf(token);
    if (!milliseconds || *milliseconds < year1 || *milliseconds >= year10000) return std::nullopt;
    return Instant::fromMilliseconds(*milliseconds);
}

std::set<std::string, std::less<>> pathsIn(std::string_view text)
{
    return PathFinder().find(text);
}

std::string_view arrayNamed(std::string_view text, std::string_view name, std::size_t from)
{
    for (std::size_t at = valueAt(text, name, from); at != std::string_view::npos; at = valueAt(text, name, at))
        if (at < text.size() && text[at] == '[') return text.substr(at);
    return {};
}

std::string_view scalarNamed(std::string_view text, std::string_view name)
{
    for (std::size_t at = valueAt(text, name, 0); at != std::string_view::npos; at = valueAt(text, name, at)) {
        if (at >= text.size()) return {};
        if (text[at] == '{' || text[at] == '[') continue;
        if (text[at] == '"') return text.substr(at + 1, behindText(text, at) - at - 2);
        return text.substr(at, std::min(text.find_first_of(",}] \t\r\n", at), text.size()) - at);
    }
    return {};
}

std::string_view objectFrom(std::string_view text)
{
    const std::size_t start = text.find('{');
    if (start == std::string_view::npos) return {};
    text.remove_prefix(start);
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            at = behindText(text, at);
            continue;
        }
        depth += text[at] == '{';
        depth -= text[at] == '}';
        ++at;
        if (depth == 0) return text.substr(0, at);
    }
    return text;
}

Result<std::string> wholeText(const FileView &view)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    return readWhole(**stream, wholeLimit);
}

std::string lineText(std::uint64_t line)
{
    return "line " + std::to_string(line);
}

}  // namespace trendward::device
