// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/twins.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>

namespace trendward::trend
{

namespace
{

/// Whether two numbers are one, as far as their digits tell.
class SameNumber
{
public:
    void add(const MeasureSeries &out, std::span<const TrendSeries> parts)
    {
        for (const TrendSeries &one : parts)
            if (one.unit != out.unit && !(one.unit.known() && one.unit.code == out.unit.code))
                m_converted.push_back(one.series);
    }

    bool operator()(const Point &a, const Point &b) const
    {
        if (a.comparator != b.comparator) return false;
        const double apart = std::abs(a.value - b.value);
        if (apart <= 1e-9 * std::abs(a.value)) return true;
        const bool aIsConverted = converted(a), bIsConverted = converted(b);
        if (aIsConverted == bIsConverted) return false;
        // 180 lb are 81.6466 kg: the scale that said 81.6 kg said the same.
        const int digits = aIsConverted ? b.scale : a.scale;
        return apart <= 0.5 * std::pow(10.0, -digits) * (1 + 1e-9);
    }

private:
    bool converted(const Point &point) const
    {
        return std::find(m_converted.begin(), m_converted.end(), point.series) != m_converted.end();
    }

    std::vector<std::int64_t> m_converted;
};

class Pairing
{
public:
    Pairing(MeasureSeries &series, const MeasureSeries &otherHalf, SameNumber same)
        : m_series(series), m_points(series.points), m_half(otherHalf), m_same(std::move(same))
    {
        m_byKey.reserve(m_half.points.size());
        for (const Point &point : m_half.points) m_byKey.push_back(&point);
        std::sort(m_byKey.begin(), m_byKey.end(), [](const Point *a, const Point *b) { return keyOf(*a) < keyOf(*b); });
    }

    void run()
    {
        m_twin.assign(m_points.size(), false);
        for (std::size_t i = 0; i < m_points.size(); ++i)
            if (!m_twin[i]) gather(i);
        std::vector<Point> kept;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (m_twin[i])
                m_series.leftOut.push_back({m_points[i].time, LeftOut::Twin});
            else
                kept.push_back(m_points[i]);
        }
        m_points = std::move(kept);
    }

private:
    using Key = std::tuple<std::int64_t, std::uint32_t, std::uint32_t>;
    static Key keyOf(const Point &point) { return {point.time, point.source, point.nth}; }

    /// The twins of a point: of each other source the first that fits.
    void gather(std::size_t i)
    {
        Point &point = m_points[i];
        point.firstTwin = static_cast<std::uint32_t>(m_series.twins.size());
        for (std::size_t j = i + 1; j < m_points.size() && m_points[j].time - point.time <= twinMilliseconds; ++j) {
            if (m_twin[j] || isFrom(m_points[j].source, point) || !equal(point, m_points[j]) || hasNearer(i, j))
                continue;
            m_twin[j] = true;
            const Point &twin = m_points[j];
            m_series.twins.push_back({twin.series, twin.time, twin.source, twin.nth});
            ++point.twins;
        }
    }

    bool isFrom(std::uint32_t source, const Point &point) const
    {
        const auto twins = m_series.twinsOf(point);
        return source == point.source ||
               std::any_of(twins.begin(), twins.end(), [&](const Twin &twin) { return twin.source == source; });
    }

    /// Whether the source of i says the same once more, nearer to j.
    bool hasNearer(std::size_t i, std::size_t j) const
    {
        const std::int64_t apart = m_points[j].time - m_points[i].time;
        for (std::size_t k = i + 1; k < m_points.size() && m_points[k].time - m_points[j].time < apart; ++k)
            if (k != j && !m_twin[k] && m_points[k].source == m_points[i].source &&
                std::llabs(m_points[k].time - m_points[j].time) < apart && equal(m_points[k], m_points[j]))
                return true;
        return false;
    }

    bool equal(const Point &a, const Point &b) const
    {
        if (!m_same(a, b)) return false;
        const Point *halfOfA = halfOf(a), *halfOfB = halfOf(b);
        if (!halfOfA || !halfOfB) return !halfOfA && !halfOfB;
        return m_same(*halfOfA, *halfOfB);
    }

    const Point *halfOf(const Point &point) const
    {
        const auto found = std::lower_bound(m_byKey.begin(), m_byKey.end(), keyOf(point),
                                            [](const Point *one, const Key &key) { return keyOf(*one) < key; });
        return found != m_byKey.end() && keyOf(**found) == keyOf(point) ? *found : nullptr;
    }

    MeasureSeries &m_series;
    std::vector<Point> &m_points;
    const MeasureSeries &m_half;
    SameNumber m_same;
    std::vector<const Point *> m_byKey;
    std::vector<bool> m_twin;
};

}  // namespace

void countTwinsOnce(MeasureSeries &series, std::span<const TrendSeries> parts, const MeasureSeries &otherHalf,
                    std::span<const TrendSeries> otherParts)
{
    const auto &points = series.points;
    const bool oneSource = std::all_of(points.begin(), points.end(),
                                       [&](const Point &one) { return one.source == points.front().source; });
    if (oneSource) return;
    SameNumber same;
    same.add(series, parts);
    same.add(otherHalf, otherParts);
    Pairing(series, otherHalf, std::move(same)).run();
}

std::string_view otherHalfOf(std::string_view measure)
{
    if (measure == "systolic-blood-pressure") return "diastolic-blood-pressure";
    if (measure == "diastolic-blood-pressure") return "systolic-blood-pressure";
    return {};
}

std::map<ReadingRef, std::vector<std::string>> twinSources(const MeasureSeries &series)
{
    std::map<ReadingRef, std::vector<std::string>> found;
    const auto nameOf = [&](std::uint32_t source) {
        const auto name = series.sourceNames.find(source);
        return name == series.sourceNames.end() ? std::string() : name->second;
    };
    for (const Point &point : series.points) {
        if (point.twins == 0) continue;
        std::vector<ReadingRef> all{{point.series, point.time, point.source, point.nth}};
        for (const Twin &twin : series.twinsOf(point)) all.push_back(twin);
        for (const ReadingRef &one : all)
            for (const ReadingRef &other : all)
                if (other != one) found[one].push_back(nameOf(other.source));
    }
    return found;
}

}  // namespace trendward::trend
