// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/mannkendall.h"

#include "core/trend/statistics.h"
#include "core/trend/theilsen.h"

#include <algorithm>
#include <cmath>

namespace trendward::trend
{

namespace
{

std::int64_t risingLessFalling(std::span<const double> values)
{
    std::int64_t s = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = i + 1; j < values.size(); ++j) s += (values[j] > values[i]) - (values[j] < values[i]);
    return s;
}

double varianceOf(std::span<const double> values)
{
    const auto term = [](double n) { return n * (n - 1) * (2 * n + 5); };
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    double sum = term(static_cast<double>(sorted.size()));
    for (auto from = sorted.begin(); from != sorted.end();) {
        const auto to = std::upper_bound(from, sorted.end(), *from);
        sum -= term(static_cast<double>(to - from));
        from = to;
    }
    return sum / 18;
}

/// z and p of s and the variance.
void judge(MannKendall &test)
{
    const auto s = static_cast<double>(test.s);
    const double nearer = test.s > 0 ? s - 1 : test.s < 0 ? s + 1 : 0;
    test.z = nearer / std::sqrt(test.variance);
    test.p = std::erfc(std::abs(test.z) / std::sqrt(2.0));
}

double pairsOf(std::size_t n)
{
    return static_cast<double>(n) * static_cast<double>(n - 1) / 2;
}

}  // namespace

std::optional<MannKendall> mannKendall(std::span<const double> values)
{
    if (values.size() < 3) return std::nullopt;
    MannKendall test;
    test.s = risingLessFalling(values);
    test.variance = varianceOf(values);
    if (test.variance <= 0) return std::nullopt;
    test.tau = static_cast<double>(test.s) / pairsOf(values.size());
    judge(test);
    return test;
}

std::optional<MannKendall> seasonalMannKendall(std::span<const std::vector<double>> strata)
{
    MannKendall sum;
    double pairs = 0;
    for (const std::vector<double> &values : strata) {
        const auto one = mannKendall(values);
        if (!one) continue;
        sum.s += one->s;
        sum.variance += one->variance;
        pairs += pairsOf(values.size());
    }
    if (pairs <= 0) return std::nullopt;
    sum.tau = static_cast<double>(sum.s) / pairs;
    judge(sum);
    return sum;
}

DailyTrend dailyTrend(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    DailyTrend trend;
    trend.slope = dailySlope(series, window, zone);
    if (!trend.slope.value) return trend;
    const auto medians = dailyMedians(series, window, zone);
    std::vector<double> days, values;
    for (const DailyMedian &one : medians) {
        days.push_back(static_cast<double>(one.at - medians.front().at) / static_cast<double>(Instant::ticksPerDay));
        values.push_back(one.median);
    }
    trend.intercept = theilSenIntercept(days, values, *trend.slope.value);
    trend.test = mannKendall(values);
    return trend;
}

}  // namespace trendward::trend
