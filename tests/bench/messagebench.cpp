// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes.h"
#include "core/fhir/contentid.h"
#include "core/fhir/observation.h"
#include "core/group/gathering.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/observationtext.h"
#include "core/normalize/devicemapping.h"
#include "core/normalize/messagereader.h"

#include <benchmark/benchmark.h>
#include <simdjson.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
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

/// Messages as IoT Hub hands them on, a line each, 326 bytes long on average: of ten, six say a heart rate, two a blood
/// pressure, one an oxygen saturation and one a temperature.
const std::string &messages()
{
    static const std::string all = [] {
        constexpr const char *pulse = R"("heartrate":7%d)", *pressure = R"("systolic":13%d,"diastolic":84)",
                             *oxygen = R"("spo2":9%d)", *temperature = R"("bodytemperature":36.%d,"unit":"Cel")";
        const std::array values{pulse, pressure, pulse, oxygen, pulse, pulse, pressure, pulse, temperature, pulse};
        std::string text;
        for (int i = 0; i < messageCount; ++i) {
            const int second = i / 60 % 60, minute = i % 60, hour = i % 24, day = 1 + i % 28, device = i % 500;
            std::array<char, 80> value;
            std::array<char, 500> line;
            std::snprintf(value.data(), value.size(), values[static_cast<std::size_t>(i) % values.size()], 1 + i % 9);
            std::snprintf(
                line.data(), line.size(),
                R"({"Body":{%s,"patientid":"patient-%04d"},"Properties":{"iothub-creation-time-utc":"2026-11-%02dT%02d:%02d:%02d.6073744Z","tz":"UTC","batchid":"55b1e26f-9c83-4264-a0dd-3567af%06d","batchsize":"60"},"SystemProperties":{"iothub-connection-device-id":"ev-d795-1d04-%04d","iothub-enqueuedtime":"2026-11-%02dT%02d:%02d:%02d.875Z"}})",
                value.data(), device, day, hour, minute, second, i, device, day, hour, minute, second);
            text += line.data();
            text += '\n';
        }
        return text;
    }();
    return all;
}

const Instant now = Instant::fromSeconds(1'795'000'000);

/// A device mapping and a FHIR mapping: bytes in, FHIR JSON out.
class Road
{
public:
    Road(const std::string &device, const std::string &fhirMapping)
        : m_device(normalize::DeviceMapping::parse(device)), m_fhir(mapping::FhirMapping::parse(fhirMapping))
    {
    }

    /// How many Observations the messages became; 0 when something is wrong. Each is handed over as well, where that is
    /// wanted.
    std::size_t observations(const std::string &messages, std::vector<std::string> *all = nullptr)
    {
        if (!m_device || !m_fhir) return 0;
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
                                     if (all) all->push_back(out);
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

/// The templates that come with the program.
void builtInTemplates(benchmark::State &state)
{
    run(state, Road(fileText("device-messages.json"), fileText("fhir-observations.json")), messages(), messageCount,
        messageCount);
}

/// One kind of reading in a collection of templates of one content type.
struct Kind {
    struct Value {
        std::string name, expression, code, unit;
    };
    std::string type, match;  ///< all expressions as JSON
    std::vector<Value> values;
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
                R"(","typeMatchExpression":)" + kind.match + "," + ids + R"(,"values":[)";
        for (const Kind::Value &value : kind.values) {
            if (&value != &kind.values.front()) text += ',';
            text +=
                R"({"valueName":")" + value.name + R"(","required":true,"valueExpression":)" + value.expression + "}";
        }
        text += "]}}";
    }
    return text + "]}";
}

/// "codes":[…] of a code of LOINC.
std::string codes(const std::string &code, const std::string &display)
{
    return R"("codes":[{"code":")" + code + R"(","system":"http://loinc.org","display":")" + display + R"("}])";
}

std::string quantity(const Kind::Value &value)
{
    return R"("value":{"valueType":"Quantity","valueName":")" + value.name + R"(","unit":")" + value.unit +
           R"(","system":"http://unitsofmeasure.org","code":")" + value.unit + R"("})";
}

/// Of one value as the Observation's own, of several as its components.
std::string fhirCollection(const std::vector<Kind> &kinds)
{
    std::string text = R"({"templateType":"CollectionFhir","template":[)";
    for (const Kind &kind : kinds) {
        if (&kind != &kinds.front()) text += ',';
        text += R"({"templateType":"CodeValueFhir","template":{"typeName":")" + kind.type + R"(","periodInterval":0,)";
        if (kind.values.size() == 1) {
            text += codes(kind.values.front().code, kind.type) + "," + quantity(kind.values.front()) + "}}";
            continue;
        }
        text += codes("85354-9", kind.type) + R"(,"components":[)";
        for (const Kind::Value &value : kind.values) {
            if (&value != &kind.values.front()) text += ',';
            text += "{" + codes(value.code, value.name) + "," + quantity(value) + "}";
        }
        text += "]}}";
    }
    return text + "]}";
}

