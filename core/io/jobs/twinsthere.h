// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"

#include <set>
#include <string>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

/// What a server holds of one patient from elsewhere, so that the same reading does not come to it a second time.
class TwinsThere
{
public:
    /// Reads the patient's Observations from the first of these moments to the last. ours: the ids there of what this
    /// record has sent. A server that answers no such question has no twins: what is sent is found again by its
    /// identifier all the same. The Error of a list that is not whole, or Cancelled.
    Outcome ask(server::HttpClient &client, const std::string &serverId, Instant first, Instant last,
                const std::set<std::string> &ours);
    /// Whether every number of the Observation is there: the same code, second, value and unit. What was sent under the
    /// identifier of this Observation is itself and no twin.
    bool has(const fhir::Observation &ours) const;

private:
    std::set<std::string> m_readings, m_sentFromHere;
};

}  // namespace trendward::jobs
