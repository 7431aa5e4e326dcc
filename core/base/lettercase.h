// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace trendward
{

/// Letter case and blanks of UTF-8 text as .NET sees them: the simple case mapping of every letter, in no language
/// (ToLowerInvariant, StringComparison.OrdinalIgnoreCase, char.IsWhiteSpace). A byte that is no UTF-8 stands for
/// itself.

std::string inLowerCase(std::string_view text);
/// With a capital where it begins with a letter.
std::string withCapital(std::string_view text);
/// Equal but for letter case.
bool sameAnyCase(std::string_view a, std::string_view b);
/// Nothing, or blanks and line ends only.
bool isBlank(std::string_view text);

}  // namespace trendward
