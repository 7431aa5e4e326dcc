// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/memoryserver.h"

#include "core/base/json.h"
#include "core/mapping/resourcejson.h"

#include <algorithm>

namespace trendward::mapping
{

namespace
{

/// "identifier=value" finds it under any system, as FHIR has it.
bool answers(std::string_view json, std::string_view query)
{
    constexpr std::string_view name = "identifier=";
    if (!query.starts_with(name)) return false;
    query.remove_prefix(name.size());
    const std::size_t bar = query.find('|');
    const std::string_view value = bar == std::string_view::npos ? query : query.substr(bar + 1);
    const auto identifiers = identifiersOf(json);
    return std::any_of(identifiers.begin(), identifiers.end(), [&](const Identifier &one) {
        return one.value == value && (bar == std::string_view::npos || one.system == query.substr(0, bar));
    });
}

}  // namespace

void MemoryServer::hold(std::string_view json)
{
    m_held.push_back({textMember(json, "resourceType"), textMember(json, "id"), std::string(json), 1});
}

MemoryServer::Held *MemoryServer::find(std::string_view resourceType, std::string_view id)
{
    const auto found = std::find_if(m_held.begin(), m_held.end(),
                                    [&](const Held &one) { return one.resourceType == resourceType && one.id == id; });
    return found == m_held.end() ? nullptr : &*found;
}

ServerResult<std::vector<std::string>> MemoryServer::search(std::string_view resourceType, std::string_view query)
{
    m_searches.push_back(std::string(resourceType) + "?" + std::string(query));
    std::vector<std::string> found;
    for (const Held &one : m_held)
        if (one.resourceType == resourceType && answers(one.json, query))
            found.push_back(withVersion(one.json, std::to_string(one.version)));
    return found;
}

ServerResult<FhirServer::Answer> MemoryServer::put(const Put &put)
{
    m_writes.push_back(put);
    Held *known = find(put.resourceType, put.id);
    const bool stale = !put.ifMatch.empty() && (!known || put.ifMatch != std::to_string(known->version));
    int status = stale ? 412 : known ? 200 : 201;
    if (!m_statuses.empty()) {
        status = m_statuses.front();
        m_statuses.pop_front();
    }
    if (status >= 400) return Answer{status, {}};
    if (known) {
        known->json = put.json;
        ++known->version;
        return Answer{status, std::to_string(known->version)};
    }
    m_held.push_back({put.resourceType, put.id, put.json, 1});
    return Answer{status, "1"};
}

}  // namespace trendward::mapping
