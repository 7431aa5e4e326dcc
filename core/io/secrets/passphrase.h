// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace trendward::secrets
{

/// The first line of the file, without its line end. NotReadable when it cannot be read or others than its owner may
/// read it, KeyNeeded when the line is empty.
Result<std::string> passphraseIn(const std::string &path);
/// The whole file, of 64 kB at most. NotReadable as above.
Result<std::string> secretIn(const std::string &path);

}  // namespace trendward::secrets
