// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <string>
#include <string_view>
#include <vector>

namespace trendward::sample
{

/// One use of a cuff, to the minute: that is all its export shows.
struct CuffReading {
    Instant at;
    int systolic = 0, diastolic = 0, pulse = 0;
};

/// OMRON connect, international: all cells quoted, wall clock and zone in columns of their own, newest first.
std::string omronInternational(const std::vector<CuffReading> &readings, const Zone &zone, std::string_view device);

/// The report that OMRON connect mails in the United States: no zone anywhere, newest first.
std::string omronUnitedStates(const std::vector<CuffReading> &readings, const Zone &zone);

}  // namespace trendward::sample
