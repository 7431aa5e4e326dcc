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
        for (json::Children members(root); members.any(); members.step()) readMember(members.name(), members.token());
        if (auto problem = readTime(root)) return std::move(*problem);
        return std::move(m_observation);
    }

    bool saysMore() const { return m_more; }

private:
    static std::string text(const Token &object, std::string_view name) { return std::string(textOf(object, name)); }

    template <class Each>
    static void forEach(const Token &array, Each each)
    {
        if (!is(array, Kind::Array)) return;
        for (json::Children items(array); items.any(); items.step()) each(items.token());
    }

    /// take says of each member, by name and value, whether there is a place for it.
    template <class Take>
    void forMembers(const Token &object, Take take)
    {
        if (!is(object, Kind::Object)) {
            m_more = true;
            return;
        }
        for (json::Children members(object); members.any(); members.step())
            if (!take(members.name(), members.token())) m_more = true;
    }

    static bool set(std::string &place, const Token &value)
    {
        place = value.text();
        return true;
    }

    void readMember(std::string_view name, const Token &member)
    {
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
        else if (!readValue(name, member, o.value))
            m_more = true;
    }

    Identifier identifier(const Token &item)
    {
        Identifier value;
        forMembers(item, [&](std::string_view name, const Token &member) {
            return (name == "system" && set(value.system, member)) || (name == "value" && set(value.value, member));
        });
        return value;
    }

    Coding coding(const Token &item)
    {
        Coding value;
        forMembers(item, [&](std::string_view name, const Token &member) {
            return (name == "system" && set(value.system, member)) || (name == "code" && set(value.code, member)) ||
                   (name == "display" && set(value.display, member));
        });
        return value;
    }

    CodeableConcept codeable(const Token &object)
    {
        CodeableConcept value;
        forMembers(object, [&](std::string_view name, const Token &member) {
            if (name == "text") return set(value.text, member);
            if (name != "coding") return false;
            value.coding.reserve(member.size());
            forEach(member, [&](const Token &item) { value.coding.push_back(coding(item)); });
            return true;
        });
        return value;
    }

    std::string reference(const Token &object)
    {
        std::string value;
        forMembers(object, [&](std::string_view name, const Token &member) {
            return name == "reference" && set(value, member);
        });
        return value;
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
        forMembers(item, [&](std::string_view name, const Token &member) {
            return name == "text" && set(m_observation.notes.emplace_back(), member);
        });
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
        if (!is(item, Kind::Object)) {
            m_more = true;
            return;
        }
        Component &component = m_observation.components.emplace_back();
        forMembers(item, [&](std::string_view name, const Token &member) {
            if (name == "code")
                component.code = codeable(member);
            else if (name == "dataAbsentReason")
                component.absentReason = absentReason(member);
            else
                return readValue(name, member, component.value);
            return true;
        });
    }

    bool readValue(std::string_view name, const Token &member, Value &value)
    {
        if (!name.starts_with("value")) return false;
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
        Quantity value;
        forMembers(object, [&](std::string_view name, const Token &member) {
            if (name == "value")
                value.text = number(member).value_or(std::string());
            else if (name == "comparator")
                value.comparator = comparatorOf(member.text());
            else
                return (name == "unit" && set(value.unit, member)) || (name == "system" && set(value.system, member)) ||
                       (name == "code" && set(value.code, member));
            return true;
        });
        return value;
    }

    std::optional<std::string> number(const Token &token)
    {
        if (token.kind() == Kind::Integer || token.kind() == Kind::Float) return std::string(token.text());
        m_more = true;  // a number in quotes and the like: kept, not used
        return std::nullopt;
    }

    SampledData sampledData(const Token &object)
    {
        SampledData value;
        std::string dimensions = "1";
        forMembers(object, [&](std::string_view name, const Token &member) {
            if (name == "origin")
                value.origin = quantity(member);
            else if (name == "period")
                value.periodText = number(member).value_or(std::string());
            else if (name == "factor")
                value.factorText = number(member);
            else if (name == "lowerLimit")
                value.lowerLimitText = number(member);
            else if (name == "upperLimit")
                value.upperLimitText = number(member);
            else if (name == "dimensions")
                dimensions = number(member).value_or(std::string());
            else
                return name == "data" && set(value.data, member);
            return true;
        });
        std::from_chars(dimensions.data(), dimensions.data() + dimensions.size(), value.dimensions);
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
        if (auto time = observedTime(written)) {
            m_observation.start = std::move(*time);
            return std::nullopt;
        }
        const auto local = wallClock(written);
        if (!local && !isDate(written)) return badTime(written);
        m_observation.start.text = written;
        if (local) setNaive(*local, local->to ? local : std::nullopt);
        return std::nullopt;
    }

    std::optional<Error> readPeriod(const Token &period)
    {
        forMembers(period, [](std::string_view name, const Token &) { return name == "start" || name == "end"; });
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
    if (observation && reader.saysMore()) observation->original = resource.source();
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
