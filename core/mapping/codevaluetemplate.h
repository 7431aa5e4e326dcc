// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/fhir/observation.h"
#include "core/group/measurementgroup.h"
#include "core/mapping/valuetype.h"

#include <optional>
#include <string>
#include <vector>

namespace trendward::mapping
{

struct ComponentTemplate {
    std::vector<Coding> codes;
    std::optional<ValueTemplate> value;  ///< one that lacks it loads, and fails when used
};

/// Whether two Observations say the same, apart from status and where they came from: a merge that changed nothing.
bool sameContent(const fhir::Observation &a, const fhir::Observation &b);

/// One CodeValueFhir of a FHIR mapping: what the Observation of one measurement type looks like.
struct CodeValueTemplate {
    std::string typeName;
    std::vector<Coding> codes;
    int periodInterval = 0;
    std::vector<CodeableConcept> category;
    std::optional<ValueTemplate> value;
    std::vector<ComponentTemplate> components;
    json::Place place{-1, -1};  ///< where it stands in the mapping's text

    /// A new Observation: status final, effectivePeriod the group's window, value and components where the group has a
    /// value of that name (a missing one is no error), samples at their true times. Identity is not set.
    Result<fhir::Observation> made(const group::MeasurementGroup &group, Instant issued, const ValueMaker &maker) const;
    /// The known Observation with the group's values joined to it: status amended when that changed anything. Its
    /// samples are those it came with and the group's. In Default the start moves by whole sample periods.
    Result<fhir::Observation> joined(const fhir::Observation &known, const group::MeasurementGroup &group,
                                     group::Mode mode, const ValueMaker &maker) const;
};

}  // namespace trendward::mapping
