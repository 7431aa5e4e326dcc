// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/devicefuzz.h"

/// Archives, by each reader that takes one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return trendward::fuzz::readAsOneOf({"apple-health-zip", "fit-zip", "withings-zip", "fitbit-takeout-zip",
                                         "samsung-zip", "glooko-zip", "tidepool-xlsx", "health-connect", "xdrip"},
                                        data, size);
}
