// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

/// One patient of a server, as the steps there name the patient.
struct StepsOf {
    store::PatientKey patient = 0;
    std::string serverId;  ///< of the patient there
    std::string linkedId;  ///< the id there by which the record knows the patient: another one where that was replaced
    int pageSize = 1000;
    std::optional<Instant> since;  ///< absent: since the last time that all of it came
};

/// What came of asking a server for the work on the list of other workstations.
struct StepPull {
    std::uint64_t added = 0, takenBack = 0;
    std::map<std::string, Error> notGiven;  ///< by type: the server does not have it, or the sign-in may not see it
    std::vector<Error> problems;            ///< of single steps; the others were taken
    std::optional<Error> why;               ///< the server could not go on
};

/// Puts into the log what other workstations have sent there of the patient. A step is known by its origin, so that
/// those of this record and those of an earlier pull add nothing; one that was taken back elsewhere is marked here,
/// too. The Error of the store, or Cancelled.
Result<StepPull> pullSteps(server::HttpClient &client, const StepsOf &whose, store::RecordStore &store, Instant now);
/// Lets the client read ahead what that will ask for first.
void expectSteps(server::HttpClient &client, const StepsOf &whose, const store::RecordStore &store);

}  // namespace trendward::jobs
