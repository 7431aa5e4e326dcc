// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/jmeslexer.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>

namespace trendward::normalize
{

namespace
{

using Mark = JmesMark;
using Lexeme = JmesLexeme;

/// Longer ones first.
constexpr std::pair<std::string_view, Mark> signs[] = {{"&&", Mark::And},
                                                       {"||", Mark::Or},
                                                       {"==", Mark::Equal},
                                                       {">=", Mark::GreaterOrEqual},
                                                       {"<=", Mark::LessOrEqual},
                                                       {"!=", Mark::NotEqual},
                                                       {"[?", Mark::Filter},
                                                       {"[]", Mark::Flatten},
                                                       {"!", Mark::Not},
                                                       {":", Mark::Colon},
                                                       {",", Mark::Comma},
                                                       {".", Mark::Dot},
                                                       {"|", Mark::Pipe},
                                                       {">", Mark::Greater},
                                                       {"<", Mark::Less},
                                                       {"*", Mark::Star},
                                                       {"@", Mark::Current},
                                                       {"&", Mark::Reference},
                                                       {"{", Mark::OpenBrace},
                                                       {"}", Mark::CloseBrace},
                                                       {"[", Mark::OpenBracket},
                                                       {"]", Mark::CloseBracket},
                                                       {"(", Mark::OpenParenthesis},
                                                       {")", Mark::CloseParenthesis}};

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isJmesBlank(char c)
{
    return c == ' ' || c == '\b' || c == '\f' || c == '\n' || c == '\r' || c == '\t';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

[[noreturn]] void failOn(std::string_view text, std::size_t offset)
{
    throw JmesSyntaxFault{"Error: syntax, unrecognized '" + std::string(text) + "'", offset};
}

class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) {}
    Lexeme next();

private:
    Lexeme lexeme(Mark mark, std::size_t length)
    {
        const Lexeme one{mark, m_text.substr(m_i, length), m_i};
        m_i += length;
        return one;
    }
    std::size_t nameLength() const;
    std::size_t numberLength() const;
    std::size_t literalLength() const;
    std::size_t quotedLength() const;
    std::size_t rawLength() const;

    std::string_view m_text;
    std::size_t m_i = 0;
};

Lexeme Lexer::next()
{
    while (m_i < m_text.size() && isJmesBlank(m_text[m_i])) ++m_i;
    if (m_i >= m_text.size()) return {Mark::End, {}, m_text.size()};
    for (const auto &[sign, mark] : signs)
        if (m_text.substr(m_i, sign.size()) == sign) return lexeme(mark, sign.size());
    const char c = m_text[m_i];
    std::size_t length = 0;
    if (startsName(c) && (length = nameLength())) return lexeme(Mark::Name, length);
    if ((isDigit(c) || c == '-') && (length = numberLength())) return lexeme(Mark::Number, length);
    if (c == '`' && (length = literalLength())) return lexeme(Mark::Literal, length);
    if (c == '"' && (length = quotedLength())) return lexeme(Mark::Quoted, length);
    if (c == '\'' && (length = rawLength())) return lexeme(Mark::Raw, length);
    failOn(m_text.substr(m_i, std::max<std::size_t>(1, utf8Length(m_text, m_i))), m_i);
}

std::size_t Lexer::nameLength() const
{
    std::size_t end = m_i;
    while (end < m_text.size() && (startsName(m_text[end]) || isDigit(m_text[end]))) ++end;
    return end - m_i;
}

std::size_t Lexer::numberLength() const
{
    std::size_t end = m_text[m_i] == '-' ? m_i + 1 : m_i;
    const std::size_t digits = end;
    while (end < m_text.size() && isDigit(m_text[end])) ++end;
    return end == digits ? 0 : end - m_i;
}

/// Up to a backtick that no backslash stands before; where there is none, up to the last one.
std::size_t Lexer::literalLength() const
{
    std::size_t last = 0;
    for (std::size_t end = m_text.find('`', m_i + 1); end != std::string_view::npos; end = m_text.find('`', end + 1)) {
        last = end + 1 - m_i;
        if (m_text[end - 1] != '\\') break;
    }
    return last;
}

/// Only the escapes of JSON, and none of the control characters that have one.
std::size_t Lexer::quotedLength() const
{
    constexpr std::string_view escapes = "\"\\/bfnrt", bare = "\b\f\n\r\t";
    for (std::size_t i = m_i + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '"') return i + 1 - m_i;
        if (bare.find(m_text[i]) != std::string_view::npos) return 0;
        if (m_text[i] != '\\') continue;
        if (++i >= m_text.size()) return 0;
        if (m_text[i] == 'u') {
            for (int digits = 0; digits < 4; ++digits)
                if (++i >= m_text.size() || !isHex(m_text[i])) return 0;
        } else if (escapes.find(m_text[i]) == std::string_view::npos) {
            return 0;
        }
    }
    return 0;
}

std::size_t Lexer::rawLength() const
{
    for (std::size_t i = m_i + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '\\' && i + 1 < m_text.size())
            ++i;
        else if (m_text[i] == '\'')
            return i + 1 - m_i;
    }
    return 0;
}

unsigned hexAt(std::string_view text, std::size_t i)
{
    unsigned code = 0;
    std::from_chars(text.data() + i, text.data() + i + 4, code, 16);
    return code;
}

}  // namespace

std::vector<JmesLexeme> jmesLexemes(std::string_view text)
{
    std::vector<JmesLexeme> lexemes;
    Lexer lexer(text);
    do lexemes.push_back(lexer.next());
    while (lexemes.back().mark != Mark::End);
    return lexemes;
}

std::string unquoted(const JmesLexeme &lexeme)
{
    constexpr std::string_view names = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    const std::string_view inner = lexeme.text.substr(1, lexeme.text.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\') {
            out += inner[i];
            continue;
        }
        ++i;
        if (inner[i] != 'u') {
            out += meanings[names.find(inner[i])];
            continue;
        }
        unsigned code = hexAt(inner, i + 1);
        i += 4;
        if (code >= 0xD800 && code <= 0xDFFF) {
            const bool paired = code < 0xDC00 && inner.substr(i + 1, 2) == "\\u";
            const unsigned low = paired ? hexAt(inner, i + 3) : 0;
            if (low < 0xDC00 || low > 0xDFFF)
                throw JmesSyntaxFault{"The sequence is half of a unicode surrogate pair.", lexeme.offset + i - 4};
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            i += 6;
        }
        appendUtf8(out, code);
    }
    return out;
}

std::string unquotedOnce(std::string_view quoted)
{
    std::string out;
    const std::string_view inner = quoted.substr(1, quoted.size() - 2);
    for (std::size_t i = 0; i < inner.size(); ++i)
        if (inner[i] != '\\' || i + 1 >= inner.size() || inner[i + 1] != quoted.front()) out += inner[i];
    return out;
}

}  // namespace trendward::normalize
