// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/document.h"

#include "core/fhir/contentid.h"
#include "core/fhir/jsonwriter.h"
#include "core/fhir/resourcewriters.h"
#include "core/fhir/vitalsigns.h"

#include <algorithm>

namespace trendward::fhir
{

namespace
{

constexpr std::string_view softwareId = "trendward-software";

Error bad(std::string detail, std::string where = {})
{
    return {Error::Code::BadValue, std::move(detail), std::move(where)};
}

/// Collects the entries of the document and refuses what could not be read again elsewhere.
class DocumentWriter
{
public:
    explicit DocumentWriter(const DocumentBundle &document) : m_document(document), m_references(document.identifier) {}

    Result<std::string> write()
    {
        if (auto problem = checkTexts()) return std::move(*problem);
        if (auto problem = gather()) return std::move(*problem);
        if (auto problem = checkSections()) return std::move(*problem);
        m_out.reserve(4096 + m_document.observations.size() * 1024);
        m_json.beginObject();
        m_json.member("resourceType", "Bundle");
        m_json.member("id", uuidOf(m_document.identifier.system + "|" + m_document.identifier.value));
        m_json.name("identifier");
        m_json.identifier(m_document.identifier);
        m_json.member("type", "document");
        m_json.member("timestamp", m_document.timestamp.text());
        m_json.array("entry");
        writeEntries();
        m_json.endArray();
        m_json.endObject();
        return std::move(m_out);
    }

private:
    std::optional<Error> checkTexts() const
    {
        const DocumentBundle &d = m_document;
        if (d.identifier.system.empty() || d.identifier.value.empty())
            return bad("a document needs an identifier with system and value");
        if (d.title.empty()) return bad("a document needs a title");
        if (d.patient.id.empty()) return bad("a document needs a patient with an id");
        if (d.softwareName.empty() && !d.author) return bad("a document needs an author");
        if (d.author && d.author->name.empty()) return bad("the author of a document needs a name");
        for (const GoalResource &goal : d.goals)
            if (goal.description.empty()) return bad("a goal needs a description", "Goal/" + goal.id);
        for (const EpisodeResource &episode : d.episodes)
            if (episode.history.empty()) return bad("an episode of care has a status", "EpisodeOfCare/" + episode.id);
        if (d.carePlan)
            for (const PlanActivity &activity : d.carePlan->activities)
                if (activity.text.empty()) return bad("an activity needs a text", "CarePlan/" + d.carePlan->id);
        return std::nullopt;
    }

    std::optional<Error> gather()
    {
        const DocumentBundle &d = m_document;
        std::vector<std::string> all{"Composition/summary", "Patient/" + d.patient.id};
        if (d.author) all.push_back("Practitioner/" + d.author->id);
        if (!d.softwareName.empty()) all.push_back("Device/" + std::string(softwareId));
        if (d.carePlan) all.push_back("CarePlan/" + d.carePlan->id);
        for (const GoalResource &goal : d.goals) all.push_back("Goal/" + goal.id);
        for (const EpisodeResource &episode : d.episodes) all.push_back("EpisodeOfCare/" + episode.id);
        for (const DeviceResource &device : d.devices) all.push_back("Device/" + device.id);
        for (const Observation &observation : d.observations) all.push_back("Observation/" + observation.id);
        for (const std::string &typeAndId : all) {
            if (typeAndId.back() == '/') return bad("a resource of the document has no id", typeAndId);
            if (!m_references.add(typeAndId)) return bad("a resource stands twice in the document", typeAndId);
        }
        if (!d.carePlan) return std::nullopt;
        for (const PlanActivity &activity : d.carePlan->activities)
            for (const std::string &goal : activity.goals)
                if (m_references.of("Goal/" + goal).empty())
                    return bad("an activity names a goal that is not in the document", "Goal/" + goal);
        return std::nullopt;
    }

    std::optional<Error> checkSections() const
    {
        for (const Section &section : m_document.sections) {
            if (section.title.empty()) return bad("a section needs a title");
            const auto narrative = checkNarrative(section.xhtml);
            if (!narrative) return bad(narrative.error().detail, section.title + ", " + narrative.error().where);
            for (const std::string &entry : section.entries)
                if (m_references.of(entry).empty())
                    return bad("a section names a resource that is not in the document", section.title + ", " + entry);
        }
        return std::nullopt;
    }

    ResourceHead head(std::string_view type, const std::string &id) const
    {
        const std::string urn = m_references.of(std::string(type) + "/" + id);
        return {type, isFhirId(id) ? id : urn.substr(std::string_view("urn:uuid:").size()), m_document.sample};
    }

