// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/plandraft.h"
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>
#include <map>

namespace trendward::store
{

namespace
{

/// What a step that is part of a greater one gave; ends the greater one where it failed.
template <class T>
T need(Result<T> result)
{
    if (!result) fail(result.error().code, result.error().detail);
    return *std::move(result);
}

template <class T>
bool isIn(const std::vector<T> &all, const T &one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

Outcome SqlcipherRecord::saveDraft(PatientKey patient, const care::PlanDraft &draft)
{
    return answered([&] {
        Transaction step = transaction();
        requirePatient(patient);
        m_database->run(
            "INSERT INTO draft(patient, body) VALUES(?, ?) ON CONFLICT(patient) DO UPDATE SET body = excluded.body",
            patient, care::toJson(draft));
        step.commit();
        return Done{};
    });
}

Result<std::optional<care::PlanDraft>> SqlcipherRecord::draft(PatientKey patient) const
{
    return answered([&]() -> std::optional<care::PlanDraft> {
        Statement found = m_database->query("SELECT body FROM draft WHERE patient = ?", patient);
        if (!found.step()) return std::nullopt;
        return need(care::planDraftFrom(found.text(0)));
    });
}

Outcome SqlcipherRecord::dropDraft(PatientKey patient)
{
    return answered([&] {
        Transaction step = transaction();
        requirePatient(patient);
        m_database->run("DELETE FROM draft WHERE patient = ?", patient);
        step.commit();
        return Done{};
    });
}

Result<std::int64_t> SqlcipherRecord::signPlan(PatientKey patient, const care::PlanDraft &draft,
                                               const care::Review &review)
{
    return answered([&]() -> std::int64_t {
        Transaction step = transaction();
        requirePatient(patient);
        const auto goals = need(this->goals(patient));
        const auto actions = need(this->actions(patient));
        std::map<std::int64_t, std::int64_t> keys;  // of the draft's new goals
        for (care::Goal goal : care::goalsWith(draft, goals)) {
            if (isIn(goals, goal)) continue;
            const std::int64_t drafted = goal.key;
            goal.key = std::max<std::int64_t>(drafted, 0);
            keys[drafted] = need(saveGoal(patient, goal));
        }
        for (care::Action action : care::actionsWith(draft, actions)) {
            if (isIn(actions, action)) continue;
            action.key = std::max<std::int64_t>(action.key, 0);
            if (action.goal && *action.goal < 0) action.goal = keys[*action.goal];
            need(saveAction(patient, action));
        }
        care::Review signedOne = review;
        {
            // After a merge both patients' versions are here, and the next one is above them all.
            Statement last = m_database->query("SELECT max(version) FROM review WHERE patient = ?", patient);
            signedOne.version = last.step() && !last.isNull(0) ? last.integer(0) + 1 : 1;
        }
        need(addReview(patient, signedOne));
        m_database->run("DELETE FROM draft WHERE patient = ?", patient);
        step.commit();
        return signedOne.version;
    });
}

}  // namespace trendward::store
