// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/care/careplan.h"
#include "core/care/enrolment.h"
#include "core/fhir/document.h"

#include <string>
#include <vector>

/// A plan as FHIR resources, for a summary and for a server. English throughout (call them under InEnglish).
namespace trendward::care
{

/// "goal-3"; of one that is not stored yet, by its place.
std::string goalId(const Goal &goal, std::size_t place);
/// achievement and note: what an assessment says of it today; both may be empty.
fhir::GoalResource goalResource(const Goal &goal, const std::string &id, const std::string &status,
                                const std::string &achievement, const std::string &note);
/// Without id and description. Its activities serve those of these goals that are in the plan; its notes are the
/// reviews.
fhir::CarePlanResource carePlanResource(const std::vector<fhir::GoalResource> &goals,
                                        const std::vector<Action> &actions, const std::vector<Review> &reviews,
                                        const Zone &zone);

/// An enrolment as an episode of care, in English.
fhir::EpisodeResource episodeResource(const Enrolment &enrolment);

}  // namespace trendward::care
