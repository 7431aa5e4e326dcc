// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/patientthere.h"

#include "core/base/phrase.h"
#include "core/io/jobs/serverpatient.h"
#include "core/io/server/fhiranswer.h"
#include "core/io/server/searchpages.h"

#include <algorithm>
#include <set>

namespace trendward::jobs
{

namespace
{

Error nobodySure(std::string sentence)
{
    return {Error::Code::PatientMismatch, std::move(sentence), {}};
}

std::string wordsOf(const ServerPatient &theirs)
{
    std::string words =
        theirs.patient.name.empty() ? phrase("Server", "a patient without a name") : theirs.patient.name;
    if (theirs.patient.birth) words = filled(phrase("Server", "{1}, born {2}"), {words, theirs.patient.birth->text()});
    return theirs.deceased ? filled(phrase("Server", "{1}, deceased"), {words}) : words;
}

/// The server's patient with this id, if it is one to whom this record's patient may be sent.
Result<PatientThere> judged(const store::Patient &patient, const std::string &serverId, Acquaintance acquaintance,
                            bool compared, server::HttpClient &client)
{
    server::HttpRequest request;
    request.url = client.address().at("Patient/" + QString::fromStdString(serverId));
    const auto answer = client.send(request);
    if (!answer) return answer.error();
    if (answer->status == 404 || answer->status == 410)
        return nobodySure(
            phrase("Server", "the server does not have this patient any more, so nothing was sent; pull again"));
    if (answer->status != 200) return server::errorOf(*answer);
    json::Document document;
    const auto resource = server::resourceIn(document, *answer);
    if (!resource) return resource.error();
    const ServerPatient theirs = serverPatientOf(*resource, client.address().text());
    if (theirs.replaced)
        return nobodySure(phrase("Server",
                                 "the server has put another patient in the place of this one, so nothing was sent; "
                                 "pull again"));
    if (!theirs.inUse)
        return nobodySure(phrase("Server", "the server's patient is marked as not in use, so nothing was sent"));
    const auto unlike = [](const std::string &what) {
        return nobodySure(filled(phrase("Server",
                                        "{1}, so nothing was sent; compare the two, and correct what is wrong here or "
                                        "on the server"),
                                 {what}));
    };
    // Another number is no matter of comparing.
    if (const auto never = contradiction(patient, theirs, acquaintance, true)) return unlike(*never);
    PatientThere there{serverId, acquaintance == Acquaintance::Linked, wordsOf(theirs), theirs.patient, std::nullopt};
    if (const auto open = contradiction(patient, theirs, acquaintance, compared)) there.against = unlike(*open);
    return there;
}

/// In a search these stand for themselves only behind a backslash.
std::string escapedForSearch(const std::string &text)
{
    std::string all;
    for (const char c : text) {
        if (c == ',' || c == '|' || c == '$' || c == '\\') all += '\\';
        all += c;
    }
    return all;
}

}  // namespace

Result<PatientThere> patientThere(const store::Patient &patient, server::HttpClient &client, bool compared)
{
    const std::string base = client.address().text(), own = base + "/Patient";
    std::set<std::string> links, found, replaced;
    for (const Identifier &one : patient.identifiers)
        if (one.system == own) links.insert(one.value);
    if (links.size() == 1) return judged(patient, *links.begin(), Acquaintance::Linked, compared, client);
    if (links.size() > 1)
        return nobodySure(
            phrase("Server", "this patient is linked to several patients of the server, so nothing was sent"));
    bool asked = false;
    for (const Identifier &wanted : patient.identifiers) {
        // Without a system it says nothing beyond the place that gave it, and another server's id nothing here.
        if (wanted.system.empty() || (wanted.system.starts_with("http") && wanted.system.ends_with("/Patient")))
            continue;
        asked = true;
        server::SearchPages pages(client);
        const auto walked = pages.walk(
            client.address().at(QStringLiteral("Patient"),
                                {{"identifier", QString::fromStdString(escapedForSearch(wanted.system) + '|' +
                                                                       escapedForSearch(wanted.value))}}),
            [&](const json::Token &resource) -> Outcome {
                if (resource.member("resourceType").text() != "Patient") return Done{};
                const ServerPatient theirs = serverPatientOf(resource, base);
                const auto &all = theirs.patient.identifiers;
                // A server that passes over a question gives everybody.
                if (std::find(all.begin(), all.end(), wanted) == all.end()) return Done{};
                (theirs.replaced ? replaced : found).insert(theirs.serverId);
                return Done{};
            });
        if (!walked) return walked.error();
        if (walked->why) return *walked->why;
    }
    if (!asked)
        return nobodySure(phrase("Server",
                                 "no identifier of this patient says whose it is, so the server cannot be asked; link "
                                 "one with its system, or pull the patient"));
    // Whoever was replaced is looked at only where the other one does not bear the identifier; judged() says so then.
    if (found.empty()) found = replaced;
    if (found.empty())
        return nobodySure(phrase("Server", "the server knows nobody by this patient's identifiers; nothing was sent"));
    if (found.size() > 1)
        return nobodySure(
            phrase("Server", "the server knows several patients by this patient's identifiers; nothing was sent"));
    return judged(patient, *found.begin(), Acquaintance::FoundByIdentifier, compared, client);
}

}  // namespace trendward::jobs
