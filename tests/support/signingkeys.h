// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <initializer_list>
#include <memory>
#include <utility>

namespace trendward::tests
{

/// A key pair made for one test, and its two halves as JSON Web Keys.
class KeyPair
{
public:
    static KeyPair rsa(unsigned bits = 2048) { return KeyPair(EVP_RSA_gen(bits), true); }
    static KeyPair p384() { return KeyPair(EVP_EC_gen("P-384"), false); }

    EVP_PKEY *key() const { return m_key.get(); }
    QByteArray publicJwk(const QByteArray &id) const { return jwk(id, m_rsa ? rsaPublic : ecPublic, 2); }
    QByteArray privateJwk(const QByteArray &id) const { return m_rsa ? jwk(id, rsaAll, 8) : jwk(id, ecPublic, 3); }

private:
    using Part = std::pair<const char *, const char *>;
    static constexpr Part rsaPublic[] = {{"n", OSSL_PKEY_PARAM_RSA_N}, {"e", OSSL_PKEY_PARAM_RSA_E}};
    static constexpr Part rsaAll[] = {{"n", OSSL_PKEY_PARAM_RSA_N},          {"e", OSSL_PKEY_PARAM_RSA_E},
                                      {"d", OSSL_PKEY_PARAM_RSA_D},          {"p", OSSL_PKEY_PARAM_RSA_FACTOR1},
                                      {"q", OSSL_PKEY_PARAM_RSA_FACTOR2},    {"dp", OSSL_PKEY_PARAM_RSA_EXPONENT1},
                                      {"dq", OSSL_PKEY_PARAM_RSA_EXPONENT2}, {"qi", OSSL_PKEY_PARAM_RSA_COEFFICIENT1}};
    static constexpr Part ecPublic[] = {
        {"x", OSSL_PKEY_PARAM_EC_PUB_X}, {"y", OSSL_PKEY_PARAM_EC_PUB_Y}, {"d", OSSL_PKEY_PARAM_PRIV_KEY}};

    KeyPair(EVP_PKEY *key, bool rsa) : m_key(key, &EVP_PKEY_free), m_rsa(rsa) {}
    QByteArray jwk(const QByteArray &id, const Part *parts, int count) const
    {
        QByteArray all = m_rsa ? R"({"kty":"RSA")" : R"({"kty":"EC","crv":"P-384")";
        all += R"(,"kid":")" + id + '"';
        for (int i = 0; i < count; ++i) {
            BIGNUM *number = nullptr;
            EVP_PKEY_get_bn_param(m_key.get(), parts[i].second, &number);
            QByteArray bytes(m_rsa ? BN_num_bytes(number) : 48, '\0');
            BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
            BN_free(number);
            all += QByteArray(",\"") + parts[i].first + "\":\"" +
                   bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + '"';
        }
        return all + '}';
    }
    std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)> m_key;
    bool m_rsa;
};

}  // namespace trendward::tests
