// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/care/careplan.h"

#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// What somebody has changed in a plan and nobody has signed: only the goals and actions that are new (their keys are
/// below 0) or differ from the signed plan, so that what others sign or add meanwhile stays. A goal is ended, an action
/// cancelled; neither is ever taken away.
struct PlanDraft {
    std::vector<Goal> goals;
    std::vector<Action> actions;
    std::string note;  ///< of the review that will sign it
    Instant changed;
    std::int64_t base = 0;  ///< the signed version that it changes; 0 where nobody had signed one

    bool empty() const { return goals.empty() && actions.empty() && note.empty(); }
    friend bool operator==(const PlanDraft &, const PlanDraft &) = default;
};

std::string toJson(const PlanDraft &draft);
/// Malformed when it is not what toJson writes.
Result<PlanDraft> planDraftFrom(std::string_view json);

/// The plan as it will be once the draft is signed. What the draft says of a goal that the patient no longer has (it
/// went back with a merge) is left out.
std::vector<Goal> goalsWith(const PlanDraft &draft, std::vector<Goal> signedGoals);
std::vector<Action> actionsWith(const PlanDraft &draft, std::vector<Action> signedActions);

/// Why signing would say nothing at all. A note alone is a review, and so is a plan that nobody has signed yet.
enum class NothingToSign { No, EmptyPlan, Unchanged };
/// EmptyPlan: neither goals nor actions, and no note. Unchanged: all of it is in the last signed version, and no note.
/// `version` is the one that signing would make.
NothingToSign nothingToSign(const PlanDraft &draft, const std::vector<Goal> &signedGoals,
                            const std::vector<Action> &signedActions, std::int64_t version);

/// Puts a goal or an action into the draft. One with key 0 gets the next free key below 0, which is the answer.
std::int64_t put(PlanDraft &draft, Goal goal);
std::int64_t put(PlanDraft &draft, Action action);
/// Takes what the draft says of it out again: a new one is gone, a changed one is as it was signed.
void withdrawGoal(PlanDraft &draft, std::int64_t key);
void withdrawAction(PlanDraft &draft, std::int64_t key);

}  // namespace trendward::care
