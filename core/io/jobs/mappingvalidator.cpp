// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/mappingvalidator.h"

#include "core/group/grouping.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/mappingerror.h"
#include "core/normalize/devicemapping.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace trendward::jobs
{

namespace
{

using Level = MappingFinding::Level;
using Stage = MappingFinding::Stage;

/// The number after a word of "Line Number: 25, Position: 29. …"; -1 without it.
int numberAfter(std::string_view message, std::string_view word)
{
    const std::size_t at = message.find(word);
    int number = -1;
    if (at != std::string_view::npos)
        std::from_chars(message.data() + at + word.size(), message.data() + message.size(), number);
    return number;
}

MappingFinding placed(Level level, Stage stage, std::string message)
{
    MappingFinding finding{level, stage, std::move(message), -1, -1};
    if (!finding.message.starts_with("Line Number: ")) return finding;
    finding.line = numberAfter(finding.message, "Line Number: ");
    finding.position = numberAfter(finding.message, "Position: ");
    return finding;
}

void addErrors(std::vector<MappingFinding> &findings, Stage stage, const std::vector<TemplateError> &errors)
{
    for (const TemplateError &error : errors)
        findings.push_back({Level::Error, stage, error.message, error.line, error.position});
}

std::string joined(const std::vector<std::string> &names)
{
    std::string all;
    for (const std::string &name : names) all += (all.empty() ? "" : " ,") + name;
    return all;
}

/// What a template of the device mapping calls its type and values, read from the text of a mapping that has loaded.
struct DeviceNames {
    std::string typeName;
    std::vector<std::string> valueNames;
};

std::string printedText(const json::Token &token)
{
    return isNull(token) ? std::string() : std::string(token.text());
}

std::vector<DeviceNames> deviceNamesOf(std::string_view mapping)
{
    std::vector<DeviceNames> all;
    std::vector<TemplateError> errors;
    TemplateCollection collection("CollectionContent", errors);
    collection.read(mapping, [&](const std::string &, const json::Token &, const json::Token &entry) {
        const json::Token object = memberAnyCase(entry, "template");
        DeviceNames names{printedText(memberAnyCase(object, "typeName")), {}};
        const json::Token values = memberAnyCase(object, "values");
        for (auto value = isNull(values) ? json::Token() : values.firstChild(); value.exists();
             value = value.nextSibling())
            names.valueNames.push_back(printedText(memberAnyCase(value, "valueName")));
        all.push_back(std::move(names));
    });
    return all;
}

/// The value names that come out in an Observation. With components its own value is not considered, as there.
std::vector<std::string> valueNamesOf(const mapping::CodeValueTemplate &fhirTemplate)
{
    std::vector<std::string> names;
    for (const mapping::ComponentTemplate &component : fhirTemplate.components)
        if (component.value) names.push_back(component.value->valueName);
    if (fhirTemplate.components.empty() && fhirTemplate.value) names.push_back(fhirTemplate.value->valueName);
    return names;
}

void checkFit(std::vector<MappingFinding> &findings, std::string_view deviceMapping, const mapping::FhirMapping &fhir)
{
    const auto warn = [&](std::string message) {
        findings.push_back({Level::Warning, Stage::FhirTransformation, std::move(message), -1, -1});
    };
    for (const DeviceNames &device : deviceNamesOf(deviceMapping)) {
        const mapping::CodeValueTemplate *found = fhir.templateFor(device.typeName);
        if (!found) {
            warn("No matching Fhir Template exists for Device Mapping [" + device.typeName +
                 "]. Ensure case matches. Available Fhir Templates: [" + joined(fhir.typeNames()) + "].");
            continue;
        }
        const auto available = valueNamesOf(*found);
        for (const std::string &name : device.valueNames) {
            if (std::find(available.begin(), available.end(), name) != available.end()) continue;
            warn("The value [" + name + "] in Device Mapping [" + device.typeName +
                 "] is not represented within the Fhir Template of type [" + found->typeName +
                 "]. Available values are: [" + joined(available) + "]. No value will appear inside of Observations.");
        }
    }
}

/// What lies within a failure to extract a value, from the last thing that the trace saw: a line numbered 2.
std::string innerLine(const normalize::Trace &trace)
{
    const normalize::Trace::Field *last = nullptr;
    for (const auto &one : trace.templates)
        for (const auto &match : one.matches)
            if (match.failure && !match.fields.empty()) last = &match.fields.back();
    if (!last || last->outcome != normalize::Trace::Outcome::Unusable) return {};
    const bool blank = last->found == "null" || last->found.find_first_not_of("\" \t") == std::string::npos;
    if (blank) return "\n2:A null or empty value was supplied for the required field [" + last->name + "]";
    return "\n2:Encountered an error while extracting value for [" + last->name + "] using expression " +
           last->expression;
}

/// Messages through the mappings that have loaded.
class Validating
{
public:
    Validating(const normalize::DeviceMapping &device, const mapping::FhirMapping *fhir, Instant now)
        : m_device(device), m_fhir(fhir), m_now(now)
    {
    }

    MessageResult result(const std::string &message)
    {
        MessageResult result;
        result.message = message;
        measure(result);
        if (m_fhir)
            for (const Measurement &measurement : result.measurements) observe(measurement, result);
        return result;
    }

private:
    void measure(MessageResult &result)
    {
        json::Document document;
        const auto root = document.parse(result.message, json::Grammar::Lenient);
        if (!root) return add(result, Stage::Normalization, root.error().detail);
        normalize::Trace trace;
        const auto failures = m_device.normalize(
            *root, {}, m_now, [&](const Measurement &one) { result.measurements.push_back(one); }, m_workspace, &trace);
        for (const normalize::Failure &failure : failures) {
            const bool within = failures.size() == 1 && failure.error.message.ends_with(']');
            add(result, Stage::Normalization, failure.error.message + (within ? innerLine(trace) : std::string()));
        }
        if (result.measurements.empty() && failures.empty())
            result.findings.push_back({Level::Warning, Stage::Normalization,
                                       "No measurements were produced for the given device data.", -1, -1});
    }

    void observe(const Measurement &measurement, MessageResult &result)
    {
        const auto period = m_fhir->periodFor(measurement.type);
        if (!period)
            return add(result, Stage::FhirTransformation,
                       "No Fhir Template exists with the type name [" + measurement.type +
                           "]. Ensure that all Fhir Template type names match Device Mapping type names (including "
                           "casing)");
        const auto groups = group::groupsOf({{&measurement}}, *period, m_fhir->mode());
        if (!groups) return fail(result, groups.error());
        for (const group::MeasurementGroup &group : *groups) {
            auto observation = m_fhir->map(group, m_now);
            if (!observation) return fail(result, observation.error());
            result.observations.push_back(std::move(*observation));
        }
    }

    static void fail(MessageResult &result, const Error &error)
    {
        const std::string inner = mapping::innerMessageOf(error);
        add(result, Stage::FhirTransformation,
            mapping::mappingErrorOf(error).message + (inner.empty() ? "" : "\n2:" + inner));
    }

    static void add(MessageResult &result, Stage stage, std::string message)
    {
        result.findings.push_back(placed(Level::Error, stage, std::move(message)));
    }

    const normalize::DeviceMapping &m_device;
    const mapping::FhirMapping *m_fhir;
    const Instant m_now;
    normalize::Workspace m_workspace;
};

void aggregate(std::vector<MessageResult> &all, MessageResult &&result)
{
    for (MappingFinding &finding : result.findings) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const MessageResult &one) {
            return one.findings.front().message == finding.message;
        });
        if (same != all.end()) {
            ++same->count;
            continue;
        }
        MessageResult first;
        first.message = result.message;
        first.count = 1;
        first.findings.push_back(std::move(finding));
        all.push_back(std::move(first));
    }
}

}  // namespace

