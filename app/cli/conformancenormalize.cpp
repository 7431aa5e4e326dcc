// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformance.h"
#include "core/mapping/fhirmapping.h"
#include "core/normalize/devicemapping.h"
#include "core/normalize/token.h"

#include <algorithm>

namespace trendward::conformance
{

namespace
{

using json::Kind;
using json::Token;

/// Cases take fixed moments; this one is for what depends on the present.
const Instant present = Instant::fromSeconds(1'700'000'000);

/// Loading a CalculatedContent without values is no error among others: iomt-fhir fails with a null reference.
bool failsToLoad(const std::vector<TemplateError> &errors)
{
    return std::any_of(errors.begin(), errors.end(), [](const TemplateError &error) {
        return error.message.ends_with("A CalculatedContent template needs values.");
    });
}

/// The mapping on one line with a blank after each comma and colon and letters beyond ASCII escaped, which is how the
/// mapping stood when the cases' line numbers and positions were recorded; as it is when it is no JSON.
std::string respaced(const std::string &mapping)
{
    json::Document document;
    std::string_view text = mapping;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto root = document.parse(text, json::Grammar::Lenient, caseLimits);
    return root ? spacedJson(*root) : mapping;
}

/// .NET's DateTimeKind: a text that says a zone is converted to the host's clock, a Date with Z stays as it is.
std::string_view timeKindOf(const Token &token, const ObservedTime &time)
{
    if (time.origin == ClockOrigin::AssumedUtc) return "Unspecified";
    return token.kind() == Kind::Date && time.origin == ClockOrigin::Utc ? "Utc" : "Local";
}

void writeTime(JsonLine &line, const Token &token)
{
    ObservedTime time, tomorrow;
    switch (normalize::readTime(token, present, time)) {
        case normalize::TimeRead::Absent:
            return;
        case normalize::TimeRead::CannotCast:
            return line.text("timeError", "InvalidCastException");
        case normalize::TimeRead::NotATime:
            return line.text("timeError", "FormatException");
        case normalize::TimeRead::Time:
            break;
    }
    line.text("timeKind", timeKindOf(token, time));
    // Another year and another day, so that a time without a date and a date without a year show.
    normalize::readTime(token, present + 400 * Instant::ticksPerDay, tomorrow);
    line.text("timeUtc", tomorrow.at == time.at ? time.at.textSevenDigits() : "depends on the current date");
}

}  // namespace

Replayed replayedNormalization(const Case &one)
{
    const auto text = mappingText(one, "deviceMapping");
    if (!text) return text.error();
    std::vector<TemplateError> errors;
    const std::string given = text->value_or(std::string());
    const auto mapping =
        normalize::DeviceMapping::load(one.has("deviceMappingText") ? given : respaced(given), errors, one.mode);
    JsonLine line;
    if (failsToLoad(errors)) {
        line.raw("measurements", "[]");
        line.raw("error", errorJson("NullReferenceException", errors.front().message));
        return line.object();
    }
    const std::string message = jsonOf(one.member("message"));
    json::Document document;
    const auto root = document.parse(message, json::Grammar::Lenient);
    if (!root) return root.error();
    std::vector<Measurement> measurements;
    const auto failures =
        mapping.normalize(*root, {}, present, [&](const Measurement &found) { measurements.push_back(found); });
    line.raw("measurements", measurementsJson(measurements));
    if (!failures.empty()) line.raw("error", errorJson(failures.front().error.type, failures.front().error.message));
    line.raw("templateErrors", templateErrorsJson(errors));
    return line.object();
}

Replayed replayedEvent(const Case &one)
{
    JsonLine line, envelope;
    const std::string body = textOf(one.member("body"));
    json::Document document;
    const auto root = document.parse(body, json::Grammar::Lenient);
    if (!body.empty() && !root) {
        line.raw("error",
                 errorJson("InvalidDataFormatException",
                           "Invalid event message. Cannot be parsed into a JSON object. " + root.error().detail));
        return line.object();
    }
    envelope.raw("Body", body.empty() ? "null" : jsonOf(*root));
    envelope.raw("Properties", one.has("properties") ? jsonOf(one.member("properties")) : "{}");
    envelope.raw("SystemProperties", one.has("systemProperties") ? jsonOf(one.member("systemProperties")) : "{}");
    line.raw("envelope", envelope.object());
    return line.object();
}

Replayed replayedToken(const Case &one)
{
    const std::string text = textOf(one.member("json"));
    json::Document document;
    const auto token = document.parse(text, json::Grammar::Lenient);
    if (!token) return token.error();
    JsonLine line;
    line.text("tokenType", nameOf(token->kind()));
    std::string read;
    const auto how = normalize::readText(*token, read);
    if (how == normalize::TextRead::Text) line.text("text", read);
    if (how == normalize::TextRead::CannotCast) line.text("textError", "InvalidCastException");
    writeTime(line, *token);
    return line.object();
}

Replayed replayedLoading(const Case &one)
{
    const std::string text = textOf(one.member("templateText"));
    std::vector<TemplateError> errors;
    std::vector<std::string> types;
    if (textOf(one.member("kind")) == "fhir")
        types = mapping::FhirMapping::load(text, one.mode, errors).typeNames();
    else
        types = normalize::DeviceMapping::load(text, errors, one.mode).typeNames();
    for (std::string &type : types) type = inQuotes(type);
    JsonLine line;
    line.raw("templateErrors", templateErrorsJson(errors));
    line.raw("loadedTypes", jsonArray(types));
    return line.object();
}

}  // namespace trendward::conformance
