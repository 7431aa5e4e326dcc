// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/vitalsigns.h"

#include <algorithm>
#include <array>
#include <string>

namespace trendward::fhir
{

namespace
{

struct Name {
    std::string_view code, display;
};

/// LOINC's own names of the codes we write (loinc.org licence: the notice stands in README and About).
constexpr std::array names{
    Name{"8480-6", "Systolic blood pressure"},
    Name{"8462-4", "Diastolic blood pressure"},
    Name{"8478-0", "Mean blood pressure"},
    Name{"8867-4", "Heart rate"},
    Name{"40443-4", "Heart rate --resting"},
    Name{"59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"},
    Name{"2708-6", "Oxygen saturation in Arterial blood"},
    Name{"29463-7", "Body weight"},
    Name{"8302-2", "Body height"},
    Name{"39156-5", "Body mass index (BMI) [Ratio]"},
    Name{"41982-0", "Percentage of body fat Measured"},
    Name{"8280-0", "Waist Circumference at umbilicus by Tape measure"},
    Name{"41653-7", "Glucose [Mass/volume] in Capillary blood by Glucometer"},
    Name{"14743-9", "Glucose [Moles/volume] in Capillary blood by Glucometer"},
    Name{"99504-3", "Glucose [Mass/volume] in Interstitial fluid"},
    Name{"8310-5", "Body temperature"},
    Name{"9279-1", "Respiratory rate"},
    Name{"55423-8", "Number of steps in unspecified time Pedometer"},
    Name{"41950-7", "Number of steps in 24 hour Measured"},
    Name{"93832-4", "Sleep duration"},
    Name{"80404-7", "R-R interval.standard deviation (Heart rate variability)"},
    Name{"19935-6", "Maximum expiratory gas flow Respiratory system airway by Peak flow meter"},
};

struct Profile {
    std::string_view measure;
    std::array<std::string_view, 3> units;
};

constexpr std::array profiles{
    Profile{"systolic-blood-pressure", {"mm[Hg]"}}, Profile{"diastolic-blood-pressure", {"mm[Hg]"}},
    Profile{"mean-blood-pressure", {"mm[Hg]"}},     Profile{"heart-rate", {"/min"}},
    Profile{"resting-heart-rate", {"/min"}},        Profile{"oxygen-saturation", {"%"}},
    Profile{"body-weight", {"kg", "[lb_av]", "g"}}, Profile{"body-height", {"cm", "[in_i]"}},
    Profile{"body-mass-index", {"kg/m2"}},          Profile{"body-temperature", {"Cel", "[degF]"}},
    Profile{"respiratory-rate", {"/min"}},
};

Coding loinc(std::string_view code)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const Name &name) { return name.code == code; });
    return {std::string(loincSystem), std::string(code), found == names.end() ? "" : std::string(found->display)};
}

std::string_view writtenCode(const Measure &measure, std::string_view unitCode)
{
    if (unitCode != "mmol/L") return measure.loinc;
    if (measure.key == "glucose") return "14743-9";
    if (measure.key == "sensor-glucose") return "105272-9";
    return measure.loinc;
}

}  // namespace

CodeableConcept codeOf(const Measure &measure, std::string_view unitCode)
{
    CodeableConcept result;
    result.text = measure.display;
    const std::string_view code = writtenCode(measure, unitCode);
    if (code.empty())
        result.coding.push_back({std::string(trendwardSystem), std::string(measure.key), std::string(measure.display)});
    else
        result.coding.push_back(loinc(code));
    if (!measure.alsoLoinc.empty()) result.coding.push_back(loinc(measure.alsoLoinc));
    return result;
}

CodeableConcept bloodPressurePanelCode()
{
    return {{{std::string(loincSystem), "85354-9", "Blood pressure panel with all children optional"}},
            "Blood pressure"};
}

CodeableConcept categoryOf(std::string_view category)
{
    std::string display(category);
    if (category == "vital-signs") display = "Vital Signs";
    if (category == "laboratory") display = "Laboratory";
    if (category == "activity") display = "Activity";
    if (category == "exam") display = "Exam";
    return {{{std::string(categorySystem), std::string(category), display}}, {}};
}

bool profileAllows(const Measure &measure, std::string_view unitCode)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const Profile &profile) { return profile.measure == measure.key; });
    if (found == profiles.end()) return true;
    return !unitCode.empty() && std::find(found->units.begin(), found->units.end(), unitCode) != found->units.end();
}

Observation sampleOf(const Observation &stream, const ObservedTime &time, Value value)
{
    Observation one = stream;
    one.value = std::move(value);
    one.start = time;
    one.end.reset();
    one.identifier.clear();
    one.samples.clear();
    one.sourceId.clear();
    one.notes.push_back("One sample of the series " + stream.id + ".");
    return one;
}

Observation conforming(Observation observation)
{
    const auto isVitalSign = [](const CodeableConcept &category) {
        return std::any_of(category.coding.begin(), category.coding.end(), [](const Coding &coding) {
            return coding.system == categorySystem && coding.code == "vital-signs";
        });
    };
    if (!observation.end) return observation;
    if (std::none_of(observation.category.begin(), observation.category.end(), isVitalSign)) return observation;
    const auto &offset = observation.start.offsetMinutes;
    if (*observation.end > observation.start.at)
        observation.notes.push_back("Measured until " +
                                    (offset ? observation.end->textAt(*offset) : observation.end->text()) + ".");
    observation.end.reset();
    return observation;
}

}  // namespace trendward::fhir
