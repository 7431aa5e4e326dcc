// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/stepresource.h"

#include "core/base/phrase.h"
#include "core/fhir/jsonwriter.h"
#include "core/io/jobs/serverpatient.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

using care::WorkStep;
using Kind = WorkStep::Kind;

constexpr std::string_view stepIdentifiers = "urn:trendward:step";
constexpr std::string_view stepCodes = "urn:trendward:work-step";
constexpr std::string_view stepUsers = "urn:trendward:user";
/// Holds as JSON what no element of the resource says whole: who, name, role, whom, shown, covered.
constexpr std::string_view stepExtension = "urn:trendward:step-detail";
/// Of a FHIR string: 1 MB.
constexpr std::size_t mostStepDetail = 1'000'000;

constexpr std::array stepKinds{Kind::Reviewed, Kind::Snoozed,  Kind::Called,  Kind::Claimed,
                               Kind::Released, Kind::Assigned, Kind::Covering};

/// For readers of the server who do not know the code; English, like all that is sent.
std::string_view shownAs(Kind kind)
{
    switch (kind) {
        case Kind::Reviewed:
            return "Readings reviewed";
        case Kind::Snoozed:
            return "Put off to a later day";
        case Kind::Called:
            return "Patient called";
        case Kind::Claimed:
            return "Patient taken over";
        case Kind::Released:
            return "Patient given back";
        case Kind::Assigned:
            return "Patient given to somebody";
        case Kind::Covering:
            return "Standing in for somebody";
    }
    return {};
}

CodeableConcept conceptFor(Kind kind)
{
    return {{{std::string(stepCodes), std::string(care::codeOf(kind)), std::string(shownAs(kind))}}, {}};
}

/// What it rested on, as every store that holds the same readings counts them.
care::Covered portableCovered(care::Covered covered, const care::ReadingCounts &twins)
{
    if (covered.ofOneStore) return {};
    // What comes from elsewhere is in the order that it is searched by, too.
    for (care::Covered::Seen &seen : covered.findings) std::sort(seen.readings.begin(), seen.readings.end());
    for (auto &[measure, count] : covered.counts)
        if (const auto found = twins.find(measure); found != twins.end()) count -= std::min(count, found->second);
    return covered;
}

std::string stepDetail(const WorkStep &step, const care::Covered &covered)
{
    std::string text;
    fhir::JsonWriter json(text);
    json.beginObject();
    json.member("who", step.who);
    json.member("name", step.name);
    json.member("role", step.role);
    json.member("whom", step.whom);
    json.member("shown", step.shown.text());
    json.name("covered");
    json.raw(care::toJson(covered));
    json.endObject();
    return text;
}

void writeDoer(fhir::JsonWriter &json, std::string_view member, const WorkStep &step)
{
    json.object(member);
    json.member("type", "Practitioner");
    if (!step.who.empty()) {
        json.name("identifier");
        json.identifier({std::string(stepUsers), step.who});
    }
    json.member("display", step.signer());
    json.endObject();
}

void writeStepTask(fhir::JsonWriter &json, const WorkStep &step, const std::string &subject)
{
    // Each is something that was done, and nobody is told to do anything; what follows from it is a step of its own.
    json.member("status", "completed");
    json.member("intent", "unknown");
    json.codeable("code", conceptFor(step.kind));
    json.reference("for", subject);
    json.member("authoredOn", step.at.text());
    json.member("lastModified", step.at.text());
    writeDoer(json, "requester", step);
    const std::string holder = step.holder();
    json.display("owner", holder.empty() ? step.signer() : holder);
    json.notes({step.note});
    if (!step.until) return;
    json.object("restriction");
    json.object("period");
    json.member("end", step.until->text());
    json.endObject();
    json.endObject();
}

void writeStepCall(fhir::JsonWriter &json, const WorkStep &step, const std::string &subject)
{
    json.member("status", "completed");
    json.array("category");
    json.conceptValue(conceptFor(step.kind));
    json.endArray();
    json.reference("subject", subject);
    json.member("sent", step.at.text());
    writeDoer(json, "sender", step);
    if (step.note.empty()) return;
    json.array("payload");
    json.beginObject();
    json.member("contentString", step.note);
    json.endObject();
    json.endArray();
}

std::string_view stepIdentifierIn(const json::Token &resource)
{
    for (json::Token one = resource.member("identifier").firstChild(); one.exists(); one = one.nextSibling())
        if (one.member("system").text() == stepIdentifiers) return one.member("value").text();
    return {};
}

std::optional<Kind> stepKindIn(const json::Token &codeable)
{
    for (json::Token one = codeable.member("coding").firstChild(); one.exists(); one = one.nextSibling())
        if (one.member("system").text() == stepCodes) return care::stepKindOf(one.member("code").text());
    return std::nullopt;
}

