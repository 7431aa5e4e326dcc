// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/fhirtrace.h"

#include "core/base/json.h"
#include "core/base/phrase.h"

#include <algorithm>

namespace trendward::mapping
{

namespace
{

void appendList(std::string &out, std::string_view name, const std::vector<std::string> &all)
{
    if (out.back() != '{') out += ',';
    json::appendQuoted(out, name);
    out += ":[";
    for (const std::string &one : all) {
        if (out.back() != '[') out += ',';
        json::appendQuoted(out, one);
    }
    out += ']';
}

std::string listed(const std::vector<std::string> &all)
{
    std::string text;
    for (const std::string &one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
}

}  // namespace

FhirTrace traceOf(const FhirMapping &mapping, const group::MeasurementGroup &group)
{
    FhirTrace trace;
    trace.type = group.type;
    std::vector<std::string> given;
    for (const group::NamedValues &one : group.values) given.push_back(one.name);
    const CodeValueTemplate *found = mapping.templateFor(group.type);
    trace.hasTemplate = found != nullptr;
    std::vector<std::string> wanted;
    if (found) {
        if (found->value) wanted.push_back(found->value->valueName);
        for (const ComponentTemplate &component : found->components)
            if (component.value) wanted.push_back(component.value->valueName);
    }
    const auto has = [](const std::vector<std::string> &all, const std::string &name) {
        return std::find(all.begin(), all.end(), name) != all.end();
    };
    for (const std::string &name : wanted) (has(given, name) ? trace.used : trace.missing).push_back(name);
    for (const std::string &name : given)
        if (!has(wanted, name)) trace.unused.push_back(name);
    return trace;
}

FhirTrace traceOf(const FhirMapping &mapping, const Measurement &measurement, const Error &error)
{
    group::MeasurementGroup group;
    group.type = measurement.type;
    for (const Property &property : measurement.properties) group.values.push_back({property.name, {}, {}});
    FhirTrace trace = traceOf(mapping, group);
    trace.failure = error.detail;
    return trace;
}

std::vector<std::string> sentencesOf(const FhirTrace &trace)
{
    if (!trace.hasTemplate)
        return {
            filled(phrase("Trace", "No FHIR template takes the type {1}, so there is no Observation."), {trace.type})};
    if (!trace.failure.empty())
        return {
            filled(phrase("Trace", "The FHIR mapping makes no Observation of {1}: {2}"), {trace.type, trace.failure})};
    std::vector<std::string> all;
    if (trace.used.empty())
        all.push_back(filled(phrase("Trace",
                                    "The Observation of {1} has no value: none of its values met one of the "
                                    "FHIR template's."),
                             {trace.type}));
    else
        all.push_back(filled(phrase("Trace", "The Observation of {1} holds {2}."), {trace.type, listed(trace.used)}));
    if (!trace.missing.empty())
        all.push_back(filled(phrase("Trace", "The FHIR template waits for {1}, which the measurement does not have."),
                             {listed(trace.missing)}));
    if (!trace.unused.empty())
        all.push_back(filled(phrase("Trace", "The measurement has {1}, which the FHIR template does not take."),
                             {listed(trace.unused)}));
    return all;
}

std::string jsonOf(const FhirTrace &trace)
{
    std::string out = "{\"type\":";
    json::appendQuoted(out, trace.type);
    out += trace.hasTemplate ? ",\"fhirTemplate\":true" : ",\"fhirTemplate\":false";
    appendList(out, "used", trace.used);
    appendList(out, "missing", trace.missing);
    appendList(out, "unused", trace.unused);
    appendList(out, "sentences", sentencesOf(trace));
    return out + "}";
}

}  // namespace trendward::mapping
