// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

/// Small made-up series for the tests of this room and of care.
namespace trendward::tests
{

inline Instant at(const std::string &text)
{
    const auto moment = Instant::parse(text);
    return moment ? *moment : Instant();
}

/// Appends one reading; the columns stay of equal length.
inline void add(trend::TrendSeries &series, Instant when, double value, Comparator comparator = Comparator::None,
                std::uint32_t flags = 0)
{
    series.times.push_back(when.milliseconds());
    series.values.push_back(value);
    series.scales.push_back(1);
    series.comparators.push_back(static_cast<std::uint8_t>(comparator));
    series.flags.push_back(flags);
    series.offsets.push_back(trend::TrendSeries::noOffset);
    series.sources.push_back(1);
    series.nths.push_back(0);
}

inline trend::TrendSeries seriesOf(const std::string &measure, const std::string &unit, std::int64_t number = 1)
{
    trend::TrendSeries series;
    series.series = number;
    series.measure = measure;
    series.display = measure;
    series.unit = unitFrom(unit);
    return series;
}

/// The values so many days after a start, in the unit given.
inline trend::TrendSeries onDays(const std::string &measure, const std::string &unit, Instant start,
                                 const std::vector<double> &days, const std::vector<double> &values)
{
    trend::TrendSeries series = seriesOf(measure, unit);
    for (std::size_t i = 0; i < days.size(); ++i)
        add(series, start + std::llround(days[i] * static_cast<double>(Instant::ticksPerDay)), values[i]);
    return series;
}

/// One stored series as statistics see it.
inline trend::MeasureSeries usable(const trend::TrendSeries &series, Instant now)
{
    return trend::inOneUnit({&series, 1}, now);
}

/// Equal to so many digits after the point: as a published number is printed.
inline bool agrees(double value, double printed, int digits)
{
    return std::abs(value - printed) <= 0.5000001 * std::pow(10.0, -digits);
}

}  // namespace trendward::tests
