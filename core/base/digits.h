// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace trendward
{

/// The last `width` decimal digits of value (0 or more), with leading zeros; printf takes ten times as long.
inline void appendDigits(std::string &out, int value, int width)
{
    const std::size_t begin = out.size();
    out.append(static_cast<std::size_t>(width), '0');
    for (std::size_t i = out.size(); i > begin && value > 0; value /= 10)
        out[--i] = static_cast<char>('0' + value % 10);
}

}  // namespace trendward
