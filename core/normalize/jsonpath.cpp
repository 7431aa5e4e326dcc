// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/jsonpath.h"

#include "core/normalize/pathprogram.h"

#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <span>
#include <utility>

namespace trendward::normalize
{

namespace
{

bool isPlain(const std::vector<Step> &steps)
{
    return !steps.empty() &&
           std::all_of(steps.begin(), steps.end(), [](const Step &step) { return step.kind == Step::Kind::Field; });
}

/// What a regular expression may take, in looks at a value.
constexpr std::uint64_t looksOfRegex = 256;

constexpr const char *stepIsZero = "Step cannot be zero.";

bool stepsByZero(const std::vector<Step> &steps)
{
    return std::any_of(steps.begin(), steps.end(),
                       [](const Step &step) { return step.kind == Step::Kind::Slice && step.step == 0; });
}

/// The value behind names only, one after the other, at the same price as an Evaluation; nullopt when the budget does
/// not reach.
std::optional<json::Token> plainValue(const std::vector<Step> &steps, const PathNode &root, StepBudget &budget)
{
    std::uint64_t looks = 0;
    json::Token token = root.isMember ? json::Token() : root.token;
    for (std::size_t i = 0; i < steps.size() && token.exists(); ++i) {
        looks += 1 + token.size() / 16;
        if (budget.left < looks) return std::nullopt;
        token = token.member(steps[i].names.front());
    }
    if (!budget.spend(looks)) return std::nullopt;
    return token;
}

/// The names behind which the value lies that a condition is about, when it is there or against what is written in the
/// expression.
const std::vector<Step> *namesTested(const Condition &condition)
{
    const auto *left = std::get_if<std::vector<Step>>(&condition.left);
    const bool plain = condition.kind == Condition::Kind::Compare && left && isPlain(*left);
    if (!plain || (condition.op != Operator::Exists && !std::holds_alternative<Literal>(condition.right)))
        return nullptr;
    return left;
}

/// Of steps that are names only; none where one of them has no number of its own.
std::vector<std::uint8_t> numbersOf(const std::vector<Step> &steps, NameNumbers &names)
{
    std::vector<std::uint8_t> numbers;
    for (const Step &step : steps) {
        const unsigned number = names.add(step.names.front().text());
        if (number >= NameNumbers::shared) return {};
        numbers.push_back(static_cast<std::uint8_t>(number));
    }
    return numbers;
}

/// Whether two scalars are equal or not, where their kinds alone tell.
std::optional<bool> decidedByKind(Operator op, json::Kind left, json::Kind right)
{
    const auto isNumber = [](json::Kind kind) { return kind == json::Kind::Integer || kind == json::Kind::Float; };
    const bool maybe = left == right || (isNumber(left) && isNumber(right)) ||
                       (left == json::Kind::Date && right == json::Kind::String);
    if (maybe) return std::nullopt;
    if (op == Operator::Equal || op == Operator::StrictEqual) return false;
    if (op == Operator::NotEqual || op == Operator::StrictNotEqual) return true;
    return std::nullopt;
}

/// One evaluation: pushes each value through the steps, so that results come out lazily and in the original's order.
class Evaluation
{
public:
    Evaluation(const PathNode &root, PathSink &sink, StepBudget &budget) : m_root(root), m_sink(sink), m_budget(budget)
    {
    }

    bool run(const std::vector<Step> &steps, std::size_t at, const PathNode &node, PathSink &sink);
    bool runOnIndex(const JsonPath::Program &program, const ObjectIndex &objects);
    bool runAll(const std::vector<Step> &steps) { return run(steps, 0, m_root, m_sink); }
    std::optional<ExpressionError> takeError() { return std::move(m_error); }

private:
    using Steps = std::vector<Step>;
    bool fail(const char *type, std::string message)
    {
        m_error = ExpressionError{type, std::move(message)};
        return false;
    }
    /// A look at one value; a step that walks over many counts for as many.
    bool spend(std::uint64_t looks = 1)
    {
        if (m_budget.spend(looks)) return true;
        m_error = m_budget.error();
        return false;
    }
    /// A path within a filter: as the whole one, it fails before its first step where a slice in it cannot be.
    bool runPath(const std::vector<Step> &steps, const PathNode &node, PathSink &sink)
    {
        return stepsByZero(steps) ? fail("JsonException", stepIsZero) : run(steps, 0, node, sink);
    }
    bool fields(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink);
    bool children(const Steps &steps, std::size_t at, const PathNode &node, json::Kind kind, PathSink &sink);
    bool elements(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink);
    bool slice(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink);
    bool scan(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink);
    bool scanBelow(const Steps &steps, std::size_t at, const json::Token &container, PathSink &sink);
    bool query(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink);
    bool queryBelow(const Steps &steps, std::size_t at, const json::Token &container, PathSink &sink);
    bool test(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink);

