// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/silences.h"

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr std::int64_t shortestGap = std::int64_t{15} * 60'000, longestBridge = std::int64_t{7} * 86'400'000;
/// So many intervals tell what is usual; a stream of years need not be sorted whole.
constexpr std::size_t sampled = 20'000;

}  // namespace

Silences::Silences(std::span<const trend::Point> points)
{
    std::vector<std::int64_t> intervals;
    const std::size_t stride = points.size() / sampled + 1;
    for (std::size_t i = 1; i < points.size(); i += stride) intervals.push_back(points[i].time - points[i - 1].time);
    std::int64_t usual = 0;
    if (!intervals.empty()) {
        const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
        std::nth_element(intervals.begin(), middle, intervals.end());
        usual = *middle;
    }
    m_longestUsual = std::clamp(3 * usual, shortestGap, longestBridge);
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
