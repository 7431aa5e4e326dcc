// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/rules.h"
#include "core/care/worklist.h"
#include "core/io/store/recordstore.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace trendward::jobs
{

/// Every patient of the store in order, each with the reason for the place. One query tells the newest reading of every
/// series; readings themselves are loaded only for measures that a goal or a rule looks at, and only the days that the
/// rules need. A patient whose record cannot be read is listed as not ranked; an error is returned only when the list
/// of patients cannot be had. The rules are the built-in ones; what the clinic has changed in them counts
/// (jobs/clinicrules.h). Its sentences are English, whatever the language.
Result<care::Worklist> worklistOf(const store::RecordStore &store, const care::Rules &rules, Instant now);

/// How much of a patient's readings is loaded. What the rules say is the same with each.
enum class Reach {
    Rules,   ///< what they look at, and the newest usable reading of everything else
    Glance,  ///< also the last 14 days up to the newest reading of every measure
    Whole    ///< everything
};

/// One patient of the worklist and what was loaded to place them.
struct LoadedPatient {
    const store::Patient &person;
    const care::PatientRecord *record;  ///< nullptr of whom an earlier assessment is kept: nothing was loaded
    const std::vector<const store::SeriesInfo *> &series;
    const care::Assessment &assessment;
    const care::ReadingCounts &counts;
    const care::Attention &attention;
    const std::vector<care::Enrolment> &enrolments;
    const care::Rules &rules;  ///< the clinic's
};
/// The assessment of a patient that still holds, or nullptr: of these series, as the store counts them now.
using KeptAssessment = std::function<const care::Assessment *(const store::Patient &,
                                                              const std::vector<const store::SeriesInfo *> &series)>;
/// The same worklist, handing out what was loaded of each patient before it is dropped, in no order. A patient whom
/// `each` cannot take is listed as not ranked. looker: whose own last look says what is new. kept: who is not assessed
/// again; the work on the list is read anew of everybody.
Result<care::Worklist> worklistOf(const store::RecordStore &store, const care::Rules &rules, Instant now, Reach reach,
                                  const std::function<Outcome(const LoadedPatient &)> &each,
                                  const care::Looker &looker = {}, const KeptAssessment &kept = {});

/// One patient as the rules see them, from these series and with these goals. earlier: so many days more than the rules
/// look at.
Result<care::PatientRecord> loadedRecord(const store::RecordStore &store, const store::Patient &patient,
                                         std::vector<care::Goal> goals,
                                         const std::vector<const store::SeriesInfo *> &series, const care::Rules &rules,
                                         Instant now, Reach reach, int earlier = 0);

/// How many of the patient's readings of each measure count once with another one (core/trend/twins.h).
Result<care::ReadingCounts> twinCounts(const store::RecordStore &store, store::PatientKey patient, Instant now);

/// A patient's home zone; UTC where it is not known or not in the zone database, and false beside it.
std::pair<Zone, bool> homeZone(const store::Patient &patient);
/// The day of the moment by this clock.
Date dateOn(Instant moment, const Zone &zone);
/// The zone of this desk's own clock; UTC where the system does not say it.
Zone deskZone();

}  // namespace trendward::jobs
