// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/fileview.h"

#include "core/device/csvtable.h"
#include "core/device/filesigns.h"

#include <algorithm>

namespace trendward::device
{

namespace
{

constexpr std::size_t rowsLookedAt = 40;

Result<std::string> firstBytes(const RandomBytes &bytes)
{
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), headBytes)), '\0');
    std::size_t have = 0;
    while (have < head.size()) {
        const auto got = bytes.readAt(have, std::span(head).subspan(have));
        if (!got) return got.error();
        if (*got == 0) break;
        have += *got;
    }
    head.resize(have);
    return head;
}

Result<std::unique_ptr<ByteStream>> asText(std::unique_ptr<ByteStream> raw, const std::string &encoding)
{
    auto text = decoded(std::move(raw), encoding.empty() ? "UTF-8" : encoding);
    if (!text) return Error{Error::Code::NotSupported, "no text in " + encoding + " can be read", {}};
    return text;
}

}  // namespace

Result<FileView> FileView::of(const RandomBytes &bytes)
{
    FileView view;
    view.m_bytes = &bytes;
    auto head = firstBytes(bytes);
    if (!head) return head.error();
    view.m_raw = std::move(*head);
    if (view.m_raw.starts_with("PK\x03\x04") || view.m_raw.starts_with("PK\x05\x06")) {
        auto archive = ZipArchive::open(bytes);
        if (!archive) return archive.error();
        view.m_zip = std::move(*archive);
        return view;
    }
    if (binarySentence(view.m_raw)) return view;
    view.m_encoding = detectEncoding(view.m_raw, view.isWhole());
    if (view.m_encoding.empty()) return view;
    view.m_text = decodedHead(view.m_raw, view.m_encoding);
    const std::string_view unmarked = withoutMarks(view.m_text);
    const std::size_t blanks = std::min(unmarked.find_first_not_of(" \t\r\n"), unmarked.size());
    view.m_textFrom = view.m_text.size() - unmarked.size() + blanks;
    return view;
}

const FileView::Table &FileView::table() const
{
    if (m_table) return *m_table;
    Table table;
    table.delimiter = guessDelimiter(text());
    const MemoryBytes bytes(text());
    FileStream stream(bytes);
    CsvReader reader(stream, table.delimiter);
    CsvRow row;
    for (std::size_t rows = 0; rows < rowsLookedAt; ++rows) {
        const auto more = reader.next(row);
        if (!more) continue;
        if (!*more) break;
        auto &cells = table.rows.emplace_back();
        for (const CsvCell &cell : row.cells) cells.emplace_back(withoutMarks(cell.text));
    }
    return m_table.emplace(std::move(table));
}

char FileView::delimiter() const
{
    return table().delimiter;
}

const std::vector<std::vector<std::string>> &FileView::rows() const
{
    return table().rows;
}

Result<std::unique_ptr<ByteStream>> FileView::stream() const
{
    return asText(std::make_unique<FileStream>(*m_bytes), m_encoding);
}

Result<std::unique_ptr<ByteStream>> textOf(const ZipArchive &archive, const ZipArchive::Member &member)
{
    const auto head = headOf(archive, member);
    if (!head) return head.error();
    auto raw = archive.read(member);
    if (!raw) return raw.error();
    return asText(std::move(*raw), detectEncoding(*head, head->size() == member.size));
}

Result<std::string> readWhole(ByteStream &stream, std::size_t limit)
{
    constexpr std::size_t block = 256u << 10;
    std::string all;
    while (true) {
        const std::size_t have = all.size();
        all.resize(have + block);
        const auto got = stream.read(std::span(all).subspan(have));
        all.resize(have + (got ? *got : 0));
        if (!got) return got.error();
        if (*got == 0) return all;
        if (all.size() > limit)
            return Error{Error::Code::TooLarge, "more than " + std::to_string(limit >> 20) + " MB in one piece", {}};
    }
}

}  // namespace trendward::device
