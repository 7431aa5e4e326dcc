// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/observationreader.h"

#include "core/fhir/observationnames.h"

#include <algorithm>
#include <charconv>

namespace trendward::fhir
{

namespace
{

using json::Kind;
using json::Token;

bool is(const Token &token, Kind kind)
{
    return token.exists() && token.kind() == kind;
}

/// The text or number of a member; empty when it is not there.
std::string_view textOf(const Token &object, std::string_view name)
{
    const Token member = is(object, Kind::Object) ? object.member(name) : Token();
    return member.exists() ? member.text() : std::string_view();
}

/// Reads members by name and remembers whether the resource said anything that the struct has no place for.
class ObservationReader
{
public:
    Result<Observation> read(const Token &root)
    {
        if (!is(root, Kind::Object) || textOf(root, "resourceType") != "Observation")
            return Error{Error::Code::Malformed, "not a FHIR Observation", {}};
        const auto status = statusOf(text(root, "status"));
        if (!status) return Error{Error::Code::Malformed, "the Observation's status is missing or unknown", {}};
        if (!is(root.member("code"), Kind::Object))
            return Error{Error::Code::Malformed, "the Observation has no code", {}};
        m_observation.status = *status;
        for (Token member = root.firstChild(); member.exists(); member = member.nextSibling()) readMember(member);
        if (auto problem = readTime(root)) return std::move(*problem);
        return std::move(m_observation);
    }

    bool saysMore() const { return m_more; }

private:
    static std::string text(const Token &object, std::string_view name) { return std::string(textOf(object, name)); }

    /// Notes that `object` holds members beyond these.
    void expect(const Token &object, std::initializer_list<std::string_view> names)
    {
        if (!is(object, Kind::Object)) {
            m_more = true;
            return;
        }
        for (Token member = object.firstChild(); member.exists(); member = member.nextSibling())
            if (std::find(names.begin(), names.end(), member.name()) == names.end()) m_more = true;
    }

    template <class Each>
    static void forEach(const Token &array, Each each)
    {
        if (!is(array, Kind::Array)) return;
        for (Token item = array.firstChild(); item.exists(); item = item.nextSibling()) each(item);
    }

    void readMember(const Token &member)
    {
        const std::string_view name = member.name();
        Observation &o = m_observation;
        if (name == "resourceType" || name == "status" || name == "effectiveDateTime" || name == "effectivePeriod" ||
            name == "effectiveInstant")
            return;
        if (name == "id")
            o.id = member.text();
        else if (name == "identifier")
            forEach(member, [&](const Token &item) { o.identifier.push_back(identifier(item)); });
        else if (name == "category")
            forEach(member, [&](const Token &item) { o.category.push_back(codeable(item)); });
        else if (name == "code")
            o.code = codeable(member);
        else if (name == "subject")
            o.subject = reference(member);
        else if (name == "device")
            o.device = reference(member);
        else if (name == "encounter")
            o.encounter = reference(member);
        else if (name == "issued")
            readIssued(member);
        else if (name == "dataAbsentReason")
            o.absentReason = absentReason(member);
        else if (name == "note")
            forEach(member, [&](const Token &item) { readNote(item); });
        else if (name == "component")
            forEach(member, [&](const Token &item) { readComponent(item); });
        else if (!readValue(member, o.value))
            m_more = true;
    }

    Identifier identifier(const Token &item)
    {
        expect(item, {"system", "value"});
        return {text(item, "system"), text(item, "value")};
    }

    CodeableConcept codeable(const Token &object)
    {
        expect(object, {"coding", "text"});
        CodeableConcept value;
        if (!is(object, Kind::Object)) return value;
        value.text = textOf(object, "text");
        forEach(object.member("coding"), [&](const Token &item) {
            expect(item, {"system", "code", "display"});
            value.coding.push_back({text(item, "system"), text(item, "code"), text(item, "display")});
        });
        return value;
    }

    std::string reference(const Token &object)
    {
        expect(object, {"reference"});
        return text(object, "reference");
    }

