// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <string>
#include <vector>

namespace trendward::bench
{

/// A figure that a benchmark measured by itself (a percentile, bytes a row), printed below the table.
void note(const std::string &name, double value, const std::string &unit);

/// Of this process so far: neighbours disturb it little.
inline double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The value that so many percent of these lie below; they are at least one.
inline double percentile(std::vector<double> values, std::size_t percent)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * percent / 100];
}

}  // namespace trendward::bench
