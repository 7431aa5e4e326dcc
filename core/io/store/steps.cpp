// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

namespace trendward::store
{

namespace
{

/// A step with whose it is now: one that a server told is of whoever has its identifier of the patient; of nobody,
/// null.
#define TRENDWARD_STEPS                                                                              \
    "(SELECT s.key AS key, CASE WHEN s.came_value = '' THEN s.patient ELSE i.patient END AS whose, " \
    "s.kind, s.at, s.who, s.name, s.origin, s.taken_back FROM step s LEFT JOIN identifier i ON "     \
    "i.value = s.came_value AND i.system = s.came_system)"
#define TRENDWARD_STEP_COLUMNS                                                                                      \
    "s.key, s.kind, s.at, s.who, s.name, s.role, s.note, s.until, s.shown, s.taken_back, s.taken_back_by, s.whom, " \
    "s.origin, s.came_system, s.came_value"

constexpr int coveredColumn = 15;

care::WorkStep stepIn(const Statement &found)
{
    care::WorkStep step;
    step.key = found.integer(0);
    const auto kind = care::stepKindOf(found.text(1));
    if (!kind) fail(Error::Code::StoreDamaged, "the store holds a step of a kind that is not known");
    step.kind = *kind;
    step.at = found.instant(2);
    step.who = found.string(3);
    step.name = found.string(4);
    step.role = found.string(5);
    step.note = found.string(6);
    if (!found.isNull(7))
        if (const auto until = Date::parse(found.text(7))) step.until = *until;
    step.shown = found.instant(8);
    step.takenBack = found.instantOrNone(9);
    step.takenBackBy = found.string(10);
    step.whom = found.string(11);
    step.origin = found.string(12);
    step.cameFrom = {found.string(13), found.string(14)};
    return step;
}

/// What cannot be read covers nothing, so that its patient is shown.
care::WorkStep wholeStepIn(const Statement &found)
{
    care::WorkStep step = stepIn(found);
    if (auto covered = care::coveredFrom(found.text(coveredColumn))) step.covered = *std::move(covered);
    return step;
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
                "whom, origin, came_system, came_value) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                "coalesce(nullif(?, ''), hex(randomblob(16))), ?, ?)",
                patient, care::codeOf(step.kind), step.at, step.who, step.name, step.role, step.note,
                step.until ? std::optional(step.until->text()) : std::nullopt, step.shown, care::toJson(step.covered),
                step.whom, step.origin, step.cameFrom.system, step.cameFrom.value);
            keys.push_back(m_database->lastRow());
            // What is random in it tells it from the steps of a copy of this record; the number keeps one record's
            // steps of one moment in their order.
            if (step.origin.empty())
                m_database->run(
                    "UPDATE step SET origin = printf('%012x-%s', key, lower(hex(randomblob(10)))) WHERE "
                    "key = ?",
                    keys.back());
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
        Statement found = m_database->query(
            "SELECT " TRENDWARD_STEP_COLUMNS
            ", s.covered FROM step s WHERE s.key IN (SELECT key FROM step WHERE patient = ?1 AND came_value = '' UNION "
            "ALL SELECT t.key FROM identifier i JOIN step t ON t.came_value = i.value AND t.came_system = i.system "
            "WHERE i.patient = ?1 AND t.came_value <> '') ORDER BY s.at, s.origin, s.key",
            patient);
        while (found.step()) all.push_back(wholeStepIn(found));
        return all;
    });
}

Result<std::vector<PatientStep>> SqlcipherRecord::latestSteps() const
{
    return answered([&] {
        std::vector<PatientStep> all;
        Statement found = m_database->query(
            "SELECT " TRENDWARD_STEP_COLUMNS
            ", s.covered, o.whose FROM (SELECT key, whose, row_number() OVER (PARTITION BY whose, kind, who, name "
            "ORDER "
            "BY at DESC, origin DESC, key DESC) AS place FROM " TRENDWARD_STEPS
            " WHERE taken_back IS NULL AND whose IS NOT NULL) o JOIN step s ON s.key = o.key WHERE o.place = 1 ORDER "
            "BY s.at, s.origin, s.key");
        while (found.step()) all.push_back({found.integer(coveredColumn + 1), wholeStepIn(found)});
        return all;
    });
}

Result<std::vector<PatientStep>> SqlcipherRecord::stepsBetween(Instant from, Instant to) const
{
    return answered([&] {
        std::vector<PatientStep> all;
        Statement found = m_database->query(
            "SELECT " TRENDWARD_STEP_COLUMNS ", s.covered, o.whose FROM " TRENDWARD_STEPS
            " o JOIN step s ON s.key = o.key WHERE o.taken_back IS NULL AND o.whose IS NOT NULL AND o.at >= ? AND "
            "o.at < ? ORDER BY s.at, s.origin, s.key",
            from, to);
        while (found.step()) all.push_back({found.integer(coveredColumn + 1), wholeStepIn(found)});
        return all;
    });
}

Result<std::optional<PatientStep>> SqlcipherRecord::stepOf(const std::string &origin, const Identifier &cameFrom) const
{
    return answered([&] {
        Statement found = m_database->query("SELECT " TRENDWARD_STEP_COLUMNS
                                            ", s.patient FROM step s WHERE s.origin = ? AND s.came_system = ? AND "
                                            "s.came_value = ?",
                                            origin, cameFrom.system, cameFrom.value);
        if (!found.step()) return std::optional<PatientStep>();
        return std::optional(PatientStep{found.integer(coveredColumn), stepIn(found)});
    });
}

Outcome SqlcipherRecord::noteExchange(const std::string &server, PatientKey patient, Way way, Instant at)
{
    return answered([&] {
        Transaction whole = transaction();
        m_database->run("INSERT OR IGNORE INTO exchange(server, patient) VALUES(?, ?)", server, patient);
        m_database->run(way == Way::Sent ? "UPDATE exchange SET sent = ? WHERE server = ? AND patient = ?"
                                         : "UPDATE exchange SET fetched = ? WHERE server = ? AND patient = ?",
                        at, server, patient);
        whole.commit();
    });
}

Outcome SqlcipherRecord::forgetExchanges(const std::string &server)
{
    return answered([&] {
        Transaction whole = transaction();
        m_database->run("DELETE FROM exchange WHERE server = ?", server);
        whole.commit();
    });
}

Result<std::vector<Exchange>> SqlcipherRecord::exchanges() const
{
    return answered([&] {
        std::vector<Exchange> all;
        // min(a, b) is null where one of them is, and min() over rows passes over those.
        Statement found = m_database->query(
            "SELECT e.server, count(e.sent), count(e.fetched), count(min(e.sent, e.fetched)), min(e.sent), "
            "min(e.fetched), min(min(e.sent, e.fetched)) FROM exchange e JOIN patient p ON p.key = e.patient WHERE "
            "p.merged_into IS NULL AND EXISTS(SELECT 1 FROM identifier i WHERE i.patient = e.patient AND i.system = "
            "e.server || '/Patient') GROUP BY e.server ORDER BY e.server");
        while (found.step())
            all.push_back({found.string(0), static_cast<std::uint64_t>(found.integer(1)),
                           static_cast<std::uint64_t>(found.integer(2)), static_cast<std::uint64_t>(found.integer(3)),
                           found.instantOrNone(4), found.instantOrNone(5), found.instantOrNone(6)});
        return all;
    });
}

}  // namespace trendward::store
