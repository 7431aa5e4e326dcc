// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstring>
#include <string>

namespace trendward
{

/// "00" to "99".
inline constexpr auto digitPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

/// The last `width` decimal digits of value (0 or more), with leading zeros; printf takes ten times as long.
inline void writeDigits(char *into, int value, int width)
{
    auto rest = static_cast<unsigned>(value);
    for (; width >= 2; rest /= 100) std::memcpy(into + (width -= 2), &digitPairs[rest % 100 * 2], 2);
    if (width == 1) *into = static_cast<char>('0' + rest % 10);
}

/// The same, appended.
inline void appendDigits(std::string &out, int value, int width)
{
    const std::size_t begin = out.size();
    out.append(static_cast<std::size_t>(width), '0');
    writeDigits(out.data() + begin, value, width);
}

}  // namespace trendward
