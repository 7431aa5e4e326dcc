// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/resourcefile.h"

#include "core/fhir/inhalation.h"
#include "core/io/jobs/sentresource.h"
#include "core/io/jobs/serverpatient.h"

#include <algorithm>
#include <set>

namespace trendward::jobs
{

namespace
{

using json::Token;

/// The EUI-64 of a device, as the Personal Health Device guide writes it.
constexpr std::string_view eui64System = "urn:oid:1.2.840.10004.1.1.1.0.0.8";

std::string textOf(const Token &object, std::string_view name)
{
    return std::string(object.member(name).text());
}

/// Without the version that it may name.
std::string_view unversioned(std::string_view reference)
{
    return reference.substr(0, reference.find("/_history/"));
}

/// The address of the server that an entry comes from, without a slash at its end; empty where it names none.
std::string serverOf(const device::FileResource &one)
{
    const std::string end = '/' + textOf(one.resource, "resourceType") + '/' + textOf(one.resource, "id");
    const std::string_view url = unversioned(one.fullUrl);
    if (!url.starts_with("http") || !url.ends_with(end)) return {};
    return std::string(url.substr(0, url.size() - end.size()));
}

/// What references may call a resource.
std::vector<std::string> namesOf(const device::FileResource &one)
{
    std::vector<std::string> names;
    const std::string id = textOf(one.resource, "id");
    const std::string local = textOf(one.resource, "resourceType") + '/' + id;
    if (!one.fullUrl.empty()) names.emplace_back(unversioned(one.fullUrl));
    if (!id.empty()) names.push_back(local);
    return names;
}

template <class Map>
auto found(const Map &map, std::string_view reference) -> decltype(&map.begin()->second)
{
    const auto it = map.find(unversioned(reference));
    return it == map.end() ? nullptr : &it->second;
}

bool holdsReadings(std::string_view type)
{
    return type == "Observation" || type == "MedicationAdministration";
}

/// What a reading calls its subject; empty where it names nobody.
std::string subjectName(const Token &subject)
{
    if (const std::string reference = textOf(subject, "reference"); !reference.empty())
        return std::string(unversioned(reference));
    const Token identifier = subject.member("identifier");
    const std::string value = textOf(identifier, "value");
    return value.empty() ? textOf(subject, "display") : textOf(identifier, "system") + '|' + value;
}

/// An id is one resource's on one server, and a file without a server's address may come from a tool that counts them
/// anew each time: then the time belongs to it, so that no reading is taken for another one's correction.
std::string ownId(const Token &resource, const fhir::Observation &observation)
{
    std::string id;
    if (!observation.id.empty()) id = textOf(resource, "resourceType") + '/' + observation.id;
    for (const Identifier &one : observation.identifier)
        if (!one.value.empty()) id += (id.empty() ? "" : " ") + one.system + '|' + one.value;
    return id.empty() ? id : id + ' ' + observation.start.text;
}

}  // namespace

void ResourceFile::note(const device::FileResource &one)
{
    const std::string type = textOf(one.resource, "resourceType");
    if (type == "Patient") {
        const ServerPatient theirs = serverPatientOf(one.resource, {});
        FileSubject person{namesOf(one).empty() ? std::string() : namesOf(one).front(),
                           theirs.patient.name,
                           textOf(one.resource, "birthDate"),
                           {},
                           theirs.patient.identifiers,
                           {},
                           false};
        if (const std::string server = serverOf(one); !server.empty())
            person.identifiers.push_back({server + "/Patient", theirs.serverId});
        const std::string first = textOf(one.resource.member("identifier").firstChild(), "value");
        person.hint = first.empty() ? theirs.serverId : first;
        for (std::string &name : namesOf(one)) m_people[std::move(name)] = person;
    }
    if (type == "Device") {
        Device device;
        for (Token id = one.resource.member("identifier").firstChild(); id.exists(); id = id.nextSibling())
            if (device.identifier.empty() || id.member("system").text() == eui64System)
                device.identifier = textOf(id, "value");
        device.name = textOf(one.resource.member("deviceName").firstChild(), "name");
        if (device.name.empty())
            device.name = textOf(one.resource, "manufacturer") + ' ' + textOf(one.resource, "modelNumber");
        if (device.name == " ") device.name.clear();
        for (std::string &name : namesOf(one)) m_devices[std::move(name)] = device;
    }
    if (!holdsReadings(type)) return;
    const Token subject = one.resource.member("subject");
    if (const std::string name = subjectName(subject); !name.empty())
        m_mentions.try_emplace(name, Mention{textOf(subject, "display"),
                                             serverOf(one),
                                             {textOf(subject.member("identifier"), "system"),
                                              textOf(subject.member("identifier"), "value")}});
}

Outcome ResourceFile::recognise(const store::RecordStore *store)
{
    std::map<std::string, std::size_t> places;
    for (const auto &[name, mention] : m_mentions) {
        const FileSubject *person = found(m_people, name);
        FileSubject subject = person ? *person : FileSubject{name, mention.display, {}, {}, {}, {}, false};
        if (!mention.identifier.value.empty()) subject.identifiers.push_back(mention.identifier);
        if (const std::string id = patientIdIn(name, mention.server); !id.empty() && !mention.server.empty())
            subject.identifiers.push_back({mention.server + "/Patient", id});
        if (subject.hint.empty()) subject.hint = !mention.identifier.value.empty() ? mention.identifier.value : name;
        const auto [place, isNew] = places.try_emplace(subject.key, m_subjects.size());
        m_subjectOf[name] = place->second;
        if (isNew) m_subjects.push_back(std::move(subject));
    }
    if (!store) return Done{};
    for (FileSubject &subject : m_subjects) {
        std::set<store::PatientKey> here;
        for (const Identifier &one : subject.identifiers) {
            // An identifier without a system says nothing beyond the place that gave it.
            const auto key = one.system.empty() ? std::optional<store::PatientKey>() : store->patientByIdentifier(one);
            if (!key) return key.error();
            if (*key) here.insert(**key);
        }
        if (here.size() == 1) subject.here = *here.begin();
        subject.severalHere = here.size() > 1;
    }
    return Done{};
}

/// Whose device it is and what it is called: the server's name for both where the file says which server, else the
/// device's own number, as in other files of it.
void ResourceFile::nameSource(const device::FileResource &one, const Token &reference, FileReading &reading) const
{
    fhir::Observation &observation = *reading.observation;
    const std::string written = textOf(reference, "reference");
    const Device *known = found(m_devices, written);
    const std::string local(written.substr(written.find_last_of("/#:") + 1));
    reading.device =
        known && !known->identifier.empty() ? known->identifier : textOf(reference.member("identifier"), "value");
    if (reading.device.empty() && !written.starts_with("urn:")) reading.device = local;
    if (const std::string server = serverOf(one); !server.empty())
        return nameAsOn(server, textOf(one.resource, "resourceType"), textOf(one.resource, "id"), observation);
    observation.sourceId = ownId(one.resource, observation);
    observation.id.clear();
    observation.deviceKey = reading.device;
    if (observation.deviceKey.empty()) observation.deviceKey = known ? known->name : textOf(reference, "display");
    if (observation.deviceKey.empty()) observation.deviceKey = "FHIR";
}

Result<FileReading> ResourceFile::read(const device::FileResource &one) const
{
    FileReading reading;
    const std::string type = textOf(one.resource, "resourceType");
    Token device = one.resource.member("device");
    if (type == "Observation") {
        auto observation = sentObservation(one.resource);
        if (!observation) return observation.error();
        reading.observation = std::move(*observation);
    } else if (type == "MedicationAdministration") {
        auto inhalation = fhir::inhalationOf(one.resource);
        if (!inhalation) return inhalation.error();
        reading.observation = std::move(inhalation->observation);
        reading.notReading = std::move(inhalation->whyNot);
        device = device.firstChild();
        if (!reading.observation) return reading;
        nameSource(one, device, reading);
        // What was inhaled tells more than what counted it.
        if (!inhalation->medication.empty()) reading.observation->deviceKey = inhalation->medication;
    } else {
        reading.notReading = "resource of another kind: " + type;
        return reading;
    }
    if (type == "Observation") nameSource(one, device, reading);
    reading.observation->origin.record = one.record;
    if (const std::size_t *place = found(m_subjectOf, subjectName(one.resource.member("subject"))))
        reading.subject = &m_subjects[*place];
    return reading;
}

}  // namespace trendward::jobs
