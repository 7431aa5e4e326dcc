// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/plandraft.h"
#include "core/io/store/signedplan.h"
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

/// As they are written: what is no UTF-8 in one of them is replaced there.
bool same(const std::optional<care::PlanDraft> &a, const std::optional<care::PlanDraft> &b)
{
    return a.has_value() == b.has_value() && (!a || care::toJson(*a) == care::toJson(*b));
}

}  // namespace

std::int64_t SqlcipherRecord::signedVersion(PatientKey patient) const
{
    // After a merge both patients' versions are here, and the next one is above them all.
    Statement last = m_database->query("SELECT max(version) FROM review WHERE patient = ?", patient);
    return last.step() && !last.isNull(0) ? last.integer(0) : 0;
}

Outcome SqlcipherRecord::saveDraft(PatientKey patient, const care::PlanDraft &draft,
                                   const std::optional<care::PlanDraft> &over)
{
    return answered([&] {
        Transaction step = transaction();
        requirePatient(patient);
        if (!same(need(this->draft(patient)), over))
            fail(Error::Code::NotSupported, "the draft was changed elsewhere meanwhile; nothing was saved");
        if (signedVersion(patient) != draft.base)
            fail(Error::Code::NotSupported, "the plan was signed elsewhere meanwhile; nothing was saved");
        writeDraft(patient, draft.empty() ? std::string() : care::toJson(draft));
        step.commit();
    });
}

std::string SqlcipherRecord::draftBody(PatientKey patient) const
{
    Statement found = m_database->query("SELECT body FROM draft WHERE patient = ?", patient);
    return found.step() ? found.string(0) : std::string();
}

void SqlcipherRecord::writeDraft(PatientKey patient, const std::string &body)
{
    if (body.empty())
        m_database->run("DELETE FROM draft WHERE patient = ?", patient);
    else
        m_database->run(
            "INSERT INTO draft(patient, body) VALUES(?, ?) ON CONFLICT(patient) DO UPDATE SET body = excluded.body",
            patient, body);
}

/// The merged patient's own draft lies where it lay, out of reach, until the merge is taken back.
void SqlcipherRecord::mergeDrafts(std::int64_t change, PatientKey from, PatientKey into)
{
    const auto theirs = need(draft(from));
    if (!theirs) return;
    care::PlanDraft both = need(draft(into)).value_or(care::PlanDraft());
    std::map<std::int64_t, std::int64_t> keys;  // of the new goals, whose numbers both drafts may use
    for (care::Goal goal : theirs->goals) {
        const std::int64_t drafted = goal.key;
        goal.key = std::max<std::int64_t>(drafted, 0);
        keys[drafted] = care::put(both, goal);
    }
    for (care::Action action : theirs->actions) {
        action.key = std::max<std::int64_t>(action.key, 0);
        if (action.goal && *action.goal < 0) action.goal = keys[*action.goal];
        care::put(both, action);
    }
    if (!both.note.empty() && !theirs->note.empty()) both.note += "\n\n";
    both.note += theirs->note;
    both.changed = std::max(both.changed, theirs->changed);
    both.base = signedVersion(into);
    const std::string body = care::toJson(both);
    m_database->run("INSERT INTO change_item(change, kind, key, text, more) VALUES(?, 'draft', 0, ?, ?)", change,
                    draftBody(into), body);
    writeDraft(into, body);
}

Result<std::optional<care::PlanDraft>> SqlcipherRecord::draft(PatientKey patient) const
{
    return answered([&]() -> std::optional<care::PlanDraft> {
        const std::string body = draftBody(patient);
        return body.empty() ? std::nullopt : std::optional(need(care::planDraftFrom(body)));
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
        const std::int64_t next = signedVersion(patient) + 1;
        if (review.version != 0 && review.version != next)
            fail(Error::Code::NotSupported, "the plan was signed elsewhere meanwhile; nothing was signed");
        if (const auto kept = need(this->draft(patient));
            !same(kept, draft.empty() ? std::nullopt : std::optional(draft)))
            fail(Error::Code::NotSupported, "the draft was changed elsewhere meanwhile; nothing was signed");
        switch (care::nothingToSign(draft, goals, actions, next)) {
            case care::NothingToSign::No:
                break;
            case care::NothingToSign::EmptyPlan:
                fail(Error::Code::BadValue,
                     "there is nothing to sign: the plan has no goal and no action, and there is no note");
            case care::NothingToSign::Unchanged:
                fail(Error::Code::BadValue,
                     "there is nothing to sign: nothing has changed since the last signed version, and there is no "
                     "note");
        }
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
        signedOne.version = next;
        need(addReview(patient, signedOne));
        care::PlanDraft whole;
        whole.goals = need(this->goals(patient));
        whole.actions = need(this->actions(patient));
        whole.changed = review.at;
        whole.base = next;
        need(setFact(signedPlanFact(patient), care::toJson(whole)));
        writeDraft(patient, {});
        step.commit();
        return signedOne.version;
    });
}

}  // namespace trendward::store
