// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/fhirmapping.h"

#include "core/mapping/templateloader.h"

#include <algorithm>

namespace trendward::mapping
{

namespace
{

Error noTemplate(std::string_view type)
{
    return {Error::Code::NoTemplate, std::string(type), {}};
}

}  // namespace

Result<FhirMapping> FhirMapping::parse(std::string_view text, group::Mode mode)
{
    std::vector<TemplateError> errors;
    FhirMapping mapping = load(text, mode, errors);
    if (errors.empty()) return mapping;
    return validationError(errors);
}

FhirMapping FhirMapping::load(std::string_view text, group::Mode mode, std::vector<TemplateError> &errors)
{
    FhirMapping mapping;
    mapping.m_mode = mode;
    mapping.m_templates = std::make_shared<const std::vector<CodeValueTemplate>>(loadTemplates(text, errors));
    return mapping;
}

std::vector<std::string> FhirMapping::typeNames() const
{
    std::vector<std::string> names;
    for (const CodeValueTemplate &one : *m_templates) names.push_back(one.typeName);
    return names;
}

const CodeValueTemplate *FhirMapping::templateFor(std::string_view type) const
{
    const auto found = std::find_if(m_templates->begin(), m_templates->end(),
                                    [&](const CodeValueTemplate &one) { return sameAnyCase(one.typeName, type); });
    return found == m_templates->end() ? nullptr : &*found;
}

Result<int> FhirMapping::periodFor(std::string_view type) const
{
    const CodeValueTemplate *found = templateFor(type);
    if (!found) return noTemplate(type);
    return found->periodInterval;
}

Result<fhir::Observation> FhirMapping::map(const group::MeasurementGroup &group, Instant issued,
                                           std::vector<Problem> *problems) const
{
    const CodeValueTemplate *found = templateFor(group.type);
    if (!found) return noTemplate(group.type);
    return found->made(group, issued, ValueMaker(m_mode, problems));
}

Result<fhir::Observation> FhirMapping::merge(const fhir::Observation &known, const group::MeasurementGroup &group,
                                             std::vector<Problem> *problems) const
{
    const CodeValueTemplate *found = templateFor(group.type);
    if (!found) return noTemplate(group.type);
    return found->joined(known, group, m_mode, ValueMaker(m_mode, problems));
}

}  // namespace trendward::mapping
