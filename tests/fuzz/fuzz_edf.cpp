// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/devicefuzz.h"

/// A recording, and an oximeter's own binary file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return trendward::fuzz::readAsOneOf({"edf", "viatom-oximeter"}, data, size);
}
