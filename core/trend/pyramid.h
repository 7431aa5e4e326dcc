// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace trendward::trend
{

/// What a chart draws of a series while a person pans and zooms: trend::thinned in time that grows with the columns
/// (and the logarithm of the points), not with the points. Smallest and greatest of every `fanout` points are known,
/// and of every `fanout` of those, and so on.
///
/// It looks into the points that it was made of: they must stay where they are.
class Pyramid
{
public:
    explicit Pyramid(std::span<const Point> points, int fanout = 16);

    /// Indices of the first, smallest, greatest and last point of each of `columns` columns between from and to (both
    /// included), in time order: what trend::thinned gives, and every comparator beside it, since "<40" is not said by
    /// the number next to it. Where a window holds more than four comparators a column, the first, smallest, greatest
    /// and last comparator of each column stand for them.
    std::vector<std::size_t> thinned(Instant from, Instant to, int columns) const;
    /// The same, and the last point before the window and the first one after it, so that a line runs to the edge.
    std::vector<std::size_t> thinnedWithNeighbours(Instant from, Instant to, int columns) const;
    /// Smallest and greatest value between from and to (both included), comparators at their limit; for the y axis.
    std::optional<std::pair<double, double>> span(Instant from, Instant to) const;

private:
    struct Ends {
        std::size_t low = 0, high = 0;  ///< indices; the first of equals
    };
    /// Smallest and greatest of any run of points.
    class Extremes
    {
    public:
        Extremes(std::span<const Point> points, int fanout);
        /// Of the points from `first` to before `end`, which must hold one.
        Ends of(std::span<const Point> points, std::size_t first, std::size_t end) const;

    private:
        std::size_t m_fanout;
        std::vector<std::vector<Ends>> m_levels;  ///< each block of the next level holds m_fanout of the one below
    };

    static std::pair<std::size_t, std::size_t> between(std::span<const Point> points, Instant from, Instant to);
    static std::vector<std::size_t> thinned(std::span<const Point> points, const Extremes &extremes, Instant from,
                                            Instant to, int columns);
    std::vector<std::size_t> comparators(Instant from, Instant to, int columns) const;

    std::span<const Point> m_points;
    Extremes m_extremes;
    std::vector<Point> m_comparators;
    std::vector<std::size_t> m_comparatorAt;  ///< index of each among the points
    Extremes m_comparatorExtremes;
};

}  // namespace trendward::trend
