// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/signingkey.h"

#include "core/base/json.h"
#include "core/base/phrase.h"
#include "core/io/secrets/sealing.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <vector>

namespace trendward::server
{

namespace
{

constexpr int leastRsaBits = 2048;
constexpr int p384Bytes = 48;
constexpr std::int64_t goodForSeconds = 240;

template <class T>
using Owned = std::unique_ptr<T, void (*)(T *)>;

Error noKey(std::string sentence)
{
    return {Error::Code::UnknownFormat, std::move(sentence), {}};
}

Error cannotSign()
{
    return {Error::Code::NotReadable,
            phrase("Server", "The private key could not sign. Check that its file is whole."),
            {}};
}

QByteArray fromBase64Url(std::string_view text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                       QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

/// The numbers of a key under construction; they are wiped when it is made.
class Numbers
{
public:
    bool add(const char *name, const json::Token &value)
    {
        QByteArray bytes = fromBase64Url(value.text());
        if (bytes.isEmpty()) return false;
        BIGNUM *number = BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                   static_cast<int>(bytes.size()), nullptr);
        m_numbers.emplace_back(number, &BN_clear_free);
        OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
        return number && OSSL_PARAM_BLD_push_BN(m_builder.get(), name, number) == 1;
    }
    bool addText(const char *name, const char *text)
    {
        return OSSL_PARAM_BLD_push_utf8_string(m_builder.get(), name, text, 0) == 1;
    }
    bool addBytes(const char *name, QByteArray bytes)
    {
        // The builder keeps no copy.
        const QByteArray &kept = m_bytes.emplace_back(std::move(bytes));
        return OSSL_PARAM_BLD_push_octet_string(m_builder.get(), name, kept.constData(),
                                                static_cast<std::size_t>(kept.size())) == 1;
    }
    EVP_PKEY *pair(const char *kind) const
    {
        const Owned<OSSL_PARAM> all(OSSL_PARAM_BLD_to_param(m_builder.get()), &OSSL_PARAM_free);
        const Owned<EVP_PKEY_CTX> maker(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr), &EVP_PKEY_CTX_free);
        EVP_PKEY *made = nullptr;
        if (!all || !maker || EVP_PKEY_fromdata_init(maker.get()) != 1 ||
            EVP_PKEY_fromdata(maker.get(), &made, EVP_PKEY_KEYPAIR, all.get()) != 1)
            return nullptr;
        return made;
    }

private:
    Owned<OSSL_PARAM_BLD> m_builder{OSSL_PARAM_BLD_new(), &OSSL_PARAM_BLD_free};
    std::vector<Owned<BIGNUM>> m_numbers;
    std::vector<QByteArray> m_bytes;
};

EVP_PKEY *rsaPair(const json::Token &key)
{
    Numbers numbers;
    for (const auto &[name, member] :
         {std::pair{OSSL_PKEY_PARAM_RSA_N, "n"}, {OSSL_PKEY_PARAM_RSA_E, "e"}, {OSSL_PKEY_PARAM_RSA_D, "d"}})
        if (!numbers.add(name, key.member(member))) return nullptr;
    // The factors only make it faster; all of them or none (RFC 7518, 6.3.2).
    if (!key.member("p").text().empty())
        for (const auto &[name, member] : {std::pair{OSSL_PKEY_PARAM_RSA_FACTOR1, "p"},
                                           {OSSL_PKEY_PARAM_RSA_FACTOR2, "q"},
                                           {OSSL_PKEY_PARAM_RSA_EXPONENT1, "dp"},
                                           {OSSL_PKEY_PARAM_RSA_EXPONENT2, "dq"},
                                           {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, "qi"}})
            if (!numbers.add(name, key.member(member))) return nullptr;
    return numbers.pair("RSA");
}

EVP_PKEY *p384Pair(const json::Token &key)
{
    const QByteArray x = fromBase64Url(key.member("x").text()), y = fromBase64Url(key.member("y").text());
    if (x.size() != p384Bytes || y.size() != p384Bytes) return nullptr;
    Numbers numbers;
    if (!numbers.addText(OSSL_PKEY_PARAM_GROUP_NAME, "P-384") ||
        !numbers.addBytes(OSSL_PKEY_PARAM_PUB_KEY, '\x04' + x + y) ||
        !numbers.add(OSSL_PKEY_PARAM_PRIV_KEY, key.member("d")))
        return nullptr;
    return numbers.pair("EC");
}

bool canSign(const json::Token &key)
{
    return !key.member("d").text().empty() &&
           (key.member("kty").text() == "RSA" ||
            (key.member("kty").text() == "EC" && key.member("crv").text() == "P-384"));
}

/// DER is what OpenSSL writes; RFC 7518 wants the two numbers one after the other.
QByteArray rAndS(const QByteArray &der)
{
    const auto *from = reinterpret_cast<const unsigned char *>(der.constData());
    const Owned<ECDSA_SIG> numbers(d2i_ECDSA_SIG(nullptr, &from, static_cast<long>(der.size())), &ECDSA_SIG_free);
    QByteArray both(2 * p384Bytes, '\0');
    auto *to = reinterpret_cast<unsigned char *>(both.data());
    if (!numbers || BN_bn2binpad(ECDSA_SIG_get0_r(numbers.get()), to, p384Bytes) != p384Bytes ||
        BN_bn2binpad(ECDSA_SIG_get0_s(numbers.get()), to + p384Bytes, p384Bytes) != p384Bytes)
        return {};
    return both;
}

}  // namespace

