// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/putting.h"
#include "core/io/store/succession.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace trendward::store
{

namespace
{

/// Whether one of these imports vouches.
bool anyOf(const std::string &members, const std::set<std::string> &imports)
{
    for (std::size_t from = 0; from < members.size();) {
        const std::size_t to = std::min(members.find(',', from), members.size());
        if (imports.count(members.substr(from, to - from)) > 0) return true;
        from = to + 1;
    }
    return false;
}

/// What it measures and how, without when, what and how much.
std::string kindOf(const CodeableConcept &code, fhir::Value value)
{
    if (auto *stream = std::get_if<fhir::SampledData>(&value)) stream->data.clear();
    fhir::Observation bare;
    bare.code = code;
    bare.value = std::move(value);
    return fhir::toJson(bare);
}

/// Whether a window that is stored may go on with another part of it.
bool goesOn(const fhir::Observation &window, const fhir::Observation &part)
{
    if (part.category != window.category || kindOf(part.code, part.value) != kindOf(window.code, window.value))
        return false;
    return std::all_of(part.components.begin(), part.components.end(), [&](const fhir::Component &one) {
        return std::any_of(window.components.begin(), window.components.end(), [&](const fhir::Component &other) {
            return kindOf(one.code, one.value) == kindOf(other.code, other.value);
        });
    });
}

std::string jsonOf(const std::set<std::int64_t> &keys)
{
    std::string list = "[";
    for (const std::int64_t key : keys) list += (list.size() > 1 ? "," : "") + std::to_string(key);
    return list + "]";
}

}  // namespace

std::string asideName(std::string_view name, ImportKey import)
{
    return std::string(name) + std::to_string(import);
}

/// What an import has not brought again of all that it takes the place of, within a transaction.
class Replacing
{
public:
    Replacing(SqlcipherRecord &record, const std::string &who)
        : m_record(record),
          m_database(*record.m_database),
          m_who(who),
          m_replaced(jsonOf(record.m_replacedSets)),
          m_fresh(record.setOf(std::to_string(record.m_import.key)))
    {
    }

    /// Nothing is replaced: new readings of records of which a person has excluded or moved the reading before.
    void carry()
    {
        m_record.readReplacedFile();
        const std::vector<Row> rows = rowsJudgedByPersons();
        std::vector<Claimant> old;
        for (const Row &row : rows) old.push_back(claimantOf(row));
        std::erase_if(old, [](const Claimant &one) { return !one.ofFile; });
        if (old.empty()) return;
        const std::vector<Row> fresh = freshRows();
        const std::vector<Claimant> claimants = claimantsOf(fresh);
        const auto next = successors(old, claimants);
        for (std::size_t i = 0; i < old.size(); ++i)
            if (next[i]) setByPerson(*old[i].row, *claimants[*next[i]].row);
        for (const std::int64_t series : m_series) m_record.recompute(series);
    }

    Replaced run()
    {
        readMoves();
        const std::vector<Row> rows =
            rowsOf("SELECT " TRENDWARD_ROW_COLUMNS " FROM reading WHERE imports IN (SELECT value FROM json_each(?))",
                   m_replaced);
        std::vector<Claimant> old;
        for (const Row &row : rows)
            if (row.state == State::Moved)
                old.push_back(claimantOf(row));
            else if ((row.state == State::Live || row.state == State::Excluded) && !staysMoved(row))
                old.push_back(claimantOf(row));
        settle(old);
        hideBare();
        for (const std::int64_t series : m_series) m_record.recompute(series);
        countUnchanged();
        Statement held =
            m_database.query("SELECT coalesce(sum(readings), 0) FROM held WHERE aside = ?", m_record.m_import.key);
        if (held.step()) m_result.takenAway += static_cast<std::uint64_t>(held.integer(0));
        return m_result;
    }

private:
    template <class... Values>
    std::vector<Row> rowsOf(std::string_view sql, const Values &...values)
    {
        std::vector<Row> rows;
        Statement found = m_database.query(sql, values...);
        while (found.step()) rows.push_back(readRow(found));
        return rows;
    }

    PatientKey patientOf(std::int64_t series)
    {
        PatientKey &patient = m_patients[series];
        if (patient == 0) patient = m_record.patientOfSeries(series);
        return patient;
    }

    /// The same number for series of one measure, whoever's they are; a code where it is no measure that we know.
    int measureOf(std::int64_t series)
    {
        int &measure = m_measures[series];
        if (measure != 0) return measure;
        Statement found = m_database.query("SELECT measure, system, code FROM series WHERE key = ?", series);
        if (!found.step()) fail(Error::Code::StoreDamaged, "a series is missing");
        const std::string name = found.string(0).empty() ? found.string(1) + "|" + found.string(2) : found.string(0);
        return measure = m_measureNames.try_emplace(name, static_cast<int>(m_measureNames.size()) + 1).first->second;
    }

    Claimant claimantOf(const Row &row)
    {
        return {&row, patientOf(row.key.series), measureOf(row.key.series), m_record.isOfReplacedFile(row.imports)};
    }

    void readMoves()
    {
        Statement found = m_database.query(
            "SELECT r.to_series, r.to_time, r.source, r.to_nth FROM change_row r JOIN change c ON c.key = r.change "
            "WHERE c.what = 'move' AND c.undone = 0 AND r.to_series IS NOT NULL");
        while (found.step()) m_movedTo.emplace(found.integer(0), found.integer(1), found.integer(2), found.integer(3));
    }

    /// With whom a person moved it to.
    bool staysMoved(const Row &row)
    {
        const bool stays = m_movedTo.count({row.key.series, row.key.time.ticks(), row.key.source, row.key.nth}) > 0;
        m_result.unchanged += stays ? 1 : 0;
        return stays;
    }

    void settle(const std::vector<Claimant> &old)
    {
        const std::vector<Row> rows = freshRows();
        const std::vector<Claimant> fresh = claimantsOf(rows);
        const auto next = successors(old, fresh);
        m_result.added = rows.size();
        for (std::size_t i = 0; i < old.size(); ++i) {
            const Row *successor = next[i] ? fresh[*next[i]].row : nullptr;
            m_result.added -= successor ? 1 : 0;
            if (successor) setByPerson(*old[i].row, *successor);
            if (old[i].row->state != State::Moved) judge(*old[i].row, successor);
        }
    }

    std::vector<Row> freshRows()
    {
        return rowsOf("SELECT " TRENDWARD_ROW_COLUMNS " FROM reading WHERE imports = ? AND state = 0", m_fresh);
    }

    std::vector<Claimant> claimantsOf(const std::vector<Row> &rows)
    {
        std::vector<Claimant> all;
        all.reserve(rows.size());
        for (const Row &row : rows) all.push_back(claimantOf(row));
        return all;
    }

    /// What a person excluded or moved, and what has taken its place since, unless this import has brought it too.
    std::vector<Row> rowsJudgedByPersons()
    {
        std::vector<Row> rows;
        Statement found = m_database.query(
            "SELECT r.series, r.time, r.source, r.nth FROM change c JOIN change_row r ON r.change = c.key WHERE c.what "
            "IN ('exclude', 'move') AND c.undone = 0 UNION SELECT r.to_series, r.to_time, coalesce(r.to_source, "
            "r.source), r.to_nth FROM "
            "change c JOIN change_row r ON r.change = c.key WHERE c.what = 'supersede' AND c.detail = ? AND c.undone = "
            "0 AND r.to_series IS NOT NULL",
            readByMapping);
        while (found.step()) {
            auto row = m_record.row({found.integer(0), found.instant(1), static_cast<std::uint32_t>(found.integer(2)),
                                     static_cast<std::uint32_t>(found.integer(3))});
            if (row && (row->state == State::Excluded || row->state == State::Moved) &&
                !m_record.setHolds(row->imports, m_record.m_import.key))
                rows.push_back(std::move(*row));
        }
        return rows;
    }

    /// What a person said of a reading holds for the one that stands for it: excluded, or given to another patient.
    void setByPerson(const Row &old, const Row &next)
    {
        if (old.live()) return;
        setState(next, old.state == State::Moved ? State::Superseded : State::Excluded);
        m_record.touch(next.number);
    }

    void judge(const Row &old, const Row *next)
    {
        const bool same = next && next->key.series == old.key.series && sameReading(*next, old) &&
                          sameWords(old.number, next->number);
        // What a person excluded stays excluded, also for a mapping that reads it again some day.
        if (!next && old.state == State::Excluded) {
            ++m_result.unchanged;
            return;
        }
        ++(same ? m_result.unchanged : next ? m_result.superseded : m_result.takenAway);
        m_record.noteRow(changeOf(patientOf(old.key.series)), old, next ? std::optional(next->key) : std::nullopt);
        setState(old, State::Superseded);
        m_record.touch(old.number);
    }

    /// What a window says that came in several parts is known only now.
    bool sameWords(std::int64_t old, std::int64_t next)
    {
        const auto [known, fresh] = m_sameWords.try_emplace({old, next}, false);
        if (fresh) {
            const auto body = fhir::readObservation(bodyOf(next));
            known->second = body && sameButIssued(bodyOf(old), *body);
        }
        return known->second;
    }

    std::string bodyOf(std::int64_t number)
    {
        Statement found = m_database.query("SELECT body FROM observation WHERE number = ?", number);
        return found.step() && !found.isNull(0) ? uncompressed(found.blob(0)) : std::string();
    }

    void setState(const Row &row, State state)
    {
        m_record.setState(row.key, state);
        m_series.insert(row.key.series);
    }

    /// Observations without readings: their texts.
    void hideBare()
    {
        std::vector<std::tuple<std::int64_t, PatientKey, std::string>> bare;
        Statement found = m_database.query(
            "SELECT number, patient, body FROM observation WHERE bare = 1 AND retracted = 0 AND imports IN (SELECT "
            "value FROM json_each(?))",
            m_replaced);
        while (found.step()) bare.emplace_back(found.integer(0), found.integer(1), std::string(found.blob(2)));
        for (const auto &[number, patient, body] : bare) {
            m_database.run("INSERT INTO former(change, number, body) VALUES(?, ?, ?)", changeOf(patient), number,
                           Blob{body});
            m_database.run("UPDATE observation SET retracted = 1 WHERE number = ?", number);
        }
    }

    std::int64_t changeOf(PatientKey patient)
    {
        std::int64_t &change = m_changes[patient];
        if (change == 0)
            change = m_record.note({m_record.m_import.at,
                                    m_who,
                                    "supersede",
                                    {},
                                    std::string(readByMapping),
                                    patient,
                                    0,
                                    m_record.m_import.key});
        return change;
    }

    /// Those that came again word for word.
    void countUnchanged()
    {
        std::set<std::int64_t> again;
        for (const std::int64_t set : m_record.m_replacedSets)
            again.insert(m_record.setWith(set, m_record.m_import.key));
        Statement found = m_database.query(
            "SELECT count(*) FROM reading WHERE state IN (0, 1) AND imports IN (SELECT value FROM json_each(?))",
            jsonOf(again));
        if (found.step()) m_result.unchanged += static_cast<std::uint64_t>(found.integer(0));
    }

    SqlcipherRecord &m_record;
    Database &m_database;
    const std::string m_who, m_replaced;
    const std::int64_t m_fresh;  ///< the set of the import under way alone
    Replaced m_result;
    std::set<std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>> m_movedTo;
    std::map<std::int64_t, int> m_measures;  ///< of series
    std::map<std::string, int> m_measureNames;
    std::map<std::pair<std::int64_t, std::int64_t>, bool> m_sameWords;  ///< of an old and a new Observation
    std::map<std::int64_t, PatientKey> m_patients;
    std::map<PatientKey, std::int64_t> m_changes;
    std::set<std::int64_t> m_series;
};

void SqlcipherRecord::readReplacedFile()
{
    Statement same = m_database->query("SELECT key FROM import WHERE sha256 = ?", m_import.sha256);
    while (same.step()) m_replacedFile.insert(same.integer(0));
}

bool SqlcipherRecord::isOfReplacedFile(std::int64_t set) const
{
    // The first one of a set is the import whose record its readings name; a minus: it has been taken back.
    return m_replacedFile.count(std::abs(std::strtoll(membersOf(set).c_str(), nullptr, 10))) > 0;
}

/// The Observation of this name that is being replaced, where all of it is still to be seen.
std::optional<ReplacedNamed> SqlcipherRecord::replacedNamed(PatientKey patient, const std::string &name) const
{
    Statement found = m_database->query(
        "SELECT o.number, o.first, o.last, o.body FROM named n JOIN observation o ON o.number = n.number WHERE "
        "n.patient = ? AND n.id = ? AND o.retracted = 0 AND o.body IS NOT NULL",
        patient, Blob{asideName(name, m_import.key)});
    if (!found.step()) return std::nullopt;
    // What is partly hidden by now is not what its words say.
    std::vector<Row> rows = rowsOf(patient, found.integer(0), found.instant(1), found.instant(2));
    for (const Row &row : rows)
        if (row.state != State::Live && row.state != State::Excluded) return std::nullopt;
    return ReplacedNamed{found.integer(0), uncompressed(found.blob(3)), std::move(rows)};
}

void SqlcipherRecord::nameAgain(std::int64_t number)
{
    m_database->run("UPDATE named SET id = substr(id, 1, 16) WHERE number = ? AND length(id) > 16", number);
}

void Putting::nameAgain(const fhir::Observation &o)
{
    if (m_record.m_replacedSets.empty() || o.id.empty()) return;
    const auto known = m_record.replacedNamed(m_patient, ownIdOf(o));
    if (!known || !sameButIssued(known->json, o)) return;
    // Where times were mended, one record's reading may say what another one's said before.
    std::set<std::uint64_t> records;
    for (const fhir::Reading &reading : fhir::readingsOf(o)) records.insert(reading.origin.record);
    if (std::all_of(known->rows.begin(), known->rows.end(), [&](const Row &row) {
            return !m_record.isOfReplacedFile(row.imports) || records.count(row.record) > 0;
        }))
        m_record.nameAgain(known->number);
}

Outcome SqlcipherRecord::goOn(PatientKey patient, const fhir::Observation &part)
{
    return answered([&] {
        if (m_replacedSets.empty() || part.id.empty()) return;
        Transaction step = transaction();
        const auto known = replacedNamed(mergedInto(patient), ownIdOf(part));
        const auto window = known ? fhir::readObservation(known->json) : Result<fhir::Observation>(Error{});
        if (window && goesOn(*window, part)) nameAgain(known->number);
        step.commit();
    });
}

Outcome SqlcipherRecord::replace(std::span<const ImportKey> imports)
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "no import is under way");
        Transaction step = transaction();
        std::set<std::string> names;
        for (const ImportKey one : imports) names.insert(std::to_string(one));
        std::set<std::int64_t> sets;
        Statement found = m_database->query("SELECT key, members FROM importset");
        while (found.step())
            if (anyOf(found.string(1), names)) sets.insert(found.integer(0));
        const std::string list = jsonOf(sets);
        m_database->run(
            "UPDATE named SET id = CAST(id || ? AS BLOB) WHERE length(id) = 16 AND number IN (SELECT number FROM "
            "observation WHERE fhir_id IS NOT NULL AND imports IN (SELECT value FROM json_each(?)))",
            asideName({}, m_import.key), list);
        m_database->run(
            "UPDATE held SET aside = ? WHERE placed_to IS NULL AND aside IS NULL AND imports IN (SELECT value FROM "
            "json_each(?))",
            m_import.key, list);
        m_namesakes.clear();
        readReplacedFile();
        step.commit();
        m_replacedSets = std::move(sets);
    });
}

Result<Replaced> SqlcipherRecord::replaced(const std::string &who)
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "no import is under way");
        Transaction step = transaction();
        if (m_replacedFile.empty()) {
            Replacing(*this, who).carry();
            step.commit();
            return Replaced();
        }
        const Replaced result = Replacing(*this, who).run();
        // Kept messages of theirs that were not kept again have been read.
        m_database->run(
            "UPDATE message SET read_by = ? WHERE read_by IS NULL AND imports IN (SELECT value FROM json_each(?))",
            m_import.key, jsonOf(m_replacedSets));
        step.commit();
        return result;
    });
}

}  // namespace trendward::store
