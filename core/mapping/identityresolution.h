// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/group/measurementgroup.h"
#include "core/mapping/fhirserver.h"
#include "core/mapping/identity.h"

#include <optional>
#include <string>
#include <string_view>

namespace trendward::mapping
{

/// How the Patient, Device and Encounter of a measurement group are found on a FHIR server (mapping rules, section 4).
enum class IdentityMode {
    Lookup,              ///< the device's link to its patient decides; the message's patient id is not looked at
    Create,              ///< as Lookup, and writes the Patient and Device that are not there yet
    LookupWithEncounter  ///< as Lookup, and the message must name an encounter
};

/// The mode of a ResourceIdentity:ResourceIdentityServiceType setting, the old names included; letter case counts not.
std::optional<IdentityMode> identityModeNamed(std::string_view name);

/// Finds the resources that a group belongs to.
class IdentityResolution
{
public:
    /// deviceSystem is the identifier system of devices, or empty; it is not used for patients and encounters.
    IdentityResolution(FhirServer &server, IdentityMode mode, std::string deviceSystem = {})
        : m_server(server), m_mode(mode), m_deviceSystem(std::move(deviceSystem))
    {
    }

    /// FhirResourceNotFoundException, MultipleResourceFoundException and ResourceIdentityNotDefinedException as section
    /// 4 has them. PatientDeviceMismatchException in Create when the device belongs to another patient than the message
    /// names: microsoft/iomt-fhir looks at that only where its first search failed, and files under the device's
    /// patient otherwise. A wrong patient is the worst that can happen, so it is always looked at here.
    ServerResult<ResourceIds> resolve(const group::MeasurementGroup &group) const;

private:
    ServerResult<ResourceIds> lookUp(const group::MeasurementGroup &group) const;
    ServerResult<ResourceIds> created(const group::MeasurementGroup &group) const;
    std::optional<ServerError> checkPatient(const group::MeasurementGroup &group, const ResourceIds &ids) const;
    ServerResult<std::string> patientId(const std::string &identifier) const;
    ServerResult<std::string> deviceId(const std::string &identifier, const std::string &patient) const;
    ServerResult<std::optional<std::string>> find(const std::string &resourceType, const Identifier &identifier) const;
    std::optional<ServerError> write(const std::string &resourceType, const std::string &id, std::string json) const;

    FhirServer &m_server;
    IdentityMode m_mode;
    std::string m_deviceSystem;
};

}  // namespace trendward::mapping
