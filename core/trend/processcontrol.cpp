// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/processcontrol.h"

#include "core/trend/account.h"

#include <algorithm>
#include <cmath>

namespace trendward::trend
{

namespace
{

constexpr double tooWide = 3.267;
constexpr std::size_t inARow = 7;

std::optional<double> meanRange(std::span<const double> values)
{
    std::vector<double> ranges;
    for (std::size_t i = 1; i < values.size(); ++i) ranges.push_back(std::abs(values[i] - values[i - 1]));
    const auto all = meanOf(ranges);
    if (!all) return std::nullopt;
    std::erase_if(ranges, [&](double range) { return range > tooWide * *all; });
    return meanOf(ranges);
}

/// Whether values[last] ends a run of seven that the relation holds for.
template <class Holds>
bool run(std::size_t last, std::size_t length, Holds holds)
{
    if (last + 1 < length) return false;
    for (std::size_t i = last + 1 - length; i <= last; ++i)
        if (!holds(i)) return false;
    return true;
}

/// The findings that end with the value at i, on one side. sign: 1 for above and rising, -1 for the other one.
void findAt(std::size_t i, std::span<const double> values, const XmrLimits &limits, int sign,
            std::vector<XmrFinding> &found)
{
    const auto beyond = [&](std::size_t at, double level) { return sign * (values[at] - level) > 0; };
    const double outer = sign > 0 ? limits.high() : limits.low();
    const double near = sign > 0 ? limits.nearHigh() : limits.nearLow();
    const bool high = sign > 0;
    if (beyond(i, outer)) found.push_back({XmrSignal::Outside, i, i, high});
    if (run(i, inARow, [&](std::size_t at) { return beyond(at, limits.mean); }))
        found.push_back({XmrSignal::SevenOnOneSide, i + 1 - inARow, i, high});
    // Seven points are six steps.
    if (i + 1 >= inARow && run(i, inARow - 1, [&](std::size_t at) { return beyond(at, values[at - 1]); }))
        found.push_back({XmrSignal::SevenInOneDirection, i + 1 - inARow, i, high});
    if (i < 2 || !beyond(i, near)) return;
    const int of3 = beyond(i, near) + beyond(i - 1, near) + beyond(i - 2, near);
    if (of3 >= 2) found.push_back({XmrSignal::TwoOfThreeNearALimit, beyond(i - 2, near) ? i - 2 : i - 1, i, high});
}

}  // namespace

std::optional<XmrLimits> xmrLimits(std::span<const double> values)
{
    if (values.size() < valuesForLimits) return std::nullopt;
    const double range = meanRange(values).value_or(0);
    // The mean of equal values is that value; summed up it would differ in its last digit, and lie outside itself.
    return XmrLimits{range == 0 ? values.front() : *meanOf(values), range};
}

std::vector<XmrFinding> xmrFindings(std::span<const double> values, const XmrLimits &limits)
{
    std::vector<XmrFinding> found;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (const int sign : {1, -1}) findAt(i, values, limits, sign, found);
    return found;
}

std::vector<XmrPart> xmrChart(std::span<const double> values, std::span<const std::size_t> rebases)
{
    std::vector<XmrPart> parts;
    std::vector<std::size_t> edges{0};
    for (const std::size_t rebase : rebases)
        if (rebase > edges.back() && rebase < values.size()) edges.push_back(rebase);
    edges.push_back(values.size());
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        XmrPart part{edges[i], edges[i + 1] - edges[i], std::nullopt, {}};
        const auto own = values.subspan(part.first, part.size);
        part.limits = xmrLimits(own);
        if (part.limits) part.findings = xmrFindings(own, *part.limits);
        for (XmrFinding &finding : part.findings) {
            finding.first += part.first;
            finding.last += part.first;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<EwmaPoint> ewma(std::span<const double> values, const XmrLimits &baseline, double lambda, double width)
{
    std::vector<EwmaPoint> points;
    double average = baseline.mean, forgotten = 1;
    for (const double value : values) {
        average = lambda * value + (1 - lambda) * average;
        forgotten *= (1 - lambda) * (1 - lambda);
        // What the last digits of a sum make is no change.
        const double noise = 1e-9 * std::abs(baseline.mean);
        const double reach = width * baseline.sigma() * std::sqrt(lambda / (2 - lambda) * (1 - forgotten)) + noise;
        points.push_back({average, baseline.mean - reach, baseline.mean + reach});
    }
    return points;
}

std::vector<CusumPoint> cusum(std::span<const double> values, const XmrLimits &baseline, double k, double h)
{
    std::vector<CusumPoint> points;
    const double slack = k * baseline.sigma(), limit = h * baseline.sigma();
    CusumPoint sum;
    for (const double value : values) {
        sum.up = std::max(0.0, sum.up + value - baseline.mean - slack);
        sum.down = std::max(0.0, sum.down + baseline.mean - value - slack);
        sum.signal = sum.up > limit || sum.down > limit;
        points.push_back(sum);
    }
    return points;
}

}  // namespace trendward::trend
