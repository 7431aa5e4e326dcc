// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/serverpatient.h"

#include <set>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

/// Which patients of a server a pull is about.
class AskedPatients
{
public:
    AskedPatients(server::HttpClient &client, int pageSize);

    /// All whom the sign-in may see.
    Outcome findAll();
    /// Who has this id or identifier ("4711", "system|4711"), or all members of "Group/7", all entries of "List/7".
    Outcome find(const std::string &wanted);

    /// Each once, who has taken another one's place before that other.
    std::vector<ServerPatient> found() &&;
    /// Of what was asked for; also "Patient/p-1" of a group, and a group itself.
    const std::vector<std::string> &notFound() const { return m_notFound; }
    /// Where the server has not named everybody.
    const std::optional<Error> &why() const { return m_why; }

private:
    Result<std::size_t> list(const std::string &parameter, const std::string &value);
    Outcome findMembers(const std::string &group);
    bool isWanted(const ServerPatient &theirs) const;
    void note(const json::Token &resource);

    server::HttpClient &m_client;
    const int m_pageSize;
    const std::string m_base;
    std::set<std::string> m_wanted;  ///< of the question that is being asked; empty: everybody
    bool m_idsOnly = false;          ///< they are ids, which another patient may have as an identifier
    std::vector<ServerPatient> m_found;
    std::vector<std::string> m_notFound;
    std::optional<Error> m_why;
};

}  // namespace trendward::jobs
