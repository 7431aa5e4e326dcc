// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/bytestream.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

struct CsvCell {
    std::string_view text;  ///< without its quotes and the blanks around it
    bool quoted = false;
};

/// One record of a table. The cells are valid until the next one is read.
struct CsvRow {
    std::vector<CsvCell> cells;
    std::uint64_t record = 0;  ///< counted from 1, blank lines not
    std::uint64_t line = 0;    ///< of the file, where the record begins, from 1
    /// The record in whose quoted cell the file ends: this one, or one above whose cell went on over line ends. The row
    /// is then a piece of one.
    std::optional<std::uint64_t> cutIn;
    bool unended = false;  ///< the file ends behind it without a line end

    std::string_view at(std::size_t column) const
    {
        return column < cells.size() ? cells[column].text : std::string_view{};
    }
    bool blank() const;
};

/// Reads tables of text as programs and people really write them: quoted cells with line ends and doubled quotes, CR,
/// LF or CRLF, ragged rows, a closing quote that is missing. Works in blocks; holds one record.
class CsvReader
{
public:
    struct Limits {
        std::size_t recordBytes = 4u << 20;
        std::size_t columns = 5'000;
    };

    /// The stream is text in UTF-8 and must outlive this.
    CsvReader(ByteStream &stream, char delimiter, const Limits &limits);
    CsvReader(ByteStream &stream, char delimiter) : CsvReader(stream, delimiter, Limits{}) {}

    /// False at the end. TooLarge for a record beyond the limits: it is skipped, and reading may go on.
    Result<bool> next(CsvRow &row);

private:
    enum class Quotes { MayHoldLineEnds, EndWithTheLine };
    enum class Scan { Whole, NeedsMore, QuoteIsOpen };
    struct Piece {
        std::size_t from = 0, to = 0;  ///< in m_text
        bool quoted = false;
    };

    Outcome fill();
    Scan scan(Quotes quotes);
    bool scanQuoted(std::size_t &at, Quotes quotes);
    bool quotedTwice(std::size_t at) const;
    void scanPlain(std::size_t &at);
    bool endCell(std::size_t &at, bool quoted, std::size_t from);
    void closeAtFirstLineEnd(std::size_t &at, std::size_t contentStart, std::size_t textStart);
    void skipLine();
    void giveOut(CsvRow &row);
    std::optional<std::uint64_t> cutIn(const CsvRow &row) const;

    ByteStream &m_stream;
    char m_delimiter;
    Limits m_limits;
    std::string m_buffer;
    std::size_t m_at = 0, m_end = 0;  ///< in the buffer: where the record begins, where the bytes end
    std::size_t m_recordEnd = 0;
    std::uint64_t m_record = 0, m_line = 1;
    bool m_ended = false;
    /// The last record with a quote that is open up to the file's end, and how many cells it has; 0 when there is none.
    std::uint64_t m_openRecord = 0;
    std::size_t m_openCells = 0;
    std::string m_text;  ///< of the record's cells, quotes resolved
    std::vector<Piece> m_pieces;
};

/// The character that separates cells: of , ; TAB and |, the one that most of the first lines hold equally often,
/// counted outside quotes. A comma when none does.
char guessDelimiter(std::string_view head);

}  // namespace trendward::device
