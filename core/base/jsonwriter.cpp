// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/jsonscan.h"
#include "core/base/utf8.h"

namespace trendward::json
{

namespace
{

void appendEscape(std::string &out, unsigned char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\b':
            out += "\\b";
            return;
        case '\f':
            out += "\\f";
            return;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
    }
}

void appendScalar(std::string &out, const Token &token)
{
    switch (token.kind()) {
        case Kind::Boolean:
            out += token.boolean() ? "true" : "false";
            return;
        case Kind::Integer:
        case Kind::Float:
            out += token.text();
            return;
        case Kind::String:
        case Kind::Date:
            appendQuoted(out, token.text());
            return;
        default:
            out += "null";
    }
}

/// Writes what stands before the value and, for a container, its opening bracket; true when there are children to
/// visit.
bool appendOpening(std::string &out, const Token &token)
{
    if (!token.isContainer()) {
        appendScalar(out, token);
        return false;
    }
    out += token.kind() == Kind::Object ? '{' : '[';
    if (token.firstChild().exists()) return true;
    out += token.kind() == Kind::Object ? '}' : ']';
    return false;
}

}  // namespace

namespace
{

/// Of 8 bytes (fewer, the rest of them 0x20), whether each is ASCII, no control byte, quote or backslash.
bool isPlainWord(std::uint64_t word)
{
    constexpr std::uint64_t each = 0x0101010101010101;
    // A byte that is less than what is taken from it borrows into its highest bit.
    const std::uint64_t found =
        word | (word - 0x20 * each) | ((word ^ 0x22 * each) - each) | ((word ^ 0x5C * each) - each);
    return (found & 0x80 * each) == 0;
}

bool isPlain(std::string_view text)
{
    const char *const begin = text.data(), *const end = begin + text.size();
    if (text.empty()) return true;
    if (text.size() < 8) {
        std::uint64_t word = 0x2020202020202020;
        std::memcpy(&word, begin, text.size());
        return isPlainWord(word);
    }
    if (text.size() < 16) return isPlainWord(load(begin, 8)) && isPlainWord(load(end - 8, 8));
#if defined(__SSE2__)
    // The last 16 bytes are looked at as a whole, though some of them were before.
    if (text.size() >= 16 && text.size() <= 128) {
        unsigned found = endsOfPlain(end - 16, '"');
        for (const char *p = begin; p < end - 16; p += 16) found |= endsOfPlain(p, '"');
        return found == 0;
    }
#endif
    return endOfPlain(begin, end, '"') == end;
}

}  // namespace

std::string_view escaped(std::string_view text, std::string &memory)
{
    if (isPlain(text)) return text;
    memory.clear();
    appendEscaped(memory, text);
    return memory;
}

void appendEscaped(std::string &out, std::string_view text)
{
    if (isPlain(text)) {
        out += text;
        return;
    }
    const char *const end = text.data() + text.size();
    const char *plain = text.data();
    for (const char *p = plain; (p = endOfPlain(p, end, '"')) < end;) {
        const auto c = static_cast<unsigned char>(*p);
        const auto at = static_cast<std::size_t>(p - text.data());
        if (const auto length = c < 0x80 ? 0 : utf8Length(text, at); length > 0) {
            p += length;
            continue;
        }
        out.append(plain, p);
        if (c < 0x80)
            appendEscape(out, c);
        else
            out += "\xEF\xBF\xBD";
        plain = ++p;
    }
    out.append(plain, end);
}

void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    appendEscaped(out, text);
    out += '"';
}

void appendJson(std::string &out, const Token &token)
{
    if (!appendOpening(out, token)) return;
    std::vector<Token> open{token};
    Token next = token.firstChild();
    while (!open.empty()) {
        if (!next.exists()) {
            out += open.back().kind() == Kind::Object ? '}' : ']';
            next = open.size() > 1 ? open.back().nextSibling() : Token();
            open.pop_back();
            if (next.exists()) out += ',';
            continue;
        }
        if (open.back().kind() == Kind::Object) {
            appendQuoted(out, next.name());
            out += ':';
        }
        if (appendOpening(out, next)) {
            open.push_back(next);
            next = next.firstChild();
            continue;
        }
        next = next.nextSibling();
        if (next.exists()) out += ',';
    }
}

}  // namespace trendward::json
