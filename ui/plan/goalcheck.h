// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace trendward::ui
{

/// The limits of one measure as somebody types them.
struct TypedLimits {
    std::string measure;
    QString low, high;
    std::string unit;

    bool open() const { return low.trimmed().isEmpty() && high.trimmed().isEmpty(); }
};

/// What a goal dialog says while somebody types.
class GoalCheck
{
    Q_DECLARE_TR_FUNCTIONS(trendward::ui::GoalCheck)
public:
    /// A number in the user's own format; none where there is no number.
    static std::optional<double> number(const QString &typed);
    /// Why these limits cannot be a goal, with the next step; empty when they can. Open ends are right here.
    static QString refusal(const TypedLimits &typed);
    /// The goal that they make.
    static care::Goal goal(const TypedLimits &typed);
    /// "Mean of the last 7 days: 82.5 kg (6 readings). 12 of 57 readings of the last 30 days (21 %) lie within these
    /// limits." in the goal's unit; a remark where a limit is outside what the measure can be.
    static QString baseline(const jobs::PatientReview &review, const care::Goal &goal);
    /// The measure's own unit and those that people also use and that its readings convert to.
    static std::vector<Unit> unitsOf(const std::string &measure);
};

}  // namespace trendward::ui
