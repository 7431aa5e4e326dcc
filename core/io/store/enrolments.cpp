// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>

namespace trendward::store
{

namespace
{

#define TRENDWARD_ENROLMENT_COLUMNS                                                                              \
    "e.key, e.patient, e.enrolment, e.kind, e.day, e.programme, e.clinician, e.consent, e.reason, e.at, e.who, " \
    "e.change"

constexpr const char *closedAction = "closed-action", *endedAssignment = "ended-assignment";

PatientEnrolmentStep enrolmentStepIn(const Statement &found)
{
    PatientEnrolmentStep one;
    one.patient = found.integer(1);
    care::EnrolmentStep &step = one.step;
    step.key = found.integer(0);
    step.enrolment = found.integer(2);
    const auto kind = care::enrolmentKindOf(found.text(3));
    const auto day = Date::parse(found.text(4));
    if (!kind || !day) fail(Error::Code::StoreDamaged, "the store holds a step of an enrolment that cannot be read");
    step.kind = *kind;
    step.day = *day;
    step.programme = found.string(5);
    step.clinician = found.string(6);
    if (!found.isNull(7))
        if (const auto consent = Date::parse(found.text(7))) step.consent = *consent;
    step.reason = found.string(8);
    step.at = found.instant(9);
    step.who = found.string(10);
    step.change = found.integer(11);
    return one;
}

std::string detailOf(const care::EnrolmentStep &step)
{
    std::string json = "{\"day\":\"" + step.day.text() + "\",\"programme\":";
    json::appendQuoted(json, step.programme);
    return json + "}";
}

bool isAnyOpen(const std::vector<care::Enrolment> &enrolments)
{
    return std::any_of(enrolments.begin(), enrolments.end(), [](const care::Enrolment &one) { return one.isOpen(); });
}

}  // namespace

Result<std::vector<care::EnrolmentStep>> SqlcipherRecord::enrolmentSteps(PatientKey patient) const
{
    return answered([&] {
        std::vector<care::EnrolmentStep> all;
        Statement found =
            m_database->query("SELECT " TRENDWARD_ENROLMENT_COLUMNS
                              " FROM enrolment e JOIN change c ON c.key = e.change WHERE e.patient = ? AND c.undone = "
                              "0 ORDER BY e.key",
                              patient);
        while (found.step()) all.push_back(enrolmentStepIn(found).step);
        return all;
    });
}

Result<std::vector<PatientEnrolmentStep>> SqlcipherRecord::allEnrolmentSteps() const
{
    return answered([&] {
        std::vector<PatientEnrolmentStep> all;
        Statement found = m_database->query("SELECT " TRENDWARD_ENROLMENT_COLUMNS
                                            " FROM enrolment e JOIN change c ON c.key = e.change WHERE c.undone = 0 "
                                            "ORDER BY e.key");
        while (found.step()) all.push_back(enrolmentStepIn(found));
        return all;
    });
}

Result<std::vector<std::int64_t>> SqlcipherRecord::addEnrolmentSteps(std::span<const PatientEnrolmentStep> steps)
{
    return answered([&] {
        Transaction whole = transaction();
        std::vector<std::int64_t> changes;
        for (const auto &[patient, step] : steps) {
            requirePatient(patient);
            auto before = enrolmentSteps(patient);
            if (!before) throw Failure{before.error()};
            if (const Outcome may = care::mayFollow(care::enrolmentsFrom(*before), step); !may)
                throw Failure{may.error()};
            const std::int64_t change =
                note({step.at, step.who, std::string(care::codeOf(step.kind)), step.reason, detailOf(step), patient});
            m_database->run(
                "INSERT INTO enrolment(patient, enrolment, kind, day, programme, clinician, consent, reason, at, who, "
                "change) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                patient, step.enrolment, care::codeOf(step.kind), step.day.text(), step.programme, step.clinician,
                step.consent ? std::optional(step.consent->text()) : std::nullopt, step.reason, step.at, step.who,
                change);
            before->push_back(step);
            if (step.kind == care::EnrolmentStep::Kind::Discharged && !isAnyOpen(care::enrolmentsFrom(*before)))
                closeCare(change, patient, step.at);
            changes.push_back(change);
        }
        whole.commit();
        return changes;
    });
}

/// Nobody carries out actions, or holds a device, for a programme that is over.
void SqlcipherRecord::closeCare(std::int64_t change, PatientKey patient, Instant at)
{
    // It would bring the actions back when it is signed.
    if (!draftBody(patient).empty())
        fail(Error::Code::NotSupported,
             "the plan has changes that nobody has signed; sign or discard them before the discharge");
    m_database->run(
        "INSERT INTO change_item(change, kind, key, text, more) SELECT ?, ?, key, state, '' FROM action WHERE patient "
        "= ? AND state NOT IN ('completed', 'cancelled')",
        change, closedAction, patient);
    m_database->run(
        "UPDATE action SET state = 'cancelled' WHERE key IN (SELECT key FROM change_item WHERE change = ? AND kind = "
        "?)",
        change, closedAction);
    // One that was to begin later ends as it begins. more: when it ends now.
    m_database->run(
        "INSERT INTO change_item(change, kind, key, text, more) SELECT ?1, ?2, key, coalesce(stop, ''), max(?3, start "
        "+ "
        "1) FROM assignment WHERE patient = ?4 AND (stop IS NULL OR stop > max(?3, start + 1))",
        change, endedAssignment, at, patient);
    m_database->run(
        "UPDATE assignment SET stop = (SELECT CAST(more AS INTEGER) FROM change_item WHERE change = ?1 AND kind = ?2 "
        "AND "
        "key = assignment.key) WHERE key IN (SELECT key FROM change_item WHERE change = ?1 AND kind = ?2)",
        change, endedAssignment);
}

/// What somebody has changed since stays as it is, and a device that somebody else has had since does not come back.
void SqlcipherRecord::reopenCare(std::int64_t change)
{
    m_database->run(
        "UPDATE action SET state = (SELECT text FROM change_item WHERE change = ?1 AND kind = ?2 AND key = action.key) "
        "WHERE state = 'cancelled' AND key IN (SELECT key FROM change_item WHERE change = ?1 AND kind = ?2)",
        change, closedAction);
    m_database->run(
        "UPDATE assignment SET stop = (SELECT CASE text WHEN '' THEN NULL ELSE CAST(text AS INTEGER) END FROM "
        "change_item WHERE change = ?1 AND kind = ?2 AND key = assignment.key) WHERE EXISTS(SELECT 1 FROM change_item "
        "i WHERE i.change = ?1 AND i.kind = ?2 AND i.key = assignment.key AND CAST(i.more AS INTEGER) = "
        "assignment.stop AND NOT EXISTS(SELECT 1 FROM assignment o WHERE o.device = assignment.device AND o.patient <> "
        "assignment.patient AND (o.stop IS NULL OR o.stop > assignment.stop) AND (i.text = '' OR o.start < CAST(i.text "
        "AS INTEGER))))",
        change, endedAssignment);
}

void SqlcipherRecord::undoEnrolment(std::int64_t change)
{
    Statement is = m_database->query("SELECT key, patient, enrolment FROM enrolment WHERE change = ?", change);
    if (!is.step()) fail(Error::Code::StoreDamaged, "the step of the enrolment is not there");
    const std::int64_t key = is.integer(0), began = is.integer(2) == 0 ? key : is.integer(2);
    const PatientKey patient = is.integer(1);
    Statement later = m_database->query(
        "SELECT 1 FROM enrolment e JOIN change c ON c.key = e.change WHERE e.enrolment = ? AND e.key > ? AND c.undone "
        "= "
        "0",
        began, key);
    if (later.step()) fail(Error::Code::NotSupported, "the enrolment has gone on since; take that back first");
    // A patient is in a programme once.
    const auto steps = enrolmentSteps(patient);
    if (!steps) throw Failure{steps.error()};
    const auto all = care::enrolmentsFrom(*steps);
    const auto self = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.key == began; });
    const bool again =
        self != all.end() && !self->isOpen() && std::any_of(all.begin(), all.end(), [&](const care::Enrolment &one) {
            return one.isOpen() && one.programme == self->programme;
        });
    if (again) fail(Error::Code::NotSupported, "the patient was enrolled in the programme again; take that back first");
    reopenCare(change);
}

}  // namespace trendward::store
