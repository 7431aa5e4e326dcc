// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/bytestream.h"
#include "core/device/zipmember.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

constexpr std::size_t headBytes = 256u << 10;  ///< of a file that are looked at to tell what it is

/// A file as its readers see it: its first bytes, what they are written in, its rows where it is a table, its members
/// where it is a zip. The bytes must outlive it.
class FileView
{
public:
    /// An Error when the bytes cannot be read, or begin like a zip and cannot be opened as one.
    static Result<FileView> of(const RandomBytes &bytes);

    const RandomBytes &bytes() const { return *m_bytes; }
    std::string_view raw() const { return m_raw; }  ///< the first bytes
    bool isWhole() const { return m_raw.size() == m_bytes->size(); }
    const ZipArchive *zip() const { return m_zip ? &*m_zip : nullptr; }
    const std::string &encoding() const { return m_encoding; }  ///< empty when it is no text
    /// The first bytes decoded, without byte order marks and the blanks in front; empty when it is no text.
    std::string_view text() const { return std::string_view(m_text).substr(m_textFrom); }

    /// Of a text: what separates cells, and the first forty rows.
    char delimiter() const;
    const std::vector<std::vector<std::string>> &rows() const;

    /// The whole text as UTF-8, from its first byte.
    Result<std::unique_ptr<ByteStream>> stream() const;

private:
    FileView() = default;
    const RandomBytes *m_bytes = nullptr;
    std::string m_raw, m_encoding, m_text;
    std::size_t m_textFrom = 0;
    std::optional<ZipArchive> m_zip;
    struct Table {
        char delimiter = ',';
        std::vector<std::vector<std::string>> rows;
    };
    const Table &table() const;
    mutable std::optional<Table> m_table;
};

/// A member of a zip as UTF-8 text from its first byte; its encoding is told from its head.
Result<std::unique_ptr<ByteStream>> textOf(const ZipArchive &archive, const ZipArchive::Member &member);
/// The whole of a stream; TooLarge beyond the limit.
Result<std::string> readWhole(ByteStream &stream, std::size_t limit);

}  // namespace trendward::device
