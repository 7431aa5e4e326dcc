// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformance.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trendward::conformance
{

namespace
{

using json::Kind;
using json::Token;

constexpr std::size_t shownLength = 200;

/// Exceptions that .NET and its libraries raise: their wording is not iomt-fhir's, and changes between versions.
constexpr std::array<std::string_view, 17> foreignExceptions{
    "ArgumentException",      "ArgumentNullException",    "ArgumentOutOfRangeException",
    "NullReferenceException", "FormatException",          "InvalidOperationException",
    "InvalidCastException",   "OverflowException",        "DivideByZeroException",
    "JsonException",          "JsonReaderException",      "Exception",
    "KeyNotFoundException",   "IndexOutOfRangeException", "HttpRequestException",
    "AggregateException",     "NotSupportedException"};

bool isForeign(std::string_view type)
{
    return std::find(foreignExceptions.begin(), foreignExceptions.end(), type) != foreignExceptions.end();
}

/// The members of a case's `expected` that name an exception.
bool isErrorName(std::string_view name)
{
    return name == "error" || name.ends_with("Error");
}

bool isNothing(const Token &token)
{
    return !token.exists() || token.kind() == Kind::Null;
}

std::string shown(const Token &token)
{
    if (!token.exists()) return "nothing";
    std::string text = withHiddenShown(jsonOf(token));
    if (text.size() <= shownLength) return text;
    std::size_t end = shownLength;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return text.substr(0, end) + " …";
}

/// An error of the expression's text, not of its use.
bool isAtLoad(std::string_view type, std::string_view message)
{
    return type == "parse" || type == "JsonReaderException" || message.starts_with("Error: syntax") ||
           message.starts_with("Error: unknown-function") || message.starts_with("Error: invalid-arity");
}

/// A message in which a reader that is not iomt-fhir's says why it could not go on; empty where it is all of it.
std::string_view ownPart(std::string_view message)
{
    // Newtonsoft.Json: "… Path 'a.b', line 3, position 0."
    if (message.find(" Path '") != message.npos && message.find(", position ") != message.npos) return {};
    const std::size_t cause = message.find("Cause: Error: syntax");
    return cause == message.npos ? message : message.substr(0, cause);
}

class Comparison
{
public:
    std::vector<std::string> lines;

    void top(const Token &expected, const Token &came)
    {
        const Token tolerance = expected.member("tolerance");
        for (Token member = expected.firstChild(); member.exists(); member = member.nextSibling()) {
            const std::string name(member.name());
            m_byMoment = name == "result" || name == "value";
            if (name == "tolerance") continue;
            if (name == "messageContains")
                message(name, member, came.member("message"), false);
            else if (isErrorName(name))
                error(name, member, came.member(name));
            else if (tolerance.exists() && isNumber(member) && isNumber(came.member(name)))
                near(name, member, came.member(name), tolerance.number());
            else
                value(name, member, came.member(name));
        }
        for (Token member = came.firstChild(); member.exists(); member = member.nextSibling()) {
            const bool isTrouble =
                isErrorName(member.name()) || (member.name() == "templateErrors" && member.size() > 0);
            if (isTrouble && !isNothing(member) && !expected.member(member.name()).exists())
                differs(std::string(member.name()), Token(), member);
        }
    }

private:
    /// What an expression gives is a date and no text: in it a moment counts, not how many digits it is written with.
    bool m_byMoment = false;

    static bool isNumber(const Token &token)
    {
        return token.exists() && (token.kind() == Kind::Integer || token.kind() == Kind::Float);
    }

    static bool isText(const Token &token)
    {
        return token.exists() && (token.kind() == Kind::String || token.kind() == Kind::Date);
    }

    void differs(const std::string &where, const Token &expected, const Token &came)
    {
        lines.push_back(where + ": expected " + shown(expected) + ", came " + shown(came));
    }

    void near(const std::string &where, const Token &expected, const Token &came, double tolerance)
    {
        if (std::abs(expected.number() - came.number()) > tolerance) differs(where, expected, came);
    }

    void value(const std::string &where, const Token &expected, const Token &came)
    {
        if (isNothing(expected) || isNothing(came)) {
            if (isNothing(expected) != isNothing(came)) differs(where, expected, came);
        } else if (expected.kind() == Kind::Array && came.kind() == Kind::Array) {
            list(where, expected, came);
        } else if (expected.kind() == Kind::Object && came.kind() == Kind::Object) {
            isFinding(expected) ? finding(where, expected, came) : object(where, expected, came);
        } else if (!sameScalar(expected, came)) {
            differs(where, expected, came);
        }
    }

    bool sameScalar(const Token &expected, const Token &came) const
    {
        if (m_byMoment && expected.exists() && expected.kind() == Kind::Date && came.kind() == Kind::Date)
            return expected.date().at == came.date().at;
        // Newtonsoft.Json writes NaN and Infinity as texts.
        const bool isBeyond = came.kind() == Kind::Float && !std::isfinite(came.number());
        if (isBeyond && !expected.isContainer()) return expected.text() == came.text();
        if (isNumber(expected) && isNumber(came)) {
            const bool whole = expected.kind() == Kind::Integer && came.kind() == Kind::Integer;
            return whole ? expected.text() == came.text() : expected.number() == came.number();
        }
        if (isText(expected) && isText(came)) return expected.text() == came.text();
        return expected.kind() == Kind::Boolean && came.kind() == Kind::Boolean && expected.boolean() == came.boolean();
    }

    void list(const std::string &where, const Token &expected, const Token &came)
    {
        if (expected.size() != came.size()) return differs(where, expected, came);
        Token other = came.firstChild();
        std::size_t index = 0;
        for (Token one = expected.firstChild(); one.exists(); one = one.nextSibling(), other = other.nextSibling())
            value(where + "[" + std::to_string(index++) + "]", one, other);
    }

    void object(const std::string &where, const Token &expected, const Token &came)
    {
        for (Token member = expected.firstChild(); member.exists(); member = member.nextSibling())
            value(where + "." + std::string(member.name()), member, came.member(member.name()));
        for (Token member = came.firstChild(); member.exists(); member = member.nextSibling())
            if (!isNothing(member) && !expected.member(member.name()).exists() && !isOfGroup(where, member.name()))
                differs(where + "." + std::string(member.name()), Token(), member);
    }

    /// What the cases say of some groups and not of others.
    static bool isOfGroup(const std::string &where, std::string_view name)
    {
        const bool inGroup = where.starts_with("groups[") || where.starts_with("mergeGroups[");
        return inGroup && (name == "name" || name == "idSegment" || name == "keptIngestionTimes");
    }

    /// An error or warning in a list of them: only what is written counts.
    static bool isFinding(const Token &token)
    {
        return token.member("message").exists() || token.member("messageContains").exists();
    }

    void finding(const std::string &where, const Token &expected, const Token &came)
    {
        for (Token member = expected.firstChild(); member.exists(); member = member.nextSibling()) {
            const std::string name(member.name());
            std::string whole(where);
            whole.append(".").append(name);
            if (name == "message" || name == "messageContains")
                message(whole, member, came.member("message"), name == "message");
            else
                value(whole, member, came.member(name));
        }
    }

    void message(const std::string &where, const Token &expected, const Token &came, bool whole)
    {
        const std::string_view own = ownPart(expected.text());
        const bool same =
            came.exists() && (whole && own == expected.text() ? came.text() == own : came.text().find(own) != own.npos);
        if (!same) differs(where, expected, came);
    }

    /// Expected: the name of an exception, or an object with its type and a piece of its message.
    void error(const std::string &where, const Token &expected, const Token &came)
    {
        if (isNothing(expected) || isNothing(came)) return value(where, expected, came);
        const bool plain = expected.kind() != Kind::Object;
        const std::string type = textOf(plain ? expected : expected.member("type"));
        Token fragment = plain ? Token() : expected.member("message");
        if (!plain && !fragment.exists()) fragment = expected.member("messageContains");
        const bool cameAtLoad = came.member("atLoad").exists(), expectedAtLoad = isAtLoad(type, textOf(fragment));
        if (cameAtLoad != expectedAtLoad) return differs(where, expected, came);
        // Of an expression that cannot be read it counts that it cannot.
        if (cameAtLoad) return;
        const std::string cameType = textOf(came.kind() == Kind::Object ? came.member("type") : came);
        if (!type.empty() && type != cameType) return differs(where, expected, came);
        if (fragment.exists() && !isForeign(type)) message(where + ".message", fragment, came.member("message"), false);
    }
};

}  // namespace

std::vector<std::string> differences(const Token &expected, const Token &came)
{
    Comparison comparison;
    comparison.top(expected, came);
    return std::move(comparison.lines);
}

}  // namespace trendward::conformance
