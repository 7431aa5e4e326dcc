// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/averagepressure.h"

#include "core/care/words.h"
#include "core/fhir/vitalsigns.h"

namespace trendward::care
{

namespace
{

CodeableConcept loinc(std::string_view code, const char *display)
{
    return {{{std::string(loincSystem), std::string(code), display}}, {}};
}

fhir::Component meanOf(std::string_view code, const char *display, double value)
{
    fhir::Component component;
    component.code = loinc(code, display);
    component.value =
        fhir::Quantity{fixedNumber(value, 1), Comparator::None, "mmHg", std::string(ucumSystem), "mm[Hg]"};
    return component;
}

}  // namespace

std::optional<fhir::Observation> averagePressure(const trend::HomeBloodPressure &home,
                                                 const trend::PressureProtocol &protocol, const std::string &patient,
                                                 const Zone &zone)
{
    const trend::Account &account = home.account;
    if (!home.mean || !account.first || !account.last) return std::nullopt;
    fhir::Observation average;
    average.category.push_back(fhir::categoryOf("vital-signs"));
    average.code = loinc(fhir::averagePressureCode, "Blood pressure panel mean systolic and mean diastolic");
    average.code.text = "Average home blood pressure";
    average.start.at = *account.first;
    average.start.offsetMinutes = static_cast<std::int16_t>(zone.offsetMinutesAt(*account.first));
    average.start.origin = ClockOrigin::ExplicitOffset;
    average.end = account.last;
    average.components.push_back(meanOf("96608-5", "Systolic blood pressure mean", home.mean->systolic));
    average.components.push_back(meanOf("96609-3", "Diastolic blood pressure mean", home.mean->diastolic));
    fhir::Component number;
    number.code.coding.push_back({std::string(snomedSystem), "246432004", "Number of occurrences"});
    number.value = fhir::Quantity{std::to_string(home.mean->readings), Comparator::None, {}, {}, {}};
    average.components.push_back(std::move(number));
    average.notes.push_back("Mean of " + std::to_string(home.mean->readings) + " home measurements on " +
                            std::to_string(home.days) + (home.days == 1 ? " day" : " days") +
                            ". Protocol: " + protocol.title + ". " + protocol.source + ".");
    average.id = fhir::observationId(patient, average);
    return average;
}

}  // namespace trendward::care
