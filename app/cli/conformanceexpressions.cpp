// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformance.h"
#include "core/normalize/jmespath.h"
#include "core/normalize/jsonpath.h"

#include <algorithm>

namespace trendward::conformance
{

namespace
{

using json::Kind;
using json::Token;
using normalize::JmesValue;
using normalize::JsonPath;
using normalize::PathNode;

struct Selected final : normalize::PathSink {
    std::vector<PathNode> nodes;
    bool take(const PathNode &node) override
    {
        nodes.push_back(node);
        return true;
    }
};

std::string resultJson(const PathNode &node)
{
    std::string out;
    normalize::appendResult(out, node);
    return out;
}

/// A member in a path as Newtonsoft.Json writes it.
std::string step(std::string_view name, bool first)
{
    const bool special = name.find_first_of(". '/\"[]()\t\n\r\f\b\\") != name.npos;
    if (!special) return (first ? "" : ".") + std::string(name);
    std::string escaped;
    for (const char c : name) {
        if (c == '\'' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return "['" + escaped + "']";
}

/// The path of a value within another one, found by walking; nothing when it is not in there.
std::optional<std::string> pathTo(const Token &wanted, const Token &from, const std::string &path)
{
    if (wanted == from) return path;
    if (!from.isContainer()) return std::nullopt;
    std::size_t index = 0;
    for (Token child = from.firstChild(); child.exists(); child = child.nextSibling(), ++index) {
        const std::string here =
            path + (from.kind() == Kind::Array ? "[" + std::to_string(index) + "]" : step(child.name(), path.empty()));
        if (auto found = pathTo(wanted, child, here)) return found;
    }
    return std::nullopt;
}

std::string resultJson(const JmesValue &value)
{
    std::string out;
    normalize::appendResult(out, value);
    return out;
}

/// What an expression that a mapping holds finds, as one value and as a match.
struct Found {
    std::string compileError;
    std::optional<normalize::ExpressionError> error;
    std::vector<std::string> each;
    std::string one = "null";
    bool isSeveral = false;
};

Found jsonPathFound(const Token &root, const std::string &expression)
{
    Selected selected;
    Found found;
    found.error = JsonPath::compile(expression).select({root, false}, selected);
    // A broken expression comes out when it is used, and wrapped.
    if (found.error && found.error->type == "JsonException") found.error->type = "TemplateExpressionException";
    for (const PathNode &node : selected.nodes) found.each.push_back(resultJson(node));
    found.isSeveral = found.each.size() > 1;
    if (!found.each.empty()) found.one = found.each.front();
    return found;
}

/// A projection is each of its elements as a match; as one value it must not have several, and stays a list.
Found jmesPathFound(const Token &root, const std::string &expression)
{
    Found found;
    const auto compiled = normalize::JmesPath::compile(expression);
    if (!compiled) {
        found.compileError = "The following JmesPath expression could not be parsed: " + expression +
                             ". Cause: " + compiled.error().detail;
        return found;
    }
    normalize::JmesMemory memory;
    JmesValue value;
    found.error = compiled->evaluate(root, memory, value);
    if (found.error || value.kind() == Kind::Null) return found;
    found.one = resultJson(value);
    if (!value.isProjection()) {
        found.each.push_back(found.one);
        return found;
    }
    for (normalize::JmesCursor each(value); each.next();) found.each.push_back(resultJson(each.value()));
    found.isSeveral = found.each.size() > 1;
    return found;
}

std::string errorAtLoad(const Error &error)
{
    JsonLine line;
    line.text("type", "Exception");
    line.text("message", error.detail);
    line.flag("atLoad", true);
    return line.object();
}

std::string selectedJson(const std::vector<PathNode> &nodes)
{
    std::vector<std::string> all;
    for (const PathNode &node : nodes) all.push_back(resultJson(node));
    return jsonArray(all);
}

}  // namespace

Replayed replayedJsonPath(const Case &one)
{
    const Token shared = one.has("document") ? one.member("document") : memberOf(one.file, "document");
    if (!shared.exists()) return Error{Error::Code::NotFound, "neither it nor its file has a document", {}};
    const std::string text = jsonOf(shared);
    json::Document document;
    const auto root = document.parse(text, json::Grammar::Lenient);
    if (!root) return root.error();
    Selected selected;
    const auto error = JsonPath::compile(textOf(one.member("expression"))).select({*root, false}, selected);
    JsonLine line;
    if (error) {
        line.raw("error", errorJson(error->type, error->message));
        return line.object();
    }
    std::vector<std::string> paths;
    for (const PathNode &node : selected.nodes)
        paths.push_back(inQuotes(pathTo(node.token, *root, {}).value_or("(elsewhere)")));
    line.raw("paths", jsonArray(paths));
    line.raw("tokens", selectedJson(selected.nodes));
    return line.object();
}

Replayed replayedJmesPath(const Case &one)
{
    const Token shared = one.has("data") ? one.member("data") : memberOf(one.file, "data");
    if (!shared.exists()) return Error{Error::Code::NotFound, "neither it nor its file has data", {}};
    const std::string text = jsonOf(shared);
    json::Document document;
    const auto root = document.parse(text, json::Grammar::Lenient);
    if (!root) return root.error();
    JsonLine line;
    const std::string expression = textOf(one.member("expression"));
    const auto compiled = normalize::JmesPath::compile(expression);
    if (!compiled) {
        line.raw("error", errorAtLoad(compiled.error()));
        return line.object();
    }
    normalize::JmesMemory memory;
    JmesValue value;
    if (const auto error = compiled->evaluate(*root, memory, value)) {
        line.raw("error", errorJson(error->type, error->message));
        return line.object();
    }
    const std::string result = resultJson(value);
    line.raw("result", result);
    line.raw("value", result);
    line.text("tokenType", nameOf(value.kind()));
    line.text("type", nameOf(value.kind()));
    line.flag("isProjection", value.isProjection());
    return line.object();
}

Replayed replayedEvaluator(const Case &one)
{
    const std::string text = jsonOf(one.member("data"));
    json::Document document;
    const auto root = document.parse(text, json::Grammar::Lenient);
    if (!root) return root.error();
    const bool isJmesPath = sameAnyCase(textOf(one.member("language")), "JmesPath");
    const Found found = isJmesPath ? jmesPathFound(*root, textOf(one.member("expression")))
                                   : jsonPathFound(*root, textOf(one.member("expression")));
    JsonLine line;
    const Token expected = one.member("expected");
    if (!found.compileError.empty()) {
        line.text("compileError", "TemplateExpressionException");
        line.text("message", found.compileError);
        return line.object();
    }
    const bool many = memberOf(expected, "selectMany").exists() || memberOf(expected, "selectManyError").exists();
    const std::string name = many ? "selectMany" : "selectOne";
    if (found.error)
        line.raw(name + "Error", errorJson(found.error->type, found.error->message));
    else if (many)
        line.raw(name, jsonArray(found.each));
    else if (found.isSeveral)
        line.raw(name + "Error", errorJson("TemplateExpressionException", "Multiple tokens were returned."));
    else
        line.raw(name, found.one);
    return line.object();
}

}  // namespace trendward::conformance
