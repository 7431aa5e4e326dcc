// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/io/store/compressed.h"
#include "core/io/store/sqlcipherrecord.h"
#include "core/trend/twins.h"

#include <algorithm>
#include <set>

namespace trendward::store
{

namespace
{

std::string detailOf(const ReadingKey &key)
{
    return "{\"series\":" + std::to_string(key.series) + ",\"time\":\"" + key.time.text() +
           "\",\"source\":" + std::to_string(key.source) + ",\"nth\":" + std::to_string(key.nth) + "}";
}

/// A sample of a stream as an Observation of its own.
fhir::Observation single(const fhir::Reading &pattern, const Row &row)
{
    fhir::Observation o;
    o.code = {{pattern.code}, pattern.display};
    o.start.at = row.key.time;
    if (row.value) {
        fhir::Quantity quantity{row.value->text(), row.comparator, pattern.unit.text, {}, {}};
        if (pattern.unit.known()) {
            quantity.system = ucumSystem;
            quantity.code = pattern.unit.code;
        }
        o.value = quantity;
    } else {
        o.absentReason = row.absentReason.value_or(AbsentReason::Unknown);
    }
    return o;
}

}  // namespace

/// The reading and its twins.
std::vector<ReadingKey> SqlcipherRecord::countedWith(const ReadingKey &key, Instant now) const
{
    std::vector<ReadingKey> all{key};
    Statement is = m_database->query("SELECT patient, measure FROM series WHERE key = ?", key.series);
    if (!is.step() || is.string(1).empty()) return all;
    const PatientKey patient = is.integer(0);
    const std::string measure = is.string(1);
    // Whom a reading is paired with depends on its neighbours, minute by minute, and not on what lies far away.
    constexpr std::int64_t around = 600 * Instant::ticksPerSecond;
    const auto trendsOf = [&](std::string_view name) {
        std::vector<trend::TrendSeries> trends;
        Statement found = m_database->query("SELECT key FROM series WHERE patient = ? AND measure = ?", patient, name);
        while (!name.empty() && found.step()) {
            auto one = trend(found.integer(0), key.time - around, key.time + around);
            if (!one) throw Failure{one.error()};
            trends.push_back(std::move(*one));
        }
        return trends;
    };
    const auto trends = trendsOf(measure), others = trendsOf(trend::otherHalfOf(measure));
    const trend::MeasureSeries series = trend::inOneUnit(trends, now, others);
    for (const trend::Point &point : series.points) {
        std::vector<trend::ReadingRef> group{{point.series, point.time, point.source, point.nth}};
        for (const trend::Twin &twin : series.twinsOf(point)) group.push_back(twin);
        if (std::find(group.begin(), group.end(), refOf(key)) == group.end()) continue;
        for (const trend::ReadingRef &one : group) {
            if (one == refOf(key)) continue;
            const Instant from = Instant::fromMilliseconds(one.time);
            Statement row = m_database->query(
                "SELECT time FROM reading WHERE series = ? AND time >= ? AND time < ? AND source = ? AND nth = ? AND "
                "state = 0",
                one.series, from, from + Instant::ticksPerMillisecond, one.source, one.nth);
            if (row.step()) all.push_back({one.series, row.instant(0), one.source, one.nth});
        }
    }
    return all;
}

Result<std::int64_t> SqlcipherRecord::exclude(const ReadingKey &key, const std::string &who, const std::string &reason,
                                              Instant now)
{
    return answered([&]() -> std::int64_t {
        Transaction step = transaction();
        const Row was = requireRow(key);
        if (was.state == State::Excluded) fail(Error::Code::NotSupported, "the reading is excluded already");
        if (!was.live()) fail(Error::Code::NotSupported, "the reading is no longer in use, so it cannot be excluded");
        const std::int64_t change = note({now, who, "exclude", reason, detailOf(key), patientOfSeries(key.series)});
        for (const ReadingKey &one : countedWith(key, now)) {
            const Row row = requireRow(one);
            noteRow(change, row);
            setState(one, State::Excluded);
            touch(row.number);
            recompute(one.series);
        }
        step.commit();
        return change;
    });
}

/// The reading and what was excluded with it and is so still.
std::vector<ReadingKey> SqlcipherRecord::excludedWith(const ReadingKey &key) const
{
    std::vector<ReadingKey> all{key};
    Statement last = m_database->query(
        "SELECT max(c.key) FROM change c JOIN change_row r ON r.change = c.key WHERE c.what = 'exclude' AND c.undone = "
        "0 "
        "AND r.series = ? AND r.time = ? AND r.source = ? AND r.nth = ?",
        key.series, key.time, key.source, key.nth);
    if (!last.step() || last.isNull(0)) return all;
    for (const ChangedRow &row : changedRows(last.integer(0)))
        if (const auto there = this->row(row.key); row.key != key && there && there->state == State::Excluded)
            all.push_back(row.key);
    return all;
}

Outcome SqlcipherRecord::restore(const ReadingKey &key, const std::string &who, const std::string &reason, Instant now)
{
    return answered([&] {
        Transaction step = transaction();
        if (requireRow(key).state != State::Excluded) fail(Error::Code::NotSupported, "the reading is not excluded");
        const std::int64_t change = note({now, who, "restore", reason, detailOf(key), patientOfSeries(key.series)});
        for (const ReadingKey &one : excludedWith(key)) {
            noteRow(change, requireRow(one));
            setState(one, State::Live);
            recompute(one.series);
        }
        step.commit();
    });
}

std::vector<Row> SqlcipherRecord::movedWith(const Row &row, PatientKey from, bool &sample) const
{
    sample = false;
    if (row.number == 0) return {row};
    Statement side = m_database->query("SELECT first, last, body FROM observation WHERE number = ?", row.number);
    Instant first = row.key.time, last = row.key.time;
    if (side.step()) {
        first = side.instant(0);
        last = side.instant(1);
        if (!side.isNull(2)) {
            const auto o = fhir::readObservation(uncompressed(side.blob(2)));
            if (!o) fail(Error::Code::StoreDamaged, "a stored Observation cannot be read");
            for (int part = 0; part <= static_cast<int>(o->components.size()); ++part)
                sample = sample || isStream(*o, part);
        }
    }
    if (sample) return {row};
    std::vector<Row> rows = rowsOf(from, row.number, first, last);
    std::erase_if(rows, [](const Row &one) { return one.state != State::Live && one.state != State::Excluded; });
    return rows;
}

void SqlcipherRecord::moveRow(std::int64_t change, const Row &row, PatientKey to, bool sample)
{
    Row there = row;
    there.key.series = seriesLike(row.key.series, to);
    const auto known = rowsAt(there.key.series, there.key.time, there.key.source);
    const bool same =
        std::any_of(known.begin(), known.end(), [&](const Row &one) { return one.live() && sameReading(one, row); });
    setState(row.key, State::Moved);
    if (same) {
        noteRow(change, row);
        return;
    }
    there.key.nth = nextNth(there.key.series, there.key.time, there.key.source);
    if (sample) {
        Statement is = m_database->query(
            "SELECT system, code, code_display, unit_code, unit_text, display FROM series WHERE key = ?",
            row.key.series);
        is.step();
        fhir::Reading pattern;
        pattern.code = {is.string(0), is.string(1), is.string(2)};
        pattern.unit = {is.string(3), is.string(4)};
        pattern.display = is.string(5);
        const Shape *shape = m_shapes.shapeOf(single(pattern, row));
        if (!shape) fail(Error::Code::StoreDamaged, "a sample cannot be told without its stream");
        there.number = 0;
        there.part = 0;
        there.shape = shape->key;
    }
    insertRow(there);
    noteRow(change, row, there.key);
    recompute(there.key.series);
}

void SqlcipherRecord::moveSide(std::int64_t change, std::int64_t number, PatientKey from, PatientKey to)
{
    if (m_database->run("UPDATE observation SET patient = ?, moved = moved + 1 WHERE number = ? AND patient = ?", to,
                        number, from) == 0)
        return;
    m_database->run("INSERT INTO change_item(change, kind, key, text, more) VALUES(?, 'observation', ?, '', '')",
                    change, number);
    // It keeps its name with the first patient, so that its file does not bring it there again, and has it here as
    // well.
    m_database->run(
        "INSERT INTO change_item(change, kind, key, text, more) SELECT ?1, 'named', number, hex(id), '' FROM named n "
        "WHERE patient = ?2 AND number = ?3 AND NOT EXISTS(SELECT 1 FROM named m WHERE m.patient = ?4 AND m.id = n.id)",
        change, from, number, to);
    m_database->run(
        "INSERT OR IGNORE INTO named(patient, id, number) SELECT ?, id, number FROM named WHERE patient = ? AND number "
        "= ?",
        to, from, number);
}

Result<std::int64_t> SqlcipherRecord::move(const ReadingKey &key, PatientKey to, const std::string &who,
                                           const std::string &reason, Instant now)
{
    return answered([&]() -> std::int64_t {
        Transaction step = transaction();
        requirePatient(to);
        const Row row = requireRow(key);
        if (row.state != State::Live && row.state != State::Excluded)
            fail(Error::Code::NotSupported, "the reading is no longer in use, so it cannot be moved");
        const PatientKey from = patientOfSeries(key.series);
        if (from == to) fail(Error::Code::NotSupported, "the reading is this patient's already");
        const std::int64_t change = note({now, who, "move", reason, detailOf(key), from, to});
        bool sample = false;
        const std::vector<Row> rows = movedWith(row, from, sample);
        for (const Row &one : rows) {
            moveRow(change, one, to, sample);
            recompute(one.key.series);
        }
        if (sample)
            touch(row.number);
        else if (row.number != 0)
            moveSide(change, row.number, from, to);
        step.commit();
        return change;
    });
}

void SqlcipherRecord::undoMove(std::int64_t change)
{
    std::set<std::int64_t> series;
    for (const ChangedRow &row : changedRows(change)) {
        if (row.to) {
            const auto there = this->row(*row.to);
            if (there && there->state == State::Moved)
                fail(Error::Code::NotSupported, "the reading has been moved on since; take that back first");
            deleteRow(*row.to);
            series.insert(row.to->series);
        }
        setState(row.key, row.state);
        series.insert(row.key.series);
    }
    m_database->run(
        "UPDATE observation SET moved = moved - 1, patient = (SELECT patient FROM change WHERE key = ?1) "
        "WHERE number IN (SELECT key FROM change_item WHERE change = ?1 AND kind = 'observation')",
        change);
    m_database->run(
        "DELETE FROM named WHERE patient = (SELECT other FROM change WHERE key = ?1) AND hex(id) IN "
        "(SELECT text FROM change_item WHERE change = ?1 AND kind = 'named')",
        change);
    for (const std::int64_t one : series) recompute(one);
}

void SqlcipherRecord::undoIdentifier(const std::string &what, const std::string &detail, PatientKey patient)
{
    json::Document document;
    const auto root = document.parse(detail, json::Grammar::Strict);
    if (!root) fail(Error::Code::StoreDamaged, "a change cannot be read");
    const Identifier identifier{std::string(root->member("system").text()), std::string(root->member("value").text())};
    if (what == "unlink") {
        linkTo(patient, identifier);
        return;
    }
    if (m_database->run("DELETE FROM identifier WHERE value = ? AND system = ? AND patient = ?", identifier.value,
                        identifier.system, patient) == 0)
        fail(Error::Code::NotSupported, "the identifier has been taken away or given to somebody else since");
}

Outcome SqlcipherRecord::undo(std::int64_t change, const std::string &who, Instant now)
{
    return answered([&] {
        Transaction step = transaction();
        Statement found =
            m_database->query("SELECT what, detail, patient, other, undone FROM change WHERE key = ?", change);
        if (!found.step()) fail(Error::Code::NotFound, "there is no change with the number " + std::to_string(change));
        if (found.integer(4) != 0) fail(Error::Code::NotSupported, "this change has been taken back already");
        const std::string what = found.string(0);
        const PatientKey patient = found.integer(2), other = found.integer(3);
        if (what == "link" || what == "unlink") {
            undoIdentifier(what, found.string(1), patient);
        } else if (what == "exclude" || what == "restore") {
            for (const ChangedRow &row : changedRows(change)) {
                const State state = requireRow(row.key).state;
                if (state != (what == "exclude" ? State::Excluded : State::Live))
                    fail(Error::Code::NotSupported, "the reading has changed since; take that back first");
                setState(row.key, row.state);
                recompute(row.key.series);
            }
        } else if (what == "move") {
            undoMove(change);
        } else if (what == "merge") {
            undoMerge(change, patient, other);
        } else if (what == "place") {
            undoPlacement(change);
        } else if (care::enrolmentKindOf(what)) {
            undoEnrolment(change);
        } else {
            fail(Error::Code::NotSupported, "a change of this kind (" + what + ") cannot be taken back by itself");
        }
        m_database->run("UPDATE change SET undone = 1 WHERE key = ?", change);
        note({now, who, "undo", {}, "{\"change\":" + std::to_string(change) + "}", patient, other});
        step.commit();
    });
}

Result<std::vector<Change>> SqlcipherRecord::changes(PatientKey patient) const
{
    return answered([&] {
        std::vector<Change> all;
        Statement found = m_database->query(
            "SELECT key, at, who, what, reason, detail FROM change WHERE patient = ?1 UNION "
            "SELECT key, at, who, what, reason, detail FROM change WHERE other = ?1 AND other <> 0 ORDER BY key",
            patient);
        while (found.step())
            all.push_back({found.integer(0), found.instant(1), found.string(2), found.string(3), found.string(4),
                           found.string(5)});
        return all;
    });
}

}  // namespace trendward::store
