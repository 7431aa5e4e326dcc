// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/secrets/keychain.h"
#include "core/io/server/browserlaunch.h"
#include "core/io/server/signingkey.h"

#include <memory>

namespace trendward::server
{

/// What signs in to a server besides what its profile says. For Backend it is the client's private key (JWK).
struct Secret {
    QByteArray bytes;
};

/// Keeps the secret in the keychain, under the profile's id. KeyNeeded with a sentence where the keychain does not take
/// it; UnknownFormat where it is no key and should be one.
Outcome keepSecret(const ServerProfile &profile, const Secret &secret, secrets::Keychain &keychain);
/// Everything that the keychain holds of this server is forgotten: its secret and its tokens.
Outcome signOut(const ServerProfile &profile, secrets::Keychain &keychain);

/// Asks the person in the browser and keeps the tokens in the keychain. Person only.
Outcome signIn(const ServerProfile &profile, secrets::Keychain &keychain, Browser &browser, Progress &progress);
/// Whether a person has signed in, so that no browser is needed now. Person only.
bool isSignedIn(const ServerProfile &profile, secrets::Keychain &keychain);

/// With the secret at hand: what the command line is given in a file. Not for Person, which needs a keychain.
Result<std::unique_ptr<Authorizer>> authorizerFor(const ServerProfile &profile, const Secret &secret,
                                                  Progress &progress);
/// With what lies in the keychain, which must outlive it. A refresh token that the server renews takes the old one's
/// place; one that it does not take any more is forgotten.
Result<std::unique_ptr<Authorizer>> authorizerFor(const ServerProfile &profile, secrets::Keychain &keychain,
                                                  Progress &progress);

}  // namespace trendward::server
