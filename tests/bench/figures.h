// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace trendward::bench
{

/// A figure that a benchmark measured by itself (a percentile, bytes a row), printed below the table.
void note(const std::string &name, double value, const std::string &unit);

}  // namespace trendward::bench
