// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

namespace trendward::store
{

namespace
{

#define TRENDWARD_STEP_COLUMNS \
    "key, patient, kind, at, who, name, role, note, until, shown, covered, taken_back, taken_back_by, whom"

PatientStep stepIn(const Statement &found)
{
    PatientStep one;
    one.patient = found.integer(1);
    care::WorkStep &step = one.step;
    step.key = found.integer(0);
    const auto kind = care::stepKindOf(found.text(2));
    if (!kind) fail(Error::Code::StoreDamaged, "the store holds a step of a kind that is not known");
    step.kind = *kind;
    step.at = found.instant(3);
    step.who = found.string(4);
    step.name = found.string(5);
    step.role = found.string(6);
    step.note = found.string(7);
    if (!found.isNull(8))
        if (const auto until = Date::parse(found.text(8))) step.until = *until;
    step.shown = found.instant(9);
    // What cannot be read covers nothing, so that its patient is shown.
    if (auto covered = care::coveredFrom(found.text(10))) step.covered = *std::move(covered);
    step.takenBack = found.instantOrNone(11);
    step.takenBackBy = found.string(12);
    step.whom = found.string(13);
    return one;
}

}  // namespace

Result<std::vector<std::int64_t>> SqlcipherRecord::addSteps(std::span<const PatientStep> steps)
{
    return answered([&] {
        Transaction whole = transaction();
        std::vector<std::int64_t> keys;
        for (const auto &[patient, step] : steps) {
            requirePatient(patient);
            m_database->run(
                "INSERT INTO step(patient, kind, at, who, name, role, note, until, shown, covered, "
                "whom) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                patient, care::codeOf(step.kind), step.at, step.who, step.name, step.role, step.note,
                step.until ? std::optional(step.until->text()) : std::nullopt, step.shown, care::toJson(step.covered),
                step.whom);
            keys.push_back(m_database->lastRow());
        }
        whole.commit();
        return keys;
    });
}

Outcome SqlcipherRecord::takeBackSteps(std::span<const std::int64_t> steps, const std::string &who, Instant now)
{
    return answered([&] {
        Transaction whole = transaction();
        for (const std::int64_t key : steps)
            if (m_database->run(
                    "UPDATE step SET taken_back = ?, taken_back_by = ? WHERE key = ? AND taken_back IS NULL", now, who,
                    key) == 0)
                fail(Error::Code::NotFound, "this was taken back already");
        whole.commit();
    });
}

Result<std::vector<care::WorkStep>> SqlcipherRecord::steps(PatientKey patient) const
{
    return answered([&] {
        std::vector<care::WorkStep> all;
        Statement found =
            m_database->query("SELECT " TRENDWARD_STEP_COLUMNS " FROM step WHERE patient = ? ORDER BY key", patient);
        while (found.step()) all.push_back(stepIn(found).step);
        return all;
    });
}

Result<std::vector<PatientStep>> SqlcipherRecord::latestSteps() const
{
    return answered([&] {
        std::vector<PatientStep> all;
        Statement found =
            m_database->query("SELECT " TRENDWARD_STEP_COLUMNS
                              " FROM step WHERE key IN (SELECT max(key) FROM step WHERE taken_back IS NULL "
                              "GROUP BY patient, kind, who, name) ORDER BY key");
        while (found.step()) all.push_back(stepIn(found));
        return all;
    });
}

Result<std::vector<PatientStep>> SqlcipherRecord::stepsBetween(Instant from, Instant to) const
{
    return answered([&] {
        std::vector<PatientStep> all;
        Statement found = m_database->query("SELECT " TRENDWARD_STEP_COLUMNS
                                            " FROM step WHERE taken_back IS NULL AND at >= ? AND at < ? ORDER BY key",
                                            from, to);
        while (found.step()) all.push_back(stepIn(found));
        return all;
    });
}

}  // namespace trendward::store
