// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvtable.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace trendward::device
{

namespace
{

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Line ends in a text; CRLF is one.
std::uint64_t lineEnds(std::string_view text)
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) ++count;
    return count;
}

}  // namespace

bool CsvRow::blank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const CsvCell &cell) { return cell.text.empty(); });
}

CsvReader::CsvReader(ByteStream &stream, char delimiter, const Limits &limits)
    : m_stream(stream), m_delimiter(delimiter), m_limits(limits)
{
}

/// Makes room and reads as much again as the record already holds, so that a long record is scanned a few times only.
Outcome CsvReader::fill()
{
    if (m_at > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
        m_end -= m_at;
        m_at = 0;
    }
    const std::size_t wanted = m_end + std::max(blockSize, m_end);
    if (m_buffer.size() < wanted) m_buffer.resize(wanted);
    while (m_end < wanted) {
        const auto got = m_stream.read(std::span(m_buffer).subspan(m_end, wanted - m_end));
        if (!got) return got.error();
        if (*got == 0) {
            m_ended = true;
            break;
        }
        m_end += *got;
    }
    return Done{};
}

Result<bool> CsvReader::next(CsvRow &row)
{
    while (true) {
        if (m_at == m_end && m_ended) return false;
        Scan found = scan(Quotes::MayHoldLineEnds);
        const bool tooLong = m_end - m_at > m_limits.recordBytes;
        if (found == Scan::NeedsMore && !tooLong) {
            if (const auto filled = fill(); !filled) return filled.error();
            continue;
        }
        // A quote that nobody closed would swallow the rest of the file: then it ends where its line ends.
        const bool open = found == Scan::QuoteIsOpen;
        if (found != Scan::Whole) found = scan(Quotes::EndWithTheLine);
        const std::uint64_t line = m_line;
        if (found != Scan::Whole || m_recordEnd - m_at > m_limits.recordBytes) {
            skipLine();
            ++m_record;
            return Error{Error::Code::TooLarge, "a line longer than " + std::to_string(m_limits.recordBytes) + " bytes",
                         "line " + std::to_string(line)};
        }
        m_line += lineEnds(std::string_view(m_buffer).substr(m_at, m_recordEnd - m_at));
        m_at = m_recordEnd;
        giveOut(row);
        if (open) {
            m_openRecord = m_record + 1;
            m_openCells = row.cells.size();
        }
        row.unended = m_ended && m_at == m_end && !isLineEnd(m_buffer[m_end - 1]);
        row.cutIn = cutIn(row);
        if (row.blank() && !row.cutIn) continue;
        row.record = ++m_record;
        row.line = line;
        if (row.cells.size() > m_limits.columns)
            return Error{Error::Code::TooLarge, "more than " + std::to_string(m_limits.columns) + " columns",
                         "line " + std::to_string(line)};
        return true;
    }
}

/// One record from m_at on, into m_text and m_pieces.
CsvReader::Scan CsvReader::scan(Quotes quotes)
{
    m_text.clear();
    m_pieces.clear();
    std::size_t at = m_at;
    while (at < m_end) {
        while (at < m_end && (m_buffer[at] == ' ' || (m_buffer[at] == '\t' && m_delimiter != '\t'))) ++at;
        const std::size_t from = m_text.size();
        const bool quote = at < m_end && m_buffer[at] == '"';
        if (quote && at + 2 >= m_end && !m_ended) return Scan::NeedsMore;
        const bool quoted = quote && !quotedTwice(at);
        if (quoted) {
            if (!scanQuoted(at, quotes)) return m_ended ? Scan::QuoteIsOpen : Scan::NeedsMore;
        } else {
            scanPlain(at);
        }
        if (at == m_end && !m_ended) return Scan::NeedsMore;
        if (endCell(at, quoted, from)) {
            // Whether a CR is followed by its LF can only be seen with the next block.
            if (at == m_end && !m_ended) return Scan::NeedsMore;
            m_recordEnd = at;
            return Scan::Whole;
        }
        if (m_pieces.size() > m_limits.columns + 1) {
            while (at < m_end && !isLineEnd(m_buffer[at])) ++at;
            if (at == m_end && !m_ended) return Scan::NeedsMore;
            m_recordEnd = std::min(at + 1, m_end);
            return Scan::Whole;
        }
    }
    if (!m_ended) return Scan::NeedsMore;
    m_recordEnd = m_end;
    return Scan::Whole;
}

/// ""Index"" is a cell that was quoted twice: two quotes and then text can be nothing else.
bool CsvReader::quotedTwice(std::size_t at) const
{
    if (at + 2 >= m_end || m_buffer[at + 1] != '"') return false;
    const char third = m_buffer[at + 2];
    return third != '"' && third != m_delimiter && third != ' ' && !isLineEnd(third);
}

void CsvReader::scanPlain(std::size_t &at)
{
    const std::size_t from = at;
    while (at < m_end && m_buffer[at] != m_delimiter && !isLineEnd(m_buffer[at])) ++at;
    m_text.append(m_buffer, from, at - from);
}

