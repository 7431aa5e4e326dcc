// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/plandraft.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace trendward::care
{

namespace
{

using nlohmann::json;

constexpr int form = 1;

template <class T>
json orNull(const std::optional<T> &value)
{
    return value ? json(*value) : json();
}

json orNull(const std::optional<Date> &date)
{
    return date ? json(date->text()) : json();
}

template <class T>
std::optional<T> optionalIn(const json &object, const char *name)
{
    const json &value = object.at(name);
    return value.is_null() ? std::nullopt : std::optional(value.get<T>());
}

/// Throws json's own exceptions and none of ours, so that there is one place to catch.
std::optional<Date> dateIn(const json &object, const char *name)
{
    const auto text = optionalIn<std::string>(object, name);
    if (!text) return std::nullopt;
    const auto date = Date::parse(*text);
    if (!date) throw json::other_error::create(0, "not a date", &object);
    return *date;
}

json written(const Goal &goal)
{
    return {{"key", goal.key},           {"measure", goal.measure},    {"low", orNull(goal.low)},
            {"high", orNull(goal.high)}, {"unit", goal.unit},          {"description", goal.description},
            {"setBy", goal.setBy},       {"start", goal.start.text()}, {"due", orNull(goal.due)},
            {"ended", goal.ended}};
}

Goal goalIn(const json &object)
{
    Goal goal;
    goal.key = object.at("key").get<std::int64_t>();
    goal.measure = object.at("measure").get<std::string>();
    goal.low = optionalIn<double>(object, "low");
    goal.high = optionalIn<double>(object, "high");
    goal.unit = object.at("unit").get<std::string>();
    goal.description = object.at("description").get<std::string>();
    goal.setBy = object.at("setBy").get<std::string>();
    goal.start = dateIn(object, "start").value_or(Date());
    goal.due = dateIn(object, "due");
    goal.ended = object.at("ended").get<bool>();
    return goal;
}

json written(const Action &action)
{
    return {{"key", action.key},         {"text", action.text},   {"owner", action.owner},
            {"due", orNull(action.due)}, {"state", action.state}, {"goal", orNull(action.goal)}};
}

Action actionIn(const json &object)
{
    Action action;
    action.key = object.at("key").get<std::int64_t>();
    action.text = object.at("text").get<std::string>();
    action.owner = object.at("owner").get<std::string>();
    action.due = dateIn(object, "due");
    action.state = object.at("state").get<std::string>();
    action.goal = optionalIn<std::int64_t>(object, "goal");
    return action;
}

template <class T>
std::vector<T> together(const std::vector<T> &drafted, std::vector<T> all)
{
    for (const T &one : drafted) {
        const auto there = std::find_if(all.begin(), all.end(), [&](const T &other) { return other.key == one.key; });
        if (there != all.end())
            *there = one;
        else if (one.key <= 0)
            all.push_back(one);
    }
    return all;
}

template <class T>
std::int64_t putInto(std::vector<T> &all, T one)
{
    if (one.key == 0) {
        for (const T &other : all) one.key = std::min(one.key, other.key);
        --one.key;
    }
    const std::int64_t key = one.key;
    const auto there = std::find_if(all.begin(), all.end(), [&](const T &other) { return other.key == key; });
    if (there == all.end())
        all.push_back(std::move(one));
    else
        *there = std::move(one);
    return key;
}

}  // namespace

std::string toJson(const PlanDraft &draft)
{
    json goals = json::array(), actions = json::array();
    for (const Goal &goal : draft.goals) goals.push_back(written(goal));
    for (const Action &action : draft.actions) actions.push_back(written(action));
    const json all{{"form", form},
                   {"goals", goals},
                   {"actions", actions},
                   {"note", draft.note},
                   {"changed", draft.changed.textSevenDigits()},
                   {"base", draft.base}};
    // A note may hold anything that was pasted; what is no UTF-8 must not keep the rest from being saved.
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<PlanDraft> planDraftFrom(std::string_view text)
{
    try {
        const json all = json::parse(text);
        if (all.at("form").get<int>() != form)
            return Error{Error::Code::NotSupported, "the draft was written by a newer version of this program", {}};
        PlanDraft draft;
        for (const json &goal : all.at("goals")) draft.goals.push_back(goalIn(goal));
        for (const json &action : all.at("actions")) draft.actions.push_back(actionIn(action));
        draft.note = all.at("note").get<std::string>();
        const auto changed = Instant::parse(all.at("changed").get<std::string>());
        if (!changed) return changed.error();
        draft.changed = *changed;
        draft.base = all.value("base", std::int64_t{0});  // earlier programs wrote none
        return draft;
    } catch (const json::exception &) {
        return Error{Error::Code::Malformed, "the draft of the plan cannot be read", {}};
    }
}

std::vector<Goal> goalsWith(const PlanDraft &draft, std::vector<Goal> signedGoals)
{
    return together(draft.goals, std::move(signedGoals));
}

std::vector<Action> actionsWith(const PlanDraft &draft, std::vector<Action> signedActions)
{
    return together(draft.actions, std::move(signedActions));
}

NothingToSign nothingToSign(const PlanDraft &draft, const std::vector<Goal> &signedGoals,
                            const std::vector<Action> &signedActions, std::int64_t version)
{
    const bool noted = draft.note.find_first_not_of(" \t\r\n") != std::string::npos;
    if (noted || !draft.goals.empty() || !draft.actions.empty()) return NothingToSign::No;
    if (signedGoals.empty() && signedActions.empty()) return NothingToSign::EmptyPlan;
    return version > 1 ? NothingToSign::Unchanged : NothingToSign::No;
}

std::int64_t put(PlanDraft &draft, Goal goal)
{
    return putInto(draft.goals, std::move(goal));
}

std::int64_t put(PlanDraft &draft, Action action)
{
    return putInto(draft.actions, std::move(action));
}

void withdrawGoal(PlanDraft &draft, std::int64_t key)
{
    std::erase_if(draft.goals, [&](const Goal &goal) { return goal.key == key; });
}

void withdrawAction(PlanDraft &draft, std::int64_t key)
{
    std::erase_if(draft.actions, [&](const Action &action) { return action.key == key; });
}

}  // namespace trendward::care
