// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hiddencharacters.h"

#include <cstdio>

namespace trendward
{

namespace
{

struct Hidden {
    unsigned int code = 0;
    std::size_t bytes = 0;  ///< 0: none begins here
};

Hidden hiddenAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) -> unsigned int {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    const unsigned int first = byte(0);
    if (first < 0x20 || first == 0x7F) return {first, 1};
    if (first == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return {byte(1), 2};
    if (first == 0xD8 && byte(1) == 0x9C) return {0x061C, 2};
    if (first != 0xE2 || (byte(1) != 0x80 && byte(1) != 0x81)) return {};
    const unsigned int code = 0x2000 + ((byte(1) & 0x3F) << 6) + (byte(2) & 0x3F);
    const bool bidirectional =
        code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return bidirectional ? Hidden{code, 3} : Hidden{};
}

std::string named(const char *format, unsigned int code)
{
    char name[16];
    std::snprintf(name, sizeof name, format, code);
    return name;
}

}  // namespace

std::optional<std::string> hiddenCharacterIn(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const Hidden hidden = hiddenAt(text, at); hidden.bytes > 0) return named("U+%04X", hidden.code);
    return std::nullopt;
}

std::string withHiddenShown(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Hidden hidden = hiddenAt(text, at);
        if (hidden.bytes == 0 || text[at] == '\n' || text[at] == '\t') {
            out += text[at++];
            continue;
        }
        out += named("\\u%04x", hidden.code);
        at += hidden.bytes;
    }
    return out;
}

}  // namespace trendward
