// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/background.h"
#include "core/io/store/recordstore.h"

#include <map>
#include <string>
#include <vector>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

/// What came of asking a server for the background of one of its patients.
struct BackgroundPull {
    std::map<fhir::BackgroundKind, std::uint64_t>
        items;  ///< that the server gave, by kind; none where it gave no answer
    /// Why a kind was not given: the server does not have it, or the sign-in may not see it. What came earlier stays.
    std::map<fhir::BackgroundKind, Error> notGiven;
    std::optional<Error> why;  ///< the server could not go on; nothing of that kind was kept
};

/// Asks for all of each kind and keeps it in the record under the server's own id of the patient, so that it goes with
/// that id through a merge and back. What a whole answer no longer holds is not kept any more. Whom the patient has
/// replaced there is asked for, too, and first. The Error of the store, or Cancelled.
Result<BackgroundPull> pullBackground(server::HttpClient &client, const std::string &serverId, int pageSize,
                                      store::RecordStore &store, Instant now);
/// Lets the client read ahead what that will ask for first.
void expectBackground(server::HttpClient &client, const std::string &serverId, int pageSize);

/// The server's patient `serverId` was replaced by another of its patients, to whom its background belongs.
Outcome noteReplaced(store::RecordStore &store, const std::string &base, const std::string &serverId,
                     const std::string &by);

/// The server's ids of the patient who is `id` there: first of those in whose place the patient stands.
Result<std::vector<std::string>> idsThrough(const store::RecordStore &store, const std::string &base,
                                            const std::string &id);

/// What all servers have said of the patient, and of those whom the servers have replaced by the patient.
Result<care::Background> backgroundOf(const store::RecordStore &store, const store::Patient &patient);

}  // namespace trendward::jobs
