// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/identity.h"

#include "core/base/ascii.h"
#include "core/fhir/contentid.h"

#include <algorithm>
#include <vector>

namespace trendward::mapping
{

namespace
{

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

/// "20220909121314Z" as "2022-09-09T12:13:14Z"; nullopt for anything else.
std::optional<std::string> stampTime(std::string_view stamp)
{
    if (stamp.size() != 15 || stamp.back() != 'Z') return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i < 14; ++i) {
        if (stamp[i] < '0' || stamp[i] > '9') return std::nullopt;
        if (i == 4 || i == 6) text += '-';
        if (i == 8) text += 'T';
        if (i == 10 || i == 12) text += ':';
        text += stamp[i];
    }
    text += 'Z';
    if (!Instant::parse(text)) return std::nullopt;
    return text;
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

void appendIdentifierValue(std::string &out, const ResourceIds &ids, const group::MeasurementGroup &group,
                           const group::WindowText &window, group::Mode mode)
{
    for (const std::string *part : {&ids.patient, &ids.device, &group.type}) {
        out += *part;
        out += '.';
    }
    group.appendSegment(out, window, mode);
}

std::string resourceId(const Identifier &identifier)
{
    return fhir::sha256Hex(identifier.system + "_" + identifier.value);
}

void identify(fhir::Observation &observation, const group::MeasurementGroup &group, const ResourceIds &ids,
              group::Mode mode)
{
    Identifier identifier{std::string(medtechSystem), {}};
    appendIdentifierValue(identifier.value, ids, group, group::WindowText(group), mode);
    observation.id = resourceId(identifier);
    observation.identifier = {std::move(identifier)};
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

std::string expandedQuery(const Identifier &identifier)
{
    // patient.device.type.start.end; a type may hold points of its own.
    std::vector<std::string_view> parts;
    const std::string_view value = identifier.value;
    for (std::size_t from = 0; from <= value.size();) {
        const std::size_t to = std::min(value.find('.', from), value.size());
        parts.push_back(value.substr(from, to - from));
        from = to + 1;
    }
    if (parts.size() < 5) return identifierQuery(identifier);
    const auto start = stampTime(parts[parts.size() - 2]), end = stampTime(parts.back());
    if (!start || !end) return identifierQuery(identifier);
    std::string query = "subject=";
    query.append(parts[0]).append("&device=").append(parts[1]).append("&code=").append(parts[2]);
    for (std::size_t i = 3; i + 2 < parts.size(); ++i) query.append(".").append(parts[i]);
    return query + "&date=ge" + *start + "&date=le" + *end;
}

}  // namespace trendward::mapping
