// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformanceoperations.h"
#include "core/io/jobs/mappingvalidator.h"

namespace trendward::conformance
{

namespace
{

using jobs::MappingFinding;

std::string findingsJson(const std::vector<MappingFinding> &findings)
{
    std::vector<std::string> all;
    for (const MappingFinding &finding : findings) {
        JsonLine line;
        line.text("level", finding.level == MappingFinding::Level::Error ? "ERROR" : "WARN");
        line.text("category",
                  finding.stage == MappingFinding::Stage::Normalization ? "NORMALIZATION" : "FHIRTRANSFORMATION");
        line.text("message", finding.message);
        line.number("line", std::to_string(finding.line));
        line.number("position", std::to_string(finding.position));
        all.push_back(line.object());
    }
    return jsonArray(all);
}

std::string resultJson(const jobs::MessageResult &result)
{
    std::vector<std::string> observations;
    for (const fhir::Observation &one : result.observations) observations.push_back(observationJson(one));
    JsonLine line;
    line.number("aggregatedCount", std::to_string(result.count));
    line.raw("measurements", measurementsJson(result.measurements));
    line.raw("observations", jsonArray(observations));
    line.raw("exceptions", findingsJson(result.findings));
    return line.object();
}

}  // namespace

Replayed replayedValidation(const Case &one)
{
    const auto device = mappingText(one, "deviceMapping"), fhir = mappingText(one, "fhirMapping");
    if (!device) return device.error();
    if (!fhir) return fhir.error();
    std::vector<std::string> messages;
    for (json::Token message = firstOf(one.member("messages")); message.exists(); message = message.nextSibling())
        messages.push_back(jsonOf(message));
    const auto results =
        one.member("aggregateDeviceEvents").boolean() ? jobs::MessageResults::Aggregated : jobs::MessageResults::Each;
    const std::string deviceText = device->value_or(std::string()), fhirText = fhir->value_or(std::string());
    const auto validation =
        jobs::validated({deviceText, fhirText, one.mode}, messages, results, Instant::fromSeconds(1'700'000'000));
    JsonLine line;
    if (!validation) {
        line.raw("error", errorJson("ArgumentException", validation.error().detail));
        return line.object();
    }
    std::vector<std::string> each;
    for (const jobs::MessageResult &result : validation->messages) each.push_back(resultJson(result));
    line.raw("templateResult", findingsJson(validation->mappings));
    line.raw("deviceResults", jsonArray(each));
    return line.object();
}

}  // namespace trendward::conformance
