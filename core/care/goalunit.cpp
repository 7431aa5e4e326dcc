// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/goalunit.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/patientrecord.h"
#include "core/care/words.h"

#include <algorithm>
#include <cmath>

namespace trendward::care
{

std::optional<ShownUnit> shownUnitOf(const Goal &goal)
{
    const Measure *measure = measureNamed(goal.measure);
    if (!measure || !limitsOf(goal)) return std::nullopt;
    ShownUnit shown{{std::string(measure->unit), std::string(measure->unitText)}, measure->decimals, 0, 1};
    if (goal.unit.empty() || goal.unit == measure->unit) return shown;
    const auto zero = inMeasureUnit(*measure, 0, goal.unit), one = inMeasureUnit(*measure, 1, goal.unit);
    if (!zero || !one || *one == *zero) return std::nullopt;
    shown.unit = unitFrom(goal.unit);
    shown.zero = *zero;
    shown.step = *one - *zero;
    // As fine as the measure's own digits: 1 mg/dL is 0.06 mmol/L.
    shown.decimals = std::clamp(measure->decimals + static_cast<int>(std::lround(std::log10(shown.step))), 0, 4);
    return shown;
}

ShownUnit shownUnitOf(const trend::MeasureSeries &series)
{
    return {series.unit, series.decimals, 0, 1};
}

trend::MeasureSeries shownIn(trend::MeasureSeries series, const ShownUnit &shown)
{
    for (trend::Point &point : series.points) point.value = shown.of(point.value);
    series.unit = shown.unit;
    series.decimals = shown.decimals;
    return series;
}

std::string nameOf(const Goal &goal)
{
    const Measure *measure = measureNamed(goal.measure);
    if (measure) return displayOf(*measure);
    return goal.measure.empty() ? phrase("Goal", "Goal") : goal.measure;
}

std::string targetText(const Goal &goal)
{
    const Measure *measure = measureNamed(goal.measure);
    const std::string unit = goal.unit.empty() && measure ? std::string(measure->unit) : goal.unit;
    return limitsText(goal.low, goal.high, unitText(unitFrom(unit)));
}

int decimalsBeside(const trend::Limits &limits, double value, int decimals)
{
    constexpr int more = 3;
    const auto side = [&](double number) {
        const double excess = trend::excess(number, limits);
        return (excess > 0) - (excess < 0);
    };
    for (int digits = decimals; digits < decimals + more; ++digits) {
        const double scale = std::pow(10.0, digits);
        if (side(std::round(value * scale) / scale) == side(value)) return digits;
    }
    return decimals + more;
}

}  // namespace trendward::care
