// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/fileview.h"
#include "core/device/readcontext.h"

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Databases that apps hand over as their export: SQLite, alone or in a zip.
namespace trendward::device
{

/// Whether an app's tables are named in the first bytes of a database.
using NamesTables = bool (*)(std::string_view head);

/// Whether a file is a database with these tables.
bool isDatabase(const FileView &view, NamesTables named);
/// The database of a zip with these tables: by its bytes, whatever its name is before the ending.
Result<std::optional<ZipArchive::Member>> databaseIn(const ZipArchive &zip, NamesTables named);

/// A stranger's database, held in memory; nothing in its schema may do more than hold rows.
class StrangersDatabase
{
public:
    /// context is asked whether to go on while a query runs, and must outlive it.
    static Result<std::unique_ptr<StrangersDatabase>> open(const FileView &view, NamesTables named,
                                                           ReadContext &context);
    StrangersDatabase(const StrangersDatabase &) = delete;
    StrangersDatabase &operator=(const StrangersDatabase &) = delete;
    ~StrangersDatabase() { sqlite3_close(m_database); }
    sqlite3 *handle() const { return m_database; }

private:
    StrangersDatabase(std::string bytes, ReadContext &context);
    bool prepare();

    std::string m_bytes;
    MemoryBytes m_whole;
    FileStream m_stream;
    ReadContext &m_context;
    sqlite3 *m_database = nullptr;
};

/// One SELECT; columns that the table has not got are empty.
class Query
{
public:
    Query(sqlite3 *database, const std::string &sql);
    bool next();
    bool failed() const { return m_state != SQLITE_ROW && m_state != SQLITE_DONE; }
    bool interrupted() const { return m_state == SQLITE_INTERRUPT; }

    bool has(int column) const { return sqlite3_column_type(m_statement.get(), column) != SQLITE_NULL; }
    std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
    std::string text(int column) const;
    std::string hex(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_state = SQLITE_OK;
};

}  // namespace trendward::device
