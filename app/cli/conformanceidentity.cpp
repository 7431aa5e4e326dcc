// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformanceoperations.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/identityresolution.h"
#include "core/mapping/memoryserver.h"
#include "core/mapping/observationsaving.h"
#include "core/mapping/serviceerror.h"

#include <charconv>

namespace trendward::conformance
{

namespace
{

using json::Kind;
using json::Token;

const Instant identityNow = Instant::fromSeconds(1'700'000'000);

std::optional<Identifier> identifierOf(const Token &token)
{
    if (!token.exists() || token.kind() != Kind::Object) return std::nullopt;
    return Identifier{textOf(token.member("system")), textOf(token.member("value"))};
}

std::string argumentNull()
{
    JsonLine line;
    line.raw("error", errorJson("ArgumentNullException", "Value cannot be null."));
    return line.object();
}

std::string writesJson(const mapping::MemoryServer &server)
{
    std::vector<std::string> all;
    for (const auto &write : server.writes()) all.push_back(write.json);
    return jsonArray(all);
}

/// The Observation that the saving cases are about, and what a merge makes of it.
struct Sample {
    Identifier identifier{std::string(medtechSystem), "p.d.hr.s"};
    fhir::Observation made(const char *value) const
    {
        fhir::Observation observation;
        observation.id = mapping::resourceId(identifier);
        observation.identifier = {identifier};
        observation.code.text = "hr";
        observation.value = fhir::Quantity{value, Comparator::None, {}, {}, {}};
        return observation;
    }
};

/// Conditions are written as words: "FHIR 403", "token error invalid_scope".
mapping::ServiceFailure failureOf(std::string_view condition)
{
    using Failed = mapping::ServiceFailure::Kind;
    const auto after = [&](std::string_view start) { return condition.substr(start.size()); };
    const auto statusAfter = [&](std::string_view start) {
        const std::string_view digits = after(start);
        int status = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), status);
        return status;
    };
    if (condition.starts_with("FHIR ")) return {Failed::Response, statusAfter("FHIR "), {}};
    if (condition.starts_with("UriFormatException")) return {Failed::Endpoint, 0, {}};
    if (condition.starts_with("token error ")) return {Failed::Token, 0, std::string(after("token error "))};
    if (condition.starts_with("HttpRequestException status "))
        return {Failed::HttpRequest, statusAfter("HttpRequestException status "), {}};
    if (condition.starts_with("HttpRequestException") && condition.find("Name or service not known") != condition.npos)
        return {Failed::Endpoint, 0, {}};
    if (condition.starts_with("HttpRequestException")) return {Failed::HttpRequest, 0, {}};
    const std::size_t open = condition.find('(');
    if (!condition.starts_with("Argument") || open == condition.npos) return {};
    const std::string name(condition.substr(open + 1, condition.rfind(')') - open - 1));
    if (name.find("endpoint") != name.npos) return {Failed::Endpoint, 0, {}};
    return {Failed::Argument, 0, name};
}

}  // namespace

Replayed replayedQuery(const Case &one)
{
    const auto identifier = identifierOf(one.member("identifier"));
    if (!identifier || identifier->value.empty()) return argumentNull();
    const bool expanded = textOf(one.member("op")) == "expandedQuery";
    return resultText(expanded ? mapping::expandedQuery(*identifier) : mapping::identifierQuery(*identifier));
}

Replayed replayedReferenceId(const Case &one)
{
    const auto id = mapping::referenceId(textOf(one.member("reference")), textOf(one.member("resourceType")));
    return id ? resultText(*id) : std::string(R"({"result":null})");
}

Replayed replayedResourceId(const Case &one)
{
    const auto identifier = identifierOf(one.member("identifier"));
    if (!identifier) return argumentNull();
    return resultText(mapping::resourceId(*identifier));
}

Replayed replayedObservationIdentifier(const Case &one)
{
    group::MeasurementGroup group;
    group.type = textOf(one.member("typeName"));
    group.periodInterval = -1;
    group.correlationId = textOf(one.member("idSegment"));
    fhir::Observation observation;
    mapping::identify(observation, group,
                      {textOf(one.member("patientResourceId")), textOf(one.member("deviceResourceId")), {}}, one.mode);
    JsonLine identifier, line;
    identifier.text("system", observation.identifier.front().system);
    identifier.text("value", observation.identifier.front().value);
    line.raw("identifier", identifier.object());
    line.text("id", observation.id);
    line.text("subject", observation.subject);
    line.text("device", observation.device);
    return line.object();
}

