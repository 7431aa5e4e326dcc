// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/jsonscan.h"
#include "core/base/jsontape.h"
#include "core/base/utf8.h"

#include <charconv>

namespace trendward::json
{

namespace
{

/// Reads one text into the tape. Grammar is fixed at compile time so that the strict road carries no tests for
/// leniency.
template <Grammar grammar>
class Reader
{
public:
    Reader(Tape &tape, const Limits &limits)
        : m_tape(tape), m_limits(limits), m_begin(tape.source.data()), m_p(m_begin), m_end(m_begin + tape.source.size())
    {
    }

    bool read();
    Error error() const
    {
        const Place place = m_tape.placeOf(static_cast<std::size_t>(m_failedAt - m_begin));
        return Error{m_code, m_reason,
                     "line " + std::to_string(place.line) + ", position " + std::to_string(place.position)};
    }
    std::size_t consumed() const { return static_cast<std::size_t>(m_p - m_begin); }

private:
    static constexpr bool lenient = grammar == Grammar::Lenient;
    enum class Next { Value, FirstElement, FirstName, Name, After };

    bool fail(std::string reason, const char *at = nullptr, Error::Code code = Error::Code::Malformed)
    {
        m_reason = std::move(reason);
        m_failedAt = at ? at : m_p;
        m_code = code;
        return false;
    }
    bool failHere(const char *expected);
    std::uint32_t offset(const char *p) const { return static_cast<std::uint32_t>(p - m_begin); }

    Next readPlain(Next next);
    bool skipSpace();
    bool skipOddSpace();
    bool skipComment();
    bool readValue(Next &next);
    bool readName();
    bool readAfter(Next &next, bool &done);
    bool open(Kind kind);
    void enter(const Node &container);
    void close();
    void noteName(Node &member, std::string_view name);
    bool hasRoom();
    Node *add(Kind kind);
    Node &push(const Node &node);

    bool readString(char quote, Node &node);
    bool decodeString(char quote, const char *start, Node &node);
    bool readEscape(std::string &out);
    bool readHex(unsigned &code);
    bool readNumber();
    bool readOddNumber(const char *start);
    bool addNumber(Kind kind, const char *start, const std::string &decoded);
    bool readWord(std::string_view word, Kind kind, bool isTrue = false);
    bool readLenientWord();

