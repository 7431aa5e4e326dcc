// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::normalize
{

/// Why an expression could not be evaluated: type is the name of the exception that the MedTech service would raise, so
/// that a mapping's author finds it in their documentation. "ExpressionLimitException" is ours: one of the limits below
/// was met.
struct ExpressionError {
    std::string type, message;
    friend bool operator==(const ExpressionError &, const ExpressionError &) = default;
};

/// What a path selects: a value, or (only by filters built on `$`, or a filter on an object's children) a member of an
/// object, name and value together, into which no further step leads but a wildcard filter.
struct PathNode {
    json::Token token;
    bool isMember = false;
    friend bool operator==(const PathNode &, const PathNode &) = default;
};

/// Takes what a path selects, in document order, as it is found. Return false to stop.
class PathSink
{
public:
    virtual ~PathSink() = default;
    virtual bool take(const PathNode &node) = 0;
};

/// The objects of one document in document order, each with a mask of the names it holds. Made once for a message, it
/// lets every template's match pass over all objects that cannot hold what it looks for.
class ObjectIndex
{
public:
    /// Walks the value; keeps its memory from the last time.
    void build(const json::Token &root);
    struct Entry {
        json::Token object;
        std::uint64_t names = 0;
    };
    const std::vector<Entry> &entries() const { return m_entries; }
    const json::Token &root() const { return m_root; }
    /// Whether one object may hold all of these names, and the document those of anywhere (masks of maskOf joined).
    bool mayHold(std::uint64_t names, std::uint64_t anywhere) const;
    bool mayHoldAnywhere(std::uint64_t names) const { return (m_allNames & names) == names; }
    std::uint64_t valueCount() const { return m_values; }  ///< of the whole document
    static std::uint64_t maskOf(std::string_view name);

private:
    void visit(const json::Token &container);
    std::vector<Entry> m_entries;
    json::Token m_root;
    std::uint64_t m_values = 0, m_allNames = 0;
};

/// How many more values may be looked at: shared by all the evaluations of one message, it keeps a mapping whose cost
/// grows with the square of the message from hanging the program.
struct StepBudget {
    std::uint64_t left = 0;
};

/// A path in the dialect of Newtonsoft.Json 13 (medtech mapping rules 1.8), compiled. Syntax errors are kept and come
/// out when it is evaluated, as they do in the MedTech service.
class JsonPath
{
public:
    static constexpr std::uint64_t maxSteps = 50'000'000;  ///< values looked at in one evaluation without a StepBudget
    static constexpr unsigned maxRegexSteps = 100'000;     ///< PCRE2 match limit of one `=~`
    static constexpr std::size_t maxLength = 20'000;       ///< characters of an expression
    static constexpr std::size_t maxPathSteps = 1'000;     ///< steps of one path: each may nest a call
    static constexpr int maxNesting = 32;                  ///< filters within filters

    static JsonPath compile(std::string_view text);
    JsonPath(JsonPath &&) noexcept;
    JsonPath &operator=(JsonPath &&) noexcept;
    ~JsonPath();

    const std::string &text() const { return m_text; }
    const std::optional<ExpressionError> &syntaxError() const { return m_syntaxError; }

    /// False when the index shows that nothing will be selected and nothing will fail: the quick answer for most
    /// templates on most messages.
    bool maySelect(const ObjectIndex &objects) const;
    /// A part of the same answer, for many paths at a time: names (masks of ObjectIndex::maskOf joined) without which
    /// nothing will be selected and nothing will fail; 0 where there are none.
    std::uint64_t neededNames() const;
    /// Hands every selected value to the sink; the first error ends the evaluation (what was found before it is already
    /// out). objects, when given, must have been built for the document whose root this is. budget, when given, is
    /// drawn on in place of maxSteps.
    std::optional<ExpressionError> select(const PathNode &root, PathSink &sink, const ObjectIndex *objects = nullptr,
                                          StepBudget *budget = nullptr) const;

    struct Program;

private:
    JsonPath();
    std::string m_text;
    std::optional<ExpressionError> m_syntaxError;
    std::unique_ptr<Program> m_program;
};

/// A result as JSON: a value as it is, a member as {"$property":"its name"}.
void appendResult(std::string &out, const PathNode &node);

}  // namespace trendward::normalize
