// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"
#include "core/io/store/putting.h"

#include <openssl/evp.h>

#include <array>

namespace trendward::store
{

SqlcipherRecord::SqlcipherRecord(std::unique_ptr<Database> database)
    : m_database(std::move(database)), m_shapes(*m_database)
{
}

SqlcipherRecord::~SqlcipherRecord()
{
    rollback();
}

Transaction SqlcipherRecord::transaction()
{
    if (m_import.key != 0 && !m_database->inTransaction())
        fail(Error::Code::NotReadable, "the import was cut off by an earlier error; roll it back");
    return Transaction(*m_database, [this] { forget(); });
}

void SqlcipherRecord::forget()
{
    m_shapes.forget();
    m_sources.clear();
    m_sourceNames.clear();
    m_series.clear();
    m_sets.clear();
    m_setsWith.clear();
    m_namesakes.clear();
}

std::int64_t SqlcipherRecord::note(const NewChange &change)
{
    m_namesakes.clear();
    m_database->run(
        "INSERT INTO change(at, who, what, reason, detail, patient, other, import) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        change.at, change.who, change.what, change.reason, change.detail, change.patient, change.other, change.import);
    return m_database->lastRow();
}

std::int64_t SqlcipherRecord::sourceKey(const std::string &name)
{
    if (const auto known = m_sources.find(name); known != m_sources.end()) return known->second;
    m_database->run("INSERT OR IGNORE INTO source(name) VALUES(?)", name);
    Statement found = m_database->query("SELECT key FROM source WHERE name = ?", name);
    if (!found.step()) fail(Error::Code::StoreDamaged, "a source is missing");
    return m_sources[name] = found.integer(0);
}

std::string SqlcipherRecord::sourceName(std::int64_t key) const
{
    if (const auto known = m_sourceNames.find(key); known != m_sourceNames.end()) return known->second;
    Statement found = m_database->query("SELECT name FROM source WHERE key = ?", key);
    return m_sourceNames[key] = found.step() ? found.string(0) : std::string();
}

std::int64_t SqlcipherRecord::seriesKey(PatientKey patient, const fhir::Reading &pattern)
{
    Unit unit = pattern.unit;
    // A stated absence has no unit; it belongs into the series whose gap it explains.
    const Measure *measure = pattern.measure.empty() ? nullptr : measureNamed(pattern.measure);
    if (!pattern.value && !unit.stated() && measure)
        unit = {std::string(measure->unit), std::string(measure->unitText)};
    auto name = std::tuple(patient, pattern.code.system, pattern.code.code, unit.code,
                           unit.known() ? std::string() : unit.text);
    if (const auto known = m_series.find(name); known != m_series.end()) return known->second;
    // One unit may be spelled in several ways: its code decides, the first spelling is shown.
    Statement found = m_database->query(
        "SELECT key FROM series WHERE patient = ?1 AND system = ?2 AND code = ?3 AND unit_code = ?4 AND (?4 <> '' OR "
        "unit_text = ?5)",
        patient, pattern.code.system, pattern.code.code, unit.code, unit.text);
    if (found.step()) return m_series[name] = found.integer(0);
    m_database->run(
        "INSERT INTO series(patient, system, code, unit_code, unit_text, code_display, measure, display) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        patient, pattern.code.system, pattern.code.code, unit.code, unit.text, pattern.code.display, pattern.measure,
        pattern.display);
    return m_series[name] = m_database->lastRow();
}

std::int64_t SqlcipherRecord::seriesLike(std::int64_t series, PatientKey patient)
{
    Statement is = m_database->query(
        "SELECT system, code, code_display, unit_code, unit_text, measure, display FROM series WHERE key = ?", series);
    if (!is.step()) fail(Error::Code::StoreDamaged, "a series is missing");
    fhir::Reading pattern;
    pattern.code = {is.string(0), is.string(1), is.string(2)};
    pattern.unit = {is.string(3), is.string(4)};
    pattern.measure = is.string(5);
    pattern.display = is.string(6);
    pattern.value = Decimal();  // the unit stands as it is
    return seriesKey(patient, pattern);
}

PatientKey SqlcipherRecord::patientOfSeries(std::int64_t series) const
{
    Statement found = m_database->query("SELECT patient FROM series WHERE key = ?", series);
    if (!found.step()) fail(Error::Code::NotFound, "no such series");
    return found.integer(0);
}

std::vector<std::int64_t> SqlcipherRecord::seriesOf(PatientKey patient) const
{
    std::vector<std::int64_t> keys;
    Statement found = m_database->query("SELECT key FROM series WHERE patient = ? ORDER BY key", patient);
    while (found.step()) keys.push_back(found.integer(0));
    return keys;
}

std::int64_t SqlcipherRecord::setOf(const std::string &members)
{
    m_database->run("INSERT OR IGNORE INTO importset(members) VALUES(?)", members);
    Statement found = m_database->query("SELECT key FROM importset WHERE members = ?", members);
    if (!found.step()) fail(Error::Code::StoreDamaged, "a set of imports is missing");
    return found.integer(0);
}

std::string SqlcipherRecord::membersOf(std::int64_t set) const
{
    if (const auto known = m_sets.find(set); known != m_sets.end()) return known->second;
    Statement found = m_database->query("SELECT members FROM importset WHERE key = ?", set);
    return m_sets[set] = found.step() ? found.string(0) : std::string();
}

bool SqlcipherRecord::setHolds(std::int64_t set, ImportKey import)
{
    return setWith(set, import) == set;
}

std::int64_t SqlcipherRecord::setWith(std::int64_t set, ImportKey import)
{
    const auto known = m_setsWith.find({set, import});
    if (known != m_setsWith.end()) return known->second;
    const std::string members = membersOf(set), name = std::to_string(import);
    const bool there = ("," + members + ",").find("," + name + ",") != std::string::npos;
    const std::int64_t wider = there ? set : setOf(members.empty() ? name : members + "," + name);
    return m_setsWith[{set, import}] = wider;
}

std::optional<Row> SqlcipherRecord::row(const ReadingKey &key) const
{
    Statement found = m_database->query("SELECT " TRENDWARD_ROW_COLUMNS
                                        " FROM reading WHERE series = ? AND time = ? AND source = ? AND nth = ?",
                                        key.series, key.time, key.source, key.nth);
    return found.step() ? std::optional(readRow(found)) : std::nullopt;
}

Row SqlcipherRecord::requireRow(const ReadingKey &key) const
{
    auto found = row(key);
    if (!found) fail(Error::Code::NotFound, "no such reading is stored");
    return *found;
}

std::vector<Row> SqlcipherRecord::rowsAt(std::int64_t series, Instant time, std::uint32_t source) const
{
    std::vector<Row> rows;
    Statement found = m_database->query("SELECT " TRENDWARD_ROW_COLUMNS
                                        " FROM reading WHERE series = ? AND time = ? AND source = ? ORDER BY nth",
                                        series, time, source);
    while (found.step()) rows.push_back(readRow(found));
    return rows;
}

std::vector<Row> SqlcipherRecord::rowsOf(PatientKey patient, std::int64_t number, Instant first, Instant last) const
{
    std::vector<Row> rows;
    if (number == 0) return rows;
    for (const std::int64_t series : seriesOf(patient)) {
        Statement found = m_database->query("SELECT " TRENDWARD_ROW_COLUMNS
                                            " FROM reading WHERE series = ? AND time >= ? AND time <= ? AND number = ?",
                                            series, first, last, number);
        while (found.step()) rows.push_back(readRow(found));
    }
    return rows;
}

std::uint32_t SqlcipherRecord::nextNth(std::int64_t series, Instant time, std::uint32_t source) const
{
    Statement last = m_database->query(
        "SELECT nth FROM reading WHERE series = ? AND time = ? AND source = ? ORDER BY nth DESC LIMIT 1", series, time,
        source);
    return last.step() ? static_cast<std::uint32_t>(last.integer(0)) + 1 : 0;
}

void SqlcipherRecord::insertRow(const Row &row)
{
    m_database->run("INSERT INTO reading(" TRENDWARD_ROW_COLUMNS
                    ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    row.key.series, row.key.time, row.key.source, row.key.nth,
                    row.value ? std::optional(row.value->mantissa()) : std::nullopt, formOf(row),
                    static_cast<int>(row.state), row.offset ? std::optional<int>(*row.offset) : std::nullopt, row.flags,
                    row.imports, row.record, row.ending, row.number, row.shape, row.part);
}

void SqlcipherRecord::deleteRow(const ReadingKey &key)
{
    m_database->run("DELETE FROM reading WHERE series = ? AND time = ? AND source = ? AND nth = ?", key.series,
                    key.time, key.source, key.nth);
}

void SqlcipherRecord::setState(const ReadingKey &key, State state)
{
    m_database->run("UPDATE reading SET state = ? WHERE series = ? AND time = ? AND source = ? AND nth = ?",
                    static_cast<int>(state), key.series, key.time, key.source, key.nth);
}

void SqlcipherRecord::noteRow(std::int64_t change, const Row &was, std::optional<ReadingKey> to)
{
    m_database->run(
        "INSERT OR IGNORE INTO change_row(change, series, time, source, nth, state, to_series, to_time, to_nth, "
        "to_source) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        change, was.key.series, was.key.time, was.key.source, was.key.nth, static_cast<int>(was.state),
        to ? std::optional(to->series) : std::nullopt, to ? std::optional(to->time) : std::nullopt,
        to ? std::optional(to->nth) : std::nullopt,
        to && to->source != was.key.source ? std::optional(to->source) : std::nullopt);
}

std::vector<ChangedRow> SqlcipherRecord::changedRows(std::int64_t change) const
{
    std::vector<ChangedRow> rows;
    Statement found = m_database->query(
        "SELECT series, time, source, nth, state, to_series, to_time, to_nth, coalesce(to_source, source) FROM "
        "change_row WHERE change = ?",
        change);
    while (found.step()) {
        ChangedRow row;
        row.key = {found.integer(0), found.instant(1), static_cast<std::uint32_t>(found.integer(2)),
                   static_cast<std::uint32_t>(found.integer(3))};
        row.state = static_cast<State>(found.integer(4));
        if (!found.isNull(5))
            row.to = ReadingKey{found.integer(5), found.instant(6), static_cast<std::uint32_t>(found.integer(8)),
                                static_cast<std::uint32_t>(found.integer(7))};
        rows.push_back(row);
    }
    return rows;
}

void SqlcipherRecord::recompute(std::int64_t series)
{
    Statement all =
        m_database->query("SELECT count(*), min(time), max(time) FROM reading WHERE series = ? AND state = 0", series);
    all.step();
    Statement last = m_database->query(
        "SELECT mantissa, form FROM reading WHERE series = ? AND state = 0 ORDER BY time DESC, source DESC, nth DESC "
        "LIMIT 1",
        series);
    std::optional<std::int64_t> mantissa;
    std::int64_t scale = 0;
    if (last.step()) {
        if (!last.isNull(0)) mantissa = last.integer(0);
        scale = last.integer(1) & 31;
    }
    m_database->run(
        "INSERT OR REPLACE INTO latest(series, count, first, last, mantissa, scale) VALUES(?, ?, ?, ?, ?, ?)", series,
        all.integer(0), all.instantOrNone(1), all.instantOrNone(2), mantissa, scale);
}

void SqlcipherRecord::touch(std::int64_t number)
{
    if (number != 0) m_database->run("UPDATE observation SET touched = 1 WHERE number = ?", number);
}

std::string digestOf(std::string_view kind, std::string_view text)
{
    std::string content(kind);
    content += '\0';
    content += text;
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    EVP_Digest(content.data(), content.size(), digest.data(), &size, EVP_sha256(), nullptr);
    // Half of it is enough: 2^64 Observations of one patient before two are likely to meet.
    return std::string(reinterpret_cast<const char *>(digest.data()), 16);
}

bool isNamedByServer(const fhir::Observation &observation)
{
    return !observation.id.empty() && !observation.sourceId.empty() && !isDerived(observation);
}

std::string ownIdOf(const fhir::Observation &observation)
{
    // A server's id is one reading's on that server: another server may call another reading the same. What is derived
    // from patient, device and time is the same everywhere.
    if (isNamedByServer(observation)) return digestOf("on server", observation.sourceId);
    if (!observation.id.empty()) return digestOf("id", observation.id);
    if (observation.sourceId.empty()) return {};
    const auto &coding = observation.code.coding;
    std::string text = observation.deviceKey + '\0';
    text += coding.empty() ? observation.code.text : coding.front().system + "|" + coding.front().code;
    text += '\0';
    return digestOf("source", text + observation.sourceId);
}

Result<std::optional<std::string>> SqlcipherRecord::fact(const std::string &name) const
{
    return answered([&]() -> std::optional<std::string> {
        Statement found = m_database->query("SELECT value FROM fact WHERE name = ?", name);
        return found.step() ? std::optional(found.string(0)) : std::nullopt;
    });
}

Outcome SqlcipherRecord::setFact(const std::string &name, const std::string &value)
{
    return answered([&] {
        Transaction step = transaction();
        m_database->run("INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)", name, value);
        step.commit();
    });
}

Outcome SqlcipherRecord::changeFact(const std::string &name, const FactChange &change)
{
    return answered([&] {
        Transaction step = transaction();
        const auto kept = fact(name);
        if (!kept) throw Failure{kept.error()};
        const auto value = change(*kept);
        if (!value) throw Failure{value.error()};
        if (const auto set = setFact(name, *value); !set) throw Failure{set.error()};
        step.commit();
    });
}

}  // namespace trendward::store
