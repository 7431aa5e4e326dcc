// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/patientrecord.h"
#include "core/care/rules.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

inline constexpr int usualRehearsal = 60;  ///< days

/// What one rule would have said on a panel of patients in the days that are over. An alert is the first day on which
/// it finds something, until it has found nothing for a day.
struct RehearsedRule {
    double limit = 0;
    bool asked = true;  ///< false where it is a draft or retired: nothing is counted
    std::size_t alerts = 0;
    std::size_t patients = 0;        ///< with at least one alert
    std::size_t firing = 0;          ///< patients and days on which it finds something
    std::size_t ahead = 0;           ///< of the outcomes: those that an alert came before, or on the day
    std::optional<double> leadDays;  ///< the median from that alert to the outcome
};

/// A rule as it is and as it may become, on the same days of the same patients.
struct Rehearsal {
    std::string rule;
    std::string outcome;  ///< the id of the rule whose first finding is the outcome; empty: there is none to hold it to
    int days = 0;
    std::size_t panel = 0;     ///< patients
    std::size_t judged = 0;    ///< of them: those with readings of its measure for whom it is on a day
    std::size_t outcomes = 0;  ///< first days of the outcome
    RehearsedRule now, changed;

    double aDay(const RehearsedRule &one) const { return days == 0 ? 0 : static_cast<double>(one.alerts) / days; }
    double firingADay(const RehearsedRule &one) const { return days == 0 ? 0 : static_cast<double>(one.firing) / days; }
};

/// The rule whose first finding a rehearsal of this one takes for the outcome: the crisis limit of the same measure on
/// the same side, else any rule of the measure that puts a patient first; nullptr where there is none but the rule
/// itself.
const Rule *outcomeFor(const Rules &rules, const Rule &rule);

/// Each of the last `days` of the patient's clock is judged as at its end, by the readings until then; today as it is
/// now. Whom the rule and the outcome are for is asked on each day, too. When a reading arrived is not known, only when
/// it was measured. The goals are those of today, on the days that
/// they hold. An outcome is led by the first alert of the run that leads up to it, within 14 days before.
/// limit, state: those that the rule may be given. Cancelled when `go` says false.
Result<Rehearsal> rehearse(std::span<const PatientRecord> panel, const Rules &rules, std::string_view rule,
                           double limit, RuleState state, Instant now, int days, const std::function<bool()> &go = {});

/// "1.2 alerts a day, 9 patients; median lead time 3 days to: systolic blood pressure at or above 180 mmHg (4 of 5)."
std::string rehearsedText(const Rehearsal &all, const RehearsedRule &one, const Rules &rules);

/// How far back its readings must go for that many days of it, in days.
int daysForRehearsal(const Rules &rules, const Rule &rule, int days);

}  // namespace trendward::care
