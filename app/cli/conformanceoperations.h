// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/conformance.h"
#include "core/fhir/observation.h"
#include "core/group/measurementgroup.h"

/// The replays of cases with a member op, one function an op.
namespace trendward::conformance
{

Replayed replayedObservationGroups(const Case &one);
Replayed replayedMeasurementGroups(const Case &one);
Replayed replayedStreamBuild(const Case &one);
Replayed replayedStreamReading(const Case &one);
Replayed replayedStreamMerge(const Case &one);

Replayed replayedCreation(const Case &one);
Replayed replayedCreationAndMerge(const Case &one);
Replayed replayedMerge(const Case &one);

Replayed replayedIdentity(const Case &one);
Replayed replayedSaving(const Case &one);
Replayed replayedErrorName(const Case &one);
Replayed replayedObservationIdentifier(const Case &one);
Replayed replayedObservationReferences(const Case &one);
Replayed replayedQuery(const Case &one);
Replayed replayedReferenceId(const Case &one);
Replayed replayedResourceId(const Case &one);
Replayed replayedHash(const Case &one);

/// [{"name", "start", "end", "idSegment", "values": {name: [[time, text], …]}}, …]
std::string groupsJson(const std::vector<group::MeasurementGroup> &groups, Mode mode);
/// {"result": …}
std::string resultText(std::string_view text);
/// As the cases have an Observation: without what the import service adds.
std::string observationJson(fhir::Observation observation);

}  // namespace trendward::conformance