    Tape &m_tape;
    const Limits &m_limits;
    const char *m_begin, *m_p, *m_end;
    std::size_t m_count = 0, m_depth = 0;  ///< of nodes, and of containers that are open
    Node m_name;                           ///< with the name of the member at hand and nothing else
    Tape::Frame *m_frame = nullptr;        ///< the innermost container that is open
    std::string m_reason;
    const char *m_failedAt = nullptr;
    Error::Code m_code = Error::Code::Malformed;
};

template <Grammar grammar>
bool Reader<grammar>::failHere(const char *expected)
{
    if (m_p >= m_end) return fail(std::string("the text ends where ") + expected + " should stand");
    if (static_cast<signed char>(*m_p) < 0x20) return fail(std::string(expected) + " should stand here");
    return fail(std::string(expected) + " should stand where \"" + *m_p + "\" does");
}

/// False only for a comment that is not closed.
template <Grammar grammar>
inline bool Reader<grammar>::skipSpace()
{
    while (m_p < m_end && isSpace(*m_p)) ++m_p;
    if constexpr (!lenient) return true;
    // Nearly all that stands here is a quote, a bracket, a comma, a colon or a digit.
    return m_p >= m_end || (static_cast<signed char>(*m_p) > ' ' && *m_p != '/') || skipOddSpace();
}

/// Comments, and what .NET counts as blanks: vertical tab, form feed, no-break space and their like.
template <Grammar grammar>
bool Reader<grammar>::skipOddSpace()
{
    for (; m_p < m_end;) {
        if (*m_p == '/') {
            if (!skipComment()) return false;
        } else if (isSpace(*m_p) || *m_p == '\v' || *m_p == '\f') {
            ++m_p;
        } else if (*m_p == '\xC2' && m_end - m_p > 1 && (m_p[1] == '\xA0' || m_p[1] == '\x85')) {
            m_p += 2;
        } else {
            return true;
        }
    }
    return true;
}

template <Grammar grammar>
bool Reader<grammar>::skipComment()
{
    const std::string_view rest(m_p, static_cast<std::size_t>(m_end - m_p));
    if (rest.substr(0, 2) == "/*") {
        const auto end = rest.find("*/", 2);
        if (end == std::string_view::npos) return fail("a comment is not closed");
        m_p += end + 2;
        return true;
    }
    if (rest.substr(0, 2) != "//") return fail("a comment should begin here");
    const auto end = rest.find_first_of("\r\n");
    m_p = end == std::string_view::npos ? m_end : m_p + end;
    return true;
}

/// Where the limit is known to be far; the node's name, text and kind are given.
template <Grammar grammar>
[[gnu::always_inline]] inline Node &Reader<grammar>::push(const Node &node)
{
    auto &nodes = m_tape.nodes;
    const auto index = static_cast<std::uint32_t>(m_count++);
    nodes.push_back(node);
    if (Tape::Frame *const frame = m_frame) {
        (frame->count == 0 ? nodes[frame->node].child : nodes[frame->last].next) = index;
        frame->last = index;
        ++frame->count;
    }
    return nodes[index];
}

template <Grammar grammar>
bool Reader<grammar>::hasRoom()
{
    return m_count < m_limits.nodes ||
           fail("more than " + std::to_string(m_limits.nodes) + " values in one text", nullptr, Error::Code::TooLarge);
}

template <Grammar grammar>
Node *Reader<grammar>::add(Kind kind)
{
    if (!hasRoom()) return nullptr;
    Node node = m_name;
    node.kind = kind;
    return &push(node);
}

/// Where neither limit is met.
template <Grammar grammar>
[[gnu::always_inline]] inline void Reader<grammar>::enter(const Node &container)
{
    push(container);
    m_frame = &m_tape.frames[m_depth++];
    *m_frame = {};
    m_frame->node = static_cast<std::uint32_t>(m_count - 1);
    m_frame->isObject = container.kind == Kind::Object;
}

template <Grammar grammar>
bool Reader<grammar>::open(Kind kind)
{
    if (m_depth >= m_tape.frames.size())
        return fail("nested deeper than " + std::to_string(m_limits.depth) + " levels", nullptr, Error::Code::TooLarge);
    if (!hasRoom()) return false;
    Node node = m_name;
    node.kind = kind;
    node.start = offset(++m_p);
    m_name = {};
    enter(node);
    return true;
}

template <Grammar grammar>
[[gnu::always_inline]] inline void Reader<grammar>::close()
{
    ++m_p;
    m_tape.nodes[m_frame->node].length = m_frame->count;
    if (m_frame->mayRepeat) m_tape.removeRepeats(m_frame->node);
    if (m_frame->node == 0) m_tape.seenInRoot = m_frame->seen;
    m_frame = --m_depth == 0 ? nullptr : m_frame - 1;
}

template <Grammar grammar>
inline void Reader<grammar>::noteName(Node &member, std::string_view name)
{
    const std::uint64_t mix = nameMix(name);
    member.nameHash = nameHashOf(mix);
    std::uint64_t &word = m_frame->seen[seenWord(mix)];
    const std::uint64_t bit = seenBit(mix);
    m_frame->mayRepeat |= (word & bit) != 0;
    word |= bit;
}

/// Whether a text has a date's outline.
inline bool mayBeDate(const char *text, std::size_t length)
{
    return (length >= 19 && length <= 40 && isDigit(*text) && text[10] == 'T') || (length >= 9 && *text == '/');
}

/// Reads on while all is as it usually is (plain texts, decimal numbers, one bracket or comma where one belongs), with
/// the place and the name in registers. What it leaves is for the others: all else that JSON knows, and what is wrong.
template <Grammar grammar>
typename Reader<grammar>::Next Reader<grammar>::readPlain(Next next)
{
    const char *p = m_p, *const end = m_end;
    const std::size_t depth = m_tape.frames.size();
    Node name = m_name;
    const auto skip = [&] {
        while (p < end && static_cast<unsigned char>(*p) <= ' ' && isSpace(*p)) ++p;
        return p < end;
    };
    while (skip()) {
        if (next == Next::FirstName || next == Next::Name) {
            if (*p != '"') break;
            const char *const start = p + 1, *const stop = endOfPlain(start, end, '"');
            if (end - stop < 2 || stop[0] != '"' || stop[1] != ':') break;
            name.nameStart = offset(start);
            name.nameLength = static_cast<std::uint32_t>(stop - start);
            name.flags = 0;
            noteName(name, {start, name.nameLength});
            p = stop + 2;
            next = Next::Value;
            if (!skip()) break;
        }
        if (next == Next::Value || next == Next::FirstElement) {
            if (m_count >= m_limits.nodes) break;
            const char *start = p, *stop = p;
            Node node = name;
            node.kind = Kind::String;
            if (*p == '"') {
                stop = endOfPlain(++start, end, '"');
                if (stop == end || *stop != '"') break;
                p = stop + 1;
                if (mayBeDate(start, static_cast<std::size_t>(stop - start))) node.flags |= MayBeDate;
            } else if (*p == '{' || *p == '[') {
                if (m_depth >= depth) break;
                next = *p == '{' ? Next::FirstName : Next::FirstElement;
                node.kind = *p == '{' ? Kind::Object : Kind::Array;
                node.start = offset(++p);
                name = {};
                enter(node);
                continue;
            } else {
                if (*stop == '-') ++stop;
                const char *digits = stop;
                while (stop < end && isDigit(*stop)) ++stop;
                if (stop == digits || (*digits == '0' && stop - digits > 1)) break;
                node.kind = Kind::Integer;
                if (stop < end && *stop == '.') {
                    node.kind = Kind::Float;
                    digits = ++stop;
                    while (stop < end && isDigit(*stop)) ++stop;
                    if (stop == digits) break;
                }
                if (stop == end || (*stop != ',' && *stop != '}' && *stop != ']' && !isSpace(*stop))) break;
                p = stop;
            }
            node.start = offset(start);
            node.length = static_cast<std::uint32_t>(stop - start);
            push(node);
            next = Next::After;
            if (!m_frame || !skip()) break;
        }
        if (!m_frame) break;
        if (*p == ',') {
            ++p;
            next = m_frame->isObject ? Next::Name : Next::Value;
        } else if (*p == (m_frame->isObject ? '}' : ']')) {
            m_p = p++;
            close();
            if (!m_frame) break;
        } else {
            break;
        }
    }
    m_p = p;
    m_name = name;
    return next;
}

template <Grammar grammar>
bool Reader<grammar>::readHex(unsigned &code)
{
    code = 0;
    if (m_end - m_p < 4) return fail("\\u needs four hexadecimal digits");
    const auto [end, failure] = std::from_chars(m_p, m_p + 4, code, 16);
    if (failure != std::errc{} || end != m_p + 4 || *m_p == '-') return fail("\\u needs four hexadecimal digits");
    m_p += 4;
    return true;
}

/// m_p stands after the backslash.
template <Grammar grammar>
bool Reader<grammar>::readEscape(std::string &out)
{
    if (m_p >= m_end) return failHere("the rest of an escape");
    const char c = *m_p++;
    switch (c) {
        case '"':
        case '\\':
        case '/':
            out += c;
            return true;
        case 'b':
            out += '\b';
            return true;
        case 'f':
            out += '\f';
            return true;
        case 'n':
            out += '\n';
            return true;
        case 'r':
            out += '\r';
            return true;
        case 't':
            out += '\t';
            return true;
        case 'u':
            break;
        case '\'':
            if (lenient) {
                out += c;
                return true;
            }
            [[fallthrough]];
        default:
            return fail("a backslash is followed by none of \" \\ / b f n r t u", m_p - 1);
    }
    unsigned code = 0;
    if (!readHex(code)) return false;
    if (code >= 0xD800 && code <= 0xDBFF && m_end - m_p >= 6 && m_p[0] == '\\' && m_p[1] == 'u') {
        const char *low = m_p;
        unsigned second = 0;
        m_p += 2;
        if (!readHex(second)) return false;
        if (second >= 0xDC00 && second <= 0xDFFF)
            code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
        else
            m_p = low;
    }
    appendUtf8(out, code);
    return true;
}

/// The long way, for a text with escapes or (Lenient) bytes that are not UTF-8. m_p stands on the first of them.
template <Grammar grammar>
bool Reader<grammar>::decodeString(char quote, const char *start, Node &node)
{
    std::string &arena = m_tape.arena;
    const std::size_t arenaStart = arena.size();
    arena.append(start, m_p);
    for (;;) {
        const char *plain = m_p;
        m_p = endOfPlain(m_p, m_end, quote);
        arena.append(plain, m_p);
        if (m_p >= m_end) return failHere("a closing quote");
        if (*m_p == quote) break;
        if (*m_p == '\\') {
            ++m_p;
            if (!readEscape(arena)) return false;
            continue;
        }
        const auto length = utf8Length({m_p, static_cast<std::size_t>(m_end - m_p)}, 0);
        if (!lenient && (length == 0 || static_cast<unsigned char>(*m_p) < 0x20))
            return fail(length == 0 ? "these bytes are not UTF-8" : "a control character stands in a text");
        if (length == 0)
            arena += "\xEF\xBF\xBD";
        else
            arena.append(m_p, length);
        m_p += length == 0 ? 1 : length;
    }
    node.length = static_cast<std::uint32_t>(m_p - start);
    node.start = static_cast<std::uint32_t>(m_tape.decoded.size());
    node.flags |= TextDecoded;
    m_tape.decoded.push_back({offset(start), node.length, static_cast<std::uint32_t>(arenaStart),
                              static_cast<std::uint32_t>(arena.size() - arenaStart)});
    ++m_p;
    return true;
}

/// m_p stands after the opening quote; fills start, length and TextDecoded.
template <Grammar grammar>
bool Reader<grammar>::readString(char quote, Node &node)
{
    const char *start = m_p;
    for (;;) {
        m_p = endOfPlain(m_p, m_end, quote);
        if (m_p >= m_end) return failHere("a closing quote");
        if (*m_p == quote) break;
        if (*m_p == '\\') return decodeString(quote, start, node);
        if (const auto c = static_cast<unsigned char>(*m_p); c < 0x20) {
            if (!lenient) return fail("a control character stands in a text");
            ++m_p;
            continue;
        }
        const auto length = utf8Length({m_p, static_cast<std::size_t>(m_end - m_p)}, 0);
        if (length == 0) return lenient ? decodeString(quote, start, node) : fail("these bytes are not UTF-8");
        m_p += length;
    }
    node.start = offset(start);
    node.length = static_cast<std::uint32_t>(m_p - start);
    ++m_p;
    return true;
}

template <Grammar grammar>
bool Reader<grammar>::addNumber(Kind kind, const char *start, const std::string &decoded)
{
    Node *node = add(kind);
    if (!node) return false;
    node->start = offset(start);
    node->length = static_cast<std::uint32_t>(m_p - start);
    if (decoded.empty()) return true;
    node->start = m_tape.keep(decoded, node->start, node->length);
    node->flags |= TextDecoded;
    return true;
}

template <Grammar grammar>
bool Reader<grammar>::readNumber()
{
    const char *start = m_p;
    Kind kind = Kind::Integer;
    bool good = true;
    const auto digits = [&] {
        const char *first = m_p;
        while (m_p < m_end && isDigit(*m_p)) ++m_p;
        good = good && m_p > first;
    };
    if (*m_p == '-') ++m_p;
    if (m_p < m_end && *m_p == '0')
        ++m_p;
    else
        digits();
    if (m_p < m_end && *m_p == '.') {
        kind = Kind::Float;
        ++m_p;
        digits();
    }
    if (m_p < m_end && (*m_p == 'e' || *m_p == 'E')) {
        kind = Kind::Float;
        ++m_p;
        if (m_p < m_end && (*m_p == '+' || *m_p == '-')) ++m_p;
        digits();
    }
    const bool ends = m_p >= m_end || isSpace(*m_p) || *m_p == ',' || *m_p == '}' || *m_p == ']';
    if (good && ends) return addNumber(kind, start, {});
    if (lenient) return readOddNumber(start);
    return good ? failHere("a comma or a bracket") : failHere("a digit");
}

/// Number forms that only Newtonsoft.Json takes: octal and hexadecimal, ".5", "5.", "-Infinity".
template <Grammar grammar>
bool Reader<grammar>::readOddNumber(const char *start)
{
    m_p = start;
    if (std::string_view(start, static_cast<std::size_t>(m_end - start)).substr(0, 9) == "-Infinity") {
        m_p += 9;
        return addNumber(Kind::Float, start, "-Infinity");
    }
    const auto partOf = [](char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '.' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') ||
               c == 'x' || c == 'X';
    };
    while (m_p < m_end && partOf(*m_p)) ++m_p;
    std::string digits(start, m_p);
    const bool negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    // Only a nought that stands first is of another base; behind a sign it says nothing.
    const bool otherBase =
        !negative && digits.size() > 1 && digits[0] == '0' && digits[1] != '.' && digits[1] != 'e' && digits[1] != 'E';
    while (digits.size() > 1 && negative && digits[0] == '0' && isDigit(digits[1])) digits.erase(0, 1);
    const char *first = digits.data(), *last = first + digits.size();
    if (otherBase) {
        const bool hex = digits[1] == 'x' || digits[1] == 'X';
        std::int64_t value = 0;
        first += hex ? 2 : 1;
        const auto [end, failure] = std::from_chars(first, last, value, hex ? 16 : 8);
        if (failure != std::errc{} || end != last || *first == '-') return fail("this is not a number", start);
        return addNumber(Kind::Integer, start, std::to_string(value));
    }
    double value = 0;
    const auto [end, failure] = std::from_chars(first, last, value);
    if (failure == std::errc::invalid_argument || end != last || *first == '-')
        return fail("this is not a number", start);
    if (digits.front() == '.') digits.insert(0, 1, '0');
    if (const auto point = digits.find('.'); point != std::string::npos)
        if (point + 1 == digits.size() || !isDigit(digits[point + 1])) digits.insert(point + 1, 1, '0');
    const bool isInteger = digits.find_first_of(".eE") == std::string::npos;
    return addNumber(isInteger ? Kind::Integer : Kind::Float, start, (negative ? "-" : "") + digits);
}

template <Grammar grammar>
bool Reader<grammar>::readWord(std::string_view word, Kind kind, bool isTrue)
{
    const std::string_view rest(m_p, static_cast<std::size_t>(m_end - m_p));
    if (rest.substr(0, word.size()) != word) return failHere("a value");
    const char next = rest.size() > word.size() ? rest[word.size()] : ' ';
    const bool goesOn = isDigit(next) || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '_';
    if (goesOn) return fail("\"" + std::string(word) + "\" goes on where it should end");
    Node *node = add(kind);
    if (!node) return false;
    node->start = offset(m_p);
    node->length = static_cast<std::uint32_t>(word.size());
    if (isTrue) node->flags |= BoolTrue;
    m_p += word.size();
    return true;
}

template <Grammar grammar>
bool Reader<grammar>::readLenientWord()
{
    switch (*m_p) {
        case 'N':
            return readWord("NaN", Kind::Float);
        case 'I':
            return readWord("Infinity", Kind::Float);
        case 'u':
            return readWord("undefined", Kind::Null);
        default:
            return failHere("a value");
    }
}

template <Grammar grammar>
bool Reader<grammar>::readValue(Next &next)
{
    if (m_p >= m_end) return failHere("a value");
    const char c = *m_p;
    switch (c) {
        case '"':
            break;
        case '{':
            next = Next::FirstName;
            return open(Kind::Object);
        case '[':
            next = Next::FirstElement;
            return open(Kind::Array);
        case 't':
            return readWord("true", Kind::Boolean, true);
        case 'f':
            return readWord("false", Kind::Boolean);
        case 'n':
            return readWord("null", Kind::Null);
        default:
            if (isDigit(c) || c == '-') return readNumber();
            if constexpr (!lenient) return failHere("a value");
            if (c == '.') return readNumber();
            if (c == ',' || c == ']') {  // [1,,2] and [1,]: Newtonsoft.Json takes a missing value as undefined
                if (!m_frame) return failHere("a value");
                if (c == ']') return m_frame->isObject ? failHere("a value") : true;
                return add(Kind::Null) != nullptr;
            }
            if (c != '\'') return readLenientWord();
    }
    ++m_p;
    Node *node = add(Kind::String);
    if (!node || !readString(c, *node)) return false;
    if (!(node->flags & TextDecoded)) {
        if (mayBeDate(m_begin + node->start, node->length)) node->flags |= MayBeDate;
    } else if (m_tape.textOf(*node).size() >= 9) {
        node->flags |= MayBeDate;
    }
    return true;
}

/// Reads a member's name and its colon; m_p stands on the name.
template <Grammar grammar>
bool Reader<grammar>::readName()
{
    if (m_p >= m_end) return failHere("a name");
    Node name;
    const char c = *m_p;
    if (c == '"' || (lenient && c == '\'')) {
        ++m_p;
        if (!readString(c, name)) return false;
    } else {
        if (!lenient) return failHere("a name in quotes");
        const char *start = m_p;
        while (m_p < m_end && (isDigit(*m_p) || (*m_p >= 'a' && *m_p <= 'z') || (*m_p >= 'A' && *m_p <= 'Z') ||
                               *m_p == '_' || *m_p == '$' || static_cast<unsigned char>(*m_p) >= 0x80))
            ++m_p;
        if (m_p == start) return failHere("a name");
        name.start = offset(start);
        name.length = static_cast<std::uint32_t>(m_p - start);
    }
    m_name.nameStart = name.start;
    m_name.nameLength = name.length;
    m_name.flags = name.flags & TextDecoded ? NameDecoded : 0;
    noteName(m_name, m_tape.nameOf(m_name));
    if (!skipSpace()) return false;
    if (m_p >= m_end || *m_p != ':') return failHere("a colon");
    ++m_p;
    return true;
}

/// After a value: a comma, the end of the container, or the end of the whole.
template <Grammar grammar>
bool Reader<grammar>::readAfter(Next &next, bool &done)
{
    if (!m_frame) {
        done = true;
        return true;
    }
    const bool inObject = m_frame->isObject;
    if (m_p >= m_end) return failHere(inObject ? "a comma or }" : "a comma or ]");
    if (*m_p == (inObject ? '}' : ']')) {
        close();
        return true;
    }
    if (*m_p != ',') return failHere(inObject ? "a comma or }" : "a comma or ]");
    ++m_p;
    next = inObject ? Next::Name : Next::Value;
    return true;
}

template <Grammar grammar>
bool Reader<grammar>::read()
{
    if (m_tape.source.substr(0, 3) == "\xEF\xBB\xBF") m_p += 3;
    Next next = Next::Value;
    for (bool done = false; !done;) {
        if (next == Next::After && !m_frame) break;
        next = readPlain(next);
        if (next == Next::After && !m_frame) break;
        if (!skipSpace()) return false;
        const char c = m_p < m_end ? *m_p : '\0';
        switch (next) {
            case Next::FirstElement:
                next = Next::After;
                if (c == ']')
                    close();
                else if (!readValue(next))
                    return false;
                break;
            case Next::FirstName:
            case Next::Name:
                if (c == '}' && (lenient || next == Next::FirstName)) {
                    next = Next::After;
                    close();
                    break;
                }
                if (!readName() || !skipSpace()) return false;
                [[fallthrough]];
            case Next::Value:
                next = Next::After;
                if (!readValue(next)) return false;
                break;
            case Next::After:
                if (!readAfter(next, done)) return false;
                break;
        }
    }
    if constexpr (!lenient) {
        skipSpace();
        if (m_p < m_end) return fail("something follows the end of the value");
    }
    return true;
}

}  // namespace

Result<Token> Document::parse(std::string_view text, Grammar grammar, const Limits &limits)
{
    Tape &tape = *m_tape;
    tape.source = text;
    tape.nodes.clear();
    tape.decoded.clear();
    tape.arena.clear();
    tape.arena.reserve(64);
    tape.outgrown.clear();
    tape.lent.clear();
    tape.seenInRoot = Tape::anyName;
    tape.frames.resize(static_cast<std::size_t>(limits.depth));
    tape.dateStart = std::string_view::npos;
    tape.placed = {};
    tape.consumed = 0;
    if (text.size() > limits.bytes || text.size() > 0x7FFFFFFF)
        return Error{Error::Code::TooLarge,
                     std::to_string(text.size()) + " bytes, the limit is " + std::to_string(limits.bytes),
                     {}};
    const auto run = [&](auto reader) -> Result<Token> {
        const bool good = reader.read();
        tape.consumed = reader.consumed();
        if (good) return Token(&tape, 0);
        tape.nodes.clear();
        return reader.error();
    };
    return grammar == Grammar::Strict ? run(Reader<Grammar::Strict>(tape, limits))
                                      : run(Reader<Grammar::Lenient>(tape, limits));
}

}  // namespace trendward::json