Result<MappingValidation> validated(const ValidatedMappings &mappings, std::span<const std::string> messages,
                                    MessageResults results, Instant now)
{
    if (mappings.device.empty() && mappings.fhir.empty())
        return Error{Error::Code::BadTemplate,
                     "At least one of [deviceMappingContent] or [fhirMappingContent] must be provided",
                     {}};
    MappingValidation validation;
    std::vector<TemplateError> deviceErrors, fhirErrors;
    const auto device = normalize::DeviceMapping::load(mappings.device, deviceErrors, mappings.mode);
    const auto fhir = mapping::FhirMapping::load(mappings.fhir, mappings.mode, fhirErrors);
    addErrors(validation.mappings, Stage::Normalization, deviceErrors);
    addErrors(validation.mappings, Stage::FhirTransformation, fhirErrors);
    if (!validation.mappings.empty()) return validation;
    if (!mappings.device.empty() && !mappings.fhir.empty()) checkFit(validation.mappings, mappings.device, fhir);
    if (mappings.device.empty()) return validation;

    Validating validating(device, mappings.fhir.empty() ? nullptr : &fhir, now);
    for (const std::string &message : messages) {
        auto result = validating.result(message);
        if (results == MessageResults::Each)
            validation.messages.push_back(std::move(result));
        else
            aggregate(validation.messages, std::move(result));
    }
    return validation;
}

}  // namespace trendward::jobs
