// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/serverpatient.h"

#include "core/base/phrase.h"
#include "core/io/server/serveraddress.h"

#include <algorithm>
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

/// The id under which some server knows the patient.
bool isAnyServersOwn(const Identifier &one)
{
    return one.system.empty() || (one.system.starts_with("http") && one.system.ends_with("/Patient"));
}

std::set<std::string> valuesIn(const std::vector<Identifier> &all, const std::string &system)
{
    std::set<std::string> values;
    for (const Identifier &one : all)
        if (one.system == system) values.insert(one.value);
    return values;
}

/// As far as both are known.
bool mayBeOne(const Date &a, const Date &b)
{
    const auto same = [](const std::optional<int> &x, const std::optional<int> &y) { return !x || !y || *x == *y; };
    return a.year == b.year && same(a.month, b.month) && (!a.month || !b.month || same(a.day, b.day));
}

bool isEither(const std::string &sex)
{
    return sex == "male" || sex == "female";
}

/// A server may write its own address in another way than it was asked under.
bool isNamed(std::string_view address, std::string_view base)
{
    if (address.find("://") == std::string_view::npos) return false;
    const auto parsed =
        server::ServerAddress::parse(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())));
    return parsed && parsed->text() == base;
}

}  // namespace

std::string patientIdIn(std::string_view reference, std::string_view base)
{
    constexpr std::string_view kind = "Patient/";
    if (reference.starts_with(base) && reference.substr(base.size()).starts_with('/'))
        reference.remove_prefix(base.size() + 1);
    else if (const auto place = reference.find("/Patient/"); isNamed(reference.substr(0, place), base))
        reference.remove_prefix(place + 1);
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
        if (link.member("type").text() == "replaced-by") {
            theirs.replaced = true;
            theirs.replacedBy = patientIdIn(link.member("other").member("reference").text(), base);
        }
    const json::Token active = resource.member("active"), deceased = resource.member("deceasedBoolean");
    theirs.inUse = active.kind() != json::Kind::Boolean || active.boolean();
    theirs.deceased =
        resource.member("deceasedDateTime").exists() || (deceased.kind() == json::Kind::Boolean && deceased.boolean());
    return theirs;
}

std::optional<std::string> contradiction(const store::Patient &ours, const ServerPatient &theirs,
                                         Acquaintance acquaintance, bool compared)
{
    bool agrees = false;
    std::string contradicted;
    for (const Identifier &one : ours.identifiers) {
        if (isAnyServersOwn(one)) continue;
        const auto here = valuesIn(ours.identifiers, one.system),
                   there = valuesIn(theirs.patient.identifiers, one.system);
        if (there.empty()) continue;
        const bool same =
            std::any_of(here.begin(), here.end(), [&](const auto &value) { return there.count(value) > 0; });
        agrees = agrees || same;
        if (!same) contradicted = one.system;
    }
    if (acquaintance == Acquaintance::Linked && agrees) return std::nullopt;
    if (!contradicted.empty())
        return filled(phrase("Server", "the server's patient has another number in {1} than this one"), {contradicted});
    if (compared) return std::nullopt;
    const auto &birthHere = ours.birth, &birthThere = theirs.patient.birth;
    if (birthHere && birthThere && !mayBeOne(*birthHere, *birthThere))
        return filled(phrase("Server", "the server's patient was born on {1}, this one on {2}"),
                      {birthThere->text(), birthHere->text()});
    if (isEither(ours.sex) && isEither(theirs.patient.sex) && ours.sex != theirs.patient.sex)
        return phrase("Server", "the server's patient is of another sex than this one");
    return std::nullopt;
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
        const auto ours = store.patient(result.key);
        if (!ours) return ours.error();
        const bool knownThere = unknown.empty() || !(unknown.back() == Identifier{system, theirs.serverId});
        if (const auto against =
                contradiction(*ours, theirs, knownThere ? Acquaintance::Linked : Acquaintance::FoundByIdentifier))
            return Error{Error::Code::PatientMismatch,
                         filled(phrase("Server",
                                       "{1}, so nothing was taken; compare the two, and correct what is wrong here or "
                                       "on the server"),
                                {*against}),
                         {}};
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
