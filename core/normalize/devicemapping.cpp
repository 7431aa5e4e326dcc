// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluation order and failures follow MeasurementExtractor.cs of microsoft/iomt-fhir.
#include "core/normalize/devicemapping.h"

#include "core/base/ascii.h"
#include "core/base/phrase.h"
#include "core/normalize/contenttemplate.h"
#include "core/normalize/eventenvelope.h"
#include "core/normalize/token.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <span>
#include <type_traits>

namespace trendward::normalize
{

namespace
{

using Fault = std::optional<ExpressionError>;

/// What one evaluation may look at, and all those of a message may take together. A long message has more of both: to
/// look at each of its values a few times, and to read it on a slow computer.
constexpr std::uint64_t leastSteps = 1'000'000, stepsPerValue = 10;
constexpr std::chrono::milliseconds leastTime{2'000};
constexpr std::uint64_t valuesPerMillisecond = 100;

/// What an expression gives where one value is wanted; nothing, for an object's member that is no value.
struct Found {
    std::optional<JmesValue> value;
    bool any = false;  ///< a value or a member
};

/// Keeps the first value and whether there were more.
struct SingleValue final : PathSink {
    std::optional<PathNode> node;
    bool several = false;
    bool take(const PathNode &next) override
    {
        several = node.has_value();
        if (!several) node = next;
        return !several;
    }
};

/// Syntax errors are raised as JSON exceptions, which the service wraps; all others it lets pass as they are.
ExpressionError wrapped(ExpressionError error, const Expression &expression, std::string_view what)
{
    if (error.type != "JsonException") return error;
    return {"TemplateExpressionException",
            expression.place + "Unable to retrieve " + std::string(what) + " using expression " + expression.text()};
}

/// The service shows the name of its class in place of the expression.
ExpressionError severalValues(const Expression &expression, Mode mode)
{
    return {"TemplateExpressionException",
            expression.place + "Multiple tokens were returned using expression " +
                (mode == Mode::Compatible ? "$DevLab.JmesPath.JmesPath+Expression" : expression.text())};
}

/// A value that an expression made, as part of the message: the member of an overlay.
class Building
{
public:
    /// What the expression holds in its literals stands in another document, and is copied.
    Building(json::Overlay &overlay, const JmesPath &expression, StepBudget &budget)
        : m_overlay(overlay), m_expression(expression), m_budget(budget)
    {
    }

    /// False when the budget is used up: a short expression can name a long list many times.
    bool make(const JmesValue &value)
    {
        if (const auto *token = shared(value)) {
            m_overlay.set(*token);
            return true;
        }
        const std::string_view text = textFor(value);
        if (!m_budget.spend(1 + text.size() / 16)) return false;
        return fill(m_overlay.make(value.kind(), text, isTrue(value)), value);
    }

private:
    /// The value where it is one of the message, which need not be copied.
    const json::Token *shared(const JmesValue &value) const
    {
        const auto *token = value.as<json::Token>();
        return token && !m_expression.holds(*token) ? token : nullptr;
    }
    static bool isTrue(const JmesValue &value) { return value.kind() == json::Kind::Boolean && value.boolean(); }

    std::string_view textFor(const JmesValue &value)
    {
        if (const auto *token = value.as<json::Token>()) return token->text();
        m_text.clear();
        switch (value.kind()) {
            case json::Kind::Integer:
            case json::Kind::Float:
                appendResult(m_text, value);
                break;
            case json::Kind::String:
                m_text = value.text();
                break;
            case json::Kind::Date:
                m_text = value.moment().textSevenDigits();
                break;
            default:
                break;
        }
        return m_text;
    }

    bool add(const json::Token &container, json::Token &last, std::string_view name, const JmesValue &value)
    {
        if (!m_budget.spend()) return false;
        if (const auto *token = shared(value)) {
            last = m_overlay.add(container, last, name, *token);
            return true;
        }
        const std::string_view text = textFor(value);
        if (!m_budget.spend(text.size() / 16)) return false;
        last = m_overlay.add(container, last, name, value.kind(), text, isTrue(value));
        return fill(last, value);
    }

    bool fill(const json::Token &container, const JmesValue &value)
    {
        if (!value.isContainer()) return true;
        json::Token last;
        for (JmesCursor each(value); each.next();)
            if (!add(container, last, each.name(), each.value())) return false;
        return true;
    }

    json::Overlay &m_overlay;
    const JmesPath &m_expression;
    StepBudget &m_budget;
    std::string m_text;
};

ExpressionError incompatible(const std::string &place, std::string message)
{
    return {"IncompatibleDataException", place + std::move(message)};
}

/// Whether the message holds what hubDevicePath finds.
bool namesHubDevice(const json::Token &message)
{
    const json::Token headers = message.member("SystemProperties");
    return headers.exists() && headers.kind() == json::Kind::Object &&
           headers.member("iothub-connection-device-id").exists();
}

/// A value that must be there: its name for messages, and the expressions that may give it.
struct Wanted {
    std::string_view name;
    std::span<const Expression> expressions;
};

std::string shortened(const JmesValue &value)
{
    std::string text;
    // A little more than is shown, so that what is cut off is seen.
    appendResult(text, value, Trace::maxFound + 8);
    if (text.size() <= Trace::maxFound) return text;
    std::size_t end = Trace::maxFound;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

/// One message on its way through one template: every match becomes a measurement.
class Extraction final : public PathSink
{
public:
    /// What all templates have in common on this message.
    struct Task {
        const json::Token message;
        const Instant now;
        const Mode mode;
        const MeasurementSink &sink;
        Workspace &workspace;
        std::vector<Failure> &failures;
        const std::uint64_t steps;  ///< for each evaluation
        bool gave = false;          ///< a measurement
    };

    Extraction(const ContentTemplate &content, Task &task, Trace::Template *trace)
        : m_content(content), m_task(task), m_workspace(task.workspace), m_trace(trace)
    {
    }

    /// False when the message ends here.
    bool run()
    {
        auto fault = select();
        if (!fault) return !m_ends;
        if (m_trace) m_trace->failure = fault;
        return failed(*std::move(fault));
    }

    /// The search for matches goes on with its own steps afterwards.
    bool take(const PathNode &matched) override
    {
        const std::uint64_t left = m_workspace.budget.left;
        const bool goesOn = takeMatch(matched);
        m_workspace.budget.left = left;
        return goesOn;
    }

private:
    void beginEvaluation() const { m_workspace.budget.left = m_task.steps; }

    bool takeMatch(const PathNode &matched)
    {
        beginMatch(JmesValue(matched.token));
        if (m_content.root == Root::MatchedToken) return measure(matched);
        if (matched.isMember)
            return matchFailed({"ArgumentException", "The match is a member of an object, and no value."});
        overlay().set(matched.token);
        return measure({overlay().root(), false});
    }

    bool takeValue(const JmesValue &matched)
    {
        beginMatch(matched);
        beginEvaluation();
        if (!Building(overlay(), *m_content.match->jmesPath(), m_workspace.budget).make(matched))
            return matchFailed(m_workspace.budget.error());
        return measure({overlay().root(), false});
    }

    /// For the matches of a Calculated template: the message with its match beside it is the root of all that follows.
    json::Overlay &overlay()
    {
        if (!m_overlay) m_overlay.emplace(m_task.message, "matchedToken");
        return *m_overlay;
    }

    bool matchFailed(ExpressionError error)
    {
        if (m_match) m_match->failure = error;
        m_ends = !failed(std::move(error));
        return !m_ends;
    }

    bool measure(const PathNode &root)
    {
        if (auto fault = extract(root)) return matchFailed(*std::move(fault));
        if (m_trace) ++m_trace->measurements;
        m_task.gave = true;
        m_task.sink(m_workspace.measurement);
        return true;
    }

    Fault select()
    {
        const bool wantsObject = m_content.root == Root::Message || m_task.mode == Mode::Compatible;
        if (wantsObject && m_task.message.kind() != json::Kind::Object)
            return ExpressionError{"ArgumentException", "The template takes a message that is an object."};
        const Expression &match = *m_content.match;
        if (match.blank) return incompatible(m_content.place, "An expression must be set for [TypeMatchExpression]");
        beginEvaluation();
        if (const JsonPath *path = match.path()) {
            auto error = path->select({m_task.message, false}, *this, &m_workspace.objects, &m_workspace.budget);
            if (error) return wrapped(*std::move(error), match, "JsonTokens");
            return std::nullopt;
        }
        JmesValue value;
        auto error = match.jmesPath()->evaluate(m_task.message, m_workspace.matches, value, &m_workspace.budget);
        if (!error) forEachMatch(value, [this](const JmesValue &one) { return takeValue(one); });
        return error;
    }

    /// Keeps it; false when it ends the message.
    bool failed(ExpressionError error)
    {
        auto &failures = m_task.failures;
        const auto same =
            std::find_if(failures.begin(), failures.end(), [&](const Failure &one) { return one.error == error; });
        // Without any time left every other match would fail for the same reason.
        const bool goesOn = m_task.mode == Mode::Default && !m_workspace.budget.late;
        if (same != failures.end())
            ++same->times;
        else
            failures.push_back({std::move(error)});
        return goesOn;
    }

    void beginMatch(const JmesValue &matched)
    {
        if (!m_trace) return;
        m_match = nullptr;
        if (++m_trace->matchCount > Trace::maxMatches) return;
        m_match = &m_trace->matches.emplace_back();
        m_match->matched = shortened(matched);
    }

    void note(std::string_view name, const Expression &expression, const Found &found, Trace::Outcome outcome,
              bool required) const
    {
        m_match->fields.push_back(
            {std::string(name), expression.text(), outcome, found.value ? shortened(*found.value) : "", required});
    }
    void note(std::string_view name, const Expression &expression, const Found &found, bool usable, bool required) const
    {
        note(name, expression, found,
             usable      ? Trace::Outcome::Used
             : found.any ? Trace::Outcome::Unusable
                         : Trace::Outcome::Nothing,
             required);
    }

    /// What a path of names only gives, which is what most expressions are; nullopt for another expression.
    std::optional<json::Token> plainValue(const Expression &expression, const PathNode &root) const
    {
        beginEvaluation();
        const JsonPath *path = expression.path();
        return path ? path->valueAt(root, m_workspace.budget, &m_workspace.objects) : std::nullopt;
    }
    static Found foundOf(const json::Token &value)
    {
        if (!value.exists()) return {};
        return {JmesValue(value), true};
    }

    Fault extract(const PathNode &root);
    Fault values(const PathNode &root);
    Fault find(std::string_view name, const Expression &expression, const PathNode &root, Found &found,
               bool required) const;
    Fault optionalId(std::string_view name, const std::optional<Expression> &expression, const PathNode &root,
                     std::optional<std::string> &into);
    Fault correlationId(const PathNode &root, std::optional<std::string> &into);
    Fault time(const PathNode &root, ObservedTime &into);

    /// The first expression that gives something usable; read says whether a value is.
    template <class Read>
    Fault required(const Wanted &wanted, const PathNode &root, Read read);
    /// Left out where there is nothing usable.
    template <class Read>
    Fault optional(std::string_view name, const Expression &expression, const PathNode &root, Read read, bool &usable);

    const ContentTemplate &m_content;
    Task &m_task;
    Workspace &m_workspace;
    Trace::Template *const m_trace;
    Trace::Match *m_match = nullptr;
    const Expression *m_used = nullptr;  ///< the one that gave the required value last
    std::optional<json::Overlay> m_overlay;
    bool m_ends = false;
};

Fault Extraction::find(std::string_view name, const Expression &expression, const PathNode &root, Found &found,
                       bool required) const
{
    Fault fault;
    if (const JsonPath *path = expression.path()) {
        SingleValue single;
        fault = path->select(root, single, nullptr, &m_workspace.budget);
        if (!fault && single.several) fault = ExpressionError{"JsonException", "Path returned multiple tokens."};
        if (fault) fault = wrapped(*std::move(fault), expression, "JsonToken");
        found.any = single.node.has_value();
        if (found.any && !single.node->isMember) found.value = JmesValue(single.node->token);
    } else {
        JmesValue value;
        fault = expression.jmesPath()->evaluate(root.token, m_workspace.values, value, &m_workspace.budget);
        if (!fault && isSeveral(value)) fault = severalValues(expression, m_task.mode);
        found.any = value.kind() != json::Kind::Null;
        if (found.any) found.value = value.plain();
    }
    if (fault && m_match) note(name, expression, {}, Trace::Outcome::Failed, required);
    return fault;
}

template <class Read>
Fault Extraction::required(const Wanted &wanted, const PathNode &root, Read read)
{
    bool foundAny = false;
    for (const Expression &expression : wanted.expressions) {
        m_used = &expression;
        if (expression.blank)
            return incompatible(m_content.place, "An expression must be set for [" + std::string(wanted.name) + "]");
        if (const auto value = plainValue(expression, root)) {
            const bool usable = value->exists() && read(*value);
            if (m_match) note(wanted.name, expression, foundOf(*value), usable, true);
            if (usable) return std::nullopt;
            foundAny = foundAny || value->exists();
            continue;
        }
        Found found;
        if (auto fault = find(wanted.name, expression, root, found, true)) return fault;
        const bool usable = found.value && read(*found.value);
        if (m_match) note(wanted.name, expression, found, usable, true);
        if (usable) return std::nullopt;
        foundAny = foundAny || found.any;
    }
    std::string message = "Unable to extract required value for [" + std::string(wanted.name) + "]";
    const char *before = " using ";
    for (const Expression &expression : wanted.expressions) {
        if (!foundAny) message += before + expression.text();
        before = ",";
    }
    return incompatible(wanted.expressions.front().ownPlace, std::move(message));
}

template <class Read>
Fault Extraction::optional(std::string_view name, const Expression &expression, const PathNode &root, Read read,
                           bool &usable)
{
    usable = false;
    if (expression.blank) return std::nullopt;
    if (const auto value = plainValue(expression, root)) {
        usable = value->exists() && read(*value);
        if (m_match) note(name, expression, foundOf(*value), usable, false);
        return std::nullopt;
    }
    Found found;
    if (auto fault = find(name, expression, root, found, false)) return fault;
    usable = found.value && read(*found.value);
    if (m_match) note(name, expression, found, usable, false);
    return std::nullopt;
}

Fault Extraction::optionalId(std::string_view name, const std::optional<Expression> &expression, const PathNode &root,
                             std::optional<std::string> &into)
{
    bool usable = false;
    Fault fault;
    if (expression) {
        if (!into) into.emplace();
        fault = optional(
            name, *expression, root, [&](const auto &value) { return readText(value, *into) == TextRead::Text; },
            usable);
    }
    if (!usable) into.reset();
    return fault;
}

Fault Extraction::correlationId(const PathNode &root, std::optional<std::string> &into)
{
    into.reset();
    const auto &expression = m_content.correlationId;
    if (!expression || expression->blank) return std::nullopt;
    auto fault = required({"CorrelationIdExpression", {&*expression, 1}}, root, [&](const auto &token) {
        return readText(token, m_workspace.text) == TextRead::Text && !isBlank(m_workspace.text);
    });
    if (!fault) into = m_workspace.text;
    return fault;
}

/// A message that says no time has the one at which the hub took it, and is counted as such.
Fault Extraction::time(const PathNode &root, ObservedTime &into)
{
    bool said = false;
    auto fault = required({"TimestampExpression", m_content.timestamp}, root, [&](const auto &token) {
        const TimeRead read = readTime(token, m_task.now, into);
        said = said || read != TimeRead::Absent;
        return read == TimeRead::Time;
    });
    if (m_task.mode == Mode::Compatible) return fault;
    if (!fault && m_used != &m_content.timestamp.front() && m_used->text() == hubEnqueuedPath)
        into.origin = ClockOrigin::Arrival;
    if (!fault || said) return fault;
    const auto arrival = arrivalOf(m_task.message, m_task.now);
    if (!arrival) return fault;
    into = *arrival;
    return std::nullopt;
}

Fault Extraction::extract(const PathNode &root)
{
    Measurement &measurement = m_workspace.measurement;
    measurement.type = m_content.typeName;
    const auto readsDevice = [&](const auto &token) {
        return readText(token, measurement.deviceId) == TextRead::Text && !isBlank(measurement.deviceId);
    };
    if (auto fault = required({"DeviceIdExpression", m_content.deviceId}, root, readsDevice)) return fault;
    if (auto fault = time(root, measurement.occurrence)) return fault;
    if (auto fault = correlationId(root, measurement.correlationId)) return fault;
    if (auto fault = optionalId("PatientIdExpression", m_content.patientId, root, measurement.patientId)) return fault;
    if (auto fault = optionalId("EncounterIdExpression", m_content.encounterId, root, measurement.encounterId))
        return fault;
    return values(root);
}

/// A Float without bounds (a division by zero, or the lenient reader's word for it) is no reading.
template <class Value>
bool isInfinite(const Value &value)
{
    if (value.kind() != json::Kind::Float) return false;
    // So many digits without an exponent are a number that has bounds.
    if constexpr (std::is_same_v<Value, json::Token>)
        if (const auto text = value.text(); text.size() < 300 && std::none_of(text.begin(), text.end(), isLetter))
            return false;
    return !std::isfinite(value.number());
}

Fault Extraction::values(const PathNode &root)
{
    auto &properties = m_workspace.measurement.properties;
    std::size_t count = 0;
    for (const ValueTemplate &value : m_content.values) {
        if (count == properties.size()) properties.emplace_back();
        Property &property = properties[count];
        bool infinite = false;
        const auto reads = [&](const auto &found) {
            infinite = m_task.mode == Mode::Default && isInfinite(found);
            return !infinite && readText(found, property.text) == TextRead::Text &&
                   (!value.required || !isBlank(property.text));
        };
        bool usable = true;
        auto fault = value.required ? required({value.name, {&*value.expression, 1}}, root, reads)
                                    : optional(value.name, *value.expression, root, reads, usable);
        if (infinite)
            fault = incompatible(value.place,
                                 "The value of [" + value.name + "] has no bounds, as after a division by zero");
        if (fault) return fault;
        if (!usable) continue;
        property.name = value.name;
        ++count;
    }
    properties.resize(count);
    return std::nullopt;
}

}  // namespace

std::string timesOf(const Failure &failure)
{
    if (failure.times == 1) return {};
    return filled(phrase("Problem", " ({1} times in this message)"), {std::to_string(failure.times)});
}

Result<DeviceMapping> DeviceMapping::parse(std::string_view text, Mode mode)
{
    std::vector<TemplateError> errors;
    DeviceMapping mapping = load(text, errors, mode);
    if (errors.empty()) return mapping;
    return validationError(errors);
}

DeviceMapping DeviceMapping::load(std::string_view text, std::vector<TemplateError> &errors, Mode mode)
{
    auto templates = std::make_shared<Templates>();
    templates->all = loadContent(text, errors);
    DeviceMapping mapping;
    std::vector<std::uint64_t> needs;
    for (ContentTemplate &one : templates->all) {
        const auto bind = [&](Expression &expression) {
            if (auto *path = std::get_if<JsonPath>(&expression.program)) path->bind(mapping.m_names);
        };
        forEachExpression(one, bind);
        const JsonPath *match = one.match->path();
        needs.push_back(match && !one.match->blank ? match->neededNames() : 0);
    }
    mapping.bringUpByNames(needs);
    mapping.m_templates = std::move(templates);
    mapping.m_mode = mode;
    return mapping;
}

/// Each template by the one of the names it cannot do without that the fewest ask for.
void DeviceMapping::bringUpByNames(const std::vector<std::uint64_t> &needs)
{
    std::array<std::size_t, 64> asked{};
    for (const std::uint64_t names : needs)
        for (std::size_t name = 0; name < asked.size(); ++name) asked[name] += names >> name & 1;
    m_blocks.assign((needs.size() + 63) / 64, Block{});
    for (std::size_t i = 0; i < needs.size(); ++i) {
        Block &block = m_blocks[i / 64];
        const std::uint64_t bit = std::uint64_t{1} << i % 64;
        block.all |= bit;
        std::uint64_t *rarest = &block.always;
        std::size_t fewest = needs.size() + 1;
        for (std::size_t name = 0; name < asked.size(); ++name) {
            if ((needs[i] >> name & 1) == 0 || asked[name] >= fewest) continue;
            fewest = asked[name];
            rarest = &block.withName[name];
        }
        *rarest |= bit;
        if (rarest != &block.always) block.names |= std::uint64_t{1} << (rarest - block.withName.data());
    }
}

std::vector<std::string> DeviceMapping::typeNames() const
{
    std::vector<std::string> names;
    if (m_templates)
        for (const ContentTemplate &one : m_templates->all) names.push_back(one.typeName);
    return names;
}

std::vector<DeviceMapping::TemplateNames> DeviceMapping::templates() const
{
    std::vector<TemplateNames> all;
    if (!m_templates) return all;
    for (const ContentTemplate &one : m_templates->all) {
        TemplateNames &names = all.emplace_back();
        names.typeName = one.typeName;
        names.place = one.at;
        names.hasCorrelationId = one.correlationId && !one.correlationId->blank;
        const auto look = [&](const Expression &expression) {
            const JmesPath *jmesPath = expression.jmesPath();
            if (jmesPath && jmesPath->mayDivideIntegers()) names.divisions.push_back(expression.text());
        };
        forEachExpression(one, look);
        for (const ValueTemplate &value : one.values) names.valueNames.push_back(value.name);
    }
    return all;
}

/// What fails here fails again when the template itself is tried, and is said then.
bool DeviceMapping::hubSpeaksFor(const std::string &typeName, const json::Token &message, Workspace &workspace) const
{
    const auto selects = [&](const ContentTemplate &one) {
        SingleValue found;
        return !one.match->path()->select({message, false}, found, &workspace.objects, &workspace.budget) && found.node;
    };
    const auto &all = m_templates->all;
    return std::any_of(all.begin(), all.end(), [&](const ContentTemplate &one) {
        return one.hubDevice && one.typeName == typeName && !one.match->blank && one.match->path() &&
               one.match->path()->maySelect(workspace.objects) && selects(one);
    });
}

/// Those that the names of a message bring up; whether it has all that they need is still to be seen.
std::uint64_t DeviceMapping::candidates(const Block &block, const ObjectIndex &objects) const
{
    std::uint64_t found = block.always;
    for (std::uint64_t names = objects.allNames() & block.names; names != 0; names &= names - 1)
        found |= block.withName[static_cast<std::size_t>(std::countr_zero(names))];
    return found;
}

std::vector<Failure> DeviceMapping::normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                              const MeasurementSink &sink) const
{
    Workspace workspace;
    return normalize(message, origin, now, sink, workspace);
}

std::vector<Failure> DeviceMapping::normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                              const MeasurementSink &sink, Workspace &workspace, Trace *trace) const
{
    std::vector<Failure> failures;
    if (trace) *trace = {};
    if (!m_templates) return failures;
    workspace.measurement.origin = origin;
    workspace.objects.build(message, m_names);
    const bool isObject = message.kind() == json::Kind::Object;
    const std::uint64_t values = workspace.objects.valueCount();
    workspace.budget = {};
    workspace.budget.left = leastSteps + stepsPerValue * values;
    workspace.budget.allowed = leastTime + std::chrono::milliseconds(values / valuesPerMillisecond);
    const bool fromHub = m_prefersHubDevice && isObject && namesHubDevice(message);
    Extraction::Task task{message, now, m_mode, sink, workspace, failures, workspace.budget.left, false};
    bool goesOn = true;
    // Most templates do not match. (An array as the message is an error, match or not: in Default of a Calculated
    // template only.)
    const bool tryAll = trace || !isObject;
    for (std::size_t from = 0; from < m_templates->all.size() && (goesOn || trace); from += 64) {
        const Block &block = m_blocks[from / 64];
        for (std::uint64_t left = tryAll ? block.all : candidates(block, workspace.objects); left != 0;
             left &= left - 1) {
            const ContentTemplate &one = m_templates->all[from + static_cast<std::size_t>(std::countr_zero(left))];
            Trace::Template *const traced = trace ? &trace->templates.emplace_back() : nullptr;
            if (traced) {
                traced->typeName = one.typeName;
                traced->match = one.match->text();
                traced->reached = goesOn;
            }
            if (!goesOn) {
                if (!trace) break;
                continue;
            }
            const JsonPath *path = one.match->path();
            const bool mayFail = !isObject && (one.root == Root::Message || m_mode == Mode::Compatible);
            if (path && !one.match->blank && !mayFail && !path->maySelect(workspace.objects)) continue;
            const bool passedOver = fromHub && !one.hubDevice && hubSpeaksFor(one.typeName, message, workspace);
            if (traced) traced->passedOver = passedOver;
            if (!passedOver) goesOn = Extraction(one, task, traced).run();
        }
    }
    if (!task.gave && failures.empty() && m_mode == Mode::Default) {
        if (auto ready = normalizedMeasurement(message, now)) {
            ready->origin = origin;
            sink(*ready);
        }
    }
    if (trace)
        for (const Trace::Template &one : trace->templates) trace->measurements += one.measurements;
    return failures;
}

}  // namespace trendward::normalize
