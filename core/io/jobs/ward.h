// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/assessment.h"
#include "core/care/glance.h"
#include "core/care/monitoring.h"
#include "core/care/rules.h"
#include "core/care/worklist.h"
#include "core/io/store/recordstore.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// What the store counts of one series: a reading more or less, or another newest one, shows in it.
struct SeriesState {
    std::int64_t series = 0;
    std::uint64_t count = 0;
    std::optional<Instant> first, last;
    std::optional<double> lastValue;
    friend bool operator==(const SeriesState &, const SeriesState &) = default;
};

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
    Instant assessed;                 ///< when: of a row that was kept before the list was read
    std::vector<SeriesState> series;  ///< that the assessment rests on
};

struct Ward {
    care::Worklist worklist;
    std::vector<WardPatient> patients;  ///< in the worklist's order: patients[i] is worklist.patients[i]
    std::uint64_t heldReadings = 0;
    std::optional<store::ImportInfo> lastImport;  ///< the newest one that was not undone
    bool sample = false;
    std::size_t ruleChanges = 0;  ///< of the clinic's, in all
    Instant now;
};

/// How long an assessment holds of a patient of whom nothing has changed: readings age.
inline constexpr std::int64_t assessmentHolds = 300 * Instant::ticksPerSecond;
/// A list that was read before, and who has changed since as far as this program knows.
struct WardBefore {
    std::shared_ptr<const Ward> ward;
    std::set<store::PatientKey> changed;
};

/// The worklist with what a page shows of each patient. A patient who cannot be read is among worklist.failed; an error
/// only when the list of patients, the imports or the held readings cannot be had. looker: who looks at it. before: of
/// the same record and rules; who is not among its changed ones is taken over from it as long as the assessment holds
/// and the store counts the patient's series as it did. What another program corrects or plans in between without any
/// count telling so is seen when the assessment no longer holds.
Result<Ward> wardOf(const store::RecordStore &store, const care::Rules &rules, Instant now,
                    const care::Looker &looker = {}, const WardBefore &before = {});

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
