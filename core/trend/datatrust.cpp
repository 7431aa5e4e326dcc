// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/datatrust.h"

#include "core/base/phrase.h"
#include "core/trend/theilsen.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace trendward::trend
{

namespace
{

constexpr std::size_t readingsForTwo = 10, readingsForDigits = 20;

/// Sums over sorted values, so that every split of them is judged in one step.
struct Split {
    std::size_t at = 0;  ///< values below
    double lower = 0, upper = 0;
    double lowerSquares = 0, upperSquares = 0;  ///< of the distances from the means
};

/// The split into two groups with the smallest squares within them.
Split bestSplit(const std::vector<double> &sorted)
{
    double all = 0, allSquares = 0;
    // From the first value on: sums of squares of large numbers would cost digits.
    for (const double value : sorted) {
        all += value - sorted.front();
        allSquares += (value - sorted.front()) * (value - sorted.front());
    }
    Split best;
    double least = INFINITY, sum = 0, squares = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const double before = sorted[i - 1] - sorted.front();
        sum += before;
        squares += before * before;
        const auto n = static_cast<double>(i), m = static_cast<double>(sorted.size() - i);
        const double lower = squares - sum * sum / n;
        const double upper = (allSquares - squares) - (all - sum) * (all - sum) / m;
        if (lower + upper >= least) continue;
        least = lower + upper;
        best = {i, sorted.front() + sum / n, sorted.front() + (all - sum) / m, std::max(0.0, lower),
                std::max(0.0, upper)};
    }
    return best;
}

template <class Value, class Same>
Repeats longestRun(const std::vector<Value> &values, std::size_t suspicious, Same same)
{
    Repeats found;
    for (std::size_t from = 0; from < values.size();) {
        std::size_t to = from + 1;
        while (to < values.size() && same(values[from], values[to])) ++to;
        if (to - from > found.longest) found = {to - from, values[from].at(), values[to - 1].at(), false};
        from = to;
    }
    found.likely = found.longest >= suspicious;
    return found;
}

}  // namespace

TwoPeople twoPeople(const MeasureSeries &series, const Window &window)
{
    constexpr double farApart = 5, share = 0.05;
    TwoPeople out;
    out.account = accountOf(series, window);
    explain(out.account, phrase("Account", "The best split into two groups, and how often they take turns"),
            "D = √2 · |m₁ − m₂| / √(s₁² + s₂²)", "Ashman, Astron J 1994;108:2348", {"1", ""});
    const auto values = numbersOf(series, window);
    if (values.size() < readingsForTwo) {
        out.account.shortfall = filled(counted(values.size(), plural("Account", "it takes {1} readings; there is %n",
                                                                     "it takes {1} readings; there are %n")),
                                       {std::to_string(readingsForTwo)});
        return out;
    }
    auto sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const Split split = bestSplit(sorted);
    out.lower = split.lower;
    out.upper = split.upper;
    out.inLower = split.at;
    out.inUpper = sorted.size() - split.at;
    const double scatter =
        split.lowerSquares / static_cast<double>(out.inLower) + split.upperSquares / static_cast<double>(out.inUpper);
    // Two values that never change have no scatter: as far apart as can be.
    const double apart = out.upper - out.lower;
    out.separation = apart <= 0 ? 0 : scatter > 0 ? std::sqrt(2.0) * apart / std::sqrt(scatter) : INFINITY;
    const double edge = sorted[split.at];
    for (std::size_t i = 1; i < values.size(); ++i) out.turns += (values[i] >= edge) != (values[i - 1] >= edge);
    const std::size_t fewer = std::min(out.inLower, out.inUpper);
    out.likely = fewer >= 3 && 10 * fewer >= values.size() && out.separation > farApart &&
                 out.upper - out.lower >= share * out.upper && out.turns >= 3;
    return out;
}

DigitPreference digitPreference(const MeasureSeries &series, const Window &window)
{
    constexpr double expected = 0.2, suspicious = 0.4;
    DigitPreference out;
    out.account = accountOf(series, window);
    explain(out.account, phrase("Account", "Readings that end in 0 or 5; a fifth by chance"),
            "100 · count(x mod 5 = 0) / n", phrase("Account", "terminal digits of blood pressure"), {"%", "%"});
    std::size_t whole = 0, round = 0;
    for (const double value : numbersOf(series, window)) {
        if (value != std::round(value)) continue;
        ++whole;
        round += std::fmod(value, 5) == 0;
    }
    leaveOut(out.account, phrase("Account", "not whole numbers"), out.account.used - whole);
    out.account.used = whole;
    if (whole < readingsForDigits) {
        out.account.shortfall = filled(counted(whole, plural("Account", "it takes {1} readings; there is %n",
                                                             "it takes {1} readings; there are %n")),
                                       {std::to_string(readingsForDigits)});
        return out;
    }
    const double share = static_cast<double>(round) / static_cast<double>(whole);
    out.percent = 100 * share;
    const double error = std::sqrt(expected * (1 - expected) / static_cast<double>(whole));
    out.likely = share >= suspicious && share - expected >= 3 * error;
    return out;
}

Repeats identicalRepeats(std::span<const Pressure> pressures)
{
    const std::vector<Pressure> all(pressures.begin(), pressures.end());
    return longestRun(all, 3, [](const Pressure &a, const Pressure &b) {
        return a.systolic == b.systolic && a.diastolic == b.diastolic;
    });
}

Repeats identicalRepeats(const MeasureSeries &series, const Window &window)
{
    std::vector<Point> numbers;
    for (const Point &point : within(series, window))
        if (point.isNumber() && point.scale > 0) numbers.push_back(point);
    return longestRun(numbers, 5, [](const Point &a, const Point &b) { return a.value == b.value; });
}

ClockDrift clockDrift(std::span<const ClockPair> pairs)
{
    constexpr double farOff = 300, fast = 20;
    ClockDrift out;
    std::vector<double> days, ahead;
    for (const ClockPair &pair : pairs) {
        days.push_back(static_cast<double>(pair.reference - pairs.front().reference) /
                       static_cast<double>(Instant::ticksPerDay));
        ahead.push_back(static_cast<double>(pair.device - pair.reference) /
                        static_cast<double>(Instant::ticksPerSecond));
    }
    if (pairs.size() < 3 || days.back() < 1) {
        out.shortfall = phrase("Account", "it takes 3 comparisons of the clock over a day or more");
        return out;
    }
    out.offset = ahead.back();
    out.secondsPerDay = theilSenSlope(days, ahead);
    out.likely = std::abs(*out.offset) > farOff || std::abs(out.secondsPerDay.value_or(0)) > fast;
    return out;
}

}  // namespace trendward::trend
