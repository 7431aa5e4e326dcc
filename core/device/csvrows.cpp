// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/csvrows.h"

namespace trendward::device
{

namespace
{

constexpr std::size_t rowsLookedAt = 2'000;
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
    for (std::size_t rows = 0; rows < rowsLookedAt; ++rows) {
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

Outcome eachRow(ByteStream &stream, char delimiter, ReadContext &context, const HeaderTest &isHeader,
                const RowSink &take)
{
    CsvReader rows(stream, delimiter);
    CsvRow row;
    bool headerSeen = false;
    while (true) {
        const auto more = rows.next(row);
        if (!more) {
            if (more.error().code != Error::Code::TooLarge) return more.error();
            context.problem(more.error().code, more.error().detail, context.report().records + 1, more.error().where);
            continue;
        }
        if (!*more) return Done{};
        if (row.record % rowsBetweenProgress == 0 && !context.goOn(stream))
            return Error{Error::Code::Cancelled, "stopped on request", {}};
        if (row.cutIn) {
            // What stands in it may be the half of a number.
            ++context.report().records;
            context.problem(Error::Code::Malformed,
                            "the file ends within a quoted cell of record " + std::to_string(*row.cutIn) +
                                ", so that its end is missing; fetch the file again",
                            *row.cutIn, "line " + std::to_string(row.line));
            continue;
        }
        const bool header = isHeader(row);
        headerSeen = headerSeen || header;
        if (header || !headerSeen) continue;
        ++context.report().records;
        take(row);
    }
}

}  // namespace trendward::device