    bool holds(const Condition &condition, const PathNode &node);
    bool exists(const Side &side, const PathNode &node);
    bool compares(const Condition &condition, const PathNode &node);
    bool anyPair(const Condition &condition, const PathNode &left, const Literal *leftLiteral, const PathNode &node);
    bool pair(const Condition &condition, const PathNode *left, const Literal *leftLiteral, const PathNode *right,
              const Literal *rightLiteral);
    bool matches(const Scalar &left, const Scalar &right, const Literal *pattern);

    const PathNode &m_root;
    PathSink &m_sink;
    StepBudget &m_budget;
    std::optional<ExpressionError> m_error;
};

/// False when the sink wants no more or an error is set.
bool Evaluation::run(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink)
{
    if (at == steps.size()) return sink.take(node);
    if (!spend()) return false;
    switch (steps[at].kind) {
        case Step::Kind::Root:
            return run(steps, at + 1, m_root, sink);
        case Step::Kind::Field:
        case Step::Kind::Fields:
            return fields(steps, at, node, sink);
        case Step::Kind::AnyField:
            return children(steps, at, node, json::Kind::Object, sink);
        case Step::Kind::AnyIndex:
            return children(steps, at, node, json::Kind::Array, sink);
        case Step::Kind::Index:
        case Step::Kind::Indexes:
            return elements(steps, at, node, sink);
        case Step::Kind::Slice:
            return slice(steps, at, node, sink);
        case Step::Kind::Scan:
        case Step::Kind::ScanAny:
        case Step::Kind::ScanFields:
            return scan(steps, at, node, sink);
        case Step::Kind::Query:
        case Step::Kind::QueryScan:
            return query(steps, at, node, sink);
    }
    return true;
}

bool Evaluation::fields(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink)
{
    if (node.isMember) return true;
    for (const json::Name &name : steps[at].names) {
        // Comparing a name's length is a small part of a look.
        if (!spend(node.token.size() / 16)) return false;
        const json::Token value = node.token.member(name);
        if (value.exists() && !run(steps, at + 1, {value, false}, sink)) return false;
    }
    return true;
}

bool Evaluation::children(const Steps &steps, std::size_t at, const PathNode &node, json::Kind kind, PathSink &sink)
{
    if (node.isMember || node.token.kind() != kind) return true;
    for (auto child = node.token.firstChild(); child.exists(); child = child.nextSibling())
        if (!spend() || !run(steps, at + 1, {child, false}, sink)) return false;
    return true;
}

bool Evaluation::elements(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink)
{
    if (node.isMember || node.token.kind() != json::Kind::Array) return true;
    for (const int index : steps[at].indexes) {
        if (index < 0)
            return fail("ArgumentOutOfRangeException",
                        "Index was out of range. Must be non-negative and less than the size of the collection.");
        const auto place = static_cast<std::size_t>(index);
        if (place >= node.token.size()) continue;
        if (!spend(place + 1) || !run(steps, at + 1, {node.token.element(place), false}, sink)) return false;
    }
    return true;
}

bool Evaluation::slice(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink)
{
    const Step &step = steps[at];
    const std::int64_t stride = step.step.value_or(1);
    if (node.isMember || node.token.kind() != json::Kind::Array) return true;
    const auto count = static_cast<std::int64_t>(node.token.size());
    const bool forward = stride > 0;
    std::int64_t first = step.start.value_or(forward ? 0 : static_cast<int>(count - 1));
    std::int64_t stop = step.end ? *step.end : forward ? count : -1;
    if (step.start && *step.start < 0) first += count;
    if (step.end && *step.end < 0) stop += count;
    if (forward) first = std::max<std::int64_t>(first, 0);
    first = std::min(first, forward ? count : count - 1);
    stop = std::min(std::max<std::int64_t>(stop, -1), count);
    if (forward ? first >= stop : first <= stop) return true;
    const std::int64_t size = forward ? stride : -stride;
    const std::int64_t last = (std::abs(stop - first) - 1) / size * stride + first;
    const std::int64_t low = std::min(first, last), high = std::max(first, last);
    // To pass over an element is a small part of a look.
    if (!spend(static_cast<std::uint64_t>(high) / 16)) return false;
    std::vector<json::Token> chosen;  // kept only where they are wanted backwards
    json::Token element = node.token.firstChild();
    for (std::int64_t i = 0; i <= high; ++i, element = element.nextSibling()) {
        if (i < low || (i - low) % size != 0) continue;
        if (!forward)
            chosen.push_back(element);
        else if (!spend() || !run(steps, at + 1, {element, false}, sink))
            return false;
    }
    return std::all_of(chosen.rbegin(), chosen.rend(), [&](const json::Token &one) {
        return spend() && run(steps, at + 1, {one, false}, sink);
    });
}

bool Evaluation::scan(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink)
{
    if (steps[at].kind == Step::Kind::ScanAny && !run(steps, at + 1, node, sink)) return false;
    if (node.isMember) {  // its one child is its value
        if (steps[at].kind == Step::Kind::ScanAny && !run(steps, at + 1, {node.token, false}, sink)) return false;
        return scanBelow(steps, at, node.token, sink);
    }
    return scanBelow(steps, at, node.token, sink);
}

/// Every value below container in document order; the depth is bounded by the reader's limit.
bool Evaluation::scanBelow(const Steps &steps, std::size_t at, const json::Token &container, PathSink &sink)
{
    if (!container.isContainer()) return true;
    const Step &step = steps[at];
    const bool inObject = container.kind() == json::Kind::Object;
    for (auto child = container.firstChild(); child.exists(); child = child.nextSibling()) {
        if (!spend()) return false;
        if (step.kind == Step::Kind::ScanAny && !run(steps, at + 1, {child, false}, sink)) return false;
        if (inObject)
            for (const json::Name &name : step.names)
                if (child.name() == name.text() && !run(steps, at + 1, {child, false}, sink)) return false;
        if (!scanBelow(steps, at, child, sink)) return false;
    }
    return true;
}

bool Evaluation::test(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink)
{
    if (!spend()) return false;
    const bool passed = holds(*steps[at].condition, node);
    if (m_error) return false;
    return !passed || run(steps, at + 1, node, sink);
}

bool Evaluation::query(const Steps &steps, std::size_t at, const PathNode &node, PathSink &sink)
{
    if (steps[at].kind == Step::Kind::QueryScan) {
        if (!test(steps, at, node, sink)) return false;
        if (node.isMember && !test(steps, at, {node.token, false}, sink)) return false;
        return queryBelow(steps, at, node.token, sink);
    }
    if (node.isMember) return test(steps, at, {node.token, false}, sink);
    const bool inObject = node.token.kind() == json::Kind::Object;
    for (auto child = node.token.firstChild(); child.exists(); child = child.nextSibling())
        if (!test(steps, at, {child, inObject}, sink)) return false;
    return true;
}

/// An object's child is the member first, then its value.
bool Evaluation::queryBelow(const Steps &steps, std::size_t at, const json::Token &container, PathSink &sink)
{
    if (!container.isContainer()) return true;
    const bool inObject = container.kind() == json::Kind::Object;
    for (auto child = container.firstChild(); child.exists(); child = child.nextSibling()) {
        if (inObject && !test(steps, at, {child, true}, sink)) return false;
        if (!test(steps, at, {child, false}, sink)) return false;
        if (!queryBelow(steps, at, child, sink)) return false;
    }
    return true;
}

/// The first step is a scanning filter that holds on objects only: those of the index are all that it can select.
bool Evaluation::runOnIndex(const JsonPath::Program &program, const ObjectIndex &objects)
{
    const NeededBits needs = *program.needs;
    if (!objects.mayHoldAnywhere(needs.anywhere)) return true;
    const auto &entries = objects.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if ((entries[i].names & needs.here) != needs.here) continue;
        const bool slotted = i < ObjectIndex::maxSlotted;
        const PathNode node{entries[i].object, false, slotted ? static_cast<std::uint32_t>(i + 1) : 0};
        if (!slotted || program.checks.empty()) {
            if (!test(program.steps, 0, node, m_sink)) return false;
            continue;
        }
        if (!spend(program.checks.size())) return false;
        const bool passed = std::all_of(program.checks.begin(), program.checks.end(), [&](const Check &check) {
            json::Token value;
            if (!objects.find(i, check.numbers, value)) return holds(*check.condition, node);
            return value.exists() && (check.condition->op == Operator::Exists ||
                                      anyPair(*check.condition, {value, false}, nullptr, node));
        });
        if (m_error || (passed && !run(program.steps, 1, node, m_sink))) return false;
    }
    return true;
}

bool Evaluation::holds(const Condition &condition, const PathNode &node)
{
    switch (condition.kind) {
        case Condition::Kind::And:
            for (const Condition &part : condition.parts)
                if (!holds(part, node)) return false;
            return true;
        case Condition::Kind::Or:
            for (const Condition &part : condition.parts) {
                if (holds(part, node)) return true;
                if (m_error) return false;
            }
            return false;
        default:
            return condition.op == Operator::Exists ? exists(condition.left, node) : compares(condition, node);
    }
}

struct FirstOnly final : PathSink {
    bool found = false;
    bool take(const PathNode &) override
    {
        found = true;
        return false;
    }
};

bool Evaluation::exists(const Side &side, const PathNode &node)
{
    const auto *steps = std::get_if<Steps>(&side);
    if (!steps) return true;
    if (steps->size() == 1 && steps->front().kind == Step::Kind::Field)
        return !node.isMember && node.token.member(steps->front().names.front()).exists();
    FirstOnly first;
    runPath(*steps, node, first);
    return first.found && !m_error;
}

/// True when any pair of the two sides' results holds.
bool Evaluation::compares(const Condition &condition, const PathNode &node)
{
    if (const auto *literal = std::get_if<Literal>(&condition.left)) return anyPair(condition, {}, literal, node);
    const Steps &left = std::get<Steps>(condition.left);
    if (isPlain(left))
        if (const auto value = plainValue(left, node, m_budget))
            return value->exists() && anyPair(condition, {*value, false}, nullptr, node) && !m_error;
    struct Lefts final : PathSink {
        Evaluation &evaluation;
        const Condition &condition;
        const PathNode &node;
        bool found = false;
        Lefts(Evaluation &e, const Condition &c, const PathNode &n) : evaluation(e), condition(c), node(n) {}
        bool take(const PathNode &left) override
        {
            found = evaluation.anyPair(condition, left, nullptr, node);
            return !found && !evaluation.m_error;
        }
    } lefts(*this, condition, node);
    runPath(left, node, lefts);
    return lefts.found && !m_error;
}

bool Evaluation::anyPair(const Condition &condition, const PathNode &left, const Literal *leftLiteral,
                         const PathNode &node)
{
    const PathNode *leftNode = leftLiteral ? nullptr : &left;
    if (const auto *literal = std::get_if<Literal>(&condition.right))
        return pair(condition, leftNode, leftLiteral, nullptr, literal);
    struct Rights final : PathSink {
        Evaluation &evaluation;
        const Condition &condition;
        const PathNode *left;
        const Literal *leftLiteral;
        bool found = false;
        Rights(Evaluation &e, const Condition &c, const PathNode *l, const Literal *ll)
            : evaluation(e), condition(c), left(l), leftLiteral(ll)
        {
        }
        bool take(const PathNode &right) override
        {
            found = evaluation.pair(condition, left, leftLiteral, &right, nullptr);
            return !found && !evaluation.m_error;
        }
    } rights(*this, condition, leftNode, leftLiteral);
    runPath(std::get<Steps>(condition.right), node, rights);
    return rights.found && !m_error;
}

/// One left value against one right value; each is a node or a literal.
bool Evaluation::pair(const Condition &condition, const PathNode *left, const Literal *leftLiteral,
                      const PathNode *right, const Literal *rightLiteral)
{
    const auto isScalar = [](const PathNode *node) { return !node || (!node->isMember && !node->token.isContainer()); };
    if (!isScalar(left) || !isScalar(right)) return condition.op == Operator::NotEqual;
    const json::Kind leftKind = left ? left->token.kind() : leftLiteral->scalar.kind;
    const json::Kind rightKind = right ? right->token.kind() : rightLiteral->scalar.kind;
    if (const auto decided = decidedByKind(condition.op, leftKind, rightKind)) return *decided;
    const Scalar a = left ? scalarOf(left->token) : leftLiteral->asScalar();
    const Scalar b = right ? scalarOf(right->token) : rightLiteral->asScalar();
    if (condition.op == Operator::Matches) return matches(a, b, rightLiteral);
    return compareScalars(condition.op, a, b, m_error);
}

bool Evaluation::matches(const Scalar &left, const Scalar &right, const Literal *pattern)
{
    if (left.kind != json::Kind::String || right.kind != json::Kind::String) return false;
    if (!m_budget.age(looksOfRegex)) {
        m_error = m_budget.error();
        return false;
    }
    if (pattern) return pattern->regex->matches(left.text, m_error);
    return Regex::compile(right.text)->matches(left.text, m_error);
}

}  // namespace

