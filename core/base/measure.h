// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/unit.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace trendward
{

/// One kind of reading that we know by name: what it is called, coded and measured in. The table is ours; codes are
/// from HL7's R4 vital-signs profiles, US Core, HL7/cgm and HL7/physical-activity (see the table's comments).
struct Measure {
    std::string_view key;        ///< "heart-rate": what the command line and the store call it
    std::string_view display;    ///< "Heart rate"
    std::string_view loinc;      ///< the code we write first; empty where none exists
    std::string_view alsoLoinc;  ///< a second code that profiles demand beside it (2708-6 for 59408-5), or empty
    std::string_view panel;      ///< "blood-pressure" for its two parts, else empty
    std::string_view category;   ///< "vital-signs", "laboratory", "activity"
    std::string_view unit;       ///< UCUM of the unit we write and plot by default
    std::string_view unitText;
    int decimals;                        ///< digits shown
    double plausibleLow, plausibleHigh;  ///< in `unit`; outside is flagged, never deleted
};

std::span<const Measure> measures();
/// By key, by LOINC code (any code that means this measure), or by a usual other name ("weight", "spo2", "pulse").
/// nullptr when unknown.
const Measure *measureNamed(std::string_view keyOrCode);
/// The measure that a set of codings means. Weighs all codings and the display: a "diastolic" coded 8867-4 (as the
/// published MedTech sample mappings do) is diastolic blood pressure, and codingContradictsDisplay says so.
struct MeasureGuess {
    const Measure *measure = nullptr;
    bool codingContradictsDisplay = false;
};
MeasureGuess measureOf(const CodeableConcept &code);
/// value given in unit, in the measure's own unit; nullopt when it cannot be converted. Glucose converts by its molar
/// mass.
std::optional<double> inMeasureUnit(const Measure &measure, double value, std::string_view unitCode);
/// False outside the plausible range; true when the unit cannot be compared (unknown is not implausible).
bool plausible(const Measure &measure, double value, std::string_view unitCode);

}  // namespace trendward
