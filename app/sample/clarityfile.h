// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/sampleclinic.h"

#include <optional>
#include <string>
#include <vector>

namespace trendward::sample
{

struct SensorReading {
    Instant at;
    int mgPerDl = 0;  ///< below 40 is written as the word for low
};

enum class ClarityLanguage { English, German };

/// Dexcom Clarity's CSV: naive wall clock, patient rows and alert limits before the readings, transmitter time that
/// only ever grows. English in mg/dL with commas; German in mmol/L with semicolons and decimal commas.
std::string clarity(const std::vector<SensorReading> &readings, const SamplePatient &patient, const Zone &zone,
                    ClarityLanguage language);

/// Tenths of mmol/L for a value in mg/dL, rounded half up: what the German file shows.
int tenthsOfMmolPerL(int mgPerDl);

}  // namespace trendward::sample
