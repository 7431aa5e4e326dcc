// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/worklist/wardrows.h"

#include <string>

namespace trendward::ui
{

/// The rows that are shown as a CSV file, one line a patient, in their order. For other programs as well as for people:
/// English heads, numbers with a decimal point, times in UTC. Text that a spreadsheet would run as a formula is made
/// harmless. A list that leaves patients out says so in every line.
std::string worklistCsv(const WardRows &rows);

}  // namespace trendward::ui
