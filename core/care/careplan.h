// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <optional>
#include <string>

namespace trendward::care
{

/// One measurable goal of a patient: the readings of `measure` between low and high (either may be open).
struct Goal {
    std::int64_t key = 0;             ///< the store's number; 0 before it is stored
    std::string measure;              ///< key of core/base/measure.h
    std::optional<double> low, high;  ///< in `unit`, both ends count as met
    std::string unit;                 ///< UCUM
    std::string description;          ///< as a person wrote it, or empty
    std::string setBy;                ///< who or what set it
    Date start;
    std::optional<Date> due;
    bool ended = false;
};

/// One thing somebody is to do.
struct Action {
    std::int64_t key = 0;
    std::string text, owner;
    std::optional<Date> due;
    std::string state =
        "scheduled";  ///< FHIR care-plan-activity-status: not-started scheduled in-progress on-hold completed cancelled
    std::optional<std::int64_t> goal;  ///< key of the goal it serves
};

/// One look at the patient's data by a person.
struct Review {
    std::int64_t key = 0;
    Instant at;
    std::string who, note;
};

}  // namespace trendward::care
