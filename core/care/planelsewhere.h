// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careplan.h"
#include "core/fhir/planelsewhere.h"

#include <string>
#include <vector>

namespace trendward::care
{

/// What one server says of a patient's plan. It stays apart from the plan of the record.
struct PlanElsewhere {
    std::string server;  ///< its address
    std::string name;    ///< as people call the server
    Instant asked;
    std::vector<fhir::PlanPartElsewhere> parts;

    /// That are neither ended nor rejected.
    std::size_t openGoals() const;
};

/// The goals of a plan here that a Goal elsewhere can become, one for each of its targets whose limits can be held
/// against readings; none for a goal in words alone. `setBy`: who adopts it; it holds from `today` on.
std::vector<Goal> adopted(const fhir::PlanPartElsewhere &goal, const std::string &setBy, const Date &today);
/// Whether the plan has this goal: the same measure with the same limits, and not ended.
bool isAmong(const Goal &goal, const std::vector<Goal> &goals);

}  // namespace trendward::care
