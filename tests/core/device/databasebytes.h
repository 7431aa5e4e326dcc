// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <sqlite3.h>

#include <string>

namespace trendward::tests
{

/// The bytes of a database that these statements made.
inline std::string databaseOf(const std::string &sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    char *error = nullptr;
    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error);
    if (error) qFatal("%s", error);
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(database, "main", &size, 0);
    std::string out(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    sqlite3_close(database);
    return out;
}

}  // namespace trendward::tests
