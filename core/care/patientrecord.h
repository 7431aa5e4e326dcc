// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careplan.h"
#include "core/care/population.h"
#include "core/trend/measureseries.h"
#include "core/trend/statistics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// What is known of one measure of a patient.
struct MeasureRecord {
    trend::MeasureSeries series;      ///< at least the readings of the last Rules::days() days
    std::optional<Instant> lastEver;  ///< of the newest usable reading, also of one that was not loaded
};

/// One patient as rules see them.
struct PatientRecord {
    std::string id, name;
    Zone zone = Zone::utc();  ///< of the patient's home
    bool zoneKnown = false;
    std::optional<Date> birth;
    std::vector<Pregnancy> pregnancies;
    std::vector<Goal> goals;
    std::vector<MeasureRecord> measures;

    const MeasureRecord *measure(std::string_view key) const;
    /// Goals that hold today: begun, not ended, by the patient's clock.
    std::vector<Goal> activeGoals(Instant now) const;
    /// Goals that have not begun, by the patient's clock, and are not ended.
    std::vector<Goal> laterGoals(Instant now) const;
    /// Which rules are for this person, by the patient's clock.
    RuleSet ruleSet(Instant now) const { return ruleSetFor(birth, pregnancies, zone.local(now)); }
};

/// The goal's limits in the measure's unit; nullopt when the goal has none, its measure is not one we know, or its unit
/// cannot be converted: such a goal cannot be held against readings.
std::optional<trend::Limits> limitsOf(const Goal &goal);

/// Whether the goal holds on this day of the patient's clock.
bool holdsOn(const Goal &goal, const LocalTime &today);

}  // namespace trendward::care