    void readIssued(const Token &member)
    {
        if (const auto at = Instant::parse(member.text()))
            m_observation.issued = *at;
        else
            m_more = true;
    }

    void readNote(const Token &item)
    {
        expect(item, {"text"});
        m_observation.notes.push_back(text(item, "text"));
    }

    AbsentReason absentReason(const Token &member)
    {
        const CodeableConcept value = codeable(member);
        for (const Coding &coding : value.coding) {
            const AbsentReason reason = absentReasonOf(coding.code);
            if (reason != AbsentReason::Unknown || coding.code == "unknown") return reason;
        }
        m_more = true;
        return AbsentReason::Unknown;
    }

    void readComponent(const Token &item)
    {
        Component component;
        expect(item, {"code", "valueQuantity", "valueSampledData", "valueString", "valueCodeableConcept",
                      "dataAbsentReason"});
        if (!is(item, Kind::Object)) return;
        for (Token member = item.firstChild(); member.exists(); member = member.nextSibling()) {
            if (member.name() == "code")
                component.code = codeable(member);
            else if (member.name() == "dataAbsentReason")
                component.absentReason = absentReason(member);
            else
                readValue(member, component.value);
        }
        m_observation.components.push_back(std::move(component));
    }

    bool readValue(const Token &member, Value &value)
    {
        const std::string_view name = member.name();
        if (name == "valueQuantity")
            value = quantity(member);
        else if (name == "valueSampledData")
            value = sampledData(member);
        else if (name == "valueString")
            value = std::string(member.text());
        else if (name == "valueCodeableConcept")
            value = codeable(member);
        else
            return false;
        return true;
    }

    Quantity quantity(const Token &object)
    {
        expect(object, {"value", "comparator", "unit", "system", "code"});
        Quantity value{numberText(object, "value").value_or(std::string()), Comparator::None, text(object, "unit"),
                       text(object, "system"), text(object, "code")};
        value.comparator = comparatorOf(text(object, "comparator"));
        return value;
    }

    std::optional<std::string> numberText(const Token &object, std::string_view name)
    {
        const Token token = is(object, Kind::Object) ? object.member(name) : Token();
        if (!token.exists()) return std::nullopt;
        if (token.kind() == Kind::Integer || token.kind() == Kind::Float) return std::string(token.text());
        m_more = true;  // a number in quotes and the like: kept, not used
        return std::nullopt;
    }

    SampledData sampledData(const Token &object)
    {
        expect(object, {"origin", "period", "factor", "lowerLimit", "upperLimit", "dimensions", "data"});
        SampledData value;
        if (!is(object, Kind::Object)) return value;
        if (object.member("origin").exists()) value.origin = quantity(object.member("origin"));
        value.periodText = numberText(object, "period").value_or(std::string());
        value.factorText = numberText(object, "factor");
        value.lowerLimitText = numberText(object, "lowerLimit");
        value.upperLimitText = numberText(object, "upperLimit");
        const std::string dimensions = numberText(object, "dimensions").value_or("1");
        std::from_chars(dimensions.data(), dimensions.data() + dimensions.size(), value.dimensions);
        value.data = textOf(object, "data");
        return value;
    }

    static bool isDate(std::string_view written) { return Date::parse(written).has_value(); }

    static std::optional<ObservedTime> observedTime(std::string_view written)
    {
        const auto at = Instant::parse(written);
        if (!at) return std::nullopt;
        ObservedTime time{*at, std::nullopt, ClockOrigin::Utc, false, std::string(written)};
        // -00:00 (HL7/phd) and Z: the moment is known, the clock on the wall is not.
        const bool wallClock = written.back() != 'Z' && written.back() != 'z' && !written.ends_with("-00:00");
        if (!wallClock) return time;
        // Instant::parse has accepted it: a sign, then HH, HHmm or HH:mm.
        const std::size_t sign = written.find_last_of("+-");
        int digits[4] = {0, 0, 0, 0}, count = 0;
        for (const char c : written.substr(sign + 1))
            if (c >= '0' && c <= '9' && count < 4) digits[count++] = c - '0';
        const int minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3];
        time.offsetMinutes = static_cast<std::int16_t>(written[sign] == '-' ? -minutes : minutes);
        time.origin = ClockOrigin::ExplicitOffset;
        return time;
    }

