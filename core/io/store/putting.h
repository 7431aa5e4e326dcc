// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/sqlcipherrecord.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace trendward::store
{

/// The same text for two rows of one series and moment that say the same (see sameReading).
std::string contentOf(const Row &row);

/// Observations of one patient on their way into the store, within a transaction. New readings wait until flush, so
/// that they go in in the order of their keys.
class Putting
{
public:
    /// `patient` may have been merged into another one. `import` is the one that these readings came with, `at` its
    /// time; `imports` a set that it is in (0: it alone).
    Putting(SqlcipherRecord &record, PatientKey patient, ImportKey import, Instant at, std::int64_t imports = 0);
    void take(const fhir::Observation &observation);
    /// Hides one that its source has no more, until it comes again.
    void withdraw(const fhir::Observation &observation);
    /// The same as take for one that was held: which of several equal ones of its import it is, is known already.
    void take(const fhir::Observation &observation, std::uint32_t occurrence)
    {
        m_occurrence = occurrence;
        take(observation);
        m_occurrence.reset();
    }
    /// What comes of it is written down with this change, as the placement of this held reading.
    void noteWith(std::int64_t change, std::int64_t held)
    {
        m_change = change;
        m_held = held;
    }
    /// Writes what waits and brings `latest` up to date.
    Receipt finish();

private:
    /// A new row, and whether an equal one that is there already makes it a duplicate.
    struct Pending {
        Row row;
        bool mayRepeat = false;
        std::uint32_t order = 0;
    };
    struct Latest {
        std::uint64_t count = 0;
        ReadingKey first, last;
        std::optional<Decimal> value;
    };
    /// A side row of the table `observation`.
    struct Side {
        std::int64_t number = 0, imports = 0;
        Instant first, last;
        bool retracted = false;
        std::string body;  ///< compressed
    };
    /// Rows of one moment, series and source that say the same.
    struct Equal {
        std::map<std::uint32_t, Row> elsewhere;  ///< by nth: those that this import has not brought so far
        std::size_t doubled = 0;                 ///< those of this import that stand hidden beside another's
    };
    /// What stands at one moment, by what it says: thousands of readings may share it, and each asks for its equals.
    struct Moment {
        Instant time;
        std::uint32_t source = 0;
        std::unordered_map<std::string, Equal> equals;
    };

    /// What hides an Observation: the word of its source, or that it is not there any more.
    enum class Retraction : std::uint8_t { BySource, NotThereAnyMore };

    void takeSource(const fhir::Observation &observation);
    void takePlain(const fhir::Observation &observation, const Shape &shape);
    void takeNamedPlain(const fhir::Observation &observation, const Shape &shape, const std::string &id);
    void takeWhole(const fhir::Observation &observation, const std::string &ownId);
    void takeDerived(const fhir::Observation &observation, const std::string &ownId);
    Namesakes &namesakes(const std::string &ownId);
    void meetNamesakes(Namesakes &known, const fhir::Observation &observation);
    bool matches(const Namesake &candidate);
    std::map<std::int64_t, std::vector<Row>> rowsWithin(Instant first, Instant last);
    void retract(const fhir::Observation &observation, const std::string &ownId, Retraction why);
    bool showAgain(std::int64_t number);
    void correct(std::int64_t number, const fhir::Observation &observation);
    std::vector<Row> notThere(std::int64_t number, const fhir::Observation &observation, const std::vector<Row> &there,
                              std::vector<bool> &met);
    bool mayBe(const Row &there, const Row &row);
    bool isTakenAway(const Row &row);
    void supersede(std::int64_t change, std::vector<Row> &fresh, const std::vector<const Row *> &replaced);
    /// Of what is being replaced: what comes again word for word bears its name again.
    void nameAgain(const fhir::Observation &observation);
    Equal &equalTo(const Row &row);
    std::optional<Row> knownElsewhere(const Row &row);
    std::vector<Row> takeDoubled(std::vector<Row> &rows);
    void insertDoubled(std::int64_t number, std::vector<Row> &rows);
    std::optional<std::vector<Row>> thereAlready(const std::vector<Row> &rows);
    std::vector<Row> panelThere(const std::vector<Row> &rows);
    bool isOwn(const Row &there);
    void meet(const Row &there, bool own);
    void keepDouble(Row row);

    std::vector<Row> rowsOfWhole(const fhir::Observation &observation);
    std::vector<Row> rowsOfPlain(const fhir::Observation &observation, const Shape &shape);
    std::string contentId(const fhir::Observation &observation);
    std::string nameOf(const fhir::Observation &observation);
    std::int64_t numberOf(const std::string &id);
    Side side(std::int64_t number);
    void addSide(std::int64_t number, const std::string &id, const fhir::Observation &observation,
                 const std::string &body, const std::vector<Row> &rows);
    void replaceBody(const Side &was, const std::string &body, const std::vector<Row> &rows);
    void insertHidden(const Side &was, std::vector<Row> &rows);

    void wait(Row row, bool mayRepeat);
    void flush();
    void insert(Statement &insertion, Pending &pending);
    void stored(const Row &row);
    void claim(const Row &row, const std::vector<Merge> &merges);
    std::int64_t noteCorrection(const char *what, std::size_t readings, std::string_view more = {});
    void noteItem(std::string_view kind, std::int64_t key, const std::string &text, const std::string &more);
    void noteRow(const Row &row, const std::string &importsBefore);
    void duplicate(const Row &there);
    void alsoSeen(const Side &side);
    std::int64_t newNumber() { return m_nextNumber++; }

    SqlcipherRecord &m_record;
    Database &m_database;
    PatientKey m_patient;         ///< with whom they are stored
    std::vector<Merge> m_merges;  ///< by which the one whose they are came there
    ImportKey m_import;
    Instant m_at;
    std::int64_t m_imports = 0;  ///< the set that new rows get
    std::int64_t m_nextNumber = 1, m_firstNumber = 1;
    Receipt m_receipt;
    std::vector<Pending> m_pending;
    std::unordered_map<std::int64_t, Latest> m_latest;
    std::map<std::int64_t, std::vector<std::int64_t>> m_seriesOfShape;
    /// Once asked for: series, time, source, nth.
    std::optional<std::set<std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>>> m_takenAway;
    std::map<std::int64_t, Moment> m_moments;  ///< the last one of each series; until the state of a row changes
    std::optional<std::uint32_t> m_occurrence;
    std::optional<std::vector<Merge>> m_mergedHere;  ///< into the one whose they are; asked for once
    std::int64_t m_change = 0, m_held = 0;           ///< of a placement
    std::string m_sourceName;
    std::int64_t m_source = 0;
};

/// What the history says of readings that another mapping's took the place of.
constexpr std::string_view readByMapping = "{\"mapping\":true}";

/// Whether the identity is the MedTech service's, made from patient, device, type and time: it says no more than the
/// reading's own place.
bool isDerived(const fhir::Observation &observation);

/// Whether a stored Observation says the same as this one.
bool sameButIssued(const std::string &json, const fhir::Observation &observation);

}  // namespace trendward::store
