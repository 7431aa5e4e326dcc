// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/serverpatient.h"

#include "core/base/phrase.h"

#include <set>

namespace trendward::jobs
{

namespace
{

std::string dateOrText(const json::Token &token)
{
    return token.kind() == json::Kind::Date || token.kind() == json::Kind::String ? std::string(token.text())
                                                                                  : std::string();
}

/// "DOE, Jane Ann" of a HumanName, or its text.
std::string personName(const json::Token &name)
{
    std::string given;
    for (json::Token one = name.member("given").firstChild(); one.exists(); one = one.nextSibling())
        given += (given.empty() ? "" : " ") + std::string(one.text());
    const std::string family = dateOrText(name.member("family"));
    if (family.empty() && given.empty()) return dateOrText(name.member("text"));
    if (family.empty()) return given;
    return given.empty() ? family : family + ", " + given;
}

/// The official name, else the usual one, else the first that is in use.
std::string nameOf(const json::Token &names)
{
    std::string best;
    int bestRank = 9;
    for (json::Token name = names.firstChild(); name.exists(); name = name.nextSibling()) {
        const std::string_view use = name.member("use").text();
        const int rank = use == "official" ? 0 : use == "usual" ? 1 : use == "old" || use == "maiden" ? 3 : 2;
        const std::string text = personName(name);
        if (text.empty() || rank >= bestRank) continue;
        best = text;
        bestRank = rank;
    }
    return best;
}

/// The clinic's number where there is one that nobody here has, else the server's id.
Result<std::string> freeId(const ServerPatient &theirs, const store::RecordStore &store)
{
    std::vector<std::string> wanted;
    for (const Identifier &one : theirs.patient.identifiers) wanted.push_back(one.value);
    wanted.push_back(theirs.serverId);
    for (int number = 2; number < 100; ++number) wanted.push_back(theirs.serverId + "-" + std::to_string(number));
    const auto known = store.patients();
    if (!known) return known.error();
    std::set<std::string> taken;
    for (const store::Patient &one : *known)
        for (const Identifier &identifier : one.identifiers) taken.insert(identifier.value);
    for (const std::string &one : wanted)
        if (!one.empty() && taken.count(one) == 0) return one;
    return Error{Error::Code::PatientMismatch, phrase("Server", "no free identifier was found for this patient"), {}};
}

}  // namespace

std::string patientIdIn(std::string_view reference, std::string_view base)
{
    constexpr std::string_view kind = "Patient/";
    if (reference.starts_with(base) && reference.substr(base.size()).starts_with('/'))
        reference.remove_prefix(base.size() + 1);
    if (!reference.starts_with(kind)) return {};
    reference.remove_prefix(kind.size());
    return std::string(reference.substr(0, reference.find('/')));  // "/_history/3" says which version
}

ServerPatient serverPatientOf(const json::Token &resource, std::string_view base)
{
    ServerPatient theirs;
    theirs.serverId = dateOrText(resource.member("id"));
    theirs.patient.name = nameOf(resource.member("name"));
    theirs.patient.sex = dateOrText(resource.member("gender"));
    if (const auto birth = Date::parse(resource.member("birthDate").text())) theirs.patient.birth = *birth;
    for (json::Token one = resource.member("identifier").firstChild(); one.exists(); one = one.nextSibling()) {
        const std::string system = dateOrText(one.member("system")), value = dateOrText(one.member("value"));
        // An identifier without a system says nothing beyond the place that gave it.
        if (!value.empty() && !system.empty() && one.member("use").text() != "old")
            theirs.patient.identifiers.push_back({system, value});
    }
    for (json::Token link = resource.member("link").firstChild(); link.exists(); link = link.nextSibling())
        if (link.member("type").text() == "replaced-by")
            theirs.replacedBy = patientIdIn(link.member("other").member("reference").text(), base);
    return theirs;
}

Result<Recognised> recognised(const ServerPatient &theirs, const std::string &system, store::RecordStore &store,
                              const std::string &who, Instant now)
{
    std::vector<Identifier> identifiers = theirs.patient.identifiers;
    identifiers.push_back({system, theirs.serverId});
    std::set<store::PatientKey> found;
    std::vector<Identifier> unknown;
    for (const Identifier &one : identifiers) {
        const auto key = store.patientByIdentifier(one);
        if (!key) return key.error();
        if (*key)
            found.insert(**key);
        else
            unknown.push_back(one);
    }
    if (found.size() > 1)
        return Error{Error::Code::PatientMismatch,
                     phrase("Server",
                            "the identifiers that the server gives this patient belong to several patients here; merge "
                            "them, or correct the identifiers on the server"),
                     {}};
    Recognised result;
    if (!found.empty()) {
        result.key = *found.begin();
        for (const Identifier &one : unknown)
            if (const auto linked = store.link(result.key, one, who, now); !linked) return linked.error();
        return result;
    }
    store::Patient added = theirs.patient;
    const auto id = freeId(theirs, store);
    if (!id) return id.error();
    added.id = *id;
    added.identifiers = identifiers;
    auto alike = store.proposals(added.name, added.birth);
    if (!alike) return alike.error();
    const auto key = store.addPatient(added);
    if (!key) return key.error();
    result.key = *key;
    result.added = true;
    result.alike = std::move(*alike);
    return result;
}

}  // namespace trendward::jobs
