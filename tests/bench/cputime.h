// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>

namespace trendward::bench
{

/// Of all threads of the process, or of one of them.
inline double cpuSeconds(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// The least CPU time of several passes, which neighbours disturb least.
inline double least(int passes, const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < passes; ++i) {
        const double begun = cpuSeconds();
        work();
        best = std::min(best, cpuSeconds() - begun);
    }
    return best;
}

inline void say(const std::string &what, double value, const char *unit, const char *goal = "")
{
    std::printf("%-76s %10.2f %s%s\n", what.c_str(), value, unit, goal);
    std::fflush(stdout);
}

}  // namespace trendward::bench
