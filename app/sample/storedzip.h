// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace trendward::sample
{

/// A zip archive whose members (name, bytes) are stored, not deflated: compressed bytes would differ between releases
/// of zlib. Layout: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. All members carry the date 1980-01-01.
std::string storedZip(const std::vector<std::pair<std::string, std::string>> &members);

}  // namespace trendward::sample
