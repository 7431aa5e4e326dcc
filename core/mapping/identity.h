// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/fhir/observation.h"
#include "core/group/measurementgroup.h"

#include <optional>
#include <string>
#include <string_view>

namespace trendward::mapping
{

/// Ids of the resources that a group belongs to; encounter may be empty.
struct ResourceIds {
    std::string patient, device, encounter;
};

/// system = the MedTech service's, value = patientId.deviceId.typeName.segment.
Identifier observationIdentifier(const ResourceIds &ids, std::string_view typeName, std::string_view segment);
/// The same identifier's value for a group, appended.
void appendIdentifierValue(std::string &out, const ResourceIds &ids, const group::MeasurementGroup &group,
                           const group::WindowText &window, group::Mode mode);
/// The id under which the MedTech service writes a resource: lower-case hex SHA-256 of "system_value".
std::string resourceId(const Identifier &identifier);
/// Sets identifier, id, subject, device and encounter of an Observation made from this group.
void identify(fhir::Observation &observation, const group::MeasurementGroup &group, const ResourceIds &ids,
              group::Mode mode = group::Mode::Default);

/// "Patient/123" -> "123" for resourceType Patient (its letter case does not count). nullopt for another type, an
/// absolute URL, a version, a query, or letters other than A-Z a-z 0-9 _ . - ~ #.
std::optional<std::string> referenceId(std::string_view reference, std::string_view resourceType);
/// "identifier=system|value", or "identifier=value" without a system (not yet percent-encoded).
std::string identifierQuery(const Identifier &identifier);
/// A search by what an Observation's identifier says, for a server that finds long identifiers badly:
/// "subject=…&device=…&code=…&date=ge…&date=le…" where it ends in the two times of a window, else identifierQuery.
std::string expandedQuery(const Identifier &identifier);

}  // namespace trendward::mapping
