// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/contentid.h"
#include "core/mapping/fhirmapping.h"
#include "core/mapping/identity.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::mapping
{

/// Writes a mapping's Observations as FHIR JSON, byte for byte what fhir::toJson says of FhirMapping::map and identify.
/// The first Observation of a kind is made that way; what differs from one to the next is cut out of its text, and the
/// others are written into the gaps. Use one for each thread. The mapping must outlive it.
class ObservationText
{
public:
    ObservationText(const FhirMapping &mapping, Instant issued);
    ~ObservationText();

    /// Appends an Observation; errors and problems are those of FhirMapping::map.
    Outcome append(std::string &out, const group::MeasurementGroup &group, const ResourceIds &ids,
                   std::vector<Problem> *problems = nullptr);

private:
    struct Form;
    struct Type;
    Type *typeOf(const std::string &name);
    Outcome appendWhole(std::string &out, const group::MeasurementGroup &group, const ResourceIds &ids,
                        std::vector<Problem> *problems, Form *form);
    void appendFilled(std::string &out, const Form &form, const group::MeasurementGroup &group, const ResourceIds &ids);

    const FhirMapping &m_mapping;
    Instant m_issued;
    std::vector<std::unique_ptr<Type>> m_types;
    Type *m_lastType = nullptr;
    fhir::Sha256After m_hash;
    // Of the Observation at hand:
    std::string m_identifier;
    std::vector<std::string_view> m_values;  ///< in the template's order
    std::vector<std::string> m_made;         ///< of those that are not a reading's own text
    std::vector<std::string_view> m_gaps;    ///< what fills each gap
    std::vector<std::string> m_escaped;      ///< of those that need it
};

}  // namespace trendward::mapping
