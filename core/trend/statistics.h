// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <optional>
#include <vector>

namespace trendward::trend
{

struct Extreme {
    double value = 0;
    Instant at;
};

struct Range {
    std::optional<Extreme> low, high;  ///< the first of equals
    Account account;
};

/// How many readings are numbers.
Statistic count(const MeasureSeries &series, const Window &window);
Statistic mean(const MeasureSeries &series, const Window &window);
Statistic medianOf(const MeasureSeries &series, const Window &window);
/// The smallest and the greatest number and when they were measured.
Range range(const MeasureSeries &series, const Window &window);

/// The mean over the 7 wall-clock days of the patient's zone that end at now.
Statistic sevenDayMean(const MeasureSeries &series, const Zone &zone, Instant now);

struct DailyMean {
    Instant end;  ///< midnight after the day; now for the last one
    std::optional<double> mean;
    std::size_t used = 0;
};
/// For each of the last `days` wall-clock days, today the last, the mean over the 7 wall-clock days that end with it.
std::vector<DailyMean> rollingSevenDayMean(const MeasureSeries &series, const Zone &zone, Instant now, int days);

struct DailyMedian {
    Instant day;  ///< its midnight
    double median = 0;
    std::size_t used = 0;
    Instant at;  ///< mean time of the readings used
};
/// One median for each wall-clock day that has a number.
std::vector<DailyMedian> dailyMedians(const MeasureSeries &series, const Window &window, const Zone &zone);

/// Theil–Sen slope of all numbers, in units per 24 hours of real time (never per reading).
Statistic slopePerDay(const MeasureSeries &series, const Window &window);
/// The same of daily medians, which takes out what readings of one day have in common (time of day, one arm, one meal);
/// none below 8 days with data. Source: clinical practice for noisy home data; Theil 1950, Sen 1968.
Statistic dailySlope(const MeasureSeries &series, const Window &window, const Zone &zone);

/// Whether the mean of a window, which has both ends, may stand beside that of another one: 4 numbers, and numbers on
/// at least half of its days, on 4 of them where it has so many.
bool isEnoughToCompare(const MeasureSeries &series, const Window &window, const Zone &zone);

/// Readings held against limits; both ends count as met, an open end is always met.
struct Limits {
    std::optional<double> low, high;  ///< in the unit of the series
};
struct Met {
    std::size_t met = 0, notMet = 0;
    std::size_t unknown = 0;  ///< comparators that could be either
    Account account;
    std::size_t decided() const { return met + notMet; }
};
/// Whether a reading meets the limits. A comparator counts when every number it may stand for gives the same answer:
/// "<54" does not meet "at least 70", and says nothing about "at least 40".
std::optional<bool> meets(const Point &point, const Limits &limits);
Met met(const MeasureSeries &series, const Window &window, const Limits &limits);

/// How far a mean lies above (positive) or below (negative) its limits, 0 within them. What binary fractions leave
/// behind is no difference: 18 readings of 80.1 have a mean of 80.1.
double excess(double mean, const Limits &limits);

/// On which of the last `days` wall-clock days (today the last) at least one reading was taken; a comparator is one.
struct Completeness {
    std::vector<bool> days;  ///< oldest first
    std::size_t withData = 0;
};
Completeness completeness(const MeasureSeries &series, const Zone &zone, Instant now, int days);

}  // namespace trendward::trend
