// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"
#include "core/io/store/putting.h"
#include "core/mapping/identity.h"

#include <algorithm>

namespace trendward::store
{

namespace
{

/// So many derived identities of an import are kept in mind; the database tells of the others again.
constexpr std::size_t namesakesLimit = 10'000;

fhir::Observation numbered(fhir::Observation o, std::uint32_t number)
{
    if (number == 0) return o;
    Identifier &identifier = o.identifier.front();
    identifier.value += "." + std::to_string(number);
    o.id = mapping::resourceId(identifier);
    return o;
}

std::vector<std::string> contentsOf(const std::vector<Row> &rows)
{
    std::vector<std::string> all;
    for (const Row &row : rows)
        if (row.state != State::Superseded) all.push_back(contentOf(row));
    std::sort(all.begin(), all.end());
    return all;
}

std::string wordsOf(const fhir::Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value)) return "\n" + *text;
    const auto *coded = std::get_if<CodeableConcept>(&value);
    if (!coded) return {};
    std::string all = "\n" + coded->text;
    for (const Coding &coding : coded->coding) all += "\n" + coding.system + "|" + coding.code;
    return all;
}

/// All that a reading says but for its identity: its rows, and what no row holds.
std::string sayingOf(const std::vector<std::string> &contents, fhir::Observation o)
{
    if (contents.empty()) {
        o.id.clear();
        o.identifier.clear();
        o.issued.reset();
        if (o.end == o.start.at) o.end.reset();
        return digestOf("saying", fhir::toJson(o));
    }
    std::string text;
    for (const std::string &one : contents) text += one + "\n";
    text += wordsOf(o.value);
    for (std::size_t i = 0; i < o.components.size(); ++i)
        if (const std::string words = wordsOf(o.components[i].value); !words.empty()) text += std::to_string(i) + words;
    return digestOf("saying", text);
}

}  // namespace

std::string contentOf(const Row &row)
{
    std::int64_t mantissa = row.value ? row.value->mantissa() : 0;
    int scale = row.value ? row.value->scale() : 0;
    for (; scale > 0 && mantissa % 10 == 0; --scale) mantissa /= 10;
    std::string text = std::to_string(row.key.series) + " " + std::to_string(row.key.time.ticks());
    text += row.value ? " " + std::to_string(mantissa) + "e-" + std::to_string(scale) : " -";
    text += " " + std::to_string(static_cast<int>(row.comparator));
    if (row.absentReason) text += " absent " + std::to_string(static_cast<int>(*row.absentReason));
    if (row.ending) text += " to " + std::to_string(*row.ending);
    return text;
}

bool isDerived(const fhir::Observation &o)
{
    return o.identifier.size() == 1 && o.identifier.front().system == medtechSystem &&
           mapping::resourceId(o.identifier.front()) == o.id;
}

/// A reading whose identity says no more than where it belongs. A second one at the same place is another reading,
/// under the next number, unless an earlier import brought it.
void Putting::takeDerived(const fhir::Observation &o, const std::string &ownId)
{
    Namesakes &known = namesakes(ownId);
    meetNamesakes(known, o);
    if (known.withdrawn != 0) {
        correct(known.withdrawn, o);
        return;
    }
    std::vector<Row> rows = rowsOfWhole(o);
    const std::vector<std::string> contents = contentsOf(rows);
    const std::string saying = sayingOf(contents, o);
    for (auto one = known.unmatched.find(saying); one != known.unmatched.end(); one = known.unmatched.find(saying)) {
        const Namesake candidate = std::move(one->second);
        known.unmatched.erase(one);
        if (matches(candidate)) return;
    }
    // A panel that goes on: the parts it had, and more.
    if (!known.first.empty() && known.first.size() < contents.size() &&
        std::includes(contents.begin(), contents.end(), known.first.begin(), known.first.end())) {
        const std::int64_t number = numberOf(ownId);
        m_record.m_namesakes.clear();
        correct(number, o);
        return;
    }
    // A reading that was held has been given its identity before anybody knew whose it was.
    bool doubled = false;
    if (known.notElsewhere.count(saying) == 0) {
        const auto there = thereAlready(rows);
        const bool own = there && isOwn(there->front());
        if (there)
            for (const Row &row : *there) meet(row, own);
        if (own) return;
        doubled = there.has_value();
        if (!doubled) known.notElsewhere.insert(saying);
    }
    const fhir::Observation named = numbered(o, known.next);
    if (known.next++ == 0) known.first = contents;
    const std::int64_t number = newNumber();
    addSide(number, ownIdOf(named), named, compressed(fhir::toJson(named)), rows);
    if (doubled) {
        insertDoubled(number, rows);
        return;
    }
    for (Row &row : rows) {
        row.number = number;
        wait(std::move(row), false);
    }
}

