// SPDX-License-Identifier: GPL-3.0-or-later
// Follows JmesPath.Net 1.0.205 expression by expression. What it found nowhere is not what the document holds as null:
// a chain ends at the one and goes on with the other.
#include "core/normalize/jmespath.h"

#include "core/normalize/jmesprogram.h"
#include "core/normalize/pathprogram.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace trendward::normalize
{

namespace
{

using NodeKind = JmesNode::Kind;

std::uint16_t depthOf(const JmesValue &value)
{
    if (const auto *elements = value.as<JmesValue::Elements>()) return elements->depth;
    const auto *members = value.as<JmesValue::Members>();
    return members ? members->depth : std::uint16_t{0};
}

/// A number of a Float as compareScalars takes it.
Scalar floatOf(const JmesValue &value)
{
    Scalar scalar;
    scalar.kind = json::Kind::Float;
    scalar.number = value.number();
    return scalar;
}

/// An Integer by its digits where it is beyond 64 bits.
bool sameInteger(const JmesValue &a, const JmesValue &b)
{
    const auto left = a.integer(), right = b.integer();
    return left == right && (left || a.text() == b.text());
}

template <class T>
bool holds(NodeKind op, const T &left, const T &right)
{
    switch (op) {
        case NodeKind::Less:
            return left < right;
        case NodeKind::LessOrEqual:
            return left <= right;
        case NodeKind::Greater:
            return left > right;
        default:
            return left >= right;
    }
}

/// Whether it gives a Float, if it gives a number at all.
bool isFloat(const JmesNode &node)
{
    if (node.kind == NodeKind::Literal) return node.literal.kind() == json::Kind::Float;
    if (node.kind != NodeKind::Call) return false;
    switch (node.signature->function) {
        case JmesFunction::Avg:
            return true;
        case JmesFunction::Add:
        case JmesFunction::Subtract:
        case JmesFunction::Multiply:
        case JmesFunction::Divide:
        case JmesFunction::Pow:
            return std::any_of(node.parts.begin(), node.parts.end(), isFloat);
        default:
            return false;
    }
}

bool dividesIntegers(const JmesNode &node)
{
    const bool divides = node.kind == NodeKind::Call && node.signature->function == JmesFunction::Divide;
    if (divides && std::none_of(node.parts.begin(), node.parts.end(), isFloat)) return true;
    return std::any_of(node.parts.begin(), node.parts.end(), dividesIntegers);
}

}  // namespace

JmesEvaluation::JmesEvaluation(JmesMemory &memory, StepBudget &budget) : m_memory(memory), m_budget(budget)
{
    m_memory.m_store.release();
    m_memory.m_stack.clear();
}

JmesValue JmesEvaluation::fail(const char *type, std::string message)
{
    if (!m_error) m_error = ExpressionError{type, std::move(message)};
    return {};
}

JmesValue JmesEvaluation::failLimit(const char *message)
{
    return fail("ExpressionLimitException", message);
}

bool JmesEvaluation::spend(std::uint64_t looks)
{
    if (m_budget.spend(looks)) return true;
    if (!m_error) m_error = m_budget.error();
    return false;
}

/// nullptr when the evaluation has made enough.
template <class T>
T *JmesEvaluation::allocate(std::size_t count)
{
    m_bytes += count * sizeof(T);
    if (m_bytes <= JmesPath::maxBytes)
        return static_cast<T *>(m_memory.m_store.allocate(count * sizeof(T), alignof(T)));
    failLimit("The expression made too many values and was given up.");
    return nullptr;
}

std::string_view JmesEvaluation::keep(std::string_view text)
{
    if (text.empty() || !spend(text.size() / 16)) return {};
    char *copy = allocate<char>(text.size());
    if (!copy) return {};
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

bool JmesEvaluation::push(const JmesValue &value)
{
    if (failed()) return false;
    m_memory.m_stack.push_back(value);
    return true;
}

bool JmesEvaluation::pushElements(const JmesValue &array)
{
    if (!spend(array.size())) return false;
    for (JmesCursor each(array); each.next();)
        if (!push(each.value())) return false;
    return true;
}

std::span<JmesValue> JmesEvaluation::gathered(std::size_t begin)
{
    return std::span(m_memory.m_stack).subspan(begin);
}

void JmesEvaluation::dropList(std::size_t begin)
{
    m_memory.m_stack.resize(begin);
}

JmesValue JmesEvaluation::endList(std::size_t begin, bool projected)
{
    const auto list = gathered(begin);
    JmesValue::Elements elements;
    elements.count = static_cast<std::uint32_t>(list.size());
    elements.projected = projected;
    if (list.size() > JmesPath::maxResults) failLimit("The expression gave too many values and was given up.");
    if (auto *copy = failed() || list.empty() ? nullptr : allocate<JmesValue>(list.size())) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            elements.depth = std::max(elements.depth, depthOf(list[i]));
            // What stands in a list is null, and no longer nothing.
            new (copy + i) JmesValue(list[i].isAbsent() ? JmesValue(JmesValue::Null{}) : list[i]);
        }
        elements.first = copy;
    }
    dropList(begin);
    if (++elements.depth > JmesPath::maxNesting) failLimit("The expression nested lists too deeply.");
    return failed() ? JmesValue() : JmesValue(elements);
}

