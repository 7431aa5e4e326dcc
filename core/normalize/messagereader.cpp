// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/messagereader.h"

#include "core/base/templateobject.h"
#include "core/normalize/textlines.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace trendward::normalize
{

namespace
{

using json::Kind;
using json::Token;

/// The lines that decide whether a text that is no JSON as a whole is NDJSON with a broken first line.
constexpr int sampledLines = 100;

/// Bytes that may be read for broken values in all: each may open a comment that nothing closes, and be read to the end
/// of its text. Enough for 1,000 in a megabyte.
constexpr std::uint64_t bytesForBroken = 1'000'000'000;

/// An error that is found so near to the end of what is in memory may be of a word that goes on behind it.
constexpr std::size_t longestWord = 32;

/// A place in a text that begins at a line of the file.
struct Cursor {
    std::string_view text;
    std::uint64_t line = 1;  ///< of the file
    std::size_t at = 0;
    std::uint64_t unitsCut = 0;  ///< of the text's first line, that are out of memory by now
    bool oneLine = false;        ///< there is no line feed in the text

    bool ended() const { return at == text.size(); }
    char front() const { return ended() ? '\0' : text[at]; }
    std::string_view rest() const { return text.substr(at); }
    std::size_t lineStart() const { return at == 0 ? 0 : text.rfind('\n', at - 1) + 1; }
    /// What stands on its line before it.
    std::string_view before() const { return text.substr(lineStart(), at - lineStart()); }

    void step(std::size_t count)
    {
        const std::string_view passed = text.substr(at, count);
        for (auto end = oneLine ? std::string_view::npos : passed.find('\n'); end != std::string_view::npos;
             end = passed.find('\n', end + 1))
            ++line;
        at += passed.size();
    }
    /// True when a line ended among them.
    bool skipBlanks()
    {
        if (static_cast<unsigned char>(front()) > ' ') return false;
        const std::uint64_t from = line;
        step(std::min(text.find_first_not_of(" \t\r\n\v\f", at), text.size()) - at);
        return line != from;
    }
    void toLineEnd() { step(std::min(text.find('\n', at), text.size()) - at); }
    /// On to the next line of which begins says that it is one; to the end when there is none.
    template <class Begins>
    bool toLine(Begins begins)
    {
        for (std::size_t end = text.find('\n', at); end != std::string_view::npos; end = text.find('\n', end + 1)) {
            if (!begins(text.substr(end + 1))) continue;
            step(end + 1 - at);
            return true;
        }
        step(text.size() - at);
        return false;
    }
};

bool opens(char c)
{
    return c == '{' || c == '[';
}

bool opensValue(std::string_view line)
{
    return !line.empty() && opens(line.front());
}

std::string_view indentOf(std::string_view line)
{
    return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

/// Characters as the JSON reader counts them (UTF-16 units).
std::uint64_t unitsOf(std::string_view text)
{
    std::uint64_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

std::string placeText(std::uint64_t line, std::uint64_t position)
{
    return "line " + std::to_string(line) + ", position " + std::to_string(position);
}

std::string placeOf(const Cursor &cursor)
{
    const std::uint64_t cut = cursor.lineStart() == 0 ? cursor.unitsCut : 0;
    return placeText(cursor.line, cut + unitsOf(cursor.before()));
}

/// How the lines begin on which an array's elements stand, one each as a rule.
struct Rows {
    std::string_view indent;
    char bracket = '{';
    std::string_view arrayIndent;

    bool begin(std::string_view line) const
    {
        const auto has = [&](std::string_view blanks, char c) {
            return line.starts_with(blanks) && line.size() > blanks.size() && line[blanks.size()] == c;
        };
        return has(indent, bracket) || has(arrayIndent, ']');
    }
};

/// nullopt where the line of another element cannot be told from one within it.
std::optional<Rows> rowsOf(const Cursor &array, const Cursor &element)
{
    Rows rows{element.before(), opens(element.front()) ? element.front() : '{',
              indentOf(array.text.substr(array.lineStart()))};
    if (indentOf(rows.indent) != rows.indent || (element.lineStart() == 0 && element.unitsCut > 0)) return std::nullopt;
    const std::string_view line = element.rest().substr(0, element.rest().find('\n'));
    const bool opensOnly = opensValue(line) && isBlank(line.substr(1));
    if (opensOnly && rows.indent.size() <= rows.arrayIndent.size()) return std::nullopt;
    return rows;
}

/// Reads one source: a value a line, or a value over many lines.
class MessageReading
{
public:
    MessageReading(const RandomBytes &bytes, const MessageSettings &settings, const MessageSink &messages,
                   const ProblemSink &problems, Progress &progress)
        : m_lines(bytes, json::Limits{}.bytes, settings.encoding),
          m_settings(settings),
          m_messages(messages),
          m_problems(problems),
          m_progress(progress)
    {
    }

    Outcome run();

private:
    Outcome readEmpty();
    Outcome readLines(std::string_view line);
    Outcome readWhole();
    bool looksLikeLines(std::string_view text);
    bool readValues(Cursor at);
    bool takeValue(const Token &value, std::uint64_t record);
    bool takeElements(const Token &array, std::uint64_t line);
    bool readValue(Cursor &at);
    bool readElements(Cursor &at);
    bool readElements(Cursor &at, const Cursor &array, std::uint64_t number, bool numbered);
    struct BrokenElement {
        std::uint64_t number = 0, record = 0;
        bool cut = false;  ///< by the end of the text
        Error error;
    };
    bool isCut(const Cursor &element) const;
    std::optional<bool> passBroken(Cursor &at, const Cursor &array, const Cursor &element, const BrokenElement &broken);
    bool beginsLongArray(std::string_view text);
    Outcome readLongArray();
    Result<bool> readElementsOf(Cursor &at, const Cursor &array);
    Result<bool> hasElement(Cursor &at);
    Outcome readOn(Cursor &at, std::size_t bytes);
    std::optional<Error> takeElement(Cursor &at, std::uint64_t record);
    Result<bool> nextLine(std::string_view &line);
    bool hand(const Token &value, std::uint64_t record);
    /// The parser's error about the text from a place on.
    void refuse(Error error, const Cursor &from, std::uint64_t record);
    void refuse(Error error, std::uint64_t record);
    /// Counts what a broken value cost; false when it was too much.
    bool mayReadOn(const Cursor &at);
    /// False when the caller or a person wants no more.
    bool goesOn();
    Outcome end() const;

    TextLines m_lines;
    const MessageSettings &m_settings;
    const MessageSink &m_messages;
    const ProblemSink &m_problems;
    Progress &m_progress;
    json::Document m_document;
    bool m_only = false;        ///< the value at hand is the only one of its source
    bool m_tooLong = false;     ///< a line has been passed over
    std::uint64_t m_spent = 0;  ///< on broken values, in bytes
    bool m_stopped = false, m_cancelled = false;
};

bool MessageReading::goesOn()
{
    m_cancelled = m_cancelled || m_progress.cancelled();
    return !m_stopped && !m_cancelled;
}

Outcome MessageReading::end() const
{
    if (m_cancelled) return Error{Error::Code::Cancelled, "stopped before the end", {}};
    return Done{};
}

/// The reader counts from the start of the text it was given; people count from the start of the file.
std::string placeInFile(const std::string &where, const Cursor &from)
{
    constexpr std::string_view lineWord = "line ", positionWord = ", position ";
    std::uint64_t line = 0, position = 0;
    if (!where.starts_with(lineWord)) return where;
    const char *const last = where.data() + where.size();
    const auto [lineEnd, noLine] = std::from_chars(where.data() + lineWord.size(), last, line);
    if (noLine != std::errc{} || !std::string_view(lineEnd, last).starts_with(positionWord)) return where;
    if (std::from_chars(lineEnd + positionWord.size(), last, position).ec != std::errc{}) return where;
    if (line == 1) position += unitsOf(from.before()) + (from.lineStart() == 0 ? from.unitsCut : 0);
    return placeText(line + from.line - 1, position);
}

void MessageReading::refuse(Error error, const Cursor &from, std::uint64_t record)
{
    error.where = placeInFile(error.where, from);
    refuse(std::move(error), record);
}

void MessageReading::refuse(Error error, std::uint64_t record)
{
    m_problems({std::move(error), {m_settings.source, record}});
}

bool MessageReading::hand(const Token &value, std::uint64_t record)
{
    static const json::Name body("Body"), properties("Properties"), systemProperties("SystemProperties");
    const bool wrap = m_settings.envelope == Envelope::Wrapped && !value.member(body).exists();
    const Token message =
        wrap ? m_document.makeObject({{body, value}, {properties, {}}, {systemProperties, {}}}) : value;
    m_stopped = !m_messages(message, {m_settings.source, record});
    return goesOn();
}

bool MessageReading::takeElements(const Token &array, std::uint64_t line)
{
    std::uint64_t number = 0;
    for (Token element = array.firstChild(); element.exists(); element = element.nextSibling()) {
        ++number;
        if (!hand(element, m_only ? number : line)) return false;
    }
    return true;
}

bool MessageReading::takeValue(const Token &value, std::uint64_t record)
{
    const bool each = m_settings.arrays == Arrays::MessageEach && value.kind() == Kind::Array;
    return each ? takeElements(value, record) : hand(value, record);
}

bool MessageReading::mayReadOn(const Cursor &at)
{
    m_spent += at.text.size();
    if (m_spent <= bytesForBroken || at.ended()) return goesOn();
    refuse({Error::Code::Malformed, "too much of it is broken; what follows was not read", placeOf(at)}, at.line);
    return false;
}

/// The value that begins here, and behind it; False when reading is over.
bool MessageReading::readValue(Cursor &at)
{
    const std::uint64_t line = at.line;
    const auto value = m_document.parse(at.rest(), json::Grammar::Lenient);
    if (value) {
        at.step(m_document.consumed());
        m_only = m_only && isBlank(at.rest());
        return takeValue(*value, line);
    }
    const bool array = at.front() == '[';
    if (array && m_settings.arrays == Arrays::MessageEach) return readElements(at);
    refuse(value.error(), at, line);
    m_only = false;
    // What an array holds is no message by itself, and cannot be told from what follows the array.
    if (array)
        at.step(at.rest().size());
    else
        at.toLine(opensValue);
    return mayReadOn(at);
}

/// One element and the comma behind it: handed over, or what is wrong with it.
std::optional<Error> MessageReading::takeElement(Cursor &at, std::uint64_t record)
{
    if (at.ended()) return Error{Error::Code::Malformed, "the array ends in the middle", placeOf(at)};
    const auto value = m_document.parse(at.rest(), json::Grammar::Lenient);
    if (!value) {
        Error error = value.error();
        error.where = placeInFile(error.where, at);
        return error;
    }
    at.step(m_document.consumed());
    if (!hand(*value, record)) return std::nullopt;
    Cursor next = at;
    next.skipBlanks();
    const bool comma = next.front() == ',';
    if (!comma && next.front() != ']' && !next.ended())
        return Error{Error::Code::Malformed, "what follows it is neither a comma nor the end", placeOf(next)};
    next.step(comma ? 1 : 0);
    at = next;
    return std::nullopt;
}

/// The elements of an array that is broken or ends in the middle, each a message. False when reading is over.
bool MessageReading::readElements(Cursor &at)
{
    const bool numbered = m_only;
    m_only = false;
    const Cursor array = at;
    at.step(1);
    return readElements(at, array, 1, numbered);
}

/// From the element of this number on.
bool MessageReading::readElements(Cursor &at, const Cursor &array, std::uint64_t number, bool numbered)
{
    for (;; ++number) {
        at.skipBlanks();
        if (at.front() == ']') {
            at.step(1);
            return true;
        }
        const Cursor element = at;
        auto error = takeElement(at, numbered ? number : array.line);
        if (!goesOn()) return false;
        if (!error) continue;
        const BrokenElement broken{number, numbered ? number : array.line, isCut(element), *std::move(error)};
        if (const auto over = passBroken(at, array, element, broken)) return *over;
    }
}

/// Whether the text ended in the middle of the value that was parsed last, from here on.
bool MessageReading::isCut(const Cursor &element) const
{
    return element.ended() || m_document.consumed() == element.rest().size();
}

/// On to the next element that can be told from what is broken. Nothing when there is one; else whether reading goes
/// on.
std::optional<bool> MessageReading::passBroken(Cursor &at, const Cursor &array, const Cursor &element,
                                               const BrokenElement &broken)
{
    if (const auto rows = rowsOf(array, element))
        at.toLine([&](std::string_view line) { return rows->begin(line); });
    else
        at.step(at.rest().size());
    Error error = broken.error;
    error.detail = "element " + std::to_string(broken.number) + " of the array: " + error.detail;
    if (at.ended() && !broken.cut) error.detail += "; what follows it was not read";
    refuse(std::move(error), broken.record);
    if (at.ended()) return true;
    if (!mayReadOn(at)) return false;
    return std::nullopt;
}

/// Whether a text that goes on begins with an array that goes on as well, and nothing in it is broken so far.
bool MessageReading::beginsLongArray(std::string_view text)
{
    Cursor at{text};
    at.skipBlanks();
    if (at.front() != '[') return false;
    at.step(1);
    for (bool any = false;; any = true) {
        at.skipBlanks();
        if (at.ended()) return any;
        const auto value = m_document.parse(at.rest(), json::Grammar::Lenient);
        const std::size_t left = at.rest().size() - m_document.consumed();
        if (left == 0 || (!value && left < longestWord)) return any;
        if (!value) return false;
        at.step(m_document.consumed());
        at.skipBlanks();
        if (at.ended()) return true;
        if (at.front() != ',') return false;
        at.step(1);
    }
}

/// Goes on in memory where so many bytes are to be seen from here, or all that is left; what lies behind goes.
Outcome MessageReading::readOn(Cursor &at, std::size_t bytes)
{
    constexpr std::size_t lineHeld = 64 * 1024;  // a line's beginning is held, to tell places and indentation by
    const std::size_t behind = at.at - at.lineStart() < lineHeld ? at.lineStart() : at.at;
    const std::uint64_t cut = behind < at.at ? 0 : unitsOf(at.before()) + (at.lineStart() == 0 ? at.unitsCut : 0);
    const bool sameLine = at.lineStart() == 0 && behind == 0;
    m_lines.drop(behind);
    const auto more = m_lines.readAhead(at.at - behind + bytes);
    at = {m_lines.ahead(), at.line, at.at - behind, sameLine ? at.unitsCut : cut};
    return more;
}

/// Whether an element that is whole, or what is wrong with it, is to be seen here.
Result<bool> MessageReading::hasElement(Cursor &at)
{
    while (true) {
        at.skipBlanks();
        if (!at.ended() || m_lines.ended()) break;
        if (const auto more = readOn(at, m_settings.arrayHeld); !more) return more.error();
    }
    if (at.ended() || at.front() == ']') return false;
    while (true) {
        // The comma behind it is to be seen as well.
        const auto value = m_document.parse(at.rest(), json::Grammar::Lenient);
        Cursor next = at;
        next.step(m_document.consumed());
        if (value) next.skipBlanks();
        const bool cut = next.rest().size() < (value ? 1 : longestWord);
        if (!cut || m_lines.ended()) return true;
        if (at.rest().size() > json::Limits{}.bytes) return true;
        if (const auto more = readOn(at, 2 * at.rest().size()); !more) return more.error();
    }
}

/// The elements of an array that is not held whole. False when reading is over.
Result<bool> MessageReading::readElementsOf(Cursor &at, const Cursor &array)
{
    for (std::uint64_t number = 1;; ++number) {
        m_progress.advance(m_lines.bytesRead(), m_lines.size());
        const auto there = hasElement(at);
        if (!there) return there.error();
        if (!*there && !at.ended()) {
            at.step(1);
            return true;
        }
        const Cursor element = at;
        const auto error = takeElement(at, number);  // at the end of the text it says that the array is cut
        if (!goesOn()) return false;
        if (!error) continue;
        // Where an array is broken, how it goes on is seen from all of it.
        const BrokenElement broken{number, number, isCut(element), *error};
        const std::size_t passed = at.at - element.at;
        at = element;
        if (const auto more = readOn(at, json::Limits{}.bytes + 1); !more) return more.error();
        if (!m_lines.ended() || at.rest().size() > json::Limits{}.bytes)
            return Error{Error::Code::TooLarge,
                         "the array is broken, and what follows is too long to be looked through", placeOf(at)};
        const Cursor begin = at;
        at.step(passed);
        if (const auto over = passBroken(at, array, begin, broken)) return *over;
        return readElements(at, array, number + 1, true);
    }
}

/// A file that begins with an array too long to be held.
Outcome MessageReading::readLongArray()
{
    Cursor at{m_lines.ahead()};
    at.skipBlanks();
    const std::string line(at.text.substr(at.lineStart(), at.at + 1 - at.lineStart()));
    const Cursor array{line, at.line, line.size() - 1};
    at.step(1);
    const auto goesOn = readElementsOf(at, array);
    if (!goesOn) return goesOn.error();
    if (!*goesOn) return end();
    m_lines.goOnAt(at.at, at.line);
    std::string_view rest;
    const auto more = nextLine(rest);
    if (!more) return more.error();
    return *more ? readLines(rest) : end();
}

/// The values from here to the end of the text, with commas between them or without. False when reading is over.
bool MessageReading::readValues(Cursor at)
{
    for (bool first = true; true; first = false) {
        bool apart = at.skipBlanks() || first;
        if (!first && at.front() == ',') {
            at.step(1);
            at.skipBlanks();
            apart = true;
        }
        if (at.ended()) return true;
        if (apart || opens(at.front())) {
            if (!readValue(at)) return false;
            continue;
        }
        refuse({Error::Code::Malformed, "what follows the value is no value, and was not read", placeOf(at)}, at.line);
        at.toLineEnd();
    }
}

/// Whether at least half of the first lines are objects or arrays by themselves.
bool MessageReading::looksLikeLines(std::string_view text)
{
    int seen = 0, whole = 0;
    while (!text.empty() && seen < sampledLines) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (isBlank(line)) continue;
        ++seen;
        const auto value = m_document.parse(line, json::Grammar::Lenient);
        whole += value && value->isContainer() && isBlank(line.substr(m_document.consumed()));
    }
    return whole > 0 && whole * 2 >= seen;
}

/// The next line that is not too long; the others are problems.
Result<bool> MessageReading::nextLine(std::string_view &line)
{
    while (true) {
        const auto more = m_lines.next(line);
        if (more || more.error().code != Error::Code::TooLarge) return more;
        m_tooLong = true;
        Error error = more.error();
        error.where = placeText(m_lines.lineNumber() + 1, 0);
        refuse(std::move(error), m_lines.lineNumber() + 1);
        if (const auto skipped = m_lines.skip(); !skipped) return skipped.error();
        if (!goesOn()) return false;
    }
}

Outcome MessageReading::readLines(std::string_view line)
{
    for (bool haveLine = true; haveLine && goesOn();) {
        m_progress.advance(m_lines.bytesRead(), m_lines.size());
        if (!isBlank(line) && !readValues({line, m_lines.lineNumber(), 0, 0, true})) break;
        const auto more = nextLine(line);
        if (!more) return more.error();
        haveLine = *more;
    }
    return end();
}

/// The first line is no value by itself: one value over many lines, or lines of which the first is broken.
Outcome MessageReading::readWhole()
{
    const auto all = m_lines.toEnd();
    if (!all) {
        const bool onlyLong = all.error().code == Error::Code::TooLarge;
        return onlyLong && looksLikeLines(m_lines.ahead()) ? readLines(m_lines.line()) : all;
    }
    const bool whole = m_document.parse(m_lines.ahead(), json::Grammar::Lenient).has_value();
    if (!whole && looksLikeLines(m_lines.ahead())) return readLines(m_lines.line());
    m_only = !m_tooLong;
    readValues({m_lines.ahead(), m_lines.lineNumber()});
    return end();
}

/// A payload of no bytes is a message whose body is null.
Outcome MessageReading::readEmpty()
{
    const bool nothing = m_lines.size() == 0;
    if (nothing && m_settings.envelope == Envelope::Wrapped) {
        const auto null = m_document.parse("null", json::Grammar::Strict);
        hand(*null, 1);
    } else {
        refuse({Error::Code::Malformed, nothing ? "there is nothing in it" : "there is nothing in it but blanks", {}},
               1);
    }
    return end();
}

Outcome MessageReading::run()
{
    if (m_settings.arrays == Arrays::MessageEach) {
        if (const auto ahead = m_lines.readAhead(m_settings.arrayHeld); !ahead) return ahead;
        if (!m_lines.ended() && beginsLongArray(m_lines.ahead())) return readLongArray();
    }
    std::string_view line;
    do {
        const auto more = nextLine(line);
        if (!more) return more.error();
        if (!*more) return m_tooLong ? end() : readEmpty();
    } while (isBlank(line));
    const auto first = m_document.parse(line, json::Grammar::Lenient);
    if (!first) return readWhole();
    if (m_settings.arrays == Arrays::MessageEach && first->kind() == Kind::Array) {
        // Whether it is the only value is seen at the end of the file; more than is held is more than one value.
        const std::size_t length = m_lines.line().size();
        if (const auto ahead = m_lines.readAhead(length + m_settings.arrayHeld); !ahead) return ahead;
        m_only = m_lines.ended() && !m_tooLong && isBlank(m_lines.ahead().substr(length));
    }
    return readLines(m_lines.line());
}

}  // namespace

Outcome readMessages(const RandomBytes &bytes, const MessageSettings &settings, const MessageSink &messages,
                     const ProblemSink &problems, Progress &progress)
{
    return MessageReading(bytes, settings, messages, problems, progress).run();
}

}  // namespace trendward::normalize
