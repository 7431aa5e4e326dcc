// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/rulewords.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"

#include <algorithm>
#include <cmath>

namespace trendward::care
{

namespace
{

std::string nameIn(const std::string &measure)
{
    const Measure *known = measureNamed(measure);
    return known ? displayOf(*known) : phrase("Rules", "Each measure with a goal");
}

std::string thresholdTitle(const Rule &rule)
{
    const ThresholdRule &threshold = rule.threshold;
    //: {1}: "Heart rate", {2}: a limit with its unit
    const std::string text = threshold.atLeast  ? phrase("Rules", "{1} at or above {2}")
                             : threshold.above  ? phrase("Rules", "{1} above {2}")
                             : threshold.atMost ? phrase("Rules", "{1} at or below {2}")
                                                : phrase("Rules", "{1} below {2}");
    return filled(text, {nameIn(rule.measure), limitText(rule, rule.limit())});
}

std::string goalMeanTitle(const Rule &rule)
{
    const GoalMeanRule &mean = rule.goalMean;
    using Side = GoalMeanRule::Side;
    if (mean.beyond == 0) {
        const std::string text = mean.side == Side::Above   ? phrase("Rules", "{1}: mean above the goal")
                                 : mean.side == Side::Below ? phrase("Rules", "{1}: mean below the goal")
                                                            : phrase("Rules", "{1}: mean outside the goal");
        return filled(text, {nameIn(rule.measure)});
    }
    const std::string text = mean.side == Side::Above   ? phrase("Rules", "{1}: mean {2} or more above the goal")
                             : mean.side == Side::Below ? phrase("Rules", "{1}: mean {2} or more below the goal")
                                                        : phrase("Rules", "{1}: mean {2} or more outside the goal");
    return filled(text, {nameIn(rule.measure), limitText(rule, mean.beyond)});
}

std::string ownLevelTitle(const Rule &rule)
{
    using Side = OwnBaselineRule::Side;
    const Side side = rule.ownBaseline.side;
    const std::string text = side == Side::Up     ? phrase("Rules", "{1} above the person's own level")
                             : side == Side::Down ? phrase("Rules", "{1} below the person's own level")
                                                  : phrase("Rules", "{1} away from the person's own level");
    return filled(text, {nameIn(rule.measure)});
}

std::size_t count(int n)
{
    return static_cast<std::size_t>(n);
}

}  // namespace

std::string titleOf(const Rule &rule)
{
    const std::string name = nameIn(rule.measure), limit = limitText(rule, rule.limit());
    switch (rule.kind) {
        case Rule::Kind::Threshold:
            return thresholdTitle(rule);
        case Rule::Kind::GoalMean:
            return goalMeanTitle(rule);
        case Rule::Kind::GoalShare:
            return filled(phrase("Rules", "{1}: {2} or more of the readings outside the goal"), {name, limit});
        case Rule::Kind::MeanChange:
            return filled(rule.meanChange.direction == Direction::Up ? phrase("Rules", "{1}: mean up by {2} or more")
                                                                     : phrase("Rules", "{1}: mean down by {2} or more"),
                          {name, limit});
        case Rule::Kind::Step:
            return filled(rule.step.direction == Direction::Up
                              ? phrase("Rules", "{1}: daily medians up by more than {2}")
                              : phrase("Rules", "{1}: daily medians down by more than {2}"),
                          {name, limit});
        case Rule::Kind::Jump:
            return filled(phrase("Rules", "{1}: two readings more than {2} apart"), {name, limit});
        case Rule::Kind::OwnBaseline:
            return ownLevelTitle(rule);
    }
    return {};
}

std::string basisOf(const Rule &rule)
{
    switch (rule.kind) {
        case Rule::Kind::Threshold: {
            const Plural within = plural("Rules", "%n reading within {1} days", "%n readings within {1} days");
            const Plural ofOneDay = plural("Rules", "%n reading on one of {1} days", "%n readings on one of {1} days");
            return filled(counted(count(rule.threshold.readings), rule.threshold.ofOneDay ? ofOneDay : within),
                          {std::to_string(rule.threshold.withinDays)});
        }
        case Rule::Kind::GoalMean:
            return filled(counted(count(rule.goalMean.readings), plural("Rules", "mean of {1} days from %n reading on",
                                                                        "mean of {1} days from %n readings on")),
                          {std::to_string(rule.goalMean.days)});
        case Rule::Kind::GoalShare:
            return filled(counted(count(rule.goalShare.readings), plural("Rules", "{1} days with %n reading or more",
                                                                         "{1} days with %n readings or more")),
                          {std::to_string(rule.goalShare.days)});
        case Rule::Kind::MeanChange: {
            const Plural any = plural("Rules", "{1} days against the {1} before, from %n reading on",
                                      "{1} days against the {1} before, from %n readings on");
            const Plural outside =
                plural("Rules", "{1} days against the {1} before, from %n reading on, where the mean is outside a goal",
                       "{1} days against the {1} before, from %n readings on, where the mean is outside a goal");
            return filled(counted(count(rule.meanChange.readings), rule.meanChange.onlyOutsideGoal ? outside : any),
                          {std::to_string(rule.meanChange.days)});
        }
        case Rule::Kind::Step:
            return filled(phrase("Rules", "median of the last {1} days with readings against the {2} before"),
                          {std::to_string(rule.step.newest), std::to_string(rule.step.before)});
        case Rule::Kind::Jump:
            return filled(phrase("Rules", "within {1} hours, in the last {2} days"),
                          {std::to_string(rule.jump.withinHours), std::to_string(rule.jump.withinDays)});
        case Rule::Kind::OwnBaseline:
            return filled(phrase("Rules", "moving average of daily medians against {1} days before the last {2}"),
                          {std::to_string(rule.ownBaseline.days), std::to_string(rule.ownBaseline.newest)});
    }
    return {};
}

std::string limitUnit(const Rule &rule)
{
    if (rule.kind == Rule::Kind::Threshold) return unitText(unitFrom(rule.threshold.unit));
    if (rule.kind == Rule::Kind::GoalShare) return "%";
    if (rule.kind == Rule::Kind::OwnBaseline) return phrase("Rules", "standard deviations");
    const Measure *measure = measureNamed(rule.measure);
    return measure ? std::string(measure->unitText) : std::string();
}

double limitScale(const Rule &rule)
{
    return rule.kind == Rule::Kind::GoalShare ? 100 : 1;
}

std::string limitText(const Rule &rule, double limit)
{
    const std::string unit = limitUnit(rule);
    // A product leaves a long fraction.
    const std::string number = shownNumber(std::round(limit * limitScale(rule) * 1000) / 1000);
    return unit.empty() ? number : number + " " + unit;
}

std::string words(Severity severity)
{
    switch (severity) {
        case Severity::LookFirst:
            return phrase("Worklist", "Look first");
        case Severity::Review:
            return phrase("Worklist", "Review");
        case Severity::NoRecentData:
            return phrase("Worklist", "No recent data");
        case Severity::RankOnly:
            break;
    }
    return phrase("Rules", "Ranks only");
}

std::string words(RuleState state)
{
    switch (state) {
        case RuleState::Draft:
            return phrase("Rules", "Draft");
        case RuleState::Shadow:
            return phrase("Rules", "Shadow");
        case RuleState::Live:
            return phrase("Rules", "Live");
        case RuleState::Retired:
            break;
    }
    return phrase("Rules", "Retired");
}

std::string words(Population population)
{
    return population == Population::Adults ? phrase("Rules", "Adults who are not pregnant")
                                            : phrase("Rules", "Everybody");
}

}  // namespace trendward::care
