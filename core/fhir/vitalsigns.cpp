// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/vitalsigns.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

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

/// The code that a vital sign's profile asks for, and the more specific ones that it must stand beside.
struct VitalSign {
    std::string_view code, specific;
    /// For which HL7's own validator asks for the profile (org.hl7.fhir.core, Apache-2.0); without the one that it
    /// takes for two signs.
    std::string_view snomed;
};
constexpr std::array vitalSigns{
    VitalSign{"85353-1", "", "46680005"},
    VitalSign{"9279-1", "11291-2 19840-8 33438-3 76170-0 76171-8 76172-6 76270-8", "271625008 86290005"},
    VitalSign{"8867-4",
              "11328-2 40443-4 55425-3 60978-4 68999-2 69000-8 73795-7 73799-9 76476-1 76477-9 8886-4 8889-8 "
              "8890-6 8891-4 8892-2 8893-0",
              "249043002 251670001 399017001 429525003 429614003 444981005"},
    VitalSign{"2708-6", "19224-5 20564-1 2709-4 2710-2 2713-6 51733-4 59408-5 59417-6 89276-0 97549-0",
              "431314004 442476006"},
    VitalSign{"8310-5",
              "60834-9 60835-6 60836-4 60838-0 60955-2 61009-7 75539-7 75987-8 76010-8 76011-6 76278-1 8309-7 "
              "8328-7 8329-5 8330-3 8331-1 8332-9 8333-7 8334-5 91371-5 98657-0 98663-8",
              "1222808002 276885007 300076005 307047009 364246006 386725007 415882003 415929009 415945006 415974002 "
              "431598003 698831002 698832009 708499008"},
    VitalSign{"8302-2", "3137-7 3138-5 8306-3 8308-9",
              "1153637007 1162392001 1162417005 1162418000 1162419008 1230278008 50373000"},
    VitalSign{"9843-4", "8287-5", "1269262007 169876006 363811000 363812007"},
    VitalSign{"29463-7", "3141-9 3142-7 75292-3 79348-9 8350-1 8351-9",
              "1162415002 1162416001 424927000 425024002 735395000 784399000"},
    VitalSign{"39156-5", "89270-3", "60621009"},
    VitalSign{"85354-9", "35094-2 55284-4 76534-7 8459-0 8480-6 8462-4",
              "163033001 163035008 251076008 271649006 271650006 386534000 386536003 399304008 407554009 407556006 "
              "716579001"},
};

/// Whether a list of words parted by one space has this word.
bool hasWord(std::string_view words, std::string_view word)
{
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t end = std::min(words.find(' ', from), words.size());
        if (words.substr(from, end - from) == word) return true;
        from = end + 1;
    }
    return false;
}

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

std::string_view vitalSignCodeFor(const Coding &coding)
{
    const bool snomed = coding.system == snomedSystem;
    for (const VitalSign &sign : vitalSigns)
        if (snomed ? hasWord(sign.snomed, coding.code)
                   : sign.code == coding.code || hasWord(sign.specific, coding.code))
            return sign.code;
    return {};
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

Observation sampleOf(const Observation &stream, const Reading &reading)
{
    Value value;
    if (reading.value) {
        const Unit &unit = reading.unit;
        value = Quantity{reading.value->text(), reading.comparator, unit.text.empty() ? unit.code : unit.text,
                         unit.known() ? std::string(ucumSystem) : std::string(), unit.code};
    }
    Observation one = sampleOf(stream, reading.time, std::move(value));
    one.absentReason = reading.absentReason;
    return one;
}

std::vector<Observation> singles(const Observation &observation)
{
    if (!std::holds_alternative<SampledData>(observation.value)) return {observation};
    std::vector<Observation> all;
    std::map<std::pair<Instant, std::string>, std::uint32_t> met;
    for (const Reading &reading : readingsOf(observation)) {
        Observation one = sampleOf(observation, reading);
        const std::string value = reading.value ? reading.value->text() : std::string();
        one.id = observationId(observation.subject, one, met[{reading.time.at, value}]++);
        all.push_back(std::move(one));
    }
    return all;
}

namespace
{

/// A vital sign bears the code and the category that make it one, whatever its source left out.
void nameVitalSign(Observation &observation)
{
    std::string_view code;
    for (const Coding &one : observation.code.coding)
        if (code.empty() && (one.system == loincSystem || one.system == snomedSystem)) code = vitalSignCodeFor(one);
    if (code.empty()) return;
    const auto bears = [](const std::vector<Coding> &all, std::string_view system, std::string_view wanted) {
        return std::any_of(all.begin(), all.end(),
                           [&](const Coding &one) { return one.system == system && one.code == wanted; });
    };
    if (!bears(observation.code.coding, loincSystem, code)) observation.code.coding.push_back(loinc(code));
    if (std::none_of(observation.category.begin(), observation.category.end(),
                     [&](const CodeableConcept &one) { return bears(one.coding, categorySystem, "vital-signs"); }))
        observation.category.push_back(categoryOf("vital-signs"));
}

}  // namespace

Observation conforming(Observation observation)
{
    nameVitalSign(observation);
    const auto isVitalSign = [](const CodeableConcept &category) {
        return std::any_of(category.coding.begin(), category.coding.end(), [](const Coding &coding) {
            return coding.system == categorySystem && coding.code == "vital-signs";
        });
    };
    if (!observation.end) return observation;
    if (std::none_of(observation.category.begin(), observation.category.end(), isVitalSign)) return observation;
    const auto isAverage = [](const Coding &coding) {
        return coding.system == loincSystem && coding.code == averagePressureCode;
    };
    if (std::any_of(observation.code.coding.begin(), observation.code.coding.end(), isAverage)) return observation;
    const auto &offset = observation.start.offsetMinutes;
    if (*observation.end > observation.start.at)
        observation.notes.push_back("Measured until " +
                                    (offset ? observation.end->textAt(*offset) : observation.end->text()) + ".");
    observation.end.reset();
    return observation;
}

}  // namespace trendward::fhir
