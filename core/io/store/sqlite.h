// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace trendward::store
{

/// Thrown inside this room only; every public function of the store turns it into an Error (see answered).
struct Failure {
    Error error;
};

/// What `work` returns, or the Error that was thrown on the way.
template <class Work>
auto answered(Work work) -> Result<std::conditional_t<std::is_void_v<decltype(work())>, Done, decltype(work())>>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return Done{};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return failure.error;
    } catch (const std::bad_alloc &) {
        return Error{Error::Code::TooLarge, "not enough memory", {}};
    }
}

[[noreturn]] inline void fail(Error::Code code, std::string detail)
{
    throw Failure{Error{code, std::move(detail), {}}};
}

/// The folder that a file lies in.
std::string folderOf(const std::string &path);

/// Bytes that are to be bound as a blob, not as text.
struct Blob {
    std::string_view bytes;
};

class RawKey;
class Statement;

/// One connection to an SQLCipher database, with its prepared statements kept. Functions throw Failure.
class Database
{
public:
    /// Opens an existing file (which may be empty: then a new database begins in it) with a raw 32-byte key and the
    /// settings every connection has. KeyWrong, StoreDamaged, NotReadable.
    Database(const std::string &path, std::string_view key);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// All that can be read now, in a database that nobody else sees and that is gone with it. It lies beside this one,
    /// encrypted with the same key. Nobody is kept from writing to this one, neither while it is made nor later.
    std::unique_ptr<Database> copy();

    /// A statement with its parameters bound. The text is kept as the key of the cache, so parameters never go into it.
    template <class... Values>
    Statement query(std::string_view sql, const Values &...values);
    /// Runs a statement to its end; how many rows it changed.
    template <class... Values>
    std::int64_t run(std::string_view sql, const Values &...values);
    /// Several statements without parameters or results.
    void script(const char *sql);

    std::int64_t lastRow() const;
    std::int64_t changedRows() const;  ///< by the last statement
    bool inTransaction() const;
    /// Throws the Error of an SQLite result code.
    [[noreturn]] void raise(int code) const;

private:
    friend class Statement;
    Database(std::string path, const RawKey &key);
    struct Closer {
        void operator()(sqlite3 *handle) const;
    };
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;
    struct Kept {
        Prepared statement;
        bool busy = false;
    };
    Prepared prepared(std::string_view sql) const;
    enum class Kind { Shared, Private };
    void open(Kind kind);

    std::string m_path, m_folder;  ///< the file, and what it lies in
    std::unique_ptr<const RawKey> m_key;
    std::unique_ptr<sqlite3, Closer> m_handle;
    std::map<std::string, Kept, std::less<>> m_kept;  ///< goes before the connection does
};

/// A prepared statement while it is in use.
class Statement
{
public:
    Statement(Database &database, std::string_view sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, std::int64_t{value}); }
    void bind(int index, std::uint32_t value) { bind(index, std::int64_t{value}); }
    void bind(int index, std::uint64_t value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, std::int64_t{value}); }
    void bind(int index, double value);
    void bind(int index, Instant value) { bind(index, value.ticks()); }
    void bind(int index, std::string_view text);
    void bind(int index, const std::string &text) { bind(index, std::string_view(text)); }
    void bind(int index, const char *text) { bind(index, std::string_view(text)); }
    void bind(int index, Blob blob);
    void bind(int index, std::nullopt_t);
    template <class T>
    void bind(int index, const std::optional<T> &value)
    {
        value ? bind(index, *value) : bind(index, std::nullopt);
    }
    template <class... Values>
    void bindAll(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
    }

    /// True while there is a row.
    bool step();
    /// Makes it ready for the next set of parameters.
    void again();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;  ///< until the next step
    std::string_view blob(int column) const;  ///< until the next step
    std::string string(int column) const { return std::string(text(column)); }
    Instant instant(int column) const { return Instant::fromTicks(integer(column)); }
    std::optional<Instant> instantOrNone(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }

private:
    Database &m_database;
    Database::Prepared m_own;  ///< where the kept one is in use by somebody else
    sqlite3_stmt *m_statement = nullptr;
    Database::Kept *m_kept = nullptr;
};

template <class... Values>
Statement Database::query(std::string_view sql, const Values &...values)
{
    Statement statement(*this, sql);
    statement.bindAll(values...);
    return statement;
}

/// One writer's piece of work: all of it or nothing. Within an import under way it is a savepoint.
class Transaction
{
public:
    /// `undone` is called when it is rolled back: what was remembered of it has to be forgotten.
    Transaction(Database &database, std::function<void()> undone);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &m_database;
    std::function<void()> m_undone;
    bool m_nested, m_open = true;
};

template <class... Values>
std::int64_t Database::run(std::string_view sql, const Values &...values)
{
    Statement statement = query(sql, values...);
    while (statement.step()) {
    }
    return changedRows();
}

}  // namespace trendward::store
