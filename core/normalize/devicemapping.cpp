// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluation order and failures follow MeasurementExtractor.cs of microsoft/iomt-fhir.
#include "core/normalize/devicemapping.h"

#include "core/normalize/contenttemplate.h"
#include "core/normalize/token.h"

#include <algorithm>
#include <span>

namespace trendward::normalize
{

namespace
{

using Failure = std::optional<ExpressionError>;

constexpr std::uint64_t leastBudget = 1'000'000, budgetPerValue = 100;

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
    return {"TemplateExpressionException", expression.place + "Unable to retrieve " + std::string(what) +
                                               " using expression " + expression.path.text()};
}

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

/// A value that must be there: its name and place for messages, and the expressions that may give it.
struct Wanted {
    std::string_view name;
    const std::string &place;
    std::span<const Expression> expressions;
};

/// One message on its way through one template: every match becomes a measurement.
class Extraction final : public PathSink
{
public:
    Extraction(const ContentTemplate &content, const json::Token &message, Instant now, const MeasurementSink &sink,
               Workspace &workspace)
        : m_content(content), m_message(message), m_now(now), m_sink(sink), m_workspace(workspace)
    {
    }

    Failure run()
    {
        if (m_content.root == Root::Message && m_message.kind() != json::Kind::Object)
            return ExpressionError{"ArgumentException",
                                   "A CalculatedContent template takes a message that is an object."};
        const Expression &match = *m_content.match;
        if (match.blank) return incompatible(m_content.place, "An expression must be set for [TypeMatchExpression]");
        auto error = match.path.select({m_message, false}, *this, &m_workspace.objects, &m_workspace.budget);
        if (m_failure) return std::move(m_failure);
        if (error) return wrapped(*std::move(error), match, "JsonTokens");
        return std::nullopt;
    }

    bool take(const PathNode &matched) override
    {
        PathNode root = matched;
        if (m_content.root == Root::Message) {
            if (matched.isMember) {
                m_failure = ExpressionError{"ArgumentException", "The match is a member of an object, and no value."};
                return false;
            }
            if (!m_overlay) m_overlay.emplace(m_message, "matchedToken");
            m_overlay->set(matched.token);
            root = {m_overlay->root(), false};
        }
        m_failure = extract(root);
        if (m_failure) return false;
        m_sink(m_workspace.measurement);
        return true;
    }

private:
    Failure extract(const PathNode &root);
    Failure values(const PathNode &root);
    Failure find(const Expression &expression, const PathNode &root, SingleValue &found) const;
    Failure optionalId(const std::optional<Expression> &expression, const PathNode &root,
                       std::optional<std::string> &into);
    Failure correlationId(const PathNode &root, std::optional<std::string> &into);

    /// The first expression that gives something usable; read says whether a value is.
    template <class Read>
    Failure required(const Wanted &wanted, const PathNode &root, Read read);

