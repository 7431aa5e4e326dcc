// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/io/server/batch.h"
#include "core/io/store/outbox.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// Sends what waits in the outbox for one patient, and asks the server about what was on its way when a connection or
/// the program ended.
class ResourceSending
{
public:
    ResourceSending(server::HttpClient &client, store::Outbox &box, store::PatientKey patient, Progress &progress)
        : m_client(client), m_box(box), m_patient(patient), m_progress(progress)
    {
    }

    /// Looks for everything in flight, by its identifier: it is there, was changed there, or is to be sent again.
    Outcome settle(const std::string &kind);
    /// Everything that waits. What the server says of single resources is in the outbox afterwards.
    Outcome send(const std::string &kind);

    std::uint64_t sent(const std::string &kind) const;
    /// Whether the last Error is of the server (or of a person who stopped it), not of the store.
    bool serverFailed() const { return m_serverFailed; }

private:
    struct Found {
        std::string id, version, resource;
    };
    Outcome search(const std::string &kind, const std::string &parameter, const std::string &values,
                   std::span<const store::OutboxEntry> entries, std::vector<std::vector<Found>> &found);
    void decide(store::OutboxEntry &entry, const std::vector<Found> &found);
    Outcome sendSome(std::vector<store::OutboxEntry> entries);
    Outcome sendRequests(std::span<const server::BatchEntry> requests, std::span<store::OutboxEntry *const> sent);
    /// What is to be withdrawn is read first: it stays what it is there, but for its status.
    Outcome readWithdrawn(std::vector<store::OutboxEntry> &entries, std::map<std::int64_t, std::string> &resources);
    void take(store::OutboxEntry &entry, const server::BatchOutcome &outcome);
    void arrived(store::OutboxEntry &entry, const std::string &id, const std::string &version);
    Outcome failed(const Error &error);

    server::HttpClient &m_client;
    store::Outbox &m_box;
    store::PatientKey m_patient;
    Progress &m_progress;
    std::map<std::string, std::uint64_t> m_sent;
    bool m_serverFailed = false;
};

}  // namespace trendward::jobs
