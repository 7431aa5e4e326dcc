// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/cufffile.h"
#include "app/sample/sampleclinic.h"

#include <string>
#include <string_view>
#include <vector>

namespace trendward::sample
{

struct AppleRecord {
    std::string type;  ///< without "HKQuantityTypeIdentifier"
    Instant at;
    std::string unit, value;
};

/// What a phone holds: cuff readings become correlations whose parts stand again at top level, as Apple writes them.
struct ApplePhone {
    std::vector<CuffReading> cuff;
    std::vector<AppleRecord> records;
    std::string deviceName, maker, model;
    Instant exportedAt;
};

/// export.xml with its DTD. All times carry the offset that the zone has on the day of the export, as Apple's do.
std::string appleExport(const ApplePhone &phone, const SamplePatient &patient, const Zone &zone);

}  // namespace trendward::sample
