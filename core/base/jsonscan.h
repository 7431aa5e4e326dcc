// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ascii.h"

#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The scanning steps of the JSON reader and writer that run once for each byte or name; for core/base/json*.cpp only.
namespace trendward::json
{

inline bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

#if defined(__SSE2__)
/// Of 16 bytes, the ones that end a plain run of a string.
inline unsigned endsOfPlain(const char *p, char quote)
{
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
    const __m128i quotes = _mm_set1_epi8(quote), slashes = _mm_set1_epi8('\\'), blanks = _mm_set1_epi8(0x20);
    // Bytes beyond ASCII are negative, so one signed comparison finds them and the control bytes.
    const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quotes), _mm_cmpeq_epi8(bytes, slashes)),
                                       _mm_cmplt_epi8(bytes, blanks));
    return static_cast<unsigned>(_mm_movemask_epi8(found));
}
#endif

/// First byte at or after p that ends a plain run of a string: the quote, a backslash, a control byte, a byte beyond
/// ASCII.
inline const char *endOfPlain(const char *p, const char *end, char quote)
{
#if defined(__SSE2__)
    for (; end - p >= 16; p += 16)
        if (const unsigned found = endsOfPlain(p, quote)) return p + __builtin_ctz(found);
#endif
    while (p < end && *p != quote && *p != '\\' && static_cast<signed char>(*p) >= 0x20) ++p;
    return p;
}

inline std::uint64_t load(const char *p, std::size_t count)
{
    std::uint64_t word = 0;
    std::memcpy(&word, p, count);
    return word;
}

/// A cheap mix of a name's length, first and last bytes; only says "perhaps met".
inline std::uint64_t nameMix(std::string_view name)
{
    const std::size_t n = name.size();
    std::uint64_t word = 0;
    if (n >= 8)
        word = load(name.data(), 8) ^ (load(name.data() + n - 8, 8) * 0x9E3779B97F4A7C15ull);
    else if (n >= 4)
        word = load(name.data(), 4) << 32 | load(name.data() + n - 4, 4);
    else
        for (std::size_t i = 0; i < n; ++i) word = word << 8 | static_cast<unsigned char>(name[i]);
    return (word + n) * 0xD6E8FEB86659FD93ull;
}

inline std::uint16_t nameHashOf(std::uint64_t mix)
{
    return static_cast<std::uint16_t>(mix >> 40);
}

/// A name's bit in a filter of four words.
inline std::size_t seenWord(std::uint64_t mix)
{
    return mix >> 62;
}
inline std::uint64_t seenBit(std::uint64_t mix)
{
    return std::uint64_t{1} << ((mix >> 56) & 63);
}

}  // namespace trendward::json
