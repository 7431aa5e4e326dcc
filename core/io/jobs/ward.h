// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/assessment.h"
#include "core/care/glance.h"
#include "core/care/rules.h"
#include "core/care/worklist.h"
#include "core/io/store/recordstore.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// One row of the worklist page.
struct WardPatient {
    store::Patient person;
    care::Assessment assessment;
    std::vector<care::VitalGlance> vitals;
    std::vector<bool> dataDays;  ///< of any measure, the last 14 wall-clock days, oldest first
    std::string leading;         ///< key among the vitals of what put the patient there, or empty
    std::optional<int> age;
    std::optional<Instant> freshUntil;
    std::optional<Instant> lastReviewed;
    care::Attention attention;  ///< what people have done with the patient
    care::ReadingCounts counts;
    std::vector<care::Enrolment> enrolments;
};

struct Ward {
    care::Worklist worklist;
    std::vector<WardPatient> patients;  ///< in the worklist's order: patients[i] is worklist.patients[i]
    std::uint64_t heldReadings = 0;
    std::optional<store::ImportInfo> lastImport;  ///< the newest one that was not undone
    bool sample = false;
    Instant now;
};

/// The worklist with what a page shows of each patient. A patient who cannot be read is among worklist.failed; an error
/// only when the list of patients, the imports or the held readings cannot be had. looker: who looks at it.
Result<Ward> wardOf(const store::RecordStore &store, const care::Rules &rules, Instant now,
                    const care::Looker &looker = {});

/// The key among the vitals of what put the patient there, or empty.
std::string leadingVital(const care::Assessment &assessment, const std::vector<care::VitalGlance> &vitals);

}  // namespace trendward::jobs
