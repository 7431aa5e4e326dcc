// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/fhir/jsonwriter.h"
#include "core/fhir/observation.h"
#include "core/fhir/observationnames.h"
#include "core/fhir/vitalsigns.h"

#include <algorithm>
#include <array>

namespace trendward::fhir
{

namespace
{

/// What an Observation was read from, to carry over what the struct has no place for.
struct Original {
    json::Document document;
    json::Token root;
    Observation was;
};

std::optional<Original> originalOf(const Observation &observation)
{
    if (observation.original.empty()) return std::nullopt;
    Original original;
    auto root = original.document.parse(observation.original, json::Grammar::Strict);
    auto was = readObservation(observation.original);
    if (!root || !was) return std::nullopt;
    original.root = *root;
    original.was = std::move(*was);
    return original;
}

void writeQuantityMembers(JsonWriter &json, const Quantity &quantity)
{
    json.numberMember("value", quantity.text);
    json.member("comparator", fhir::codeOf(quantity.comparator));
    json.member("unit", quantity.unit);
    json.member("system", quantity.system);
    json.member("code", quantity.code);
}

struct ValueWriter {
    JsonWriter &json;

    void operator()(std::monostate) const {}
    void operator()(const Quantity &quantity) const
    {
        json.object("valueQuantity");
        writeQuantityMembers(json, quantity);
        json.endObject();
    }
    void operator()(const SampledData &sampled) const
    {
        json.object("valueSampledData");
        json.object("origin");
        writeQuantityMembers(json, sampled.origin);
        json.endObject();
        json.numberMember("period", sampled.periodText);
        json.numberMember("factor", sampled.factorText.value_or(std::string()));
        json.numberMember("lowerLimit", sampled.lowerLimitText.value_or(std::string()));
        json.numberMember("upperLimit", sampled.upperLimitText.value_or(std::string()));
        json.numberMember("dimensions", std::to_string(sampled.dimensions));
        json.member("data", sampled.data);
        json.endObject();
    }
    void operator()(const std::string &text) const { json.member("valueString", text); }
    void operator()(const CodeableConcept &value) const { json.codeable("valueCodeableConcept", value); }
};

bool hasValue(const Value &value)
{
    return !std::holds_alternative<std::monostate>(value);
}

void writeAbsentReason(JsonWriter &json, const Value &value, const std::optional<AbsentReason> &reason)
{
    // obs-6: never beside a value.
    if (!reason || hasValue(value)) return;
    json.codeable(
        "dataAbsentReason",
        {{{std::string(absentReasonSystem), std::string(fhir::codeOf(*reason)), std::string(displayOf(*reason))}}, {}});
}

std::string timeText(Instant at, const std::optional<std::int16_t> &offset)
{
    return offset ? at.textAt(*offset) : at.text();
}

void writeEffective(JsonWriter &json, const Observation &observation)
{
    const ObservedTime &start = observation.start;
    if (start.origin == ClockOrigin::Unknown) {
        if (!start.text.empty()) json.member("effectiveDateTime", start.text);
        return;
    }
    if (!observation.end) {
        json.member("effectiveDateTime", timeText(start.at, start.offsetMinutes));
        return;
    }
    const auto periodText = [&](Instant at) {
        return start.offsetMinutes ? at.textAt(*start.offsetMinutes) : at.textSevenDigits();
    };
    json.object("effectivePeriod");
    json.member("start", periodText(start.at));
    json.member("end", periodText(*observation.end));
    json.endObject();
}

void writeComponents(JsonWriter &json, const std::vector<Component> &components)
{
    if (components.empty()) return;
    json.array("component");
    for (const Component &component : components) {
        json.beginObject();
        json.codeable("code", component.code);
        std::visit(ValueWriter{json}, component.value);
        writeAbsentReason(json, component.value, component.absentReason);
        json.endObject();
    }
    json.endArray();
}

/// Writes one Observation; a part that has not changed since it was read is copied from the original, so that what it
/// held beyond our struct stays.
class ObservationWriter
{
public:
    ObservationWriter(std::string &out, const Observation &observation, const Original *original)
        : m_out(out), m_json(out), m_observation(observation), m_original(original)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.member("resourceType", "Observation");
        m_json.member("id", m_observation.id);
        carryOver(headMembers);
        writeIdentity();
        writeTimes();
        writeResult();
        if (m_original) carryOverRest();
        m_json.endObject();
    }

private:
    using Names = std::initializer_list<std::string_view>;
    static constexpr std::array<std::string_view, 5> headMembers{"meta", "implicitRules", "language", "contained",
                                                                 "extension"};
    static constexpr std::array<std::string_view, 22> heldMembers{"resourceType",
                                                                  "id",
                                                                  "text",
                                                                  "identifier",
                                                                  "status",
                                                                  "category",
                                                                  "code",
                                                                  "subject",
                                                                  "encounter",
                                                                  "effectiveDateTime",
                                                                  "effectivePeriod",
                                                                  "effectiveInstant",
                                                                  "issued",
                                                                  "valueQuantity",
                                                                  "valueSampledData",
                                                                  "valueString",
                                                                  "valueCodeableConcept",
                                                                  "dataAbsentReason",
                                                                  "note",
                                                                  "device",
                                                                  "component",
                                                                  "_effectiveDateTime"};

