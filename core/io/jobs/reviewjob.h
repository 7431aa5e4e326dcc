// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/assessment.h"
#include "core/care/background.h"
#include "core/care/caresummary.h"
#include "core/care/glance.h"
#include "core/care/plandraft.h"
#include "core/care/planelsewhere.h"
#include "core/care/planevents.h"
#include "core/care/rules.h"
#include "core/care/trustnotes.h"
#include "core/io/store/recordstore.h"
#include "core/trend/pyramid.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trendward::jobs
{

/// What the page of one patient shows.
struct PatientReview {
    store::Patient person;
    Zone zone = Zone::utc();
    bool zoneKnown = false;
    bool sample = false;
    Instant now;
    std::optional<int> age;
    care::Assessment assessment;
    std::vector<care::VitalGlance> vitals;
    /// All readings of one measure. It stays where it was made, since the pyramid looks into the series' points.
    struct Series {
        explicit Series(trend::MeasureSeries readings) : series(std::move(readings)), pyramid(series.points) {}
        Series(const Series &) = delete;
        Series &operator=(const Series &) = delete;

        trend::MeasureSeries series;
        trend::Pyramid pyramid;
    };
    std::vector<std::shared_ptr<const Series>> series;  ///< in the order of the vitals; systolic before diastolic
    std::vector<care::Goal> goals;                      ///< all of them, as the draft has them
    std::vector<care::SummaryGoal> progress;            ///< of the goals that hold today
    std::vector<care::Action> actions;                  ///< as the draft has them
    std::vector<care::Review> reviews;
    std::optional<care::PlanDraft> draft;  ///< nobody has signed it; the worklist knows nothing of it
    std::vector<care::Goal> signedGoals;
    std::vector<care::Action> signedActions;
    care::Background background;                      ///< as servers say it
    std::vector<care::PlanElsewhere> plansElsewhere;  ///< on servers, and nobody's here until a person adopts them
    std::vector<care::Event> events;                  ///< for the charts, in the order of time
    care::DataTrust trust;                            ///< whether the readings may not be what they seem
    std::uint64_t held = 0;                           ///< readings that wait for a person and may be this patient's
    std::string rulesVersion;
};

/// One patient from the store, every usable reading among the series; excluded readings are no points. Everything is
/// held against the plan as the stored draft has it, or against the goals of `instead`.
Result<PatientReview> reviewOf(const store::RecordStore &store, store::PatientKey patient, const care::Rules &rules,
                               Instant now, const std::vector<care::Goal> *instead = nullptr);

/// The series of a review, for what looks at several of them.
std::vector<const trend::MeasureSeries *> seriesOf(const PatientReview &review);

/// A stored reading and its time by the wall clock that it was measured by, where known, else by the patient's.
struct ReadingDetail {
    store::StoredReading stored;
    std::string localTime;
};
ReadingDetail detailOf(store::StoredReading stored, const Zone &zone);

/// Where a point comes from (device, file, record): none when the store no longer holds it. `measure` is the key of the
/// point's series, or empty.
Result<std::optional<store::StoredReading>> readingAt(const store::RecordStore &store, store::PatientKey patient,
                                                      const std::string &measure, const trend::Point &point);

/// Rows of a table: readings of the measures (keys as measure.h or care::vitalKey has them; none: all) from `from` to
/// before `to`, newest first, excluded ones too. At most `most`, the newest; `cut` (may be null) says that there are
/// more.
Result<std::vector<store::StoredReading>> readingsBetween(const store::RecordStore &store, store::PatientKey patient,
                                                          const std::vector<std::string> &measures,
                                                          std::optional<Instant> from, std::optional<Instant> to,
                                                          std::size_t most, bool *cut);

}  // namespace trendward::jobs
