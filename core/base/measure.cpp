// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"

#include "core/base/ascii.h"
#include "core/base/mdc.h"
#include "core/base/phrase.h"

#include <algorithm>
#include <array>
#include <utility>

namespace trendward
{

namespace
{

// Codes: HL7 R4 vital-signs profiles and US Core (8480-6 8462-4 8867-4 2708-6 59408-5 29463-7 8302-2 39156-5 8310-5
// 9279-1), HL7/cgm (99504-3), HL7/physical-activity (40443-4 41950-7 55423-8), others from LOINC's own names. Plausible
// ranges only flag; they are wider than any clinical limit.
constexpr std::array table{
    Measure{"systolic-blood-pressure", marked("Measure", "Systolic blood pressure"), "8480-6", "", "blood-pressure",
            "vital-signs", "mm[Hg]", "mmHg", 0, 50, 300},
    Measure{"diastolic-blood-pressure", marked("Measure", "Diastolic blood pressure"), "8462-4", "", "blood-pressure",
            "vital-signs", "mm[Hg]", "mmHg", 0, 20, 200},
    Measure{"mean-blood-pressure", marked("Measure", "Mean blood pressure"), "8478-0", "", "blood-pressure",
            "vital-signs", "mm[Hg]", "mmHg", 0, 30, 250},
    Measure{"heart-rate", marked("Measure", "Heart rate"), "8867-4", "", "", "vital-signs", "/min", "/min", 0, 20, 300},
    Measure{"resting-heart-rate", marked("Measure", "Resting heart rate"), "40443-4", "8867-4", "", "vital-signs",
            "/min", "/min", 0, 20, 200},
    Measure{"oxygen-saturation", marked("Measure", "Oxygen saturation"), "59408-5", "2708-6", "", "vital-signs", "%",
            "%", 0, 50, 100},
    Measure{"perfusion-index", marked("Measure", "Perfusion index"), "61006-3", "", "", "exam", "%", "%", 1, 0, 30},
    Measure{"body-weight", marked("Measure", "Weight"), "29463-7", "", "", "vital-signs", "kg", "kg", 1, 1, 500},
    Measure{"body-height", marked("Measure", "Height"), "8302-2", "", "", "vital-signs", "cm", "cm", 0, 20, 260},
    Measure{"body-mass-index", marked("Measure", "Body mass index"), "39156-5", "", "", "vital-signs", "kg/m2",
            "kg/m\u00b2", 1, 5, 120},
    Measure{"body-fat", marked("Measure", "Body fat"), "41982-0", "", "", "exam", "%", "%", 1, 1, 80},
    Measure{"lean-mass", marked("Measure", "Lean mass"), "91557-9", "", "", "exam", "kg", "kg", 1, 1, 300},
    Measure{"waist-circumference", marked("Measure", "Waist circumference"), "8280-0", "", "", "exam", "cm", "cm", 0,
            20, 300},
    Measure{"glucose", marked("Measure", "Glucose"), "41653-7", "", "", "laboratory", "mg/dL", "mg/dL", 0, 10, 1000},
    Measure{"sensor-glucose", marked("Measure", "Glucose, sensor"), "99504-3", "", "", "laboratory", "mg/dL", "mg/dL",
            0, 10, 1000},
    Measure{"body-temperature", marked("Measure", "Body temperature"), "8310-5", "", "", "vital-signs", "Cel",
            "\u00b0C", 1, 25, 45},
    Measure{"respiratory-rate", marked("Measure", "Respiratory rate"), "9279-1", "", "", "vital-signs", "/min", "/min",
            0, 2, 90},
    Measure{"steps", marked("Measure", "Steps"), "55423-8", "", "", "activity", "{steps}", "steps", 0, 0, 150000},
    Measure{"steps-per-day", marked("Measure", "Steps per day"), "41950-7", "", "", "activity", "/d", "/day", 0, 0,
            150000},
    Measure{"sleep-duration", marked("Measure", "Sleep duration"), "93832-4", "", "", "activity", "h", "h", 1, 0, 24},
    Measure{"deep-sleep", marked("Measure", "Deep sleep"), "93831-6", "", "", "activity", "h", "h", 1, 0, 24},
    Measure{"light-sleep", marked("Measure", "Light sleep"), "93830-8", "", "", "activity", "h", "h", 1, 0, 24},
    Measure{"rem-sleep", marked("Measure", "REM sleep"), "93829-0", "", "", "activity", "h", "h", 1, 0, 24},
    Measure{"heart-rate-variability", marked("Measure", "Heart rate variability (SDNN)"), "80404-7", "", "", "exam",
            "ms", "ms", 0, 0, 500},
    // Not the same as SDNN; no LOINC code for it has been checked.
    Measure{"heart-rate-variability-rmssd", marked("Measure", "Heart rate variability (RMSSD)"), "", "", "", "exam",
            "ms", "ms", 0, 0, 500},
    Measure{"active-energy", marked("Measure", "Active energy"), "41981-2", "", "", "activity", "kcal", "kcal", 0, 0,
            20000},
    Measure{"flights-climbed", marked("Measure", "Flights climbed"), "100304-5", "", "", "activity", "{flights}",
            "flights", 0, 0, 1000},
    Measure{"peak-flow", marked("Measure", "Peak expiratory flow"), "19935-6", "", "", "exam", "L/min", "L/min", 0, 30,
            1000},
    Measure{"fev1", marked("Measure", "FEV1"), "20150-9", "", "", "exam", "L", "L", 2, 0.1, 10},
    Measure{"fvc", marked("Measure", "FVC"), "19870-5", "", "", "exam", "L", "L", 2, 0.1, 12},
    Measure{"inhaler-puffs", marked("Measure", "Inhaler puffs"), "", "", "", "activity", "{puff}", "puffs", 0, 0, 50},
    // Of a sleep apnea device's daily summary; no LOINC code for them has been checked.
    Measure{"mask-use", marked("Measure", "Mask use per night"), "", "", "", "exam", "h", "h", 1, 0, 24},
    Measure{"apnea-hypopnea-index", marked("Measure", "Apnea-hypopnea index"), "", "", "", "exam", "/h", "/h", 1, 0,
            150},
    Measure{"mask-leak", marked("Measure", "Mask leak (95th percentile)"), "", "", "", "exam", "L/min", "L/min", 0, 0,
            180},
};

/// Other codes that mean the same measure; those that trigger its R4 profile first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 29> otherCodes{{
    {"8459-0", "systolic-blood-pressure"},
    {"8453-3", "diastolic-blood-pressure"},
    {"8889-8", "heart-rate"},
    {"68999-2", "heart-rate"},
    {"76477-9", "heart-rate"},
    {"11328-2", "heart-rate"},
    {"8893-0", "heart-rate"},
    {"2708-6", "oxygen-saturation"},
    {"2710-2", "oxygen-saturation"},
    {"20564-1", "oxygen-saturation"},
    {"3141-9", "body-weight"},
    {"3142-7", "body-weight"},
    {"8350-1", "body-weight"},
    {"8351-9", "body-weight"},
    {"3137-7", "body-height"},
    {"3138-5", "body-height"},
    {"8306-3", "body-height"},
    {"8308-9", "body-height"},
    {"14743-9", "glucose"},
    {"2339-0", "glucose"},
    {"15074-8", "glucose"},
    {"2345-7", "glucose"},
    {"14745-4", "sensor-glucose"},
    {"105272-9", "sensor-glucose"},
    {"8331-1", "body-temperature"},
    {"8328-7", "body-temperature"},
    {"8330-3", "body-temperature"},
    {"76170-0", "respiratory-rate"},
    {"33452-4", "peak-flow"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> otherNames{{
    {"systolic", "systolic-blood-pressure"},
    {"sys", "systolic-blood-pressure"},
    {"sbp", "systolic-blood-pressure"},
    {"diastolic", "diastolic-blood-pressure"},
    {"dia", "diastolic-blood-pressure"},
    {"dbp", "diastolic-blood-pressure"},
    {"heartrate", "heart-rate"},
    {"hr", "heart-rate"},
    {"pulse", "heart-rate"},
    {"pulse-rate", "heart-rate"},
    {"spo2", "oxygen-saturation"},
    {"weight", "body-weight"},
    {"height", "body-height"},
    {"bmi", "body-mass-index"},
    {"cgm", "sensor-glucose"},
    {"blood-glucose", "glucose"},
    {"temperature", "body-temperature"},
    {"respiration", "respiratory-rate"},
    {"step-count", "steps"},
    {"sleep", "sleep-duration"},
    {"hrv", "heart-rate-variability"},
    {"hrv-sdnn", "heart-rate-variability"},
    {"pef", "peak-flow"},
    {"puffs", "inhaler-puffs"},
}};

const Measure *byKey(std::string_view key)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Measure &m) { return m.key == key; });
    return found == table.end() ? nullptr : &*found;
}

