// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/identityresolution.h"

#include "core/base/json.h"
#include "core/base/templateobject.h"
#include "core/mapping/resourcejson.h"

#include <array>

namespace trendward::mapping
{

namespace
{

bool isMissing(const std::optional<std::string> &id)
{
    return !id || isBlank(*id);
}

/// {"resourceType":…,"id":…,"identifier":[{…}]}
std::string newResource(const std::string &resourceType, const Identifier &identifier)
{
    std::string json = R"({"resourceType":")" + resourceType + R"(","id":")" + resourceId(identifier) + R"(",)";
    json += R"("identifier":[{)";
    if (!identifier.system.empty()) {
        json += "\"system\":";
        json::appendQuoted(json, identifier.system);
        json += ',';
    }
    json += "\"value\":";
    json::appendQuoted(json, identifier.value);
    return json + "}]}";
}

ServerError mismatch()
{
    return {{"PatientDeviceMismatchException", "The device belongs to another patient than the message names."},
            "Patient"};
}

}  // namespace

std::optional<IdentityMode> identityModeNamed(std::string_view name)
{
    struct Named {
        std::string_view name;
        IdentityMode mode;
    };
    static constexpr std::array names{
        Named{"Lookup", IdentityMode::Lookup},
        Named{"Create", IdentityMode::Create},
        Named{"LookupWithEncounter", IdentityMode::LookupWithEncounter},
        Named{"R4DeviceAndPatientLookupIdentityService", IdentityMode::Lookup},
        Named{"R4DeviceAndPatientCreateIdentityService", IdentityMode::Create},
        Named{"R4DeviceAndPatientWithEncounterLookupIdentityService", IdentityMode::LookupWithEncounter}};
    for (const Named &one : names)
        if (sameAnyCase(one.name, name)) return one.mode;
    return std::nullopt;
}

ServerResult<ResourceIds> IdentityResolution::resolve(const group::MeasurementGroup &group) const
{
    auto ids = lookUp(group);
    if (m_mode != IdentityMode::Create) return ids;
    if (const auto *error = std::get_if<ServerError>(&ids)) {
        const bool missing = error->error.type == "FhirResourceNotFoundException";
        if (missing && error->resource != "Encounter") return created(group);
        return ids;
    }
    if (auto error = checkPatient(group, std::get<ResourceIds>(ids))) return std::move(*error);
    return ids;
}

ServerResult<ResourceIds> IdentityResolution::lookUp(const group::MeasurementGroup &group) const
{
    const auto device = find("Device", {m_deviceSystem, group.deviceId});
    if (const auto *error = std::get_if<ServerError>(&device)) return *error;
    const auto &found = std::get<0>(device);
    if (!found) return resourceNotFound("Device");
    const auto patient = referenceId(referenceMember(*found, "patient"), "Patient");
    if (!patient) return resourceNotFound("Patient");

    ResourceIds ids{*patient, textMember(*found, "id"), {}};
    if (isMissing(group.encounterId)) {
        if (m_mode == IdentityMode::LookupWithEncounter) return identityNotDefined("Encounter");
        return ids;
    }
    const auto encounter = find("Encounter", {{}, *group.encounterId});
    if (const auto *error = std::get_if<ServerError>(&encounter)) return *error;
    if (!std::get<0>(encounter)) return resourceNotFound("Encounter");
    ids.encounter = textMember(*std::get<0>(encounter), "id");
    return ids;
}

/// Encounters are not resolved here: microsoft/iomt-fhir does not, either.
ServerResult<ResourceIds> IdentityResolution::created(const group::MeasurementGroup &group) const
{
    if (isMissing(group.patientId)) return identityNotDefined("Patient");
    const auto patient = patientId(*group.patientId);
    if (const auto *error = std::get_if<ServerError>(&patient)) return *error;
    const auto device = deviceId(group.deviceId, std::get<0>(patient));
    if (const auto *error = std::get_if<ServerError>(&device)) return *error;
    return ResourceIds{std::get<0>(patient), std::get<0>(device), {}};
}

std::optional<ServerError> IdentityResolution::checkPatient(const group::MeasurementGroup &group,
                                                            const ResourceIds &ids) const
{
    if (isMissing(group.patientId)) return std::nullopt;
    const auto patient = find("Patient", {{}, *group.patientId});
    if (const auto *error = std::get_if<ServerError>(&patient)) return *error;
    const auto &found = std::get<0>(patient);
    if (found && textMember(*found, "id") == ids.patient) return std::nullopt;
    return mismatch();
}

ServerResult<std::string> IdentityResolution::patientId(const std::string &value) const
{
    const Identifier identifier{{}, value};
    const auto known = find("Patient", identifier);
    if (const auto *error = std::get_if<ServerError>(&known)) return *error;
    if (const auto &found = std::get<0>(known)) return textMember(*found, "id");
    if (auto error = write("Patient", resourceId(identifier), newResource("Patient", identifier)))
        return std::move(*error);
    return resourceId(identifier);
}

ServerResult<std::string> IdentityResolution::deviceId(const std::string &value, const std::string &patient) const
{
    const Identifier identifier{m_deviceSystem, value};
    const std::string reference = "Patient/" + patient;
    const auto known = find("Device", identifier);
    if (const auto *error = std::get_if<ServerError>(&known)) return *error;
    const auto &found = std::get<0>(known);
    const std::string json = found ? *found : newResource("Device", identifier);
    const std::string id = textMember(json, "id"), holder = referenceMember(json, "patient");
    if (!holder.empty() && referenceId(holder, "Patient") == patient) return id;
    if (!holder.empty()) return mismatch();
    if (auto error = write("Device", id, withReference(json, "patient", reference))) return std::move(*error);
    return id;
}

ServerResult<std::optional<std::string>> IdentityResolution::find(const std::string &resourceType,
                                                                  const Identifier &identifier) const
{
    auto answer = m_server.search(resourceType, identifierQuery(identifier));
    if (auto *error = std::get_if<ServerError>(&answer)) return std::move(*error);
    auto &found = std::get<0>(answer);
    if (found.size() > 1) return severalResources(resourceType);
    if (found.empty()) return std::optional<std::string>();
    return std::optional(std::move(found.front()));
}

std::optional<ServerError> IdentityResolution::write(const std::string &resourceType, const std::string &id,
                                                     std::string json) const
{
    const std::string version = versionOf(json);
    const auto answer = m_server.put({resourceType, id, std::move(json), version});
    if (const auto *error = std::get_if<ServerError>(&answer)) return *error;
    const int status = std::get<0>(answer).status;
    if (status < 400) return std::nullopt;
    return ServerError{{"FhirClientException", "The server answered " + std::to_string(status) + "."}, resourceType};
}

}  // namespace trendward::mapping
