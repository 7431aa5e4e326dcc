// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/group/grouping.h"
#include "core/mapping/fhirmapping.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

/// How tests/cases/mapping is read.
namespace trendward::tests
{

/// A line of a case: type, time, and name=value for each value (correlation=id for the correlation id).
inline Measurement measurementOf(const std::string &line, std::uint64_t record)
{
    std::istringstream in(line);
    Measurement measurement;
    std::string time, word;
    in >> measurement.type >> time;
    measurement.deviceId = "w1";
    measurement.patientId = "ada";
    measurement.occurrence.at = Instant::parse(time).value_or(Instant());
    measurement.origin = {3, record};
    while (in >> word) {
        const std::size_t equals = word.find('=');
        std::string name = word.substr(0, equals), text = word.substr(equals + 1);
        std::replace(text.begin(), text.end(), '~', ' ');
        if (name == "correlation")
            measurement.correlationId = text;
        else
            measurement.properties.push_back({name, text, {}, {}, UnitOrigin::None, Comparator::None, {}, 0});
    }
    return measurement;
}

inline Result<std::vector<group::MeasurementGroup>> groupsFrom(const std::vector<std::string> &lines,
                                                               const mapping::FhirMapping &mapping)
{
    std::vector<Measurement> measurements;
    for (const std::string &line : lines) measurements.push_back(measurementOf(line, measurements.size() + 1));
    std::vector<group::MeasurementGroup> all;
    for (const group::Batch &batch : group::batchesOf(measurements, {}, mapping.mode())) {
        const auto period = mapping.periodFor(batch.measurements.front()->type);
        if (!period) return period.error();
        auto groups = group::groupsOf(batch, *period, mapping.mode());
        if (!groups) return groups.error();
        all.insert(all.end(), groups->begin(), groups->end());
    }
    return all;
}

/// A CollectionFhir of the templates that a case lists.
inline std::string collection(const std::string &templates)
{
    std::string text = R"({"templateType":"CollectionFhir","template":[)";
    int depth = 0;
    bool quoted = false;
    // Each object directly within the list becomes one CodeValueFhir.
    for (std::size_t i = 1; i + 1 < templates.size(); ++i) {
        const char c = templates[i];
        if (c == '"' && templates[i - 1] != '\\') quoted = !quoted;
        if (!quoted && c == '{' && depth++ == 0) text += R"({"templateType":"CodeValueFhir","template":)";
        text += c;
        if (!quoted && c == '}' && --depth == 0) text += '}';
    }
    return text + "]}";
}

}  // namespace trendward::tests
