// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phrase.h"
#include "core/trend/glucose.h"
#include "core/trend/silence.h"

#include <algorithm>

namespace trendward::trend
{

namespace
{

constexpr double minute = 60'000, toBegin = 15 * minute, longestGap = 45 * minute;

enum class Side { Below, Above };

/// Walks along the readings once for each limit. A reading stands for the time until the next one, one interval at
/// most.
class EpisodeWalk
{
public:
    EpisodeWalk(std::span<const Point> points, double interval) : m_points(points), m_interval(interval) {}

    std::vector<GlucoseEpisode> beyond(double limit, Side side)
    {
        m_limit = limit;
        m_side = side;
        std::vector<GlucoseEpisode> found;
        std::optional<std::size_t> first, back;  // of the run beyond; of the run back
        std::size_t last = 0;                    // the last one beyond
        bool begun = false;
        const auto close = [&](Instant end) {
            if (begun) found.push_back(episode(*first, last, end));
            first = back = std::nullopt;
            begun = false;
        };
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const bool gap = i > 0 && static_cast<double>(m_points[i].time - m_points[i - 1].time) > longestGap;
            if (gap && first) close(m_points[back.value_or(last)].at());
            if (isBeyond(m_points[i])) {
                if (!first) first = i;
                // What begins must be without a break; what has begun goes on after a short time back.
                if (back && !begun) first = i;
                back.reset();
                last = i;
                begun = begun || lasted(*first, i);
            } else if (first) {
                if (!back) back = i;
                if (lasted(*back, i)) close(m_points[*back].at());
            }
        }
        if (first) close(m_points[back.value_or(last)].at());
        return found;
    }

private:
    bool lasted(std::size_t from, std::size_t to) const
    {
        return static_cast<double>(m_points[to].time - m_points[from].time) + m_interval >= toBegin;
    }

    /// "<54" lies below 54.
    bool isBeyond(const Point &point) const
    {
        const double x = point.value;
        if (m_side == Side::Below)
            return isBelow(x, m_limit) || (!isBelow(m_limit, x) && point.comparator == Comparator::Less);
        return isBelow(m_limit, x) || (!isBelow(x, m_limit) && point.comparator == Comparator::Greater);
    }

    GlucoseEpisode episode(std::size_t from, std::size_t to, Instant end) const
    {
        const auto run = m_points.subspan(from, to - from + 1);
        const auto [low, high] = std::minmax_element(run.begin(), run.end(),
                                                     [](const Point &a, const Point &b) { return a.value < b.value; });
        return {run.front().at(), end, m_side == Side::Below ? low->value : high->value, false};
    }

    std::span<const Point> m_points;
    double m_interval;
    double m_limit = 0;
    Side m_side = Side::Below;
};

void markSecond(std::vector<GlucoseEpisode> &episodes, const std::vector<GlucoseEpisode> &second)
{
    for (GlucoseEpisode &one : episodes)
        one.beyondSecond = std::any_of(second.begin(), second.end(), [&](const GlucoseEpisode &inner) {
            return inner.from >= one.from && inner.from < one.to;
        });
}

}  // namespace

std::size_t GlucoseEpisodes::exclusive(const std::vector<GlucoseEpisode> &episodes)
{
    return static_cast<std::size_t>(
        std::count_if(episodes.begin(), episodes.end(), [](const GlucoseEpisode &one) { return !one.beyondSecond; }));
}

GlucoseEpisodes glucoseEpisodes(const MeasureSeries &series, const Window &window, const GlucosePreset &preset)
{
    GlucoseEpisodes out;
    out.account = accountOf(series, window);
    explain(
        out.account,
        phrase("Account",
               "Times beyond a limit: 15 minutes begin one and 15 minutes back end it, so does a gap of 45 minutes"),
        "tₙ − t₁ ≥ 15 min", "Battelino, Lancet Diabetes Endocrinol 2023;11:42", {"1", ""});
    const auto points = within(series, window);
    const auto interval = usualInterval(points);
    if (series.measure != "sensor-glucose" || !interval || *interval > 15 * minute) {
        out.account.shortfall = phrase("Account", "it takes a sensor that reads at least every 15 minutes");
        return out;
    }
    EpisodeWalk walk(points, *interval);
    out.low = walk.beyond(preset.low, Side::Below);
    out.veryLow = walk.beyond(preset.veryLow, Side::Below);
    out.high = walk.beyond(preset.high, Side::Above);
    out.veryHigh = walk.beyond(preset.veryHigh, Side::Above);
    markSecond(out.low, out.veryLow);
    markSecond(out.high, out.veryHigh);
    return out;
}

}  // namespace trendward::trend
