// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/care/attention.h"
#include "core/io/jobs/outgoing.h"

#include <array>
#include <string>
#include <string_view>

/// The work on the list as FHIR resources, so that another workstation reads it from a server: a call is a
/// Communication, everything else a Task.
namespace trendward::jobs
{

inline constexpr std::array<std::string_view, 2> stepTypes{"Task", "Communication"};
bool isStepType(std::string_view type);
std::string_view stepType(care::WorkStep::Kind kind);

/// What a search asks for all steps of a type by: {"code", "urn:trendward:work-step|reviewed,…"}.
std::pair<std::string, std::string> stepQuestion(std::string_view type);

/// The digest of an outbox entry for a step that the server told: known there, and not ours to withdraw where a link is
/// corrected.
inline constexpr const char *toldByServer = "elsewhere";

/// A step that stands. Its identifier is made of its origin and the patient's id there. twins: how many readings of
/// each measure count once with another one here; they do not travel.
Outgoing outgoingStep(const care::WorkStep &step, const std::string &patientThere, const care::ReadingCounts &twins);
/// What changes in the server's resource beside the status when the step was taken back: members of a JSON object.
std::string takenBackMembers(const care::WorkStep &step);

/// Whether the resource is a step of the work on a list, whoever sent it.
bool isStep(const json::Token &resource);
/// The step that the resource tells, with its origin; what it rested on counts no twins. takenBack where it is entered
/// in error. Malformed where it cannot be read, PatientMismatch where it is of another patient than `patientThere`.
Result<care::WorkStep> stepOf(const json::Token &resource, const std::string &patientThere, std::string_view base);

}  // namespace trendward::jobs