    const ContentTemplate &m_content;
    const json::Token m_message;
    const Instant m_now;
    const MeasurementSink &m_sink;
    Workspace &m_workspace;
    std::optional<json::Overlay> m_overlay;
    Failure m_failure;
};

Failure Extraction::find(const Expression &expression, const PathNode &root, SingleValue &found) const
{
    auto error = expression.path.select(root, found, nullptr, &m_workspace.budget);
    if (!error && found.several) error = ExpressionError{"JsonException", "Path returned multiple tokens."};
    if (error) return wrapped(*std::move(error), expression, "JsonToken");
    return std::nullopt;
}

template <class Read>
Failure Extraction::required(const Wanted &wanted, const PathNode &root, Read read)
{
    bool foundAny = false;
    for (const Expression &expression : wanted.expressions) {
        if (expression.blank)
            return incompatible(m_content.place, "An expression must be set for [" + std::string(wanted.name) + "]");
        SingleValue found;
        if (auto error = find(expression, root, found)) return error;
        if (!found.node) continue;
        foundAny = true;
        if (!found.node->isMember && read(found.node->token)) return std::nullopt;
    }
    std::string message = "Unable to extract required value for [" + std::string(wanted.name) + "]";
    const char *before = " using ";
    for (const Expression &expression : wanted.expressions) {
        if (!foundAny) message += before + expression.path.text();
        before = ",";
    }
    return incompatible(wanted.place, std::move(message));
}

Failure Extraction::optionalId(const std::optional<Expression> &expression, const PathNode &root,
                               std::optional<std::string> &into)
{
    into.reset();
    if (!expression || expression->blank) return std::nullopt;
    SingleValue found;
    if (auto error = find(*expression, root, found)) return error;
    if (!found.node || found.node->isMember) return std::nullopt;
    if (readText(found.node->token, m_workspace.text) == TextRead::Text) into = m_workspace.text;
    return std::nullopt;
}

Failure Extraction::correlationId(const PathNode &root, std::optional<std::string> &into)
{
    into.reset();
    const auto &expression = m_content.correlationId;
    if (!expression || expression->blank) return std::nullopt;
    auto error = required({"CorrelationIdExpression", expression->place, {&*expression, 1}}, root,
                          [&](const json::Token &token) {
                              return readText(token, m_workspace.text) == TextRead::Text && !isBlank(m_workspace.text);
                          });
    if (!error) into = m_workspace.text;
    return error;
}

Failure Extraction::extract(const PathNode &root)
{
    Measurement &measurement = m_workspace.measurement;
    measurement.type = m_content.typeName;
    auto error =
        required({"DeviceIdExpression", m_content.deviceId.front().place, m_content.deviceId}, root,
                 [&](const json::Token &token) {
                     return readText(token, measurement.deviceId) == TextRead::Text && !isBlank(measurement.deviceId);
                 });
    if (error) return error;
    error = required(
        {"TimestampExpression", m_content.timestamp.front().place, m_content.timestamp}, root,
        [&](const json::Token &token) { return readTime(token, m_now, measurement.occurrence) == TimeRead::Time; });
    if (error) return error;
    if ((error = correlationId(root, measurement.correlationId))) return error;
    if ((error = optionalId(m_content.patientId, root, measurement.patientId))) return error;
    if ((error = optionalId(m_content.encounterId, root, measurement.encounterId))) return error;
    return values(root);
}

Failure Extraction::values(const PathNode &root)
{
    auto &properties = m_workspace.measurement.properties;
    std::size_t count = 0;
    for (const ValueTemplate &value : m_content.values) {
        if (count == properties.size()) properties.emplace_back();
        Property &property = properties[count];
        const auto reads = [&](const json::Token &token) {
            return readText(token, property.text) == TextRead::Text && (!value.required || !isBlank(property.text));
        };
        bool usable = value.required;
        if (value.required) {
            if (auto error = required({value.name, value.place, {&*value.expression, 1}}, root, reads)) return error;
        } else if (!value.expression->blank) {
            SingleValue found;
            if (auto error = find(*value.expression, root, found)) return error;
            usable = found.node && !found.node->isMember && reads(found.node->token);
        }
        if (!usable) continue;
        property.name = value.name;
        ++count;
    }
    properties.resize(count);
    return std::nullopt;
}

}  // namespace

Result<DeviceMapping> DeviceMapping::parse(std::string_view text)
{
    std::vector<TemplateError> errors;
    DeviceMapping mapping = load(text, errors);
    if (errors.empty()) return mapping;
    return validationError(errors);
}

DeviceMapping DeviceMapping::load(std::string_view text, std::vector<TemplateError> &errors)
{
    auto templates = std::make_shared<Templates>();
    templates->all = loadContent(text, errors);
    DeviceMapping mapping;
    mapping.m_templates = std::move(templates);
    return mapping;
}

std::vector<std::string> DeviceMapping::typeNames() const
{
    std::vector<std::string> names;
    if (m_templates)
        for (const ContentTemplate &one : m_templates->all) names.push_back(one.typeName);
    return names;
}

/// What fails here fails again when the template itself is tried, and is said then.
bool DeviceMapping::hubSpeaksFor(const std::string &typeName, const json::Token &message, Workspace &workspace) const
{
    const auto selects = [&](const ContentTemplate &one) {
        SingleValue found;
        return !one.match->path.select({message, false}, found, &workspace.objects, &workspace.budget) && found.node;
    };
    const auto &all = m_templates->all;
    return std::any_of(all.begin(), all.end(), [&](const ContentTemplate &one) {
        return one.hubDevice && one.typeName == typeName && !one.match->blank &&
               one.match->path.maySelect(workspace.objects) && selects(one);
    });
}

std::optional<ExpressionError> DeviceMapping::normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                                        const MeasurementSink &sink) const
{
    Workspace workspace;
    return normalize(message, origin, now, sink, workspace);
}

std::optional<ExpressionError> DeviceMapping::normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                                        const MeasurementSink &sink, Workspace &workspace) const
{
    if (!m_templates) return std::nullopt;
    workspace.measurement.origin = origin;
    workspace.objects.build(message);
    const bool isObject = message.kind() == json::Kind::Object;
    // Enough for every template to see every value many times, and not for each match to see all of them.
    workspace.budget.left = leastBudget + budgetPerValue * m_templates->all.size() * workspace.objects.valueCount();
    const bool fromHub = m_prefersHubDevice && isObject && namesHubDevice(message);
    for (const ContentTemplate &one : m_templates->all) {
        // Most templates do not match; an array as the message of a Calculated template is an error, match or not.
        if (!one.match->blank && (one.root == Root::MatchedToken || isObject) &&
            !one.match->path.maySelect(workspace.objects))
            continue;
        if (fromHub && !one.hubDevice && hubSpeaksFor(one.typeName, message, workspace)) continue;
        if (auto error = Extraction(one, message, now, sink, workspace).run()) return error;
    }
    return std::nullopt;
}

}  // namespace trendward::normalize
