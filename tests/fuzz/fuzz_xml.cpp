// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/devicefuzz.h"

/// Files of XML, by each reader that takes some.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return trendward::fuzz::readAsOneOf({"apple-health", "ieee-11073", "training"}, data, size);
}
