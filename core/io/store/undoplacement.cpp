// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace trendward::store
{

namespace
{

std::vector<std::string> partsOf(std::string_view members)
{
    std::vector<std::string> all;
    for (std::size_t from = 0; from < members.size();) {
        const std::size_t to = std::min(members.find(',', from), members.size());
        all.emplace_back(members.substr(from, to - from));
        from = to + 1;
    }
    return all;
}

std::vector<std::int64_t> numbersIn(std::string_view text)
{
    std::vector<std::int64_t> all;
    const char *at = text.data(), *end = text.data() + text.size();
    for (std::int64_t number = 0; at < end; ++at) {
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc()) fail(Error::Code::StoreDamaged, "a change cannot be read");
        all.push_back(number);
        at = read.ptr;
    }
    return all;
}

/// Which imports vouch for a thing by the placement alone.
struct Vouched {
    std::set<std::string> by;      ///< those of the held readings that it came with
    std::set<std::string> before;  ///< those that vouched for it before
    bool any = false;

    void add(const std::vector<std::string> &imports, const std::vector<std::string> &earlier)
    {
        by.insert(imports.begin(), imports.end());
        const std::set<std::string> these(earlier.begin(), earlier.end());
        if (any)
            std::erase_if(before, [&](const std::string &one) { return these.count(one) == 0; });
        else
            before = these;
        any = true;
    }
};

}  // namespace

/// Takes a placement back, within a transaction: what came by it alone goes from the patient, and the held readings
/// wait again.
class PlacementUndoing
{
public:
    PlacementUndoing(SqlcipherRecord &record, std::int64_t change)
        : m_record(record), m_database(*record.m_database), m_change(change)
    {
    }

    void run()
    {
        readHeld();
        uncorrect();
        readItems();
        for (const auto &[key, one] : m_rows) judge(key, one);
        for (const auto &[number, vouched] : m_sides) judgeSide(number, vouched);
        remove();
        for (const auto &[key, imports] : m_held)
            m_database.run("UPDATE held SET placed_to = NULL, placed_at = NULL WHERE key = ?", key);
    }

private:
    struct TouchedRow {
        State state = State::Live;
        bool fresh = false;
        Vouched vouched;
    };
    struct KeyOrder {
        bool operator()(const ReadingKey &a, const ReadingKey &b) const
        {
            return std::tuple(a.series, a.time, a.source, a.nth) < std::tuple(b.series, b.time, b.source, b.nth);
        }
    };

    void readHeld()
    {
        Statement all = m_database.query("SELECT key FROM change_item WHERE change = ? AND kind = 'held'", m_change);
        bool any = false;
        while (all.step()) {
            any = true;
            Statement found =
                m_database.query("SELECT imports FROM held WHERE key = ? AND placed_to IS NOT NULL", all.integer(0));
            if (found.step()) m_held[all.integer(0)] = partsOf(m_record.membersOf(found.integer(0)));
        }
        if (!any)
            fail(Error::Code::NotSupported,
                 "this placement was made by an earlier version of this program, which did not note what is needed to "
                 "take it back; take the import back instead");
        if (m_held.empty())
            fail(Error::Code::NotSupported,
                 "the import of these readings was taken back since; nothing of the placement is left");
    }

    /// What the placed readings corrected is as it was.
    void uncorrect()
    {
        std::vector<std::int64_t> changes;
        Statement found = m_database.query(
            "SELECT c.key FROM change c JOIN change_item i ON i.key = c.key WHERE i.change = ? AND i.kind = "
            "'correction' AND c.undone = 0 ORDER BY c.key DESC",
            m_change);
        while (found.step()) changes.push_back(found.integer(0));
        for (const std::int64_t change : changes) m_record.uncorrect(change, m_series);
    }

