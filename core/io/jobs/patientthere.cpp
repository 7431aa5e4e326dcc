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

/// The one whom a link names, as long as the server still knows that one by this id.
Result<PatientThere> linked(const std::string &serverId, server::HttpClient &client)
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
    if (!serverPatientOf(*resource, client.address().text()).replacedBy.empty())
        return nobodySure(phrase("Server",
                                 "the server has put another patient in the place of this one, so nothing was sent; "
                                 "pull again"));
    return PatientThere{serverId, true};
}

}  // namespace

Result<PatientThere> patientThere(const store::Patient &patient, server::HttpClient &client)
{
    const std::string base = client.address().text(), own = base + "/Patient";
    std::set<std::string> links, found;
    for (const Identifier &one : patient.identifiers)
        if (one.system == own) links.insert(one.value);
    if (links.size() == 1) return linked(*links.begin(), client);
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
                                {{"identifier", QString::fromStdString(wanted.system + '|' + wanted.value)}}),
            [&](const json::Token &resource) -> Outcome {
                if (resource.member("resourceType").text() != "Patient") return Done{};
                const ServerPatient theirs = serverPatientOf(resource, base);
                const auto &all = theirs.patient.identifiers;
                // A server that passes over a question gives everybody.
                if (std::find(all.begin(), all.end(), wanted) == all.end()) return Done{};
                found.insert(theirs.replacedBy.empty() ? theirs.serverId : theirs.replacedBy);
                return Done{};
            });
        if (!walked) return walked.error();
        if (walked->why) return *walked->why;
    }
    if (!asked)
        return nobodySure(phrase("Server",
                                 "no identifier of this patient says whose it is, so the server cannot be asked; link "
                                 "one with its system, or pull the patient"));
    if (found.empty())
        return nobodySure(phrase("Server", "the server knows nobody by this patient's identifiers; nothing was sent"));
    if (found.size() > 1)
        return nobodySure(
            phrase("Server", "the server knows several patients by this patient's identifiers; nothing was sent"));
    return PatientThere{*found.begin(), false};
}

}  // namespace trendward::jobs
