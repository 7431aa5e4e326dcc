// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a mapping, an expression or a message says, evaluating it ends, within its limits, and breaks nothing.
#include "core/normalize/devicemapping.h"
#include "core/normalize/jmespath.h"
#include "core/normalize/jsonpath.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace
{

using namespace trendward;

struct Ignored final : normalize::PathSink {
    bool take(const normalize::PathNode &) override { return true; }
};

void evaluate(std::string_view expression, const json::Token &root)
{
    Ignored ignored;
    normalize::StepBudget budget{200'000};
    normalize::JsonPath::compile(expression).select({root, false}, ignored, nullptr, &budget);
    const auto jmesPath = normalize::JmesPath::compile(expression);
    if (!jmesPath) return;
    normalize::JmesMemory memory;
    normalize::JmesValue value;
    budget.left = 200'000;
    std::string text;
    if (!jmesPath->evaluate(root, memory, value, &budget)) normalize::appendResult(text, value);
}

/// A template of either language whose every expression is this one.
std::string templateOf(std::string_view expression, bool jmesPath)
{
    std::string quoted;
    json::appendQuoted(quoted, expression);
    const std::string kind = jmesPath ? "CalculatedContent" : "JsonPathContent";
    std::string text = R"({"templateType":"CollectionContent","template":[{"templateType":")" + kind +
                       R"(","template":{"typeName":"t","typeMatchExpression":)" + quoted + R"(,"deviceIdExpression":)" +
                       quoted + R"(,"timestampExpression":)" + quoted +
                       R"(,"values":[{"valueName":"v","valueExpression":)" + quoted + "}]";
    if (jmesPath) text += R"(,"defaultExpressionLanguage":"JmesPath")";
    return text + "}}]}";
}

void normalizeWith(std::string_view mappingText, const json::Token &message)
{
    const Instant now = Instant::fromSeconds(1'795'000'000);
    normalize::Workspace workspace;
    for (const Mode mode : {Mode::Default, Mode::Compatible}) {
        std::vector<TemplateError> errors;
        const auto mapping = normalize::DeviceMapping::load(mappingText, errors, mode);
        normalize::Trace trace;
        std::size_t found = 0;
        mapping.normalize(
            message, {}, now, [&](const Measurement &) { ++found; }, workspace, &trace);
        if (found != trace.measurements) std::abort();
        normalize::jsonOf(trace);
    }
}

}  // namespace

/// Three parts, each behind a line feed: an expression, a mapping, a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::size_t first = input.find('\n');
    const std::size_t second = first == input.npos ? first : input.find('\n', first + 1);
    if (second == input.npos) return 0;
    const std::string_view expression = input.substr(0, first);
    const std::string_view mappingText = input.substr(first + 1, second - first - 1);
    const std::string_view messageText = input.substr(second + 1);
    json::Document document;
    const auto message = document.parse(messageText, json::Grammar::Lenient);
    if (!message) return 0;
    evaluate(expression, *message);
    normalizeWith(mappingText, *message);
    for (const bool jmesPath : {false, true}) normalizeWith(templateOf(expression, jmesPath), *message);
    return 0;
}
