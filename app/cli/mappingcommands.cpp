// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/laterwork.h"
#include "app/cli/messageinput.h"
#include "app/session.h"
#include "core/fhir/observation.h"
#include "core/fhir/vitalsigns.h"
#include "core/group/gathering.h"
#include "core/io/jobs/filebytes.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/fhirtrace.h"
#include "core/mapping/identity.h"
#include "core/mapping/mappingerror.h"
#include "core/mapping/observationtext.h"
#include "core/normalize/devicemapping.h"
#include "core/normalize/jmespath.h"
#include "core/normalize/jsonpath.h"
#include "core/normalize/messagereader.h"

#include <functional>
#include <utility>

namespace trendward::cli
{

namespace
{

std::string messageOf(const Error &error)
{
    return error.where.empty() ? error.detail : error.detail + " (" + error.where + ")";
}

std::string measurementLine(const Measurement &measurement)
{
    std::string properties = "[";
    for (const Property &property : measurement.properties) {
        JsonLine one;
        one.text("name", property.name);
        one.text("value", property.text);
        properties += (properties.size() > 1 ? "," : "") + one.object();
    }
    JsonLine line;
    line.text("type", measurement.type);
    line.text("occurrenceTimeUtc", measurement.occurrence.at.textSevenDigits());
    line.text("deviceId", measurement.deviceId);
    line.textOrNull("patientId", measurement.patientId);
    line.textOrNull("encounterId", measurement.encounterId);
    line.textOrNull("correlationId", measurement.correlationId);
    line.raw("properties", properties + "]");
    return line.object() + "\n";
}

/// Messages of all inputs through a device mapping.
class Normalizing
{
public:
    struct Settings {
        normalize::Envelope envelope;
        Instant now;
        bool trace = false;
        LaterWork *later = nullptr;  ///< what says the problems, in turn with what else it does
    };
    Normalizing(const normalize::DeviceMapping &mapping, const Settings &settings, Output &output)
        : m_mapping(mapping), m_settings(settings), m_output(output)
    {
    }

    /// The input must stay until all problems are said.
    Outcome read(const Input &input, const MeasurementSink &sink)
    {
        if (input.bytes->size() == 0) {
            refuse("there is nothing in it", input.name, 1);
            return trendward::Done{};
        }
        Progress progress;
        return normalize::readMessages(
            *input.bytes, {m_settings.envelope, normalize::Arrays::OneMessage, 0},
            [&](const json::Token &message, MessageOrigin origin) {
                take(message, origin, input.name, sink);
                return m_output.good();
            },
            [&](const Problem &problem) { refuse(messageOf(problem.error), input.name, problem.origin.record); },
            progress);
    }

    ProblemLines &problems() { return m_problems; }

private:
    void take(const json::Token &message, MessageOrigin origin, const std::string &source, const MeasurementSink &sink)
    {
        normalize::Trace trace;
        const auto failures = m_mapping.normalize(message, origin, m_settings.now, sink, m_workspace,
                                                  m_settings.trace ? &trace : nullptr);
        for (const normalize::Failure &one : failures)
            say(one.error.type, one.error.message + normalize::timesOf(one), source, origin.record);
        if (!m_settings.trace) return;
        std::string text = normalize::jsonOf(trace);
        const std::size_t bytes = text.size();
        inTurn(
            [this, &source, record = origin.record, text = std::move(text)] { m_problems.trace(text, source, record); },
            bytes);
    }

    void refuse(const std::string &why, const std::string &source, std::uint64_t record)
    {
        say("InvalidDataFormatException", "Invalid event message. Cannot be parsed into a JSON object. " + why, source,
            record);
    }

    void say(const std::string &type, const std::string &message, const std::string &source, std::uint64_t record)
    {
        inTurn([this, type, message, &source, record] { m_problems.say(type, message, source, record); },
               type.size() + message.size());
    }

