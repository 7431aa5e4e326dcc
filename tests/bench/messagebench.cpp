// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes.h"
#include "core/fhir/observation.h"
#include "core/group/gathering.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/observationtext.h"
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

/// A device mapping and a FHIR mapping: bytes in, FHIR JSON out.
class Road
{
public:
    Road(const std::string &device, const std::string &fhirMapping)
        : m_device(normalize::DeviceMapping::parse(device)), m_fhir(mapping::FhirMapping::parse(fhirMapping))
    {
    }

    /// How many Observations the messages became; 0 when something is wrong.
    std::size_t observations(const std::string &messages)
    {
        if (!m_device || !m_fhir) return 0;
        const Instant now = Instant::fromSeconds(1'795'000'000);
        m_gathering.clear();
        Progress progress;
        const auto done = normalize::readMessages(
            MemoryBytes(messages), {},
            [&](const json::Token &message, MessageOrigin origin) {
                return m_device
                    ->normalize(
                        message, origin, now, [&](const Measurement &one) { m_gathering.add(one); }, m_workspace)
                    .empty();
            },
            [](const Problem &) {}, progress);
        if (!done) return 0;
        std::size_t count = 0, written = 0;
        mapping::ObservationText text(*m_fhir, now);
        mapping::ResourceIds ids;
        std::string out;
        bool good = true;
        m_gathering.forEachGroup([&](const std::string &type) { return m_fhir->periodFor(type); },
                                 [&](const group::MeasurementGroup &group) {
                                     ids.patient = group.patientId ? *group.patientId : std::string();
                                     ids.device = group.deviceId;
                                     out.clear();
                                     good = good && text.append(out, group, ids);
                                     written += out.size();
                                     ++count;
                                     return good;
                                 },
                                 [&](const Error &, const Measurement &) { good = false; });
        if (!good) return 0;
        benchmark::DoNotOptimize(written);
        return count;
    }

private:
    Result<normalize::DeviceMapping> m_device;
    Result<mapping::FhirMapping> m_fhir;
    normalize::Workspace m_workspace;
    group::Gathering m_gathering;
};

void run(benchmark::State &state, Road road, const std::string &text, std::size_t items, std::size_t expected)
{
    for (auto _ : state)
        if (road.observations(text) != expected) return state.SkipWithError("not every message became an Observation");
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(items));
}

void ours(benchmark::State &state)
{
    run(state, Road(fileText("device-messages.json"), fileText("fhir-observations.json")), messages(), messageCount,
        messageCount);
}

/// One kind of reading and its one value, in a collection of templates of one content type.
struct Kind {
    std::string type, match, value;  ///< the last two are expressions as JSON
};

std::string jmes(const std::string &expression)
{
    return R"({"language":"JmesPath","value":")" + expression + "\"}";
}

std::string deviceCollection(const std::vector<Kind> &kinds, const std::string &content, const std::string &ids)
{
    std::string text = R"({"templateType":"CollectionContent","template":[)";
    for (const Kind &kind : kinds) {
        if (&kind != &kinds.front()) text += ',';
        text += R"({"templateType":")" + content + R"(","template":{"typeName":")" + kind.type +
                R"(","typeMatchExpression":)" + kind.match + "," + ids +
                R"(,"values":[{"valueName":"value","required":true,"valueExpression":)" + kind.value + "}]}}";
    }
    return text + "]}";
}

std::string fhirCollection(const std::vector<std::string> &types, const std::string &value)
{
    std::string text = R"({"templateType":"CollectionFhir","template":[)";
    for (const std::string &type : types) {
        if (&type != &types.front()) text += ',';
        text += R"({"templateType":"CodeValueFhir","template":{"typeName":")" + type +
                R"(","periodInterval":0,"codes":[{"code":"8867-4","system":"http://loinc.org","display":")" + type +
                R"("}],"value":)" + value + "}}";
    }
    return text + "]}";
}

constexpr const char *quantity =
    R"({"valueType":"Quantity","valueName":"value","unit":"/min","system":"http://unitsofmeasure.org","code":"/min"})";
constexpr const char *plainIds = R"("deviceIdExpression":"$.deviceid","patientIdExpression":"$.patientid",)"
                                 R"("timestampExpression":"$.measurementdatetime")";

/// One template for each of the seven kinds of messages, as most collections have them.
void sevenTemplates(benchmark::State &state)
{
    const std::vector<std::string> types{"heartrate", "systolic",        "spo2",   "respiratoryrate",
                                         "weight",    "bodytemperature", "glucose"};
    std::vector<Kind> kinds;
    for (const std::string &name : types) kinds.push_back({name, "\"$..[?(@" + name + ")]\"", "\"$." + name + "\""});
    run(state, Road(deviceCollection(kinds, "JsonPathContent", plainIds), fhirCollection(types, quantity)), messages(),
        messageCount, messageCount);
}

