// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/sqlcipherrecord.h"

namespace trendward::store
{

Result<bool> SqlcipherRecord::keep(std::uint64_t record, const std::string &reason, const std::string &message)
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "messages are kept within an import; begin one first");
        Transaction step = transaction();
        // Whom a person named and which zone they said belongs to what it says.
        const std::string digest =
            digestOf("message", std::to_string(m_import.patient) + '\0' + m_import.zone + '\0' + message);
        Statement known = m_database->query("SELECT key, imports FROM message WHERE digest = ?", Blob{digest});
        const bool isKnown = known.step();
        if (isKnown)
            m_database->run("UPDATE message SET imports = ?, read_by = NULL WHERE key = ?",
                            setWith(known.integer(1), m_import.key), known.integer(0));
        else
            m_database->run(
                "INSERT INTO message(imports, import, record, reason, digest, body) VALUES(?, ?, ?, ?, ?, ?)",
                setOf(std::to_string(m_import.key)), m_import.key, record, reason, Blob{digest},
                Blob{compressed(message)});
        step.commit();
        return !isKnown;
    });
}

Outcome SqlcipherRecord::markRead(std::span<const std::int64_t> messages)
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "messages are read within an import; begin one first");
        Transaction step = transaction();
        for (const std::int64_t key : messages)
            m_database->run("UPDATE message SET read_by = ? WHERE key = ?", m_import.key, key);
        step.commit();
    });
}

Result<std::vector<KeptMessage>> SqlcipherRecord::messages() const
{
    return answered([&] {
        std::vector<KeptMessage> all;
        Statement found =
            m_database->query("SELECT key, import, record, reason, coalesce(read_by, 0) FROM message ORDER BY key");
        while (found.step())
            all.push_back({found.integer(0), found.integer(1), static_cast<std::uint64_t>(found.integer(2)),
                           found.string(3), found.integer(4)});
        return all;
    });
}

Result<std::string> SqlcipherRecord::messageText(std::int64_t message) const
{
    return answered([&] {
        Statement found = m_database->query("SELECT body FROM message WHERE key = ?", message);
        if (!found.step()) fail(Error::Code::NotFound, "no kept message has the number " + std::to_string(message));
        return uncompressed(found.blob(0));
    });
}

Result<std::uint64_t> SqlcipherRecord::messageCount() const
{
    return answered([&]() -> std::uint64_t {
        Statement found = m_database->query("SELECT count(*) FROM message WHERE read_by IS NULL");
        return found.step() ? static_cast<std::uint64_t>(found.integer(0)) : 0;
    });
}

}  // namespace trendward::store
