// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/contentid.h"
#include "core/io/store/compressed.h"
#include "core/io/store/observationteller.h"
#include "core/mapping/valuetype.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace trendward::store
{

namespace
{

bool isShown(const Row &row, bool hiddenToo)
{
    return row.live() || (hiddenToo && row.state != State::Moved && row.state != State::Doubled);
}

/// A stream in which the samples that are hidden now are E, or the one before them in their slot.
void hideSamples(fhir::SampledData &stream, Instant start, int part, const std::vector<Row> &rows)
{
    const std::int64_t period = mapping::periodTicks(stream.periodText).value_or(0);
    if (period <= 0) return;
    std::map<std::int64_t, std::string> slots;
    for (const Row &row : rows)
        if (row.part == part && row.key.time >= start && !row.live()) slots[(row.key.time - start) / period] = "E";
    for (const Row &row : rows)
        if (row.part == part && row.key.time >= start && row.live() && row.value)
            if (const auto slot = slots.find((row.key.time - start) / period); slot != slots.end())
                slot->second = row.value->text();
    std::string data;
    std::int64_t slot = 0;
    for (std::size_t from = 0; from < stream.data.size(); ++slot) {
        const std::size_t to = std::min(stream.data.find(' ', from), stream.data.size());
        if (slot > 0) data += ' ';
        const auto changed = slots.find(slot);
        data += changed == slots.end() ? stream.data.substr(from, to - from) : changed->second;
        from = to + 1;
    }
    stream.data = std::move(data);
}

}  // namespace

std::optional<ObservationTeller::Side> ObservationTeller::side(std::int64_t number) const
{
    if (number == 0) return std::nullopt;
    Statement found = m_database.query(
        "SELECT source, first, last, touched, retracted, moved, fhir_id, source_id, body FROM observation WHERE number "
        "= ?",
        number);
    if (!found.step()) return std::nullopt;
    Side side;
    side.number = number;
    side.source = found.integer(0);
    side.first = found.instant(1);
    side.last = found.instant(2);
    side.touched = found.integer(3) != 0;
    side.retracted = found.integer(4) != 0;
    side.moved = found.integer(5) != 0;
    side.fhirId = found.string(6);
    side.sourceId = found.string(7);
    side.body = found.blob(8);
    return side;
}

const std::string &ObservationTeller::patientId(PatientKey patient)
{
    std::string &id = m_patientIds[patient];
    if (id.empty()) id = m_record.patientRow(patient).id;
    return id;
}

/// All parts of the Observation that the row is one of, by their place in it.
std::vector<Row> ObservationTeller::partsOf(const Row &row, PatientKey patient)
{
    if (row.number == 0) return {row};
    const Shape &shape = m_record.m_shapes.shape(row.shape);
    if (shape.parts.size() == 1) return {row};
    auto &series = m_seriesOfShape[{patient, row.shape}];
    if (series.empty()) series = m_record.seriesOf(patient);
    std::vector<Row> rows;
    for (const std::int64_t one : series)
        for (Row &other : m_record.rowsAt(one, row.key.time, row.key.source))
            if (other.number == row.number && other.shape == row.shape) rows.push_back(std::move(other));
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tuple(a.part, a.live() ? 0 : 1) < std::tuple(b.part, b.live() ? 0 : 1);
    });
    // A part that was replaced stands beside the one that replaced it; the shown one is enough.
    rows.erase(std::unique(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.part == b.part; }),
               rows.end());
    return rows;
}

fhir::Observation ObservationTeller::whole(const std::vector<Row> &rows, const std::string &sourceId)
{
    const Row &first = rows.front();
    fhir::Observation o = m_record.m_shapes.shape(first.shape).skeleton;
    o.start.at = first.key.time;
    o.start.offsetMinutes = first.offset;
    o.start.origin = first.clock;
    if (first.ending) o.end = first.key.time + *first.ending;
    o.deviceKey = m_record.sourceName(first.key.source);
    o.sourceId = sourceId;
    for (const Row &row : rows) setPart(o, row);
    return o;
}