    void inTurn(std::function<void()> saying, std::size_t bytes)
    {
        m_settings.later ? m_settings.later->give(std::move(saying), bytes) : saying();
    }

    const normalize::DeviceMapping &m_mapping;
    Settings m_settings;
    Output &m_output;
    normalize::Workspace m_workspace;
    ProblemLines m_problems;
};

void messageOptions(Arguments &arguments)
{
    arguments.option("device-mapping", "FILE", "The device mapping (CollectionContent).");
    arguments.flag("bare", "Hand each document over as it is, without an envelope around it.");
    arguments.flag("compatible", "Do as the MedTech service does wherever we would do better.");
    arguments.flag("trace", "Say on standard error what was tried on each message, and what each expression gave.");
    arguments.option("now", "INSTANT", "Work as at this moment, for example 2026-11-22T09:00:00Z.");
}

Mode modeOf(const Arguments &arguments)
{
    return arguments.isSet("compatible") ? Mode::Compatible : Mode::Default;
}

Normalizing::Settings settingsOf(const Arguments &arguments, Instant now)
{
    return {arguments.isSet("bare") ? normalize::Envelope::Bare : normalize::Envelope::Wrapped, now,
            arguments.isSet("trace")};
}

/// The measurements of one input on their way to Observations, in memory for as long as their windows are open. What is
/// closed is written by another thread, in turn with the problems, while the next messages are read.
class Converting
{
public:
    struct Settings {
        Instant now;
        bool trace = false;
        bool vitalSigns = false;  ///< written as the R4 vital-signs profiles want them
    };
    Converting(const mapping::FhirMapping &mapping, const Settings &settings, Output &output, ProblemLines &problems,
               LaterWork &later)
        : m_mapping(mapping),
          m_settings(settings),
          m_output(output),
          m_problems(problems),
          m_later(later),
          m_gathering(mapping.mode()),
          m_text(mapping, settings.now)
    {
    }

    void take(const Measurement &measurement, const std::string &source)
    {
        m_gathering.add(measurement);
        if (m_gathering.full()) write(m_gathering.takeClosed(periods()), source);
    }
    /// Until all is written.
    void finish(const std::string &source)
    {
        write(std::exchange(m_gathering, group::Gathering(m_mapping.mode())), source);
        m_later.finish();
    }

private:
    void write(group::Gathering closed, const std::string &source)
    {
        m_later.finish();  // so that no more than two of them are in memory
        m_later.give([this, &source, closed = std::move(closed)] {
            closed.forEachGroup(periods(), observations(source), failures(source));
        });
    }
    group::Gathering::PeriodOf periods() const
    {
        return [this](const std::string &type) { return m_mapping.periodFor(type); };
    }
    group::Gathering::GroupSink observations(const std::string &source)
    {
        return [this, &source](const group::MeasurementGroup &group) {
            convertGroup(group, source);
            return m_output.good();
        };
    }
    group::Gathering::FailureSink failures(const std::string &source)
    {
        return [this, &source](const Error &error, const Measurement &measurement) {
            if (m_settings.trace)
                m_problems.trace(mapping::jsonOf(mapping::traceOf(m_mapping, measurement, error)), source,
                                 measurement.origin.record);
            refuse(error, source, measurement.origin);
        };
    }

    void convertGroup(const group::MeasurementGroup &group, const std::string &source)
    {
        if (m_settings.trace)
            m_problems.trace(mapping::jsonOf(mapping::traceOf(m_mapping, group)), source, originOf(group).record);
        const mapping::ResourceIds ids{group.patientId.value_or(""), group.deviceId, group.encounterId.value_or("")};
        m_notes.clear();
        m_line.clear();
        const Outcome written =
            m_settings.vitalSigns ? appendVitalSigns(group, ids) : m_text.append(m_line, group, ids, &m_notes);
        for (const Problem &note : m_notes) refuse(note.error, source, note.origin);
        if (!written) return refuse(written.error(), source, originOf(group));
        if (!m_settings.vitalSigns) m_line += '\n';
        m_output.line(m_line);
    }

