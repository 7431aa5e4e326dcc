// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/unit.h"
#include "core/care/careplan.h"
#include "core/trend/measureseries.h"
#include "core/trend/statistics.h"

#include <optional>
#include <string>

namespace trendward::care
{

/// The unit that numbers of a measure are shown in, and the way there from the measure's own. A goal in pounds and a
/// mean in kilograms beside it cannot be compared at a glance, so the goal's unit is the one.
struct ShownUnit {
    Unit unit;
    int decimals = 0;
    double zero = 0, step = 1;  ///< 0 of `unit`, and 1 more, in the measure's unit: °C and °F differ in both

    double of(double value) const { return (value - zero) / step; }
};

/// The goal's unit; nullopt where limitsOf has none.
std::optional<ShownUnit> shownUnitOf(const Goal &goal);
/// The unit of the series itself.
ShownUnit shownUnitOf(const trend::MeasureSeries &series);

/// The same series with its points in that unit.
trend::MeasureSeries shownIn(trend::MeasureSeries series, const ShownUnit &shown);

/// "Systolic blood pressure"; the key of a measure that we do not know, "Goal" without one.
std::string nameOf(const Goal &goal);
/// "at most 170 lb": the limits in the goal's unit, as people write it.
std::string targetText(const Goal &goal);

/// Digits for a number that is named beside its limits: more than `decimals` where the rounded number would seem to
/// lie on the other side of them ("mean 135, the goal is at most 135" of a mean of 135.2).
int decimalsBeside(const trend::Limits &limits, double value, int decimals);

}  // namespace trendward::care
