// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/observationteller.h"
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>
#include <set>

namespace trendward::store
{

namespace
{

/// The members of a set of imports with one of them marked as undone; whether any is left that vouches.
struct Without {
    std::string members;
    bool any = false;
};

Without without(const std::string &members, ImportKey import)
{
    Without result;
    const std::string name = std::to_string(import);
    for (std::size_t from = 0; from < members.size();) {
        const std::size_t to = std::min(members.find(',', from), members.size());
        const std::string one = members.substr(from, to - from);
        if (!result.members.empty()) result.members += ',';
        result.members += one == name ? "-" + one : one;
        result.any = result.any || (one != name && one[0] != '-');
        from = to + 1;
    }
    return result;
}

bool holds(const std::string &members, ImportKey import)
{
    return ("," + members + ",").find("," + std::to_string(import) + ",") != std::string::npos;
}

}  // namespace

/// Takes one import back, within a transaction.
class ImportUndoing
{
public:
    ImportUndoing(SqlcipherRecord &record, ImportKey import)
        : m_record(record), m_database(*record.m_database), m_import(import)
    {
    }

    void run(const std::string &who, Instant now)
    {
        refuseWhileReadAgain();
        uncorrect();
        splitSets();
        if (!m_gone.empty()) {
            noteTouched();
            shortenStreams();
            removeGone();
        }
        giveBack();
        for (const std::int64_t series : m_series) m_record.recompute(series);
        m_database.run("UPDATE import SET undone = 1 WHERE key = ?", m_import);
        std::set<PatientKey> patients;
        for (const std::int64_t series : m_series) patients.insert(m_record.patientOfSeries(series));
        if (patients.empty()) patients.insert(0);
        for (const PatientKey patient : patients)
            m_record.note({now, who, "undo", {}, "{\"import\":" + std::to_string(m_import) + "}", patient});
    }

private:
    void refuseWhileReadAgain()
    {
        Statement found = m_database.query(
            "SELECT later.key FROM import later JOIN import one ON one.key = ?1 WHERE later.key > ?1 AND later.again = "
            "1 AND later.undone = 0 AND later.sha256 = one.sha256 AND later.patient = one.patient AND later.zone = "
            "one.zone ORDER BY later.key DESC LIMIT 1",
            m_import);
        if (found.step())
            fail(Error::Code::NotSupported, "what this import brought was read again by import " +
                                                std::to_string(found.integer(0)) + "; take that one back first");
    }

    /// What it read or took the place of is as it was before.
    void giveBack()
    {
        m_database.run("UPDATE message SET read_by = NULL WHERE read_by = ?", m_import);
        m_database.run("UPDATE held SET aside = NULL WHERE aside = ?", m_import);
        // Names of an import that was taken back while another one of this file bore them are free now, too.
        m_database.run(
            "UPDATE OR IGNORE named SET id = substr(id, 1, 16) WHERE length(id) > 16 AND CAST(substr(id, 17) AS TEXT) "
            "IN (SELECT CAST(key AS TEXT) FROM import WHERE undone = 1 OR key = ?)",
            m_import);
    }

    /// Its corrections and retractions no longer hold.
    void uncorrect()
    {
        std::vector<std::int64_t> changes;
        Statement found = m_database.query(
            "SELECT key FROM change WHERE import = ? AND undone = 0 AND what IN ('supersede', 'retract') ORDER BY key "
            "DESC",
            m_import);
        while (found.step()) changes.push_back(found.integer(0));
        for (const std::int64_t change : changes) {
            m_record.uncorrect(change, m_series);
        }
    }

    /// The sets of imports that it was in: m_gone is the JSON list of those that hold no other.
    void splitSets()
    {
        std::vector<std::pair<std::int64_t, std::string>> sets;
        Statement found = m_database.query("SELECT key, members FROM importset");
        while (found.step())
            if (holds(std::string(found.text(1)), m_import)) sets.emplace_back(found.integer(0), found.string(1));
        for (const auto &[key, members] : sets) {
            const Without rest = without(members, m_import);
            if (!rest.any) {
                m_gone += (m_gone.empty() ? "[" : ",") + std::to_string(key);
                continue;
            }
            Statement other = m_database.query("SELECT key FROM importset WHERE members = ?", rest.members);
            if (!other.step()) {
                // Every row of the set follows by this alone.
                m_database.run("UPDATE importset SET members = ? WHERE key = ?", rest.members, key);
                continue;
            }
            for (const std::string_view sql :
                 {"UPDATE reading SET imports = ? WHERE imports = ?",
                  "UPDATE observation SET imports = ? WHERE imports = ?",
                  "UPDATE held SET imports = ? WHERE imports = ?", "UPDATE message SET imports = ? WHERE imports = ?"})
                m_database.run(sql, other.integer(0), key);
        }
        if (!m_gone.empty()) m_gone += "]";
        m_record.forget();
    }

    void noteTouched()
    {
        Statement found = m_database.query(
            "SELECT DISTINCT series FROM reading WHERE imports IN (SELECT value FROM json_each(?))", m_gone);
        while (found.step()) m_series.insert(found.integer(0));
    }

    /// Streams that go on without some of their samples.
    void shortenStreams()
    {
        std::map<std::int64_t, std::vector<ReadingKey>> goneOf;
        Statement found = m_database.query(
            "SELECT number, series, time, source, nth FROM reading WHERE imports IN (SELECT value FROM json_each(?1)) "
            "AND number IN (SELECT number FROM observation WHERE imports NOT IN (SELECT value FROM json_each(?1)) "
            "AND body IS NOT NULL)",
            m_gone);
        while (found.step())
            goneOf[found.integer(0)].push_back({found.integer(1), found.instant(2),
                                                static_cast<std::uint32_t>(found.integer(3)),
                                                static_cast<std::uint32_t>(found.integer(4))});
        for (const auto &[number, gone] : goneOf) m_record.shortenStream(number, gone);
    }

