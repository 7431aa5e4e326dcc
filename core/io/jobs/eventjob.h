// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/eventreport.h"
#include "core/care/rules.h"
#include "core/io/store/recordstore.h"

#include <string>

namespace trendward::jobs
{

/// What is compared: a measure (key or code as measureNamed knows it, or the key of care::vitalKey), around a day of
/// the patient's clock.
struct EventQuestion {
    store::PatientKey patient = 0;
    std::string measure;
    Date day;
    std::string reason;  ///< what happened then, where it is known
    int weeksBefore = 8, weeksAfter = 8;
};

/// The weeks before and after an event, from every usable reading of the store. NotFound where the patient has no
/// reading of the measure; BadValue for a day that is none or lies in the future.
Result<care::EventReport> eventReportOf(const store::RecordStore &store, const EventQuestion &question,
                                        const care::Rules &rules, Instant now);

}  // namespace trendward::jobs
