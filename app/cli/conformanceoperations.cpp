// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformanceoperations.h"

#include <array>

namespace trendward::conformance
{

namespace
{

struct Operation {
    std::string_view name;
    Replayed (*replay)(const Case &);
};

constexpr std::array operations{
    Operation{"observationGroups", replayedObservationGroups},
    Operation{"measurementGroups", replayedMeasurementGroups},
    Operation{"build", replayedStreamBuild},
    Operation{"toTimeValues", replayedStreamReading},
    Operation{"mergeTimeValues", replayedStreamMerge},
    Operation{"create", replayedCreation},
    Operation{"createThenMerge", replayedCreationAndMerge},
    Operation{"mergeInto", replayedMerge},
    Operation{"resolveIdentity", replayedIdentity},
    Operation{"saveObservation", replayedSaving},
    Operation{"errorName", replayedErrorName},
    Operation{"observationIdentifier", replayedObservationIdentifier},
    Operation{"observationReferences", replayedObservationReferences},
    Operation{"identifierQuery", replayedQuery},
    Operation{"expandedQuery", replayedQuery},
    Operation{"referenceId", replayedReferenceId},
    Operation{"resourceId", replayedResourceId},
    Operation{"hash", replayedHash},
    Operation{"partitionHash", replayedHash},
    Operation{"partitionKey", replayedHash},
};

}  // namespace

Replayed replayedOperation(const Case &one)
{
    const std::string name = textOf(one.member("op"));
    for (const Operation &operation : operations)
        if (operation.name == name) return operation.replay(one);
    return Error{Error::Code::NotSupported, "an op that is not known: " + name, {}};
}

std::string resultText(std::string_view text)
{
    JsonLine line;
    line.text("result", text);
    return line.object();
}

}  // namespace trendward::conformance
