// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapping/codevaluetemplate.h"
#include "core/mapping/fhirmapping.h"

#include <string_view>
#include <vector>

namespace trendward::mapping
{

/// Reads a CollectionFhir: good templates are returned, all else is added to errors and reading goes on.
std::vector<CodeValueTemplate> loadTemplates(std::string_view text, std::vector<TemplateError> &errors);

}  // namespace trendward::mapping
