// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/outbox.h"

#include "core/io/store/compressed.h"
#include "core/io/store/sqlcipherrecord.h"

namespace trendward::store
{

namespace
{

/// The patient and whoever was merged into the patient.
#define TRENDWARD_WITH_MERGED                                                                  \
    "WITH RECURSIVE whose(key) AS (SELECT ?1 UNION SELECT p.key FROM patient p JOIN whose ON " \
    "p.merged_into = whose.key) "

std::string packed(const std::string &text)
{
    return text.empty() ? std::string() : compressed(text);
}

std::string unpacked(std::string_view bytes)
{
    return bytes.empty() ? std::string() : uncompressed(bytes);
}

OutboxEntry lightEntry(const Statement &found)
{
    OutboxEntry entry;
    entry.key = found.integer(0);
    entry.patient = found.integer(1);
    entry.kind = found.string(2);
    entry.name = found.string(3);
    entry.state = static_cast<Sending>(found.integer(4));
    entry.digest = found.string(5);
    entry.serverId = found.string(6);
    entry.version = found.string(7);
    entry.reason = found.string(8);
    entry.subject = found.string(9);
    return entry;
}

#define TRENDWARD_ENTRY_COLUMNS "key, patient, kind, name, state, digest, server_id, version, reason, subject"

}  // namespace

Result<Outbox> Outbox::of(RecordStore &record, const std::string &server)
{
    return answered([&] {
        auto *const ours = dynamic_cast<SqlcipherRecord *>(&record);
        if (!ours) fail(Error::Code::NotSupported, "this record keeps nothing for servers");
        Transaction step = ours->transaction();
        ours->m_database->run("INSERT OR IGNORE INTO destination(server) VALUES(?)", server);
        Statement found = ours->m_database->query("SELECT key FROM destination WHERE server = ?", server);
        found.step();
        const Outbox box(*ours, found.integer(0));
        step.commit();
        return box;
    });
}

Result<std::vector<OutboxEntry>> Outbox::entries(PatientKey patient) const
{
    return answered([&] {
        std::vector<OutboxEntry> all;
        Statement found = m_record->m_database->query(
            TRENDWARD_WITH_MERGED "SELECT " TRENDWARD_ENTRY_COLUMNS
                                  " FROM outgoing WHERE destination = ?2 AND patient IN whose ORDER BY key",
            patient, m_destination);
        while (found.step()) all.push_back(lightEntry(found));
        return all;
    });
}

Result<std::vector<OutboxEntry>> Outbox::next(PatientKey patient, std::string_view kind, Sending state,
                                              std::int64_t after, std::size_t most) const
{
    return answered([&] {
        std::vector<OutboxEntry> all;
        Statement found = m_record->m_database->query(
            TRENDWARD_WITH_MERGED "SELECT " TRENDWARD_ENTRY_COLUMNS
                                  ", query, body, theirs FROM outgoing WHERE destination = ?2 AND patient IN whose AND "
                                  "kind = ?3 AND state = ?4 AND key > ?5 ORDER BY key LIMIT ?6",
            patient, m_destination, kind, static_cast<int>(state), after, std::uint64_t{most});
        while (found.step()) {
            all.push_back(lightEntry(found));
            all.back().query = found.string(10);
            all.back().body = unpacked(found.blob(11));
            all.back().theirs = unpacked(found.blob(12));
        }
        return all;
    });
}

Outcome Outbox::write(std::span<const OutboxEntry> entries)
{
    return answered([&] {
        Database &database = *m_record->m_database;
        Transaction step = m_record->transaction();
        for (const OutboxEntry &one : entries) {
            const bool sent = one.state == Sending::Sent;
            const std::string body = sent ? std::string() : packed(one.body), theirs = packed(one.theirs);
            const std::string query = sent ? std::string() : one.query;
            if (one.key == 0)
                database.run(
                    "INSERT INTO outgoing(destination, patient, kind, name, state, digest, query, body, server_id, "
                    "version, theirs, reason, subject) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    m_destination, one.patient, one.kind, one.name, static_cast<int>(one.state), one.digest, query,
                    Blob{body}, one.serverId, one.version, Blob{theirs}, one.reason, one.subject);
            else
                database.run(
                    "UPDATE outgoing SET name = ?, state = ?, digest = ?, query = ?, body = ?, server_id = ?, version "
                    "= ?, "
                    "theirs = ?, reason = ?, subject = ? WHERE key = ? AND destination = ?",
                    one.name, static_cast<int>(one.state), one.digest, query, Blob{body}, one.serverId, one.version,
                    Blob{theirs}, one.reason, one.subject, one.key, m_destination);
        }
        step.commit();
    });
}

Outcome Outbox::drop(std::span<const OutboxEntry> entries)
{
    return answered([&] {
        Transaction step = m_record->transaction();
        for (const OutboxEntry &one : entries)
            m_record->m_database->run("DELETE FROM outgoing WHERE key = ? AND destination = ?", one.key, m_destination);
        step.commit();
    });
}

Outcome Outbox::inOneStep(const std::function<Outcome()> &work)
{
    return answered([&] {
        Transaction step = m_record->transaction();
        if (const auto done = work(); !done) throw Failure{done.error()};
        step.commit();
    });
}

Outcome Outbox::observations(PatientKey patient,
                             const std::function<bool(const std::string &source, const std::string &json)> &each) const
{
    Query query;
    query.patient = patient;
    return m_record->toldWithSource(
        query, [&](PatientKey, const std::string &source, const std::string &json) { return each(source, json); });
}

}  // namespace trendward::store
