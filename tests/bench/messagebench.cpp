// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes.h"
#include "core/fhir/observation.h"
#include "core/group/grouping.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/identity.h"
#include "core/normalize/devicemapping.h"
#include "core/normalize/messagereader.h"

#include <benchmark/benchmark.h>
#include <simdjson.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace
{

using namespace trendward;

constexpr int messageCount = 20'000;

std::string fileText(const std::string &name)
{
    std::ifstream file(TRENDWARD_SOURCE_DIR "/resources/mappings/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Messages as gateways send them: seven kinds, some 220 bytes each, a line each.
const std::string &messages()
{
    static const std::string all = [] {
        static constexpr const char *values[] = {R"("heartrate":7%d)",
                                                 R"("systolic":13%d,"diastolic":84)",
                                                 R"("spo2":9%d)",
                                                 R"("respiratoryrate":1%d)",
                                                 R"("weight":7%d.4,"unit":"kg")",
                                                 R"("bodytemperature":36.%d,"unit":"Cel")",
                                                 R"("glucose":11%d,"unit":"mg/dL")"};
        std::string text;
        for (int i = 0; i < messageCount; ++i) {
            char value[64], line[400];
            std::snprintf(value, sizeof value, values[i % 7], i % 8);
            std::snprintf(
                line, sizeof line,
                R"({%s,"deviceid":"device-%04d","patientid":"patient-%04d","measurementdatetime":"2026-11-%02dT%02d:%02d:%02d.250Z","battery":0.8%d,"firmware":"2.14.%d","gateway":{"id":"gw-7","rssi":-6%d,"site":"ward-3"}})",
                value, i % 500, i % 500, 1 + i % 28, i % 24, i % 60, (i / 60) % 60, i % 10, i % 9, i % 10);
            text += line;
            text += '\n';
        }
        return text;
    }();
    return all;
}

void ours(benchmark::State &state)
{
    const auto device = normalize::DeviceMapping::parse(fileText("device-messages.json"));
    const auto fhirMapping = mapping::FhirMapping::parse(fileText("fhir-observations.json"));
    if (!device || !fhirMapping) return state.SkipWithError("the built-in mappings do not load");
    const MemoryBytes bytes(messages());
    const Instant now = Instant::fromSeconds(1'795'000'000);
    std::size_t written = 0, observations = 0;
    for (auto _ : state) {
        written = observations = 0;
        std::vector<Measurement> measurements;
        normalize::Workspace workspace;
        Progress progress;
        const auto done = normalize::readMessages(
            bytes, {},
            [&](const json::Token &message, MessageOrigin origin) {
                return !device->normalize(
                    message, origin, now, [&](const Measurement &one) { measurements.push_back(one); }, workspace);
            },
            [](const Problem &) {}, progress);
        if (!done) return state.SkipWithError("the messages were not read");
        for (const group::Batch &batch : group::batchesOf(measurements)) {
            const auto groups = group::groupsOf(batch, *fhirMapping->periodFor(batch.measurements.front()->type));
            for (const group::MeasurementGroup &group : *groups) {
                auto observation = fhirMapping->map(group, now);
                mapping::identify(*observation, group, {group.patientId.value_or(""), group.deviceId, {}});
                written += fhir::toJson(*observation).size();
                ++observations;
            }
        }
        benchmark::DoNotOptimize(written);
    }
    if (observations != messageCount) return state.SkipWithError("not every message became an Observation");
    state.SetItemsProcessed(state.iterations() * messageCount);
}

void simdjsonParseOnly(benchmark::State &state)
{
    simdjson::dom::parser parser;
    const simdjson::padded_string text(messages());
    for (auto _ : state) {
        std::size_t count = 0;
        simdjson::dom::document_stream stream;
        if (parser.parse_many(text, 1 << 20).get(stream)) return state.SkipWithError("simdjson refused the messages");
        for (auto document : stream) count += document.error() == simdjson::SUCCESS;
        if (count != messageCount) return state.SkipWithError("simdjson did not read every message");
        benchmark::DoNotOptimize(count);
    }
    state.SetItemsProcessed(state.iterations() * messageCount);
}

/// The object that holds this member, wherever it lies: what "$..[?(@name)]" asks for.
const nlohmann::json *holderOf(const nlohmann::json &value, const std::string &name)
{
    if (value.is_object() && value.contains(name)) return &value;
    if (!value.is_structured()) return nullptr;
    for (const auto &child : value)
        if (const auto *found = holderOf(child, name)) return found;
    return nullptr;
}

nlohmann::json observationOf(const nlohmann::json &body, const nlohmann::json &fhirTemplate,
                             const nlohmann::json &value)
{
    nlohmann::json observation{{"resourceType", "Observation"}, {"status", "final"}};
    observation["code"]["coding"] = fhirTemplate["codes"];
    observation["code"]["text"] = fhirTemplate["typeName"];
    observation["subject"]["reference"] = "Patient/" + body["patientid"].get<std::string>();
    observation["effectivePeriod"]["start"] = body["measurementdatetime"];
    observation["valueQuantity"] = {{"value", value}, {"unit", fhirTemplate.value("/value/unit"_json_pointer, "")}};
    return observation;
}

/// What a first version of such a program does: a tree for every message and a walk through it for every template.
void nlohmannLoop(benchmark::State &state)
{
    const auto device = nlohmann::json::parse(fileText("device-messages.json"));
    const auto fhirMapping = nlohmann::json::parse(fileText("fhir-observations.json"));
    for (auto _ : state) {
        std::istringstream lines(messages());
        std::string line;
        std::size_t written = 0;
        while (std::getline(lines, line)) {
            const nlohmann::json envelope{{"Body", nlohmann::json::parse(line)},
                                          {"Properties", nlohmann::json::object()},
                                          {"SystemProperties", nlohmann::json::object()}};
            for (const auto &entry : device["template"]) {
                const auto &body = entry["template"];
                const std::string path = body["values"][0]["valueExpression"].get<std::string>();
                const std::string name = path.substr(path.rfind('.') + 1);
                const auto *holder = holderOf(envelope, name);
                if (!holder || !holder->contains("deviceid")) continue;
                for (const auto &fhirEntry : fhirMapping["template"])
                    if (fhirEntry["template"]["typeName"] == body["typeName"])
                        written += observationOf(*holder, fhirEntry["template"], (*holder)[name]).dump().size();
            }
        }
        benchmark::DoNotOptimize(written);
    }
    state.SetItemsProcessed(state.iterations() * messageCount);
}

BENCHMARK(ours)->Name("messages/ours")->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(simdjsonParseOnly)->Name("messages/simdjson-parse-only")->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(nlohmannLoop)->Name("messages/nlohmann-loop")->Repetitions(3)->Unit(benchmark::kMillisecond);

}  // namespace
