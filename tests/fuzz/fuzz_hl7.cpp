// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/devicefuzz.h"

/// Messages of HL7 version 2.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    return trendward::fuzz::readAsOneOf({"hl7"}, data, size);
}
