// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"

#include <optional>
#include <string_view>

namespace trendward::fhir
{

// The codes of FHIR R4's required value sets that an Observation uses.

std::string_view codeOf(Status status);
std::optional<Status> statusOf(std::string_view code);
std::string_view codeOf(AbsentReason reason);
std::string_view displayOf(AbsentReason reason);
/// Reasons that we do not tell apart come back as Unknown.
AbsentReason absentReasonOf(std::string_view code);
std::string_view codeOf(Comparator comparator);  ///< "" for None
Comparator comparatorOf(std::string_view code);

}  // namespace trendward::fhir
