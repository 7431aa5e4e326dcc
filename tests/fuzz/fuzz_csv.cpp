// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/devicefuzz.h"

/// Tables, by each reader that takes some.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return trendward::fuzz::readAsOneOf(
        {"dexcom-clarity", "libreview", "omron-connect", "withings-csv", "oximeter-csv", "inhaler-csv", "carelink",
         "contour", "mysugr", "glooko-csv", "levels", "juggluco", "nightscout-table", "pressure-app", "vitadock",
         "samsung-csv", "hrv-csv", "apple-ecg", "masimo"},
        data, size);
}
