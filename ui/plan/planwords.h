// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/style/status.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace trendward::ui
{

/// What the plan says in words. Everything is by the patient's clock.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(trendward::ui::PlanWords)
public:
    /// "Weight ≤ 82.7 kg", "Blood pressure ≤ 140/90 mmHg" of its two parts.
    static QString goal(const std::vector<care::Goal> &parts);
    /// "Blood pressure", and "BP" for where there is no room.
    static QString name(const std::vector<care::Goal> &parts);
    static QString shortName(const std::vector<care::Goal> &parts);
    /// "≤ 140/90 mmHg"
    static QString limits(const std::vector<care::Goal> &parts);
    /// "systolic ≤ 140, diastolic ≤ 90 mmHg" of a blood pressure's two parts.
    static QString limitsInWords(const std::vector<care::Goal> &parts);
    /// "Systolic" of a part of a blood pressure.
    static QString partName(const care::Goal &part);
    /// The digits that a person typed, no more.
    static QString number(double value);

    /// "Today", "Tomorrow", "3 Dec", "was due 3 Nov".
    static QString due(const Date &due, Instant now, const Zone &zone);
    /// Days from today until the date's last day; below 0 when it has passed.
    static int daysUntil(const Date &due, Instant now, const Zone &zone);

    /// "under way" of a status of a server's CarePlan, Goal, Task or document; one that nobody knows here as it is
    /// written.
    static QString statusElsewhere(const std::string &status);
    /// "22 Nov 2026" of a FHIR date or moment, the moment by the patient's clock; anything else as it is written.
    static QString dayElsewhere(const std::string &day, const Zone &zone);

    /// "Version 4, signed 12 Nov by R. Alvarez, RN", "Reviewed …; not signed yet", "Not signed yet".
    static QString version(const jobs::PatientReview &review);

    /// What a plan that nobody has signed yet holds but for the draft's own, a line each.
    static QStringList unsignedYet(const care::PlanDraft &draft, const std::vector<care::Goal> &goals,
                                   const std::vector<care::Action> &actions, Instant now, const Zone &zone);
    /// What signing the draft does, a line each.
    static QStringList changes(const care::PlanDraft &draft, const std::vector<care::Goal> &signedGoals,
                               const std::vector<care::Action> &signedActions, Instant now, const Zone &zone);
};

}  // namespace trendward::ui
