// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/pyramid.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace trendward::trend
{

namespace
{

/// Comparators of a window are shown one by one up to so many a column.
constexpr std::size_t comparatorsPerColumn = 4;

void append(std::vector<std::size_t> &out, std::array<std::size_t, 4> kept)
{
    std::sort(kept.begin(), kept.end());
    out.insert(out.end(), kept.begin(), std::unique(kept.begin(), kept.end()));
}

}  // namespace

Pyramid::Extremes::Extremes(std::span<const Point> points, int fanout)
    : m_fanout(static_cast<std::size_t>(std::max(2, fanout)))
{
    std::vector<Ends> level;
    for (std::size_t first = 0; first < points.size(); first += m_fanout)
        level.push_back(of(points, first, std::min(first + m_fanout, points.size())));
    while (level.size() > 1) {
        std::vector<Ends> next;
        for (std::size_t first = 0; first < level.size(); first += m_fanout) {
            Ends ends = level[first];
            for (std::size_t i = first + 1; i < std::min(first + m_fanout, level.size()); ++i) {
                if (points[level[i].low].value < points[ends.low].value) ends.low = level[i].low;
                if (points[level[i].high].value > points[ends.high].value) ends.high = level[i].high;
            }
            next.push_back(ends);
        }
        m_levels.push_back(std::exchange(level, std::move(next)));
    }
}

Pyramid::Ends Pyramid::Extremes::of(std::span<const Point> points, std::size_t first, std::size_t end) const
{
    Ends ends{first, first};
    // From left to right, so that of equals the first one stays.
    const auto take = [&](const Ends &other) {
        if (points[other.low].value < points[ends.low].value) ends.low = other.low;
        if (points[other.high].value > points[ends.high].value) ends.high = other.high;
    };
    while (first < end) {
        // The largest known block that begins here and does not reach beyond the end.
        std::size_t size = 1, level = 0;
        while (level < m_levels.size() && first % (size * m_fanout) == 0 && first + size * m_fanout <= end) {
            size *= m_fanout;
            ++level;
        }
        take(level == 0 ? Ends{first, first} : m_levels[level - 1][first / size]);
        first += size;
    }
    return ends;
}

Pyramid::Pyramid(std::span<const Point> points, int fanout)
    : m_points(points), m_extremes(points, fanout), m_comparatorExtremes({}, fanout)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].isNumber()) continue;
        m_comparators.push_back(points[i]);
        m_comparatorAt.push_back(i);
    }
    m_comparatorExtremes = Extremes(m_comparators, fanout);
}

std::pair<std::size_t, std::size_t> Pyramid::between(std::span<const Point> points, Instant from, Instant to)
{
    const auto first = std::lower_bound(points.begin(), points.end(), from.milliseconds(),
                                        [](const Point &point, std::int64_t time) { return point.time < time; });
    const auto end = std::upper_bound(first, points.end(), to.milliseconds(),
                                      [](std::int64_t time, const Point &point) { return time < point.time; });
    return {static_cast<std::size_t>(first - points.begin()), static_cast<std::size_t>(end - points.begin())};
}

std::vector<std::size_t> Pyramid::thinned(std::span<const Point> points, const Extremes &extremes, Instant from,
                                          Instant to, int columns)
{
    std::vector<std::size_t> kept;
    if (columns <= 0) return kept;
    const auto start = static_cast<double>(from.milliseconds());
    const double width = std::max(1.0, static_cast<double>(to.milliseconds()) - start) / columns;
    const auto columnOf = [&](const Point &point) {
        return std::min(columns - 1, static_cast<int>((static_cast<double>(point.time) - start) / width));
    };
    auto [first, end] = between(points, from, to);
    while (first < end) {
        // The column's end by strides that double, so that a column costs the logarithm of its own points.
        const int here = columnOf(points[first]);
        std::size_t inside = first, stride = 1;
        while (inside + stride < end && columnOf(points[inside + stride]) == here) {
            inside += stride;
            stride *= 2;
        }
        const auto begin = points.begin();
        const auto next = std::partition_point(begin + static_cast<std::ptrdiff_t>(inside),
                                               begin + static_cast<std::ptrdiff_t>(std::min(inside + stride, end)),
                                               [&](const Point &point) { return columnOf(point) == here; });
        const auto after = static_cast<std::size_t>(next - begin);
        const Ends ends = extremes.of(points, first, after);
        append(kept, {first, ends.low, ends.high, after - 1});
        first = after;
    }
    return kept;
}

std::vector<std::size_t> Pyramid::comparators(Instant from, Instant to, int columns) const
{
    std::vector<std::size_t> which;
    const auto [first, end] = between(m_comparators, from, to);
    if (end - first <= comparatorsPerColumn * static_cast<std::size_t>(std::max(0, columns)))
        for (std::size_t i = first; i < end; ++i) which.push_back(i);
    else
        which = thinned(m_comparators, m_comparatorExtremes, from, to, columns);
    for (std::size_t &index : which) index = m_comparatorAt[index];
    return which;
}

std::vector<std::size_t> Pyramid::thinned(Instant from, Instant to, int columns) const
{
    const auto kept = thinned(m_points, m_extremes, from, to, columns);
    const auto beside = comparators(from, to, columns);
    if (beside.empty()) return kept;
    std::vector<std::size_t> all;
    std::set_union(kept.begin(), kept.end(), beside.begin(), beside.end(), std::back_inserter(all));
    return all;
}

std::vector<std::size_t> Pyramid::thinnedWithNeighbours(Instant from, Instant to, int columns) const
{
    const auto [first, end] = between(m_points, from, to);
    std::vector<std::size_t> all;
    if (columns <= 0) return all;
    if (first > 0) all.push_back(first - 1);
    const auto inside = thinned(from, to, columns);
    all.insert(all.end(), inside.begin(), inside.end());
    if (end < m_points.size()) all.push_back(end);
    return all;
}

std::optional<std::pair<double, double>> Pyramid::span(Instant from, Instant to) const
{
    const auto [first, end] = between(m_points, from, to);
    if (first >= end) return std::nullopt;
    const Ends ends = m_extremes.of(m_points, first, end);
    return std::pair{m_points[ends.low].value, m_points[ends.high].value};
}

}  // namespace trendward::trend
