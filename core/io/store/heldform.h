// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"

#include <string>
#include <string_view>

namespace trendward::store
{

/// An Observation whole, with what is not part of the FHIR resource (samples, flags, where it came from), as JSON.
std::string heldForm(const fhir::Observation &observation);
/// The Observation again.
Result<fhir::Observation> fromHeldForm(std::string_view json);

}  // namespace trendward::store
