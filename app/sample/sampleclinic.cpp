// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleclinic.h"

#include "app/sample/stories.h"

namespace trendward::sample
{

SampleFile &addFile(SampleClinic &clinic, std::string name, std::string bytes, const SamplePatient &patient,
                    std::uint64_t stored)
{
    SampleFile file;
    file.name = std::move(name);
    file.bytes = std::move(bytes);
    file.patient = patient.id;
    file.stored = stored;
    clinic.files.push_back(std::move(file));
    return clinic.files.back();
}

SampleClinic sampleClinic(const Date &anchor, std::uint64_t seed)
{
    SampleClinic clinic;
    clinic.anchor = anchor;
    clinic.seed = seed;
    for (const auto tell : {risingPressure,     heartFailureWeight, hypoNights,       copdDecline,
                            twoPeopleOneScale,  wrongClock,         clockChangeNight, unitMix,
                            sparseReadings,     perfectRecord,      silentTwelveDays, neverAnyData,
                            overlappingExports, controlledPressure, handedOverDevice, foreignMessages,
                            brokenRecords,      slowPulse,          fallingWeight,    glucoseInGoal,
                            singleCrisis,       flatWithoutGoals,   childWithAsthma})
        tell(clinic);
    return clinic;
}

}  // namespace trendward::sample
