// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/putting.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace trendward::store
{

namespace
{

/// Whether the Observation brings true times and this part has none of them: it was read back from its JSON, and its
/// rows, which know better, stay as they are.
bool hasLostItsTimes(const fhir::Observation &o, int part)
{
    return !o.samples.empty() && std::none_of(o.samples.begin(), o.samples.end(),
                                              [&](const fhir::Sample &sample) { return sample.component == part - 1; });
}

/// In the detail of a retraction that ends when its source gives the Observation again.
constexpr std::string_view notThereAnyMore = ",\"gone\":true";

using Place = std::tuple<std::int64_t, Instant, std::uint32_t>;

Place placeOf(const Row &row)
{
    return {row.key.series, row.key.time, row.key.source};
}

}  // namespace

bool sameButIssued(const std::string &json, const fhir::Observation &b)
{
    auto read = fhir::readObservation(json);
    if (!read) return false;
    fhir::Observation other = b;
    read->issued.reset();
    other.issued.reset();
    return fhir::toJson(*read) == fhir::toJson(other);
}

Putting::Side Putting::side(std::int64_t number)
{
    Statement found =
        m_database.query("SELECT imports, first, last, retracted, body FROM observation WHERE number = ?", number);
    if (!found.step()) fail(Error::Code::StoreDamaged, "an Observation is missing");
    return {number,           found.integer(0),      found.instant(1),
            found.instant(2), found.integer(3) != 0, std::string(found.blob(4))};
}

void Putting::alsoSeen(const Side &side)
{
    const std::int64_t wider = m_record.setWith(side.imports, m_import);
    if (wider == side.imports) return;
    m_database.run("UPDATE observation SET imports = ? WHERE number = ?", wider, side.number);
    noteItem("side", m_held, std::to_string(side.number), m_record.membersOf(side.imports));
}

void Putting::replaceBody(const Side &was, const std::string &body, const std::vector<Row> &rows)
{
    Instant first = was.first, last = was.last;
    for (const Row &row : rows) {
        first = std::min(first, row.key.time);
        last = std::max(last, row.key.time);
    }
    m_database.run("UPDATE observation SET first = ?, last = ?, body = ? WHERE number = ?", first, last, Blob{body},
                   was.number);
}

/// Where times were mended, what one record says now may have been another one's before; and what a mapping read no
/// more is not there.
bool Putting::mayBe(const Row &there, const Row &row)
{
    return !isTakenAway(there) && (!m_record.isReplaced(there.imports) || there.record == row.record ||
                                   !m_record.isOfReplacedFile(there.imports));
}

/// Whether reading its file again with another mapping gave nothing in its place.
bool Putting::isTakenAway(const Row &row)
{
    if (row.state != State::Superseded) return false;
    if (!m_takenAway) {
        m_takenAway.emplace();
        Statement found = m_database.query(
            "SELECT r.series, r.time, r.source, r.nth FROM change c JOIN change_row r ON r.change = c.key WHERE "
            "c.what = 'supersede' AND c.detail = ? AND c.undone = 0 AND r.to_series IS NULL",
            readByMapping);
        while (found.step())
            m_takenAway->emplace(found.integer(0), found.integer(1), found.integer(2), found.integer(3));
    }
    return m_takenAway->count({row.key.series, row.key.time.ticks(), row.key.source, row.key.nth}) > 0;
}

/// The rows of the Observation that are not among those there; the others are counted as duplicates and marked in met.
std::vector<Row> Putting::notThere(std::int64_t number, const fhir::Observation &o, const std::vector<Row> &there,
                                   std::vector<bool> &met)
{
    std::multimap<Place, std::size_t> places;
    for (std::size_t i = 0; i < there.size(); ++i) places.emplace(placeOf(there[i]), i);
    std::vector<Row> fresh;
    for (Row &row : rowsOfWhole(o)) {
        const bool lost = hasLostItsTimes(o, row.part);
        if (lost && isStream(o, row.part)) continue;
        std::size_t same = there.size();
        const auto [from, to] = places.equal_range(placeOf(row));
        for (auto it = from; it != to && same == there.size(); ++it)
            if (!met[it->second] && sameReading(there[it->second], row) && mayBe(there[it->second], row))
                same = it->second;
        for (std::size_t i = 0; lost && i < there.size() && same == there.size(); ++i)
            if (there[i].part == row.part && there[i].value == row.value && there[i].live()) same = i;
        if (same < there.size()) {
            met[same] = true;
            duplicate(there[same]);
            continue;
        }
        row.number = number;
        fresh.push_back(std::move(row));
    }
    return fresh;
}

/// An Observation that is known by its id comes again: the same, a longer stream, or a correction.
void Putting::correct(std::int64_t number, const fhir::Observation &o)
{
    if (number >= m_firstNumber) flush();
    Side was = side(number);
    if (was.retracted && showAgain(number)) was = side(number);
    const std::vector<Row> there = m_record.rowsOf(m_patient, number, was.first, was.last);
    std::vector<bool> met(there.size(), false);
    std::vector<Row> fresh = notThere(number, o, there, met);
    std::vector<Row> doubled;
    if (isDerived(o) && !was.retracted) doubled = takeDoubled(fresh);
    alsoSeen(was);
    if (was.retracted) {
        // Its source has taken it back: another version of it is kept and stays hidden.
        for (Row &row : fresh) row.state = State::Retracted;
        insertHidden(was, fresh);
        return;
    }
    // An older version that comes once more says nothing new, though other words stand in it.
    bool current = true;
    for (std::size_t i = 0; i < there.size(); ++i) current = current && (!met[i] || there[i].live());
    if (fresh.empty() && doubled.empty() && (!current || was.body.empty() || sameButIssued(uncompressed(was.body), o)))
        return;

    std::set<std::pair<std::int64_t, Instant>> freshPlaces;
    for (const Row &row : fresh) freshPlaces.emplace(row.key.series, row.key.time);
    std::vector<const Row *> replaced;
    for (std::size_t i = 0; i < there.size(); ++i) {
        if (met[i] || (there[i].state != State::Live && there[i].state != State::Excluded)) continue;
        // Of a file that is read again: judged once all of it is known.
        if (m_record.isReplaced(there[i].imports)) continue;
        // A stream goes on: its other samples stay.
        if (isStream(o, there[i].part) && freshPlaces.count({there[i].key.series, there[i].key.time}) == 0) continue;
        if (hasLostItsTimes(o, there[i].part)) continue;
        replaced.push_back(&there[i]);
    }
    std::int64_t change = 0;
    if (!replaced.empty() || there.empty()) {
        change = noteCorrection("supersede", replaced.size());
        m_database.run("INSERT INTO former(change, number, body) VALUES(?, ?, ?)", change, number, Blob{was.body});
    }
    flush();
    supersede(change, fresh, replaced);
    insertDoubled(number, doubled);
    fresh.insert(fresh.end(), doubled.begin(), doubled.end());
    replaceBody(was, compressed(fhir::toJson(o)), fresh);
}

void Putting::insertHidden(const Side &was, std::vector<Row> &rows)
{
    for (Row &row : rows) {
        row.key.nth = m_record.nextNth(row.key.series, row.key.time, row.key.source);
        m_record.insertRow(row);
        claim(row, m_record.mergesOf(m_patient, "observation", was.number));
        ++m_receipt.superseded;
    }
    if (!rows.empty()) replaceBody(was, was.body, rows);
}

/// Puts the new rows in and hides those that they replace.
void Putting::supersede(std::int64_t change, std::vector<Row> &fresh, const std::vector<const Row *> &replaced)
{
    m_moments.clear();
    std::set<std::int64_t> series;
    std::multimap<int, const Row *> gone;
    for (const Row *old : replaced) {
        gone.emplace(old->part, old);
        m_record.setState(old->key, State::Superseded);
        ++m_receipt.superseded;
        series.insert(old->key.series);
    }
    for (Row &row : fresh) {
        row.key.nth = m_record.nextNth(row.key.series, row.key.time, row.key.source);
        m_record.insertRow(row);
        claim(row, m_record.mergesOf(m_patient, "observation", row.number));
        ++m_receipt.stored;
        series.insert(row.key.series);
        if (const auto old = gone.find(row.part); old != gone.end()) {
            m_record.noteRow(change, *old->second, row.key);
            gone.erase(old);
        }
    }
    for (const auto &[part, old] : gone) m_record.noteRow(change, *old);
    for (const std::int64_t one : series) {
        m_latest.erase(one);
        m_record.recompute(one);
    }
}

/// What was hidden because its source had it no more is as it was before. False where its source has taken it back.
bool Putting::showAgain(std::int64_t number)
{
    Statement found = m_database.query(
        "SELECT c.key, instr(c.detail, ?) FROM change c JOIN former f ON f.change = c.key WHERE f.number = ? AND "
        "c.what = 'retract' AND c.undone = 0 ORDER BY c.key DESC LIMIT 1",
        notThereAnyMore, number);
    if (!found.step() || found.integer(1) == 0) return false;
    const std::int64_t change = found.integer(0);
    flush();
    m_moments.clear();
    std::set<std::int64_t> series;
    m_receipt.superseded += m_record.changedRows(change).size();
    m_record.uncorrect(change, series);
    for (const std::int64_t one : series) {
        m_latest.erase(one);
        m_record.recompute(one);
    }
    return true;
}

/// What is known by this id is hidden and kept.
void Putting::retract(const fhir::Observation &o, const std::string &ownId, Retraction why)
{
    if (ownId.empty()) return;  // nothing says which one it takes back
    const std::int64_t number = numberOf(ownId);
    if (number == 0) {
        addSide(newNumber(), ownId, o, compressed(fhir::toJson(o)), {});
        return;
    }
    flush();
    const Side was = side(number);
    alsoSeen(was);
    std::vector<Row> rows = m_record.rowsOf(m_patient, number, was.first, was.last);
    std::erase_if(rows, [](const Row &row) { return row.state != State::Live && row.state != State::Excluded; });
    if (was.retracted && rows.empty()) return;
    m_moments.clear();
    const std::int64_t change = noteCorrection(
        "retract", rows.size(), why == Retraction::NotThereAnyMore ? notThereAnyMore : std::string_view());
    std::set<std::int64_t> series;
    for (const Row &row : rows) {
        m_record.noteRow(change, row);
        m_record.setState(row.key, State::Retracted);
        series.insert(row.key.series);
    }
    m_database.run("INSERT INTO former(change, number, body) VALUES(?, ?, ?)", change, number, Blob{was.body});
    m_database.run("UPDATE observation SET retracted = 1, body = ? WHERE number = ?", Blob{compressed(fhir::toJson(o))},
                   number);
    for (const std::int64_t one : series) {
        m_latest.erase(one);
        m_record.recompute(one);
    }
    m_receipt.superseded += rows.size();
}

}  // namespace trendward::store
