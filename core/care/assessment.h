// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/finding.h"
#include "core/care/patientrecord.h"
#include "core/care/rules.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// How one goal stands. Only Within is good news, and it takes fresh and sufficient readings.
struct GoalState {
    enum class Standing {
        Within,
        Outside,
        TooFewReadings,
        NoRecentData,
        CannotTell  ///< no limits, a measure we do not know, a unit that cannot be converted, or only comparators
    };
    Goal goal;
    std::string display;  ///< of the measure
    Unit unit;            ///< of mean and limits: the goal's own, so that both are read side by side
    int decimals = 0;
    Standing standing = Standing::CannotTell;
    std::optional<trend::Limits> limits;
    trend::Met met;                    ///< over the days that sufficiency asks for
    int days = 14, needed = 12;        ///< of sufficiency
    int onDays = 0, neededOnDays = 1;  ///< days with readings among them
    std::optional<double> mean;        ///< of the last `meanDays`
    int meanDays = 7;  ///< 7, or `days` where those have no number or it is the longer mean that is outside
    std::optional<Instant> lastReading;
    std::string sentence;
};

/// Digits that the mean is shown with beside its limits.
int meanDecimals(const GoalState &state);
/// "mean of the last 7 days 148 mmHg"; empty without a mean.
std::string meanText(const GoalState &state);
/// "within goal", "outside goal", "too few readings", "no recent data", "cannot tell".
std::string words(GoalState::Standing standing);

enum class Bucket { LookFirst, Review, NoRecentData, NotEnoughKnown, WithinGoals };
inline constexpr std::array buckets{Bucket::LookFirst, Bucket::Review, Bucket::NoRecentData, Bucket::NotEnoughKnown,
                                    Bucket::WithinGoals};
/// "Look first", "Review", "No recent data", "Not enough known", "Within goals".
std::string words(Bucket bucket);

/// Where one patient stands and why.
struct Assessment {
    std::string id, name;
    Zone zone = Zone::utc();
    Bucket bucket = Bucket::NotEnoughKnown;
    std::string why;                ///< one or two sentences, made from what the rules saw
    std::vector<Finding> findings;  ///< look first, then review, then no recent data
    std::vector<GoalState> goals;   ///< of goals that hold today
    std::vector<Goal> later;        ///< goals that have not begun
    std::optional<Instant> lastReading;
    std::vector<std::string> unjudged;  ///< measures with recent readings and neither a goal nor a rule, in a sentence
    std::size_t misdated = 0;           ///< readings with a date that cannot be right

    std::size_t count(Severity severity) const;
};

/// How the goal stood at an earlier moment, by the readings until then; the record must hold all of them.
GoalState goalStateAt(const PatientRecord &record, const Goal &goal, const Rules &rules, Instant then);

/// Every goal of the patient that holds today, held against its readings.
std::vector<GoalState> goalStates(const PatientRecord &record, const Rules &rules, Instant now);

/// Puts a patient into exactly one bucket, the first that fits: a look-first finding; a review finding or a goal that
/// is not met; a measure with a goal (or, without goals, every measure) whose newest reading is older than its age
/// limit; anything else that keeps us from knowing, a patient without goals above all; within goals.
Assessment assess(const PatientRecord &record, const Rules &rules, Instant now);

}  // namespace trendward::care
