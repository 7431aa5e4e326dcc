// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/openwindows.h"

#include "core/group/grouping.h"

#include <algorithm>
#include <utility>

namespace trendward::group
{

std::vector<Measurement> OpenWindows::takeAll()
{
    m_places.clear();
    m_full = m_limit;
    return std::exchange(m_measurements, {});
}

std::vector<Measurement> OpenWindows::takeClosed()
{
    // Those that have come since are the newest ones, one place each.
    while (m_places.size() < m_measurements.size()) m_places.push_back(m_count++);
    const std::vector<std::uint32_t> windows = windowNumbers(m_measurements, m_periodOf, m_mode);
    std::vector<std::uint64_t> lastPlace;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        if (windows[i] >= lastPlace.size()) lastPlace.resize(windows[i] + std::size_t{1});
        lastPlace[windows[i]] = m_places[i];
    }
    std::vector<Measurement> closed;
    std::size_t left = 0;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        if (lastPlace[windows[i]] + m_limit / 2 < m_count) {
            closed.push_back(std::move(m_measurements[i]));
            continue;
        }
        if (left != i) m_measurements[left] = std::move(m_measurements[i]);
        m_places[left++] = m_places[i];
    }
    m_measurements.resize(left);
    m_places.resize(left);
    // Where much stays open, it is not looked through again for every few that come.
    m_full = std::max(m_limit, left + m_limit / 2);
    return closed;
}

}  // namespace trendward::group