const Measure *byLoinc(std::string_view code)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Measure &m) { return !m.loinc.empty() && m.loinc == code; });
    if (found != table.end()) return &*found;
    const auto other =
        std::find_if(otherCodes.begin(), otherCodes.end(), [&](const auto &pair) { return pair.first == code; });
    return other == otherCodes.end() ? nullptr : byKey(other->second);
}

/// What a display or a device's own code says in words, or nullptr. Only words that can mean one thing.
const Measure *bySpokenName(std::string_view text)
{
    const std::string words = lower(text);
    const auto says = [&](std::string_view word) { return words.find(word) != std::string::npos; };
    if (says("diastolic")) return byKey("diastolic-blood-pressure");
    if (says("systolic")) return byKey("systolic-blood-pressure");
    return nullptr;
}

}  // namespace

std::span<const Measure> measures()
{
    return table;
}

const Measure *measureNamed(std::string_view keyOrCode)
{
    if (const Measure *measure = byKey(keyOrCode)) return measure;
    if (const Measure *measure = byLoinc(keyOrCode)) return measure;
    const std::string name = lower(keyOrCode);
    const auto other =
        std::find_if(otherNames.begin(), otherNames.end(), [&](const auto &pair) { return pair.first == name; });
    return other == otherNames.end() ? byKey(name) : byKey(other->second);
}