    template <class Write>
    void entry(std::string_view type, const std::string &id, Write write)
    {
        m_json.beginObject();
        m_json.member("fullUrl", m_references.of(std::string(type) + "/" + id));
        m_json.name("resource");
        write(head(type, id));
        m_json.endObject();
    }

    void writeEntries()
    {
        const DocumentBundle &d = m_document;
        const std::string patient = m_references.of("Patient/" + d.patient.id);
        entry("Composition", "summary", [&](const ResourceHead &head) { writeComposition(head, patient); });
        entry("Patient", d.patient.id, [&](const ResourceHead &head) { writePatient(m_json, head, d.patient); });
        if (d.author)
            entry("Practitioner", d.author->id,
                  [&](const ResourceHead &head) { writePractitioner(m_json, head, *d.author); });
        if (!d.softwareName.empty())
            entry("Device", std::string(softwareId), [&](const ResourceHead &head) {
                writeDevice(m_json, head, {std::string(softwareId), {}, d.softwareName, {}, {}}, {}, d.softwareVersion);
            });
        if (d.carePlan)
            entry("CarePlan", d.carePlan->id,
                  [&](const ResourceHead &head) { writeCarePlan(m_json, head, d, m_references); });
        for (const GoalResource &goal : d.goals)
            entry("Goal", goal.id, [&](const ResourceHead &head) { writeGoal(m_json, head, goal, patient); });
        for (const EpisodeResource &episode : d.episodes)
            entry("EpisodeOfCare", episode.id,
                  [&](const ResourceHead &head) { writeEpisode(m_json, head, episode, patient); });
        for (const DeviceResource &device : d.devices)
            entry("Device", device.id,
                  [&](const ResourceHead &head) { writeDevice(m_json, head, device, patient, {}); });
        for (const Observation &observation : d.observations)
            entry("Observation", observation.id,
                  [&](const ResourceHead &head) { writeObservation(head, observation, patient); });
    }

    void writeComposition(const ResourceHead &head, const std::string &patient)
    {
        const DocumentBundle &d = m_document;
        m_json.beginObject();
        writeHead(m_json, head);
        writeNarrative(m_json, "<p>" + xhtmlText(d.title) + "</p>");
        m_json.name("identifier");
        m_json.identifier(d.identifier);
        m_json.member("status", d.status);
        m_json.codeable("type", {{d.type}, {}});
        m_json.reference("subject", patient);
        m_json.member("date", d.timestamp.text());
        m_json.array("author");
        if (d.author) writeAuthor("Practitioner/" + d.author->id, d.author->name);
        if (!d.softwareName.empty()) writeAuthor("Device/" + std::string(softwareId), d.softwareName);
        m_json.endArray();
        m_json.member("title", d.title);
        if (!d.sections.empty()) {
            m_json.array("section");
            for (const Section &section : d.sections) writeSection(section);
            m_json.endArray();
        }
        m_json.endObject();
    }

    void writeAuthor(const std::string &typeAndId, const std::string &name)
    {
        m_json.beginObject();
        m_json.member("reference", m_references.of(typeAndId));
        m_json.member("display", name);
        m_json.endObject();
    }

    void writeSection(const Section &section)
    {
        m_json.beginObject();
        m_json.member("title", section.title);
        if (section.code) m_json.codeable("code", {{*section.code}, {}});
        writeNarrative(m_json, section.xhtml);
        if (!section.entries.empty()) {
            m_json.array("entry");
            for (const std::string &entry : section.entries) {
                m_json.beginObject();
                m_json.member("reference", m_references.of(entry));
                m_json.endObject();
            }
            m_json.endArray();
        }
        m_json.endObject();
    }

    /// What toJson begins with, and what it is to begin with.
    static std::string headText(const ResourceHead &head)
    {
        std::string text;
        JsonWriter writer(text);
        writer.beginObject();
        writeHead(writer, head);
        return text;
    }

    void writeObservation(const ResourceHead &head, Observation observation, const std::string &patient)
    {
        std::string device = m_references.of(observation.device);
        if (device.empty()) device = m_references.of("Device/" + observation.deviceKey);
        // References that only its server can follow (performer, hasMember, …) would lead nowhere in a document.
        observation.original.clear();
        observation.id = head.id;
        observation.subject = patient;
        observation.device = device;
        observation.encounter.clear();
        std::string json = toJson(conforming(std::move(observation)));
        if (head.sample) json = headText(head) + json.substr(headText({head.type, head.id, false}).size());
        m_json.raw(json);
    }

    const DocumentBundle &m_document;
    References m_references;
    std::string m_out;
    JsonWriter m_json{m_out};
};

}  // namespace

Result<std::string> documentBundle(const DocumentBundle &document)
{
    return DocumentWriter(document).write();
}

}  // namespace trendward::fhir
