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

enum class Bucket { LookFirst, Review, NoRecentData, NotEnoughKnown, WithinGoals };
inline constexpr std::array buckets{Bucket::LookFirst, Bucket::Review, Bucket::NoRecentData, Bucket::NotEnoughKnown,
                                    Bucket::WithinGoals};

/// How one goal stands: by its mean and by its share of readings. Only Within is good news, and it takes fresh and
/// sufficient readings. Worklist, window and every form of the summary ask bucketOf() and words() of this and judge
/// nothing themselves.
struct GoalState {
    enum class Standing {
        Within,
        Outside,
        TooFewReadings,
        NoRecentData,
        CannotTell  ///< no limits, a measure we do not know, a unit that cannot be converted, or only comparators
    };
    enum class Side { Below, None, Above };  ///< None: within, or not known
    Goal goal;
    std::string display;  ///< of the measure
    Unit unit;            ///< of mean and limits: the goal's own, so that both are read side by side
    int decimals = 0;
    Standing standing = Standing::CannotTell;
    std::optional<trend::Limits> limits;
    trend::Met met;  ///< over the days that sufficiency asks for, until `until`
    Instant until;
    int days = 14, needed = 12;        ///< of sufficiency
    int onDays = 0, neededOnDays = 1;  ///< days with readings among them
    std::optional<double> mean;        ///< of the last `meanDays`
    int meanDays = 7;             ///< 7, or `days` where those have no number or it is the longer mean that is outside
    Side meanSide = Side::None;   ///< of this mean
    Side shareSide = Side::None;  ///< where most of the readings outside lie, when they are too many for "within"
    Side lastSide = Side::None;   ///< of the newest reading
    std::optional<Instant> lastReading;
    /// The first finding about this measure, where the standing alone would say less: no "within goal" stands without
    /// it.
    struct Named {
        Severity severity = Severity::Review;
        std::string sentence;
    };
    std::optional<Named> finding;
    std::string sentence;  ///< with the finding's own

    /// The side that makes it Outside.
    Side outsideOn() const { return meanSide == Side::None ? shareSide : meanSide; }
};

/// The one that a goal's mark goes by: as a patient with this goal alone would stand.
Bucket bucketOf(const GoalState &state);
/// Digits that the mean is shown with beside its limits.
int meanDecimals(const GoalState &state);
/// "mean of the last 7 days 148 mmHg"; empty without a mean.
std::string meanText(const GoalState &state);
/// "27 of 28 in 14 days to 22 Nov": how many of its readings are in the goal; empty where none can be held against it.
std::string shareText(const GoalState &state, const Zone &zone);
/// "within goal", "within goal, last reading above it; look first", "mean outside goal", "too few readings".
std::string words(const GoalState &state);
/// "Look first", "Review", "No recent data", "Not enough known", "Within goals".
std::string words(Bucket bucket);

/// Where one patient stands and why.
struct Assessment {
    std::string id, name;
    Zone zone = Zone::utc();
    Bucket bucket = Bucket::NotEnoughKnown;
    std::string why;                    ///< one or two sentences, made from what the rules saw
    RuleSet ruleSet = RuleSet::Adults;  ///< for any other there are no rules, and `why` says so
    std::vector<Finding> findings;      ///< look first, then review, then no recent data
    std::vector<Finding> ranking;       ///< of rules that rank only: against the person's own level
    std::vector<Finding> shadow;        ///< of rules that are tried out; nothing goes by them
    std::vector<GoalState> goals;       ///< of goals that hold today
    std::vector<Goal> later;            ///< goals that have not begun
    std::optional<Instant> lastReading;
    std::vector<std::string> unjudged;  ///< measures with recent readings and neither a goal nor a rule, in a sentence
    std::size_t misdated = 0;           ///< readings with a date that cannot be right

    std::size_t count(Severity severity) const;
    /// A single reading lies beyond a crisis limit: ranks before everything else.
    bool crisis() const;
    /// The day of the oldest of its goals' newest readings; only of one within goals.
    std::optional<Instant> withinUntil() const;
};
/// "Look first"; "Within goals to 22 Nov" where that is so.
std::string words(const Assessment &one);

/// How the goal stood at an earlier moment, by the readings until then; the record must hold all of them.
GoalState goalStateAt(const PatientRecord &record, const Goal &goal, const Rules &rules, Instant then);

/// Every goal of the patient that holds today, held against its readings.
std::vector<GoalState> goalStates(const PatientRecord &record, const Rules &rules, Instant now);

/// Puts a patient into exactly one bucket, the first that fits: a look-first finding; a review finding or a goal that
/// is not met; a measure with a goal (or, without goals, every measure) whose newest reading is older than its age
/// limit; anything else that keeps us from knowing, a patient without goals or for whom there are no rules above all;
/// within goals.
Assessment assess(const PatientRecord &record, const Rules &rules, Instant now);

}  // namespace trendward::care