/// Every message through functions of JMESPath: a CalculatedContent template that computes its value and its id.
void jmesFunctions(benchmark::State &state)
{
    const std::vector<Kind> kinds{{"pulse", R"("$..[?(@deviceid)]")", jmes("multiply(matchedToken.battery, `100`)")}};
    const std::string ids =
        "\"deviceIdExpression\":" + jmes("insertString(matchedToken.deviceid, 'd-', `0`)") +
        R"(,"patientIdExpression":"$.matchedToken.patientid","timestampExpression":"$.matchedToken.measurementdatetime")";
    run(state, Road(deviceCollection(kinds, "CalculatedContent", ids), fhirCollection({"pulse"}, quantity)), messages(),
        messageCount, messageCount);
}

constexpr int pageKinds = 34, pagePoints = 200;

/// One page of a fitness portal's answer: a type of points for each template, and a filter for the page itself in each.
std::string page()
{
    std::string text =
        R"({"Body":{"dataSourceId":"derived:org.example.kind07:org.example.app:merged","deviceIdentifier":"w1",)"
        R"("patientIdentifier":"p1","point":[)";
    for (int i = 0; i < pagePoints; ++i) {
        char point[600];
        std::snprintf(
            point, sizeof point,
            R"(%s{"startTimeNanos":"17950%05d00000000","endTimeNanos":"17950%05d60000000","dataTypeName":"org.example.kind07","originDataSourceId":"raw:org.example.kind07:org.example.watch:Example Watch 7:%032d:record","value":[{"fpVal":%d.5,"mapVal":[]}],"modifiedTimeMillis":"17950%05d123","rawTimestampNanos":"0","computationTimeMillis":"0","time":"2026-11-%02dT%02d:%02d:00Z"})",
            i ? "," : "", i, i, i, 60 + i % 40, i, 1 + i / 24, i % 24, i % 60);
        text += point;
    }
    return text + "]},\"Properties\":{},\"SystemProperties\":{}}";
}

void pageOfPoints(benchmark::State &state)
{
    std::vector<std::string> types, matches;
    for (int i = 0; i < pageKinds; ++i) {
        const std::string digits = (i < 10 ? "0" : "") + std::to_string(i);
        types.push_back("kind" + digits);
        matches.push_back("\"$..[?(@dataTypeName == 'org.example.kind" + digits +
                          "' && $.Body.dataSourceId =~ /derived/ && $.Body.dataSourceId =~ /org.example.app/ && "
                          "$.Body.dataSourceId =~ /merged/)]\"");
    }
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < types.size(); ++i)
        kinds.push_back({types[i], matches[i], R"("$.matchedToken.value[0].fpVal")"});
    const std::string ids =
        R"("deviceIdExpression":"$.Body.deviceIdentifier","patientIdExpression":"$.Body.patientIdentifier",)"
        R"("timestampExpression":"$.matchedToken.time")";
    run(state, Road(deviceCollection(kinds, "CalculatedContent", ids), fhirCollection(types, quantity)), page(),
        pagePoints, pagePoints);
}

/// One message with many samples: what a sample costs must not depend on how many there are.
void samplesInOneMessage(benchmark::State &state)
{
    const auto count = static_cast<std::size_t>(state.range(0));
    std::string text = R"({"Body":{"deviceid":"w1","patientid":"p1","samples":[)";
    for (std::size_t i = 0; i < count; ++i) {
        char sample[120];
        std::snprintf(sample, sizeof sample, R"(%s{"v":%zu.5,"time":"2026-11-22T%02zu:%02zu:00.5Z"})", i ? "," : "",
                      60 + i % 40, i / 60, i % 60);
        text += sample;
    }
    text += "]},\"Properties\":{},\"SystemProperties\":{}}\n";
    std::string all;
    for (std::size_t i = 0; i < 4000 / count; ++i) all += text;
    const std::vector<Kind> kinds{{"pulse", jmes("Body.samples[*]"), jmes("multiply(matchedToken.v, `2`)")}};
    const std::string ids = "\"deviceIdExpression\":" + jmes("Body.deviceid") +
                            ",\"patientIdExpression\":" + jmes("Body.patientid") +
                            ",\"timestampExpression\":" + jmes("matchedToken.time");
    run(state, Road(deviceCollection(kinds, "CalculatedContent", ids), fhirCollection({"pulse"}, quantity)), all, 4000,
        4000);
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

/// Of all threads of the process: simdjson reads a file of documents with two.
void onOneCore(benchmark::internal::Benchmark *one)
{
    one->MeasureProcessCPUTime()->Repetitions(3)->Unit(benchmark::kMillisecond);
}

BENCHMARK(sevenTemplates)->Name("messages/seven-templates")->Apply(onOneCore);
BENCHMARK(jmesFunctions)->Name("messages/jmespath-functions")->Apply(onOneCore);
BENCHMARK(pageOfPoints)->Name("messages/page-of-200")->Apply(onOneCore);
BENCHMARK(samplesInOneMessage)->Name("messages/samples")->Arg(10)->Arg(400)->Apply(onOneCore);
BENCHMARK(ours)->Name("messages/ours")->Apply(onOneCore);
BENCHMARK(simdjsonParseOnly)->Name("messages/simdjson-parse-only")->Apply(onOneCore);
BENCHMARK(nlohmannLoop)->Name("messages/nlohmann-loop")->Apply(onOneCore);

}  // namespace
