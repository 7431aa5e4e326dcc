// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <span>

namespace trendward::store
{

class SqlcipherRecord;

/// What has become of a resource on its way to a server.
enum class Sending : std::uint8_t {
    Waiting,   ///< to be sent
    InFlight,  ///< sent, and the answer has not come: the server is asked before it is sent again
    Sent,      ///< the server holds it
    Refused,   ///< the server does not take it; see reason
    Changed    ///< somebody has changed it on the server; a person chooses
};

struct OutboxEntry {
    std::int64_t key = 0;
    PatientKey patient = 0;  ///< whose it was when it was queued
    std::string kind;        ///< the type of resource ("Observation")
    std::string name;        ///< the record's own name of it
    std::string subject;     ///< the server's id of the patient whom it is of
    Sending state = Sending::Waiting;
    std::string digest;             ///< of what was queued last; empty: it is to be withdrawn there, or is
    std::string query;              ///< how the server finds it ("identifier=system|value"); empty once it is sent
    std::string body;               ///< the resource, without an id; empty once it is sent
    std::string serverId, version;  ///< as the server knows it; empty until it does
    std::string theirs;             ///< Changed: what the server holds; empty where it was deleted there
    std::string reason;             ///< Refused: what the server said
};

/// What is to be sent to one FHIR server. It lies in the encrypted record, so that it outlives the program and nothing
/// is sent twice.
class Outbox
{
public:
    /// `record` must outlive it. NotSupported for a record that is no SQLCipher store.
    static Result<Outbox> of(RecordStore &record, const std::string &server);

    /// Everything of this patient and of those who were merged into the patient, without body, query and theirs.
    Result<std::vector<OutboxEntry>> entries(PatientKey) const;
    /// The first entries behind `after` in this state, whole, in the order in which they were queued.
    Result<std::vector<OutboxEntry>> next(PatientKey, std::string_view kind, Sending state, std::int64_t after,
                                          std::size_t most) const;

    /// Adds entries (key 0) or writes them anew, all of them or none. Of what is sent only the name, the digest and
    /// what the server calls it stay.
    Outcome write(std::span<const OutboxEntry>);
    /// For those that never left.
    Outcome drop(std::span<const OutboxEntry>);
    /// Everything that `work` writes, or nothing.
    Outcome inOneStep(const std::function<Outcome()> &work);

    /// The Observations of the patient as they are told, each with the device or app that it came from.
    Outcome observations(PatientKey,
                         const std::function<bool(const std::string &source, const std::string &json)> &each) const;

private:
    Outbox(SqlcipherRecord &record, std::int64_t destination) : m_record(&record), m_destination(destination) {}

    SqlcipherRecord *m_record;
    std::int64_t m_destination;
};

}  // namespace trendward::store