Replayed replayedObservationReferences(const Case &one)
{
    const Token ids = one.member("ids");
    if (!ids.exists()) return Error{Error::Code::Malformed, "it has no ids", {}};
    fhir::Observation observation;
    mapping::identify(observation, {},
                      {textOf(ids.member("Patient")), textOf(ids.member("Device")), textOf(ids.member("Encounter"))},
                      one.mode);
    JsonLine line;
    line.text("subject", observation.subject);
    line.text("device", observation.device);
    if (!observation.encounter.empty()) line.text("encounter", observation.encounter);
    return line.object();
}

Replayed replayedIdentity(const Case &one)
{
    const auto mode = mapping::identityModeNamed(textOf(one.member("mode")));
    if (!mode) return Error{Error::Code::NotSupported, "a mode that is not known: " + textOf(one.member("mode")), {}};
    mapping::MemoryServer server;
    const Token resources = one.member("fhirServer"), measured = one.member("measurementGroup");
    for (Token held = firstOf(resources); held.exists(); held = held.nextSibling()) server.hold(jsonOf(held));
    group::MeasurementGroup group;
    group.deviceId = textOf(memberOf(measured, "deviceId"));
    group.patientId = textOrNothing(memberOf(measured, "patientId"));
    group.encounterId = textOrNothing(memberOf(measured, "encounterId"));
    const mapping::IdentityResolution resolution(server, *mode, textOf(one.member("defaultDeviceIdentifierSystem")));
    const auto resolved = resolution.resolve(group);
    JsonLine line;
    std::vector<std::string> searches;
    for (const std::string &search : server.searches()) searches.push_back(inQuotes(search));
    line.raw("searches", jsonArray(searches));
    line.raw("writes", writesJson(server));
    if (const auto *error = std::get_if<mapping::ServerError>(&resolved)) {
        line.raw("error", errorJson(error->error.type, error->error.message));
        line.text("errorResource", error->resource);
        return line.object();
    }
    const auto &ids = std::get<0>(resolved);
    JsonLine found;
    found.text("Device", ids.device);
    found.text("Patient", ids.patient);
    if (!ids.encounter.empty()) found.text("Encounter", ids.encounter);
    line.raw("ids", found.object());
    return line.object();
}

Replayed replayedSaving(const Case &one)
{
    const Sample sample;
    mapping::MemoryServer server;
    mapping::ObservationSaving saving(server);
    const auto is = [&](std::string_view name, bool otherwise) {
        return one.has(name) ? one.member(name).boolean() : otherwise;
    };
    const bool cached = is("cached", false), changed = is("changed", true);
    const bool found = one.has("found") ? integerOf(one.member("found")).value_or(0) > 0 : cached;
    if (cached)
        saving.save(
            sample.identifier, [&](const auto *) { return Result(sample.made("60")); }, identityNow);
    if (!found) server.removeAll();
    if (found && !cached) server.hold(fhir::toJson(sample.made("60")));
    const std::size_t putsBefore = server.writes().size();
    std::deque<int> statuses;
    const Token status = one.member("putStatus");
    for (Token each = firstOf(status); each.exists(); each = each.nextSibling())
        statuses.push_back(static_cast<int>(integerOf(each).value_or(0)));
    server.answerNext(std::move(statuses));

    int merges = 0;
    const auto saved = saving.save(
        sample.identifier,
        [&](const fhir::Observation *known) {
            merges += known ? 1 : 0;
            return Result(sample.made(known && !changed ? "60" : "61"));
        },
        identityNow);
    JsonLine line;
    if (const auto *error = std::get_if<mapping::ServerError>(&saved)) {
        line.raw("error", errorJson(error->error.type, error->error.message));
        return line.object();
    }
    const auto operation = std::get<0>(saved).operation;
    const std::string_view metric = mapping::metricNameOf(operation);
    line.text("operation", metric.substr(std::string_view("Observation").size()));
    line.text("metric", metric);
    line.number("puts", std::to_string(server.writes().size() - putsBefore));
    line.number("merges", std::to_string(merges));
    // What was remembered was let go when the server no longer had it: it was asked again, and made anew.
    line.flag("cacheRemoved", cached && operation == mapping::SaveOperation::Created && !server.searches().empty());
    return line.object();
}

Replayed replayedErrorName(const Case &one)
{
    const auto names = mapping::serviceErrorOf(failureOf(textOf(one.member("condition"))));
    JsonLine line;
    line.text("metricName", names.metricName);
    line.text("exceptionType", names.exceptionType);
    line.textOrNull("errorSource", names.isUsers ? std::optional<std::string>("User") : std::nullopt);
    line.text("severity", "Critical");
    line.text("operation", "FHIRConversion");
    line.text("category", "Errors");
    line.text("errorType", "FHIRServiceError");
    return line.object();
}

}  // namespace trendward::conformance
