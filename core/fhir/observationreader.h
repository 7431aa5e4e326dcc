// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/fhir/observation.h"

namespace trendward::fhir
{

/// As readObservation of a text, from a resource that was read already: an entry of a Bundle.
Result<Observation> readObservation(const json::Token &resource);

}  // namespace trendward::fhir
