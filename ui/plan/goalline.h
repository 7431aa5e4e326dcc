// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/style/status.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace trendward::ui
{

/// One row of the plan's goals, as it is shown. A blood pressure of two goals is one row.
struct GoalLine {
    std::vector<care::Goal> parts;
    bool drafted = false;  ///< nobody has signed it like this
    bool ending = false;   ///< the draft ends it
    Mark mark = Mark::QuestionRing;
    Token ink = Token::Gap;
    QString name, shortName;  ///< of the measure
    QString limits;           ///< "≤ 82.7 kg"
    QString limitsSaid;       ///< the same in words where a row has two: "systolic ≤ 140, diastolic ≤ 90 mmHg"
    QString mean;             ///< "mean 82.5 kg, 7 d"; empty where nothing can be said of the goal
    bool meanOutside = false;
    QString which;                      ///< "systolic/diastolic" of a row with two parts
    QString standing;                   ///< "outside goal"
    QString now, before;                ///< "In goal 3 of 14 in 14 days to 22 Nov" or why not; "14 d before: 69 %"
    QString due;                        ///< "Was to be reached by 3 Nov 2026; not reached by then", once it has passed
    std::optional<double> share, tick;  ///< 0 to 1; none is drawn as unknown
    QString more;                       ///< the sentences behind it

    /// All of it for a screen reader.
    QString said() const;
};

class GoalLines
{
    Q_DECLARE_TR_FUNCTIONS(trendward::ui::GoalLines)
public:
    /// Goals that hold today, then those that begin later or that the draft ends.
    static std::vector<GoalLine> of(const jobs::PatientReview &review);
};

}  // namespace trendward::ui
