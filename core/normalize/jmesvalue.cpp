// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digits.h"
#include "core/normalize/jmesprogram.h"

#include <charconv>
#include <cmath>

namespace trendward::normalize
{

namespace
{

using json::Kind;

void appendInteger(std::string &out, std::int64_t value)
{
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

/// A Float as Newtonsoft.Json writes it: never without a point, an exponent or quotes.
void appendFloat(std::string &out, double value)
{
    if (!std::isfinite(value)) out += '"';
    const std::size_t begin = out.size();
    appendNumber(out, value);
    if (!std::isfinite(value))
        out += '"';
    else if (out.find_first_of(".E", begin) == std::string::npos)
        out += ".0";
}

/// A Date as Newtonsoft.Json writes it: the zone as its kind says, on a host in UTC.
void appendDotNetDate(std::string &out, Instant moment, ClockOrigin origin)
{
    out += '"';
    out += LocalTime::from(moment, 0).text();
    if (moment.ticks() % Instant::ticksPerSecond != 0)
        while (out.back() == '0') out.pop_back();
    if (origin == ClockOrigin::Utc) out += 'Z';
    if (origin == ClockOrigin::ExplicitOffset) out += "+00:00";
    out += '"';
}

/// "MM/dd/yyyy HH:mm:ss", as .NET turns a date into a text.
void appendDateText(std::string &out, Instant moment)
{
    const LocalTime local = LocalTime::from(moment, 0);
    const auto part = [&out](int value, int width, const char *after) {
        appendDigits(out, value, width);
        out += after;
    };
    part(local.month, 2, "/");
    part(local.day, 2, "/");
    part(local.year, 4, " ");
    part(local.hour, 2, ":");
    part(local.minute, 2, ":");
    part(local.second, 2, "");
}

enum class Writing { AsWritten, DotNet };

void appendScalar(std::string &out, const JmesValue &value, Writing writing)
{
    const auto *token = value.as<json::Token>();
    const Kind kind = value.kind();
    if (kind == Kind::Null)
        out += "null";
    else if (kind == Kind::Boolean)
        out += value.boolean() ? "true" : "false";
    else if (kind == Kind::String)
        json::appendQuoted(out, value.text());
    else if (token && (writing == Writing::AsWritten || (kind == Kind::Integer && !token->integer())))
        json::appendJson(out, *token);
    else if (kind == Kind::Integer)
        appendInteger(out, value.integer().value_or(0));
    else if (kind == Kind::Float)
        appendFloat(out, value.number());
    else if (token)
        appendDotNetDate(out, value.moment(), token->date().origin);
    else if (writing == Writing::DotNet)
        appendDotNetDate(out, value.moment(), ClockOrigin::Utc);
    else
        json::appendQuoted(out, value.moment().textSevenDigits());
}

/// The depth is bounded by the reader's limit and by maxNesting.
bool append(std::string &out, const JmesValue &value, Writing writing, std::size_t maxBytes)
{
    if (out.size() > maxBytes) return false;
    const char *separator = "";
    if (value.kind() == Kind::Array) {
        out += '[';
        for (JmesCursor each(value); each.next(); separator = ",") {
            out += separator;
            if (!append(out, each.value(), writing, maxBytes)) return false;
        }
        out += ']';
    } else if (value.kind() == Kind::Object) {
        out += '{';
        for (JmesCursor each(value); each.next(); separator = ",") {
            out += separator;
            json::appendQuoted(out, each.name());
            out += ':';
            if (!append(out, each.value(), writing, maxBytes)) return false;
        }
        out += '}';
    } else if (const std::size_t room = maxBytes - out.size(); value.text().size() > room) {
        json::appendQuoted(out, value.text().substr(0, room + 1));
        return false;
    } else {
        appendScalar(out, value, writing);
    }
    return true;
}

}  // namespace

JmesValue JmesValue::plain() const
{
    if (!isProjection()) return *this;
    Elements elements = *as<Elements>();
    elements.projected = false;
    return JmesValue(elements);
}

Kind JmesValue::kind() const
{
    if (const auto *token = as<json::Token>()) return token->kind();
    static constexpr Kind kinds[] = {Kind::Null,  Kind::Null,   Kind::Null, Kind::Boolean, Kind::Integer,
                                     Kind::Float, Kind::String, Kind::Date, Kind::Array,   Kind::Object};
    static_assert(std::size(kinds) == std::variant_size_v<Content>);
    return kinds[m_content.index()];
}

std::size_t JmesValue::size() const
{
    if (const auto *token = as<json::Token>()) return token->size();
    if (const auto *elements = as<Elements>()) return elements->count;
    if (const auto *members = as<Members>()) return members->count;
    return 0;
}

double JmesValue::number() const
{
    if (const auto *token = as<json::Token>()) return token->number();
    if (const auto *integer = as<std::int64_t>()) return static_cast<double>(*integer);
    const auto *number = as<double>();
    return number ? *number : 0;
}

std::optional<std::int64_t> JmesValue::integer() const
{
    if (const auto *token = as<json::Token>()) return token->integer();
    if (const auto *integer = as<std::int64_t>()) return *integer;
    return std::nullopt;
}

std::string_view JmesValue::text() const
{
    if (const auto *token = as<json::Token>()) return token->text();
    const auto *text = as<std::string_view>();
    return text ? *text : std::string_view();
}

bool JmesValue::boolean() const
{
    if (const auto *token = as<json::Token>()) return token->boolean();
    const auto *boolean = as<bool>();
    return boolean && *boolean;
}

Instant JmesValue::moment() const
{
    if (const auto *token = as<json::Token>()) return token->date().at;
    const auto *moment = as<Instant>();
    return moment ? *moment : Instant();
}

JmesValue JmesValue::member(std::string_view name) const
{
    if (const auto *token = as<json::Token>()) {
        const json::Token found = token->member(name);
        return found.exists() ? JmesValue(found) : JmesValue();
    }
    if (const auto *members = as<Members>())
        for (std::uint32_t i = 0; i < members->count; ++i)
            if (members->first[i].name == name) return members->first[i].value;
    return {};
}

JmesCursor::JmesCursor(const JmesValue &container)
{
    if (const auto *token = container.as<json::Token>()) {
        if (token->isContainer()) m_token = token->firstChild();
    } else if (const auto *elements = container.as<JmesValue::Elements>()) {
        m_element = elements->first;
        m_left = elements->count;
    } else if (const auto *members = container.as<JmesValue::Members>()) {
        m_member = members->first;
        m_left = members->count;
    }
}

bool JmesCursor::next()
{
    if (m_token.exists()) {
        m_name = m_token.name();
        m_value = JmesValue(m_token);
        m_token = m_token.nextSibling();
        return true;
    }
    if (m_left == 0) return false;
    --m_left;
    if (m_element) {
        m_value = (m_element++)->plain();
        return true;
    }
    m_name = m_member->name;
    m_value = (m_member++)->value;
    return true;
}

TextRead readText(const JmesValue &value, std::string &into)
{
    if (const auto *token = value.as<json::Token>()) return readText(*token, into);
    into.clear();
    switch (value.kind()) {
        case Kind::Null:
            return TextRead::Absent;
        case Kind::Boolean:
            into = value.boolean() ? "True" : "False";
            return TextRead::Text;
        case Kind::Integer:
            appendInteger(into, value.integer().value_or(0));
            return TextRead::Text;
        case Kind::Float:
            appendNumber(into, value.number());
            return TextRead::Text;
        case Kind::String:
            into = value.text();
            return TextRead::Text;
        case Kind::Date:
            appendDateText(into, value.moment());
            return TextRead::Text;
        default:
            return TextRead::CannotCast;
    }
}

TimeRead readTime(const JmesValue &value, Instant now, ObservedTime &into)
{
    if (const auto *token = value.as<json::Token>()) return readTime(*token, now, into);
    switch (value.kind()) {
        case Kind::Null:
            return TimeRead::Absent;
        case Kind::Date:
            into = {};
            into.at = value.moment();
            into.text = into.at.text();
            return TimeRead::Time;
        case Kind::String:
            break;
        default:
            return TimeRead::CannotCast;
    }
    auto time = parseTime(value.text(), now);
    if (!time) return TimeRead::NotATime;
    into = *std::move(time);
    return TimeRead::Time;
}

bool appendResult(std::string &out, const JmesValue &value, std::size_t maxBytes)
{
    return append(out, value, Writing::AsWritten, maxBytes == 0 ? JmesPath::maxBytes : maxBytes);
}

bool appendDotNetJson(std::string &out, const JmesValue &value)
{
    return append(out, value, Writing::DotNet, JmesPath::maxBytes);
}

bool isFalse(const JmesValue &value)
{
    switch (value.kind()) {
        case Kind::Null:
            return true;
        case Kind::Boolean:
            return !value.boolean();
        case Kind::String:
            return value.text().empty();
        case Kind::Array:
        case Kind::Object:
            return value.size() == 0;
        default:
            return false;
    }
}

std::int64_t utf16Length(std::string_view text)
{
    std::int64_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

std::string_view typeName(const JmesValue &value)
{
    switch (value.kind()) {
        case Kind::Boolean:
            return "boolean";
        case Kind::Integer:
        case Kind::Float:
            return "number";
        case Kind::String:
        case Kind::Date:
            return "string";
        case Kind::Array:
            return "array";
        case Kind::Object:
            return "object";
        default:
            return "null";
    }
}

}  // namespace trendward::normalize
