// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/measureseries.h"

#include "core/base/phrase.h"
#include "core/trend/twins.h"

#include <algorithm>
#include <cmath>

namespace trendward::trend
{

namespace
{

/// Nothing that a person wears had a network before this; clocks without a battery start in 1970 or 1980.
constexpr std::int64_t year2000 = 946'684'800'000;

/// What turns a series' values into the joined unit.
class Conversion
{
public:
    Conversion(const Measure *measure, const Unit &target, const Unit &own)
        : m_measure(measure), m_target(target), m_own(own)
    {
    }

    std::optional<double> operator()(double value) const
    {
        if (m_own == m_target || (m_own.known() && m_own.code == m_target.code)) return value;
        if (!m_own.known() || !m_target.known()) return std::nullopt;
        if (m_measure) return inMeasureUnit(*m_measure, value, m_own.code);
        if (const auto converted = convert(value, m_own.code, m_target.code)) return *converted;
        return std::nullopt;
    }

private:
    const Measure *m_measure;
    const Unit &m_target;
    const Unit &m_own;
};

bool impossible(std::int64_t time, Instant now)
{
    return time < year2000 || time > now.milliseconds();
}

/// What a clock that was reset has dated lies before this; needs a point.
std::int64_t resetsBefore(const MeasureSeries &series)
{
    constexpr std::int64_t fiveYears = std::int64_t{5 * 365 + 1} * 86'400'000;
    return std::min(clocksReset.milliseconds(), series.points.back().time - fiveYears);
}

/// What keeps a row from being a point, or nothing.
std::optional<LeftOut> objection(const TrendSeries &series, std::size_t i, Instant now)
{
    const std::uint32_t flags = i < series.flags.size() ? series.flags[i] : 0;
    if ((flags & ClockSuspect) || impossible(series.times[i], now)) return LeftOut::ClockSuspect;
    if (!std::isfinite(series.values[i])) return LeftOut::Absent;
    if (flags & Implausible) return LeftOut::Implausible;
    return std::nullopt;
}

Comparator comparatorOf(const TrendSeries &series, std::size_t i)
{
    return i < series.comparators.size() ? static_cast<Comparator>(series.comparators[i]) : Comparator::None;
}

void add(MeasureSeries &out, const TrendSeries &series, const Measure *measure, Instant now)
{
    const Conversion converted(measure, out.unit, series.unit);
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (const auto why = objection(series, i, now)) {
            out.leftOut.push_back({series.times[i], *why});
            continue;
        }
        const auto value = converted(series.values[i]);
        if (!value) {
            out.leftOut.push_back({series.times[i], LeftOut::OtherUnit});
            continue;
        }
        const Comparator comparator = comparatorOf(series, i);
        // A limit ("<40") may lie at the edge of the plausible range without being wrong.
        const bool wild = measure && (*value < measure->plausibleLow || *value > measure->plausibleHigh);
        if (wild && comparator == Comparator::None) {
            out.leftOut.push_back({series.times[i], LeftOut::Implausible});
            continue;
        }
        Point point{series.times[i], *value, comparator, 0, 0, series.series};
        if (i < series.scales.size()) point.scale = series.scales[i];
        if (i < series.sources.size()) point.source = series.sources[i];
        if (i < series.nths.size()) point.nth = series.nths[i];
        out.points.push_back(point);
    }
}

/// Takes out what a clock has dated that was reset: before 2005, and years before the newest usable reading.
void leaveOutResets(MeasureSeries &out)
{
    if (out.points.empty()) return;
    const std::int64_t before = resetsBefore(out);
    const auto end = std::find_if(out.points.begin(), out.points.end(),
                                  [before](const Point &point) { return point.time >= before; });
    for (auto it = out.points.begin(); it != end; ++it) out.leftOut.push_back({it->time, LeftOut::ClockSuspect});
    out.points.erase(out.points.begin(), end);
}

}  // namespace

std::string words(LeftOut why)
{
    switch (why) {
        case LeftOut::Comparator:
            return phrase("Reading", "beyond the device's limit, without a number");
        case LeftOut::Absent:
            return phrase("Reading", "without a value");
        case LeftOut::Implausible:
            return phrase("Reading", "outside the plausible range");
        case LeftOut::ClockSuspect:
            return phrase("Reading", "with a date that cannot be right");
        case LeftOut::OtherUnit:
            return phrase("Reading", "in a unit that cannot be converted");
        case LeftOut::Excluded:
            return phrase("Reading", "excluded by a person or corrected by its source");
        case LeftOut::Twin:
            return phrase("Reading", "brought by two sources, and counted once");
    }
    return {};
}

namespace
{

/// Every reading stands for itself.
MeasureSeries joined(std::span<const TrendSeries> series, Instant now)
{
    MeasureSeries out;
    if (series.empty()) return out;
    const TrendSeries &first = series.front();
    out.measure = first.measure;
    out.code = first.code;
    out.display = first.display;
    out.unit = first.unit;
    const Measure *measure = out.known();
    if (measure) {
        out.display = measure->display;
        out.unit = {std::string(measure->unit), std::string(measure->unitText)};
        out.decimals = measure->decimals;
    } else {
        std::uint8_t digits = 0;
        for (const TrendSeries &one : series)
            for (const std::uint8_t scale : one.scales) digits = std::max(digits, scale);
        out.decimals = std::min(int{digits}, 3);
    }
    for (const TrendSeries &one : series) {
        add(out, one, measure, now);
        out.sourceNames.insert(one.sourceNames.begin(), one.sourceNames.end());
    }
    std::stable_sort(out.points.begin(), out.points.end(),
                     [](const Point &a, const Point &b) { return a.time < b.time; });
    leaveOutResets(out);
    return out;
}

}  // namespace

MeasureSeries inOneUnit(std::span<const TrendSeries> series, Instant now, std::span<const TrendSeries> otherHalf)
{
    MeasureSeries out = joined(series, now);
    countTwinsOnce(out, series, joined(otherHalf, now), otherHalf);
    return out;
}

bool dateSuspect(const MeasureSeries &series, std::int64_t time, Instant now)
{
    return impossible(time, now) || (!series.points.empty() && time < resetsBefore(series));
}

bool Window::holds(std::int64_t milliseconds) const
{
    return (!from || milliseconds > from->milliseconds()) && (!to || milliseconds <= to->milliseconds());
}

Instant daysBefore(Instant now, const Zone &zone, int days)
{
    const LocalTime clock = zone.local(now);
    LocalTime local = zone.local(zone.startOfDay(now, -days));
    local.hour = clock.hour;
    local.minute = clock.minute;
    local.second = clock.second;
    local.ticks = clock.ticks;
    return zone.moment(local).at;
}

Window lastDays(Instant now, const Zone &zone, int days, int earlier)
{
    return {daysBefore(now, zone, days + earlier), earlier == 0 ? now : daysBefore(now, zone, earlier)};
}

std::span<const Point> within(const MeasureSeries &series, const Window &window)
{
    const auto before = [](std::int64_t time, const Point &point) { return time < point.time; };
    auto from = series.points.begin(), to = series.points.end();
    if (window.from) from = std::upper_bound(from, to, window.from->milliseconds(), before);
    if (window.to) to = std::upper_bound(from, to, window.to->milliseconds(), before);
    return {from, to};
}

}  // namespace trendward::trend
