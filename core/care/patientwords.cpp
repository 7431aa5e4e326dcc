// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/patientwords.h"

#include "core/base/phrase.h"

namespace trendward::care
{

namespace
{

std::string changed(Direction direction, const std::string &measure)
{
    return filled(direction == Direction::Up ? phrase("ForPatient", "Your {1} has gone up against the days before.")
                                             : phrase("ForPatient", "Your {1} has gone down against the days before."),
                  {measure});
}

std::string ownLevel(OwnBaselineRule::Side side, const std::string &measure)
{
    switch (side) {
        case OwnBaselineRule::Side::Up:
            return changed(Direction::Up, measure);
        case OwnBaselineRule::Side::Down:
            return changed(Direction::Down, measure);
        case OwnBaselineRule::Side::Either:
            break;
    }
    return filled(phrase("ForPatient", "Your {1} is not where it usually is for you."), {measure});
}

}  // namespace

std::string sentenceForPatient(const Rule &rule, const std::string &measure)
{
    switch (rule.kind) {
        case Rule::Kind::Threshold:
            return filled(rule.threshold.tooHigh()
                              ? phrase("ForPatient", "One or more readings of your {1} were higher than we look for.")
                              : phrase("ForPatient", "One or more readings of your {1} were lower than we look for."),
                          {measure});
        case Rule::Kind::GoalMean:
        case Rule::Kind::GoalShare:
            return filled(phrase("ForPatient", "Your {1} was outside the goal that we agreed on."), {measure});
        case Rule::Kind::MeanChange:
            return changed(rule.meanChange.direction, measure);
        case Rule::Kind::Step:
            return changed(rule.step.direction, measure);
        case Rule::Kind::Jump:
            return filled(
                phrase("ForPatient", "Two readings of your {1} lie far apart. Perhaps somebody else used the device."),
                {measure});
        case Rule::Kind::OwnBaseline:
            return ownLevel(rule.ownBaseline.side, measure);
    }
    return {};
}

std::string silenceForPatient(const std::string &measure)
{
    return filled(phrase("ForPatient", "No reading of your {1} has reached us for some days."), {measure});
}

}  // namespace trendward::care
