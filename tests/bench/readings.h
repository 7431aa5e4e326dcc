// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace trendward::bench
{

/// One measure and its i-th value in the measure's own unit.
struct Part {
    std::string measure;
    std::function<std::int64_t(std::int64_t)> value;
};

/// So many measurements of one device, `apart` ticks from each other; both parts of a blood pressure are one.
std::vector<fhir::Observation> readingsOf(std::span<const Part> parts, std::int64_t count, Instant from,
                                          std::int64_t apart);

}  // namespace trendward::bench
