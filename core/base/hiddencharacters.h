// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trendward
{

/// The first control character of a UTF-8 text as "U+202E", nothing when it has none: C0, DEL and C1 move a terminal's
/// cursor or colour, the bidirectional ones (U+061C, U+200E/F, U+202A to U+202E, U+2066 to U+2069) reorder what is
/// read.
std::optional<std::string> hiddenCharacterIn(std::string_view text);

/// The text with each of these written out as \u202e, which is JSON's own spelling too; line ends and tabs stay.
std::string withHiddenShown(std::string_view text);

}  // namespace trendward
