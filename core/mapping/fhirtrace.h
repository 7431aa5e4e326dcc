// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/group/measurementgroup.h"
#include "core/mapping/fhirmapping.h"

#include <string>
#include <vector>

namespace trendward::mapping
{

/// What a FHIR mapping did with one measurement group: which template it found, and which values met. A value name that
/// is not there leaves an Observation without its value and without an error, so here it is said.
struct FhirTrace {
    std::string type;
    bool hasTemplate = false;
    std::vector<std::string> used;     ///< value names that are in both
    std::vector<std::string> missing;  ///< that the template waits for
    std::vector<std::string> unused;   ///< that the group has and no template value takes
    std::string failure;               ///< why there is no group, and so no Observation
};

FhirTrace traceOf(const FhirMapping &mapping, const group::MeasurementGroup &group);
/// Of a measurement that comes into no group.
FhirTrace traceOf(const FhirMapping &mapping, const Measurement &measurement, const Error &error);
/// In the language of the process.
std::vector<std::string> sentencesOf(const FhirTrace &trace);
/// {"fhirTemplate":…,"used":[…],"missing":[…],"unused":[…],"sentences":[…]}
std::string jsonOf(const FhirTrace &trace);

}  // namespace trendward::mapping