/// Seven rules for messages of IoT Hub, as most collections have them; four of them match some of the messages.
const std::vector<Kind> &sevenKinds()
{
    static const std::vector<Kind> all = [] {
        const auto of = [](const std::string &type, const std::string &code, const std::string &unit) {
            return Kind{type, "\"$..[?(@Body." + type + ")]\"", {{type, "\"$.Body." + type + "\"", code, unit}}};
        };
        return std::vector<Kind>{of("heartrate", "8867-4", "/min"),
                                 {"bloodpressure",
                                  "\"$..[?(@Body.systolic && @Body.diastolic)]\"",
                                  {{"systolic", "\"$.Body.systolic\"", "8480-6", "mm[Hg]"},
                                   {"diastolic", "\"$.Body.diastolic\"", "8462-4", "mm[Hg]"}}},
                                 of("spo2", "59408-5", "%"),
                                 of("bodytemperature", "8310-5", "Cel"),
                                 of("respiratoryrate", "9279-1", "/min"),
                                 of("weight", "29463-7", "kg"),
                                 of("glucose", "2339-0", "mg/dL")};
    }();
    return all;
}

std::string sevenContent()
{
    return deviceCollection(sevenKinds(), "IotJsonPathContent", R"("patientIdExpression":"$.Body.patientid")");
}

void sevenTemplates(benchmark::State &state)
{
    run(state, Road(sevenContent(), fhirCollection(sevenKinds())), messages(), messageCount, messageCount);
}

