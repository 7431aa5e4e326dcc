// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/textlines.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace trendward::normalize
{

namespace
{

constexpr std::size_t blockSize = 256 * 1024;

/// What the bytes 0x80 to 0x9F are in Windows-1252; the five that it leaves open are read as the controls they are in
/// Latin-1, as browsers do.
constexpr std::array<unsigned, 32> windows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                               0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

Error tooLong(std::size_t limit)
{
    return {Error::Code::TooLarge, "a single value is longer than " + std::to_string(limit) + " bytes", {}};
}

}  // namespace

TextLines::Encoding TextLines::encodingNamed(std::string_view name)
{
    if (name == "UTF-16LE") return Encoding::Utf16Little;
    if (name == "UTF-16BE") return Encoding::Utf16Big;
    return name == "Windows-1252" ? Encoding::Windows1252 : Encoding::Utf8;
}

/// The mark stands in the first block; afterwards the encoding is known.
void TextLines::findEncoding()
{
    const std::string_view start(m_block);
    m_encoding = m_unmarked;
    std::size_t mark = 0;
    if (start.starts_with("\xEF\xBB\xBF")) {
        m_encoding = Encoding::Utf8;
        mark = 3;
    } else if (start.starts_with("\xFF\xFE")) {
        m_encoding = Encoding::Utf16Little;
        mark = 2;
    } else if (start.starts_with("\xFE\xFF")) {
        m_encoding = Encoding::Utf16Big;
        mark = 2;
    }
    m_block.erase(0, mark);
}

void TextLines::appendUtf16(std::string_view block)
{
    std::string bytes = std::move(m_half);
    bytes += block;
    m_half.clear();
    std::size_t i = 0;
    for (; i + 2 <= bytes.size(); i += 2) {
        const unsigned first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        const unsigned unit = m_encoding == Encoding::Utf16Little ? first + (second << 8) : (first << 8) + second;
        if (m_high != 0 && unit >= 0xDC00 && unit <= 0xDFFF) {
            appendUtf8(m_text, 0x10000 + ((m_high - 0xD800) << 10) + (unit - 0xDC00));
            m_high = 0;
            continue;
        }
        if (m_high != 0) appendUtf8(m_text, m_high);
        m_high = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
        if (m_high == 0) appendUtf8(m_text, unit);
    }
    m_half = bytes.substr(i);
}

void TextLines::appendWindows1252(std::string_view block)
{
    for (const char c : block) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(m_text, byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80u] : byte);
    }
}

void TextLines::append(std::string_view block)
{
    if (m_encoding == Encoding::Utf8)
        m_text += block;
    else if (m_encoding == Encoding::Windows1252)
        appendWindows1252(block);
    else
        appendUtf16(block);
}

/// Adds a block to the text; false at the end of the bytes. UTF-8 is read to where it belongs.
Result<bool> TextLines::fill()
{
    if (m_ended) return false;
    const bool asItIs = m_encoding == Encoding::Utf8;
    std::string &into = asItIs ? m_text : m_block;
    const std::size_t from = asItIs ? m_text.size() : 0, end = from + blockSize;
    into.resize(end);
    std::size_t have = from;
    while (have < end) {
        const auto got = m_bytes.readAt(m_offset, std::span(into).subspan(have));
        if (!got) {
            into.resize(have);
            return got.error();
        }
        if (*got == 0) break;
        have += *got;
        m_offset += *got;
    }
    m_ended = have < end;
    into.resize(have);
    if (m_encoding == Encoding::Unknown) findEncoding();
    if (!asItIs) append(m_block);
    if (m_ended && (m_high != 0 || !m_half.empty())) appendUtf8(m_text, 0xFFFD);
    return true;
}

Result<bool> TextLines::next(std::string_view &text)
{
    std::size_t from = m_next;
    std::size_t end = m_text.find('\n', from);
    while (end == std::string::npos && !m_ended) {
        if (m_text.size() - m_next > m_limit) return tooLong(m_limit);
        m_text.erase(0, m_next);
        from = m_text.size();
        m_lineStart = m_lineLength = m_next = 0;
        const auto more = fill();
        if (!more) return more.error();
        end = m_text.find('\n', from);
    }
    if (end == std::string::npos && m_next >= m_text.size()) return false;
    m_lineStart = m_next;
    m_lineLength = std::min(end, m_text.size()) - m_next;
    m_next = std::min(m_lineStart + m_lineLength + 1, m_text.size());
    ++m_lineNumber;
    text = line();
    return true;
}

Outcome TextLines::skip()
{
    std::size_t end = m_text.find('\n', m_next);
    while (end == std::string::npos && !m_ended) {
        m_text.clear();
        m_next = 0;
        const auto more = fill();
        if (!more) return more.error();
        end = m_text.find('\n');
    }
    m_next = end == std::string::npos ? m_text.size() : end + 1;
    m_lineStart = m_next;
    m_lineLength = 0;
    ++m_lineNumber;
    return Done{};
}

Outcome TextLines::readAhead(std::size_t bytes)
{
    while (!m_ended && m_text.size() - m_lineStart < bytes) {
        const auto more = fill();
        if (!more) return more.error();
    }
    return Done{};
}

void TextLines::drop(std::size_t bytes)
{
    m_text.erase(0, m_lineStart + bytes);
    m_lineStart = m_lineLength = m_next = 0;
}

void TextLines::goOnAt(std::size_t place, std::uint64_t line)
{
    m_next = m_lineStart + place;
    m_lineLength = 0;
    m_lineNumber = line - 1;
}

Outcome TextLines::toEnd()
{
    while (!m_ended && m_text.size() - m_lineStart <= m_limit) {
        const auto more = fill();
        if (!more) return more.error();
    }
    if (m_text.size() - m_lineStart > m_limit) return tooLong(m_limit);
    return Done{};
}

}  // namespace trendward::normalize