JmesValue JmesEvaluation::endObject(std::size_t begin, std::span<const std::string_view> names)
{
    const auto list = gathered(begin);
    JmesValue::Members members;
    members.count = static_cast<std::uint32_t>(list.size());
    if (list.size() > JmesPath::maxResults) failLimit("The expression gave too many values and was given up.");
    if (auto *copy = failed() || list.empty() ? nullptr : allocate<JmesMember>(list.size())) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            members.depth = std::max(members.depth, depthOf(list[i]));
            new (copy + i) JmesMember{names[i], list[i].isAbsent() ? JmesValue(JmesValue::Null{}) : list[i]};
        }
        members.first = copy;
    }
    dropList(begin);
    if (++members.depth > JmesPath::maxNesting) failLimit("The expression nested objects too deeply.");
    return failed() ? JmesValue() : JmesValue(members);
}

bool JmesEvaluation::equals(const JmesValue &a, const JmesValue &b)
{
    const json::Kind kind = a.kind();
    if (!spend() || kind != b.kind() || a.size() != b.size()) return false;
    switch (kind) {
        case json::Kind::Null:
            return true;
        case json::Kind::Boolean:
            return a.boolean() == b.boolean();
        case json::Kind::Integer:
            return sameInteger(a, b);
        case json::Kind::Float: {
            std::optional<ExpressionError> never;
            return compareScalars(Operator::StrictEqual, floatOf(a), floatOf(b), never);
        }
        case json::Kind::String:
            return a.text().size() == b.text().size() && spend(a.text().size() / 16) && a.text() == b.text();
        case json::Kind::Date:
            return a.moment() == b.moment();
        case json::Kind::Array: {
            JmesCursor left(a), right(b);
            while (left.next() && right.next())
                if (!equals(left.value(), right.value())) return false;
            return true;
        }
        case json::Kind::Object:
            for (JmesCursor each(a); each.next();) {
                // Comparing a name's length is a small part of a look.
                const JmesValue other = spend(b.size() / 16) ? b.member(each.name()) : JmesValue();
                if (other.isAbsent() || !equals(each.value(), other)) return false;
            }
            return true;
    }
    return false;
}

JmesValue JmesEvaluation::evaluate(const JmesNode &node, const JmesValue &current)
{
    if (failed() || !spend()) return {};
    switch (node.kind) {
        case NodeKind::CurrentNode:
            return current;
        case NodeKind::Literal:
            return JmesValue(node.literal);
        case NodeKind::RawString:
            return JmesValue(std::string_view(node.name));
        case NodeKind::Identifier:
            return identifier(node, current);
        case NodeKind::Index:
            return index(node, current);
        case NodeKind::ListWildcard: {
            if (current.kind() != json::Kind::Array) return {};
            const std::size_t begin = beginList();
            pushElements(current);
            return endList(begin, true);
        }
        case NodeKind::HashWildcard:
            return hashWildcard(current);
        case NodeKind::Slice:
            return slice(node, current);
        case NodeKind::Filter:
            return filter(node, current);
        case NodeKind::Flatten:
            return flatten(current);
        case NodeKind::List:
        case NodeKind::Hash:
            return multiSelect(node, current);
        case NodeKind::Call:
            return call(node, current);
        case NodeKind::Reference:
            return {};
        case NodeKind::Chain:
        case NodeKind::Pipe:
            return chain(node, current);
        case NodeKind::Or:
        case NodeKind::And:
            return andOr(node, current);
        case NodeKind::Not:
            return JmesValue(isFalse(evaluate(node.parts.front(), current)));
        default:
            return compare(node, current);
    }
}

