// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/devicefuzz.h"

/// JSON, by each reader that takes some.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return trendward::fuzz::readAsOneOf(
        {"withings-api", "fitbit-api", "fitbit-takeout-json", "google-fit", "ihealth-api", "health-auto-export",
         "garmin-connect", "open-mhealth", "nightscout-json", "tidepool-json", "fhir-resources"},
        data, size);
}
