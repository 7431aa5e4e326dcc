// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/observationsaving.h"

#include "core/mapping/codevaluetemplate.h"
#include "core/mapping/identity.h"
#include "core/mapping/resourcejson.h"

#include <algorithm>

namespace trendward::mapping
{

namespace
{

constexpr int conflict = 409, preconditionFailed = 412;

std::string keyOf(const Identifier &identifier)
{
    return identifier.system + "|" + identifier.value;
}

bool hasIdentifier(const std::string &json, const Identifier &identifier)
{
    const auto all = identifiersOf(json);
    return std::find(all.begin(), all.end(), identifier) != all.end();
}

ServerError serverSaid(int status)
{
    return {{"FhirClientException", "The server answered " + std::to_string(status) + "."}, "Observation"};
}

}  // namespace

std::string_view metricNameOf(SaveOperation operation)
{
    switch (operation) {
        case SaveOperation::Created:
            return "ObservationCreated";
        case SaveOperation::Updated:
            return "ObservationUpdated";
        case SaveOperation::NoOperation:
            break;
    }
    return "ObservationNoOperation";
}

ServerResult<Saved> ObservationSaving::save(const Identifier &identifier, const Making &making, Instant now)
{
    std::optional<Known> known;
    const bool remembered = remembers(identifier, now);
    if (remembered) known = m_cache.at(keyOf(identifier)).known;
    Saved saved;
    for (int attempt = 0;; ++attempt) {
        if (attempt > 0 || !remembered) {
            auto found = find(identifier);
            if (auto *error = std::get_if<ServerError>(&found)) return std::move(*error);
            known = std::move(std::get<0>(found));
        }
        auto made = making(known ? &known->observation : nullptr);
        if (!made) return ServerError{mappingErrorOf(made.error()), "Observation"};
        if (known && sameContent(*made, known->observation)) {
            remember(identifier, std::move(*known), now);
            return saved;
        }
        const auto answer = write(*made, known ? known->version : std::string());
        if (const auto *error = std::get_if<ServerError>(&answer)) return *error;
        const auto &[status, version] = std::get<0>(answer);
        if ((status == conflict || status == preconditionFailed) && attempt < retries) {
            saved.contention = true;
            m_cache.erase(keyOf(identifier));
            continue;
        }
        if (status >= 400) return serverSaid(status);
        saved.operation = known ? SaveOperation::Updated : SaveOperation::Created;
        // A second version of what was to be new: somebody made it in the meantime.
        if (!known && version == "2") saved.contention = true;
        remember(identifier, {std::move(*made), version}, now);
        return saved;
    }
}

bool ObservationSaving::remembers(const Identifier &identifier, Instant now) const
{
    const auto found = m_cache.find(keyOf(identifier));
    return found != m_cache.end() && now - found->second.since < cacheTicks;
}

/// Some servers compare only the first 128 characters of an identifier, so what they find is compared again.
ServerResult<std::optional<ObservationSaving::Known>> ObservationSaving::find(const Identifier &identifier)
{
    auto answer = m_server.search("Observation", identifierQuery(identifier));
    if (auto *error = std::get_if<ServerError>(&answer)) return std::move(*error);
    auto &found = std::get<0>(answer);
    std::erase_if(found, [&](const std::string &json) { return !hasIdentifier(json, identifier); });
    if (found.size() > 1) return severalResources("Observation");
    if (found.empty()) return std::optional<Known>();
    auto observation = fhir::readObservation(found.front());
    if (!observation) return ServerError{mappingErrorOf(observation.error()), "Observation"};
    return std::optional(Known{std::move(*observation), versionOf(found.front())});
}

ServerResult<FhirServer::Answer> ObservationSaving::write(const fhir::Observation &observation,
                                                          const std::string &version)
{
    return m_server.put({"Observation", observation.id, fhir::toJson(observation), version});
}

void ObservationSaving::remember(const Identifier &identifier, Known known, Instant now)
{
    const std::string key = keyOf(identifier);
    m_cache[key] = {std::move(known), now, ++m_number};
    m_order.emplace_back(key, m_number);
    // An entry that was written again since stands further back in the order, too.
    while (m_cache.size() > cacheSize || m_order.size() > 2 * cacheSize) {
        const auto [oldest, number] = m_order.front();
        m_order.pop_front();
        const auto found = m_cache.find(oldest);
        if (found != m_cache.end() && found->second.number == number) m_cache.erase(found);
    }
}

}  // namespace trendward::mapping