/// The content of a quoted cell, from its opening quote on; false when the quote is still open at the buffer's end.
bool CsvReader::scanQuoted(std::size_t &at, Quotes quotes)
{
    const std::size_t contentStart = ++at, textStart = m_text.size();
    bool hasLineEnd = false;
    while (at < m_end) {
        const char c = m_buffer[at];
        if (isLineEnd(c)) {
            hasLineEnd = true;
            if (quotes == Quotes::EndWithTheLine) {
                closeAtFirstLineEnd(at, contentStart, textStart);
                return true;
            }
        }
        if (c != '"') {
            m_text += c;
            ++at;
            continue;
        }
        if (at + 1 == m_end && !m_ended) return false;
        const char after = at + 1 < m_end ? m_buffer[at + 1] : '\n';
        ++at;
        if (after == '"') {
            m_text += '"';
            ++at;
        } else if (after == m_delimiter || isLineEnd(after) || after == ' ') {
            return true;
        } else if (hasLineEnd) {
            // The quote that seems to close here opens a cell of a later line.
            closeAtFirstLineEnd(at, contentStart, textStart);
            return true;
        } else {
            m_text += '"';
        }
    }
    if (m_ended && quotes == Quotes::EndWithTheLine) {
        closeAtFirstLineEnd(at, contentStart, textStart);
        return true;
    }
    return false;
}

void CsvReader::closeAtFirstLineEnd(std::size_t &at, std::size_t contentStart, std::size_t textStart)
{
    at = contentStart;
    while (at < m_end && !isLineEnd(m_buffer[at])) ++at;
    m_text.resize(textStart);
    m_text.append(m_buffer, contentStart, at - contentStart);
    while (m_text.size() > textStart && (m_text.back() == '"' || m_text.back() == m_delimiter)) m_text.pop_back();
}

/// Puts the cell away and steps over what ends it. True when that is the record's end.
bool CsvReader::endCell(std::size_t &at, bool quoted, std::size_t from)
{
    while (quoted && at < m_end && m_buffer[at] != m_delimiter && !isLineEnd(m_buffer[at])) ++at;
    m_pieces.push_back({from, m_text.size(), quoted});
    if (at == m_end) return true;
    const char c = m_buffer[at++];
    if (c == m_delimiter) {
        if (at < m_end || !m_ended) return false;
        // A delimiter as the file's last byte still begins an empty cell.
        m_pieces.push_back({m_text.size(), m_text.size(), false});
        return true;
    }
    if (c == '\r' && at < m_end && m_buffer[at] == '\n') ++at;
    return true;
}

/// Past the end of the line that is too long, which may lie several blocks ahead.
void CsvReader::skipLine()
{
    while (true) {
        while (m_at < m_end && !isLineEnd(m_buffer[m_at])) ++m_at;
        if (m_at < m_end || m_ended) break;
        if (!fill()) {
            m_ended = true;
            return;
        }
    }
    if (m_at < m_end && m_buffer[m_at] == '\r' && m_at + 1 < m_end && m_buffer[m_at + 1] == '\n') ++m_at;
    if (m_at < m_end) ++m_at;
    ++m_line;
}

void CsvReader::giveOut(CsvRow &row)
{
    row.cells.clear();
    const std::string_view text = m_text;
    for (const Piece &piece : m_pieces) {
        std::string_view cell = text.substr(piece.from, piece.to - piece.from);
        while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) cell.remove_suffix(1);
        while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
        row.cells.push_back({cell, piece.quoted});
    }
}

/// A closing quote may only be missing, and then the rows below it are whole. The last one is cut off where no line
/// end closes it and it holds the open quote itself, or fewer cells than the row that does.
std::optional<std::uint64_t> CsvReader::cutIn(const CsvRow &row) const
{
    if (m_openRecord == 0 || !row.unended) return std::nullopt;
    if (m_openRecord != m_record + 1 && row.cells.size() >= m_openCells) return std::nullopt;
    return m_openRecord;
}

char guessDelimiter(std::string_view head)
{
    constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
    std::array<std::vector<std::size_t>, 4> counts;
    std::array<std::size_t, 4> inLine{};
    bool quoted = false;
    int lines = 0;
    const auto endLine = [&] {
        const bool any = std::any_of(inLine.begin(), inLine.end(), [](std::size_t n) { return n > 0; });
        for (std::size_t i = 0; i < candidates.size() && any; ++i) counts[i].push_back(inLine[i]);
        inLine = {};
        ++lines;
    };
    for (std::size_t at = 0; at < head.size() && lines < 20; ++at) {
        const char c = head[at];
        if (c == '"') quoted = !quoted;
        if (quoted && !isLineEnd(c)) continue;
        if (isLineEnd(c)) {
            quoted = false;
            endLine();
        }
        for (std::size_t i = 0; i < candidates.size(); ++i) inLine[i] += c == candidates[i];
    }
    if (lines == 0) endLine();
    char best = ',';
    std::size_t bestScore = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::vector<std::size_t> sorted = counts[i];
        if (sorted.empty()) continue;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t usual = sorted[sorted.size() / 2];
        if (usual == 0) continue;
        // How many lines agree counts first, how many cells they have second.
        const auto agree = static_cast<std::size_t>(std::count(sorted.begin(), sorted.end(), usual));
        const std::size_t score = agree * 1000 + std::min<std::size_t>(usual, 999);
        if (score <= bestScore) continue;
        bestScore = score;
        best = candidates[i];
    }
    return best;
}

}  // namespace trendward::device
