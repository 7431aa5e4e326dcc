// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/care/careplan.h"

#include <string>
#include <vector>

namespace trendward::care
{

/// Something that was done with the plan or told by a server, for a line across the charts.
struct Event {
    enum class Kind { Reviewed, GoalSet, Medication, Encounter };
    Instant at;
    Kind kind = Kind::Reviewed;
    std::string text;  ///< "Reviewed by R. Alvarez, RN", "Goal set: Weight at most 82.7 kg"
    friend bool operator==(const Event &, const Event &) = default;
};

/// Reviews, and the days on which goals begin, by the patient's clock and until now, in the order of time.
std::vector<Event> eventsOf(const std::vector<Goal> &goals, const std::vector<Review> &reviews, const Zone &zone,
                            Instant now);

}  // namespace trendward::care
