// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>

namespace trendward::server
{

/// A client's private key, as a JSON Web Key (RFC 7517): RSA of 2048 bits or more signs RS384, P-384 signs ES384
/// (RFC 7518, 3.3 and 3.4).
class SigningKey
{
public:
    /// Of one key, or of a set ("keys") the first that can sign. UnknownFormat with a sentence where there is none: no
    /// JWK, a public half only, a key that is too short or of another kind.
    static Result<SigningKey> parse(std::string_view jwk);

    const std::string &algorithm() const { return m_algorithm; }  ///< "RS384" or "ES384"
    const std::string &id() const { return m_id; }                ///< "kid"; may be empty
    /// The signature as a JSON Web Signature has it: for ES384 r and s of 48 bytes each, not DER.
    Result<QByteArray> sign(const QByteArray &bytes) const;

private:
    struct Pair;
    SigningKey(std::shared_ptr<const Pair> pair, std::string algorithm, std::string id);
    std::shared_ptr<const Pair> m_pair;
    std::string m_algorithm, m_id;
};

/// Who a client is, signed (SMART backend services: iss and sub are the client, aud the place where tokens are given
/// out, good for four minutes of at most five, an id that is used once).
Result<QByteArray> clientAssertion(const SigningKey &key, std::string_view client, std::string_view tokenPlace,
                                   Instant now);

/// Without padding (RFC 4648, 5).
QByteArray base64url(const QByteArray &bytes);

}  // namespace trendward::server
