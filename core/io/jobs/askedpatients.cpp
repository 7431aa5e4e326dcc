// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/askedpatients.h"

#include "core/io/jobs/answers.h"
#include "core/io/server/fhiranswer.h"
#include "core/io/server/searchpages.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

/// Ids in one question: servers take addresses of some 2,000 letters, and an id has at most 64.
constexpr std::size_t idsAtOnce = 25;

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The patients of a Group or a List who are in it now, in its order.
std::vector<std::string> membersOf(const json::Token &root, const std::string &base)
{
    const bool isGroup = root.member("resourceType").text() == "Group";
    std::vector<std::string> ids;
    for (json::Token one = root.member(isGroup ? "member" : "entry").firstChild(); one.exists();
         one = one.nextSibling()) {
        const json::Token gone = one.member(isGroup ? "inactive" : "deleted");
        if (gone.exists() && gone.kind() == json::Kind::Boolean && gone.boolean()) continue;
        std::string id = patientIdIn(one.member(isGroup ? "entity" : "item").member("reference").text(), base);
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

}  // namespace

AskedPatients::AskedPatients(server::HttpClient &client, int pageSize)
    : m_client(client), m_pageSize(pageSize), m_base(client.address().text())
{
}

Outcome AskedPatients::findAll()
{
    m_wanted.clear();
    const auto listed = list({}, {});
    return listed ? Outcome(Done{}) : listed.error();
}

Outcome AskedPatients::find(const std::string &wanted)
{
    if (wanted.starts_with("Group/") || wanted.starts_with("List/")) return findMembers(wanted);
    m_wanted = {wanted};
    m_idsOnly = false;
    auto found = list("identifier", wanted);
    // An id holds no bar; a server that is asked for one that cannot be may refuse the question.
    if (found && *found == 0 && wanted.find('|') == std::string::npos) found = list("_id", wanted);
    if (!found) return found.error();
    if (*found == 0) m_notFound.push_back(wanted);
    return Done{};
}

Outcome AskedPatients::findMembers(const std::string &group)
{
    server::HttpRequest request;
    request.url = m_client.address().at(qt(group));
    const auto answer = m_client.send(request);
    if (!answer) return answer.error();
    if (answer->status == 404 || answer->status == 410) {
        m_notFound.push_back(group);
        return Done{};
    }
    if (answer->status != 200) return server::errorOf(*answer);
    json::Document document;
    const auto root = server::resourceIn(document, *answer);
    if (!root) return root.error();
    const std::vector<std::string> ids = membersOf(*root, m_base);
    m_idsOnly = true;
    if (ids.empty()) m_notFound.push_back(group);
    for (std::size_t from = 0; from < ids.size(); from += idsAtOnce) {
        const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), from + idsAtOnce));
        m_wanted = {ids.begin() + static_cast<std::ptrdiff_t>(from), end};
        std::string all;
        for (const std::string &id : m_wanted) all += (all.empty() ? "" : ",") + id;
        if (const auto found = list("_id", all); !found) return found.error();
    }
    for (const std::string &id : ids)
        if (std::none_of(m_found.begin(), m_found.end(), [&](const ServerPatient &one) { return one.serverId == id; }))
            m_notFound.push_back("Patient/" + id);
    return Done{};
}

std::vector<ServerPatient> AskedPatients::found() &&
{
    std::stable_partition(m_found.begin(), m_found.end(),
                          [](const ServerPatient &one) { return one.replacedBy.empty(); });
    return std::move(m_found);
}

/// How many more are known by it.
Result<std::size_t> AskedPatients::list(const std::string &parameter, const std::string &value)
{
    const std::size_t before = m_found.size();
    server::ServerAddress::Query query{{"_count", QString::number(m_pageSize)}};
    if (!parameter.empty()) query.emplace_back(qt(parameter), qt(value));
    server::SearchPages pages(m_client);
    const auto walked = pages.walk(m_client.address().at(QStringLiteral("Patient"), query),
                                   [&](const json::Token &resource) -> Outcome {
                                       if (resource.member("resourceType").text() == "Patient") note(resource);
                                       return Done{};
                                   });
    if (!walked) return walked.error();
    if (walked->isShort()) m_why = walked->why ? walked->why : shortAnswer(*walked);
    return m_found.size() - before;
}

/// A server that passes over a question gives everybody: who was not asked for is left alone.
bool AskedPatients::isWanted(const ServerPatient &theirs) const
{
    if (m_wanted.empty() || m_wanted.count(theirs.serverId) > 0) return true;
    if (m_idsOnly) return false;
    return std::any_of(theirs.patient.identifiers.begin(), theirs.patient.identifiers.end(), [&](const auto &one) {
        return m_wanted.count(one.value) > 0 || m_wanted.count(one.system + '|' + one.value) > 0;
    });
}

void AskedPatients::note(const json::Token &resource)
{
    ServerPatient theirs = serverPatientOf(resource, m_base);
    const bool known = std::any_of(m_found.begin(), m_found.end(),
                                   [&](const ServerPatient &one) { return one.serverId == theirs.serverId; });
    if (!known && !theirs.serverId.empty() && isWanted(theirs)) m_found.push_back(std::move(theirs));
}

}  // namespace trendward::jobs
