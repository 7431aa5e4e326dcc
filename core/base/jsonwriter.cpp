// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

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

void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
            ++i;
            continue;
        }
        if (const auto length = c < 0x80 ? 0 : utf8Length(text, i); length > 0) {
            i += length;
            continue;
        }
        out.append(text, plain, i - plain);
        if (c < 0x80)
            appendEscape(out, c);
        else
            out += "\xEF\xBF\xBD";
        plain = ++i;
    }
    out.append(text, plain, text.size() - plain);
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