std::string ObservationTeller::idOf(const Row &row, PatientKey patient)
{
    const auto beside = side(row.number);
    if (beside && !beside->fhirId.empty()) return beside->fhirId;
    if (beside && !beside->body.empty()) {
        const auto o = fhir::readObservation(uncompressed(beside->body));
        if (!o) fail(Error::Code::StoreDamaged, "a stored Observation cannot be read");
        fhir::Observation own = *o;
        own.deviceKey = m_record.sourceName(beside->source);
        own.sourceId = beside->sourceId;
        return fhir::observationId(patientId(patient), own, row.key.nth);
    }
    const std::vector<Row> rows = partsOf(row, patient);
    return fhir::observationId(patientId(patient), whole(rows, beside ? beside->sourceId : std::string()),
                               rows.front().key.nth);
}

std::optional<std::string> ObservationTeller::json(const Row &row, PatientKey patient, bool hiddenToo)
{
    const auto beside = side(row.number);
    if (beside && !beside->body.empty()) return fromBody(*beside, patient, hiddenToo);
    return fromRows(row, patient, hiddenToo, beside ? beside->sourceId : std::string());
}

std::optional<std::string> ObservationTeller::fromRows(const Row &row, PatientKey patient, bool hiddenToo,
                                                       const std::string &sourceId)
{
    const std::vector<Row> rows = partsOf(row, patient);
    fhir::Observation o = whole(rows, sourceId);
    // What is hidden does not change the id.
    o.id = fhir::observationId(patientId(patient), o, rows.front().key.nth);
    if (fhir::isFhirId(patientId(patient))) o.subject = "Patient/" + patientId(patient);
    std::vector<int> hidden;
    for (const Row &one : rows)
        if (!isShown(one, hiddenToo)) hidden.push_back(one.part);
    if (hidden.size() == rows.size()) return std::nullopt;
    dropParts(o, std::move(hidden));
    return fhir::toJson(o);
}

void hideParts(fhir::Observation &o, const std::vector<Row> &rows)
{
    std::vector<int> dropped;
    for (int part = 0; part <= static_cast<int>(o.components.size()); ++part) {
        fhir::Value &value = part == 0 ? o.value : o.components[static_cast<std::size_t>(part - 1)].value;
        if (auto *stream = std::get_if<fhir::SampledData>(&value)) {
            hideSamples(*stream, o.start.at, part, rows);
            continue;
        }
        bool any = false, live = false;
        for (const Row &row : rows)
            if (row.part == part) {
                any = true;
                live = live || row.live();
            }
        if (any && !live) dropped.push_back(part);
    }
    dropParts(o, std::move(dropped));
}

std::optional<std::string> ObservationTeller::fromBody(const Side &side, PatientKey patient, bool hiddenToo)
{
    if (side.retracted && !hiddenToo) return std::nullopt;
    std::string text = uncompressed(side.body);
    auto o = fhir::readObservation(text);
    if (!o) fail(Error::Code::StoreDamaged, "a stored Observation cannot be read");
    if (!o->id.empty() && !o->subject.empty() && !side.moved && !(side.touched && !hiddenToo)) return text;
    fhir::Observation shown = std::move(*o);
    const std::vector<Row> rows = m_record.rowsOf(patient, side.number, side.first, side.last);
    if (shown.id.empty()) {
        shown.deviceKey = m_record.sourceName(side.source);
        shown.sourceId = side.sourceId;
        shown.id = fhir::observationId(patientId(patient), shown, rows.empty() ? 0 : rows.front().key.nth);
    }
    if ((shown.subject.empty() || side.moved) && fhir::isFhirId(patientId(patient)))
        shown.subject = "Patient/" + patientId(patient);
    if (side.touched && !hiddenToo) hideParts(shown, rows);
    return fhir::toJson(shown);
}

std::optional<std::string> ObservationTeller::bareJson(std::int64_t number, PatientKey patient, bool hiddenToo)
{
    const auto beside = side(number);
    return beside && !beside->body.empty() ? fromBody(*beside, patient, hiddenToo) : std::nullopt;
}

