// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/normalize/jmespath.h"

#include <array>
#include <span>

/// The compiled form of a JMESPath expression and its evaluation; for core/normalize/jmes*.cpp only.
namespace trendward::normalize
{

enum class JmesFunction : std::uint8_t {
    Abs,
    Add,
    Avg,
    Ceil,
    Contains,
    Divide,
    EndsWith,
    Floor,
    FromUnixTimestamp,
    FromUnixTimestampMs,
    InsertString,
    Join,
    Keys,
    Length,
    Map,
    Max,
    MaxBy,
    Merge,
    Min,
    MinBy,
    Multiply,
    NotNull,
    Pow,
    Reverse,
    Sort,
    SortBy,
    StartsWith,
    Subtract,
    Sum,
    ToArray,
    ToNumber,
    ToString,
    Type,
    Values
};

struct JmesSignature {
    std::string_view name;
    JmesFunction function;
    std::size_t arguments;  ///< the least that may be given
    bool orMore = false;
};

/// nullptr for a name that no function has.
const JmesSignature *jmesFunctionNamed(std::string_view name);

/// One node of an expression; names follow the classes of JmesPath.Net.
struct JmesNode {
    enum class Kind : std::uint8_t {
        CurrentNode,   ///< @
        Literal,       ///< `json`
        RawString,     ///< 'text'
        Identifier,    ///< a name of an object
        Index,         ///< [n]
        ListWildcard,  ///< [*]
        HashWildcard,  ///< *
        Slice,         ///< [start:stop:step]
        Filter,        ///< [?parts[0]]
        Flatten,       ///< []
        List,          ///< [a, b]
        Hash,          ///< {name: a, …}
        Call,          ///< function(a, b)
        Reference,     ///< &parts[0], as an argument only
        Chain,         ///< parts[0], then each further part on what the one before gave
        Pipe,          ///< the same, where a projection ends
        Or,
        And,
        Not,
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual
    };
    Kind kind = Kind::CurrentNode;
    std::uint8_t depth = 0;  ///< of the nodes below
    int start = 0, stop = 0, step = 1;
    bool hasStart = false, hasStop = false;
    std::string name;  ///< of an Identifier; what a RawString says
    json::Token literal;
    const JmesSignature *signature = nullptr;
    std::vector<std::string> names;  ///< of a Hash, one for each part
    std::vector<JmesNode> parts;

    bool isProjection() const
    {
        return kind == Kind::ListWildcard || kind == Kind::HashWildcard || kind == Kind::Slice ||
               kind == Kind::Filter || kind == Kind::Flatten;
    }
};

/// A literal's text and what it says; both keep their places when the program is moved.
struct JmesLiteral {
    std::string text;
    json::Document document;
    std::vector<json::Token> values;  ///< of the document, each at its index there
};

struct JmesPath::Program {
    std::vector<std::unique_ptr<JmesLiteral>> literals;
    JmesNode root;
};

/// Thrown inside the parser only; JmesPath::compile catches it.
struct JmesSyntaxFault {
    std::string message;
    std::size_t offset = 0;
};

/// Throws JmesSyntaxFault.
void parseJmesPath(std::string_view text, JmesPath::Program &program);

/// How a value counts in a condition: null, false, and an empty text, array or object are false.
bool isFalse(const JmesValue &value);
/// UTF-16 units of a UTF-8 text: what .NET counts as its characters.
std::int64_t utf16Length(std::string_view text);
/// "number", "string", …; a Date is a string.
std::string_view typeName(const JmesValue &value);
/// As Newtonsoft.Json writes it: 1e3 is 1000.0, a date in UTC without trailing zeros. False beyond maxBytes.
bool appendDotNetJson(std::string &out, const JmesValue &value);

/// One evaluation: what walks the expression, and how values are made on the way. What gives a value gives an absent
/// one once the evaluation has failed.
class JmesEvaluation
{
public:
    JmesEvaluation(JmesMemory &memory, StepBudget &budget);
    /// current is no projection.
    JmesValue evaluate(const JmesNode &node, const JmesValue &current);
    std::optional<ExpressionError> takeError() { return std::move(m_error); }

