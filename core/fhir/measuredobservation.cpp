// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/fhir/contentid.h"
#include "core/fhir/observation.h"
#include "core/fhir/observationnames.h"
#include "core/fhir/vitalsigns.h"

#include <algorithm>
#include <cmath>

namespace trendward::fhir
{

namespace
{

/// One property understood: its measure and what is to be written of it.
struct Measured {
    const Property *property = nullptr;
    const Measure *measure = nullptr;  ///< nullptr: a value that we keep under its own name
    Value value;
    std::optional<AbsentReason> absentReason;
    std::string unitCode;  ///< as written
    std::string note;
};

Unit unitOf(const Property &property)
{
    return property.unit.known() ? property.unit : unitFrom(property.unit.text);
}

Quantity quantityIn(const Decimal &number, const Unit &unit, Comparator comparator)
{
    Quantity quantity{number.text(), comparator, unit.text, {}, {}};
    if (unit.known()) {
        quantity.system = ucumSystem;
        quantity.code = unit.code;
        if (quantity.unit.empty()) quantity.unit = unit.code;
    }
    return quantity;
}

/// Kilopascal, stone and kelvin are no units of the vital-signs profiles: written in the measure's own unit, with a
/// note.
void writeInProfileUnit(Measured &measured, const Decimal &number, const Unit &unit)
{
    const Measure &measure = *measured.measure;
    const auto converted = inMeasureUnit(measure, number.toDouble(), unit.code);
    if (!converted || std::abs(*converted) >= 1e15) return;
    const Decimal own = Decimal::fromDouble(*converted, static_cast<std::uint8_t>(measure.decimals + 1));
    measured.value =
        quantityIn(own, {std::string(measure.unit), std::string(measure.unitText)}, measured.property->comparator);
    measured.unitCode = measure.unit;
    measured.note = std::string(measure.display) + ": the device gave " + number.text() + " " + unit.text + ".";
}

Result<Measured> measuredOf(const Property &property)
{
    Measured measured;
    measured.property = &property;
    measured.measure = measureNamed(property.name);
    measured.absentReason = property.absentReason;
    if (property.absentReason) return measured;
    auto number = property.number;
    if (!number) {
        const auto read = Decimal::parse(property.text);
        if (!read && !measured.measure && !property.text.empty()) {
            measured.value = property.text;
            return measured;
        }
        if (!read) return Error{Error::Code::BadValue, "the value of " + property.name + " is not a number", {}};
        number = *read;
    }
    const Unit unit = unitOf(property);
    measured.unitCode = unit.code;
    measured.value = quantityIn(*number, unit, property.comparator);
    if (measured.measure && unit.known() && !profileAllows(*measured.measure, unit.code))
        writeInProfileUnit(measured, *number, unit);
    return measured;
}

class Shared
{
public:
    explicit Shared(const Measurement &measurement) : m_measurement(measurement) {}

    /// What all Observations of one measurement have in common.
    Observation observation() const
    {
        const Measurement &m = m_measurement;
        Observation o;
        o.start = m.occurrence;
        if (m.end && *m.end > m.occurrence.at) o.end = m.end;
        o.deviceKey = !m.deviceId.empty() ? m.deviceId : !m.deviceName.empty() ? m.deviceName : m.sourceApp;
        o.sourceId = m.sourceId;
        o.origin = m.origin;
        return o;
    }

    Observation single(Measured &&measured) const
    {
        Observation o = observation();
        const Property &property = *measured.property;
        if (measured.measure) {
            o.category.push_back(categoryOf(measured.measure->category));
            o.code = codeOf(*measured.measure, measured.unitCode);
        } else {
            o.code = {{{std::string(trendwardSystem), property.name, property.name}}, property.name};
        }
        o.value = std::move(measured.value);
        o.absentReason = measured.absentReason;
        o.flags = property.flags;
        o.unitOrigin = property.unitOrigin;
        if (!measured.note.empty()) o.notes.push_back(measured.note);
        return o;
    }

