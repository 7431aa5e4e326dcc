// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace trendward::server
{

/// How a server is signed in to.
enum class SignIn : std::uint8_t {
    None,
    Basic,    ///< a user name and its pass word
    Token,    ///< a token that somebody has given out
    Client,   ///< OAuth 2 client credentials: a client's id and its secret
    Backend,  ///< SMART backend services: a client's id and its private key
    Person    ///< SMART standalone launch: a person signs in in the browser
};

/// What a person has said of a FHIR server. It holds no secret: those lie in the system's keychain, under the id.
struct ServerProfile {
    std::string id;    ///< random, and its own as long as the server is listed
    std::string name;  ///< as people call it; may be empty
    std::string address;
    SignIn signIn = SignIn::None;
    std::string user;   ///< Basic: the user's name; Client, Backend and Person: the client's id
    std::string scope;  ///< what is asked for; empty: what a pull, and a push where it sends, need
    std::string
        tenant;  ///< Client and Person: the Microsoft Entra ID tenant that gives out tokens; empty: the server says
    std::string authority;   ///< where the tenant signs in; empty: entraAuthority
    std::string caFile;      ///< certificates (PEM) to trust beside the system's; may be empty
    std::uint16_t port = 0;  ///< Person: where the browser comes back to on this machine; 0: any that is free
    bool sends = false;      ///< a person may send to it from here
    friend bool operator==(const ServerProfile &, const ServerProfile &) = default;
};

/// The public cloud's; national clouds have their own.
inline constexpr const char *entraAuthority = "https://login.microsoftonline.com";

}  // namespace trendward::server
