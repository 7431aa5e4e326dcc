// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/planelsewhere.h"

#include "core/care/patientrecord.h"

#include <algorithm>
#include <cmath>

namespace trendward::care
{

namespace
{

bool sameLimit(const std::optional<double> &a, const std::optional<double> &b)
{
    if (!a || !b) return a.has_value() == b.has_value();
    return std::abs(*a - *b) <= 1e-9 * std::max({1.0, std::abs(*a), std::abs(*b)});
}

}  // namespace

std::size_t PlanElsewhere::openGoals() const
{
    return static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](const auto &one) { return one.type == "Goal" && one.isOpen(); }));
}

std::vector<Goal> adopted(const fhir::PlanPartElsewhere &goal, const std::string &setBy, const Date &today)
{
    std::vector<Goal> all;
    for (const fhir::TargetElsewhere &target : goal.targets) {
        Goal one;
        one.measure = target.measure;
        one.low = target.low;
        one.high = target.high;
        one.unit = target.unit;
        one.description = goal.text;
        one.setBy = setBy;
        one.start = today;
        one.due = target.due;
        if (limitsOf(one) && !(one.low && one.high && *one.low > *one.high)) all.push_back(std::move(one));
    }
    return all;
}

bool isAmong(const Goal &goal, const std::vector<Goal> &goals)
{
    const auto limits = limitsOf(goal);
    return limits && std::any_of(goals.begin(), goals.end(), [&](const Goal &one) {
               const auto other = limitsOf(one);
               return !one.ended && one.measure == goal.measure && other && sameLimit(other->low, limits->low) &&
                      sameLimit(other->high, limits->high);
           });
}

}  // namespace trendward::care