    void readItems()
    {
        Statement found = m_database.query(
            "SELECT kind, key, text, more FROM change_item WHERE change = ? AND kind IN ('row', 'side')", m_change);
        while (found.step()) {
            const auto held = m_held.find(found.integer(1));
            if (held == m_held.end()) continue;
            const auto earlier = partsOf(found.text(3));
            const auto numbers = numbersIn(found.text(2));
            if (found.text(0) == "side") {
                m_sides[numbers.at(0)].add(held->second, earlier);
                continue;
            }
            TouchedRow &row =
                m_rows[{numbers.at(0), Instant::fromTicks(numbers.at(1)), static_cast<std::uint32_t>(numbers.at(2)),
                        static_cast<std::uint32_t>(numbers.at(3))}];
            // How it came counts, not how a later one of them found it.
            if (!row.vouched.any || earlier.empty()) row.state = static_cast<State>(numbers.at(4));
            row.fresh = row.fresh || earlier.empty();
            row.vouched.add(held->second, earlier);
        }
    }

    /// The set without the imports that vouch by the placement; nothing where none is left.
    std::optional<std::int64_t> rest(std::int64_t set, const Vouched &vouched)
    {
        std::string members;
        bool any = false;
        for (const std::string &one : partsOf(m_record.membersOf(set))) {
            const bool goes = vouched.by.count(one) != 0 && vouched.before.count(one) == 0;
            members += (members.empty() ? "" : ",") + (goes ? "-" + one : one);
            any = any || (!goes && one[0] != '-');
        }
        return any ? std::optional(m_record.setOf(members)) : std::nullopt;
    }

    void judge(const ReadingKey &key, const TouchedRow &was)
    {
        const auto row = m_record.row(key);
        if (!row) {
            if (was.fresh)
                fail(Error::Code::NotSupported, "the patient was merged into another one since; take that back first");
            return;
        }
        m_series.insert(key.series);
        if (const auto left = rest(row->imports, was.vouched)) {
            if (*left != row->imports)
                m_database.run(
                    "UPDATE reading SET imports = ? WHERE series = ? AND time = ? AND source = ? AND nth = ?", *left,
                    key.series, key.time, key.source, key.nth);
            return;
        }
        if (row->state != was.state)
            fail(Error::Code::NotSupported,
                 "some of these readings were excluded, moved or corrected since; take that back first");
        m_gone[row->number].push_back(key);
    }

    void judgeSide(std::int64_t number, const Vouched &vouched)
    {
        Statement found = m_database.query("SELECT imports FROM observation WHERE number = ?", number);
        if (!found.step()) return;
        if (const auto left = rest(found.integer(0), vouched))
            m_database.run("UPDATE observation SET imports = ? WHERE number = ?", *left, number);
        else
            m_goneSides.push_back(number);
    }

    void remove()
    {
        for (const std::int64_t number : m_goneSides) {
            m_database.run("DELETE FROM named WHERE number = ?", number);
            m_database.run("DELETE FROM observation WHERE number = ?", number);
            m_database.run(
                "DELETE FROM change_item WHERE kind IN ('named', 'observation') AND key = ? AND change IN (SELECT key "
                "FROM change WHERE what = 'merge')",
                number);
        }
        for (const auto &[number, keys] : m_gone) {
            Statement body =
                m_database.query("SELECT 1 FROM observation WHERE number = ? AND body IS NOT NULL", number);
            if (number != 0 && body.step()) m_record.shortenStream(number, keys);
            for (const ReadingKey &key : keys) m_record.deleteRow(key);
        }
        m_record.forgetWhereTheyBelonged();
        m_record.showDoubles(m_series);
        for (const std::int64_t series : m_series) m_record.recompute(series);
    }

    SqlcipherRecord &m_record;
    Database &m_database;
    std::int64_t m_change;
    std::map<std::int64_t, std::vector<std::string>> m_held;  ///< which imports brought each
    std::map<ReadingKey, TouchedRow, KeyOrder> m_rows;
    std::map<std::int64_t, Vouched> m_sides;
    std::map<std::int64_t, std::vector<ReadingKey>> m_gone;  ///< rows by their Observation
    std::vector<std::int64_t> m_goneSides;
    std::set<std::int64_t> m_series;
};

void SqlcipherRecord::undoPlacement(std::int64_t change)
{
    PlacementUndoing(*this, change).run();
}

}  // namespace trendward::store
