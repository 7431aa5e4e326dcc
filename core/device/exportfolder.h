// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

namespace trendward::device
{

/// Of an export that was unpacked into a folder, by the paths of its files in it: those that hold what others hold too.
/// One source of a measure is read, as of the export's zip; the rest would count a patient's steps twice.
std::set<std::string> repeatedIn(const std::vector<std::string> &paths);

/// Of a folder, by the names of what lies right in it: an export whose tables name files farther down, as Samsung
/// Health's do, so that all of it is read as one, as its zip would be.
bool isReadAsOne(const std::vector<std::string> &names);

}  // namespace trendward::device