Namesakes &Putting::namesakes(const std::string &ownId)
{
    if (m_record.m_namesakes.size() >= namesakesLimit) m_record.m_namesakes.clear();
    return m_record.m_namesakes[{m_patient, m_import, ownId}];
}

/// Looks at those with the following numbers, up to the first number that is free.
void Putting::meetNamesakes(Namesakes &known, const fhir::Observation &o)
{
    std::map<std::pair<Instant, Instant>, std::map<std::int64_t, std::vector<Row>>> rowsOfTime;
    for (std::int64_t number = 0;; ++known.next) {
        const fhir::Observation named = numbered(o, known.next);
        nameAgain(named);
        if ((number = numberOf(ownIdOf(named))) == 0) break;
        if (number >= m_firstNumber && known.next == 0) flush();
        const Side was = side(number);
        const bool brought = m_record.setHolds(was.imports, m_import);
        if (brought && known.next != 0) continue;
        auto [found, fresh] = rowsOfTime.try_emplace({was.first, was.last});
        if (fresh) found->second = rowsWithin(was.first, was.last);
        const std::vector<Row> &rows = found->second[number];
        if (was.retracted && rows.empty() && known.next == 0) known.withdrawn = number;
        const std::vector<std::string> contents = contentsOf(rows);
        if (known.next == 0) known.first = contents;
        if (brought || was.body.empty()) continue;
        auto body = fhir::readObservation(uncompressed(was.body));
        if (!body) fail(Error::Code::StoreDamaged, "a stored Observation cannot be read");
        Namesake one{number, {}};
        for (const Row &row : rows)
            if (row.state != State::Superseded) one.readings.push_back(row.key);
        known.unmatched.emplace(sayingOf(contents, std::move(*body)), std::move(one));
    }
}

/// The patient's rows of a stretch of time, last moment included, by their Observation's number.
std::map<std::int64_t, std::vector<Row>> Putting::rowsWithin(Instant first, Instant last)
{
    std::map<std::int64_t, std::vector<Row>> rows;
    for (const std::int64_t series : m_record.seriesOf(m_patient)) {
        Statement found = m_database.query("SELECT " TRENDWARD_ROW_COLUMNS
                                           " FROM reading WHERE series = ? AND time >= ? AND time <= ? AND number <> 0",
                                           series, first, last);
        while (found.step()) {
            Row row = readRow(found);
            rows[row.number].push_back(std::move(row));
        }
    }
    return rows;
}

/// Counts it as brought by this import too, unless the import has met its readings under another identity.
bool Putting::matches(const Namesake &candidate)
{
    if (side(candidate.number).retracted) showAgain(candidate.number);
    std::vector<Row> rows;
    for (const ReadingKey &key : candidate.readings) {
        auto row = m_record.row(key);
        if (!row || m_record.setHolds(row->imports, m_import)) return false;
        rows.push_back(std::move(*row));
    }
    for (const Row &row : rows) duplicate(row);
    alsoSeen(side(candidate.number));
    return true;
}

}  // namespace trendward::store
