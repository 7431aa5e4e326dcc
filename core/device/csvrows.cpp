// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvrows.h"

namespace trendward::device
{

namespace
{

constexpr std::size_t rowsCounted = 2'000;
constexpr std::size_t preambleRows = 40;
constexpr std::uint64_t rowsBetweenProgress = 1'024;

}  // namespace

std::vector<std::string> cellTexts(const CsvRow &row)
{
    std::vector<std::string> texts;
    texts.reserve(row.cells.size());
    for (const CsvCell &cell : row.cells) texts.emplace_back(cell.text);
    return texts;
}

bool firstRows(std::string_view head, char delimiter, const HeaderTest &isHeader, const RowSink &take)
{
    const MemoryBytes bytes(head);
    FileStream stream(bytes);
    CsvReader reader(stream, delimiter);
    CsvRow row;
    bool headerSeen = false;
    for (std::size_t rows = 0; rows < rowsCounted; ++rows) {
        const auto more = reader.next(row);
        if (!more) continue;
        if (!*more) break;
        if (!headerSeen && rows >= preambleRows) break;
        if (headerSeen)
            take(row);
        else
            headerSeen = isHeader(row);
    }
    return headerSeen;
}

std::optional<Signs> signsOfRows(const FileView &view,
                                 const std::function<std::optional<Signs>(const std::vector<std::string> &)> &signsOf)
{
    if (view.text().empty() || view.text().front() == '<' || view.text().front() == '{') return std::nullopt;
    for (const auto &row : view.rows())
        if (auto signs = signsOf(row)) return signs;
    return std::nullopt;
}

namespace
{

/// A number without a closing quote may go on.
bool mayBeCut(const CsvCell &last)
{
    return !last.quoted && !last.text.empty() && last.text.back() >= '0' && last.text.back() <= '9';
}

/// What eachRow and eachRowWithoutHeader share; no isHeader: the table has none.
Outcome walk(ByteStream &stream, char delimiter, ReadContext &context, const HeaderTest *isHeader, const RowSink &take,
             std::optional<std::size_t> wholeCells)
{
    CsvReader rows(stream, delimiter);
    CsvRow row;
    bool headerSeen = !isHeader, rowMet = false;
    std::size_t headerCells = 0;
    while (true) {
        const auto more = rows.next(row);
        if (!more) {
            if (more.error().code != Error::Code::TooLarge) return more.error();
            context.problem(more.error().code, more.error().detail, context.report().records + 1, more.error().where);
            continue;
        }
        if (!*more) {
            context.goOn(stream);
            if (headerSeen || !rowMet) return Done{};
            return Error{Error::Code::UnknownFormat,
                         "the columns are not those that are known here, so that no row was read; export it again, or "
                         "bring the table by itself and say once how it is read",
                         {}};
        }
        rowMet = true;
        if (row.record % rowsBetweenProgress == 0 && !context.goOn(stream))
            return Error{Error::Code::Cancelled, "stopped on request", {}};
        const bool wholeEnough = wholeCells && row.cutIn == row.record && row.cells.size() > *wholeCells;
        if (row.cutIn && !wholeEnough) {
            // What stands in it may be the half of a number.
            ++context.report().records;
            context.problem(Error::Code::Malformed,
                            "the file ends within a quoted cell of record " + std::to_string(*row.cutIn) +
                                ", so that its end is missing; fetch the file again",
                            *row.cutIn, "line " + std::to_string(row.line));
            continue;
        }
        const bool header = isHeader && (*isHeader)(row);
        headerSeen = headerSeen || header;
        if (header) headerCells = row.cells.size();
        if (header || !headerSeen) continue;
        ++context.report().records;
        if (row.unended && row.cells.size() < headerCells) {
            // Its last number may be the half of one: 19 where 197 was measured.
            context.problem(Error::Code::Malformed,
                            "the file ends within record " + std::to_string(row.record) +
                                ", so that its end is missing; fetch the file again",
                            row.record, "line " + std::to_string(row.line));
            continue;
        }
        // So may the last number of a row that has all its cells.
        if (row.unended && headerCells > 0 && mayBeCut(row.cells.back())) context.doubt(row.cells.back().text);
        take(row);
        context.doubt({});
    }
}

}  // namespace

Outcome eachRow(const FileView &view, char delimiter, ReadContext &context, const HeaderTest &isHeader,
                const RowSink &take)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    return eachRow(**stream, delimiter, context, isHeader, take);
}

Outcome eachRow(ByteStream &stream, char delimiter, ReadContext &context, const HeaderTest &isHeader,
                const RowSink &take)
{
    return walk(stream, delimiter, context, &isHeader, take, {});
}

Outcome eachRowWithoutHeader(const FileView &view, char delimiter, ReadContext &context, const RowSink &take,
                             std::optional<std::size_t> wholeCells)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    return eachRowWithoutHeader(**stream, delimiter, context, take, wholeCells);
}

Outcome eachRowWithoutHeader(ByteStream &stream, char delimiter, ReadContext &context, const RowSink &take,
                             std::optional<std::size_t> wholeCells)
{
    return walk(stream, delimiter, context, nullptr, take, wholeCells);
}

}  // namespace trendward::device