    bool failed() const { return m_error.has_value(); }
    JmesValue fail(const char *type, std::string message);
    JmesValue failLimit(const char *message);
    /// A look at one value; a step that walks over many counts for as many. False when the budget is used up.
    bool spend(std::uint64_t looks = 1);
    std::string_view keep(std::string_view text);
    /// Deeply; Integer and Float are two kinds, as String and Date are.
    bool equals(const JmesValue &a, const JmesValue &b);

    /// A list is gathered by push between beginList and endList; lists may be gathered within lists.
    std::size_t beginList() const { return m_memory.m_stack.size(); }
    bool push(const JmesValue &value);
    bool pushElements(const JmesValue &array);
    /// What was pushed since; the next push may move it.
    std::span<JmesValue> gathered(std::size_t begin);
    JmesValue endList(std::size_t begin, bool projected = false);
    /// The pushed values are those of the names, in their order; the names stay where they are.
    JmesValue endObject(std::size_t begin, std::span<const std::string_view> names);
    void dropList(std::size_t begin);

private:
    template <class T>
    T *allocate(std::size_t count);
    JmesValue step(const JmesNode &node, const JmesValue &value);
    JmesValue identifier(const JmesNode &node, const JmesValue &object);
    JmesValue index(const JmesNode &node, const JmesValue &array);
    JmesValue hashWildcard(const JmesValue &object);
    JmesValue slice(const JmesNode &node, const JmesValue &array);
    JmesValue filter(const JmesNode &node, const JmesValue &array);
    JmesValue flatten(const JmesValue &array);
    JmesValue multiSelect(const JmesNode &node, const JmesValue &current);
    JmesValue call(const JmesNode &node, const JmesValue &current);
    JmesValue chain(const JmesNode &node, const JmesValue &current);
    JmesValue andOr(const JmesNode &node, const JmesValue &current);
    JmesValue compare(const JmesNode &node, const JmesValue &current);

    JmesMemory &m_memory;
    StepBudget &m_budget;
    std::size_t m_bytes = 0;
    std::optional<ExpressionError> m_error;
};

/// One call of a function; where an argument is a Reference its value is absent. Failures go into the evaluation.
class JmesCall
{
public:
    JmesCall(JmesEvaluation &evaluation, const JmesNode &node, std::span<const JmesValue> values)
        : m_evaluation(evaluation), m_node(node), m_values(values)
    {
    }
    JmesValue run();

private:
    JmesValue runOnContainer();
    const JmesValue &argument(std::size_t i) const { return m_values[i]; }
    JmesFunction function() const { return m_node.signature->function; }
    std::string name() const { return std::string(m_node.signature->name); }
    JmesValue failType(std::string message);
    bool expectReferences();
    bool expectNumber();
    bool expectKind(std::size_t i, std::initializer_list<json::Kind> kinds);
    bool expectObject();
    bool expectArrayOf(std::size_t i, std::string_view type);
    std::optional<std::string_view> expectArrayOfSame(bool numbersOrTexts);
    std::optional<std::int64_t> integerOf(const JmesValue &value);
    std::optional<std::int32_t> narrowed(const JmesValue &value);
    std::optional<double> doubleOf(const JmesValue &value);
    std::optional<std::string_view> textOf(const JmesValue &value);

    JmesValue absolute();
    JmesValue rounded();
    JmesValue calculated();
    JmesValue calculatedIntegers(std::int64_t left, std::int64_t right);
    JmesValue power(std::int64_t left, std::int64_t right);
    JmesValue fromUnixTime();
    JmesValue insertString();
    JmesValue join();
    JmesValue contains();
    JmesValue startsOrEnds();
    JmesValue toNumber();
    JmesValue toText();
    JmesValue firstNotNull();

    JmesValue length();
    JmesValue reversed();
    JmesValue keys();
    JmesValue values();
    JmesValue toArray();
    JmesValue mapped();
    JmesValue merged();
    JmesValue merged(const JmesValue &into, const JmesValue &from);
    JmesValue sum();
    JmesValue average();
    JmesValue extreme();
    JmesValue extremeBy();
    JmesValue sorted();
    JmesValue sortedBy();

    JmesEvaluation &m_evaluation;
    const JmesNode &m_node;
    std::span<const JmesValue> m_values;
};

}  // namespace trendward::normalize
