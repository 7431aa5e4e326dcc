// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/assessment.h"
#include "core/care/glance.h"
#include "core/care/monitoring.h"
#include "core/care/rules.h"
#include "core/care/worklist.h"
#include "core/io/store/recordstore.h"

#include <cstdint>
#include <map>
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
    care::Monitoring monitoring;
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

/// The vital sign that a column of this key shows; nullptr where the patient has none. Glucose is the newer one of
/// meter and sensor.
const care::VitalGlance *vitalShown(const WardPatient &patient, std::string_view key);

/// Of a calendar month by a clock: its first moment, and that of the next one.
struct Month {
    Instant from, to;
};
Month monthOf(Instant moment, const Zone &zone);
/// On how many of the days up to the one of `until` (by the patient's clock) a device took a reading.
Result<int> deviceDaysUntil(const store::RecordStore &store, store::PatientKey patient, const Zone &zone,
                            Instant until);
/// How long each patient was looked at in the month, in seconds.
Result<std::map<store::PatientKey, std::int64_t>> secondsIn(const store::RecordStore &store, const Month &month);

/// The key among the vitals of what put the patient there, or empty.
std::string leadingVital(const care::Assessment &assessment, const std::vector<care::VitalGlance> &vitals);

}  // namespace trendward::jobs
