// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/caresummary.h"
#include "core/care/rules.h"
#include "core/trend/measureseries.h"
#include "core/trend/ownbaseline.h"
#include "core/trend/statistics.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// A statistic under its name, as text with so many decimals.
NamedStatistic named(std::string name, const trend::Statistic &statistic, int decimals);

/// The days on which goals for a vital sign (a key of care::vitalKey) began, ascending: changes of the plan, after
/// which a person's usual begins anew.
std::vector<Instant> goalBeginnings(std::span<const Goal> goals, std::string_view vital, const Zone &zone);

/// A person's own range of a measure, within what can be, and since when the newest days lie beyond it.
struct UsualRange {
    trend::OwnBaseline own;
    std::optional<double> low, high;  ///< none without a band
    std::size_t daysBeyond = 0;       ///< of the newest ones, with readings; the last of them is today's or the newest
    bool above = false;
    /// "7 days above the usual level since 12 Nov"; empty where there are none.
    std::string words(const Zone &zone) const;
};
/// rebases: ascending; the last one until now counts.
UsualRange usualRange(const trend::MeasureSeries &series, const Zone &zone, Instant now,
                      std::span<const Instant> rebases);

/// How much of the last 30 days a measure was within its goal: the share of the readings, and that of the time when
/// values change in straight lines between them. series: in the unit of the limits.
std::vector<NamedStatistic> goalStatistics(const trend::MeasureSeries &series, const trend::Limits &limits,
                                           const Zone &zone, Instant now);

/// What the field of a measure asks for beside the numbers that every measure has: the home average of a blood
/// pressure, the bands of glucose, the person's own usual range. A number that cannot be made is among them and says
/// what is missing. series: in the measure's own unit; otherHalf: of a blood pressure, else empty.
std::vector<NamedStatistic> fieldStatistics(const trend::MeasureSeries &series, const trend::MeasureSeries &otherHalf,
                                            const Rules &rules, const Zone &zone, Instant now,
                                            std::span<const Instant> rebases);

}  // namespace trendward::care