ExpressionError StepBudget::error() const
{
    return {"ExpressionLimitException", late ? "Reading the message took too long and was given up."
                                             : "The expression looked at too many values and was given up."};
}

bool StepBudget::lookAtClock()
{
    untilClock = clockEvery;
    if (allowed == std::chrono::milliseconds::max()) return true;
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    const auto now = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    if (!end) end = now + allowed;
    late = now > *end;
    if (late) left = 0;
    return !late;
}

NameNumbers::Slot &NameNumbers::slotFor(std::uint16_t hash)
{
    std::size_t slot = hash & m_mask;
    while (m_slots[slot].number != none && m_slots[slot].hash != hash) slot = (slot + 1) & m_mask;
    return m_slots[slot];
}

void NameNumbers::grow()
{
    const std::vector<Slot> before =
        std::exchange(m_slots, std::vector<Slot>(std::max<std::size_t>(256, 2 * m_slots.size())));
    m_mask = m_slots.size() - 1;
    for (const Slot &one : before)
        if (one.number != none) slotFor(one.hash) = one;
}

unsigned NameNumbers::add(std::string_view name)
{
    if (2 * (m_used + 1) > m_slots.size()) grow();
    Slot &slot = slotFor(json::nameHash(name));
    if (slot.number != none) return slot.number < shared && m_names[slot.number] == name ? slot.number : shared;
    slot.hash = json::nameHash(name);
    slot.number = static_cast<std::uint8_t>(std::min<std::size_t>(m_names.size(), shared));
    ++m_used;
    if (slot.number < shared) m_names.emplace_back(name);
    return slot.number;
}

