// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace trendward::normalize
{

/// The text of some bytes as UTF-8, a line or all at a time, read by the block: a byte order mark is taken off, and
/// UTF-16 is read where its mark says so (half a pair becomes U+FFFD). Bytes without a mark are read as Windows-1252 or
/// UTF-16 where encoding says so, and handed on as they are otherwise.
class TextLines
{
public:
    /// No piece handed out is longer than limit.
    TextLines(const RandomBytes &bytes, std::size_t limit, std::string_view encoding = {})
        : m_bytes(bytes), m_limit(limit), m_unmarked(encodingNamed(encoding))
    {
    }

    /// The next line without its line feed, valid until the next call; false at the end of the text. TooLarge when the
    /// line is longer than the limit.
    Result<bool> next(std::string_view &line);
    /// Passes over the line that next found too long; the next one is the one after it.
    Outcome skip();
    /// The line given last; still valid after toEnd.
    std::string_view line() const { return std::string_view(m_text).substr(m_lineStart, m_lineLength); }
    /// Reads on to the end of the bytes, so that ahead shows all of it; TooLarge beyond the limit. What next gives
    /// stays the same.
    Outcome toEnd();
    /// What is in memory, from the start of the line given last.
    std::string_view ahead() const { return std::string_view(m_text).substr(m_lineStart); }

    /// Before the first line: reads on until ahead shows so many bytes, or all of them.
    Outcome readAhead(std::size_t bytes);
    /// Whether ahead shows all that is left.
    bool ended() const { return m_ended; }
    /// Takes the first bytes of ahead out of memory.
    void drop(std::size_t bytes);
    /// The next line begins here, within ahead, and has this number.
    void goOnAt(std::size_t place, std::uint64_t line);

    std::uint64_t lineNumber() const { return m_lineNumber; }  ///< of the line given last, from 1
    std::uint64_t bytesRead() const { return m_offset; }
    std::uint64_t size() const { return m_bytes.size(); }

private:
    enum class Encoding { Unknown, Utf8, Utf16Little, Utf16Big, Windows1252 };

    static Encoding encodingNamed(std::string_view name);
    Result<bool> fill();
    void findEncoding();
    void append(std::string_view block);
    void appendUtf16(std::string_view block);
    void appendWindows1252(std::string_view block);

    const RandomBytes &m_bytes;
    const std::size_t m_limit;
    const Encoding m_unmarked;  ///< of bytes without a mark
    std::uint64_t m_offset = 0, m_lineNumber = 0;
    Encoding m_encoding = Encoding::Unknown;
    std::string m_block, m_text;
    std::size_t m_lineStart = 0, m_lineLength = 0;  ///< of the line given last, in m_text
    std::size_t m_next = 0;                         ///< start of the one after it
    std::string m_half;                             ///< bytes of a UTF-16 unit that the block's end cut
    unsigned m_high = 0;                            ///< a high surrogate that waits for its other half
    bool m_ended = false;
};

}  // namespace trendward::normalize
