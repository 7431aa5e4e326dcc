// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/discovery.h"

namespace trendward::server
{

/// What a server answers to the first questions of a pull.
struct Connection {
    ServerFacts facts;
    std::optional<std::uint64_t> patients;  ///< that the sign-in may see, where the server counts them
};

/// Asks what the server is, then for one Patient and one Observation with the sign-in. The Error is a sentence with the
/// next step: nobody by this name, no call taken, a certificate that does not hold, no FHIR or another version of it,
/// the sign-in is not taken (401), or what it may not read and the scope that is missing (403).
Result<Connection> testConnection(const ServerProfile &profile, Authorizer &authorizer, Progress &progress);

}  // namespace trendward::server
