// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/base/mode.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace trendward::group
{

/// Measurements of an input of any length on their way to groups, not many more at a time than a limit. A window is
/// kept open while measurements come to it, whatever their order in time: it is closed when none has come among the
/// last half of the limit, and then all of it goes on together. So groups are what they are without a limit, but for a
/// measurement that comes after its window was closed: that one begins the window anew. Windows that are fed all the
/// time are never closed for want of room.
class OpenWindows
{
public:
    static constexpr std::size_t defaultLimit = 65'536;
    /// The period interval of a type's groups (see groupsOf).
    using PeriodOf = std::function<Result<int>(const std::string &type)>;

    OpenWindows(PeriodOf periodOf, Mode mode, std::size_t limit = defaultLimit)
        : m_periodOf(std::move(periodOf)), m_mode(mode), m_limit(limit), m_full(limit)
    {
    }

    void add(const Measurement &measurement) { m_measurements.push_back(measurement); }
    /// Whether it is time to take what is closed.
    bool full() const { return m_measurements.size() >= m_full; }
    /// The measurements of all windows that are closed now, in the order in which they came.
    std::vector<Measurement> takeClosed();
    /// All that is left at the end of the input.
    std::vector<Measurement> takeAll();

private:
    PeriodOf m_periodOf;
    Mode m_mode;
    std::size_t m_limit, m_full;
    std::vector<Measurement> m_measurements;
    std::vector<std::uint64_t> m_places;  ///< of those that were left over last time, counted from the input's start
    std::uint64_t m_count = 0;            ///< that have come in all
};

}  // namespace trendward::group
