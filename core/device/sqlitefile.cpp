// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/sqlitefile.h"

#include "core/device/filesigns.h"

#include <algorithm>

namespace trendward::device
{

namespace
{

constexpr std::size_t mostBytes = 512u << 20;
constexpr std::string_view sqliteMagic("SQLite format 3\0", 16);
constexpr int stepsBetweenChecks = 20'000;

/// The names of the tables lie wherever SQLite found a page for them.
constexpr std::size_t mostForNames = 16u << 20;

bool endsLikeADatabase(std::string_view name)
{
    return name.ends_with(".db") || name.ends_with(".sqlite");
}

Result<std::string> databaseBytes(const FileView &view, NamesTables named)
{
    if (!view.zip()) {
        FileStream stream(view.bytes());
        return readWhole(stream, mostBytes);
    }
    const auto member = databaseIn(*view.zip(), named);
    if (!member) return member.error();
    if (!*member) return Error{Error::Code::UnknownFormat, "the zip holds no database that is known here", {}};
    const auto stream = view.zip()->read(**member);
    if (!stream) return stream.error();
    return readWhole(**stream, mostBytes);
}

Error damaged()
{
    return {Error::Code::Malformed, "the database of the export is damaged; export it again", {}};
}

}  // namespace

bool isDatabase(const FileView &view, NamesTables named)
{
    if (!view.raw().starts_with(sqliteMagic)) return false;
    if (named(view.raw())) return true;
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(mostForNames, view.bytes().size())), '\0');
    std::size_t have = 0;
    while (have < head.size()) {
        const auto got = view.bytes().readAt(have, std::span(head).subspan(have));
        if (!got || *got == 0) break;
        have += *got;
    }
    return named(std::string_view(head).substr(0, have));
}

Result<std::optional<ZipArchive::Member>> databaseIn(const ZipArchive &zip, NamesTables named)
{
    constexpr int mostLookedInto = 20;
    int looked = 0;
    std::optional<Error> trouble;
    for (const ZipArchive::Member &member : zip.members()) {
        if (!endsLikeADatabase(member.name) || ++looked > mostLookedInto) continue;
        const auto head = headOf(zip, member);
        if (!head) {
            if (!trouble) trouble = head.error();
            continue;
        }
        if (!head->starts_with(sqliteMagic)) continue;
        const auto more = named(*head) ? head : headOf(zip, member, mostForNames);
        if (more && named(*more)) return std::optional(member);
    }
    if (trouble) return *trouble;
    return std::optional<ZipArchive::Member>();
}

StrangersDatabase::StrangersDatabase(std::string bytes, ReadContext &context)
    : m_bytes(std::move(bytes)), m_whole(m_bytes), m_stream(m_whole), m_context(context)
{
}

Result<std::unique_ptr<StrangersDatabase>> StrangersDatabase::open(const FileView &view, NamesTables named,
                                                                   ReadContext &context)
{
    auto bytes = databaseBytes(view, named);
    if (!bytes) return bytes.error();
    if (bytes->size() < 100) return damaged();
    std::unique_ptr<StrangersDatabase> database(new StrangersDatabase(std::move(*bytes), context));
    if (!database->prepare()) return Error{Error::Code::NotReadable, "the database of the export cannot be opened", {}};
    return database;
}

bool StrangersDatabase::prepare()
{
    // A database in memory has no log of its own: it is read as one without.
    m_bytes[18] = m_bytes[19] = 1;
    const int state = sqlite3_open_v2(":memory:", &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    const auto size = static_cast<sqlite3_int64>(m_bytes.size());
    if (state != SQLITE_OK || sqlite3_deserialize(m_database, "main", reinterpret_cast<unsigned char *>(m_bytes.data()),
                                                  size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        return false;
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(m_database, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_progress_handler(
        m_database, stepsBetweenChecks,
        [](void *data) {
            auto *self = static_cast<StrangersDatabase *>(data);
            return self->m_context.goOn(self->m_stream) ? 0 : 1;
        },
        this);
    return true;
}

Query::Query(sqlite3 *database, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    m_state = sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
    m_statement.reset(statement);
}

bool Query::next()
{
    if (m_statement) m_state = sqlite3_step(m_statement.get());
    return m_state == SQLITE_ROW;
}

std::string Query::text(int column) const
{
    const auto *bytes = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes ? std::string(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size)) : std::string();
}

std::string Query::hex(int column) const
{
    const auto *bytes = static_cast<const unsigned char *>(sqlite3_column_blob(m_statement.get(), column));
    const int size = std::min(sqlite3_column_bytes(m_statement.get(), column), 64);
    std::string out;
    constexpr std::string_view digits = "0123456789abcdef";
    for (int i = 0; bytes && i < size; ++i) {
        out += digits[bytes[i] >> 4];
        out += digits[bytes[i] & 15];
    }
    return out;
}

}  // namespace trendward::device
