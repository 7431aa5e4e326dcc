// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"
#include "core/trend/statistics.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Weight of people with heart failure, in kg: the labels of guidelines, and the signals that the ranking goes by.
namespace trendward::trend
{

inline constexpr double kilogramsPerPound = 0.45359237;

/// The median of the newest daily medians against that of those before them.
struct MedianStep {
    double newest = 0, before = 0;
    std::size_t first = 0, edge = 0;  ///< of the days before; of the newest ones
    double change() const { return newest - before; }
};
/// nullopt without all of the newest days and half of those before.
std::optional<MedianStep> medianStep(std::span<const DailyMedian> days, std::size_t newest, std::size_t before);

/// The newest daily median less the smallest one of the days before it, within so many wall-clock days that end today.
/// It takes a weight of today or yesterday and one before.
Statistic gainOverMinimum(const MeasureSeries &weight, const Zone &zone, Instant now, int days);
/// The median of the newest 3 daily medians less the dry weight; it takes 3 days with weights within the last 7.
Statistic overDryWeight(const MeasureSeries &weight, double dryKilograms, const Zone &zone, Instant now);
/// The median of the newest 3 daily medians less that of the 14 days with weights before.
Statistic weightStep(const MeasureSeries &weight, const Zone &zone, Instant now);

/// One rule of a guideline or of the ranking, as far as it can be answered.
struct WeightSign {
    std::string id;               ///< "esc-2kg-3d"
    std::string words, source;    ///< "more than 2 kg in 3 days"
    bool ranks = false;           ///< a signal for the ranking; else only a label
    std::optional<double> value;  ///< kg; none below sufficiency
    double limit = 0;             ///< kg; beyond it
    std::string shortfall;        ///< what is missing, or empty
    std::optional<bool> reached() const { return value ? std::optional(*value > limit) : std::nullopt; }
};
/// All rules, labels first: more than 2 kg in 3 days (ESC), 2 lb in a day and 5 lb in a week (US advice to patients),
/// then the signals: median step above 1.5 kg and the moving average (0.3) beyond 3 of its σ.
std::vector<WeightSign> weightSigns(const MeasureSeries &weight, const Zone &zone, Instant now);

}  // namespace trendward::trend
