// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/pulljob.h"
#include "core/io/jobs/pushjob.h"
#include "core/io/server/serverprofile.h"

namespace trendward::server
{
class Authorizer;
}

namespace trendward::jobs
{

/// What the last pull from a server brought, counted over its patients.
struct PullTally {
    Instant at;
    std::uint64_t patients = 0;  ///< asked for their readings
    std::uint64_t listed = 0;    ///< whom the server named
    std::uint64_t partial = 0;   ///< of `patients`: not whole, or with Observations that could not be read
    std::uint64_t observations = 0;
    std::optional<std::uint64_t> total;  ///< Observations as the server counts them, where it does for every patient
    std::uint64_t stored = 0, duplicates = 0, superseded = 0, withdrawn = 0;
    std::uint64_t deleted = 0;   ///< Observations that the server has no more
    std::uint64_t compared = 0;  ///< of `patients`: with whom those were looked for
    std::string notCompared;     ///< the first reason where they could not be; empty: it was not their turn
    std::uint64_t problems = 0;  ///< Observations that could not be read
    bool complete = false;
    std::string why;  ///< the first reason where it is not, in the language of that day; may be empty
    friend bool operator==(const PullTally &, const PullTally &) = default;
};

PullTally tallyOf(const PullReport &report, Instant at);

/// A server that this record knows.
struct KnownServer {
    server::ServerProfile profile;
    std::vector<std::string> patients;  ///< whom to pull: as PullSettings::patients; empty: all
    std::optional<PullTally> last;
    std::optional<Instant> wholeAt;  ///< when a pull was last complete
    friend bool operator==(const KnownServer &, const KnownServer &) = default;
};

/// The servers of a record, in the order in which they were added. They lie in the encrypted record; what signs in to
/// them does not. StoreDamaged where the list cannot be understood.
Result<std::vector<KnownServer>> knownServers(const store::RecordStore &store);
/// The server of the list that has this address, however it is written; none where there is none. `id`: left out.
std::optional<KnownServer> listedAt(const std::vector<KnownServer> &servers, const std::string &address,
                                    const std::string &id = {});
/// As the list calls the server, else its host.
std::string nameOfServer(const std::string &address, const store::RecordStore &store);
/// Adds the server, or puts it in the place of the one with its id. BadValue where another one has its address: one
/// server under two entries would be pulled twice.
Outcome keepServer(store::RecordStore &store, const KnownServer &server);
Outcome forgetServer(store::RecordStore &store, const std::string &id);

/// Keeps with the server what a pull of it came to.
Outcome keepTally(store::RecordStore &store, const std::string &id, const PullTally &tally);

/// Pulls from the server and keeps what came of it with the server: also where it broke off or was stopped. `at` is the
/// moment of the pull. The Error is of the store.
Result<PullTally> pullFrom(const KnownServer &server, server::Authorizer &authorizer, const std::string &who,
                           Instant at, store::RecordStore &store, Progress &progress);

/// A push to the server, or with Look what it would send. NotSupported where nobody has said that it may be sent to;
/// else the Error is push()'s.
Result<PushReport> pushTo(const KnownServer &server, server::Authorizer &authorizer, const PushSettings &settings,
                          const care::Rules &rules, store::RecordStore &store, Progress &progress);

}  // namespace trendward::jobs
