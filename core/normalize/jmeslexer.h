// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/normalize/jmesprogram.h"

#include <string>
#include <string_view>
#include <vector>

/// The words of a JMESPath expression, as JmesPathScanner.lex of JmesPath.Net 1.0.205 tells them apart; for
/// core/normalize/jmesparser.cpp only.
namespace trendward::normalize
{

enum class JmesMark : std::uint8_t {
    End,
    And,
    Or,
    Not,
    Colon,
    Comma,
    Dot,
    Pipe,
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    NotEqual,
    Filter,
    Flatten,
    Star,
    Current,
    Reference,
    Number,
    Literal,
    Quoted,
    Raw,
    Name,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis
};

struct JmesLexeme {
    JmesMark mark = JmesMark::End;
    std::string_view text;  ///< with its quotes
    std::size_t offset = 0;
};

/// The last one is the End. Throws JmesSyntaxFault.
std::vector<JmesLexeme> jmesLexemes(std::string_view text);

/// The text of a quoted identifier, without its quotes and escapes; throws JmesSyntaxFault on half a surrogate pair.
std::string unquoted(const JmesLexeme &lexeme);
/// The text between the quotes of a raw text or a literal, where only the quote itself may be escaped.
std::string unquotedOnce(std::string_view quoted);

}  // namespace trendward::normalize
