// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/caresummary.h"
#include "core/care/rules.h"
#include "core/trend/measureseries.h"
#include "core/trend/statistics.h"

#include <string>
#include <vector>

namespace trendward::care
{

/// A statistic under its name, as text with so many decimals.
NamedStatistic named(std::string name, const trend::Statistic &statistic, int decimals);

/// What the field of a measure asks for beside the numbers that every measure has: the home average of a blood
/// pressure, the bands of glucose, the person's own usual range. A number that cannot be made is among them and says
/// what is missing. series: in the measure's own unit; otherHalf: of a blood pressure, else empty.
std::vector<NamedStatistic> fieldStatistics(const trend::MeasureSeries &series, const trend::MeasureSeries &otherHalf,
                                            const Rules &rules, const Zone &zone, Instant now);

}  // namespace trendward::care
