// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/resourcefile.h"

#include "core/fhir/inhalation.h"
#include "core/fhir/observationreader.h"
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

/// A name holds within its Bundle: that of another one is another resource's.
std::string scoped(const device::FileResource &one, std::string_view name)
{
    return std::to_string(one.within) + ' ' + std::string(name);
}

/// What references may call a resource.
std::vector<std::string> namesOf(const device::FileResource &one)
{
    std::vector<std::string> names;
    const std::string id = textOf(one.resource, "id");
    const std::string local = textOf(one.resource, "resourceType") + '/' + id;
    if (!one.fullUrl.empty()) names.push_back(scoped(one, unversioned(one.fullUrl)));
    if (!id.empty()) names.push_back(scoped(one, local));
    return names;
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

/// By what a reference of a resource may be found: on its own server first, then in its Bundle or file. A contained one
/// is its resource's own.
std::vector<std::string> targetsOf(const device::FileResource &one, std::string_view reference)
{
    reference = unversioned(reference);
    if (reference.starts_with('#'))
        return {scoped(one, std::to_string(one.record) + ' ' + textOf(one.resource, "id") + std::string(reference))};
    std::vector<std::string> targets;
    const bool relative = reference.find(':') == std::string_view::npos;
    if (const std::string server = serverOf(one); relative && !server.empty())
        targets.push_back(scoped(one, server + '/' + std::string(reference)));
    targets.push_back(scoped(one, reference));
    return targets;
}

template <class Map>
auto foundOf(const Map &map, const std::vector<std::string> &names) -> decltype(&map.begin()->second)
{
    for (const std::string &name : names)
        if (const auto it = map.find(name); it != map.end()) return &it->second;
    return nullptr;
}

/// One for one person: what identifies the person anywhere, else the name in the file.
std::string personKey(const std::vector<Identifier> &identifiers, const std::string &name)
{
    std::string key;
    for (const Identifier &one : identifiers)
        if (!one.system.empty() && !one.value.empty()) key += one.system + '|' + one.value + ' ';
    return key.empty() ? name : key;
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

void ResourceFile::notePerson(const std::string &name, const FileSubject &person)
{
    const auto [known, isNew] = m_people.try_emplace(name, person);
    if (!isNew && known->second.key != person.key) known->second.unclear = true;
}

void ResourceFile::note(const device::FileResource &one)
{
    const std::string type = textOf(one.resource, "resourceType");
    const auto personOf = [&](const Token &patient, const std::vector<std::string> &names) {
        const ServerPatient theirs = serverPatientOf(patient, {});
        FileSubject person{{}, theirs.patient.name, textOf(patient, "birthDate"), {}, theirs.patient.identifiers, {}};
        if (const std::string server = serverOf(one); !server.empty() && type == "Patient")
            person.identifiers.push_back({server + "/Patient", theirs.serverId});
        const std::string first = textOf(patient.member("identifier").firstChild(), "value");
        person.hint = first.empty() ? theirs.serverId : first;
        person.key = personKey(person.identifiers, names.empty() ? std::string() : names.front());
        for (const std::string &name : names) notePerson(name, person);
    };
    if (type == "Patient") personOf(one.resource, namesOf(one));
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
    const std::string name = subjectName(subject);
    if (name.empty()) return;
    const std::vector<std::string> targets = targetsOf(one, name);
    if (name.starts_with('#'))
        for (Token inside = one.resource.member("contained").firstChild(); inside.exists();
             inside = inside.nextSibling())
            if ('#' + textOf(inside, "id") == name && textOf(inside, "resourceType") == "Patient")
                personOf(inside, targets);
    m_mentions.try_emplace(targets.front(), Mention{name,
                                                    textOf(subject, "display"),
                                                    serverOf(one),
                                                    {textOf(subject.member("identifier"), "system"),
                                                     textOf(subject.member("identifier"), "value")},
                                                    targets});
}

Outcome ResourceFile::recognise(const store::RecordStore *store)
{
    std::map<std::string, std::size_t> places;
    for (const auto &[name, mention] : m_mentions) {
        const FileSubject *person = foundOf(m_people, mention.targets);
        FileSubject subject = person ? *person : FileSubject{{}, mention.display, {}, {}, {}, {}};
        if (!mention.identifier.value.empty()) subject.identifiers.push_back(mention.identifier);
        if (const std::string id = patientIdIn(mention.written, mention.server); !id.empty() && !mention.server.empty())
            subject.identifiers.push_back({mention.server + "/Patient", id});
        if (!person) subject.key = personKey(subject.identifiers, name);
        if (subject.hint.empty())
            subject.hint = !mention.identifier.value.empty() ? mention.identifier.value : mention.written;
        const auto [place, isNew] = places.try_emplace(subject.key, m_subjects.size());
        m_subjectOf[name] = place->second;
        if (isNew)
            m_subjects.push_back(std::move(subject));
        else
            m_subjects[place->second].unclear = m_subjects[place->second].unclear || subject.unclear;
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
    const Device *known = foundOf(m_devices, targetsOf(one, written));
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
        auto observation = fhir::readObservation(one.resource);
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
    if (const std::string name = subjectName(one.resource.member("subject")); !name.empty())
        if (const std::size_t *place = foundOf(m_subjectOf, {targetsOf(one, name).front()}))
            reading.subject = &m_subjects[*place];
    return reading;
}

}  // namespace trendward::jobs
