// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

namespace trendward::store
{

Result<ImportKey> SqlcipherRecord::begin(const ImportInfo &info)
{
    return answered([&]() -> ImportKey {
        if (m_import.key != 0) fail(Error::Code::NotSupported, "another import is under way in this store");
        m_database->run("BEGIN IMMEDIATE");
        try {
            m_database->run(
                "INSERT INTO import(file, format, sha256, zone, at, patient, again) VALUES(?, ?, ?, ?, ?, ?, ?)",
                info.file, info.format, info.sha256, info.zone, info.at, info.patient, info.again);
        } catch (const Failure &) {
            if (m_database->inTransaction()) m_database->run("ROLLBACK");
            throw;
        }
        m_import = info;
        m_import.key = m_database->lastRow();
        m_import.stored = m_import.duplicates = m_import.held = 0;
        m_import.undone = false;
        m_occurrences.clear();
        m_namesakes.clear();
        return m_import.key;
    });
}

Result<ImportInfo> SqlcipherRecord::commit()
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "no import is under way");
        if (!m_database->inTransaction()) fail(Error::Code::NotReadable, "the import was cut off by an earlier error");
        m_database->run("UPDATE import SET stored = ?, duplicates = ?, held = ? WHERE key = ?", m_import.stored,
                        m_import.duplicates, m_import.held, m_import.key);
        m_database->run("COMMIT");
        ImportInfo done = m_import;
        m_import = {};
        m_replacedSets.clear();
        m_replacedFile.clear();
        m_occurrences.clear();
        m_namesakes.clear();
        return done;
    });
}

void SqlcipherRecord::rollback()
{
    if (m_import.key == 0) return;
    m_import = {};
    m_replacedSets.clear();
    m_replacedFile.clear();
    m_occurrences.clear();
    forget();
    // SQLite may have rolled back by itself; an error here leaves the same behind: nothing.
    try {
        if (m_database->inTransaction()) m_database->run("ROLLBACK");
    } catch (const Failure &) {
    }
}

Result<std::vector<ImportInfo>> SqlcipherRecord::imports() const
{
    return answered([&] {
        std::vector<ImportInfo> all;
        Statement found = m_database->query(
            "SELECT key, file, format, sha256, zone, at, stored, duplicates, held, undone, patient, again FROM import "
            "ORDER BY key");
        while (found.step()) {
            ImportInfo info;
            info.key = found.integer(0);
            info.file = found.string(1);
            info.format = found.string(2);
            info.sha256 = found.string(3);
            info.zone = found.string(4);
            info.at = found.instant(5);
            info.stored = static_cast<std::uint64_t>(found.integer(6));
            info.duplicates = static_cast<std::uint64_t>(found.integer(7));
            info.held = static_cast<std::uint64_t>(found.integer(8));
            info.undone = found.integer(9) != 0;
            info.patient = found.integer(10);
            info.again = found.integer(11) != 0;
            all.push_back(std::move(info));
        }
        return all;
    });
}

}  // namespace trendward::store
