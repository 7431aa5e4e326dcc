// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>
#include <set>

namespace trendward::store
{

namespace
{

/// What belongs to a patient by a number of its own.
struct Owned {
    const char *kind, *list, *give;
};

constexpr Owned owned[]{
    {"assignment", "SELECT key FROM assignment WHERE patient = ?",
     "UPDATE assignment SET patient = ? WHERE key = ? AND patient = ?"},
    {"goal", "SELECT key FROM goal WHERE patient = ?", "UPDATE goal SET patient = ? WHERE key = ? AND patient = ?"},
    {"action", "SELECT key FROM action WHERE patient = ?",
     "UPDATE action SET patient = ? WHERE key = ? AND patient = ?"},
    {"review", "SELECT key FROM review WHERE patient = ?",
     "UPDATE review SET patient = ? WHERE key = ? AND patient = ?"},
    {"step", "SELECT key FROM step WHERE patient = ?", "UPDATE step SET patient = ? WHERE key = ? AND patient = ?"},
    {"enrolment", "SELECT key FROM enrolment WHERE patient = ?",
     "UPDATE enrolment SET patient = ? WHERE key = ? AND patient = ?"},
    {"attended", "SELECT key FROM attended WHERE patient = ?",
     "UPDATE attended SET patient = ? WHERE key = ? AND patient = ?"},
};

}  // namespace

std::vector<Merge> SqlcipherRecord::mergesOf(PatientKey holder, std::string_view kind, std::int64_t key,
                                             const Identifier &identifier) const
{
    std::vector<Merge> all;
    for (;;) {
        Statement found = m_database->query(
            "SELECT c.key, c.patient FROM change c WHERE c.other = ? AND c.other <> 0 AND c.what = 'merge' AND "
            "c.undone = 0 AND EXISTS(SELECT 1 FROM change_item i WHERE i.change = c.key AND i.kind = ? AND i.key = ? "
            "AND i.text = ? AND i.more = ?) ORDER BY c.key DESC LIMIT 1",
            holder, kind, key, identifier.system, identifier.value);
        if (!found.step()) return all;
        all.insert(all.begin(), {found.integer(0), found.integer(1), holder});
        holder = found.integer(1);
    }
}

std::vector<Merge> SqlcipherRecord::mergesFrom(PatientKey patient) const
{
    std::vector<Merge> all;
    for (;;) {
        Statement found = m_database->query(
            "SELECT key, other FROM change WHERE patient = ? AND what = 'merge' AND undone = 0 ORDER BY key DESC "
            "LIMIT 1",
            patient);
        if (!found.step()) return all;
        all.push_back({found.integer(0), patient, found.integer(1)});
        patient = found.integer(1);
    }
}

std::vector<Merge> SqlcipherRecord::mergesInto(PatientKey patient) const
{
    std::vector<Merge> all;
    Statement found = m_database->query(
        "SELECT key, patient FROM change WHERE other = ? AND other <> 0 AND what = 'merge' AND undone = 0", patient);
    while (found.step()) all.push_back({found.integer(0), found.integer(1), patient});
    return all;
}

std::optional<ReadingKey> SqlcipherRecord::before(const Merge &merge, const ReadingKey &key) const
{
    // A merge keeps time and source, so that this is no search through all of its rows.
    Statement found = m_database->query(
        "SELECT series, nth FROM change_row WHERE change = ? AND series IN (SELECT key FROM series WHERE patient = ?) "
        "AND time = ? AND source = ? AND to_series = ? AND to_nth = ?",
        merge.change, merge.from, key.time, key.source, key.series, key.nth);
    if (!found.step()) return std::nullopt;
    return ReadingKey{found.integer(0), key.time, key.source, static_cast<std::uint32_t>(found.integer(1))};
}

Result<std::int64_t> SqlcipherRecord::merge(PatientKey from, PatientKey into, const std::string &who,
                                            const std::string &reason, Instant now)
{
    return answered([&]() -> std::int64_t {
        Transaction step = transaction();
        requirePatient(from);
        requirePatient(into);
        if (from == into) fail(Error::Code::BadValue, "a patient cannot be merged into the same patient");
        const std::int64_t change =
            note({now, who, "merge", reason,
                  "{\"from\":" + std::to_string(from) + ",\"into\":" + std::to_string(into) + "}", from, into});
        for (const std::int64_t series : seriesOf(from)) mergeRows(change, series, into);
        mergeOwned(change, from, into);
        mergeDrafts(change, from, into);
        m_database->run("UPDATE patient SET merged_into = ? WHERE key = ?", into, from);
        step.commit();
        return change;
    });
}

/// Every row goes into the other patient's series of its kind, and where it went is written down. Readings of the other
/// patient that come later stay when the merge is taken back; those of the merged one are written down as they come
/// (Putting::claim).
void SqlcipherRecord::mergeRows(std::int64_t change, std::int64_t series, PatientKey into)
{
    std::vector<Row> rows;
    {
        Statement found = m_database->query(
            "SELECT " TRENDWARD_ROW_COLUMNS " FROM reading WHERE series = ? ORDER BY time, source, nth", series);
        while (found.step()) rows.push_back(readRow(found));
    }
    if (rows.empty()) return;
    const std::int64_t target = seriesLike(series, into);
    // Equal ones within the merged patient are different readings: each meets another one of the target, or none.
    std::set<ReadingKey, bool (*)(const ReadingKey &, const ReadingKey &)> met(
        [](const ReadingKey &a, const ReadingKey &b) {
            return std::tuple(a.time, a.source, a.nth) < std::tuple(b.time, b.source, b.nth);
        });
    std::set<std::tuple<Instant, std::uint32_t, std::uint32_t>> own;
    for (const Row &row : rows) {
        Row there = row;
        there.key.series = target;
        there.key.nth = 0;
        for (const Row &known : rowsAt(target, row.key.time, row.key.source)) {
            there.key.nth = known.key.nth + 1;
            const bool arrived = own.count({known.key.time, known.key.source, known.key.nth}) != 0;
            if (there.state == State::Live && row.live() && known.live() && !arrived && sameReading(known, row) &&
                met.insert(known.key).second)
                there.state = State::Doubled;
        }
        own.emplace(there.key.time, there.key.source, there.key.nth);
        deleteRow(row.key);
        insertRow(there);
        noteRow(change, row, there.key);
    }
    recompute(series);
    recompute(target);
}

void SqlcipherRecord::mergeOwned(std::int64_t change, PatientKey from, PatientKey into)
{
    constexpr std::string_view item = "INSERT INTO change_item(change, kind, key, text, more) VALUES(?, ?, ?, ?, ?)";
    std::vector<Identifier> identifiers;
    {
        Statement found = m_database->query("SELECT system, value FROM identifier WHERE patient = ?", from);
        while (found.step()) identifiers.push_back({found.string(0), found.string(1)});
    }
    for (const Identifier &one : identifiers) m_database->run(item, change, "identifier", 0, one.system, one.value);
    m_database->run("UPDATE identifier SET patient = ? WHERE patient = ?", into, from);
    for (const Owned &kind : owned) {
        std::vector<std::int64_t> keys;
        {
            Statement found = m_database->query(kind.list, from);
            while (found.step()) keys.push_back(found.integer(0));
        }
        for (const std::int64_t key : keys) {
            m_database->run(item, change, kind.kind, key, "", "");
            m_database->run(kind.give, into, key, from);
        }
    }
    // An Observation that both have by the same id stays where it is: its readings are hidden as doubles.
    m_database->run(
        "INSERT INTO change_item(change, kind, key, text, more) SELECT ?1, 'named', number, hex(id), '' FROM named n "
        "WHERE patient = ?2 AND NOT EXISTS(SELECT 1 FROM named m WHERE m.patient = ?3 AND m.id = n.id)",
        change, from, into);
    m_database->run(
        "UPDATE named SET patient = ?3 WHERE patient = ?2 AND hex(id) IN "
        "(SELECT text FROM change_item WHERE change = ?1 AND kind = 'named')",
        change, from, into);
    m_database->run(
        "INSERT INTO change_item(change, kind, key, text, more) SELECT ?1, 'observation', number, '', '' FROM "
        "observation "
        "WHERE patient = ?2 AND number NOT IN (SELECT number FROM named WHERE patient = ?2)",
        change, from);
    m_database->run(
        "UPDATE observation SET patient = ?2, moved = moved + 1 WHERE number IN "
        "(SELECT key FROM change_item WHERE change = ?1 AND kind = 'observation')",
        change, into);
}

void SqlcipherRecord::undoMerge(std::int64_t change, PatientKey from, PatientKey into)
{
    Statement later = m_database->query(
        "SELECT 1 FROM change WHERE what = 'merge' AND undone = 0 AND key > ? AND patient = ?", change, into);
    if (later.step())
        fail(Error::Code::NotSupported, "the patient was merged into another one since; take that back first");
    std::set<std::int64_t> series;
    for (const ChangedRow &was : changedRows(change)) {
        // One whose import has been undone is gone; what a person did since stays with the reading.
        const auto there = row(*was.to);
        series.insert({was.key.series, was.to->series});
        if (!there) continue;
        Row back = *there;
        back.key = was.key;
        if (back.state == State::Doubled) back.state = was.state;
        deleteRow(*was.to);
        insertRow(back);
    }
    // What came for either of them meanwhile and the other had, too, waits hidden until now (Putting::keepDouble).
    showDoubles(series);
    for (const std::int64_t one : series) recompute(one);

    Statement items = m_database->query("SELECT kind, key, text, more FROM change_item WHERE change = ?", change);
    while (items.step()) {
        const std::string kind = items.string(0);
        if (kind == "identifier")
            m_database->run("UPDATE identifier SET patient = ? WHERE system = ? AND value = ? AND patient = ?", from,
                            items.string(2), items.string(3), into);
        if (kind == "draft" && draftBody(into) == items.text(3)) writeDraft(into, items.string(2));
        for (const Owned &one : owned)
            if (kind == one.kind) m_database->run(one.give, from, items.integer(1), into);
    }
    m_database->run(
        "UPDATE named SET patient = ?2 WHERE patient = ?3 AND hex(id) IN "
        "(SELECT text FROM change_item WHERE change = ?1 AND kind = 'named')",
        change, from, into);
    m_database->run(
        "UPDATE observation SET patient = ?2, moved = moved - 1 WHERE number IN "
        "(SELECT key FROM change_item WHERE change = ?1 AND kind = 'observation')",
        change, from);
    // Also what an enrolment has gone on to since.
    m_database->run(
        "UPDATE enrolment SET patient = ?2 WHERE patient = ?3 AND enrolment IN "
        "(SELECT key FROM change_item WHERE change = ?1 AND kind = 'enrolment')",
        change, from, into);
    m_database->run("UPDATE patient SET merged_into = NULL WHERE key = ?", from);
}

}  // namespace trendward::store
