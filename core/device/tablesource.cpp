// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/tablesource.h"

#include "core/base/ascii.h"
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/readcontext.h"
#include "core/device/xlsx.h"

#include <algorithm>

namespace trendward::device
{

namespace
{

constexpr std::size_t rowsOfHead = 500;

Result<TableSource> textSource(const FileView &view, const TableLook &look)
{
    if (view.encoding().empty()) return Error{Error::Code::UnknownFormat, "the file is no text and no workbook", {}};
    TableSource source;
    source.encoding = look.encoding.empty() ? view.encoding() : look.encoding;
    source.head = decodedHead(view.raw(), source.encoding);
    source.delimiter = look.delimiter == '\0' ? guessDelimiter(source.head) : look.delimiter;
    source.stream = [&view, encoding = source.encoding]() -> Result<std::unique_ptr<ByteStream>> {
        auto text = decoded(std::make_unique<FileStream>(view.bytes()), encoding);
        if (!text) return Error{Error::Code::NotSupported, "no text in " + encoding + " can be read", {}};
        return text;
    };
    return source;
}

Result<std::string> firstOf(ByteStream &stream)
{
    std::string head(headBytes, '\0');
    std::size_t have = 0;
    while (have < head.size()) {
        const auto got = stream.read(std::span(head).subspan(have));
        if (!got) return got.error();
        if (*got == 0) break;
        have += *got;
    }
    head.resize(have);
    return head;
}

Result<TableSource> sheetSource(const FileView &view, const TableLook &look)
{
    auto opened = Workbook::open(*view.zip());
    if (!opened) return opened.error();
    const auto book = std::make_shared<const Workbook>(std::move(*opened));
    TableSource source;
    const Workbook::Sheet *chosen = nullptr;
    for (const Workbook::Sheet &sheet : book->sheets()) {
        source.sheets.push_back(sheet.name);
        if (!chosen && (look.sheet.empty() || sheet.name == look.sheet)) chosen = &sheet;
    }
    if (!chosen)
        return Error{Error::Code::NotFound,
                     book->sheets().empty() ? "the workbook has no sheet"
                                            : "the workbook has no sheet \"" + shown(look.sheet) + '"',
                     {}};
    source.sheet = chosen->name;
    source.stream = [book, chosen] { return book->text(*chosen); };
    const auto stream = source.stream();
    if (!stream) return stream.error();
    auto head = firstOf(**stream);
    if (!head) return head.error();
    source.head = std::move(*head);
    return source;
}

/// The digits in front of a unit, without the marks between thousands; empty where they do not stand in threes.
std::string withoutThousands(std::string_view digits, char mark)
{
    std::string out;
    std::size_t group = 0;
    bool marked = false;
    for (const char c : digits) {
        if (c == mark) {
            if (group == 0 || group > 3 || (marked && group != 3)) return {};
            marked = true;
            group = 0;
            continue;
        }
        out += c;
        if (isDigit(c)) ++group;
    }
    return marked && group != 3 ? std::string() : out;
}

}  // namespace

Result<TableSource> tableSource(const FileView &view, const TableLook &look)
{
    if (!view.zip()) return textSource(view, look);
    if (!Workbook::isOne(*view.zip()))
        return Error{Error::Code::UnknownFormat, "the file is no text and no workbook", {}};
    return sheetSource(view, look);
}

std::vector<std::vector<std::string>> headRows(const TableSource &source)
{
    const MemoryBytes bytes(source.head);
    FileStream stream(bytes);
    CsvReader reader(stream, source.delimiter);
    std::vector<std::vector<std::string>> rows;
    CsvRow row;
    // A line beyond the limits is passed over here; whoever reads the whole file tells of it.
    for (std::size_t tries = 0; rows.size() < rowsOfHead && tries < 2 * rowsOfHead; ++tries) {
        const auto more = reader.next(row);
        if (!more) continue;
        if (!*more) break;
        if (row.unended && source.head.size() >= headBytes) break;
        auto &cells = rows.emplace_back();
        for (const CsvCell &cell : row.cells) cells.emplace_back(withoutMarks(cell.text));
    }
    return rows;
}

std::vector<std::string> titlesOf(const std::vector<std::string> &header)
{
    std::vector<std::string> titles;
    for (const std::string &cell : header) titles.push_back(plainWord(cell));
    while (!titles.empty() && titles.back().empty()) titles.pop_back();
    return titles;
}

std::optional<NumberCell> numberCell(std::string_view text, const NumberStyle &style)
{
    NumberCell cell;
    static constexpr std::pair<std::string_view, Comparator> comparators[]{{"<=", Comparator::LessOrEqual},
                                                                           {">=", Comparator::GreaterOrEqual},
                                                                           {"\u2264", Comparator::LessOrEqual},
                                                                           {"\u2265", Comparator::GreaterOrEqual},
                                                                           {"<", Comparator::Less},
                                                                           {">", Comparator::Greater}};
    for (const auto &[sign, comparator] : comparators)
        if (text.starts_with(sign)) {
            cell.comparator = comparator;
            text.remove_prefix(sign.size());
            while (text.starts_with(' ')) text.remove_prefix(1);
            break;
        }
    std::size_t end = 0;
    const auto isPart = [&](std::size_t i) {
        const char c = text[i];
        if (isDigit(c) || c == '+' || c == '-' || c == style.decimal) return true;
        // A blank between thousands is one only in front of a digit; behind the number it parts it from its unit.
        return c == style.thousands && c != '\0' && i + 1 < text.size() && isDigit(text[i + 1]);
    };
    while (end < text.size() && isPart(end)) ++end;
    std::string_view unit = text.substr(end), number = text.substr(0, end);
    while (unit.starts_with(' ')) unit.remove_prefix(1);
    if (!unit.empty()) {
        cell.unit = unitFrom(unit);
        if (!cell.unit.known()) return std::nullopt;
    }
    const std::size_t point = number.find(style.decimal);
    std::string digits(number.substr(0, point));
    if (style.thousands != '\0') digits = withoutThousands(digits, style.thousands);
    if (digits.empty() && point != 0) return std::nullopt;
    if (point != std::string_view::npos) {
        digits += '.';
        digits += number.substr(point + 1);
    }
    const auto parsed = Decimal::parse(digits);
    if (!parsed) return std::nullopt;
    cell.number = *parsed;
    return cell;
}

}  // namespace trendward::device
