// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/putting.h"

#include <algorithm>

namespace trendward::store
{

namespace
{

constexpr std::size_t pendingLimit = 100'000;

/// The number the next Observation gets; kept as a fact of the store.
constexpr const char *numberFact = "next-observation-number";

bool isWithdrawn(const fhir::Observation &o)
{
    return o.status == fhir::Status::EnteredInError || o.status == fhir::Status::Cancelled;
}

bool hasStream(const fhir::Observation &o)
{
    for (int part = 0; part <= static_cast<int>(o.components.size()); ++part)
        if (isStream(o, part)) return true;
    return false;
}

}  // namespace

Putting::Putting(SqlcipherRecord &record, PatientKey patient, ImportKey import, Instant at, std::int64_t imports)
    : m_record(record),
      m_database(*record.m_database),
      m_patient(record.mergedInto(patient)),
      m_import(import),
      m_at(at)
{
    record.requirePatient(m_patient);
    if (m_patient != patient) m_merges = record.mergesFrom(patient);
    m_imports = imports != 0 ? imports : record.setOf(std::to_string(import));
    Statement next = m_database.query("SELECT value FROM fact WHERE name = ?", numberFact);
    if (next.step()) m_nextNumber = next.integer(0);
    m_firstNumber = m_nextNumber;
}

void Putting::takeSource(const fhir::Observation &o)
{
    if (m_source != 0 && o.deviceKey == m_sourceName) return;
    m_source = m_record.sourceKey(o.deviceKey);
    m_sourceName = o.deviceKey;
}

void Putting::withdraw(const fhir::Observation &o)
{
    takeSource(o);
    retract(o, nameOf(o), Retraction::NotThereAnyMore);
}

void Putting::take(const fhir::Observation &o)
{
    takeSource(o);
    const std::string ownId = nameOf(o);
    if (isWithdrawn(o)) {
        retract(o, ownId, Retraction::BySource);
        return;
    }
    // A time without a zone is no moment: counted by the reader, never stored.
    if (o.start.origin == ClockOrigin::Unknown && o.samples.empty()) return;
    const Shape *shape = m_record.m_shapes.shapeOf(o);
    if (!shape && !hasStream(o) && isDerived(o))
        takeDerived(o, ownId);
    else if (!shape)
        takeWhole(o, ownId);
    else if (ownId.empty())
        takePlain(o, *shape);
    else
        takeNamedPlain(o, *shape, ownId);
    if (m_pending.size() >= pendingLimit) flush();
}

std::vector<Row> Putting::rowsOfPlain(const fhir::Observation &o, const Shape &shape)
{
    std::vector<std::int64_t> &series = m_seriesOfShape[shape.key];
    std::vector<Row> rows;
    rows.reserve(shape.parts.size());
    for (std::size_t i = 0; i < shape.parts.size(); ++i) {
        Row row = rowOf(o, shape.parts[i]);
        if (series.size() == i) {
            fhir::Reading pattern = shape.parts[i].pattern;
            pattern.value = row.value;
            series.push_back(m_record.seriesKey(m_patient, pattern));
        }
        row.key.series = series[i];
        row.key.source = static_cast<std::uint32_t>(m_source);
        row.imports = m_imports;
        row.shape = shape.key;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> Putting::rowsOfWhole(const fhir::Observation &o)
{
    const auto readings = fhir::readingsOf(o);
    const auto parts = partsOfReadings(o, readings);
    std::vector<Row> rows;
    rows.reserve(readings.size());
    std::int64_t series = 0;
    int seriesPart = -1;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (readings[i].time.origin == ClockOrigin::Unknown) continue;
        Row row = rowOf(readings[i], o.unitOrigin, parts[i]);
        // All samples of a stream are of one series.
        if (seriesPart != parts[i] || !isStream(o, parts[i])) series = m_record.seriesKey(m_patient, readings[i]);
        seriesPart = parts[i];
        row.key.series = series;
        row.key.source = static_cast<std::uint32_t>(m_source);
        row.imports = m_imports;
        rows.push_back(std::move(row));
    }
    return rows;
}

void Putting::takePlain(const fhir::Observation &o, const Shape &shape)
{
    std::vector<Row> rows = rowsOfPlain(o, shape);
    if (rows.size() == 1) {
        wait(std::move(rows.front()), true);
        return;
    }
    // The parts of a panel are one thing: a repetition of all of them, or another panel.
    const std::vector<Row> there = panelThere(rows);
    const bool own = there.empty() || isOwn(there.front());
    for (const Row &row : there) meet(row, own);
    if (!there.empty() && own) return;
    const std::int64_t number = newNumber();
    for (Row &row : rows) {
        row.number = number;
        if (own)
            wait(std::move(row), false);
        else
            keepDouble(std::move(row));
    }
}

void Putting::takeNamedPlain(const fhir::Observation &o, const Shape &shape, const std::string &id)
{
    if (const std::int64_t known = numberOf(id)) {
        correct(known, o);
        return;
    }
    std::vector<Row> rows = rowsOfPlain(o, shape);
    const std::int64_t number = newNumber();
    addSide(number, id, o, {}, rows);
    for (Row &row : rows) {
        row.number = number;
        wait(std::move(row), false);
    }
}

void Putting::takeWhole(const fhir::Observation &o, const std::string &ownId)
{
    const std::string id = ownId.empty() ? contentId(o) : ownId;
    nameAgain(o);
    if (const std::int64_t known = numberOf(id)) {
        correct(known, o);
        return;
    }
    std::vector<Row> rows = rowsOfWhole(o);
    const std::vector<Row> all = rows;
    std::vector<Row> doubled;
    if (!ownId.empty() && isDerived(o)) doubled = takeDoubled(rows);
    if (rows.empty() && !all.empty()) return;
    const std::int64_t number = newNumber();
    addSide(number, id, o, compressed(fhir::toJson(o)), all);
    insertDoubled(number, doubled);
    for (Row &row : rows) {
        row.number = number;
        wait(std::move(row), false);
    }
}

/// What stands where this row belongs and says the same.
Putting::Equal &Putting::equalTo(const Row &row)
{
    const auto [found, fresh] = m_moments.try_emplace(row.key.series);
    Moment &moment = found->second;
    if (fresh || moment.time != row.key.time || moment.source != row.key.source) {
        moment = {row.key.time, row.key.source, {}};
        for (Row &one : m_record.rowsAt(row.key.series, row.key.time, row.key.source)) {
            if (isTakenAway(one)) continue;
            Equal &equal = moment.equals[contentOf(one)];
            const std::uint32_t nth = one.key.nth;
            if (!m_record.setHolds(one.imports, m_import))
                equal.elsewhere.emplace(nth, std::move(one));
            else if (one.state == State::Doubled)
                ++equal.doubled;
        }
    }
    return moment.equals[contentOf(row)];
}

/// The same reading as another import brought it.
std::optional<Row> Putting::knownElsewhere(const Row &row)
{
    for (const auto &[nth, one] : equalTo(row).elsewhere)
        if (!m_record.isReplaced(one.imports)) return one;
    return std::nullopt;
}

/// Takes those out that other imports brought under another identity (before it was known whose they are, or before two
/// patients were merged), and counts them as duplicates.
std::vector<Row> Putting::takeDoubled(std::vector<Row> &rows)
{
    std::vector<Row> doubled;
    std::erase_if(rows, [&](Row &row) {
        const auto known = knownElsewhere(row);
        if (!known) return false;
        duplicate(*known);
        doubled.push_back(std::move(row));
        return true;
    });
    return doubled;
}

/// They stay hidden in their stream, as those that a merge finds with both patients.
void Putting::insertDoubled(std::int64_t number, std::vector<Row> &rows)
{
    for (Row &row : rows) {
        row.number = number;
        row.state = State::Doubled;
        row.key.nth = m_record.nextNth(row.key.series, row.key.time, row.key.source);
        m_record.insertRow(row);
        claim(row, m_record.mergesOf(m_patient, "observation", number));
    }
    if (!rows.empty()) m_record.touch(number);
}

/// Each of the rows as it is there already, brought by other imports; none where one of them is not.
std::optional<std::vector<Row>> Putting::thereAlready(const std::vector<Row> &rows)
{
    std::vector<Row> found;
    for (const Row &row : rows) {
        auto same = knownElsewhere(row);
        if (!same) return std::nullopt;
        found.push_back(std::move(*same));
    }
    if (found.empty()) return std::nullopt;
    return found;
}

/// The same for the parts of a panel, which must be parts of one panel there too. The own one before another's.
std::vector<Row> Putting::panelThere(const std::vector<Row> &rows)
{
    std::vector<Row> others;
    for (const auto &[nth, first] : equalTo(rows[0]).elsewhere) {
        if (first.number == 0 || m_record.isReplaced(first.imports)) continue;
        std::vector<Row> found{first};
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto &beside = equalTo(rows[i]).elsewhere;
            const auto other = std::find_if(beside.begin(), beside.end(), [&](const auto &one) {
                return one.second.number == found[0].number && one.second.part == rows[i].part;
            });
            if (other != beside.end()) found.push_back(other->second);
        }
        if (found.size() != rows.size()) continue;
        if (isOwn(first)) return found;
        if (others.empty() && first.live()) others = std::move(found);
    }
    return others;
}

/// Whether a row belongs to the one whose readings these are once every merge is taken back.
bool Putting::isOwn(const Row &there)
{
    if (!m_mergedHere) m_mergedHere = m_record.mergesInto(m_merges.empty() ? m_patient : m_merges.front().from);
    std::optional<ReadingKey> key = there.key;
    for (auto merge = m_merges.rbegin(); merge != m_merges.rend() && key; ++merge) key = m_record.before(*merge, *key);
    return key && std::none_of(m_mergedHere->begin(), m_mergedHere->end(),
                               [&](const Merge &merge) { return m_record.before(merge, *key).has_value(); });
}

/// Another one's is met, and nothing of it changes.
void Putting::meet(const Row &there, bool own)
{
    if (own)
        duplicate(there);
    else
        ++m_receipt.duplicates;
}

/// Two patients who were merged both have this reading, and the other one's is there: theirs stays hidden beside it
/// until one of the two goes, as a merge hides it.
void Putting::keepDouble(Row row)
{
    ++equalTo(row).doubled;
    row.state = State::Doubled;
    row.key.nth = m_record.nextNth(row.key.series, row.key.time, row.key.source);
    m_record.insertRow(row);
    claim(row, m_merges);
}

/// What stands for an id where the source gives none: all that it says, and which of several equal ones in one import
/// it is.
std::string Putting::contentId(const fhir::Observation &o)
{
    fhir::Observation content = o;
    content.issued.reset();
    const std::string digest = digestOf("content", o.deviceKey + '\0' + fhir::toJson(content));
    const std::uint32_t occurrence =
        m_occurrence ? *m_occurrence : m_record.m_occurrences[std::to_string(m_patient) + "/" + digest]++;
    return occurrence == 0 ? digest : digestOf("again", digest + std::to_string(occurrence));
}

std::int64_t Putting::numberOf(const std::string &id)
{
    Statement found = m_database.query("SELECT number FROM named WHERE patient = ? AND id = ?", m_patient, Blob{id});
    return found.step() ? found.integer(0) : 0;
}

/// ownIdOf the Observation. Earlier versions of this program named what a server had sent by its id alone, whichever
/// server that was: such a name gives way. Where readings of two servers were taken for one, it stays for both.
std::string Putting::nameOf(const fhir::Observation &o)
{
    const std::string name = ownIdOf(o);
    if (!isNamedByServer(o) || numberOf(name) != 0) return name;
    const std::string former = digestOf("id", o.id);
    const std::int64_t number = numberOf(former);
    if (number == 0) return name;
    Statement found =
        m_database.query("SELECT source_id, first, last, moved FROM observation WHERE number = ?", number);
    if (!found.step()) fail(Error::Code::StoreDamaged, "an Observation is missing");
    const bool known = found.text(0) == o.sourceId;
    bool here = false, elsewhere = false;
    for (const Row &row : m_record.rowsOf(m_patient, number, found.instant(1), found.instant(2)))
        (row.key.source == m_source ? here : elsewhere) = true;
    if (!known) return here ? former : name;
    if (here && elsewhere) return former;
    m_database.run("UPDATE OR IGNORE named SET id = ? WHERE number = ? AND id = ?", Blob{name}, number, Blob{former});
    // What merges and moves give back goes by the name, too.
    if (found.integer(3) != 0)
        m_database.run(
            "UPDATE OR IGNORE change_item SET text = hex(?1) WHERE change IN (SELECT key FROM change WHERE what IN "
            "('merge', 'move')) AND kind = 'named' AND key = ?2 AND text = hex(?3)",
            Blob{name}, number, Blob{former});
    return name;
}

void Putting::addSide(std::int64_t number, const std::string &id, const fhir::Observation &o, const std::string &body,
                      const std::vector<Row> &rows)
{
    Instant first = o.start.at, last = o.start.at;
    for (const Row &row : rows) {
        first = std::min(first, row.key.time);
        last = std::max(last, row.key.time);
    }
    m_database.run("INSERT INTO named(patient, id, number) VALUES(?, ?, ?)", m_patient, Blob{id}, number);
    m_database.run(
        "INSERT INTO observation(number, patient, imports, source, first, last, bare, retracted, fhir_id, source_id, "
        "body, "
        "moved) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number, m_patient, m_imports, m_source, first, last, rows.empty(), isWithdrawn(o),
        o.id.empty() ? std::nullopt : std::optional(o.id),
        o.sourceId.empty() ? std::nullopt : std::optional(o.sourceId),
        body.empty() ? std::nullopt : std::optional(Blob{body}), m_merges.size());
    noteItem("side", m_held, std::to_string(number), {});
    for (const Merge &merge : m_merges)
        m_database.run(
            "INSERT INTO change_item(change, kind, key, text, more) VALUES(?1, 'named', ?2, hex(?3), ''), "
            "(?1, 'observation', ?2, '', '')",
            merge.change, number, Blob{id});
}

void Putting::wait(Row row, bool mayRepeat)
{
    m_pending.push_back({std::move(row), mayRepeat, static_cast<std::uint32_t>(m_pending.size())});
}

void Putting::flush()
{
    if (m_pending.empty()) return;
    std::sort(m_pending.begin(), m_pending.end(), [](const Pending &a, const Pending &b) {
        const ReadingKey &x = a.row.key, &y = b.row.key;
        return std::tuple(x.series, x.time, x.source, a.order) < std::tuple(y.series, y.time, y.source, b.order);
    });
    Statement insertion(m_database, "INSERT OR IGNORE INTO reading(" TRENDWARD_ROW_COLUMNS
                                    ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (Pending &pending : m_pending) insert(insertion, pending);
    m_pending.clear();
    m_firstNumber = m_nextNumber;
}

void Putting::insert(Statement &insertion, Pending &pending)
{
    Row &row = pending.row;
    insertion.bindAll(row.key.series, row.key.time, row.key.source, row.key.nth,
                      row.value ? std::optional(row.value->mantissa()) : std::nullopt, formOf(row),
                      static_cast<int>(row.state), row.offset ? std::optional<int>(*row.offset) : std::nullopt,
                      row.flags, row.imports, row.record, row.ending, row.number, row.shape, row.part);
    insertion.step();
    const bool fresh = m_database.changedRows() > 0;
    insertion.again();
    if (fresh) {
        stored(row);
        return;
    }
    // Something stands there already: the same reading from an earlier import, or another one at the same moment.
    if (pending.mayRepeat) {
        std::size_t others = 0;
        const Equal &equal = equalTo(row);
        for (const auto &[nth, there] : equal.elsewhere) {
            if (isOwn(there)) {
                duplicate(Row(there));
                return;
            }
            others += there.live();
        }
        // Equal ones of one file are different readings: each meets another one of the other patient, or none.
        if (equal.doubled < others) {
            ++m_receipt.duplicates;
            keepDouble(row);
            return;
        }
    }
    row.key.nth = m_record.nextNth(row.key.series, row.key.time, row.key.source);
    m_record.insertRow(row);
    stored(row);
}

void Putting::noteItem(std::string_view kind, std::int64_t key, const std::string &text, const std::string &more)
{
    if (m_change == 0) return;
    m_database.run("INSERT OR IGNORE INTO change_item(change, kind, key, text, more) VALUES(?, ?, ?, ?, ?)", m_change,
                   kind, key, text, more);
}

/// importsBefore: which imports vouched for the row, empty where it was not there.
void Putting::noteRow(const Row &row, const std::string &importsBefore)
{
    if (m_change == 0) return;
    noteItem("row", m_held,
             std::to_string(row.key.series) + " " + std::to_string(row.key.time.ticks()) + " " +
                 std::to_string(row.key.source) + " " + std::to_string(row.key.nth) + " " +
                 std::to_string(static_cast<int>(row.state)),
             importsBefore);
}

/// more: further members of the detail.
std::int64_t Putting::noteCorrection(const char *what, std::size_t readings, std::string_view more)
{
    const std::string detail = "{\"readings\":" + std::to_string(readings) + std::string(more) + "}";
    const std::int64_t change = m_record.note({m_at, {}, what, {}, detail, m_patient, 0, m_import});
    noteItem("correction", change, {}, {});
    return change;
}

/// A row that is new: writes down where it belongs once each of the merges is taken back.
void Putting::claim(const Row &row, const std::vector<Merge> &merges)
{
    noteRow(row, {});
    ReadingKey there = row.key;
    for (auto merge = merges.rbegin(); merge != merges.rend(); ++merge) {
        Row own = row;
        own.key.series = m_record.seriesLike(there.series, merge->from);
        Statement last = m_database.query(
            "SELECT max(nth) FROM change_row WHERE change = ? AND series = ? AND time = ? AND source = ?",
            merge->change, own.key.series, own.key.time, own.key.source);
        own.key.nth = last.step() && !last.isNull(0) ? static_cast<std::uint32_t>(last.integer(0)) + 1 : 0;
        m_record.noteRow(merge->change, own, there);
        there = own.key;
    }
}

void Putting::stored(const Row &row)
{
    claim(row, m_merges);
    ++m_receipt.stored;
    const auto before = [](const ReadingKey &a, const ReadingKey &b) {
        return std::tuple(a.time, a.source, a.nth) < std::tuple(b.time, b.source, b.nth);
    };
    Latest &latest = m_latest[row.key.series];
    if (latest.count == 0 || before(row.key, latest.first)) latest.first = row.key;
    if (latest.count == 0 || before(latest.last, row.key)) {
        latest.last = row.key;
        latest.value = row.value;
    }
    ++latest.count;
}

void Putting::duplicate(const Row &there)
{
    ++m_receipt.duplicates;
    const std::int64_t wider = m_record.setWith(there.imports, m_import);
    if (wider == there.imports) return;
    noteRow(there, m_record.membersOf(there.imports));
    m_database.run("UPDATE reading SET imports = ? WHERE series = ? AND time = ? AND source = ? AND nth = ?", wider,
                   there.key.series, there.key.time, there.key.source, there.key.nth);
    if (there.number != 0 && m_database.run("UPDATE observation SET imports = ?1 WHERE number = ?2 AND imports = ?3",
                                            wider, there.number, there.imports) > 0)
        noteItem("side", m_held, std::to_string(there.number), m_record.membersOf(there.imports));
    const auto moment = m_moments.find(there.key.series);
    if (moment == m_moments.end() || moment->second.time != there.key.time || moment->second.source != there.key.source)
        return;
    Equal &equal = moment->second.equals[contentOf(there)];
    if (equal.elsewhere.erase(there.key.nth) > 0 && there.state == State::Doubled) ++equal.doubled;
}

Receipt Putting::finish()
{
    flush();
    for (const auto &[series, latest] : m_latest) {
        Statement known = m_database.query("SELECT count, last FROM latest WHERE series = ?", series);
        const bool any = known.step() && known.integer(0) > 0;
        // At the very moment of the last known one, source and number decide which is last: looked up.
        if (any && latest.last.time == known.instant(1)) {
            m_record.recompute(series);
            continue;
        }
        const bool newer = !any || latest.last.time > known.instant(1);
        if (!any)
            m_database.run("INSERT OR REPLACE INTO latest(series, count, first, last) VALUES(?, 0, ?, ?)", series,
                           latest.first.time, latest.last.time);
        m_database.run("UPDATE latest SET count = count + ?, first = min(first, ?) WHERE series = ?", latest.count,
                       latest.first.time, series);
        if (newer)
            m_database.run("UPDATE latest SET last = ?, mantissa = ?, scale = ? WHERE series = ?", latest.last.time,
                           latest.value ? std::optional(latest.value->mantissa()) : std::nullopt,
                           latest.value ? int{latest.value->scale()} : 0, series);
    }
    m_latest.clear();
    m_database.run("INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)", numberFact, std::to_string(m_nextNumber));
    return m_receipt;
}

Result<Receipt> SqlcipherRecord::put(PatientKey patient, std::span<const fhir::Observation> observations)
{
    return answered([&] {
        if (m_import.key == 0) fail(Error::Code::NotSupported, "readings are stored within an import; begin one first");
        Transaction step = transaction();
        Putting putting(*this, patient, m_import.key, m_import.at);
        for (const fhir::Observation &observation : observations) putting.take(observation);
        const Receipt receipt = putting.finish();
        step.commit();
        m_import.stored += receipt.stored;
        m_import.duplicates += receipt.duplicates;
        return receipt;
    });
}

Result<Receipt> SqlcipherRecord::withdraw(PatientKey patient, std::span<const fhir::Observation> observations)
{
    return answered([&] {
        if (m_import.key == 0)
            fail(Error::Code::NotSupported, "readings are withdrawn within an import; begin one first");
        Transaction step = transaction();
        Putting putting(*this, patient, m_import.key, m_import.at);
        for (const fhir::Observation &observation : observations) putting.withdraw(observation);
        const Receipt receipt = putting.finish();
        step.commit();
        return receipt;
    });
}

}  // namespace trendward::store
