// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace trendward::store
{

/// Text made smaller by zlib with a dictionary of what Observations usually say; what is short stays as it is.
std::string compressed(std::string_view text);
/// The text again. Throws StoreDamaged when the bytes are not of `compressed`.
std::string uncompressed(std::string_view bytes);

}  // namespace trendward::store
