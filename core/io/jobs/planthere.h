// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/planelsewhere.h"
#include "core/io/store/recordstore.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

/// What came of asking a server for the plans of one of its patients.
struct PlanPull {
    std::map<std::string, std::uint64_t> given;  ///< by type of resource; none where it gave no answer
    std::map<std::string, Error> notGiven;       ///< the server does not have it, or the sign-in may not see it
    std::optional<Error> why;                    ///< the server could not go on
};

/// Asks for CarePlans, Goals, Tasks and documents, whole each time, so that what was deleted there is gone here too,
/// and keeps them apart from the plan of the record, under the server's own id of the patient. `fromHere`: what was
/// sent from this record ("Goal/12") is left out. The Error of the store, or Cancelled.
Result<PlanPull> pullPlan(server::HttpClient &client, const std::string &serverId, int pageSize,
                          const std::set<std::string> &fromHere, store::RecordStore &store, Instant now);
/// Lets the client read ahead what that will ask for first.
void expectPlan(server::HttpClient &client, const std::string &serverId, int pageSize);

/// What servers have said of the patient's plan, as far as they said anything.
Result<std::vector<care::PlanElsewhere>> plansElsewhere(const store::RecordStore &store, const store::Patient &patient);

}  // namespace trendward::jobs
