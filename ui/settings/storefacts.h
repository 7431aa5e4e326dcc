// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/store/recordstore.h"

#include <cstdint>
#include <string>

namespace trendward::ui
{

/// How much a store holds and how its key is come by.
struct StoreFacts {
    std::uint64_t patients = 0, readings = 0;
    bool inKeychain = false, byPassphrase = false;  ///< a store may be opened in both ways
};

Result<StoreFacts> storeFacts(const store::RecordStore &store, const std::string &folder);

}  // namespace trendward::ui
