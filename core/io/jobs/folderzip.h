// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>

namespace trendward::jobs
{

/// Whether a folder is an export that is read as one (device::isReadAsOne).
bool isReadAsOne(const QString &folder);

/// The files of such a folder and below as the bytes of a zip, unpacked and in the order of their names: so it is read,
/// and known again, as the export's zip is. TooLarge beyond what an export of one person can be.
Result<std::string> zipOfFolder(const QString &folder);

}  // namespace trendward::jobs
