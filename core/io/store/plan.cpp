// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

namespace trendward::store
{

namespace
{

std::optional<std::string> textOf(const std::optional<Date> &date)
{
    return date ? std::optional(date->text()) : std::nullopt;
}

std::optional<Date> dateIn(const Statement &from, int column)
{
    if (from.isNull(column)) return std::nullopt;
    const auto date = Date::parse(from.text(column));
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<double> realIn(const Statement &from, int column)
{
    return from.isNull(column) ? std::nullopt : std::optional(from.real(column));
}

}  // namespace

Result<std::int64_t> SqlcipherRecord::saveGoal(PatientKey patient, const care::Goal &goal)
{
    return answered([&]() -> std::int64_t {
        Transaction step = transaction();
        requirePatient(patient);
        std::int64_t key = goal.key;
        if (key == 0) {
            m_database->run(
                "INSERT INTO goal(patient, measure, low, high, unit, description, set_by, start, due, ended) "
                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                patient, goal.measure, goal.low, goal.high, goal.unit, goal.description, goal.setBy, goal.start.text(),
                textOf(goal.due), goal.ended);
            key = m_database->lastRow();
        } else if (m_database->run(
                       "UPDATE goal SET measure = ?, low = ?, high = ?, unit = ?, description = ?, set_by = ?, "
                       "start = ?, due = ?, ended = ? WHERE key = ? AND patient = ?",
                       goal.measure, goal.low, goal.high, goal.unit, goal.description, goal.setBy, goal.start.text(),
                       textOf(goal.due), goal.ended, key, patient) == 0) {
            fail(Error::Code::NotFound, "the patient has no such goal");
        }
        step.commit();
        return key;
    });
}

Result<std::vector<care::Goal>> SqlcipherRecord::goals(PatientKey patient) const
{
    return answered([&] {
        std::vector<care::Goal> all;
        Statement found = m_database->query(
            "SELECT key, measure, low, high, unit, description, set_by, start, due, ended FROM goal WHERE patient = ? "
            "ORDER BY key",
            patient);
        while (found.step()) {
            care::Goal goal;
            goal.key = found.integer(0);
            goal.measure = found.string(1);
            goal.low = realIn(found, 2);
            goal.high = realIn(found, 3);
            goal.unit = found.string(4);
            goal.description = found.string(5);
            goal.setBy = found.string(6);
            goal.start = dateIn(found, 7).value_or(Date());
            goal.due = dateIn(found, 8);
            goal.ended = found.integer(9) != 0;
            all.push_back(std::move(goal));
        }
        return all;
    });
}

Result<std::int64_t> SqlcipherRecord::saveAction(PatientKey patient, const care::Action &action)
{
    return answered([&]() -> std::int64_t {
        Transaction step = transaction();
        requirePatient(patient);
        if (action.goal) {
            Statement goal =
                m_database->query("SELECT 1 FROM goal WHERE key = ? AND patient = ?", *action.goal, patient);
            if (!goal.step()) fail(Error::Code::NotFound, "the patient has no such goal");
        }
        std::int64_t key = action.key;
        if (key == 0) {
            m_database->run("INSERT INTO action(patient, text, owner, due, state, goal) VALUES(?, ?, ?, ?, ?, ?)",
                            patient, action.text, action.owner, textOf(action.due), action.state, action.goal);
            key = m_database->lastRow();
        } else if (m_database->run("UPDATE action SET text = ?, owner = ?, due = ?, state = ?, goal = ? WHERE key = ? "
                                   "AND patient = ?",
                                   action.text, action.owner, textOf(action.due), action.state, action.goal, key,
                                   patient) == 0) {
            fail(Error::Code::NotFound, "the patient has no such action");
        }
        step.commit();
        return key;
    });
}

Result<std::vector<care::Action>> SqlcipherRecord::actions(PatientKey patient) const
{
    return answered([&] {
        std::vector<care::Action> all;
        Statement found = m_database->query(
            "SELECT key, text, owner, due, state, goal FROM action WHERE patient = ? ORDER BY key", patient);
        while (found.step()) {
            care::Action action;
            action.key = found.integer(0);
            action.text = found.string(1);
            action.owner = found.string(2);
            action.due = dateIn(found, 3);
            action.state = found.string(4);
            if (!found.isNull(5)) action.goal = found.integer(5);
            all.push_back(std::move(action));
        }
        return all;
    });
}

Result<std::int64_t> SqlcipherRecord::addReview(PatientKey patient, const care::Review &review)
{
    return answered([&]() -> std::int64_t {
        Transaction step = transaction();
        requirePatient(patient);
        m_database->run("INSERT INTO review(patient, at, who, note, name, role, version) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        patient, review.at, review.who, review.note, review.name, review.role, review.version);
        const std::int64_t key = m_database->lastRow();
        step.commit();
        return key;
    });
}

Result<std::vector<care::Review>> SqlcipherRecord::reviews(PatientKey patient) const
{
    return answered([&] {
        std::vector<care::Review> all;
        Statement found = m_database->query(
            "SELECT key, at, who, note, name, role, version FROM review WHERE patient = ? "
            "ORDER BY at, key",
            patient);
        while (found.step())
            all.push_back({found.integer(0), found.instant(1), found.string(2), found.string(3), found.string(4),
                           found.string(5), found.integer(6)});
        return all;
    });
}

}  // namespace trendward::store