    /// What a wall clock shows from and to, in UTC, for whoever knows its zone: a time without one, which FHIR forbids
    /// and devices write, or a whole day.
    struct WallClock {
        Instant from;
        std::optional<Instant> to;
    };
    static std::optional<WallClock> wallClock(std::string_view written)
    {
        if (const auto time = Instant::parse(std::string(written) + 'Z')) return WallClock{*time, std::nullopt};
        const auto date = Date::parse(written);
        if (!date || !date->day) return std::nullopt;
        const Instant midnight = LocalTime{date->year, *date->month, *date->day}.at(0);
        return WallClock{midnight, midnight + Instant::ticksPerDay};
    }

    void setNaive(const WallClock &from, const std::optional<WallClock> &to)
    {
        m_observation.start.at = from.from;
        if (to) m_observation.end = to->to.value_or(to->from);
    }

    static Error badTime(std::string_view written)
    {
        return {Error::Code::Malformed, "not a FHIR time: \"" + std::string(written.substr(0, 40)) + "\"", {}};
    }

    std::optional<Error> readTime(const Token &root)
    {
        m_observation.start.origin = ClockOrigin::Unknown;
        const Token period = root.member("effectivePeriod");
        if (period.exists()) return readPeriod(period);
        Token single = root.member("effectiveDateTime");
        if (!single.exists()) single = root.member("effectiveInstant");
        if (!single.exists()) return std::nullopt;
        if (root.member("effectiveInstant").exists()) m_more = true;
        const std::string_view written = single.text();
        if (auto time = observedTime(written))
            m_observation.start = std::move(*time);
        else if (!isDate(written) && !wallClock(written))
            return badTime(written);
        else
            m_observation.start.text = written;
        const auto local = wallClock(written);
        if (local && m_observation.start.origin == ClockOrigin::Unknown)
            setNaive(*local, local->to ? local : std::nullopt);
        return std::nullopt;
    }

    std::optional<Error> readPeriod(const Token &period)
    {
        expect(period, {"start", "end"});
        const std::string from = text(period, "start"), to = text(period, "end");
        const auto start = observedTime(from), end = observedTime(to);
        const auto localFrom = start ? std::nullopt : wallClock(from), localTo = end ? std::nullopt : wallClock(to);
        if (!start && !localFrom && !from.empty() && !isDate(from)) return badTime(from);
        if (!end && !localTo && !to.empty() && !isDate(to)) return badTime(to);
        m_observation.start.text = from.empty() ? to : from;
        if (localFrom)
            setNaive(*localFrom, localTo);
        else if (localTo && from.empty())
            setNaive(*localTo, localTo->to ? localTo : std::nullopt);
        if (start)
            m_observation.start = *start;
        else if (end && from.empty())
            m_observation.start = *end;
        if (end && (start || from.empty())) m_observation.end = end->at;
        // One end open, days instead of times, or two different offsets: the struct cannot write it back.
        if (!start || !end || start->offsetMinutes != end->offsetMinutes) m_more = true;
        return std::nullopt;
    }

    Observation m_observation;
    bool m_more = false;
};

}  // namespace

Result<Observation> readObservation(const json::Token &resource)
{
    ObservationReader reader;
    auto observation = reader.read(resource);
    if (observation && reader.saysMore()) json::appendJson(observation->original, resource);
    return observation;
}

Result<Observation> readObservation(std::string_view text)
{
    json::Document document;
    const auto root = document.parse(text, json::Grammar::Strict);
    if (!root) return root.error();
    ObservationReader reader;
    auto observation = reader.read(*root);
    if (observation && reader.saysMore()) observation->original = text;
    return observation;
}

}  // namespace trendward::fhir
