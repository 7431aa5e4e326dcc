// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mdc.h"
#include "core/base/measure.h"
#include "core/device/hl7message.h"
#include "core/device/reader.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

/// Results in HL7 version 2: ORU^R01 and IHE's PCD-01 of gateways, read leniently. A laboratory's results stay out.
namespace trendward::device
{

namespace
{

constexpr std::uint64_t segmentsBetweenProgress = 1'024;
constexpr std::size_t mostResults = 100'000;  ///< held of one OBR, until its times are known
constexpr std::string_view nobody = "(no name)";

std::optional<std::uint32_t> codeNumber(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Whom a PID names, and who it is among the people of the file.
struct Person {
    std::string name, birth, key;
};

Person personOf(const Hl7Segment &pid)
{
    Person person;
    const std::string family = pid.component(5, 1), given = pid.component(5, 2);
    person.name = given.empty() || family.empty() ? given + family : given + ' ' + family;
    const std::string birth = pid.component(7, 1);
    if (birth.size() >= 8) person.birth = birth.substr(0, 4) + '-' + birth.substr(4, 2) + '-' + birth.substr(6, 2);
    person.key = person.name.empty() ? pid.component(3, 1) : person.name;
    if (!person.birth.empty()) person.key += ", " + person.birth;
    if (person.key.empty()) person.key = nobody;
    person.name = shown(person.name);
    person.key = shown(person.key);
    return person;
}

/// What an OBX's code means; contradicts: its number and its name say different things.
struct Meaning {
    std::string_view measure;
    bool contradicts = false;
};

Meaning meaningOf(const std::string &id, const std::string &name, const std::string &system)
{
    if (system == "LN" || system == "LOINC") {
        const Measure *measure = id.find('-') == std::string::npos ? nullptr : measureNamed(id);
        // A laboratory's values are not what a device at home measured.
        return {measure && measure->category == "vital-signs" ? measure->key : std::string_view{}, false};
    }
    if (system != "MDC" && !name.starts_with("MDC_")) return {};
    const auto number = codeNumber(id);
    const std::string_view coded = number ? mdcMeasure(*number) : std::string_view{};
    const std::string_view spoken = mdcMeasure(name);
    if (spoken.empty()) return {coded, false};
    return {spoken, number && coded != spoken};
}

struct ObxResult {
    std::uint64_t record = 0;
    std::string code, name, path, time, device, status, unit, unitName, text;
    Comparator comparator = Comparator::None;
    Meaning meaning;
};

std::string_view parentOf(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : path.substr(0, dot);
}

Comparator comparatorOf(std::string_view text)
{
    if (text == "<") return Comparator::Less;
    if (text == "<=") return Comparator::LessOrEqual;
    if (text == ">=") return Comparator::GreaterOrEqual;
    if (text == ">") return Comparator::Greater;
    return Comparator::None;
}

/// The value of an OBX-5, whatever type OBX-2 says it has: "120", "<40", and SN's "^182" and "<^40".
void setValue(const Hl7Segment &obx, ObxResult &result)
{
    std::string first = obx.component(5, 1);
    const std::string second = obx.component(5, 2);
    if (obx.field(2) == "SN") {
        result.comparator = comparatorOf(first);
        result.text = second;
        return;
    }
    const std::size_t digits = first.find_first_not_of("<>= ");
    result.comparator = comparatorOf(std::string_view(first).substr(0, digits == std::string::npos ? 0 : digits));
    result.text = result.comparator == Comparator::None ? first : first.substr(digits);
}

class MessageReader
{
public:
    MessageReader(ReadContext &context, std::optional<std::string> person)
        : m_context(context), m_person(std::move(person))
    {
    }

    void message(const Hl7Segment &msh)
    {
        endResults();
        ++m_message;
        m_sourceApp = shown(msh.component(3, 1));
        const auto sent = hl7Time(msh.component(7, 1));
        m_offset = sent ? sent->offsetMinutes : std::nullopt;
        m_orderTime.clear();
        m_key = nobody;
    }

    void patient(const Hl7Segment &pid)
    {
        endResults();
        const Person person = personOf(pid);
        m_key = person.key;
        if (!isMeant()) return;
        if (!person.name.empty()) m_context.report().personNamed = person.name;
        if (!person.birth.empty()) m_context.report().personBirth = person.birth;
    }

    void order(const Hl7Segment &obr)
    {
        endResults();
        m_orderTime = obr.component(7, 1);
    }

    void result(const Hl7Segment &obx)
    {
        ObxResult result;
        result.record = ++m_context.report().records;
        if (!isMeant()) return m_context.notReading("result of another person");
        result.code = obx.component(3, 1);
        result.name = obx.component(3, 2);
        result.path = obx.field(4);
        result.time = obx.component(14, 1);
        result.device = shown(obx.component(18, 1));
        result.status = obx.component(11, 1);
        result.unit = obx.component(6, 1);
        result.unitName = obx.component(6, 2);
        result.meaning = meaningOf(result.code, result.name, obx.component(3, 3));
        if (result.meaning.measure.empty())
            result.meaning = meaningOf(obx.component(3, 4), obx.component(3, 5), obx.component(3, 6));
        setValue(obx, result);
        if (m_results.size() >= mostResults) endResults();
        m_results.push_back(std::move(result));
    }

    void cutOff()
    {
        m_context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                          m_context.report().records + 1);
    }

    void finish() { endResults(); }

private:
    bool isMeant() const { return !m_person || *m_person == m_key; }

    void endResults()
    {
        m_byPath.clear();
        bool unsynchronised = false;
        for (const ObxResult &result : m_results) {
            if (!result.path.empty()) m_byPath.try_emplace(result.path, &result);
            // MDC_TIME_SYNC_PROTOCOL says MDC_TIME_SYNC_NONE: nobody has set the device's clock.
            unsynchronised = unsynchronised || (result.code == "68220" && result.text == "532224");
        }
        std::vector<Measurement> measurements;
        std::map<std::string, std::size_t, std::less<>> panels;
        for (const ObxResult &result : m_results) take(result, measurements, panels);
        for (Measurement &measurement : measurements) {
            if (unsynchronised)
                for (Property &property : measurement.properties) property.flags |= ClockSuspect;
            m_context.emit(measurement);
        }
        m_results.clear();
        m_byPath.clear();
    }

    void take(const ObxResult &result, std::vector<Measurement> &measurements,
              std::map<std::string, std::size_t, std::less<>> &panels)
    {
        if (result.meaning.measure.empty()) {
            m_context.notReading("no measure of ours: " + shown(result.name.empty() ? result.code : result.name));
            return;
        }
        if (result.status == "D" || result.status == "W") return m_context.notReading("withdrawn result");
        auto property = propertyOf(result);
        if (!property) return;
        const std::string timeText = inherited(result, &ObxResult::time, m_orderTime);
        auto time = timeOf(timeText);
        if (!time) {
            problem(Error::Code::BadValue,
                    timeText.empty() ? "no time" : "not a date and time: \"" + shown(timeText) + '"', result.record);
            return;
        }
        const bool pressure = result.meaning.measure.ends_with("blood-pressure");
        if (pressure) {
            const std::string panel = std::string(parentOf(result.path)) + '@' + timeText;
            const auto [found, fresh] = panels.try_emplace(panel, measurements.size());
            if (!fresh && !holds(measurements[found->second], property->name)) {
                measurements[found->second].properties.push_back(std::move(*property));
                return;
            }
            found->second = measurements.size();
        }
        Measurement &measurement = measurements.emplace_back();
        measurement.type = pressure ? std::string_view("blood-pressure") : result.meaning.measure;
        measurement.occurrence = std::move(*time);
        measurement.deviceId = inherited(result, &ObxResult::device, {});
        measurement.sourceApp = m_sourceApp;
        measurement.origin.record = result.record;
        measurement.properties.push_back(std::move(*property));
    }

    static bool holds(const Measurement &measurement, std::string_view name)
    {
        return std::any_of(measurement.properties.begin(), measurement.properties.end(),
                           [&](const Property &property) { return property.name == name; });
    }

    /// A text of the result or, where it has none, of the nearest above it in its device's tree.
    std::string inherited(const ObxResult &result, std::string ObxResult::*text, const std::string &last) const
    {
        if (!(result.*text).empty()) return result.*text;
        for (std::string_view path = parentOf(result.path); !path.empty(); path = parentOf(path)) {
            const auto above = m_byPath.find(path);
            if (above != m_byPath.end() && !(above->second->*text).empty()) return above->second->*text;
        }
        return last;
    }

    std::optional<ObservedTime> timeOf(const std::string &text)
    {
        const auto read = hl7Time(text);
        if (!read) return std::nullopt;
        const auto offset = read->offsetMinutes ? read->offsetMinutes : m_offset;
        if (!offset) return m_context.observed(read->local, text);
        ObservedTime time;
        time.at = read->local.at(*offset);
        time.offsetMinutes = static_cast<std::int16_t>(*offset);
        time.origin = ClockOrigin::ExplicitOffset;
        time.text = text;
        return time;
    }

    /// The value and its unit. nullopt, with the problem told, for what is neither number nor said to be missing.
    std::optional<Property> propertyOf(const ObxResult &result)
    {
        Property property;
        property.name = result.meaning.measure;
        property.text = result.text;
        property.comparator = result.comparator;
        if (result.meaning.contradicts) property.flags |= CodeContradicts;
        property.absentReason =
            result.text.empty() || result.status == "X" ? AbsentReason::Unknown : mdcAbsent(result.text);
        if (property.absentReason) return property;
        const auto number = Decimal::parse(result.text);
        if (!number) {
            problem(Error::Code::BadValue, property.name + " is not a number: \"" + shown(result.text) + '"',
                    result.record);
            return std::nullopt;
        }
        property.number = *number;
        return setUnit(result, property) ? std::optional(std::move(property)) : std::nullopt;
    }

    bool setUnit(const ObxResult &result, Property &property)
    {
        const auto number = codeNumber(result.unit);
        std::string_view code = number ? mdcUnit(*number) : std::string_view{};
        if (code.empty()) code = mdcUnit(result.unitName);
        property.unit = code.empty() ? unitFrom(result.unit) : unitFrom(code);
        property.unitOrigin = UnitOrigin::Stated;
        const Measure *measure = measureNamed(property.name);
        if (result.unit.empty() && code.empty()) {
            const std::string *said = m_context.unitSaid(property.name);
            if (!said && !measure->panel.empty()) said = m_context.unitSaid(measure->panel);
            if (!said) {
                problem(Error::Code::UnitNeeded, property.name + " has no unit", result.record);
                return false;
            }
            property.unit = unitFrom(*said);
            property.unitOrigin = UnitOrigin::Asked;
        }
        if (inMeasureUnit(*measure, 1, property.unit.code)) return true;
        problem(Error::Code::BadValue, '"' + shown(result.unit) + "\" is no unit of " + property.name, result.record);
        return false;
    }

    void problem(Error::Code code, std::string detail, std::uint64_t record)
    {
        m_context.problem(code, std::move(detail), record, "message " + std::to_string(m_message));
    }

    ReadContext &m_context;
    std::optional<std::string> m_person;  ///< of several: whose results are meant
    std::uint64_t m_message = 0;
    std::string m_sourceApp, m_orderTime, m_key{nobody};
    std::optional<int> m_offset;
    std::vector<ObxResult> m_results;
    std::map<std::string, const ObxResult *, std::less<>> m_byPath;
};

/// Hands each segment to take, and whether its line had an end.
template <class Take>
Outcome eachSegment(const FileView &view, ReadContext &context, Take take)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    Hl7Lines lines(**stream);
    Hl7Marks marks;
    for (std::uint64_t count = 1;; ++count) {
        std::string_view line;
        const auto more = lines.next(line);
        if (!more && more.error().code != Error::Code::TooLarge) return more.error();
        if (more && !*more) break;
        if (!more) {
            context.problem(more.error().code, more.error().detail, context.report().records + 1);
            continue;
        }
        if (count % segmentsBetweenProgress == 0 && !context.goOn(**stream))
            return Error{Error::Code::Cancelled, "stopped on request", {}};
        line = withoutMarks(line);
        if (const auto declared = hl7MarksOf(line)) marks = *declared;
        take(Hl7Segment(line, marks), lines.lastLineEnded());
    }
    context.goOn(**stream);
    return Done{};
}

}  // namespace

