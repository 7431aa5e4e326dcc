// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace trendward::device
{

/// Bytes that are read at a time.
inline constexpr std::size_t blockSize = 64u << 10;

/// Bytes that come one block after another: a file, a member of a zip, a text decoded on the way.
class ByteStream
{
public:
    virtual ~ByteStream() = default;
    /// Up to into.size() bytes; 0 only at the end.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
    /// How far the work is, in the same measure as size(): bytes of the file as a rule.
    virtual std::uint64_t position() const = 0;
    virtual std::uint64_t size() const = 0;
};

/// A whole file from its first byte on. The bytes must outlive this.
class FileStream final : public ByteStream
{
public:
    explicit FileStream(const RandomBytes &bytes) : m_bytes(bytes) {}
    Result<std::size_t> read(std::span<char> into) override
    {
        auto got = m_bytes.readAt(m_at, into);
        if (got) m_at += *got;
        return got;
    }
    std::uint64_t position() const override { return m_at; }
    std::uint64_t size() const override { return m_bytes.size(); }

private:
    const RandomBytes &m_bytes;
    std::uint64_t m_at = 0;
};

/// A stream that comes out as UTF-8 without byte order marks. Bytes that the encoding does not know become U+FFFD.
/// encoding is one of detectEncoding's answers. Null when the encoding has no converter.
std::unique_ptr<ByteStream> decoded(std::unique_ptr<ByteStream> bytes, std::string_view encoding);

/// What a file's first bytes are written in: "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", or "" when they are not
/// text. whole says that head is the whole file; else a character cut at its end is forgiven.
std::string detectEncoding(std::string_view head, bool whole);

/// head of a text, decoded and without byte order marks.
std::string decodedHead(std::string_view head, std::string_view encoding);

/// The text without any run of byte order marks at its start, also those that were decoded as Windows-1252 once.
std::string_view withoutMarks(std::string_view text);

}  // namespace trendward::device