    Observation panel(const std::vector<Measured> &parts) const
    {
        Observation o = observation();
        o.category.push_back(categoryOf("vital-signs"));
        o.code = bloodPressurePanelCode();
        // Both parts once, in this order, whatever came: the bp profile asks for it.
        for (const std::string_view key :
             {"systolic-blood-pressure", "diastolic-blood-pressure", "mean-blood-pressure"}) {
            const auto part =
                std::find_if(parts.begin(), parts.end(), [&](const Measured &one) { return one.measure->key == key; });
            if (part == parts.end() && key == "mean-blood-pressure") continue;
            o.components.push_back(part == parts.end() ? missing(key) : component(*part));
            if (part == parts.end()) continue;
            o.unitOrigin = part->property->unitOrigin;
            if (!part->note.empty()) o.notes.push_back(part->note);
        }
        return o;
    }

private:
    static Component component(const Measured &part)
    {
        return {codeOf(*part.measure, part.unitCode), part.value, part.absentReason, part.property->flags};
    }

    static Component missing(std::string_view key)
    {
        return {codeOf(*measureNamed(key)), {}, AbsentReason::Unknown, 0};
    }

    const Measurement &m_measurement;
};

bool isPressure(const Measured &measured)
{
    return measured.measure && measured.measure->panel == "blood-pressure";
}

std::string valueText(const Value &value)
{
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return std::string(codeOf(quantity->comparator)) + quantity->text + " " + quantity->code;
    if (const auto *sampled = std::get_if<SampledData>(&value)) return sampled->data;
    if (const auto *text = std::get_if<std::string>(&value)) return *text;
    if (const auto *coded = std::get_if<CodeableConcept>(&value))
        return coded->coding.empty() ? coded->text : coded->coding.front().code;
    return {};
}

}  // namespace

Outcome addObservationsOf(const Measurement &measurement, std::vector<Observation> &observations)
{
    const bool known = measurement.type == "blood-pressure" || measureNamed(measurement.type);
    const auto unknown = [&] {
        return Error{Error::Code::NoTemplate, "no measure is known by the name \"" + measurement.type + "\"", {}};
    };
    const Shared shared(measurement);
    // What most measurements are.
    if (measurement.properties.size() == 1) {
        auto only = measuredOf(measurement.properties.front());
        if (!only) return std::move(only).error();
        if (!known && !only->measure) return unknown();
        if (isPressure(*only))
            observations.push_back(shared.panel({std::move(*only)}));
        else
            observations.push_back(shared.single(std::move(*only)));
        return Done{};
    }
    std::vector<Measured> pressures, others;
    bool anyKnown = known;
    for (const Property &property : measurement.properties) {
        auto measured = measuredOf(property);
        if (!measured) return std::move(measured).error();
        anyKnown = anyKnown || measured->measure;
        auto &list = isPressure(*measured) ? pressures : others;
        const auto twice = [&](const Measured &one) { return one.measure == measured->measure; };
        if (isPressure(*measured) && std::any_of(list.begin(), list.end(), twice))
            return Error{Error::Code::BadValue, property.name + " stands twice in one measurement", {}};
        list.push_back(std::move(*measured));
    }
    if (!anyKnown || measurement.properties.empty()) return unknown();
    if (!pressures.empty()) observations.push_back(shared.panel(pressures));
    for (Measured &one : others) observations.push_back(shared.single(std::move(one)));
    return Done{};
}

Result<std::vector<Observation>> observationsOf(const Measurement &measurement)
{
    std::vector<Observation> observations;
    if (auto added = addObservationsOf(measurement, observations); !added) return added.error();
    return observations;
}

std::string observationId(std::string_view patient, const Observation &observation, std::uint32_t occurrence)
{
    std::string content;
    const auto add = [&](std::string_view part) {
        content += part;
        content += '\0';
    };
    add(patient);
    add(observation.deviceKey);
    if (observation.code.coding.empty())
        add(observation.code.text);
    else
        add(observation.code.coding.front().system + "|" + observation.code.coding.front().code);
    if (!observation.sourceId.empty()) {
        add("source");
        add(observation.sourceId);
        return sha256Hex(content);
    }
    add(std::to_string(observation.start.at.ticks()));
    add(observation.end ? std::to_string(observation.end->ticks()) : "");
    add(valueText(observation.value));
    add(observation.absentReason ? codeOf(*observation.absentReason) : "");
    for (const Component &component : observation.components) {
        add(component.code.coding.empty() ? component.code.text : component.code.coding.front().code);
        add(valueText(component.value));
    }
    add(std::to_string(occurrence));
    return sha256Hex(content);
}

}  // namespace trendward::fhir