/// On a projection a node acts on each element and leaves out what it does not find; but flattening joins them.
JmesValue JmesEvaluation::step(const JmesNode &node, const JmesValue &value)
{
    if (!value.isProjection()) return evaluate(node, value);
    if (node.kind == NodeKind::Flatten) return evaluate(node, value.plain());
    const auto elements = *value.as<JmesValue::Elements>();
    const std::size_t begin = beginList();
    for (std::uint32_t i = 0; i < elements.count && !failed(); ++i) {
        const JmesValue result = step(node, elements.first[i]);
        if (!result.isAbsent()) push(result);
    }
    return endList(begin, true);
}

JmesValue JmesEvaluation::identifier(const JmesNode &node, const JmesValue &object)
{
    // Comparing a name's length is a small part of a look.
    if (!spend(object.size() / 16)) return {};
    return object.member(node.name);
}

JmesValue JmesEvaluation::index(const JmesNode &node, const JmesValue &array)
{
    if (array.kind() != json::Kind::Array) return {};
    const auto count = static_cast<std::int64_t>(array.size());
    std::int64_t place = node.start < 0 ? count + node.start : node.start;
    if (place < 0 || place >= count) return {};
    if (const auto *elements = array.as<JmesValue::Elements>()) return elements->first[place].plain();
    if (!spend(static_cast<std::uint64_t>(place))) return {};
    return JmesValue(array.as<json::Token>()->element(static_cast<std::size_t>(place)));
}

JmesValue JmesEvaluation::hashWildcard(const JmesValue &object)
{
    if (object.kind() != json::Kind::Object) return {};
    const std::size_t begin = beginList();
    pushElements(object);
    return endList(begin, true);
}

JmesValue JmesEvaluation::slice(const JmesNode &node, const JmesValue &array)
{
    if (array.kind() != json::Kind::Array) return {};
    const auto count = static_cast<std::int64_t>(array.size());
    const bool forward = node.step > 0;
    std::int64_t start = node.hasStart ? node.start : forward ? 0 : count - 1;
    std::int64_t stop = node.hasStop ? node.stop : forward ? count : -1;
    if (node.hasStart && start < 0) start += count;
    if (node.hasStop && stop < 0) stop += count;
    // The first place within the array that the steps meet.
    const std::int64_t stride = node.step;
    if (forward && start < 0) start += (-start + stride - 1) / stride * stride;
    if (!forward && start >= count) start -= (start - count - stride) / -stride * -stride;
    stop = forward ? std::min(stop, count) : std::max<std::int64_t>(stop, -1);
    const std::size_t begin = beginList();
    if (const auto *elements = array.as<JmesValue::Elements>()) {
        for (auto i = start; (forward ? i < stop : i > stop) && spend(); i += stride) push(elements->first[i].plain());
    } else if (forward ? start < stop : start > stop) {
        const std::int64_t last = start + (std::abs(stop - start) - 1) / std::abs(stride) * stride;
        const std::int64_t low = std::min(start, last), high = std::max(start, last);
        // To pass over an element is a small part of a look.
        if (!spend(static_cast<std::uint64_t>(high) / 16)) return {};
        json::Token element = array.as<json::Token>()->firstChild();
        for (std::int64_t i = 0; i <= high && !failed(); ++i, element = element.nextSibling())
            if (i >= low && (i - low) % std::abs(stride) == 0 && spend()) push(JmesValue(element));
        const auto chosen = gathered(begin);
        if (!forward) std::reverse(chosen.begin(), chosen.end());
    }
    return endList(begin, true);
}

JmesValue JmesEvaluation::filter(const JmesNode &node, const JmesValue &array)
{
    if (array.kind() != json::Kind::Array) return {};
    const std::size_t begin = beginList();
    for (JmesCursor each(array); !failed() && each.next();)
        if (!isFalse(evaluate(node.parts.front(), each.value()))) push(each.value());
    return endList(begin, true);
}

JmesValue JmesEvaluation::flatten(const JmesValue &array)
{
    if (array.kind() != json::Kind::Array) return {};
    const std::size_t begin = beginList();
    for (JmesCursor each(array); spend() && each.next();) {
        if (each.value().kind() == json::Kind::Array)
            pushElements(each.value());
        else
            push(each.value());
    }
    return endList(begin, true);
}

