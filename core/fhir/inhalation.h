// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/fhir/observation.h"

#include <optional>
#include <string>

namespace trendward::fhir
{

/// What a MedicationAdministration comes to.
struct Inhalation {
    /// Of the puffs, under the resource's id, subject and time; withdrawn where the resource was entered in error. None
    /// where it says of no inhalation that took place.
    std::optional<Observation> observation;
    std::string whyNot;      ///< a phrase: "medication that was not given"
    std::string medication;  ///< as the resource names it, or empty
    std::string device;      ///< reference of the first device, or empty
};

/// Malformed when it is no MedicationAdministration. A dose in puffs says how many there were; one in any other unit is
/// one use of the inhaler, and noted as it was stated.
Result<Inhalation> inhalationOf(const json::Token &resource);

}  // namespace trendward::fhir
