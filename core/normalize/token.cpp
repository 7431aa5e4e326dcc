// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/token.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace trendward::normalize
{

namespace
{

using json::Kind;

/// True for a number as written that is its own shortest form: up to 15 digits (two such decimals never share a
/// double), no trailing zero after the point, and within the plain range.
bool isShortest(std::string_view digits)
{
    if (!digits.empty() && digits.front() == '-') digits.remove_prefix(1);
    const auto notDigit = [](char c) { return !isDigit(c); };
    const auto point = std::find_if(digits.begin(), digits.end(), notDigit);
    if (point == digits.begin() || point == digits.end() || *point != '.' || digits.size() > 16 ||
        digits.back() == '0' || std::any_of(point + 1, digits.end(), notDigit))
        return false;
    const auto first = std::find_if(point + 1, digits.end(), [](char c) { return c != '0'; });
    return digits.front() != '0' || (first != digits.end() && first - point <= 4);
}

void appendFloat(std::string &out, const json::Token &token)
{
    if (isShortest(token.text()))
        out += token.text();
    else
        appendNumber(out, token.number());
}

bool appendInteger(std::string &out, const json::Token &token)
{
    const auto digits = token.text();
    if (digits.size() > 18 && !token.integer()) return false;
    if (digits == "-0")
        out += '0';
    else
        out += digits;
    return true;
}

void appendDate(std::string &out, Instant at)
{
    const LocalTime local = LocalTime::from(at, 0);
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%02d/%02d/%04d %02d:%02d:%02d", local.month, local.day, local.year,
                  local.hour, local.minute, local.second);
    out += buffer;
}

Error cannotCast(const json::Token &token, const char *as)
{
    std::string shown;
    json::appendJson(shown, token);
    if (shown.size() > 40) shown = shown.substr(0, 40) + "…";
    return Error{Error::Code::BadValue, "the value " + shown + " cannot be read as " + as, {}};
}

}  // namespace

void appendNumber(std::string &out, double value)
{
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::isinf(value)) {
        out += value < 0 ? "-Infinity" : "Infinity";
        return;
    }
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const std::string_view written(buffer, static_cast<std::size_t>(end - buffer));
    const auto e = written.find('e');
    int exponent = 0;
    std::from_chars(written.data() + e + 1 + (written[e + 1] == '+' ? 1 : 0), end, exponent);
    if (exponent > -5 && exponent < 15) {
        char plain[64];
        const auto stop = std::to_chars(plain, plain + sizeof plain, value, std::chars_format::fixed).ptr;
        out.append(plain, stop);
        return;
    }
    out.append(written.substr(0, e));
    out += exponent < 0 ? "E-" : "E+";
    exponent = std::abs(exponent);
    if (exponent < 10) out += '0';
    out += std::to_string(exponent);
}

TextRead readText(const json::Token &token, std::string &into)
{
    into.clear();
    switch (token.kind()) {
        case Kind::Null:
            return TextRead::Absent;
        case Kind::Boolean:
            into = token.boolean() ? "True" : "False";
            return TextRead::Text;
        case Kind::Integer:
            return appendInteger(into, token) ? TextRead::Text : TextRead::CannotCast;
        case Kind::Float:
            appendFloat(into, token);
            return TextRead::Text;
        case Kind::String:
            into = token.text();
            return TextRead::Text;
        case Kind::Date:
            appendDate(into, token.date().at);
            return TextRead::Text;
        default:
            return TextRead::CannotCast;
    }
}

TimeRead readTime(const json::Token &token, Instant now, ObservedTime &into)
{
    switch (token.kind()) {
        case Kind::Null:
            return TimeRead::Absent;
        case Kind::Date:
            token.readDate(into);
            return TimeRead::Time;
        case Kind::String:
            break;
        default:
            return TimeRead::CannotCast;
    }
    auto time = parseTime(token.text(), now);
    if (!time) return TimeRead::NotATime;
    into = *std::move(time);
    return TimeRead::Time;
}

Result<std::optional<std::string>> textOf(const json::Token &token)
{
    std::string text;
    switch (readText(token, text)) {
        case TextRead::Text:
            return std::optional(std::move(text));
        case TextRead::Absent:
            return std::optional<std::string>();
        default:
            return cannotCast(token, "a text");
    }
}

Result<std::optional<ObservedTime>> timeOf(const json::Token &token, Instant now)
{
    ObservedTime time;
    switch (readTime(token, now, time)) {
        case TimeRead::Time:
            return std::optional(std::move(time));
        case TimeRead::Absent:
            return std::optional<ObservedTime>();
        default:
            return cannotCast(token, "a time");
    }
}

}  // namespace trendward::normalize
