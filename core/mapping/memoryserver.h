// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapping/fhirserver.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::mapping
{

/// A FHIR server in memory, which knows searches by identifier and writes with a version. It keeps a record of what it
/// was asked, and can be told to refuse: for tests, and for the conformance cases.
class MemoryServer final : public FhirServer
{
public:
    /// Puts a resource there, version 1; it must have a resourceType and an id.
    void hold(std::string_view json);
    void removeAll() { m_held.clear(); }
    /// Statuses of the next writes, whatever is there; a conflict writes nothing. Then it decides for itself again.
    void answerNext(std::deque<int> statuses) { m_statuses = std::move(statuses); }

    ServerResult<std::vector<std::string>> search(std::string_view resourceType, std::string_view query) override;
    ServerResult<Answer> put(const Put &put) override;

    const std::vector<std::string> &searches() const { return m_searches; }  ///< "Device?identifier=…"
    const std::vector<Put> &writes() const { return m_writes; }              ///< refused ones, too

private:
    struct Held {
        std::string resourceType, id, json;
        int version = 1;
    };
    Held *find(std::string_view resourceType, std::string_view id);

    std::vector<Held> m_held;
    std::deque<int> m_statuses;
    std::vector<std::string> m_searches;
    std::vector<Put> m_writes;
};

}  // namespace trendward::mapping