struct SigningKey::Pair {
    Owned<EVP_PKEY> key;
    explicit Pair(EVP_PKEY *made) : key(made, &EVP_PKEY_free) {}
};

SigningKey::SigningKey(std::shared_ptr<const Pair> pair, std::string algorithm, std::string id)
    : m_pair(std::move(pair)), m_algorithm(std::move(algorithm)), m_id(std::move(id))
{
}

Result<SigningKey> SigningKey::parse(std::string_view jwk)
{
    json::Document document;
    const auto root = document.parse(jwk, json::Grammar::Strict);
    if (!root || !root->isObject())
        return noKey(phrase("Server", "This is no JSON Web Key. Give the file with the client's private key (JWK)."));
    json::Token key = *root;
    if (const json::Token keys = root->member("keys"); keys.exists()) {
        key = keys.firstChild();
        for (json::Token one = key; one.exists(); one = one.nextSibling())
            if (canSign(one)) {
                key = one;
                break;
            }
    }
    const bool rsa = key.member("kty").text() == "RSA";
    if (!canSign(key)) {
        if (key.member("kty").exists() && !key.member("d").exists())
            return noKey(
                phrase("Server", "The file holds only the public half of a key. Give the one with the private half."));
        return noKey(
            phrase("Server",
                   "The key is of a kind that SMART servers do not take. Give an RSA key of 2048 bits or more, or one "
                   "on the curve P-384."));
    }
    const auto pair = std::make_shared<const Pair>(rsa ? rsaPair(key) : p384Pair(key));
    if (!pair->key) return noKey(phrase("Server", "The private key is not whole. Give its file as it was made."));
    if (rsa && EVP_PKEY_get_bits(pair->key.get()) < leastRsaBits)
        return noKey(phrase("Server", "The RSA key is too short. Give one of 2048 bits or more."));
    return SigningKey(pair, rsa ? "RS384" : "ES384", std::string(key.member("kid").text()));
}

Result<QByteArray> SigningKey::sign(const QByteArray &bytes) const
{
    const Owned<EVP_MD_CTX> signer(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *from = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto length = static_cast<std::size_t>(bytes.size());
    std::size_t size = 0;
    if (!signer || EVP_DigestSignInit(signer.get(), nullptr, EVP_sha384(), nullptr, m_pair->key.get()) != 1 ||
        EVP_DigestSign(signer.get(), nullptr, &size, from, length) != 1)
        return cannotSign();
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(signer.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, from, length) != 1)
        return cannotSign();
    signature.truncate(static_cast<qsizetype>(size));
    if (m_algorithm == "RS384") return signature;
    signature = rAndS(signature);
    if (signature.isEmpty()) return cannotSign();
    return signature;
}

QByteArray base64url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<QByteArray> clientAssertion(const SigningKey &key, std::string_view client, std::string_view tokenPlace,
                                   Instant now)
{
    const auto once = secrets::randomBytes(16);
    if (!once) return cannotSign();
    std::string head = R"({"alg":")" + key.algorithm() + R"(","typ":"JWT")";
    if (!key.id().empty()) {
        head += R"(,"kid":)";
        json::appendQuoted(head, key.id());
    }
    head += '}';
    std::string claims = R"({"iss":)";
    json::appendQuoted(claims, client);
    claims += R"(,"sub":)";
    json::appendQuoted(claims, client);
    claims += R"(,"aud":)";
    json::appendQuoted(claims, tokenPlace);
    claims +=
        R"(,"iat":)" + std::to_string(now.seconds()) + R"(,"exp":)" + std::to_string(now.seconds() + goodForSeconds);
    claims += R"(,"jti":")" + QByteArray::fromStdString(*once).toHex().toStdString() + R"("})";
    const QByteArray both =
        base64url(QByteArray::fromStdString(head)) + '.' + base64url(QByteArray::fromStdString(claims));
    const auto signature = key.sign(both);
    if (!signature) return signature.error();
    return both + '.' + base64url(*signature);
}

}  // namespace trendward::server