bool readStepDetail(const json::Token &resource, WorkStep &step)
{
    for (json::Token one = resource.member("extension").firstChild(); one.exists(); one = one.nextSibling()) {
        if (one.member("url").text() != stepExtension) continue;
        const std::string text(one.member("valueString").text());
        json::Document document;
        const auto detail = document.parse(text, json::Grammar::Strict);
        if (!detail || !detail->isObject()) return false;
        const auto shown = Instant::parse(detail->member("shown").text());
        if (!shown) return false;
        step.who = detail->member("who").text();
        step.name = detail->member("name").text();
        step.role = detail->member("role").text();
        step.whom = detail->member("whom").text();
        step.shown = *shown;
        std::string covered;
        json::appendJson(covered, detail->member("covered"));
        // What cannot be read covers nothing, so that the patient is shown.
        if (auto read = care::coveredFrom(covered)) step.covered = portableCovered(*std::move(read), {});
        return true;
    }
    return false;
}

Error unreadableStep(const json::Token &resource)
{
    return {Error::Code::Malformed,
            phrase("Server", "what another workstation did with the patient cannot be read, so it was not taken over"),
            std::string(resource.member("resourceType").text()) + '/' + std::string(resource.member("id").text())};
}

}  // namespace

bool isStepType(std::string_view type)
{
    return std::find(stepTypes.begin(), stepTypes.end(), type) != stepTypes.end();
}

std::string_view stepType(Kind kind)
{
    return kind == Kind::Called ? stepTypes[1] : stepTypes[0];
}

std::pair<std::string, std::string> stepQuestion(std::string_view type)
{
    std::string codes;
    for (const Kind kind : stepKinds) {
        if (stepType(kind) != type) continue;
        if (!codes.empty()) codes += ',';
        codes.append(stepCodes).append("|").append(care::codeOf(kind));
    }
    return {type == stepTypes[0] ? "code" : "category", codes};
}

Outgoing outgoingStep(const WorkStep &step, const std::string &patientThere, const care::ReadingCounts &twins)
{
    // Of whom it is belongs to it, as to everything that is sent: see OutgoingPlan::identifier.
    const Identifier ours{std::string(stepIdentifiers), step.origin + '.' + patientThere};
    const std::string subject = "Patient/" + patientThere;
    std::string detail = stepDetail(step, portableCovered(step.covered, twins));
    if (detail.size() > mostStepDetail) detail = stepDetail(step, {});
    Outgoing out{step.origin, {}, queryFor(ours)};
    fhir::JsonWriter json(out.body);
    json.beginObject();
    json.member("resourceType", stepType(step.kind));
    json.array("extension");
    json.beginObject();
    json.member("url", stepExtension);
    json.member("valueString", detail);
    json.endObject();
    json.endArray();
    json.array("identifier");
    json.identifier(ours);
    json.endArray();
    step.kind == Kind::Called ? writeStepCall(json, step, subject) : writeStepTask(json, step, subject);
    json.endObject();
    return out;
}

std::string takenBackMembers(const WorkStep &step)
{
    std::string text;
    fhir::JsonWriter json(text);
    json.beginObject();
    // A Task is never changed before it was written.
    if (step.kind != Kind::Called) json.member("lastModified", std::max(step.at, *step.takenBack).text());
    json.codeable("statusReason", {{{std::string(stepCodes), "taken-back", "Taken back"}}, step.takenBackBy});
    json.endObject();
    return text;
}

bool isStep(const json::Token &resource)
{
    return isStepType(resource.member("resourceType").text()) && !stepIdentifierIn(resource).empty();
}

Result<WorkStep> stepOf(const json::Token &resource, const std::string &patientThere, std::string_view base)
{
    const bool task = resource.member("resourceType").text() == stepTypes[0];
    if (patientIdIn(resource.member(task ? "for" : "subject").member("reference").text(), base) != patientThere)
        return Error{Error::Code::PatientMismatch,
                     phrase("Server", "the server gave it for a patient whom it does not name, so it was not stored"),
                     unreadableStep(resource).where};
    const std::string_view identifier = stepIdentifierIn(resource);
    const auto kind = stepKindIn(task ? resource.member("code") : resource.member("category").firstChild());
    const auto at = Instant::parse(resource.member(task ? "authoredOn" : "sent").text());
    WorkStep step;
    step.origin = identifier.substr(0, identifier.find('.'));
    if (step.origin.empty() || !kind || stepType(*kind) != resource.member("resourceType").text() || !at ||
        !readStepDetail(resource, step))
        return unreadableStep(resource);
    step.kind = *kind;
    step.at = *at;
    const json::Token note = resource.member(task ? "note" : "payload").firstChild();
    step.note = note.member(task ? "text" : "contentString").text();
    if (const auto until = Date::parse(resource.member("restriction").member("period").member("end").text()))
        step.until = *until;
    if (resource.member("status").text() != "entered-in-error") return step;
    auto when = Instant::parse(resource.member("lastModified").text());
    if (!when || !task) when = Instant::parse(resource.member("meta").member("lastUpdated").text());
    step.takenBack = when ? *when : step.at;
    step.takenBackBy = resource.member("statusReason").member("text").text();
    return step;
}

}  // namespace trendward::jobs
