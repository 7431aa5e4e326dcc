// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/httpclient.h"
#include "core/io/server/serverprofile.h"

namespace trendward::server
{

/// What a server says of itself.
struct ServerFacts {
    std::string software;     ///< as it calls itself; may be empty
    std::string fhirVersion;  ///< "4.0.1"
};

/// From `metadata`. UnknownFormat with a sentence where the address answers with something else than a FHIR server,
/// NotSupported where it speaks another version than R4, KeyNeeded where it says so only to those who are signed in.
Result<ServerFacts> factsOf(HttpClient &client);

/// Where tokens are given out, and to whom.
struct TokenPlaces {
    QUrl token;
    QUrl authorize;         ///< empty: no person can sign in
    bool pkce = true;       ///< false: it says that it does not know S256
    bool newScopes = true;  ///< "Observation.rs" (SMART 2); else "Observation.read"
};

/// Of a Microsoft Entra ID tenant where the profile names one; else what the server says
/// (.well-known/smart-configuration, or its CapabilityStatement). Each over https, or on this machine where the server
/// itself is. NotReadable with a sentence where it does not say.
Result<TokenPlaces> tokenPlaces(const ServerProfile &profile, Progress &progress);

/// What is asked for: the profile's own scope, or what a pull needs. OfOthers: with the plans that others made there,
/// and with what workstations did with the patients; a server that knows no such scope may refuse the whole sign-in.
enum class Plans : std::uint8_t { OfOthers, None };
QByteArray scopeFor(const ServerProfile &profile, const TokenPlaces &places, Plans plans = Plans::OfOthers);

}  // namespace trendward::server
