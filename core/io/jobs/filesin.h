// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/device/tablepreset.h"

#include <cstdint>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// What a list of files and folders stands for.
struct FilesFound {
    std::vector<std::string> files;
    std::uint64_t unreadable = 0;   ///< in the folders: of no format that is read, and left out
    std::uint64_t repeated = 0;     ///< in the folders: of an export that holds the same in two places, and left out
    std::vector<std::string> bare;  ///< folders that hold no file of a format that is read
    bool cut = false;               ///< there are more; they were not looked at
};

constexpr std::size_t mostFiles = 5'000;

/// Each path that is no folder, whatever it is, and of a folder the files in it and below that are of a format that is
/// read, by name; a folder that is an export by itself (Samsung Health's) is one of them. Hidden ones, links (a folder
/// may lead back to itself) and what macOS puts beside the files of a zip are passed over. Stops after `most` files
/// that were looked at. presets: for tables that no reader knows.
FilesFound filesIn(const std::vector<std::string> &paths, std::size_t most, const Progress &progress,
                   const std::vector<device::TablePreset> &presets = {});

}  // namespace trendward::jobs
