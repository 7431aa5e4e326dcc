// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/handover.h"
#include "core/io/jobs/ward.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// Which patients of a ward a list shows, in its order: places in ward.patients, then in worklist.failed.
using WardPlaces = std::vector<std::uint32_t>;
/// Everybody in the worklist's own order.
WardPlaces everybodyOf(const Ward &ward);

/// What is shown as a CSV file, one line a patient, in its order. For other programs as well as for people: English
/// heads, numbers with a decimal point, times in UTC. Text that a spreadsheet would run as a formula is made harmless.
/// A list that leaves patients out says so in every line.
std::string worklistCsv(const Ward &ward, std::span<const std::uint32_t> places);
/// What is shown as a sheet to print: the look of the shift handover.
care::Handover listSheetOf(const Ward &ward, std::span<const std::uint32_t> places);

}  // namespace trendward::jobs