    /// A stream is an Observation for each sample, because the profiles know no SampledData.
    Outcome appendVitalSigns(const group::MeasurementGroup &group, const mapping::ResourceIds &ids)
    {
        auto observation = m_mapping.map(group, m_settings.now, &m_notes);
        if (!observation) return std::move(observation).error();
        mapping::identify(*observation, group, ids, m_mapping.mode());
        for (const fhir::Observation &one : fhir::singles(*observation))
            m_line.append(fhir::toJson(fhir::conforming(one))).append(1, '\n');
        return trendward::Done{};
    }

    static MessageOrigin originOf(const group::MeasurementGroup &group)
    {
        for (const group::NamedValues &named : group.values)
            if (!named.values.empty()) return named.values.front().origin;
        return {};
    }

    void refuse(const Error &error, const std::string &source, MessageOrigin origin)
    {
        const mapping::MappingError named = mapping::mappingErrorOf(error);
        m_problems.say(named.type, named.message, source, origin.record);
    }

    const mapping::FhirMapping &m_mapping;
    Settings m_settings;
    Output &m_output;
    ProblemLines &m_problems;
    LaterWork &m_later;
    group::Gathering m_gathering;
    mapping::ObservationText m_text;
    // Of the group at hand:
    std::string m_line;
    std::vector<Problem> m_notes;
};

}  // namespace

int normalize(const QStringList &words)
{
    Arguments arguments("normalize", "Device messages through a device mapping: NDJSON measurements.", "[INPUT...]");
    messageOptions(arguments);
    if (const auto exit = arguments.parse(words)) return *exit;
    if (!arguments.isSet("device-mapping"))
        return arguments.wrong("Name the device mapping with --device-mapping FILE");
    const auto now = arguments.now();
    if (!now) return arguments.wrong(QString::fromStdString(now.error().detail));
    const auto mapping = session::deviceMappingFromFile(arguments.value("device-mapping"), modeOf(arguments));
    if (!mapping) return couldNotRun(mapping.error());

    Output output;
    Normalizing normalizing(*mapping, settingsOf(arguments, *now), output);
    return forEachInput(arguments, output, normalizing.problems(), [&](const Input &input) {
        return normalizing.read(input, [&](const Measurement &one) { output.line(measurementLine(one)); });
    });
}

namespace
{

/// Both mappings from the files that were named, or those that are built in.
Result<jobs::Mappings> mappingsOf(const Arguments &arguments)
{
    if (!arguments.isSet("device-mapping")) return session::builtInMappings();
    auto device = session::deviceMappingFromFile(arguments.value("device-mapping"), modeOf(arguments));
    if (!device) return device.error();
    auto fhirMapping = session::fhirMappingFromFile(arguments.value("fhir-mapping"), modeOf(arguments));
    if (!fhirMapping) return fhirMapping.error();
    return jobs::Mappings{*std::move(device), *std::move(fhirMapping)};
}

}  // namespace

int convert(const QStringList &words)
{
    Arguments arguments(
        "convert",
        "Device messages through both mappings: NDJSON FHIR Observations. Without mappings, through those "
        "that are built in. Input of any length takes the same memory: a window is written when the last 32768 "
        "measurements held none of it; one that comes later still begins its Observation anew, under the same id.",
        "[INPUT...]");
    messageOptions(arguments);
    arguments.option("fhir-mapping", "FILE", "The FHIR mapping (CollectionFhir).");
    arguments.flag(
        "vital-signs",
        "With the built-in mappings: write what FHIR's vital-signs profiles ask for, a reading each with its "
        "time as effectiveDateTime.");
    if (const auto exit = arguments.parse(words)) return *exit;
    const bool own = arguments.isSet("device-mapping");
    if (own != arguments.isSet("fhir-mapping"))
        return arguments.wrong("Name both mappings, with --device-mapping FILE and --fhir-mapping FILE, or none");
    if (own && arguments.isSet("vital-signs"))
        return arguments.wrong("--vital-signs goes with the built-in mappings; others write what they say");
    const auto now = arguments.now();
    if (!now) return arguments.wrong(QString::fromStdString(now.error().detail));
    const auto mappings = mappingsOf(arguments);
    if (!mappings) return couldNotRun(mappings.error());

    Output output;
    LaterWork later;
    auto settings = settingsOf(arguments, *now);
    settings.later = &later;
    Normalizing normalizing(mappings->device, settings, output);
    Converting converting(mappings->fhir, {*now, arguments.isSet("trace"), arguments.isSet("vital-signs")}, output,
                          normalizing.problems(), later);
    return forEachInput(arguments, output, normalizing.problems(), [&](const Input &input) -> Outcome {
        const auto outcome = normalizing.read(input, [&](const Measurement &one) { converting.take(one, input.name); });
        // What was read before a failure is good, and goes in.
        converting.finish(input.name);
        return outcome;
    });
}

namespace
{

/// Each value that the expression would match, a line each: the elements of a projection, and else the one value.
int evaluateJmesPath(const std::string &text, const json::Token &root)
{
    const auto expression = normalize::JmesPath::compile(text);
    if (!expression) return couldNotRun(expression.error());
    normalize::JmesMemory memory;
    normalize::JmesValue value;
    if (const auto error = expression->evaluate(root, memory, value))
        return couldNotRun({Error::Code::BadExpression, error->type + ": " + error->message, text});
    Output output;
    bool whole = true;
    normalize::forEachMatch(value, [&](const normalize::JmesValue &one) {
        std::string line;
        whole = normalize::appendResult(line, one);
        if (whole) output.line(line + "\n");
        return whole && output.good();
    });
    if (!whole)
        return couldNotRun({Error::Code::BadExpression,
                            "ExpressionLimitException: The result is too long to be written and was given up.", text});
    return output.good() ? Done : couldNotRun({Error::Code::NotReadable, "the output could not be written", "-"});
}

}  // namespace

int evaluate(const QStringList &words)
{
    Arguments arguments("evaluate", "One expression on one document: each result a JSON line.", "EXPRESSION [INPUT]");
    arguments.option("language", "LANGUAGE", "The expression's language: jsonpath (if none is named) or jmespath.");
    if (const auto exit = arguments.parse(words)) return *exit;
    const QString language =
        arguments.isSet("language") ? QString::fromStdString(arguments.value("language")).toLower() : "jsonpath";
    if (language != "jsonpath" && language != "jmespath")
        return arguments.wrong("--language takes jsonpath or jmespath");
    const QStringList operands = arguments.positional();
    if (operands.isEmpty() || operands.size() > 2) return arguments.wrong("Give one expression, and one input or none");
    const auto input = openInput(operands.value(1, "-"));
    if (!input) return couldNotRun(input.error());
    const auto text = textOf(**input, json::Limits{}.bytes);
    if (!text) return couldNotRun(text.error());
    json::Document document;
    const auto root = document.parse(*text, json::Grammar::Lenient);
    if (!root) return couldNotRun({root.error().code, root.error().detail, (*input)->name + ", " + root.error().where});

    if (language == "jmespath") return evaluateJmesPath(operands[0].toStdString(), *root);
    struct Lines final : normalize::PathSink {
        Output output;
        bool take(const normalize::PathNode &node) override
        {
            std::string line;
            normalize::appendResult(line, node);
            output.line(line + "\n");
            return output.good();
        }
    } lines;
    const auto path = normalize::JsonPath::compile(operands[0].toStdString());
    const auto error = path.select({*root, false}, lines);
    if (!lines.output.good()) return couldNotRun({Error::Code::NotReadable, "the output could not be written", "-"});
    if (!error) return Done;
    return couldNotRun({Error::Code::BadExpression, error->type + ": " + error->message, path.text()});
}

}  // namespace trendward::cli