void ObjectIndex::visit(const json::Token &container, const NameNumbers &names)
{
    const bool isObject = container.isObject();
    const std::size_t at = m_entries.size();
    if (isObject) m_entries.push_back({container, 0});
    std::uint64_t held = 0;
    m_values += container.size();
    Slot *const slots = at < maxSlotted ? m_slots.data() + at * m_width : nullptr;
    for (json::Children child(container); child.any(); child.step()) {
        const json::Token value = child.token();
        if (const unsigned number = isObject ? names.of(child) : NameNumbers::none; number != NameNumbers::none) {
            held |= std::uint64_t{1} << number;
            const bool hasEntry = value.isObject() && m_entries.size() < maxSlotted;
            if (number < m_width && slots)
                slots[number] = {value.index(), hasEntry ? static_cast<std::uint32_t>(m_entries.size() + 1) : 0};
        }
        // Whether a text is a date is not asked here: most are never looked at.
        if (child.mayHoldObjects()) visit(value, names);
    }
    if (isObject) m_entries[at].names = held;
    m_allNames |= held;
}

bool ObjectIndex::mayHold(std::uint64_t names, std::uint64_t anywhere) const
{
    if (!mayHoldAnywhere(names | anywhere)) return false;
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [names](const Entry &entry) { return (entry.names & names) == names; });
}

