// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/measure.h"
#include "core/fhir/observation.h"

#include <string_view>

namespace trendward::fhir
{

inline constexpr std::string_view categorySystem = "http://terminology.hl7.org/CodeSystem/observation-category";
inline constexpr std::string_view absentReasonSystem = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// LOINC, "Blood pressure panel mean systolic and mean diastolic".
inline constexpr std::string_view averagePressureCode = "96607-7";

/// The codes that say this measure when its value has this unit: LOINC with LOINC's own display, the second code where
/// a profile demands two, the molar code for glucose in mmol/L; our own code where LOINC has none. text is the
/// measure's display.
CodeableConcept codeOf(const Measure &measure, std::string_view unitCode = {});
/// LOINC 85354-9.
CodeableConcept bloodPressurePanelCode();
/// "vital-signs", "laboratory", "activity", "exam" as an Observation category.
CodeableConcept categoryOf(std::string_view category);
/// Whether the measure's R4 vital-signs profile allows this UCUM code (true for measures without a profile).
/// Source: HL7 FHIR R4 4.0.1, the vital-signs StructureDefinitions.
bool profileAllows(const Measure &measure, std::string_view unitCode);

/// The LOINC code that an Observation with this code must carry, too, to be the R4 vital sign that it is ("8867-4" for
/// a resting heart rate, "2708-6" for a saturation by pulse oximetry): itself where it is that code, and empty where
/// the code, of LOINC or SNOMED CT, is no vital sign's. Source: HL7 FHIR R4 4.0.1, observation-vitalsigns, LOINC's
/// hierarchy, and for SNOMED CT what HL7's validator takes for a vital sign.
std::string_view vitalSignCodeFor(const Coding &coding);

/// One sample of a stream as an Observation of its own, which the vital-signs profiles ask for; its id is the caller's.
Observation sampleOf(const Observation &stream, const ObservedTime &time, Value value);

/// The same for a reading of the stream, with its value and its unit's code.
Observation sampleOf(const Observation &stream, const Reading &reading);
/// The Observation itself, or where its value is a SampledData one for each sample, with ids made from what they say.
std::vector<Observation> singles(const Observation &observation);

/// The Observation as validators of the R4 vital-signs profiles accept it: a vital sign has its code beside its own and
/// its category, and its effectivePeriod becomes
/// effectiveDateTime at its start, and a note says the end of a longer one (vs-1 as published only evaluates on a
/// dateTime, and Medplum's validator reports every period). Others come back as they are, and so does an average blood
/// pressure: it is none of R4's vital signs, and US Core wants its period.
Observation conforming(Observation observation);

}  // namespace trendward::fhir
