// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/fhir/background.h"
#include "core/io/store/recordstore.h"

#include <map>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

struct PullSettings {
    std::vector<std::string> patients;  ///< ids on the server, or identifiers ("4711", "system|4711"); empty: all
    std::optional<Instant> since;       ///< changed on the server at or after this; absent: since the last whole pull
    int pageSize = 1000;
    /// Searches do not tell of what was deleted: now and then the ids of all that is there are asked for.
    enum class IdCheck : std::uint8_t { WhenDue, Now } idCheck = IdCheck::WhenDue;
    std::string who;
    Instant now;
};

/// What came of one patient of the server. Counts are readings, as in an import.
struct PulledPatient {
    std::string serverId, id;
    bool added = false;
    std::vector<std::string> mayBe;  ///< identifiers here of whom an added one may be, by name or birth date
    std::uint64_t observations = 0;
    std::optional<std::uint64_t> total;  ///< Observations, as the server counts them
    std::uint64_t stored = 0, duplicates = 0;
    std::uint64_t superseded = 0;      ///< readings that were here and were corrected or withdrawn since; see deleted
    std::uint64_t withdrawn = 0;       ///< Observations that are entered in error or cancelled
    std::uint64_t deleted = 0;         ///< Observations that were here and that the server has no more
    std::uint64_t ofAnother = 0;       ///< Observations that were here and that the server has given to another patient
    bool compared = false;             ///< whether what was deleted there was looked for, or nothing can have been
    std::optional<Error> notCompared;  ///< why what was deleted there could not be found, where that was due
    std::uint64_t fromHere = 0;        ///< Observations that a push has sent there
    std::uint64_t changedThere = 0;    ///< of these, changed there since; the next push asks a person
    std::uint64_t undated = 0;         ///< Observations without a moment: no point in time can be drawn
    std::uint64_t withoutReadings = 0;  ///< Observations that hold no number: texts, codes, notes
    std::map<fhir::BackgroundKind, std::uint64_t> background;  ///< Conditions and so on that the server gave
    std::map<fhir::BackgroundKind, Error> notGiven;            ///< of these: why the server gave none of a kind
    std::map<std::string, std::uint64_t> plan;   ///< CarePlans, Goals, Tasks, documents that the server gave
    std::map<std::string, Error> planNotGiven;   ///< of these: why the server gave none of a type
    std::uint64_t steps = 0;                     ///< what other workstations did with the patient, new in the log here
    std::uint64_t stepsTakenBack = 0;            ///< that were taken back elsewhere since
    std::map<std::string, Error> stepsNotGiven;  ///< by type of resource: why the server gave none
    std::vector<Error> problems;                 ///< of single Observations and steps; the others were taken
    std::uint64_t problemCount = 0;
    bool complete = false;
    std::optional<Error> why;     ///< where it is not complete
    store::ImportKey import = 0;  ///< what undoing takes back; 0: nothing came
};

struct PullReport {
    std::vector<PulledPatient> patients;
    std::uint64_t listed = 0;           ///< patients that the server named; more than `patients` where it was stopped
    std::vector<std::string> notFound;  ///< of PullSettings::patients
    std::optional<Error> why;           ///< the list of patients itself is not whole, or it was stopped (Cancelled)
    bool complete() const;
};

/// Brings patients, their Observations, their background (backgroundjob.h) and what other workstations did with them
/// (stepsthere.h) from a FHIR server into the record, the readings in one transaction a patient: killed at any moment,
/// the next pull ends in the same record. Progress is told by patients. The Error of the list of patients, of the
/// store, or Cancelled where no patient was known yet.
Result<PullReport> pull(server::HttpClient &client, const PullSettings &settings, store::RecordStore &store,
                        Progress &progress);

}  // namespace trendward::jobs
