// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/tablepreset.h"

#include <string>
#include <vector>

namespace trendward::jobs
{

/// The presets for tables of unknown makers that this store's users share: the folder "presets" beside the store, a
/// file each. They hold no reading and no name of a patient.
std::string presetFolder(const std::string &storeFolder);

struct PresetsFound {
    std::vector<device::TablePreset> presets;  ///< by name
    std::vector<Error> unreadable;             ///< files of the folder that are no preset, each with its path
};
/// Nothing where the folder is not there.
PresetsFound presetsIn(const std::string &folder);
/// One preset from a file that somebody shared.
Result<device::TablePreset> presetFromFile(const std::string &path);
/// A preset as a file to be shared.
Outcome writePreset(const std::string &path, const device::TablePreset &preset);
/// Puts it in the place of one of the same name. BadValue, with the reason, for one that could not be used.
Outcome savePreset(const std::string &folder, const device::TablePreset &preset);
/// NotFound when there is none of this name.
Outcome removePreset(const std::string &folder, const std::string &name);

}  // namespace trendward::jobs
