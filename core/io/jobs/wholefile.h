// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace trendward::jobs
{

/// Writes a file whole or not at all, for its owner only. NotFound where its folder is not there: a folder that nobody
/// meant is never made for a slip of the pen. What is there and is no ordinary file (a pipe, a device) is written to as
/// it stands and never replaced.
Outcome writeWholeFile(const std::string &path, std::string_view bytes);

}  // namespace trendward::jobs
