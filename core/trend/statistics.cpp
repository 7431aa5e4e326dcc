// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/statistics.h"

#include "core/base/phrase.h"
#include "core/trend/theilsen.h"

#include <algorithm>
#include <cmath>

namespace trendward::trend
{

namespace
{

constexpr double millisecondsPerDay = 86'400'000;
constexpr std::size_t daysForATrend = 8;

void explainSlope(Account &account)
{
    account.symbols = "median of (xⱼ − xᵢ) / (tⱼ − tᵢ), i < j, tᵢ ≠ tⱼ";
    account.source = "Theil 1950; Sen, J Am Stat Assoc 1968;63:1379";
    if (!account.unit.code.empty()) account.unit.code += account.unit.code.starts_with('/') ? ".d-1" : "/d";
    account.unit.text += " per day";
}

}  // namespace

Statistic count(const MeasureSeries &series, const Window &window)
{
    Statistic result{std::nullopt, accountOf(series, window)};
    result.account.words = phrase("Account", "Number of readings that are numbers");
    result.account.symbols = "n";
    result.account.source = phrase("Account", "count");
    result.account.unit = {"1", ""};
    result.account.shortfall.clear();
    result.value = static_cast<double>(result.account.used);
    return result;
}

Statistic mean(const MeasureSeries &series, const Window &window)
{
    Statistic result{meanOf(numbersOf(series, window)), accountOf(series, window)};
    result.account.words = phrase("Account", "Arithmetic mean of the readings");
    result.account.symbols = "(x₁ + … + xₙ) / n";
    result.account.source = phrase("Account", "arithmetic mean, each reading with the same weight");
    return result;
}

Statistic medianOf(const MeasureSeries &series, const Window &window)
{
    Statistic result{median(numbersOf(series, window)), accountOf(series, window)};
    result.account.words = phrase("Account", "Middle reading by value, or the mean of the two middle ones");
    result.account.symbols = "median(x₁ … xₙ)";
    result.account.source = phrase("Account", "median");
    return result;
}

Range range(const MeasureSeries &series, const Window &window)
{
    Range result{std::nullopt, std::nullopt, accountOf(series, window)};
    result.account.words = phrase("Account", "Smallest and greatest reading");
    result.account.symbols = "min(x₁ … xₙ), max(x₁ … xₙ)";
    result.account.source = phrase("Account", "range");
    for (const Point &point : within(series, window)) {
        if (!point.isNumber()) continue;
        if (!result.low || point.value < result.low->value) result.low = Extreme{point.value, point.at()};
        if (!result.high || point.value > result.high->value) result.high = Extreme{point.value, point.at()};
    }
    return result;
}

Statistic sevenDayMean(const MeasureSeries &series, const Zone &zone, Instant now)
{
    Statistic result = mean(series, lastDays(now, zone, 7));
    result.account.words =
        filled(phrase("Account", "Arithmetic mean of the readings of the last 7 days by the patient's clock ({1})"),
               {zone.name()});
    return result;
}

std::vector<DailyMean> rollingSevenDayMean(const MeasureSeries &series, const Zone &zone, Instant now, int days)
{
    std::vector<DailyMean> means;
    for (int back = days - 1; back >= 0; --back) {
        const Instant end = back == 0 ? now : zone.startOfDay(now, 1 - back);
        const Instant start = back == 0 ? daysBefore(now, zone, 7) : zone.startOfDay(now, -6 - back);
        // A reading at midnight belongs to the day that begins.
        const std::int64_t step = back == 0 ? 0 : Instant::ticksPerMillisecond;
        const auto values = numbersOf(series, {start - step, end - step});
        means.push_back({end, meanOf(values), values.size()});
    }
    return means;
}

std::vector<DailyMedian> dailyMedians(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    std::vector<DailyMedian> medians;
    std::vector<double> values;
    double offsets = 0;
    Instant day, next;
    const auto close = [&] {
        if (values.empty()) return;
        const auto n = static_cast<double>(values.size());
        const auto at = day + static_cast<std::int64_t>(offsets / n) * Instant::ticksPerMillisecond;
        medians.push_back({day, *median(values), values.size(), at});
        values.clear();
        offsets = 0;
    };
    for (const Point &point : within(series, window)) {
        if (!point.isNumber()) continue;
        if (values.empty() || point.at() >= next) {
            close();
            day = zone.startOfDay(point.at());
            next = zone.startOfDay(point.at(), 1);
        }
        values.push_back(point.value);
        offsets += static_cast<double>(point.time - day.milliseconds());
    }
    close();
    return medians;
}

Statistic slopePerDay(const MeasureSeries &series, const Window &window)
{
    Statistic result{std::nullopt, accountOf(series, window)};
    explainSlope(result.account);
    result.account.words = phrase(
        "Account",
        "Theil–Sen slope: the median of the slopes between all pairs of readings at different times, per 24 hours");
    std::vector<double> days, values;
    for (const Point &point : within(series, window)) {
        if (!point.isNumber()) continue;
        // From the first reading on: milliseconds since 1970 would cost digits.
        days.push_back(static_cast<double>(point.time - result.account.first->milliseconds()) / millisecondsPerDay);
        values.push_back(point.value);
    }
    result.value = theilSenSlope(days, values);
    if (!result.value && result.account.used > 0)
        result.account.shortfall = phrase("Account", "a slope needs readings at two different times");
    return result;
}

Statistic dailySlope(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    Statistic result{std::nullopt, accountOf(series, window)};
    explainSlope(result.account);
    result.account.words = phrase("Account",
                                  "Theil–Sen slope: the median of the slopes between all pairs of daily medians at "
                                  "different times, per 24 hours");
    const auto medians = dailyMedians(series, window, zone);
    if (medians.size() < daysForATrend) {
        result.account.shortfall =
            counted(medians.size(), plural("Account", "a slope needs 8 days with readings; there are %n"));
        return result;
    }
    std::vector<double> days, values;
    for (const DailyMedian &one : medians) {
        days.push_back(static_cast<double>((one.at - medians.front().at)) / static_cast<double>(Instant::ticksPerDay));
        values.push_back(one.median);
    }
    result.value = theilSenSlope(days, values);
    return result;
}

bool isEnoughToCompare(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    constexpr std::size_t least = 4;
    const auto days =
        static_cast<std::size_t>((*window.to - *window.from + Instant::ticksPerDay / 2) / Instant::ticksPerDay);
    const std::size_t half = (days + 1) / 2;
    return count(series, window).value.value_or(0) >= least &&
           dailyMedians(series, window, zone).size() >= (days < least ? half : std::max(least, half));
}

std::optional<bool> meets(const Point &point, const Limits &limits)
{
    const double x = point.value;
    const bool notBelow = !limits.low || x >= *limits.low, notAbove = !limits.high || x <= *limits.high;
    switch (point.comparator) {
        case Comparator::None:
            return notBelow && notAbove;
        case Comparator::Less:
        case Comparator::LessOrEqual:
            // Some number below x: certainly too low when x itself is (or, for "<", when x is just the limit).
            if (limits.low && (x < *limits.low || (point.comparator == Comparator::Less && x <= *limits.low)))
                return false;
            if (!limits.low && notAbove) return true;
            return std::nullopt;
        case Comparator::Greater:
        case Comparator::GreaterOrEqual:
            if (limits.high && (x > *limits.high || (point.comparator == Comparator::Greater && x >= *limits.high)))
                return false;
            if (!limits.high && notBelow) return true;
            return std::nullopt;
    }
    return std::nullopt;
}

Met met(const MeasureSeries &series, const Window &window, const Limits &limits)
{
    Met result;
    result.account = accountOf(series, window);
    result.account.words = phrase("Account", "Readings that meet the limits, both ends included");
    result.account.symbols = "count(low ≤ xᵢ ≤ high)";
    result.account.source = phrase("Account", "share of readings; a comparator counts where it is certain");
    result.account.unit = {"1", ""};
    for (const Point &point : within(series, window)) {
        const auto answer = meets(point, limits);
        ++(!answer ? result.unknown : *answer ? result.met : result.notMet);
        if (!answer || point.isNumber()) continue;
        // Counted after all: it is certain on which side it lies.
        --result.account.leftOut[static_cast<std::size_t>(LeftOut::Comparator)];
        ++result.account.used;
        if (!result.account.first || point.at() < *result.account.first) result.account.first = point.at();
        if (!result.account.last || point.at() > *result.account.last) result.account.last = point.at();
    }
    if (result.decided() > 0) result.account.shortfall.clear();
    return result;
}

double excess(double mean, const Limits &limits)
{
    constexpr double noise = 1e-9;
    const auto beyond = [mean](double limit) {
        const double difference = mean - limit;
        return std::abs(difference) <= noise * std::max(std::abs(mean), std::abs(limit)) ? 0 : difference;
    };
    if (limits.high && beyond(*limits.high) > 0) return beyond(*limits.high);
    if (limits.low && beyond(*limits.low) < 0) return beyond(*limits.low);
    return 0;
}

Completeness completeness(const MeasureSeries &series, const Zone &zone, Instant now, int days)
{
    Completeness result;
    for (int back = days - 1; back >= 0; --back) {
        const std::int64_t from = zone.startOfDay(now, -back).milliseconds();
        const std::int64_t to = zone.startOfDay(now, 1 - back).milliseconds();
        const auto first = std::lower_bound(series.points.begin(), series.points.end(), from,
                                            [](const Point &point, std::int64_t time) { return point.time < time; });
        const bool has = first != series.points.end() && first->time < to && first->time <= now.milliseconds();
        result.days.push_back(has);
        result.withData += has;
    }
    return result;
}

}  // namespace trendward::trend
