// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <memory>
#include <string>
#include <string_view>

namespace trendward::store
{

/// Name of the database file within a store's folder.
inline constexpr const char *databaseName = "records.db";
/// Added to the database's name: an empty file beside it that says a store was made here. Without a database it means a
/// loss; a vault with neither is a first run that was cut.
inline constexpr const char *madeMark = "-made";

/// Opens the database with its 32-byte key, making it where there is none and `absent` says so, and brings its schema
/// up to date. Refuses when the library does not answer as SQLCipher, and never makes or opens a plain database.
enum class Absent { Refuse, Create };
Result<std::unique_ptr<RecordStore>> openSqlcipherStore(const std::string &path, std::string_view key, Absent absent);

/// A copy of an opened store to try things on: encrypted as the store is, seen by nobody else and gone with it. Nobody
/// is kept from writing to the store. It takes the room of the store once more on its disk. NotSupported for a record
/// that is no SQLCipher store.
Result<std::unique_ptr<RecordStore>> privateCopy(const RecordStore &store);

}  // namespace trendward::store
