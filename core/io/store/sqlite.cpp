// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlite.h"

#include <sqlite3.h>

#include <openssl/crypto.h>

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace trendward::store
{

namespace
{

constexpr int busyMilliseconds = 5000;

/// What a person can do something about stands without a number; SQLite's own code follows where only it says more.
std::string sentenceFor(int code, const std::string &folder)
{
    // The log's index found no room: all that SQLite says here of a full disk.
    const bool noRoomForIndex = code == SQLITE_IOERR_SHMSIZE;
    switch (noRoomForIndex ? SQLITE_FULL : code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program is writing to the store; try again when it has finished";
        case SQLITE_FULL:
            return "the disk of the folder " + folder +
                   " is full; nothing of this step was kept. Make room on it, then try again";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return "the store's folder " + folder +
                   " cannot be written to; nothing of this step was kept. See that its disk is not read-only and that "
                   "you may write to the folder and the files in it, then try again";
        case SQLITE_NOMEM:
            return "not enough memory";
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return "the store's file is damaged (SQLite " + std::to_string(code) + ")";
        case SQLITE_IOERR:
            return "the system failed to read or write the store's file (SQLite " + std::to_string(code) + ")";
        default:
            return "the store refused a step (SQLite " + std::to_string(code) + ")";
    }
}

Error::Code codeFor(int code)
{
    switch (code & 0xff) {
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return Error::Code::StoreDamaged;
        case SQLITE_NOMEM:
            return Error::Code::TooLarge;
        default:
            return Error::Code::NotReadable;
    }
}

}  // namespace

/// The form in which SQLCipher takes a key as it is, without deriving another from it. Wiped after use.
class RawKey
{
public:
    explicit RawKey(std::string_view key)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        m_text.reserve(2 * key.size() + 3);
        m_text = "x'";
        for (const char byte : key) {
            m_text += digits[static_cast<unsigned char>(byte) >> 4];
            m_text += digits[static_cast<unsigned char>(byte) & 15];
        }
        m_text += '\'';
    }
    ~RawKey() { OPENSSL_cleanse(m_text.data(), m_text.size()); }
    RawKey(const RawKey &) = default;
    RawKey &operator=(const RawKey &) = delete;
    const char *data() const { return m_text.data(); }
    int size() const { return static_cast<int>(m_text.size()); }

private:
    std::string m_text;
};

/// A file for a copy, of its owner only. Its name goes with this; a run that was ended meanwhile leaves it behind, and
/// the next one takes it away.
class PrivateFile
{
public:
    explicit PrivateFile(const std::string &beside) : m_path(beside + ".check-" + std::to_string(getpid()) + "-XXXXXX")
    {
        removeLeft(beside);
        const int file = mkostemp(m_path.data(), O_CLOEXEC);
        if (file < 0)
            fail(Error::Code::NotReadable, "no room for a copy of the store can be had in its folder (" +
                                               std::string(std::strerror(errno)) + ")");
        close(file);
    }
    ~PrivateFile() { unlink(m_path.c_str()); }
    PrivateFile(const PrivateFile &) = delete;
    PrivateFile &operator=(const PrivateFile &) = delete;
    const std::string &path() const { return m_path; }

private:
    static void removeLeft(const std::string &beside);
    std::string m_path;
};

void PrivateFile::removeLeft(const std::string &beside)
{
    const std::string start = beside.substr(folderOf(beside) == "." ? 0 : beside.rfind('/') + 1) + ".check-";
    std::unique_ptr<DIR, int (*)(DIR *)> folder(opendir(folderOf(beside).c_str()), closedir);
    while (const dirent *one = folder ? readdir(folder.get()) : nullptr) {
        const std::string name = one->d_name;
        if (!name.starts_with(start)) continue;
        const auto program = static_cast<pid_t>(std::strtol(name.c_str() + start.size(), nullptr, 10));
        if (program > 0 && kill(program, 0) != 0 && errno == ESRCH) unlink((folderOf(beside) + '/' + name).c_str());
    }
}

std::string folderOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

std::int64_t Database::changedRows() const
{
    return sqlite3_changes64(m_handle.get());
}

void Database::Closer::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

void Database::raise(int code) const
{
    // SQLite's own text stays out: it may quote a value.
    fail(codeFor(code), sentenceFor(code, m_folder));
}

Database::Database(const std::string &path, std::string_view key)
    : m_path(path), m_folder(folderOf(path)), m_key(std::make_unique<RawKey>(key))
{
    open(Kind::Shared);
}

