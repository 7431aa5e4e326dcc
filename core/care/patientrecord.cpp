// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/patientrecord.h"

#include "core/base/measure.h"

#include <algorithm>
#include <tuple>

namespace trendward::care
{

const MeasureRecord *PatientRecord::measure(std::string_view key) const
{
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const MeasureRecord &record) { return record.series.measure == key; });
    return found == measures.end() ? nullptr : &*found;
}

std::vector<Goal> PatientRecord::activeGoals(Instant now) const
{
    std::vector<Goal> active;
    const LocalTime today = zone.local(now);
    for (const Goal &goal : goals)
        if (holdsOn(goal, today)) active.push_back(goal);
    return active;
}

std::vector<Goal> PatientRecord::laterGoals(Instant now) const
{
    std::vector<Goal> later;
    const LocalTime today = zone.local(now);
    for (const Goal &goal : goals)
        if (!goal.ended && !holdsOn(goal, today)) later.push_back(goal);
    return later;
}

std::optional<trend::Limits> limitsOf(const Goal &goal)
{
    const Measure *measure = measureNamed(goal.measure);
    if (!measure || goal.measure.empty() || (!goal.low && !goal.high)) return std::nullopt;
    trend::Limits limits;
    const std::string_view unit = goal.unit.empty() ? measure->unit : std::string_view(goal.unit);
    if (goal.low) {
        limits.low = inMeasureUnit(*measure, *goal.low, unit);
        if (!limits.low) return std::nullopt;
    }
    if (goal.high) {
        limits.high = inMeasureUnit(*measure, *goal.high, unit);
        if (!limits.high) return std::nullopt;
    }
    return limits;
}

bool holdsOn(const Goal &goal, const LocalTime &today)
{
    if (goal.ended) return false;
    const std::tuple begun{goal.start.year, goal.start.month.value_or(1), goal.start.day.value_or(1)};
    return begun <= std::tuple{today.year, today.month, today.day};
}

}  // namespace trendward::care
