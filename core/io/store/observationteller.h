// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/sqlcipherrecord.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace trendward::store
{

/// A series that a query asks for, with what its readings have in common.
struct WantedSeries {
    std::int64_t key = 0;
    PatientKey patient = 0;
    fhir::Reading pattern;
    const std::string &measureOrCode() const { return pattern.measure.empty() ? pattern.code.code : pattern.measure; }
};

/// In the order patient, measure, code.
std::vector<WantedSeries> wantedSeries(Database &database, const Query &query);

/// The rows of several series in the order of time.
class RowWalk
{
public:
    RowWalk(Database &database, const std::vector<std::int64_t> &series, const Query &query);
    std::optional<Row> next();

private:
    void advance(std::size_t which);
    std::vector<std::unique_ptr<Statement>> m_statements;
    std::set<std::pair<std::int64_t, std::size_t>> m_heads;  ///< time of its next row, which statement
};

/// Takes out of an Observation what its rows say is hidden: a sample becomes E, a component goes, an own value is
/// emptied.
void hideParts(fhir::Observation &observation, const std::vector<Row> &rows);

/// The reading that a row holds.
fhir::Reading readingOf(const Row &row, const fhir::Reading &pattern);

/// Tells Observations as FHIR JSON again: from their rows where those tell all, else from what was kept beside them.
class ObservationTeller
{
public:
    explicit ObservationTeller(const SqlcipherRecord &record) : m_record(record), m_database(*record.m_database) {}

    /// The id of the Observation that a row belongs to: its own, or the one made from its content.
    std::string idOf(const Row &row, PatientKey patient);
    /// The Observation that a row belongs to. hiddenToo: with readings that were excluded or replaced. nullopt when
    /// nothing of it is to be shown.
    std::optional<std::string> json(const Row &row, PatientKey patient, bool hiddenToo);
    /// One that has no readings, by its number.
    std::optional<std::string> bareJson(std::int64_t number, PatientKey patient, bool hiddenToo);
    /// As it was kept, without what is hidden of it by now: for merging.
    std::optional<std::string> kept(std::int64_t number, PatientKey patient);

private:
    struct Side {
        std::int64_t number = 0, source = 0;
        Instant first, last;
        bool touched = false, retracted = false, moved = false;
        std::string fhirId, sourceId, body;
    };
    std::optional<Side> side(std::int64_t number) const;
    std::vector<Row> partsOf(const Row &row, PatientKey patient);
    fhir::Observation whole(const std::vector<Row> &rows, const std::string &sourceId);
    std::optional<std::string> fromRows(const Row &row, PatientKey patient, bool hiddenToo,
                                        const std::string &sourceId);
    std::optional<std::string> fromBody(const Side &side, PatientKey patient, bool hiddenToo);
    const std::string &patientId(PatientKey patient);

    const SqlcipherRecord &m_record;
    Database &m_database;
    std::map<PatientKey, std::string> m_patientIds;
    std::map<std::pair<PatientKey, std::int64_t>, std::vector<std::int64_t>> m_seriesOfShape;
};

}  // namespace trendward::store