JmesValue JmesEvaluation::multiSelect(const JmesNode &node, const JmesValue &current)
{
    const std::size_t begin = beginList();
    for (const JmesNode &part : node.parts) push(evaluate(part, current).plain());
    if (node.kind == NodeKind::List) return endList(begin);
    auto *names = failed() ? nullptr : allocate<std::string_view>(node.names.size());
    if (!names) return {};
    std::uninitialized_copy(node.names.begin(), node.names.end(), names);
    return endObject(begin, {names, node.names.size()});
}

JmesValue JmesEvaluation::call(const JmesNode &node, const JmesValue &current)
{
    const std::size_t count = node.parts.size();
    auto *values = count == 0 ? nullptr : allocate<JmesValue>(count);
    for (std::size_t i = 0; i < count && !failed(); ++i)
        new (values + i) JmesValue(evaluate(node.parts[i], current).plain());
    if (failed()) return {};
    const JmesValue result = JmesCall(*this, node, {values, count}).run();
    return failed() ? JmesValue() : result;
}

JmesValue JmesEvaluation::chain(const JmesNode &node, const JmesValue &current)
{
    JmesValue value = current;
    for (const JmesNode &part : node.parts) {
        if (node.kind == NodeKind::Pipe)
            value = evaluate(part, value.plain());
        else if (&part != &node.parts.front() && value.isAbsent())
            return {};
        else
            value = step(part, value);
        if (failed()) return {};
    }
    return value;
}

JmesValue JmesEvaluation::andOr(const JmesNode &node, const JmesValue &current)
{
    JmesValue value;
    for (const JmesNode &part : node.parts) {
        value = evaluate(part, current);
        if (isFalse(value) == (node.kind == NodeKind::And)) break;
    }
    return failed() ? JmesValue() : value;
}

/// Numbers in order as doubles, texts by their characters, null before all texts; any other two give nothing.
JmesValue JmesEvaluation::compare(const JmesNode &node, const JmesValue &current)
{
    const JmesValue left = evaluate(node.parts[0], current).plain(), right = evaluate(node.parts[1], current).plain();
    if (failed()) return {};
    if (node.kind == NodeKind::Equal || node.kind == NodeKind::NotEqual) {
        const bool same = equals(left, right);
        return failed() ? JmesValue() : JmesValue(same == (node.kind == NodeKind::Equal));
    }
    const auto leftType = typeName(left), rightType = typeName(right);
    if (leftType == "number" && rightType == "number")
        return JmesValue(holds(node.kind, left.number(), right.number()));
    const auto isText = [](std::string_view type) { return type == "string" || type == "null"; };
    if (!isText(leftType) || !isText(rightType)) return {};
    std::string leftText, rightText;
    const auto read = [](const JmesValue &value, std::string &text) {
        return readText(value, text) == TextRead::Text ? std::optional<std::string_view>(text) : std::nullopt;
    };
    const auto a = read(left, leftText), b = read(right, rightText);
    if (!spend((leftText.size() + rightText.size()) / 16)) return {};
    return JmesValue(holds(node.kind, a, b));
}

JmesPath::JmesPath() : m_program(std::make_unique<Program>()) {}
JmesPath::JmesPath(JmesPath &&) noexcept = default;
JmesPath &JmesPath::operator=(JmesPath &&) noexcept = default;
JmesPath::~JmesPath() = default;

Result<JmesPath> JmesPath::compile(std::string_view text)
{
    JmesPath path;
    path.m_text = text;
    try {
        parseJmesPath(path.m_text, *path.m_program);
    } catch (const JmesSyntaxFault &fault) {
        return Error{
            Error::Code::BadExpression,
            "The following JmesPath expression could not be parsed: " + path.m_text + ". Cause: " + fault.message,
            "position " + std::to_string(utf16Length(text.substr(0, fault.offset)))};
    }
    return path;
}

bool JmesPath::holds(const json::Token &value) const
{
    const auto &literals = m_program->literals;
    return std::any_of(literals.begin(), literals.end(), [&](const auto &literal) {
        return value.index() < literal->values.size() && literal->values[value.index()] == value;
    });
}

bool JmesPath::mayDivideIntegers() const
{
    return dividesIntegers(m_program->root);
}

std::optional<ExpressionError> JmesPath::evaluate(const json::Token &root, JmesMemory &memory, JmesValue &into,
                                                  StepBudget *budget) const
{
    StepBudget own{maxSteps};
    JmesEvaluation evaluation(memory, budget ? *budget : own);
    into = evaluation.evaluate(m_program->root, JmesValue(root));
    return evaluation.takeError();
}

}  // namespace trendward::normalize
