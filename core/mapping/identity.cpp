// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/identity.h"

#include "core/fhir/contentid.h"

#include <algorithm>

namespace trendward::mapping
{

namespace
{

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithAnyCase(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

bool inReferenceId(char c)
{
    const char l = lower(c);
    return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("_.-~#").find(c) != std::string_view::npos;
}

}  // namespace

Identifier observationIdentifier(const ResourceIds &ids, std::string_view typeName, std::string_view segment)
{
    Identifier identifier{std::string(medtechSystem), ids.patient + "." + ids.device + "."};
    identifier.value += typeName;
    identifier.value += '.';
    identifier.value += segment;
    return identifier;
}

std::string resourceId(const Identifier &identifier)
{
    return fhir::sha256Hex(identifier.system + "_" + identifier.value);
}

void identify(fhir::Observation &observation, const group::MeasurementGroup &group, const ResourceIds &ids,
              group::Mode mode)
{
    const Identifier identifier = observationIdentifier(ids, group.type, group.segment(mode));
    observation.identifier = {identifier};
    observation.id = resourceId(identifier);
    observation.subject = "Patient/" + ids.patient;
    observation.device = "Device/" + ids.device;
    observation.encounter = ids.encounter.empty() ? std::string() : "Encounter/" + ids.encounter;
}

std::optional<std::string> referenceId(std::string_view reference, std::string_view resourceType)
{
    const std::string start = std::string(resourceType) + "/";
    if (!startsWithAnyCase(reference, start)) return std::nullopt;
    const std::string_view id = reference.substr(start.size());
    if (id.empty() || !std::all_of(id.begin(), id.end(), inReferenceId)) return std::nullopt;
    return std::string(id);
}

std::string identifierQuery(const Identifier &identifier)
{
    return "identifier=" + (identifier.system.empty() ? std::string() : identifier.system + "|") + identifier.value;
}

}  // namespace trendward::mapping
