// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/finding.h"
#include "core/care/patientrecord.h"
#include "core/care/rules.h"

#include <vector>

namespace trendward::care
{

/// What the rules find in a patient's readings up to now: look-first ones first, then in the order of the rules. Where
/// two rules say the same of a measure with the same sentence, or two limits rest on the same readings, the first one
/// stays. Only live rules are asked; those that rank only come last.
std::vector<Finding> findingsOf(const PatientRecord &record, const Rules &rules, Instant now);
/// What the rules find that are tried out silently.
std::vector<Finding> shadowFindingsOf(const PatientRecord &record, const Rules &rules, Instant now);
/// Whether one rule, in whatever state, finds something by the readings up to `now`; those that came later do not
/// count.
bool finds(const PatientRecord &record, const Rule &rule, Instant now);

/// "Systolic blood pressure: mean of the last 7 days 149 mmHg, 9 above the week before; the goal is at most 135 mmHg."
/// Empty when there is no number in the week. goal may be null.
std::string weekSentence(const trend::MeasureSeries &series, const Goal *goal, const Zone &zone, Instant now);

}  // namespace trendward::care