    void removeGone()
    {
        m_database.run("DELETE FROM reading WHERE imports IN (SELECT value FROM json_each(?))", m_gone);
        m_record.forgetWhereTheyBelonged();
        m_database.run(
            "DELETE FROM named WHERE number IN (SELECT number FROM observation WHERE imports IN "
            "(SELECT value FROM json_each(?)))",
            m_gone);
        m_database.run("DELETE FROM observation WHERE imports IN (SELECT value FROM json_each(?))", m_gone);
        m_database.run("DELETE FROM held WHERE imports IN (SELECT value FROM json_each(?))", m_gone);
        m_database.run("DELETE FROM message WHERE imports IN (SELECT value FROM json_each(?))", m_gone);
        m_record.showDoubles(m_series);
    }

    SqlcipherRecord &m_record;
    Database &m_database;
    ImportKey m_import;
    std::string m_gone;
    std::set<std::int64_t> m_series;
};

/// Whether the same reading is shown beside this one: another import brought it while this one was out of sight.
bool SqlcipherRecord::standsBeside(const ReadingKey &key) const
{
    const Row one = requireRow(key);
    const std::vector<Row> there = rowsAt(key.series, key.time, key.source);
    return std::any_of(there.begin(), there.end(), [&](const Row &other) {
        return other.key != key && other.live() && other.imports != one.imports && sameReading(other, one);
    });
}

void SqlcipherRecord::uncorrect(std::int64_t change, std::set<std::int64_t> &series)
{
    for (const ChangedRow &was : changedRows(change)) {
        const auto newer = was.to ? row(*was.to) : std::nullopt;
        // A later import may have corrected it once more: then that one's word stands.
        if (newer && newer->state == State::Superseded) continue;
        if (!row(was.key)) continue;
        setState(was.key, was.state);
        if (was.state == State::Live && !was.to && standsBeside(was.key)) setState(was.key, State::Doubled);
        series.insert(was.key.series);
        if (was.to) series.insert(was.to->series);
    }
    m_database->run(
        "UPDATE observation SET retracted = 0, body = (SELECT nullif(body, x'') FROM former WHERE change = ?1 "
        "AND number = observation.number) WHERE number IN (SELECT number FROM former WHERE change = ?1)",
        change);
    m_database->run("UPDATE change SET undone = 1 WHERE key = ?", change);
}

void SqlcipherRecord::shortenStream(std::int64_t number, const std::vector<ReadingKey> &gone)
{
    Statement side = m_database->query("SELECT patient, first, last, body FROM observation WHERE number = ?", number);
    if (!side.step()) return;
    auto o = fhir::readObservation(uncompressed(side.blob(3)));
    if (!o) fail(Error::Code::StoreDamaged, "a stored Observation cannot be read");
    std::vector<Row> rows = rowsOf(side.integer(0), number, side.instant(1), side.instant(2));
    for (Row &row : rows)
        row.state = std::find(gone.begin(), gone.end(), row.key) == gone.end() ? State::Live : State::Retracted;
    hideParts(*o, rows);
    m_database->run("UPDATE observation SET body = ? WHERE number = ?", Blob{compressed(fhir::toJson(*o))}, number);
}

void SqlcipherRecord::showDoubles(const std::set<std::int64_t> &series)
{
    std::vector<ReadingKey> alone;
    for (const std::int64_t one : series) {
        Statement found =
            m_database->query("SELECT " TRENDWARD_ROW_COLUMNS " FROM reading WHERE series = ? AND state = ?", one,
                              static_cast<int>(State::Doubled));
        while (found.step()) {
            const Row row = readRow(found);
            const std::vector<Row> there = rowsAt(one, row.key.time, row.key.source);
            if (std::none_of(there.begin(), there.end(),
                             [&](const Row &other) { return other.live() && sameReading(other, row); }))
                alone.push_back(row.key);
        }
    }
    for (const ReadingKey &key : alone) setState(key, State::Live);
}

void SqlcipherRecord::forgetWhereTheyBelonged()
{
    std::vector<std::int64_t> merges;
    Statement found = m_database->query("SELECT key FROM change WHERE what = 'merge' AND undone = 0 ORDER BY key DESC");
    while (found.step()) merges.push_back(found.integer(0));
    for (const std::int64_t merge : merges)
        m_database->run(
            "DELETE FROM change_row WHERE change = ?1 AND NOT EXISTS(SELECT 1 FROM reading r WHERE r.series = "
            "to_series AND r.time = to_time AND r.source = change_row.source AND r.nth = to_nth) AND NOT "
            "EXISTS(SELECT 1 FROM change c JOIN change_row later ON later.change = c.key WHERE c.what = 'merge' "
            "AND c.undone = 0 AND c.key > ?1 AND later.series = change_row.to_series AND later.time = "
            "change_row.to_time AND later.source = change_row.source AND later.nth = change_row.to_nth)",
            merge);
}

Outcome SqlcipherRecord::undoImport(ImportKey import, const std::string &who, Instant now)
{
    return answered([&] {
        if (m_import.key != 0) fail(Error::Code::NotSupported, "an import is under way");
        Transaction step = transaction();
        Statement found = m_database->query("SELECT undone FROM import WHERE key = ?", import);
        if (!found.step()) fail(Error::Code::NotFound, "there is no import with the number " + std::to_string(import));
        if (found.integer(0) != 0) fail(Error::Code::NotSupported, "this import has been undone already");
        ImportUndoing(*this, import).run(who, now);
        step.commit();
    });
}

}  // namespace trendward::store
