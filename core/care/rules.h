// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/care/population.h"
#include "core/trend/glucose.h"
#include "core/trend/homebloodpressure.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// Any reading, at least `readings` of them within the last `withinDays`, beyond a fixed limit. Comparators count where
/// they are certain.
struct ThresholdRule {
    std::optional<double> atLeast, above, atMost, below;  ///< exactly one; in `unit`
    std::string unit;                                     ///< UCUM
    bool ownLimit = false;  ///< the patient's goal takes the limit's place where it allows more
    int withinDays = 0, readings = 1;
    bool ofOneDay = false;  ///< continuous signals: only days count that have so many readings beyond it themselves

    bool tooHigh() const { return atLeast || above; }
};

/// The mean of the last `days` wall-clock days lies more than `beyond` outside the patient's goal.
struct GoalMeanRule {
    enum class Side { Above, Below, Either };
    Side side = Side::Either;
    double beyond = 0;  ///< in the measure's unit
    int days = 7, readings = 1;
};

/// At least this share of the readings of the last `days` lies outside the patient's goal.
struct GoalShareRule {
    double share = 0;  ///< 0 to 1
    int days = 14, readings = 1;
};

enum class Direction { Up, Down };

/// The mean of the last `days` wall-clock days has moved by at least `by` against the same number of days before.
struct MeanChangeRule {
    Direction direction = Direction::Up;
    double by = 0;  ///< in the measure's unit
    int days = 7, readings = 1;
    bool onlyOutsideGoal = false;  ///< holds only where the mean lies outside a goal on that side
};

/// The median of the newest daily medians lies more than `by` from the median of those of the days before.
struct StepRule {
    Direction direction = Direction::Up;
    double by = 0;  ///< in the measure's unit
    int newest = 3, before = 14;
};

/// Two readings in a row, no more than so many hours apart, that differ by more than `by`: no one person's.
struct JumpRule {
    double by = 0;  ///< in the measure's unit
    int withinHours = 24, withinDays = 14;
};

/// The moving average (EWMA) of the newest daily medians leaves the limits that this person's own earlier days give it,
/// and has not come back (core/trend/ownbaseline.h).
struct OwnBaselineRule {
    enum class Side { Up, Down, Either };
    Side side = Side::Either;
    double width = 3;           ///< of the limits, in this person's own standard deviations
    double weight = 0.2;        ///< λ: of the newest day in the average
    int days = 28, newest = 7;  ///< days that the limits come from, and days held against them
};

/// NoRecentData is never a rule's own severity: it is what an age limit finds. RankOnly orders patients within the
/// place that the other rules give them, and moves nobody to another one.
enum class Severity { LookFirst, Review, NoRecentData, RankOnly };

/// Whom a rule is for.
enum class Population { Adults, Everybody };
/// Whether what is for these may be held against such a person.
constexpr bool holds(Population population, RuleSet set)
{
    return population == Population::Everybody || set == RuleSet::Adults;
}

/// Draft and retired rules are not asked. A shadow rule is, and counted, and nobody is moved by it.
enum class RuleState { Draft, Shadow, Live, Retired };

struct Rule {
    enum class Kind { Threshold, GoalMean, GoalShare, MeanChange, Step, Jump, OwnBaseline };
    std::string id, version;
    Kind kind = Kind::Threshold;
    std::string measure;  ///< key of core/base/measure.h, or "*": every measure that has a goal
    Severity severity = Severity::Review;
    Population population = Population::Adults;
    RuleState state = RuleState::Live;
    std::string source;
    bool secondary = false;         ///< the source, or a part of it, was not read in the original
    std::vector<std::string> also;  ///< what else it may be (core/care/otherreading.h), one at least
    Date reviewBy;                  ///< by when somebody is to look at the rule itself
    ThresholdRule threshold;
    GoalMeanRule goalMean;
    GoalShareRule goalShare;
    MeanChangeRule meanChange;
    StepRule step;
    JumpRule jump;
    OwnBaselineRule ownBaseline;

    bool concerns(std::string_view key) const { return measure == "*" || measure == key; }
    /// A single reading beyond it puts a patient first, whatever else is found.
    bool isCrisis() const { return kind == Kind::Threshold && severity == Severity::LookFirst; }
    /// How far back its readings go, in days.
    int days() const;
    /// The one number that a clinic may change: a threshold, "beyond", "by", a share, a width.
    double limit() const;
    /// The rule with another one; BadValue with a sentence where it cannot be that.
    Result<Rule> withLimit(double limit) const;
};

/// How old the newest reading of a measure may be before it is "No recent data".
struct AgeLimit {
    std::string id, version, measure, source;
    bool secondary = false;  ///< this, also and reviewBy as in Rule
    std::vector<std::string> also;
    Date reviewBy;
    int days = 7;
};

/// How many readings it takes to say that a goal is met.
struct Sufficiency {
    std::string measure, source;
    int readings = 12, days = 14, onDays = 1;
};

struct Rules {
    std::string version, title;
    std::vector<Rule> rules;
    std::vector<AgeLimit> ageLimits;            ///< one for "*" always
    std::vector<Sufficiency> sufficiencies;     ///< one for "*" always
    trend::PressureTables pressure;             ///< withTables(); without them no home average is made
    std::vector<trend::GlucosePreset> glucose;  ///< withTables(); the first one is taken

    /// Those that may be held against such a person.
    Rules appliedTo(RuleSet set) const;
    /// nullptr where there is none.
    const Rule *rule(std::string_view id) const;
    const AgeLimit &ageLimit(std::string_view measure) const;
    const Sufficiency &sufficiency(std::string_view measure) const;
    /// Whether a rule looks at this measure even where the patient has no goal for it, be it silently.
    bool lookAt(std::string_view measure) const;
    /// Whether one can find something in it that is said.
    bool judge(std::string_view measure) const;
    /// How far back the readings must go for every rule, in days.
    int days() const;
};

/// Reads a rules file. BadTemplate names the rule and the member that is missing, unknown or out of range, and where
/// a rule id stands twice or a measure or unit is not one we know.
Result<Rules> rulesFrom(std::string_view json);
/// The rules with the tables of resources/statistics, so that whoever judges or shows takes the same ones.
Result<Rules> withTables(Rules rules, std::string_view pressure, std::string_view glucose);

}  // namespace trendward::care
