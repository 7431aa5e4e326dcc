// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/devicefuzz.h"

/// The whole way of a file: what it is, by its bytes, and then its reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace trendward;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto file = device::recognise(MemoryBytes(bytes)), slow = device::recognise(fuzz::FewAtATime(bytes));
    fuzz::require(file.has_value() == slow.has_value());
    if (!file) return 0;
    fuzz::require(file->key == slow->key && file->evidence == slow->evidence && !file->name.empty());
    if (!file->isMessages()) fuzz::readAs(*file, bytes);
    return 0;
}
