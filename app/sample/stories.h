// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/sampleclinic.h"

/// The stories, each of which adds its people and their files to a clinic whose anchor and seed are set.
namespace trendward::sample
{

/// A file whose readings are all stored, at the end of the clinic's files.
SampleFile &addFile(SampleClinic &clinic, std::string name, std::string bytes, const SamplePatient &patient,
                    std::uint64_t stored);

void risingPressure(SampleClinic &clinic);      // p-001
void heartFailureWeight(SampleClinic &clinic);  // p-002
void hypoNights(SampleClinic &clinic);          // p-003
void copdDecline(SampleClinic &clinic);         // p-004
void twoPeopleOneScale(SampleClinic &clinic);   // p-005
void wrongClock(SampleClinic &clinic);          // p-006
void clockChangeNight(SampleClinic &clinic);    // p-007
void unitMix(SampleClinic &clinic);             // p-008
void sparseReadings(SampleClinic &clinic);      // p-009
void perfectRecord(SampleClinic &clinic);       // p-010
void silentTwelveDays(SampleClinic &clinic);    // p-011
void neverAnyData(SampleClinic &clinic);        // p-012
void overlappingExports(SampleClinic &clinic);  // p-013
void controlledPressure(SampleClinic &clinic);  // p-014
void handedOverDevice(SampleClinic &clinic);    // p-015, p-016
void foreignMessages(SampleClinic &clinic);     // p-017 and a device that nobody holds
void brokenRecords(SampleClinic &clinic);       // p-018
void slowPulse(SampleClinic &clinic);           // p-019
void fallingWeight(SampleClinic &clinic);       // p-020
void glucoseInGoal(SampleClinic &clinic);       // p-021
void singleCrisis(SampleClinic &clinic);        // p-022
void flatWithoutGoals(SampleClinic &clinic);    // p-023
void childWithAsthma(SampleClinic &clinic);     // p-024

}  // namespace trendward::sample
