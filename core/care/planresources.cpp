// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/planresources.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"
#include "core/fhir/vitalsigns.h"

#include <set>

namespace trendward::care
{

namespace
{

std::optional<fhir::Quantity> quantityOf(const std::optional<double> &value, const Unit &unit)
{
    if (!value) return std::nullopt;
    fhir::Quantity quantity{plainNumber(*value), Comparator::None, unitText(unit), {}, {}};
    if (unit.known()) {
        quantity.system = ucumSystem;
        quantity.code = unit.code;
    }
    return quantity;
}

std::optional<Date> earliestStart(const std::vector<fhir::GoalResource> &goals)
{
    std::optional<Date> first;
    for (const fhir::GoalResource &goal : goals)
        if (goal.start && (!first || goal.start->text() < first->text())) first = goal.start;
    return first;
}

}  // namespace

std::string goalId(const Goal &goal, std::size_t place)
{
    return "goal-" + (goal.key != 0 ? std::to_string(goal.key) : "new-" + std::to_string(place + 1));
}

fhir::GoalResource goalResource(const Goal &goal, const std::string &id, const std::string &status,
                                const std::string &achievement, const std::string &note)
{
    const Measure *measure = measureNamed(goal.measure);
    const Unit unit = goal.unit.empty() && measure ? Unit{std::string(measure->unit), std::string(measure->unitText)}
                                                   : unitFrom(goal.unit);
    fhir::GoalResource resource;
    resource.id = id;
    resource.lifecycleStatus = status;
    resource.achievement = achievement;
    resource.description = goal.description;
    if (resource.description.empty()) resource.description = nameOf(goal) + " " + targetText(goal);
    resource.start = goal.start;
    if (measure && (goal.low || goal.high))
        resource.targets.push_back(
            {fhir::codeOf(*measure, unit.code), quantityOf(goal.low, unit), quantityOf(goal.high, unit), goal.due});
    resource.setBy = goal.setBy;
    resource.note = note;
    return resource;
}

fhir::CarePlanResource carePlanResource(const std::vector<fhir::GoalResource> &goals,
                                        const std::vector<Action> &actions, const std::vector<Review> &reviews,
                                        const Zone &zone)
{
    fhir::CarePlanResource plan;
    plan.title = "Care plan";
    plan.start = earliestStart(goals);
    std::set<std::string> known;
    for (const fhir::GoalResource &goal : goals) known.insert(goal.id);
    for (const Action &action : actions) {
        fhir::PlanActivity activity{
            action.text.empty() ? "No text" : action.text, action.state, action.owner, action.due, {}};
        const std::string goal = action.goal ? "goal-" + std::to_string(*action.goal) : std::string();
        if (known.count(goal) > 0) activity.goals.push_back(goal);
        plan.activities.push_back(std::move(activity));
    }
    for (const Review &review : reviews)
        plan.notes.push_back(timeText(review.at, zone) + ", " + review.signer() +
                             (review.note.empty() ? "" : ": " + review.note));
    return plan;
}

fhir::EpisodeResource episodeResource(const Enrolment &enrolment)
{
    const InEnglish english;
    fhir::EpisodeResource episode;
    episode.id = "enrolment-" + std::to_string(enrolment.key);
    episode.programme = enrolment.programme;
    episode.clinician = enrolment.clinician;
    episode.text = words(enrolment);
    const auto begin = [&](std::string status, const Date &day) {
        if (!episode.history.empty()) episode.history.back().to = day;
        episode.history.push_back({std::move(status), day, std::nullopt});
    };
    begin("active", enrolment.start);
    for (const Enrolment::Pause &pause : enrolment.pauses) {
        begin("onhold", pause.from);
        if (pause.to) begin("active", *pause.to);
    }
    if (enrolment.end) begin("finished", *enrolment.end);
    return episode;
}

}  // namespace trendward::care
