// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/resourcewriters.h"

#include "core/fhir/contentid.h"
#include "core/fhir/observationnames.h"

#include <algorithm>

namespace trendward::fhir
{

namespace
{

void writeQuantity(JsonWriter &json, std::string_view name, const Quantity &quantity, Comparator comparator)
{
    json.object(name);
    json.numberMember("value", quantity.text);
    json.member("comparator", codeOf(comparator));
    json.member("unit", quantity.unit);
    json.member("system", quantity.system);
    json.member("code", quantity.code);
    json.endObject();
}

void writeTarget(JsonWriter &json, const GoalTarget &target)
{
    json.beginObject();
    json.codeable("measure", target.measure);
    if (target.low && target.high) {
        json.object("detailRange");
        writeQuantity(json, "low", *target.low, Comparator::None);
        writeQuantity(json, "high", *target.high, Comparator::None);
        json.endObject();
    } else if (target.low) {
        writeQuantity(json, "detailQuantity", *target.low, Comparator::GreaterOrEqual);
    } else if (target.high) {
        writeQuantity(json, "detailQuantity", *target.high, Comparator::LessOrEqual);
    }
    if (target.due) json.member("dueDate", target.due->text());
    json.endObject();
}

void writeIdentifiers(JsonWriter &json, const std::vector<Identifier> &identifiers)
{
    if (identifiers.empty()) return;
    json.array("identifier");
    for (const Identifier &identifier : identifiers) json.identifier(identifier);
    json.endArray();
}

void writeGoalReferences(JsonWriter &json, const std::vector<std::string> &urns)
{
    if (urns.empty()) return;
    json.array("goal");
    for (const std::string &urn : urns) {
        json.beginObject();
        json.member("reference", urn);
        json.endObject();
    }
    json.endArray();
}

void writeActivity(JsonWriter &json, const PlanActivity &activity, const References &references)
{
    json.beginObject();
    json.object("detail");
    std::vector<std::string> goals;
    for (const std::string &goal : activity.goals) goals.push_back(references.of("Goal/" + goal));
    writeGoalReferences(json, goals);
    json.member("status", activity.status);
    if (activity.due) {
        json.object("scheduledPeriod");
        json.member("end", activity.due->text());
        json.endObject();
    }
    if (!activity.owner.empty()) {
        json.array("performer");
        json.beginObject();
        json.member("display", activity.owner);
        json.endObject();
        json.endArray();
    }
    json.member("description", activity.text);
    json.endObject();
    json.endObject();
}

void writePeriod(JsonWriter &json, const std::optional<Date> &start, const std::optional<Date> &end)
{
    json.object("period");
    if (start) json.member("start", start->text());
    if (end) json.member("end", end->text());
    json.endObject();
}

std::string planText(const CarePlanResource &plan)
{
    std::string xhtml = "<p>" + xhtmlText(plan.title.empty() ? "Care plan" : plan.title) + "</p>";
    if (plan.activities.empty()) return xhtml;
    xhtml += "<ul>";
    for (const PlanActivity &activity : plan.activities)
        xhtml += "<li>" + xhtmlText(activity.text) + " (" + xhtmlText(activity.status) + ")</li>";
    return xhtml + "</ul>";
}

/// Of "Quill, Ada Mae" the family name and the given names; of a name without a comma nobody knows which is which.
void writeNameParts(JsonWriter &json, std::string_view name)
{
    const std::size_t comma = name.find(", ");
    if (comma == std::string_view::npos || comma == 0) return;
    json.member("family", name.substr(0, comma));
    std::string_view rest = name.substr(comma + 1);
    if (rest.find_first_not_of(' ') == std::string_view::npos) return;
    json.array("given");
    while (!rest.empty()) {
        const std::string_view given = rest.substr(0, rest.find(' '));
        if (!given.empty()) json.text(given);
        rest.remove_prefix(std::min(rest.size(), given.size() + 1));
    }
    json.endArray();
}

}  // namespace

bool References::add(const std::string &typeAndId)
{
    return m_urns.emplace(typeAndId, "urn:uuid:" + uuidOf(m_seed + "|" + typeAndId)).second;
}

std::string References::of(const std::string &typeAndId) const
{
    const auto found = m_urns.find(typeAndId);
    return found == m_urns.end() ? std::string() : found->second;
}

void writeHead(JsonWriter &json, const ResourceHead &head)
{
    json.member("resourceType", head.type);
    json.member("id", head.id);
    if (!head.sample) return;
    json.object("meta");
    json.array("security");
    json.coding({"http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST", "test health data"});
    json.endArray();
    json.endObject();
}

void writeNarrative(JsonWriter &json, std::string_view xhtml)
{
    json.object("text");
    json.member("status", "generated");
    json.member("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + std::string(xhtml) + "</div>");
    json.endObject();
}

void writePatient(JsonWriter &json, const ResourceHead &head, const PatientResource &patient)
{
    json.beginObject();
    writeHead(json, head);
    writeNarrative(json, "<p>" + xhtmlText(patient.name.empty() ? patient.id : patient.name) + "</p>");
    writeIdentifiers(json, patient.identifiers);
    if (!patient.name.empty()) {
        json.array("name");
        json.beginObject();
        json.member("text", patient.name);
        writeNameParts(json, patient.name);
        json.endObject();
        json.endArray();
    }
    json.member("gender", patient.sex);
    if (patient.birth) json.member("birthDate", patient.birth->text());
    json.endObject();
}

void writePractitioner(JsonWriter &json, const ResourceHead &head, const PractitionerResource &practitioner)
{
    json.beginObject();
    writeHead(json, head);
    writeNarrative(json, "<p>" + xhtmlText(practitioner.name) + "</p>");
    json.array("name");
    json.beginObject();
    json.member("text", practitioner.name);
    json.endObject();
    json.endArray();
    json.endObject();
}

void writeDevice(JsonWriter &json, const ResourceHead &head, const DeviceResource &device, std::string_view patient,
                 std::string_view softwareVersion)
{
    json.beginObject();
    writeHead(json, head);
    writeNarrative(json, "<p>" + xhtmlText(device.name.empty() ? device.id : device.name) + "</p>");
    writeIdentifiers(json, device.identifiers);
    json.member("manufacturer", device.manufacturer);
    if (!device.name.empty()) {
        json.array("deviceName");
        json.beginObject();
        json.member("name", device.name);
        json.member("type", "user-friendly-name");
        json.endObject();
        json.endArray();
    }
    json.member("modelNumber", device.model);
    if (!softwareVersion.empty()) {
        json.array("version");
        json.beginObject();
        json.member("value", softwareVersion);
        json.endObject();
        json.endArray();
    }
    json.reference("patient", patient);
    json.endObject();
}

void writeGoal(JsonWriter &json, const ResourceHead &head, const GoalResource &goal, std::string_view patient)
{
    json.beginObject();
    writeHead(json, head);
    writeNarrative(json, "<p>" + xhtmlText(goal.description) + "</p>");
    writeIdentifiers(json, goal.identifiers);
    json.member("lifecycleStatus", goal.lifecycleStatus);
    if (!goal.achievement.empty())
        json.codeable("achievementStatus",
                      {{{"http://terminology.hl7.org/CodeSystem/goal-achievement", goal.achievement, {}}}, {}});
    json.codeable("description", {{}, goal.description});
    json.reference("subject", patient);
    if (goal.start) json.member("startDate", goal.start->text());
    if (!goal.targets.empty()) {
        json.array("target");
        for (const GoalTarget &target : goal.targets) writeTarget(json, target);
        json.endArray();
    }
    json.display("expressedBy", goal.setBy);
    json.notes({goal.note});
    json.endObject();
}

void writeEpisode(JsonWriter &json, const ResourceHead &head, const EpisodeResource &episode, std::string_view patient)
{
    json.beginObject();
    writeHead(json, head);
    writeNarrative(json, "<p>" + xhtmlText(episode.text) + "</p>");
    json.member("status", episode.history.back().status);
    json.array("statusHistory");
    for (const EpisodeResource::Stretch &stretch : episode.history) {
        json.beginObject();
        json.member("status", stretch.status);
        writePeriod(json, stretch.from, stretch.to);
        json.endObject();
    }
    json.endArray();
    json.array("type");
    json.conceptValue({{}, episode.programme});
    json.endArray();
    json.reference("patient", patient);
    const EpisodeResource::Stretch &last = episode.history.back();
    writePeriod(json, episode.history.front().from,
                last.status == "finished" ? std::optional(last.from) : std::nullopt);
    json.display("careManager", episode.clinician);
    json.endObject();
}

void writeCarePlan(JsonWriter &json, const ResourceHead &head, const DocumentBundle &document,
                   const References &references)
{
    const CarePlanResource &plan = *document.carePlan;
    json.beginObject();
    writeHead(json, head);
    writeNarrative(json, planText(plan));
    writeIdentifiers(json, plan.identifiers);
    json.member("status", plan.status);
    json.member("intent", plan.intent);
    json.member("title", plan.title);
    json.member("description", plan.description);
    json.reference("subject", references.of("Patient/" + document.patient.id));
    if (plan.start || plan.end) writePeriod(json, plan.start, plan.end);
    std::vector<std::string> goals;
    for (const GoalResource &goal : document.goals) goals.push_back(references.of("Goal/" + goal.id));
    writeGoalReferences(json, goals);
    if (!plan.activities.empty()) {
        json.array("activity");
        for (const PlanActivity &activity : plan.activities) writeActivity(json, activity, references);
        json.endArray();
    }
    json.notes(plan.notes);
    json.endObject();
}

void writeDocumentReference(JsonWriter &json, const DocumentReferenceResource &document)
{
    json.beginObject();
    writeHead(json, {"DocumentReference", {}});
    writeIdentifiers(json, {document.identifier});
    json.member("status", "current");
    json.codeable("type", {{{std::string(loincSystem), "18776-5", "Plan of care note"}}, {}});
    json.reference("subject", document.subject);
    json.member("date", document.date.text());
    json.array("author");
    json.beginObject();
    json.member("display", document.author);
    json.endObject();
    json.endArray();
    if (!document.replaces.empty()) {
        json.array("relatesTo");
        json.beginObject();
        json.member("code", "replaces");
        json.reference("target", document.replaces);
        json.endObject();
        json.endArray();
    }
    json.member("description", document.title);
    json.array("content");
    json.beginObject();
    json.object("attachment");
    json.member("contentType", document.contentType);
    json.member("data", document.dataBase64);
    json.member("title", document.title);
    json.member("creation", document.date.text());
    json.endObject();
    json.endObject();
    json.endArray();
    json.object("context");
    json.object("period");
    if (document.from) json.member("start", document.from->text());
    json.member("end", document.date.text());
    json.endObject();
    json.endObject();
    json.endObject();
}

void writeProvenance(JsonWriter &json, const ProvenanceResource &provenance)
{
    const auto agent = [&](const char *code, const char *words, const std::string &who) {
        json.beginObject();
        json.codeable("type",
                      {{{"http://terminology.hl7.org/CodeSystem/provenance-participant-type", code, words}}, {}});
        json.display("who", who);
        json.endObject();
    };
    json.beginObject();
    writeHead(json, {"Provenance", {}});
    json.array("target");
    for (const std::string &target : provenance.targets) {
        json.beginObject();
        json.member("reference", target);
        json.endObject();
    }
    json.endArray();
    json.member("recorded", provenance.recorded.text());
    json.array("agent");
    agent("author", "Author", provenance.author);
    agent("assembler", "Assembler", provenance.software);
    json.endArray();
    json.endObject();
}

}  // namespace trendward::fhir