std::optional<std::string> ObservationTeller::kept(std::int64_t number, PatientKey patient)
{
    const auto beside = side(number);
    if (!beside || beside->body.empty()) return std::nullopt;
    // With its own subject: it may go back to that one.
    Side own = *beside;
    own.moved = false;
    return fromBody(own, patient, false);
}

Outcome SqlcipherRecord::observations(const Query &query,
                                      const std::function<bool(PatientKey, const std::string &json)> &each) const
{
    return toldWithSource(
        query, [&](PatientKey patient, const std::string &, const std::string &json) { return each(patient, json); });
}

Outcome SqlcipherRecord::toldWithSource(const Query &query, const TakeTold &each) const
{
    return answered([&] {
        const auto wanted = wantedSeries(*m_database, query);
        std::map<PatientKey, std::vector<std::int64_t>> ofPatient;
        for (const WantedSeries &one : wanted) ofPatient[one.patient].push_back(one.key);
        if (query.measure.empty()) {
            // A patient may have texts and no readings at all.
            Statement bare = m_database->query(
                "SELECT DISTINCT patient FROM observation WHERE bare = 1 AND (?1 = 0 OR patient = ?1)", query.patient);
            while (bare.step()) ofPatient[bare.integer(0)];
        }
        ObservationTeller teller(*this);
        for (const auto &[patient, series] : ofPatient) {
            RowWalk walk(*m_database, series, query);
            Statement bare = m_database->query(
                "SELECT number, first, source FROM observation WHERE patient = ? AND bare = 1 AND ?2 = '' AND "
                "first >= ?3 AND first < ?4 ORDER BY first, number",
                patient, query.measure, query.from ? query.from->ticks() : std::numeric_limits<std::int64_t>::min(),
                query.to ? query.to->ticks() : std::numeric_limits<std::int64_t>::max());
            bool moreBare = bare.step();
            const auto tellBareUntil = [&, patient = patient](std::optional<Instant> time) {
                for (; moreBare && (!time || bare.instant(1) <= *time); moreBare = bare.step()) {
                    const auto json = teller.bareJson(bare.integer(0), patient, query.excludedToo);
                    if (json && !each(patient, sourceName(bare.integer(2)), *json)) return false;
                }
                return true;
            };
            // Each Observation once: parts of a panel come together, samples of a stream for as long as it lasts.
            std::map<std::int64_t, Instant> told;
            while (const auto row = walk.next()) {
                if (!tellBareUntil(row->key.time)) return;
                if (row->number != 0 && !told.emplace(row->number, row->key.time).second) continue;
                const auto json = teller.json(*row, patient, query.excludedToo);
                if (json && !each(patient, sourceName(row->key.source), *json)) return;
            }
            if (!tellBareUntil(std::nullopt)) return;
        }
    });
}

Result<std::optional<std::string>> SqlcipherRecord::observationJson(PatientKey patient, const std::string &id) const
{
    return answered([&]() -> std::optional<std::string> {
        const PatientKey holder = mergedInto(patient);
        Statement found = m_database->query("SELECT number FROM named WHERE patient = ? AND id = ?", holder,
                                            Blob{digestOf("id", id)});
        if (!found.step()) return std::nullopt;
        return ObservationTeller(*this).kept(found.integer(0), holder);
    });
}

Outcome SqlcipherRecord::broughtOnlyBy(
    const std::string &file, PatientKey patient,
    const std::function<void(const std::string &sourceId, const std::string &json)> &each) const
{
    return answered([&] {
        ObservationTeller teller(*this);
        const PatientKey holder = mergedInto(patient);
        Statement found = m_database->query(
            "WITH others(imports) AS (SELECT DISTINCT s.key FROM importset s JOIN import i ON "
            "instr(',' || s.members || ',', ',' || i.key || ',') > 0 WHERE i.file <> ?1) "
            "SELECT number, source_id FROM observation WHERE patient = ?2 AND retracted = 0 AND source_id IS NOT NULL "
            "AND imports NOT IN others ORDER BY number",
            file, holder);
        while (found.step())
            if (const auto json = teller.kept(found.integer(0), holder)) each(found.string(1), *json);
    });
}

}  // namespace trendward::store
