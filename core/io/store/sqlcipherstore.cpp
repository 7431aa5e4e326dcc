// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherstore.h"

#include "core/io/store/schema.h"
#include "core/io/store/sqlcipherrecord.h"
#include "core/io/store/sqlite.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace trendward::store
{

namespace
{

constexpr std::size_t keySize = 32;
constexpr std::string_view plainHeader = "SQLite format 3";

[[noreturn]] void failSystem(const std::string &what)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    fail(Error::Code::NotReadable, what + " (" + (full ? "the disk is full" : std::strerror(errno)) + ")");
}

bool exists(const std::string &path)
{
    struct stat status {
    };
    if (lstat(path.c_str(), &status) == 0) return true;
    if (errno != ENOENT && errno != ENOTDIR) failSystem("the store's folder cannot be read");
    return false;
}

/// A file of its own, readable by its owner only, whatever the umask is.
void makePrivateFile(const std::string &path)
{
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) failSystem("the store's file cannot be made");
    close(file);
}

void syncFolder(const std::string &path)
{
    const int folder = open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    fsync(folder);
    close(folder);
}

/// What can be seen without the key: SQLite itself takes an empty file for a new and healthy database.
void lookAtHeader(const std::string &path)
{
    const int file = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) failSystem("the store's file cannot be opened");
    struct stat status {
    };
    std::array<char, 16> head{};
    const bool regular = fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t got = regular ? read(file, head.data(), head.size()) : 0;
    const bool open = regular && (status.st_mode & 077) != 0;
    if (open) fchmod(file, 0600);
    close(file);
    if (!regular) fail(Error::Code::StoreDamaged, "the store's file is not a file");
    if (status.st_size == 0) fail(Error::Code::StoreDamaged, "the store's file is empty");
    if (std::string_view(head.data(), static_cast<std::size_t>(got < 0 ? 0 : got)).starts_with(plainHeader))
        fail(Error::Code::StoreDamaged, "the store's file is a database that is not encrypted");
}

/// Takes what there is of an unfinished store away, now and in the end.
class Unfinished
{
public:
    explicit Unfinished(std::string path) : m_path(std::move(path)) { remove(); }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;
    const std::string &path() const { return m_path; }

private:
    void remove() const
    {
        for (const char *part : {"", "-wal", "-shm", "-journal"}) std::remove((m_path + part).c_str());
    }
    std::string m_path;
};

/// Brings all that the log holds into the database's own file.
void emptyLog(Database &database)
{
    Statement done(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (!done.step() || done.integer(0) != 0) fail(Error::Code::NotReadable, "the store's file cannot be completed");
}

/// Made under another name and renamed when it is whole, so that a run that is cut leaves no half store.
void make(const std::string &path, std::string_view key)
{
    if (mkdir(folderOf(path).c_str(), 0700) != 0 && errno != EEXIST) failSystem("the store's folder cannot be made");
    const Unfinished unfinished(path + ".new");
    makePrivateFile(unfinished.path());
    {
        Database database(unfinished.path(), key);
        bringUpToDate(database);
        emptyLog(database);
    }
    lookAtHeader(unfinished.path());
    if (std::rename(unfinished.path().c_str(), path.c_str()) != 0)
        failSystem("the store's file cannot be put into place");
    syncFolder(path);
}

/// Beside every store lies an empty file that says one was made here: a database that is missing is then a loss and not
/// a first run.
void leaveMark(const std::string &path)
{
    const std::string mark = path + madeMark;
    if (exists(mark)) return;
    makePrivateFile(mark);
    syncFolder(path);
}

std::unique_ptr<RecordStore> opened(const std::string &path, std::string_view key, Absent absent)
{
    if (key.size() != keySize) fail(Error::Code::KeyWrong, "a store's key is 32 bytes long");
    if (!exists(path)) {
        if (exists(path + madeMark)) fail(Error::Code::StoreDamaged, "the store's file is missing");
        if (absent == Absent::Refuse) fail(Error::Code::NotFound, "there is no store here");
        make(path, key);
    }
    lookAtHeader(path);
    auto database = std::make_unique<Database>(path, key);
    bringUpToDate(*database);
    leaveMark(path);
    return std::make_unique<SqlcipherRecord>(std::move(database));
}

}  // namespace

Result<std::unique_ptr<RecordStore>> openSqlcipherStore(const std::string &path, std::string_view key, Absent absent)
{
    auto result = answered([&] { return opened(path, key, absent); });
    if (result || !result.error().where.empty()) return result;
    Error error = result.error();
    error.where = path;
    return error;
}

Result<std::unique_ptr<RecordStore>> privateCopy(const RecordStore &store)
{
    return answered([&]() -> std::unique_ptr<RecordStore> {
        const auto *record = dynamic_cast<const SqlcipherRecord *>(&store);
        if (!record) fail(Error::Code::NotSupported, "this record cannot be copied");
        return record->copy();
    });
}

}  // namespace trendward::store
