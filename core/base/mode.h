// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace trendward
{

/// How near to the MedTech service the mapping engine stays. Compatible does what microsoft/iomt-fhir does, losses
/// included. Default loses nothing: a bad value costs its own measurement and not the rest of the message, no reading
/// is infinite, two readings in one second stay two, values that arrive in parts at one instant are joined, ids that
/// hold a '-' do not mix, and a SampledData whose start moves keeps its grid. tests/cases/intended-differences.md is
/// the whole list.
enum class Mode : std::uint8_t { Default, Compatible };

}  // namespace trendward