    /// Copies these members when they are in the original; false when none is.
    template <class List>
    bool carryOver(const List &names)
    {
        bool any = false;
        for (const std::string_view name : names) {
            const json::Token token = m_original ? m_original->root.member(name) : json::Token();
            if (!token.exists()) continue;
            m_json.name(name);
            json::appendJson(m_out, token);
            any = true;
        }
        return any;
    }

    bool unchanged(bool same, Names names) { return m_original && same && carryOver(names); }

    void carryOverRest()
    {
        const auto among = [](const auto &list, std::string_view name) {
            return std::find(list.begin(), list.end(), name) != list.end();
        };
        for (json::Token token = m_original->root.firstChild(); token.exists(); token = token.nextSibling()) {
            const std::string_view name = token.name();
            if (among(heldMembers, name) || among(headMembers, name)) continue;
            const bool otherValue = name.starts_with("value") || name.starts_with("_value");
            if (otherValue && (hasValue(m_observation.value) || m_observation.absentReason)) continue;
            const bool otherTime = name.starts_with("effective") || name.starts_with("_effective");
            if (otherTime && m_observation.start.origin != ClockOrigin::Unknown) continue;
            m_json.foreignName(name);
            json::appendJson(m_out, token);
        }
    }

    void writeReference(std::string_view name, const std::string &now, const std::string &was)
    {
        if (!unchanged(now == was, {name})) m_json.reference(name, now);
    }

    void writeIdentity()
    {
        const Observation none;
        const Observation &was = m_original ? m_original->was : none;
        if (!unchanged(m_observation.identifier == was.identifier, {"identifier"}) &&
            !m_observation.identifier.empty()) {
            m_json.array("identifier");
            for (const Identifier &identifier : m_observation.identifier) m_json.identifier(identifier);
            m_json.endArray();
        }
        m_json.member("status", fhir::codeOf(m_observation.status));
        if (!unchanged(m_observation.category == was.category, {"category"}) && !m_observation.category.empty()) {
            m_json.array("category");
            for (const CodeableConcept &category : m_observation.category) m_json.conceptValue(category);
            m_json.endArray();
        }
        if (!unchanged(m_observation.code == was.code, {"code"})) m_json.codeable("code", m_observation.code);
        writeReference("subject", m_observation.subject, was.subject);
        writeReference("encounter", m_observation.encounter, was.encounter);
    }

    void writeTimes()
    {
        const bool same =
            m_original && m_observation.start == m_original->was.start && m_observation.end == m_original->was.end;
        if (!unchanged(same, {"effectiveDateTime", "_effectiveDateTime", "effectivePeriod", "effectiveInstant"}))
            writeEffective(m_json, m_observation);
        if (unchanged(m_original && m_observation.issued == m_original->was.issued, {"issued"})) return;
        if (m_observation.issued) m_json.member("issued", m_observation.issued->text());
    }

    void writeResult()
    {
        const Observation none;
        const Observation &was = m_original ? m_original->was : none;
        const Observation &now = m_observation;
        const bool same = now.value == was.value && now.absentReason == was.absentReason;
        if (!unchanged(same, {"valueQuantity", "valueSampledData", "valueString", "valueCodeableConcept",
                              "dataAbsentReason"})) {
            std::visit(ValueWriter{m_json}, now.value);
            writeAbsentReason(m_json, now.value, now.absentReason);
        }
        if (!unchanged(now.notes == was.notes, {"note"})) m_json.notes(now.notes);
        writeReference("device", now.device, was.device);
        if (!unchanged(now.components == was.components, {"component"})) writeComponents(m_json, now.components);
    }

    std::string &m_out;
    JsonWriter m_json;
    const Observation &m_observation;
    const Original *m_original;
};

}  // namespace

std::string toJson(const Observation &observation)
{
    std::string out;
    out.reserve(512);
    const std::optional<Original> original = originalOf(observation);
    ObservationWriter(out, observation, original ? &*original : nullptr).write();
    return out;
}

}  // namespace trendward::fhir
