// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/session.h"
#include "core/fhir/observation.h"
#include "core/group/grouping.h"
#include "core/io/jobs/filebytes.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/identity.h"
#include "core/mapping/mappingerror.h"
#include "core/normalize/devicemapping.h"
#include "core/normalize/jsonpath.h"
#include "core/normalize/messagereader.h"

#include <QFileInfo>

#include <cstdio>

namespace trendward::cli
{

namespace
{

/// What a command reads: a file, or standard input held in memory.
struct Input {
    std::string name;  ///< the file's name without its folders; "-" for standard input
    std::string text;
    std::unique_ptr<RandomBytes> bytes;
};

Result<std::string> standardInput()
{
    std::string text;
    char block[64 * 1024];
    while (const std::size_t got = std::fread(block, 1, sizeof block, stdin)) text.append(block, got);
    if (std::ferror(stdin)) return Error{Error::Code::NotReadable, "standard input could not be read", "-"};
    return text;
}

Result<std::unique_ptr<Input>> openInput(const QString &path)
{
    auto input = std::make_unique<Input>();
    if (path == "-") {
        auto text = standardInput();
        if (!text) return text.error();
        input->name = "-";
        input->text = std::move(*text);
        input->bytes = std::make_unique<MemoryBytes>(input->text);
        return input;
    }
    auto file = jobs::FileBytes::open(path.toStdString());
    if (!file) return file.error();
    input->name = QFileInfo(path).fileName().toStdString();
    input->bytes = std::move(*file);
    return input;
}

/// A record that had a problem, as a line on stderr.
class ProblemLines
{
public:
    void say(const std::string &type, const std::string &message, const std::string &source, std::uint64_t record)
    {
        JsonLine error, origin, line;
        error.text("type", type);
        error.text("message", message);
        origin.text("source", source);
        origin.number("record", std::to_string(record));
        line.raw("error", error.object());
        line.raw("origin", origin.object());
        cli::say(line.object());
        m_any = true;
    }
    bool any() const { return m_any; }

private:
    bool m_any = false;
};

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

/// Standard output that has failed once; the rest of the work is then pointless.
class Output
{
public:
    void line(const std::string &text) { m_good = m_good && put(text); }
    bool good() const { return m_good; }

private:
    bool m_good = true;
};

/// Messages of all inputs through a device mapping.
class Normalizing
{
public:
    Normalizing(const normalize::DeviceMapping &mapping, normalize::Envelope envelope, Instant now, Output &output)
        : m_mapping(mapping), m_envelope(envelope), m_now(now), m_output(output)
    {
    }

    Outcome read(const Input &input, const MeasurementSink &sink)
    {
        if (input.bytes->size() == 0) {
            refuse("there is nothing in it", input.name, 1);
            return trendward::Done{};
        }
        Progress progress;
        return normalize::readMessages(
            *input.bytes, {m_envelope, normalize::Arrays::OneMessage, 0},
            [&](const json::Token &message, MessageOrigin origin) {
                const auto error = m_mapping.normalize(message, origin, m_now, sink, m_workspace);
                if (error) m_problems.say(error->type, error->message, input.name, origin.record);
                return m_output.good();
            },
            [&](const Problem &problem) { refuse(messageOf(problem.error), input.name, problem.origin.record); },
            progress);
    }

    ProblemLines &problems() { return m_problems; }

private:
    void refuse(const std::string &why, const std::string &source, std::uint64_t record)
    {
        m_problems.say("InvalidDataFormatException",
                       "Invalid event message. Cannot be parsed into a JSON object. " + why, source, record);
    }

    const normalize::DeviceMapping &m_mapping;
    normalize::Envelope m_envelope;
    Instant m_now;
    Output &m_output;
    normalize::Workspace m_workspace;
    ProblemLines m_problems;
};

void messageOptions(Arguments &arguments)
{
    arguments.option("device-mapping", "FILE", "The device mapping (CollectionContent).");
    arguments.flag("bare", "Hand each document over as it is, without an envelope around it.");
    arguments.flag("compatible", "Do as the MedTech service does wherever we would do better.");
    arguments.option("now", "INSTANT", "Work as at this moment, for example 2026-11-22T09:00:00Z.");
}

normalize::Envelope envelopeOf(const Arguments &arguments)
{
    return arguments.isSet("bare") ? normalize::Envelope::Bare : normalize::Envelope::Wrapped;
}

QStringList inputsOf(const Arguments &arguments)
{
    return arguments.positional().isEmpty() ? QStringList{"-"} : arguments.positional();
}

/// Does `each` for every input in turn; one that cannot be read does not keep the others from being read.
template <class Each>
int forEachInput(const Arguments &arguments, const Output &output, const ProblemLines &problems, Each each)
{
    int exit = Done;
    for (const QString &path : inputsOf(arguments)) {
        const auto input = openInput(path);
        const Outcome outcome = input ? each(**input) : Outcome(input.error());
        if (!output.good()) return couldNotRun({Error::Code::NotReadable, "the output could not be written", "-"});
        if (outcome) continue;
        Error error = outcome.error();
        if (error.where.empty()) error.where = path.toStdString();
        exit = couldNotRun(error);
    }
    return exit != Done ? exit : problems.any() ? static_cast<int>(SomeProblems) : Done;
}

/// The measurements of one input on their way to Observations.
class Converting
{
public:
    Converting(const mapping::FhirMapping &mapping, Instant now, Output &output, ProblemLines &problems)
        : m_mapping(mapping), m_now(now), m_output(output), m_problems(problems)
    {
    }

