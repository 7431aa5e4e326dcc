// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/base/result.h"
#include "core/base/templateobject.h"
#include "core/fhir/observation.h"
#include "core/group/measurementgroup.h"
#include "core/mapping/codevaluetemplate.h"
#include "core/mapping/mappingerror.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::mapping
{

using trendward::TemplateError;

/// A FHIR mapping (CollectionFhir of CodeValueFhir): how measurement groups become Observations. Cheap to copy; without
/// templates until parsed.
class FhirMapping
{
public:
    /// BadTemplate with all that is wrong, a line each, after "Validation errors:". An empty text is a mapping without
    /// templates.
    static Result<FhirMapping> parse(std::string_view text, group::Mode mode = group::Mode::Default);
    /// Loads what can be loaded and says what cannot: for a person who writes the mapping.
    static FhirMapping load(std::string_view text, group::Mode mode, std::vector<TemplateError> &errors);

    group::Mode mode() const { return m_mode; }
    std::vector<std::string> typeNames() const;
    /// The template of a measurement type (letter case does not count), or nullptr.
    const CodeValueTemplate *templateFor(std::string_view type) const;
    /// The period interval of the type's groups (see group::groupsOf); NoTemplate when there is no template for it.
    Result<int> periodFor(std::string_view type) const;

    /// The Observation of a group; issued is the present moment. identity.h gives it ids. `problems` receives the
    /// samples that were left out because they are no numbers, and values that were read in a way a person should look
    /// at. Errors carry iomt-fhir's message (see mappingErrorOf).
    Result<fhir::Observation> map(const group::MeasurementGroup &group, Instant issued,
                                  std::vector<Problem> *problems = nullptr) const;
    /// The group's values joined to the Observation on record that has the same identifier; status amended when that
    /// changed anything.
    Result<fhir::Observation> merge(const fhir::Observation &known, const group::MeasurementGroup &group,
                                    std::vector<Problem> *problems = nullptr) const;

private:
    std::shared_ptr<const std::vector<CodeValueTemplate>> m_templates =
        std::make_shared<const std::vector<CodeValueTemplate>>();
    group::Mode m_mode = group::Mode::Default;
};

}  // namespace trendward::mapping