Database::Database(std::string path, const RawKey &key)
    : m_path(std::move(path)), m_folder(folderOf(m_path)), m_key(std::make_unique<RawKey>(key))
{
    open(Kind::Private);
}

Database::~Database() = default;

void Database::open(Kind kind)
{
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    const int opened = sqlite3_open_v2(m_path.c_str(), &handle, flags, nullptr);
    m_handle.reset(handle);
    if (opened != SQLITE_OK) raise(opened);
    if (const int rc = sqlite3_key(handle, m_key->data(), m_key->size()); rc != SQLITE_OK) raise(rc);
    sqlite3_busy_timeout(handle, busyMilliseconds);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // A library that is not SQLCipher takes a key without a word and writes plain text.
    if (Statement version(*this, "PRAGMA cipher_version"); !version.step() || version.text(0) < "4")
        fail(Error::Code::NotSupported,
             "this program was built with an SQLite that does not encrypt, so it opens no store");
    script("PRAGMA cipher_log_level = NONE; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;");
    const int read = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    if ((read & 0xff) == SQLITE_NOTADB) fail(Error::Code::KeyWrong, "the key does not open this store");
    if (read != SQLITE_OK) raise(read);
    script("PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;");
    // What is thrown away in the end need not outlast a crash, and has no log that lies beside it.
    script(kind == Kind::Shared ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                : "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
}

std::unique_ptr<Database> Database::copy()
{
    PrivateFile file(m_path);
    run("VACUUM INTO ?", file.path());
    // The name goes at once; the bytes go when the copy is closed, or the program ends.
    return std::unique_ptr<Database>(new Database(file.path(), *m_key));
}

void Database::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void Database::script(const char *sql)
{
    if (const int rc = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr); rc != SQLITE_OK) raise(rc);
}

std::int64_t Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

Database::Prepared Database::prepared(std::string_view sql) const
{
    sqlite3_stmt *statement = nullptr;
    const int rc = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (rc != SQLITE_OK) raise(rc);
    return Prepared(statement);
}

Statement::Statement(Database &database, std::string_view sql) : m_database(database)
{
    auto found = database.m_kept.find(sql);
    if (found == database.m_kept.end())
        found = database.m_kept.emplace(std::string(sql), Database::Kept{database.prepared(sql), false}).first;
    if (found->second.busy) {
        // Somebody further up is still reading from the kept one.
        m_own = database.prepared(sql);
        m_statement = m_own.get();
        return;
    }
    found->second.busy = true;
    m_kept = &found->second;
    m_statement = m_kept->statement.get();
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database),
      m_own(std::move(other.m_own)),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_kept(std::exchange(other.m_kept, nullptr))
{
}

Statement::~Statement()
{
    if (!m_kept) return;
    again();
    m_kept->busy = false;
}

void Statement::again()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bind(int index, std::string_view text)
{
    // An empty view may have no address, which SQLite would take for NULL.
    const char *data = text.data() ? text.data() : "";
    sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int index, Blob blob)
{
    const char *data = blob.bytes.data() ? blob.bytes.data() : "";
    sqlite3_bind_blob64(m_statement, index, data, blob.bytes.size(), SQLITE_TRANSIENT);
}

void Statement::bind(int index, std::nullopt_t)
{
    sqlite3_bind_null(m_statement, index);
}

bool Statement::step()
{
    const int rc = sqlite3_step(m_statement);
    if (rc == SQLITE_ROW) return true;
    if (rc == SQLITE_DONE) return false;
    m_database.raise(rc);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

Transaction::Transaction(Database &database, std::function<void()> undone)
    : m_database(database), m_undone(std::move(undone)), m_nested(database.inTransaction())
{
    m_database.run(m_nested ? "SAVEPOINT step" : "BEGIN IMMEDIATE");
}

void Transaction::commit()
{
    m_database.run(m_nested ? "RELEASE step" : "COMMIT");
    m_open = false;
}

Transaction::~Transaction()
{
    if (!m_open) return;
    // Nothing can be done about an error here, and SQLite may have rolled back by itself already.
    try {
        if (m_nested && m_database.inTransaction()) {
            m_database.run("ROLLBACK TO step");
            m_database.run("RELEASE step");
        } else if (m_database.inTransaction()) {
            m_database.run("ROLLBACK");
        }
    } catch (const Failure &) {
    }
    m_undone();
}

}  // namespace trendward::store