void ObjectIndex::build(const json::Token &root, const NameNumbers &names)
{
    if (m_width != names.count() || m_slots.empty()) {
        m_width = names.count();
        m_slots.resize(maxSlotted * m_width);
    }
    m_root = root;
    m_values = 1;
    m_allNames = 0;
    m_entries.clear();
    visit(root, names);
}

JsonPath::JsonPath() : m_program(std::make_unique<Program>()) {}
JsonPath::JsonPath(JsonPath &&) noexcept = default;
JsonPath &JsonPath::operator=(JsonPath &&) noexcept = default;
JsonPath::~JsonPath() = default;

JsonPath JsonPath::compile(std::string_view text)
{
    JsonPath path;
    path.m_text = text;
    try {
        path.m_program->steps = parsePath(path.m_text);
    } catch (const SyntaxFault &fault) {
        path.m_syntaxError = fault.error;
        return path;
    }
    const auto &steps = path.m_program->steps;
    // Not a matter of syntax, but as early: Newtonsoft.Json asks before it takes the first step.
    if (stepsByZero(steps)) path.m_syntaxError = ExpressionError{"JsonException", stepIsZero};
    path.m_program->isPlain = isPlain(steps);
    if (!steps.empty() && steps.front().kind == Step::Kind::QueryScan)
        path.m_program->names = needsOf(*steps.front().condition);
    return path;
}

