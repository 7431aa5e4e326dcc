// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace trendward::trend
{

/// Sample standard deviation, divided by n − 1; none below two values.
std::optional<double> sampleDeviation(std::span<const double> values);
/// 100 · standard deviation / mean; none below two values or where the mean is not above 0.
std::optional<double> variationPercent(std::span<const double> values);
/// Average real variability: the mean of the absolute differences of neighbours in time, Σ|xᵢ₊₁ − xᵢ| / (n − 1); none
/// below two values. Source: Mena et al., J Hypertens 2005;23:505.
std::optional<double> realVariability(std::span<const double> values);
/// The value below which the share lies (0 to 1), straight between neighbours (R's type 7, as d3.quantile); sorted:
/// ascending. None of nothing.
std::optional<double> quantile(std::span<const double> sorted, double share);

}  // namespace trendward::trend
