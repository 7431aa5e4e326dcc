// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluation order and failures follow MeasurementExtractor.cs of microsoft/iomt-fhir.
#include "core/normalize/devicemapping.h"

#include "core/base/phrase.h"
#include "core/normalize/contenttemplate.h"
#include "core/normalize/token.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>
#include <type_traits>

namespace trendward::normalize
{

namespace
{

using Fault = std::optional<ExpressionError>;

constexpr std::string_view limitError = "ExpressionLimitException";
constexpr std::uint64_t leastBudget = 1'000'000, budgetPerValue = 100;

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
    explicit Building(json::Overlay &overlay) : m_overlay(overlay) {}

    void make(const JmesValue &value) { fill(m_overlay.make(value.kind(), textFor(value), isTrue(value)), value); }

private:
    static bool isTrue(const JmesValue &value) { return value.kind() == json::Kind::Boolean && value.boolean(); }

    std::string_view textFor(const JmesValue &value)
    {
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

    json::Token add(const json::Token &container, const json::Token &last, std::string_view name,
                    const JmesValue &value)
    {
        if (const auto *token = value.as<json::Token>()) return m_overlay.add(container, last, name, *token);
        const json::Token added = m_overlay.add(container, last, name, value.kind(), textFor(value), isTrue(value));
        fill(added, value);
        return added;
    }

    void fill(const json::Token &container, const JmesValue &value)
    {
        json::Token last;
        value.forEachElement([&](const JmesValue &element) {
            last = add(container, last, {}, element);
            return true;
        });
        value.forEachMember([&](std::string_view name, const JmesValue &member) {
            last = add(container, last, name, member);
            return true;
        });
    }

    json::Overlay &m_overlay;
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
    appendResult(text, value);
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

    bool take(const PathNode &matched) override
    {
        if (m_content.root == Root::MatchedToken) return measure(matched, JmesValue(matched.token));
        if (!matched.isMember) return take(JmesValue(matched.token));
        m_ends = !failed({"ArgumentException", "The match is a member of an object, and no value."});
        return !m_ends;
    }

private:
    /// A match of a Calculated template: the message with its match beside it is the root of all that follows.
    bool take(const JmesValue &matched)
    {
        if (!m_overlay) m_overlay.emplace(m_task.message, "matchedToken");
        if (const auto *token = matched.as<json::Token>())
            m_overlay->set(*token);
        else
            Building(*m_overlay).make(matched);
        return measure({m_overlay->root(), false}, matched);
    }

    bool measure(const PathNode &root, const JmesValue &matched)
    {
        beginMatch(matched);
        if (auto fault = extract(root)) {
            if (m_match) m_match->failure = fault;
            m_ends = !failed(*std::move(fault));
            return !m_ends;
        }
        if (m_trace) ++m_trace->measurements;
        m_task.sink(m_workspace.measurement);
        return true;
    }

    Fault select()
    {
        if (m_content.root == Root::Message && m_task.message.kind() != json::Kind::Object)
            return ExpressionError{"ArgumentException",
                                   "A CalculatedContent template takes a message that is an object."};
        const Expression &match = *m_content.match;
        if (match.blank) return incompatible(m_content.place, "An expression must be set for [TypeMatchExpression]");
        if (const JsonPath *path = match.path()) {
            auto error = path->select({m_task.message, false}, *this, &m_workspace.objects, &m_workspace.budget);
            if (error) return wrapped(*std::move(error), match, "JsonTokens");
            return std::nullopt;
        }
        JmesValue value;
        auto error = match.jmesPath()->evaluate(m_task.message, m_workspace.matches, value, &m_workspace.budget);
        if (!error) forEachMatch(value, [this](const JmesValue &one) { return take(one); });
        return error;
    }

    /// Keeps it; false when it ends the message.
    bool failed(ExpressionError error)
    {
        auto &failures = m_task.failures;
        const auto same =
            std::find_if(failures.begin(), failures.end(), [&](const Failure &one) { return one.error == error; });
        // Without any budget left every other match would fail for the same reason.
        const bool goesOn = m_task.mode == Mode::Default && error.type != limitError;
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

Fault Extraction::extract(const PathNode &root)
{
    Measurement &measurement = m_workspace.measurement;
    measurement.type = m_content.typeName;
    auto fault = required({"DeviceIdExpression", m_content.deviceId}, root, [&](const auto &token) {
        return readText(token, measurement.deviceId) == TextRead::Text && !isBlank(measurement.deviceId);
    });
    if (fault) return fault;
    fault = required({"TimestampExpression", m_content.timestamp}, root, [&](const auto &token) {
        return readTime(token, m_task.now, measurement.occurrence) == TimeRead::Time;
    });
    if (fault) return fault;
    if ((fault = correlationId(root, measurement.correlationId))) return fault;
    if ((fault = optionalId("PatientIdExpression", m_content.patientId, root, measurement.patientId))) return fault;
    if ((fault = optionalId("EncounterIdExpression", m_content.encounterId, root, measurement.encounterId)))
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
        if (value.text().size() < 300 && value.text().find_first_of("eEIN") == std::string_view::npos) return false;
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
    for (ContentTemplate &one : templates->all) {
        const auto bind = [&](Expression &expression) {
            if (auto *path = std::get_if<JsonPath>(&expression.program)) path->bind(mapping.m_names);
        };
        forEachExpression(one, bind);
        const JsonPath *match = one.match->path();
        mapping.m_needs.push_back(match && !one.match->blank ? match->neededNames() : 0);
    }
    mapping.m_templates = std::move(templates);
    mapping.m_mode = mode;
    return mapping;
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

/// Of 64 templates, those that the names of a message do not rule out, a bit each; without an index all.
std::uint64_t DeviceMapping::candidatesFrom(std::size_t first, const ObjectIndex *objects) const
{
    const std::size_t count = std::min<std::size_t>(64, m_needs.size() - first);
    std::uint64_t candidates = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const bool may = !objects || objects->mayHoldAnywhere(m_needs[first + i]);
        candidates |= std::uint64_t{may} << i;
    }
    return candidates;
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
    // Enough for every template to see every value many times, and not for each match to see all of them.
    workspace.budget.left = leastBudget + budgetPerValue * m_templates->all.size() * workspace.objects.valueCount();
    const bool fromHub = m_prefersHubDevice && isObject && namesHubDevice(message);
    Extraction::Task task{message, now, m_mode, sink, workspace, failures};
    bool goesOn = true;
    // Most templates do not match. (An array as the message of a Calculated template is an error, match or not.)
    const bool tryAll = trace || !isObject;
    for (std::size_t from = 0; from < m_templates->all.size() && (goesOn || trace); from += 64) {
        for (std::uint64_t left = candidatesFrom(from, tryAll ? nullptr : &workspace.objects); left != 0;
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
            if (path && !one.match->blank && (one.root == Root::MatchedToken || isObject) &&
                !path->maySelect(workspace.objects))
                continue;
            const bool passedOver = fromHub && !one.hubDevice && hubSpeaksFor(one.typeName, message, workspace);
            if (traced) traced->passedOver = passedOver;
            if (!passedOver) goesOn = Extraction(one, task, traced).run();
        }
    }
    if (trace)
        for (const Trace::Template &one : trace->templates) trace->measurements += one.measurements;
    return failures;
}

}  // namespace trendward::normalize
