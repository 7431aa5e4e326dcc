// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace trendward::care
{

/// What a reading may also come from, by the word that rules have for it ("cuff-size"): words within a sentence, in the
/// language of the process. Empty for a word that is none.
std::string otherReadingText(std::string_view word);

}  // namespace trendward::care
