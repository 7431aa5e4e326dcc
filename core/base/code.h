// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trendward
{

inline constexpr std::string_view loincSystem = "http://loinc.org";
inline constexpr std::string_view ucumSystem = "http://unitsofmeasure.org";
inline constexpr std::string_view snomedSystem = "http://snomed.info/sct";
/// ISO/IEEE 11073-10101: the codes of core/base/mdc.h.
inline constexpr std::string_view mdcSystem = "urn:iso:std:iso:11073:10101";
/// The coding and identifier system that the MedTech service writes.
inline constexpr std::string_view medtechSystem = "https://azure.microsoft.com/en-us/services/iomt-fhir-connector/";
/// Our own codes, for measures that have no LOINC code.
inline constexpr std::string_view trendwardSystem = "urn:trendward:measure";

struct Coding {
    std::string system, code, display;
    friend bool operator==(const Coding &, const Coding &) = default;
};

struct CodeableConcept {
    std::vector<Coding> coding;
    std::string text;
    friend bool operator==(const CodeableConcept &, const CodeableConcept &) = default;
};

struct Identifier {
    std::string system, value;
    friend auto operator<=>(const Identifier &, const Identifier &) = default;
};

}  // namespace trendward
