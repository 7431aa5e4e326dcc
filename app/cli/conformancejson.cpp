// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformance.h"
#include "core/io/jobs/filebytes.h"

#include <QFileInfo>

namespace trendward::conformance
{

using json::Kind;
using json::Token;

namespace
{

void appendUnit(std::string &out, std::uint32_t unit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 0xFu];
}

/// Valid UTF-8, which the JSON reader and writer give, with its letters beyond ASCII as \uXXXX.
std::string asciiOnly(const std::string &text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(text[at])}; };
        const std::uint32_t lead = byte(i);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 1 || i + length > text.size()) {
            out += text[i++];
            continue;
        }
        std::uint32_t point = lead & (0x7Fu >> length);
        for (std::size_t k = 1; k < length; ++k) point = (point << 6) | (byte(i + k) & 0x3Fu);
        i += length;
        if (point >= 0x10000) appendUnit(out, 0xD800 + ((point - 0x10000) >> 10));
        appendUnit(out, point >= 0x10000 ? 0xDC00 + ((point - 0x10000) & 0x3FF) : point);
    }
    return out;
}

}  // namespace

std::string textOf(const Token &token)
{
    return textOrNothing(token).value_or(std::string());
}

std::optional<std::string> textOrNothing(const Token &token)
{
    if (!token.exists() || token.isContainer() || token.kind() == Kind::Null) return std::nullopt;
    return std::string(token.text());
}

std::string jsonOf(const Token &token)
{
    if (!token.exists()) return "null";
    std::string out;
    json::appendJson(out, token);
    return out;
}

Token firstOf(const Token &list)
{
    return list.exists() ? list.firstChild() : Token();
}

Token memberOf(const Token &object, std::string_view name)
{
    return object.exists() ? object.member(name) : Token();
}

std::optional<std::int64_t> integerOf(const Token &token)
{
    return token.exists() && token.kind() == Kind::Integer ? token.integer() : std::nullopt;
}

std::string spacedJson(const Token &token)
{
    if (!token.isContainer()) return asciiOnly(jsonOf(token));
    const bool isObject = token.kind() == Kind::Object;
    std::string out(1, isObject ? '{' : '[');
    for (Token child = token.firstChild(); child.exists(); child = child.nextSibling()) {
        if (out.size() > 1) out += ", ";
        if (isObject) out += asciiOnly(inQuotes(child.name())) + ": ";
        out += spacedJson(child);
    }
    return out + (isObject ? '}' : ']');
}

std::string jsonArray(const std::vector<std::string> &values)
{
    std::string out = "[";
    for (const std::string &value : values) out += (out.size() > 1 ? "," : "") + value;
    return out + "]";
}

std::string inQuotes(std::string_view text)
{
    std::string out;
    json::appendQuoted(out, text);
    return out;
}

std::string_view nameOf(Kind kind)
{
    switch (kind) {
        case Kind::Null:
            return "Null";
        case Kind::Boolean:
            return "Boolean";
        case Kind::Integer:
            return "Integer";
        case Kind::Float:
            return "Float";
        case Kind::String:
            return "String";
        case Kind::Date:
            return "Date";
        case Kind::Array:
            return "Array";
        case Kind::Object:
            return "Object";
    }
    return {};
}

Result<std::optional<std::string>> mappingText(const Case &one, const std::string &name)
{
    const Token given = one.member(name), text = one.member(name + "Text");
    if (given.exists()) return std::optional(given.isContainer() ? jsonOf(given) : textOf(given));
    if (text.exists()) return std::optional(textOf(text));
    const std::string path = textOf(one.member(name + "File"));
    if (path.empty()) return std::optional<std::string>();
    for (const char *from : {"/../", "/"}) {
        const std::string found = one.folder + from + path;
        if (!QFileInfo::exists(QString::fromStdString(found))) continue;
        const auto file = jobs::FileBytes::open(found);
        if (!file) return file.error();
        auto read = readAll(**file, json::Limits{}.bytes);
        if (!read) return std::move(read).error();
        return std::optional(std::move(*read));
    }
    return Error{Error::Code::NotFound, "its " + name + "File is not there: " + path, {}};
}

std::vector<Measurement> measurementsOf(const Token &list)
{
    std::vector<Measurement> measurements;
    for (Token one = firstOf(list); one.exists(); one = one.nextSibling()) {
        Measurement measurement;
        measurement.type = textOf(one.member("type"));
        measurement.deviceId = textOf(one.member("deviceId"));
        measurement.patientId = textOrNothing(one.member("patientId"));
        measurement.encounterId = textOrNothing(one.member("encounterId"));
        measurement.correlationId = textOrNothing(one.member("correlationId"));
        measurement.occurrence.at = Instant::parse(textOf(one.member("occurrenceTimeUtc"))).value_or(Instant());
        for (Token property = firstOf(one.member("properties")); property.exists(); property = property.nextSibling()) {
            Property named;
            named.name = textOf(property.member("name"));
            named.text = textOf(property.member("value"));
            measurement.properties.push_back(std::move(named));
        }
        measurements.push_back(std::move(measurement));
    }
    return measurements;
}

std::string measurementsJson(std::span<const Measurement> measurements)
{
    std::vector<std::string> all;
    for (const Measurement &measurement : measurements) {
        std::vector<std::string> properties;
        for (const Property &property : measurement.properties) {
            JsonLine named;
            named.text("name", property.name);
            named.text("value", property.text);
            properties.push_back(named.object());
        }
        JsonLine line;
        line.text("type", measurement.type);
        line.text("occurrenceTimeUtc", measurement.occurrence.at.textSevenDigits());
        line.text("deviceId", measurement.deviceId);
        line.textOrNull("patientId", measurement.patientId);
        line.textOrNull("encounterId", measurement.encounterId);
        line.textOrNull("correlationId", measurement.correlationId);
        line.raw("properties", jsonArray(properties));
        all.push_back(line.object());
    }
    return jsonArray(all);
}

std::string errorJson(std::string_view type, std::string_view message)
{
    JsonLine line;
    line.text("type", type);
    line.text("message", message);
    return line.object();
}

std::string templateErrorsJson(std::span<const TemplateError> errors)
{
    std::vector<std::string> all;
    for (const TemplateError &error : errors) {
        JsonLine line;
        line.text("message", error.message);
        line.number("line", std::to_string(error.line));
        line.number("position", std::to_string(error.position));
        all.push_back(line.object());
    }
    return jsonArray(all);
}

}  // namespace trendward::conformance
