// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/oxygen.h"

#include "core/base/phrase.h"
#include "core/trend/silence.h"
#include "core/trend/theilsen.h"

#include <algorithm>
#include <cmath>

namespace trendward::trend
{

namespace
{

constexpr std::int64_t second = 1000, minute = 60 * second;
constexpr double hour = 60.0 * minute;

/// The time between readings that are at most so far apart, in ms.
std::int64_t recorded(std::span<const Point> points, std::int64_t longest)
{
    std::int64_t sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        if (points[i].time - points[i - 1].time <= longest) sum += points[i].time - points[i - 1].time;
    return sum;
}

std::vector<Point> numbersIn(const MeasureSeries &series, const Window &window)
{
    std::vector<Point> numbers;
    for (const Point &point : within(series, window))
        if (point.isNumber()) numbers.push_back(point);
    return numbers;
}

/// Finds falls in one stretch of recording after the other.
class Falls
{
public:
    Falls(std::span<const Point> points, double depth) : m_points(points), m_depth(depth) {}

    std::vector<Desaturation> find()
    {
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (i > 0 && m_points[i].time - m_points[i - 1].time > gap) restart();
            step(i);
        }
        return std::move(m_found);
    }

    static constexpr std::int64_t gap = 10 * second;

private:
    static constexpr std::int64_t shortest = 10 * second, longest = 60 * second, look = 120 * second;
    static constexpr std::size_t readingsForABaseline = 3;
    static constexpr double near = 1;  ///< percentage points

    void restart()
    {
        m_calm.clear();
        m_start.reset();
    }

    void step(std::size_t i)
    {
        if (!m_start) {
            const auto level = baseline(i);
            if (!level || m_points[i].value >= *level - near) {
                m_calm.push_back(i);
                return;
            }
            m_level = *level;
            m_start = m_calm.back();
            m_lowest = i;
            return;
        }
        if (m_points[i].value < m_points[m_lowest].value) m_lowest = i;
        const std::int64_t lasted = m_points[i].time - m_points[*m_start].time;
        const bool back = m_points[i].value >= m_level - near;
        if (!back && lasted <= longest) return;
        const double fall = m_level - m_points[m_lowest].value;
        if (back && lasted >= shortest && lasted <= longest && fall >= m_depth)
            m_found.push_back({m_points[*m_start].at(), m_points[m_lowest].at(), m_points[i].at(), m_level,
                               m_points[m_lowest].value});
        // What stays low is a new level and no fall: its own readings make the next baseline.
        if (!back) m_calm.clear();
        m_start.reset();
        m_calm.push_back(i);
    }

    std::optional<double> baseline(std::size_t i)
    {
        const auto recent = std::find_if(m_calm.begin(), m_calm.end(), [&](std::size_t one) {
            return m_points[i].time - m_points[one].time <= look;
        });
        m_calm.erase(m_calm.begin(), recent);
        if (m_calm.size() < readingsForABaseline) return std::nullopt;
        m_values.clear();
        for (const std::size_t one : m_calm) m_values.push_back(m_points[one].value);
        return median(m_values);
    }

    std::span<const Point> m_points;
    double m_depth;
    std::vector<std::size_t> m_calm;  ///< readings outside of falls, the newest two minutes
    std::vector<double> m_values;
    std::optional<std::size_t> m_start;
    std::size_t m_lowest = 0;
    double m_level = 0;
    std::vector<Desaturation> m_found;
};

}  // namespace

Statistic timeBelow(const MeasureSeries &saturation, const Window &window, double limit)
{
    constexpr std::int64_t longest = 10 * minute;
    constexpr double usual = 5.0 * minute;
    Statistic result{std::nullopt, accountOf(saturation, window)};
    explain(
        result.account, phrase("Account", "Share of the recorded time below the limit; a reading holds until the next"),
        "100 · Σ t(x < limit) / Σ t", phrase("Account", "time below a limit, as sleep reports give it"), {"%", "%"});
    const auto points = numbersIn(saturation, window);
    const auto interval = usualInterval(points);
    const auto all = recorded(points, longest);
    if (!interval || *interval > usual || static_cast<double>(all) < hour) {
        result.account.shortfall = phrase(
            "Account", "it takes an hour of readings that are at most 5 minutes apart; single checks have no time");
        return result;
    }
    std::int64_t below = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const std::int64_t run = points[i].time - points[i - 1].time;
        if (run <= longest && points[i - 1].value < limit) below += run;
    }
    result.value = 100 * static_cast<double>(below) / static_cast<double>(all);
    return result;
}

OxygenDesaturation oxygenDesaturation(const MeasureSeries &saturation, const Window &window, double depth)
{
    constexpr double hoursNeeded = 2;
    OxygenDesaturation out;
    out.account = accountOf(saturation, window);
    explain(out.account,
            phrase("Account",
                   "Falls below the median of the 2 minutes before, 10 to 60 seconds long, by the hour of "
                   "recording, not of sleep"),
            "n / h", phrase("Account", "AASM, which leaves the baseline open; J Clin Sleep Med 2024;20:709"),
            {"/h", "/h"});
    const auto points = numbersIn(saturation, window);
    const auto interval = usualInterval(points);
    out.hours = static_cast<double>(recorded(points, Falls::gap)) / hour;
    if (!interval || *interval > static_cast<double>(Falls::gap) || out.hours < hoursNeeded) {
        out.account.shortfall = phrase(
            "Account", "it takes 2 hours of readings that are at most 10 seconds apart; single checks have no index");
        return out;
    }
    out.events = Falls(points, depth).find();
    out.index = static_cast<double>(out.events.size()) / out.hours;
    return out;
}

}  // namespace trendward::trend
