// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trendward::care
{

/// One measurable goal of a patient: the readings of `measure` between low and high (either may be open).
struct Goal {
    std::int64_t key = 0;  ///< the store's number; 0 before it is stored, below 0 while it is in a draft only
    std::string measure;   ///< key of core/base/measure.h
    std::optional<double> low, high;  ///< in `unit`, both ends count as met
    std::string unit;                 ///< UCUM
    std::string description;          ///< as a person wrote it, or empty
    std::string setBy;                ///< who or what set it
    Date start;
    std::optional<Date> due;
    bool ended = false;
    friend bool operator==(const Goal &, const Goal &) = default;
};

/// One thing somebody is to do.
struct Action {
    std::int64_t key = 0;
    std::string text, owner;
    std::optional<Date> due;
    std::string state =
        "scheduled";  ///< FHIR care-plan-activity-status: not-started scheduled in-progress on-hold completed cancelled
    std::optional<std::int64_t> goal;  ///< key of the goal it serves
    friend bool operator==(const Action &, const Action &) = default;
};

/// To be done still: neither done nor cancelled.
bool isOpen(const Action &action);

/// `actions` as every list of them stands: open ones first, by their day (a month or year counts as its last day),
/// those without a day behind them; then what is done or cancelled. Equals keep their order.
std::vector<Action> inOrder(std::vector<Action> actions);

/// One look at the patient's data by a person.
struct Review {
    std::int64_t key = 0;
    Instant at;
    std::string who, note;             ///< who: the name under which the system knows the person
    std::string name = {}, role = {};  ///< as the person signs ("R. Alvarez", "RN"), or empty
    std::int64_t version = 0;          ///< of the plan that was signed with it; 0: a look without a signature

    /// "R. Alvarez, RN"; the system's name where nobody signed.
    std::string signer() const { return name.empty() ? who : role.empty() ? name : name + ", " + role; }
};

}  // namespace trendward::care