/// Every message through functions of JMESPath: a CalculatedContent template that computes its value and its id.
void jmesFunctions(benchmark::State &state)
{
    const std::vector<Kind> kinds{
        {"pulse",
         R"("$..[?(@patientid)]")",
         {{"value",
           jmes("multiply(matchedToken.heartrate || matchedToken.systolic || matchedToken.spo2 || "
                "matchedToken.bodytemperature, `2`)"),
           "8867-4", "/min"}}}};
    const std::string ids = "\"deviceIdExpression\":" + jmes("insertString(matchedToken.patientid, 'd-', `0`)") +
                            R"(,"patientIdExpression":"$.matchedToken.patientid",)"
                            R"("timestampExpression":"$.Properties.iothub-creation-time-utc")";
    run(state, Road(deviceCollection(kinds, "CalculatedContent", ids), fhirCollection(kinds)), messages(), messageCount,
        messageCount);
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
    std::vector<Kind> kinds;
    for (int i = 0; i < pageKinds; ++i) {
        const std::string digits = (i < 10 ? "0" : "") + std::to_string(i);
        kinds.push_back({"kind" + digits,
                         "\"$..[?(@dataTypeName == 'org.example.kind" + digits +
                             "' && $.Body.dataSourceId =~ /derived/ && $.Body.dataSourceId =~ /org.example.app/ && "
                             "$.Body.dataSourceId =~ /merged/)]\"",
                         {{"value", R"("$.matchedToken.value[0].fpVal")", "8867-4", "/min"}}});
    }
    const std::string ids =
        R"("deviceIdExpression":"$.Body.deviceIdentifier","patientIdExpression":"$.Body.patientIdentifier",)"
        R"("timestampExpression":"$.matchedToken.time")";
    run(state, Road(deviceCollection(kinds, "CalculatedContent", ids), fhirCollection(kinds)), page(), pagePoints,
        pagePoints);
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
    const std::vector<Kind> kinds{
        {"pulse", jmes("Body.samples[*]"), {{"value", jmes("multiply(matchedToken.v, `2`)"), "8867-4", "/min"}}}};
    const std::string ids = "\"deviceIdExpression\":" + jmes("Body.deviceid") +
                            ",\"patientIdExpression\":" + jmes("Body.patientid") +
                            ",\"timestampExpression\":" + jmes("matchedToken.time");
    run(state, Road(deviceCollection(kinds, "CalculatedContent", ids), fhirCollection(kinds)), all, 4000, 4000);
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

/// A first version of such a program, built as the original is: a tree for each message, expressions as the text that
/// the templates hold, a copy of the message for each template that matches it, and a tree for each Observation. It
/// makes the Observations that ours makes; times and ids are read and hashed by our functions, which are not compared.
class NaiveLoop
{
public:
    using Tree = nlohmann::json;

    NaiveLoop(const std::string &device, const std::string &fhirMapping)
        : m_device(Tree::parse(device)), m_fhir(Tree::parse(fhirMapping))
    {
    }

    template <class Take>
    void run(const std::string &messages, Take take) const
    {
        std::istringstream lines(messages);
        std::string line;
        while (std::getline(lines, line)) {
            const Tree message = Tree::parse(line);
            for (const Tree &one : m_device["template"]) {
                const Tree &content = one["template"];
                if (!selects(message, content["typeMatchExpression"].get<std::string>())) continue;
                const Tree own = message;
                for (const Tree &each : m_fhir["template"])
                    if (each["template"]["typeName"] == content["typeName"])
                        take(observation(own, content, each["template"]).dump());
            }
        }
    }

private:
    /// "Body.heartrate" as names.
    static std::vector<std::string> names(const std::string &path)
    {
        std::vector<std::string> all;
        std::istringstream parts(path);
        for (std::string name; std::getline(parts, name, '.');) all.push_back(name);
        return all;
    }
    static const Tree *found(const Tree &from, const std::vector<std::string> &names)
    {
        const Tree *at = &from;
        for (const std::string &name : names) {
            const auto member = at->find(name);
            if (member == at->end()) return nullptr;
            at = &*member;
        }
        return at;
    }
    static const Tree *valueAt(const Tree &message, const std::string &path)
    {
        return found(message, names(path.substr(2)));
    }

    /// Whether "$..[?(@one && @two)]" selects a value of the message.
    static bool selects(const Tree &message, const std::string &expression)
    {
        std::vector<std::vector<std::string>> paths;
        for (std::size_t at = expression.find('@'); at != std::string::npos; at = expression.find('@', at + 1))
            paths.push_back(names(expression.substr(at + 1, expression.find_first_of(" )", at) - at - 1)));
        return anySelected(message, paths);
    }
    static bool anySelected(const Tree &value, const std::vector<std::vector<std::string>> &paths)
    {
        const auto leads = [&](const auto &path) { return found(value, path) != nullptr; };
        if (std::all_of(paths.begin(), paths.end(), leads)) return true;
        return value.is_structured() &&
               std::any_of(value.begin(), value.end(), [&](const Tree &child) { return anySelected(child, paths); });
    }

    static Tree quantity(const Tree &message, const Tree &content, const Tree &wanted)
    {
        for (const Tree &value : content["values"])
            if (value["valueName"] == wanted["valueName"])
                return {{"value", *valueAt(message, value["valueExpression"].get<std::string>())},
                        {"unit", wanted["unit"]},
                        {"system", wanted["system"]},
                        {"code", wanted["code"]}};
        return {};
    }
    /// The template's codes, and the name by which the mapping knows it as a code of its own.
    static Tree coded(const Tree &withCodes, const std::string &name)
    {
        Tree coding = withCodes["codes"];
        coding.push_back({{"system", medtechSystem}, {"code", name}, {"display", name}});
        return {{"coding", coding}, {"text", name}};
    }

    static Tree observation(const Tree &message, const Tree &content, const Tree &wanted)
    {
        const std::string type = wanted["typeName"].get<std::string>();
        const std::string patient = *valueAt(message, content["patientIdExpression"].get<std::string>());
        const std::string device = *valueAt(message, "$.SystemProperties.iothub-connection-device-id");
        const auto at = Instant::parse(valueAt(message, "$.Properties.iothub-creation-time-utc")->get<std::string>());
        const std::string time = at->textSevenDigits();
        std::string stamp = time;
        std::erase_if(stamp, [](char c) { return c == '-' || c == ':' || c == 'T' || c == '.'; });
        const std::string identifier = patient + "." + device + "." + type + "." + stamp + "." + stamp;
        const std::string system(medtechSystem);
        Tree made{{"resourceType", "Observation"},
                  {"id", fhir::sha256Hex(system + "_" + identifier)},
                  {"identifier", {{{"system", system}, {"value", identifier}}}},
                  {"status", "final"},
                  {"code", coded(wanted, type)},
                  {"subject", {{"reference", "Patient/" + patient}}},
                  {"device", {{"reference", "Device/" + device}}},
                  {"effectivePeriod", {{"start", time}, {"end", time}}},
                  {"issued", now.text()}};
        if (wanted.contains("value")) made["valueQuantity"] = quantity(message, content, wanted["value"]);
        if (!wanted.contains("components")) return made;
        for (const Tree &one : wanted["components"])
            made["component"].push_back({{"code", coded(one, one["value"]["valueName"])},
                                         {"valueQuantity", quantity(message, content, one["value"])}});
        return made;
    }

    Tree m_device, m_fhir;
};

/// Whether it makes the Observations that ours makes, as JSON, in whatever order.
bool makesTheSame(const NaiveLoop &loop)
{
    std::vector<std::string> ours, naive;
    Road(sevenContent(), fhirCollection(sevenKinds())).observations(messages(), &ours);
    for (std::string &one : ours) one = nlohmann::json::parse(one).dump();
    loop.run(messages(), [&](std::string one) { naive.push_back(std::move(one)); });
    std::sort(ours.begin(), ours.end());
    std::sort(naive.begin(), naive.end());
    return ours.size() == messageCount && ours == naive;
}

void nlohmannLoop(benchmark::State &state)
{
    const NaiveLoop loop(sevenContent(), fhirCollection(sevenKinds()));
    if (!makesTheSame(loop)) return state.SkipWithError("the naive loop makes other Observations");
    for (auto _ : state) {
        std::size_t written = 0;
        loop.run(messages(), [&](const std::string &one) { written += one.size(); });
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
BENCHMARK(builtInTemplates)->Name("messages/ours")->Apply(onOneCore);
BENCHMARK(simdjsonParseOnly)->Name("messages/simdjson-parse-only")->Apply(onOneCore);
BENCHMARK(nlohmannLoop)->Name("messages/nlohmann-loop")->Apply(onOneCore);

}  // namespace
