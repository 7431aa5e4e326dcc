// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/xlsx.h"

#include "core/base/instant.h"
#include "core/device/xmlscan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace trendward::device
{

namespace
{

constexpr std::size_t longestPiece = 4u << 20;     ///< a tag, or the text in front of one
constexpr std::size_t mostTextBytes = 256u << 20;  ///< of the shared texts
constexpr std::size_t mostColumns = 5'000;         ///< as in CsvReader
constexpr std::uint64_t mostRows = 1u << 20;       ///< what the program itself can hold
constexpr std::size_t mostStyles = 100'000;

Error broken(std::string_view what)
{
    return Error{Error::Code::Malformed, "the workbook cannot be read: " + std::string(what), {}};
}

/// Walks over a part of the workbook tag by tag, and keeps the text in front of each: XmlScan passes texts over. No DTD
/// is read and no entity of one is known.
class Markup
{
public:
    explicit Markup(ByteStream &stream) : m_stream(stream) {}

    /// The next tag; false at the end. Its views are valid until the next call.
    Result<bool> next()
    {
        while (true) {
            auto open = find('<', m_done);
            if (!open) return open.error();
            if (*open == std::string::npos) return false;
            const auto close = endOf(*open);
            if (!close) return close.error();
            if (*close == std::string::npos) return broken("it ends within a tag");
            const std::string_view whole(m_buffer);
            const std::string_view text = whole.substr(m_done, *open - m_done);
            const std::string_view tag = whole.substr(*open + 1, *close - *open - 1);
            m_done = *close + 1;
            if (tag.starts_with('!') || tag.starts_with('?')) continue;
            m_text = text;
            take(tag);
            return true;
        }
    }

    std::string_view name() const { return m_name; }  ///< without its prefix
    bool closes() const { return m_closes; }
    bool isEmpty() const { return m_empty; }
    std::string text() const { return unescaped(m_text); }  ///< in front of the tag

    /// A raw value; the name may stand with any prefix ("r:id").
    std::string_view attribute(std::string_view name) const
    {
        for (std::size_t at = m_attributes.find(name); at != std::string_view::npos;
             at = m_attributes.find(name, at + 1)) {
            const bool begins = at > 0 && (m_attributes[at - 1] == ' ' || m_attributes[at - 1] == ':' ||
                                           m_attributes[at - 1] == '\n' || m_attributes[at - 1] == '\t');
            std::size_t equals = at + name.size();
            while (equals < m_attributes.size() && m_attributes[equals] == ' ') ++equals;
            if (!begins || equals >= m_attributes.size() || m_attributes[equals] != '=') continue;
            const std::size_t from = m_attributes.find_first_of("\"'", equals);
            if (from == std::string_view::npos) return {};
            const std::size_t to = m_attributes.find(m_attributes[from], from + 1);
            return to == std::string_view::npos ? std::string_view{} : m_attributes.substr(from + 1, to - from - 1);
        }
        return {};
    }

private:
    /// Where the character stands at or behind at; npos at the stream's end. What lies before m_done may be let go, and
    /// the place that is given back, and open, are told anew then.
    Result<std::size_t> find(char wanted, std::size_t at, std::size_t *open = nullptr)
    {
        while (true) {
            const std::size_t found = m_buffer.find(wanted, at);
            if (found != std::string::npos) return found;
            if (m_buffer.size() - m_done > longestPiece) return broken("a piece of it is too long");
            m_buffer.erase(0, m_done);
            if (open) *open -= m_done;
            m_done = 0;
            at = m_buffer.size();
            m_buffer.resize(at + blockSize);
            const auto got = m_stream.read(std::span(m_buffer).subspan(at));
            m_buffer.resize(at + (got ? *got : 0));
            if (!got) return got.error();
            if (*got == 0) return std::string::npos;
        }
    }

    /// The bracket that ends the tag or the comment at open, which moves when the buffer does.
    Result<std::size_t> endOf(std::size_t &open)
    {
        auto close = find('>', open, &open);
        std::size_t looked = 0, quotes = 0;  // behind open
        while (close && *close != std::string::npos) {
            const std::string_view tag = std::string_view(m_buffer).substr(open, *close - open);
            const std::string_view fresh = tag.substr(looked);
            quotes += static_cast<std::size_t>(std::count(fresh.begin(), fresh.end(), '"'));
            looked = tag.size();
            // A bracket may stand within an attribute's quotes.
            const bool comment = tag.starts_with("<!--");
            if (comment ? tag.size() >= 6 && tag.ends_with("--") : quotes % 2 == 0) break;
            close = find('>', *close + 1, &open);
        }
        return close;
    }

    void take(std::string_view tag)
    {
        m_closes = tag.starts_with('/');
        if (m_closes) tag.remove_prefix(1);
        m_empty = tag.ends_with('/');
        if (m_empty) tag.remove_suffix(1);
        const std::size_t end = std::min(tag.find_first_of(" \t\r\n"), tag.size());
        m_name = tag.substr(0, end);
        m_name.remove_prefix(std::min(m_name.find(':') + 1, m_name.size()));
        m_attributes = tag.substr(end);
    }

    ByteStream &m_stream;
    std::string m_buffer;
    std::size_t m_done = 0;
    std::string_view m_text, m_name, m_attributes;
    bool m_closes = false, m_empty = false;
};

const ZipArchive::Member *memberNamed(const ZipArchive &archive, std::string_view name)
{
    const auto &all = archive.members();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// Hands each tag of a part to take. A part that is not there has none.
template <class Take>
Outcome eachTag(const ZipArchive &archive, std::string_view part, Take take)
{
    const ZipArchive::Member *member = memberNamed(archive, part);
    if (!member) return Done{};
    const auto stream = archive.read(*member);
    if (!stream) return stream.error();
    Markup markup(**stream);
    while (true) {
        const auto more = markup.next();
        if (!more) return more.error();
        if (!*more) return Done{};
        if (const Outcome taken = take(markup); !taken) return taken;
    }
}

std::size_t numberIn(std::string_view digits, std::size_t other)
{
    std::size_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return problem == std::errc{} && end == digits.data() + digits.size() && !digits.empty() ? value : other;
}

/// The texts that cells share; what only guides how they are pronounced (rPh) is left out.
Outcome readTexts(const ZipArchive &archive, Workbook::Shared &shared)
{
    std::size_t bytes = 0;
    std::string text;
    bool spoken = false;
    return eachTag(archive, "xl/sharedStrings.xml", [&](const Markup &markup) -> Outcome {
        if (markup.name() == "rPh") spoken = !markup.closes() && !markup.isEmpty();
        if (markup.name() == "t" && markup.closes() && !spoken) text += markup.text();
        if (markup.name() != "si" || (!markup.closes() && !markup.isEmpty())) return Done{};
        bytes += text.size() + sizeof(std::string);
        if (bytes > mostTextBytes) return Error{Error::Code::TooLarge, "the workbook holds too much text", {}};
        shared.texts.push_back(std::move(text));
        text.clear();
        return Done{};
    });
}

/// What a format that someone wrote shows: letters of days and clocks, outside of quotes and brackets.
Workbook::Shown shownBy(std::string_view format)
{
    bool date = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"') {
            i = std::min(format.find('"', i + 1), format.size());
        } else if (c == '[') {
            const std::size_t end = std::min(format.find(']', i), format.size());
            const std::string_view inside = format.substr(i + 1, end - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                return Workbook::Shown::Elapsed;
            i = end;
        } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            date = true;
        }
    }
    return date ? Workbook::Shown::Date : Workbook::Shown::Number;
}

/// The formats that have a number and no text (ECMA-376 part 1, 18.8.30), with those of East Asia.
Workbook::Shown shownBy(std::size_t builtIn)
{
    if (builtIn == 46) return Workbook::Shown::Elapsed;
    const bool date = (builtIn >= 14 && builtIn <= 22) || (builtIn >= 27 && builtIn <= 36) || builtIn == 45 ||
                      builtIn == 47 || (builtIn >= 50 && builtIn <= 58);
    return date ? Workbook::Shown::Date : Workbook::Shown::Number;
}

Outcome readStyles(const ZipArchive &archive, Workbook::Shared &shared)
{
    std::map<std::size_t, Workbook::Shown> formats;
    bool inCells = false;
    return eachTag(archive, "xl/styles.xml", [&](const Markup &markup) -> Outcome {
        if (markup.name() == "cellXfs") inCells = !markup.closes();
        if (markup.name() == "numFmt" && !markup.closes() && formats.size() < mostStyles)
            formats[numberIn(markup.attribute("numFmtId"), 0)] = shownBy(unescaped(markup.attribute("formatCode")));
        if (!inCells || markup.name() != "xf" || markup.closes() || shared.styles.size() >= mostStyles) return Done{};
        const std::size_t format = numberIn(markup.attribute("numFmtId"), 0);
        const auto found = formats.find(format);
        shared.styles.push_back(found == formats.end() ? shownBy(format) : found->second);
        return Done{};
    });
}

/// Excel's days are counted from the last day of 1899, with a 29 February 1900 that never was.
std::optional<LocalTime> dateOf(double days, bool from1904)
{
    if (from1904) days += 1'462;
    if (!(days >= 0) || days >= 2'958'466) return std::nullopt;
    if (days < 60) days += 1;
    const double milliseconds = std::round((days - 25'569) * 86'400'000);
    return LocalTime::from(Instant::fromMilliseconds(static_cast<std::int64_t>(milliseconds)), 0);
}

std::string clockText(std::int64_t seconds)
{
    const auto two = [](std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(seconds / 3'600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
}

/// A number as a person would have typed it: 4.5999999999999996 is the nearest that a computer can say of 4.6.
std::string plainNumber(std::string_view text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (digits <= 15 || text.find('.') == std::string_view::npos || problem != std::errc{}) return std::string(text);
    char shortest[400];
    const auto [last, error] = std::to_chars(shortest, shortest + sizeof shortest, value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(shortest, last) : std::string(text);
}

/// "AB12" is the 28th column; nullopt for a place that is none.
std::optional<std::size_t> columnOf(std::string_view place)
{
    std::size_t column = 0;
    for (const char c : place) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > 1u << 20) return std::nullopt;
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

/// A sheet's rows as lines of text, made as they are asked for.
class SheetText final : public ByteStream
{
public:
    SheetText(std::unique_ptr<ByteStream> bytes, std::shared_ptr<const Workbook::Shared> shared)
        : m_bytes(std::move(bytes)), m_shared(std::move(shared)), m_markup(*m_bytes)
    {
    }

    Result<std::size_t> read(std::span<char> into) override
    {
        while (m_given == m_line.size() && !m_ended) {
            m_line.clear();
            m_given = 0;
            if (const Outcome made = makeLine(); !made) return made.error();
        }
        const std::size_t count = std::min(into.size(), m_line.size() - m_given);
        std::copy_n(m_line.data() + m_given, count, into.data());
        m_given += count;
        return count;
    }
    std::uint64_t position() const override { return m_bytes->position(); }
    std::uint64_t size() const override { return m_bytes->size(); }

private:
    struct Cell {
        std::string text;
        bool number = false;
    };

    /// The next row, and empty lines in front of it for those that the sheet leaves out.
    Outcome makeLine()
    {
        m_cells.clear();
        while (true) {
            const auto more = m_markup.next();
            if (!more) return more.error();
            const std::string_view name = m_markup.name();
            if (!*more || (name == "sheetData" && m_markup.closes())) {
                m_ended = true;
                // A sheet that stops within its rows was cut off.
                return *more || m_row == 0 ? Outcome(Done{}) : Outcome(broken("a sheet ends in the middle"));
            }
            if (name == "row" && !m_markup.closes()) beginRow();
            if (name == "row" && (m_markup.closes() || m_markup.isEmpty())) break;
            takeTag(name);
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (i > 0) m_line += ',';
            append(m_cells[i]);
        }
        m_line += '\n';
        return Done{};
    }

    void beginRow()
    {
        const std::uint64_t row = numberIn(m_markup.attribute("r"), m_row + 1);
        if (row > m_row + 1 && row <= mostRows) m_line.append(row - m_row - 1, '\n');
        m_row = std::max<std::uint64_t>(m_row + 1, std::min(row, mostRows));
        m_nextColumn = 0;
    }

    void takeTag(std::string_view name)
    {
        if (name == "c" && !m_markup.closes()) {
            const std::string_view place = m_markup.attribute("r");
            m_column = place.empty() ? m_nextColumn : columnOf(place).value_or(mostColumns);
            m_nextColumn = m_column + 1;
            m_type = m_markup.attribute("t");
            m_style = numberIn(m_markup.attribute("s"), 0);
            m_value.clear();
        }
        // <v> is the value, <is><t> a text that stands in the sheet itself; <f> the formula.
        if ((name == "v" || name == "t") && m_markup.closes()) m_value += m_markup.text();
        if (name == "c" && m_markup.closes()) endCell();
    }

    void endCell()
    {
        if (m_column >= mostColumns || m_value.empty()) return;
        if (m_cells.size() <= m_column) m_cells.resize(m_column + 1);
        m_cells[m_column] = cell();
    }

    Cell cell() const
    {
        if (m_type == "s") {
            const std::size_t at = numberIn(m_value, m_shared->texts.size());
            return {at < m_shared->texts.size() ? m_shared->texts[at] : std::string(), false};
        }
        if (m_type == "b") return {m_value == "1" ? "TRUE" : "FALSE", false};
        if (!m_type.empty() && m_type != "n") return {m_value, false};
        const Workbook::Shown shown =
            m_style < m_shared->styles.size() ? m_shared->styles[m_style] : Workbook::Shown::Number;
        double value = 0;
        const auto [end, problem] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), value);
        const bool whole = problem == std::errc{} && end == m_value.data() + m_value.size();
        if (whole && shown != Workbook::Shown::Number) {
            const bool clock = value >= 0 && value < 1;
            const bool elapsed = shown == Workbook::Shown::Elapsed && value >= 0 && value < 1e6;
            if (clock || elapsed) return {clockText(std::llround(value * 86'400)), false};
            if (const auto date = dateOf(value, m_shared->from1904)) return {date->text(), false};
        }
        return {plainNumber(m_value), whole};
    }

    void append(const Cell &cell)
    {
        if (cell.number || cell.text.empty()) {
            m_line += cell.text;
            return;
        }
        m_line += '"';
        for (const char c : cell.text) {
            if (c == '"') m_line += '"';
            m_line += c == '\n' || c == '\r' ? ' ' : c;
        }
        m_line += '"';
    }

    std::unique_ptr<ByteStream> m_bytes;
    std::shared_ptr<const Workbook::Shared> m_shared;
    Markup m_markup;
    std::string m_line;
    std::size_t m_given = 0;
    bool m_ended = false;
    std::uint64_t m_row = 0;
    std::vector<Cell> m_cells;
    std::size_t m_column = 0, m_nextColumn = 0, m_style = 0;
    std::string m_type, m_value;
};

}  // namespace

bool Workbook::isOne(const ZipArchive &archive)
{
    return memberNamed(archive, "[Content_Types].xml") && memberNamed(archive, "xl/workbook.xml");
}

Result<Workbook> Workbook::open(const ZipArchive &archive)
{
    if (!isOne(archive)) return broken("its list of sheets is not there");
    Workbook book(archive);
    auto shared = std::make_shared<Shared>();
    std::map<std::string, std::string> targets;
    const Outcome related = eachTag(archive, "xl/_rels/workbook.xml.rels", [&](const Markup &markup) -> Outcome {
        if (markup.name() != "Relationship" || markup.closes()) return Done{};
        std::string target = unescaped(markup.attribute("Target"));
        target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
        targets[std::string(markup.attribute("Id"))] = std::move(target);
        return Done{};
    });
    if (!related) return related.error();
    std::size_t number = 0;
    const Outcome listed = eachTag(archive, "xl/workbook.xml", [&](const Markup &markup) -> Outcome {
        if (markup.name() == "workbookPr") {
            const std::string_view said = markup.attribute("date1904");
            shared->from1904 = said == "1" || said == "true";
        }
        if (markup.name() != "sheet" || markup.closes()) return Done{};
        ++number;
        const auto target = targets.find(std::string(markup.attribute("id")));
        const ZipArchive::Member *member =
            memberNamed(archive, target == targets.end() ? "xl/worksheets/sheet" + std::to_string(number) + ".xml"
                                                         : target->second);
        // A chart has a sheet of its own, and no rows.
        if (member && member->name.find("chartsheets/") == std::string::npos)
            book.m_sheets.push_back({unescaped(markup.attribute("name")), *member});
        return Done{};
    });
    if (!listed) return listed.error();
    if (const Outcome read = readStyles(archive, *shared); !read) return read.error();
    if (const Outcome read = readTexts(archive, *shared); !read) return read.error();
    book.m_shared = std::move(shared);
    return book;
}

Result<std::unique_ptr<ByteStream>> Workbook::text(const Sheet &sheet) const
{
    auto bytes = m_archive->read(sheet.member);
    if (!bytes) return bytes.error();
    return std::unique_ptr<ByteStream>(std::make_unique<SheetText>(std::move(*bytes), m_shared));
}

}  // namespace trendward::device
