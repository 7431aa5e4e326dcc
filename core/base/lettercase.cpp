// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lettercase.h"

#include "core/base/utf8.h"

#include <unicode/uchar.h>

namespace trendward
{

namespace
{

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// The character at i, and i behind it; a broken byte as a number that no character has.
int nextCharacter(std::string_view text, std::size_t &i)
{
    constexpr int beyondUnicode = 0x110000;
    const std::size_t length = utf8Length(text, i);
    const int lead = static_cast<unsigned char>(text[i]);
    if (length == 0) {
        ++i;
        return beyondUnicode + lead;
    }
    int point = length == 1 ? lead : lead & (0x7F >> length);
    for (std::size_t k = 1; k < length; ++k) point = point << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    i += length;
    return point;
}

/// .NET leaves the dotless i and the long s alone, which Unicode makes ASCII letters.
int upper(int point)
{
    if (point < 0x80) return point >= 'a' && point <= 'z' ? point - 32 : point;
    return point == 0x131 || point == 0x17F ? point : u_toupper(point);
}

/// And the I with a dot.
int lowerPoint(int point)
{
    if (point < 0x80) return point >= 'A' && point <= 'Z' ? point + 32 : point;
    return point == 0x130 ? point : u_tolower(point);
}

}  // namespace

std::string inLowerCase(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = i;
        const int point = nextCharacter(text, i);
        const int small = lowerPoint(point);
        if (small == point)
            out += text.substr(from, i - from);
        else
            appendUtf8(out, static_cast<unsigned>(small));
    }
    return out;
}

std::string withCapital(std::string_view text)
{
    std::string out;
    if (text.empty()) return out;
    std::size_t rest = 0;
    const int first = nextCharacter(text, rest), capital = upper(first);
    if (capital == first) return std::string(text);
    appendUtf8(out, static_cast<unsigned>(capital));
    return out += text.substr(rest);
}

bool sameAnyCase(std::string_view a, std::string_view b)
{
    std::size_t i = 0, k = 0;
    while (i < a.size() && k < b.size()) {
        // Most names are of ASCII, and differ soon.
        if (isAscii(a[i]) && isAscii(b[k])) {
            if (upper(a[i++]) != upper(b[k++])) return false;
            continue;
        }
        if (upper(nextCharacter(a, i)) != upper(nextCharacter(b, k))) return false;
    }
    return i == a.size() && k == b.size();
}

bool isBlank(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const int point = isAscii(text[i]) ? text[i++] : nextCharacter(text, i);
        const bool blank =
            point < 0x80 ? point == ' ' || (point >= '\t' && point <= '\r') : u_isUWhiteSpace(point) != 0;
        if (!blank) return false;
    }
    return true;
}

}  // namespace trendward