MeasureGuess measureOf(const CodeableConcept &code)
{
    const Measure *coded = nullptr, *byDevice = nullptr;
    const Measure *spoken = bySpokenName(code.text);
    for (const Coding &coding : code.coding) {
        if (!coded && (coding.system == loincSystem || coding.system == "http://loinc.org/"))
            coded = byLoinc(coding.code);
        if (!coded && coding.system == trendwardSystem) coded = byKey(coding.code);
        if (!byDevice && coding.system == mdcSystem) byDevice = byKey(mdcMeasure(mdcNumber(coding.code)));
        if (!spoken) spoken = bySpokenName(coding.display);
        if (!spoken) spoken = bySpokenName(coding.code);
    }
    // A device's own code is the wider one: a glucose that LOINC calls a sensor's is one.
    if (!coded) coded = byDevice;
    if (!spoken) return {coded, false};
    return {spoken, coded && coded != spoken};
}

std::optional<double> inMeasureUnit(const Measure &measure, double value, std::string_view unitCode)
{
    if (const auto direct = convert(value, unitCode, measure.unit)) return *direct;
    const bool glucose = measure.key == "glucose" || measure.key == "sensor-glucose";
    if (!glucose) return std::nullopt;
    if (const auto molar = convert(value, unitCode, "mmol/L")) return *molar * glucoseMgPerDlPerMmolPerL;
    return std::nullopt;
}

bool plausible(const Measure &measure, double value, std::string_view unitCode)
{
    const auto own = inMeasureUnit(measure, value, unitCode);
    return !own || (*own >= measure.plausibleLow && *own <= measure.plausibleHigh);
}

}  // namespace trendward
