// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/spread.h"

#include "core/trend/account.h"

#include <algorithm>
#include <cmath>

namespace trendward::trend
{

std::optional<double> sampleDeviation(std::span<const double> values)
{
    if (values.size() < 2) return std::nullopt;
    const double mean = *meanOf(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

std::optional<double> variationPercent(std::span<const double> values)
{
    const auto deviation = sampleDeviation(values);
    if (!deviation || *meanOf(values) <= 0) return std::nullopt;
    return 100 * *deviation / *meanOf(values);
}

std::optional<double> realVariability(std::span<const double> values)
{
    if (values.size() < 2) return std::nullopt;
    double sum = 0;
    for (std::size_t i = 1; i < values.size(); ++i) sum += std::abs(values[i] - values[i - 1]);
    return sum / static_cast<double>(values.size() - 1);
}

std::optional<double> quantile(std::span<const double> sorted, double share)
{
    if (sorted.empty()) return std::nullopt;
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace trendward::trend
