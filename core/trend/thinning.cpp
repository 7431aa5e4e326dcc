// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/thinning.h"

#include <algorithm>
#include <array>

namespace trendward::trend
{

namespace
{

/// The four points of one column that matter.
struct Column {
    std::size_t first = 0, low = 0, high = 0, last = 0;

    void add(std::span<const Point> points, std::size_t i)
    {
        if (points[i].value < points[low].value) low = i;
        if (points[i].value > points[high].value) high = i;
        last = i;
    }
    void appendTo(std::vector<std::size_t> &out) const
    {
        std::array kept{first, low, high, last};
        std::sort(kept.begin(), kept.end());
        for (std::size_t k = 0; k < kept.size(); ++k)
            if (k == 0 || kept[k] != kept[k - 1]) out.push_back(kept[k]);
    }
};

}  // namespace

std::vector<std::size_t> thinned(std::span<const Point> points, Instant from, Instant to, int columns)
{
    std::vector<std::size_t> kept;
    const auto start = static_cast<double>(from.milliseconds());
    const double width = std::max(1.0, static_cast<double>(to.milliseconds()) - start) / std::max(1, columns);
    const auto columnOf = [&](std::size_t i) {
        return std::min(columns - 1, static_cast<int>((static_cast<double>(points[i].time) - start) / width));
    };
    Column column;
    int open = -1;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].time < from.milliseconds()) continue;
        if (points[i].time > to.milliseconds()) break;
        const int here = columnOf(i);
        if (here != open) {
            if (open >= 0) column.appendTo(kept);
            column = {i, i, i, i};
            open = here;
        }
        column.add(points, i);
    }
    if (open >= 0) column.appendTo(kept);
    return kept;
}

}  // namespace trendward::trend
