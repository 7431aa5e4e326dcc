// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"

#include <cstdint>
#include <string>
#include <vector>

/// What the commands that bring something in say of it.
namespace trendward::cli
{

/// "1 reading", "3 readings".
std::string numbered(std::uint64_t count, const std::string &one, const std::string &many);
std::string problemsJson(const std::vector<Problem> &problems);
/// A line each on stderr.
void sayProblems(const std::vector<Problem> &problems);

}  // namespace trendward::cli