void JsonPath::bind(NameNumbers &names)
{
    Program &program = *m_program;
    if (program.isPlain) m_numbers = numbersOf(program.steps, names);
    if (!program.names) return;
    const auto bit = [&](const std::string &name) { return std::uint64_t{1} << names.add(name); };
    NeededBits &needs = program.needs.emplace();
    for (const std::string &name : program.names->here) needs.here |= bit(name);
    for (const std::string &name : program.names->anywhere) needs.anywhere |= bit(name);

    const Condition &condition = *program.steps.front().condition;
    const std::span<const Condition> parts =
        condition.kind == Condition::Kind::And ? std::span(condition.parts) : std::span(&condition, 1);
    program.checks.clear();
    for (const Condition &part : parts) {
        const auto *tested = namesTested(part);
        auto numbers = tested ? numbersOf(*tested, names) : std::vector<std::uint8_t>();
        if (numbers.empty()) {
            program.checks.clear();
            return;
        }
        program.checks.push_back({std::move(numbers), &part});
    }
}

bool JsonPath::maySelect(const ObjectIndex &objects) const
{
    return m_syntaxError || !m_program->needs || objects.mayHold(m_program->needs->here, m_program->needs->anywhere);
}

std::uint64_t JsonPath::neededNames() const
{
    const auto &needs = m_program->needs;
    return m_syntaxError || !needs ? 0 : needs->here | needs->anywhere;
}

std::optional<ExpressionError> JsonPath::select(const PathNode &root, PathSink &sink, const ObjectIndex *objects,
                                                StepBudget *budget) const
{
    if (m_syntaxError) return m_syntaxError;
    StepBudget own{maxSteps};
    const Program &program = *m_program;
    if (const auto value = valueAt(root, budget ? *budget : own, objects)) {
        if (value->exists()) sink.take({*value, false});
        return std::nullopt;
    }
    Evaluation evaluation(root, sink, budget ? *budget : own);
    if (objects && program.needs && !root.isMember && objects->root() == root.token)
        evaluation.runOnIndex(program, *objects);
    else
        evaluation.runAll(program.steps);
    return evaluation.takeError();
}

std::optional<json::Token> JsonPath::walkedValue(const PathNode &root, StepBudget &budget) const
{
    return m_program->isPlain ? plainValue(m_program->steps, root, budget) : std::nullopt;
}

void appendResult(std::string &out, const PathNode &node)
{
    if (!node.isMember) {
        json::appendJson(out, node.token);
        return;
    }
    out += "{\"$property\":";
    json::appendQuoted(out, node.token.name());
    out += '}';
}

}  // namespace trendward::normalize
