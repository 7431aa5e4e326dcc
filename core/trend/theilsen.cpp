// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/theilsen.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace trendward::trend
{

namespace
{

constexpr std::size_t exactUpTo = 1500;  // 1.1 million slopes: 9 MB, some 10 ms

struct Dot {
    double x, y;
};

/// The middle of values, which are reordered.
double middle(std::vector<double> &values)
{
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    if (values.size() % 2 == 1) return *half;
    const double lower = *std::max_element(values.begin(), half);
    return lower + (*half - lower) / 2;
}

/// Pairs i < j with values[j] <= values[i]; sorts the values.
std::uint64_t countNotRising(std::vector<double> &values, std::vector<double> &spare, std::size_t from, std::size_t to)
{
    if (to - from < 2) return 0;
    const std::size_t mid = from + (to - from) / 2;
    std::uint64_t count = countNotRising(values, spare, from, mid) + countNotRising(values, spare, mid, to);
    std::size_t left = from, right = mid, out = from;
    while (left < mid || right < to) {
        const bool takeRight = left == mid || (right < to && values[right] <= values[left]);
        if (takeRight && left < mid) count += mid - left;
        spare[out++] = takeRight ? values[right++] : values[left++];
    }
    std::copy(spare.begin() + static_cast<std::ptrdiff_t>(from), spare.begin() + static_cast<std::ptrdiff_t>(to),
              values.begin() + static_cast<std::ptrdiff_t>(from));
    return count;
}

/// Counts pairs by slope without holding them.
class SlopeCounter
{
public:
    explicit SlopeCounter(const std::vector<Dot> &dots) : m_dots(dots), m_values(dots.size()), m_spare(dots.size())
    {
        const std::uint64_t n = dots.size();
        m_pairs = n * (n - 1) / 2;
        for (std::size_t i = 0; i < dots.size();) {
            std::size_t same = i;
            while (same < dots.size() && dots[same].x == dots[i].x) ++same;
            const std::uint64_t group = same - i;
            m_pairs -= group * (group - 1) / 2;
            i = same;
        }
        // Pairs at equal x and y are counted as not rising whatever the slope; those at equal x with a rising y never.
        for (std::size_t i = 0; i < dots.size();) {
            std::size_t same = i;
            while (same < dots.size() && dots[same].x == dots[i].x && dots[same].y == dots[i].y) ++same;
            const std::uint64_t group = same - i;
            m_always += group * (group - 1) / 2;
            i = same;
        }
    }

    std::uint64_t pairs() const { return m_pairs; }

    /// Pairs whose slope is at most this: y - slope · x does not rise from the one to the other.
    std::uint64_t upTo(double slope)
    {
        for (std::size_t i = 0; i < m_dots.size(); ++i) m_values[i] = m_dots[i].y - slope * m_dots[i].x;
        return countNotRising(m_values, m_spare, 0, m_values.size()) - m_always;
    }

    /// The slope of which rank pairs are no greater (1 is the smallest).
    double ofRank(std::uint64_t rank)
    {
        auto [low, high] = bounds();
        for (int step = 0; step < 200; ++step) {
            const double mid = low + (high - low) / 2;
            if (high - low <= 1e-13 * std::max(1.0, std::abs(mid)) || mid <= low || mid >= high) break;
            (upTo(mid) >= rank ? high : low) = mid;
        }
        return high;
    }

private:
    /// Any pair's slope is a weighted mean of slopes between neighbours in x, so those bound it.
    std::pair<double, double> bounds() const
    {
        double low = INFINITY, high = -INFINITY;
        double lastX = 0, lastMin = 0, lastMax = 0;
        for (std::size_t i = 0; i < m_dots.size();) {
            std::size_t end = i;
            while (end < m_dots.size() && m_dots[end].x == m_dots[i].x) ++end;
            const double min = m_dots[i].y, max = m_dots[end - 1].y;
            if (i > 0) {
                const double run = m_dots[i].x - lastX;
                low = std::min(low, (min - lastMax) / run);
                high = std::max(high, (max - lastMin) / run);
            }
            lastX = m_dots[i].x;
            lastMin = min;
            lastMax = max;
            i = end;
        }
        // One step below, so that the smallest slope itself is above the lower end.
        return {std::nextafter(low, -INFINITY), high};
    }

    const std::vector<Dot> &m_dots;
    std::vector<double> m_values, m_spare;
    std::uint64_t m_pairs = 0, m_always = 0;
};

std::optional<double> bySelection(const std::vector<Dot> &dots)
{
    std::vector<double> slopes;
    slopes.reserve(dots.size() * (dots.size() - 1) / 2);
    for (std::size_t i = 0; i < dots.size(); ++i)
        for (std::size_t j = i + 1; j < dots.size(); ++j)
            if (dots[j].x != dots[i].x) slopes.push_back((dots[j].y - dots[i].y) / (dots[j].x - dots[i].x));
    if (slopes.empty()) return std::nullopt;
    return middle(slopes);
}

std::optional<double> byCounting(const std::vector<Dot> &dots)
{
    SlopeCounter counter(dots);
    if (counter.pairs() == 0) return std::nullopt;
    const double upper = counter.ofRank(counter.pairs() / 2 + 1);
    if (counter.pairs() % 2 == 1) return upper;
    const double lower = counter.ofRank(counter.pairs() / 2);
    return lower + (upper - lower) / 2;
}

}  // namespace

std::optional<double> theilSenSlope(std::span<const double> x, std::span<const double> y)
{
    std::vector<Dot> dots;
    dots.reserve(x.size());
    for (std::size_t i = 0; i < x.size() && i < y.size(); ++i)
        if (std::isfinite(x[i]) && std::isfinite(y[i])) dots.push_back({x[i], y[i]});
    if (dots.size() < 2) return std::nullopt;
    std::sort(dots.begin(), dots.end(), [](const Dot &a, const Dot &b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    return dots.size() <= exactUpTo ? bySelection(dots) : byCounting(dots);
}

std::optional<double> theilSenIntercept(std::span<const double> x, std::span<const double> y, double slope)
{
    std::vector<double> heights;
    for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) heights.push_back(y[i] - slope * x[i]);
    return median(heights);
}

std::optional<double> median(std::span<const double> values)
{
    if (values.empty()) return std::nullopt;
    std::vector<double> copy(values.begin(), values.end());
    return middle(copy);
}

}  // namespace trendward::trend
