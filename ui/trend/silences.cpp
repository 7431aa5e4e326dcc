// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/silences.h"

#include "core/trend/silence.h"

#include <algorithm>

namespace trendward::ui
{

Silences::Silences(std::span<const trend::Point> points) : m_longestUsual(trend::longestUsualInterval(points))
{
    for (std::size_t i = 1; i < points.size(); ++i)
        if (isOne(points[i].time - points[i - 1].time)) m_all.push_back({points[i - 1].time, points[i].time});
}

std::vector<Silences::Silence> Silences::between(std::int64_t from, std::int64_t to, std::int64_t least,
                                                 std::size_t most) const
{
    const auto begin = std::partition_point(m_all.begin(), m_all.end(), [&](const Silence &s) { return s.to < from; });
    std::vector<Silence> found;
    for (auto it = begin; it != m_all.end() && it->from <= to; ++it)
        if (it->to - it->from >= least) found.push_back(*it);
    if (found.size() <= most) return found;
    const auto longer = [](const Silence &a, const Silence &b) { return a.to - a.from > b.to - b.from; };
    std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(), longer);
    found.resize(most);
    std::sort(found.begin(), found.end(), [](const Silence &a, const Silence &b) { return a.from < b.from; });
    return found;
}

}  // namespace trendward::ui
