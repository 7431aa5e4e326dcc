// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/fhir/observation.h"
#include "core/mapping/fhirserver.h"

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

namespace trendward::mapping
{

/// What became of an Observation on the server.
enum class SaveOperation { Created, Updated, NoOperation };

struct Saved {
    SaveOperation operation = SaveOperation::NoOperation;
    bool contention = false;  ///< somebody else wrote at the same time; the merge was made again
};

/// "ObservationCreated" …: the name under which the MedTech service counts it.
std::string_view metricNameOf(SaveOperation operation);

/// Writes Observations to a FHIR server: new ones, or joined to the one that has the same identifier (mapping rules,
/// section 4.4). What it saved last it knows without asking, 5000 Observations for an hour each.
class ObservationSaving
{
public:
    /// The Observation of a group: a new one without `known`, else joined to it.
    using Making = std::function<Result<fhir::Observation>(const fhir::Observation *known)>;

    static constexpr int retries = 2;  ///< after a write that met another one
    static constexpr std::size_t cacheSize = 5000;
    static constexpr std::int64_t cacheTicks = 3600 * Instant::ticksPerSecond;

    explicit ObservationSaving(FhirServer &server) : m_server(server) {}

    /// identifier is the one of the Observation that making gives. A failure of making comes back as the exception
    /// it stands for (mappingErrorOf).
    ServerResult<Saved> save(const Identifier &identifier, const Making &making, Instant now);
    /// Whether the Observation was saved within the hour and can be joined without a search.
    bool remembers(const Identifier &identifier, Instant now) const;

private:
    struct Known {
        fhir::Observation observation;
        std::string version;
    };
    struct Remembered {
        Known known;
        Instant since;
        std::uint64_t number = 0;
    };
    ServerResult<std::optional<Known>> find(const Identifier &identifier);
    ServerResult<FhirServer::Answer> write(const fhir::Observation &observation, const std::string &version);
    void remember(const Identifier &identifier, Known known, Instant now);

    FhirServer &m_server;
    std::unordered_map<std::string, Remembered> m_cache;
    std::deque<std::pair<std::string, std::uint64_t>> m_order;  ///< of m_cache, oldest first; overwritten ones stay
    std::uint64_t m_number = 0;
};

}  // namespace trendward::mapping
