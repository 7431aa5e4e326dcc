// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformanceoperations.h"
#include "core/group/grouping.h"
#include "core/mapping/fhirmapping.h"

#include <algorithm>

namespace trendward::conformance
{

namespace
{

using group::MeasurementGroup;
using json::Token;
using mapping::FhirMapping;

/// Cases leave out when an Observation was issued.
const Instant issued = Instant::fromSeconds(1'700'000'000);

/// Groups up to the first failure, in all windows of all batches.
struct Grouped {
    std::vector<MeasurementGroup> groups;
    std::optional<Error> error;
};

Grouped grouped(const FhirMapping &mapping, const Token &list)
{
    const auto measurements = measurementsOf(list);
    Grouped result;
    const std::vector<Instant> atOnce(measurements.size());  // the cases say no other time of arrival
    for (const group::Batch &batch : group::batchesOf(measurements, atOnce, mapping.mode())) {
        const auto period = mapping.periodFor(batch.measurements.front()->type);
        if (!period) return {std::move(result.groups), period.error()};
        auto groups = group::groupsOf(batch, *period, mapping.mode());
        if (!groups) return {std::move(result.groups), groups.error()};
        std::move(groups->begin(), groups->end(), std::back_inserter(result.groups));
    }
    return result;
}

struct Created {
    std::vector<fhir::Observation> observations;
    std::optional<Error> error;
};

Created created(const FhirMapping &mapping, const std::vector<MeasurementGroup> &groups)
{
    Created result;
    for (const MeasurementGroup &group : groups) {
        auto observation = mapping.map(group, issued);
        if (!observation) return {std::move(result.observations), observation.error()};
        result.observations.push_back(std::move(*observation));
    }
    return result;
}

std::string observationsJson(const std::vector<fhir::Observation> &observations)
{
    std::vector<std::string> all;
    for (const fhir::Observation &one : observations) all.push_back(observationJson(one));
    return jsonArray(all);
}

void addError(JsonLine &line, const std::optional<Error> &error)
{
    if (!error) return;
    const mapping::MappingError named = mapping::mappingErrorOf(*error);
    line.raw("error", errorJson(named.type, named.message));
}

Result<FhirMapping> mappingOf(const Case &one)
{
    const auto text = mappingText(one, "fhirMapping");
    if (!text) return text.error();
    return FhirMapping::parse(text->value_or(std::string()), one.mode);
}

}  // namespace

std::string observationJson(fhir::Observation observation)
{
    observation.issued.reset();
    observation.identifier.clear();
    observation.id.clear();
    observation.subject.clear();
    observation.device.clear();
    observation.encounter.clear();
    return fhir::toJson(observation);
}

Replayed replayedCreation(const Case &one)
{
    const auto mapping = mappingOf(one);
    if (!mapping) return mapping.error();
    const Grouped groups = grouped(*mapping, one.member("measurements"));
    Created made = created(*mapping, groups.groups);
    JsonLine line;
    line.raw("groups", groupsJson(groups.groups, one.mode));
    line.raw("observations", observationsJson(made.observations));
    addError(line, made.error ? made.error : groups.error);
    return line.object();
}

/// Group i goes into Observation i, the further ones into the last.
Replayed replayedCreationAndMerge(const Case &one)
{
    const auto mapping = mappingOf(one);
    if (!mapping) return mapping.error();
    const Grouped groups = grouped(*mapping, one.member("measurements"));
    Created made = created(*mapping, groups.groups);
    const Grouped more = grouped(*mapping, one.member("newMeasurements"));
    JsonLine line;
    line.raw("groups", groupsJson(groups.groups, one.mode));
    line.raw("observations", observationsJson(made.observations));
    line.raw("mergeGroups", groupsJson(more.groups, one.mode));
    std::optional<Error> error = made.error ? made.error : groups.error ? groups.error : more.error;
    auto merged = made.observations;
    for (std::size_t i = 0; i < more.groups.size() && !merged.empty() && !error; ++i) {
        fhir::Observation &known = merged[std::min(i, merged.size() - 1)];
        auto joined = mapping->merge(known, more.groups[i]);
        if (joined)
            known = std::move(*joined);
        else
            error = joined.error();
    }
    line.raw("merged", observationsJson(merged));
    addError(line, error);
    return line.object();
}

Replayed replayedMerge(const Case &one)
{
    const auto mapping = mappingOf(one);
    if (!mapping) return mapping.error();
    auto known = fhir::readObservation(jsonOf(one.member("existingObservation")));
    if (!known) return known.error();
    const Grouped groups = grouped(*mapping, one.member("newMeasurements"));
    JsonLine line;
    line.raw("groups", groupsJson(groups.groups, one.mode));
    const fhir::Observation before = *known;
    std::optional<Error> error = groups.error;
    for (const MeasurementGroup &group : groups.groups) {
        auto joined = mapping->merge(*known, group);
        if (!joined) {
            error = joined.error();
            break;
        }
        known = std::move(joined);
    }
    addError(line, error);
    if (error) return line.object();
    line.raw("merged", observationJson(*known));
    line.flag("changed", !mapping::sameContent(*known, before));
    return line.object();
}

}  // namespace trendward::conformance