std::optional<Signs> hl7Signs(const FileView &view)
{
    std::string_view text = view.text();
    if (text.starts_with('\x0B')) text = withoutMarks(text.substr(1));
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const auto marks = hl7MarksOf(line);
    if (!marks) return std::nullopt;
    const bool gateway = view.text().find("MDC_") != std::string_view::npos;
    std::string evidence = gateway ? "device codes (MDC)" : "no device codes";
    if (view.text().starts_with('\x0B')) evidence += ", MLLP framing";
    const Hl7Segment msh(line, *marks);
    if (const std::string version = shown(msh.component(12, 1)); !version.empty()) evidence += ", version " + version;
    return Signs{gateway ? "HL7 PCD-01 messages" : "HL7 version 2 messages", std::move(evidence)};
}

Outcome readHl7(const FileView &view, ReadContext &context)
{
    std::map<std::string, std::uint64_t> people;
    std::string key;
    const auto count = [&] {
        if (!key.empty()) ++people[key];
    };
    const Outcome counted = eachSegment(view, context, [&](const Hl7Segment &segment, bool) {
        if (segment.name() == "MSH") {
            count();
            key = nobody;
        } else if (segment.name() == "PID") {
            if (key != nobody) count();
            key = personOf(segment).key;
        }
    });
    if (!counted) return counted;
    count();
    std::optional<std::string> person;
    if (people.size() > 1) {
        person = context.deviceUser(people);
        if (!person) return Done{};
    }
    MessageReader reader(context, person);
    const Outcome done = eachSegment(view, context, [&](const Hl7Segment &segment, bool ended) {
        if (segment.name() == "MSH") reader.message(segment);
        if (segment.name() == "PID") reader.patient(segment);
        if (segment.name() == "OBR") reader.order(segment);
        if (segment.name() != "OBX") return;
        // A line without an end may be the half of a value; what stands behind the status has come whole.
        if (ended || !segment.field(11).empty())
            reader.result(segment);
        else
            reader.cutOff();
    });
    reader.finish();
    return done;
}

}  // namespace trendward::device
