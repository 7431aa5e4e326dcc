// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"
#include "core/trend/homebloodpressure.h"

#include <optional>
#include <string>

namespace trendward::care
{

/// A home average as US Core's Average Blood Pressure: LOINC 96607-7 with its two means to a tenth of mmHg, the number
/// of measurements, the time from the first to the last of them and, as a note in English, the protocol. nullopt
/// without an average; subject and id are set for this patient.
/// Source: HL7 US Core, us-core-average-blood-pressure.
std::optional<fhir::Observation> averagePressure(const trend::HomeBloodPressure &home,
                                                 const trend::PressureProtocol &protocol, const std::string &patient,
                                                 const Zone &zone);

}  // namespace trendward::care
