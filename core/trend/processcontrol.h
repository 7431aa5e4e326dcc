// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// Charts that tell a change from a person's usual scatter. Values are in time order, one a day at best: several of one
/// day are not independent.
namespace trendward::trend
{

/// The level and the scatter of a person's values: mean, and the mean of the moving ranges |xᵢ₊₁ − xᵢ|. Ranges above
/// 3.267 times their mean are dropped once. Source: NHS "plot the dots", NHSRplotthedots 2023.
struct XmrLimits {
    double mean = 0, movingRange = 0;
    double sigma() const { return movingRange / 1.128; }
    double low() const { return mean - 2.66 * movingRange; }
    double high() const { return mean + 2.66 * movingRange; }
    /// Two thirds of the way to the limits: 1.7733… moving ranges.
    double nearLow() const { return mean - 2.66 * 2 / 3 * movingRange; }
    double nearHigh() const { return mean + 2.66 * 2 / 3 * movingRange; }
};
/// nullopt below 8 values.
std::optional<XmrLimits> xmrLimits(std::span<const double> values);
inline constexpr std::size_t valuesForLimits = 8;

/// The rules of "plot the dots"; other sets ask for 8 or 9 on a side and 6 in a row.
enum class XmrSignal { Outside, SevenOnOneSide, SevenInOneDirection, TwoOfThreeNearALimit };
struct XmrFinding {
    XmrSignal signal = XmrSignal::Outside;
    std::size_t first = 0, last = 0;  ///< of the values that make it
    bool high = false;                ///< above the mean, or rising
};

/// Values from `first` up to the next rebase, with limits of their own.
struct XmrPart {
    std::size_t first = 0, size = 0;
    std::optional<XmrLimits> limits;   ///< none below 8 values: dots only
    std::vector<XmrFinding> findings;  ///< within this part, in time order
};
/// A chart that begins anew at each rebase (a change of medication): the index of the first value after it. rebases:
/// ascending. Each part is held against its own limits.
std::vector<XmrPart> xmrChart(std::span<const double> values, std::span<const std::size_t> rebases = {});
/// What values show when they are held against limits that others gave.
std::vector<XmrFinding> xmrFindings(std::span<const double> values, const XmrLimits &limits);

/// Exponentially weighted moving average from the baseline's mean on, and its limits at each value,
/// mean ± L · σ · √(λ / (2 − λ) · (1 − (1 − λ)²ⁱ)). Source: Roberts, Technometrics 1959;1:239.
struct EwmaPoint {
    double average = 0, low = 0, high = 0;
    bool outside() const { return average < low || average > high; }
};
std::vector<EwmaPoint> ewma(std::span<const double> values, const XmrLimits &baseline, double lambda = 0.2,
                            double width = 2.7);

/// Sums of what lies beyond k · σ on either side of the baseline's mean. Source: Page, Biometrika 1954;41:100.
struct CusumPoint {
    double up = 0, down = 0;  ///< both at least 0
    bool signal = false;      ///< one of them above h · σ
};
std::vector<CusumPoint> cusum(std::span<const double> values, const XmrLimits &baseline, double k = 0.5, double h = 4);

}  // namespace trendward::trend
