// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/tableproposal.h"

#include <string>
#include <vector>

namespace trendward::jobs
{

/// The file as proposeTable sees it. The Error's place is the path.
Result<device::TableProposal> tableProposal(const std::string &path, const device::TableLook &look);

/// What a preset makes of the first rows of a table.
struct TablePreview {
    std::vector<Measurement> first;  ///< at most as many as were asked for
    device::ReadReport report;       ///< up to there
};
Result<TablePreview> tablePreview(const std::string &path, const device::TablePreset &preset,
                                  const device::ReadSettings &settings, std::size_t most);

}  // namespace trendward::jobs
