// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"

#include <cstdint>
#include <optional>
#include <string_view>

/// Names and numbers of ISO/IEEE 11073-10101, which cuffs, oximeters and scales of every maker speak. A number is
/// partition × 65536 + term.
namespace trendward
{

/// Our measure for a code; empty for others.
std::string_view mdcMeasure(std::uint32_t code);
std::string_view mdcMeasure(std::string_view referenceId);
/// The number that a coding of mdcSystem gives as text; 0 for others, which no code is.
std::uint32_t mdcNumber(std::string_view code);
/// UCUM of a dimension; empty for others.
std::string_view mdcUnit(std::uint32_t code);
std::string_view mdcUnit(std::string_view referenceId);
/// Why a number stands for none: the special values of IEEE 11073 floats, also those that gateways print as numbers.
std::optional<AbsentReason> mdcAbsent(std::string_view text);

}  // namespace trendward
