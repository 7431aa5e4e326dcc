// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/document.h"
#include "core/fhir/jsonwriter.h"

#include <map>
#include <string>
#include <string_view>

namespace trendward::fhir
{

/// The resources of one document by "Type/id", each with its urn:uuid; what is not among them cannot be referred to.
class References
{
public:
    explicit References(const Identifier &document) : m_seed(document.system + "|" + document.value) {}
    /// False when it is already there.
    bool add(const std::string &typeAndId);
    /// The same for one that has a place of its own ("Goal/12" on a server).
    void name(const std::string &typeAndId, const std::string &reference) { m_urns[typeAndId] = reference; }
    /// "urn:uuid:…", or empty.
    std::string of(const std::string &typeAndId) const;

private:
    std::string m_seed;
    std::map<std::string, std::string> m_urns;
};

/// What every resource of a document begins with.
struct ResourceHead {
    std::string_view type;
    std::string id;  ///< a FHIR id; empty where a server is to give it
    bool sample = false;
};

void writeHead(JsonWriter &json, const ResourceHead &head);
/// text: what a reader without our program sees, as XHTML inside a div.
void writeNarrative(JsonWriter &json, std::string_view xhtml);
void writePatient(JsonWriter &json, const ResourceHead &head, const PatientResource &patient);
void writePractitioner(JsonWriter &json, const ResourceHead &head, const PractitionerResource &practitioner);
void writeDevice(JsonWriter &json, const ResourceHead &head, const DeviceResource &device, std::string_view patient,
                 std::string_view softwareVersion);
void writeGoal(JsonWriter &json, const ResourceHead &head, const GoalResource &goal, std::string_view patient);
void writeEpisode(JsonWriter &json, const ResourceHead &head, const EpisodeResource &episode, std::string_view patient);
void writeCarePlan(JsonWriter &json, const ResourceHead &head, const DocumentBundle &document,
                   const References &references);

/// A document as a whole, with where it stands among other resources.
struct DocumentReferenceResource {
    Identifier identifier;
    std::string subject;   ///< a reference
    std::string replaces;  ///< a reference to the DocumentReference that it takes the place of, or empty
    std::string author, title, contentType;
    std::string dataBase64;
    Instant date;
    std::optional<Instant> from;  ///< of what it tells
};
void writeDocumentReference(JsonWriter &json, const DocumentReferenceResource &document);

/// Who has answered for these resources, and that this software wrote them.
struct ProvenanceResource {
    std::vector<std::string> targets;  ///< references
    Instant recorded;
    std::string author, software;  ///< names
};
void writeProvenance(JsonWriter &json, const ProvenanceResource &provenance);

}  // namespace trendward::fhir