    void convert(const std::vector<Measurement> &measurements, const std::string &source)
    {
        for (const group::Batch &batch : group::batchesOf(measurements, {}, m_mapping.mode())) {
            const Measurement &first = *batch.measurements.front();
            const auto period = m_mapping.periodFor(first.type);
            const auto groups = period ? group::groupsOf(batch, *period, m_mapping.mode())
                                       : Result<std::vector<group::MeasurementGroup>>(period.error());
            if (!groups) {
                for (const Measurement *one : batch.measurements) refuse(groups.error(), source, one->origin);
                continue;
            }
            for (const group::MeasurementGroup &group : *groups) {
                convertGroup(group, source);
                if (!m_output.good()) return;
            }
        }
    }

private:
    void convertGroup(const group::MeasurementGroup &group, const std::string &source)
    {
        std::vector<Problem> notes;
        auto observation = m_mapping.map(group, m_now, &notes);
        for (const Problem &note : notes) refuse(note.error, source, note.origin);
        if (!observation) return refuse(observation.error(), source, originOf(group));
        const mapping::ResourceIds ids{group.patientId.value_or(""), group.deviceId, group.encounterId.value_or("")};
        mapping::identify(*observation, group, ids, m_mapping.mode());
        m_output.line(fhir::toJson(*observation) + "\n");
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
    Instant m_now;
    Output &m_output;
    ProblemLines &m_problems;
};

Result<mapping::FhirMapping> fhirMappingFromFile(const std::string &path, group::Mode mode)
{
    const auto file = jobs::FileBytes::open(path);
    if (!file) return file.error();
    const auto text = readAll(**file, json::Limits{}.bytes);
    if (!text) return text.error();
    auto mapping = mapping::FhirMapping::parse(*text, mode);
    if (mapping) return mapping;
    Error error = mapping.error();
    error.where = error.where.empty() ? path : path + ", " + error.where;
    return error;
}

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
    const auto mapping = session::deviceMappingFromFile(arguments.value("device-mapping"));
    if (!mapping) return couldNotRun(mapping.error());

    Output output;
    Normalizing normalizing(*mapping, envelopeOf(arguments), *now, output);
    return forEachInput(arguments, output, normalizing.problems(), [&](const Input &input) {
        return normalizing.read(input, [&](const Measurement &one) { output.line(measurementLine(one)); });
    });
}

int convert(const QStringList &words)
{
    Arguments arguments("convert", "Device messages through both mappings: NDJSON FHIR Observations.", "[INPUT...]");
    messageOptions(arguments);
    arguments.option("fhir-mapping", "FILE", "The FHIR mapping (CollectionFhir).");
    if (const auto exit = arguments.parse(words)) return *exit;
    if (!arguments.isSet("device-mapping"))
        return arguments.wrong("Name the device mapping with --device-mapping FILE");
    if (!arguments.isSet("fhir-mapping")) return arguments.wrong("Name the FHIR mapping with --fhir-mapping FILE");
    const auto now = arguments.now();
    if (!now) return arguments.wrong(QString::fromStdString(now.error().detail));
    const auto device = session::deviceMappingFromFile(arguments.value("device-mapping"));
    if (!device) return couldNotRun(device.error());
    const auto mode = arguments.isSet("compatible") ? group::Mode::Compatible : group::Mode::Default;
    const auto fhirMapping = fhirMappingFromFile(arguments.value("fhir-mapping"), mode);
    if (!fhirMapping) return couldNotRun(fhirMapping.error());

    Output output;
    Normalizing normalizing(*device, envelopeOf(arguments), *now, output);
    Converting converting(*fhirMapping, *now, output, normalizing.problems());
    return forEachInput(arguments, output, normalizing.problems(), [&](const Input &input) -> Outcome {
        std::vector<Measurement> measurements;
        const auto outcome = normalizing.read(input, [&](const Measurement &one) { measurements.push_back(one); });
        // What was read before a failure is good, and goes in.
        converting.convert(measurements, input.name);
        return outcome;
    });
}

int evaluate(const QStringList &words)
{
    Arguments arguments("evaluate", "One expression on one document: each result a JSON line.", "EXPRESSION [INPUT]");
    arguments.option("language", "LANGUAGE", "The expression's language: jsonpath.");
    if (const auto exit = arguments.parse(words)) return *exit;
    const QString language =
        arguments.isSet("language") ? QString::fromStdString(arguments.value("language")).toLower() : "jsonpath";
    if (language == "jmespath") return arguments.wrong("JmesPath is not supported yet; --language takes jsonpath");
    if (language != "jsonpath") return arguments.wrong("--language takes jsonpath");
    const QStringList operands = arguments.positional();
    if (operands.isEmpty() || operands.size() > 2) return arguments.wrong("Give one expression, and one input or none");
    const auto input = openInput(operands.value(1, "-"));
    if (!input) return couldNotRun(input.error());
    const auto text = readAll(*(*input)->bytes, json::Limits{}.bytes);
    if (!text) return couldNotRun(text.error());
    json::Document document;
    const auto root = document.parse(*text, json::Grammar::Lenient);
    if (!root) return couldNotRun({root.error().code, root.error().detail, (*input)->name + ", " + root.error().where});

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
