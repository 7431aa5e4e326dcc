// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/sealing.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <memory>

namespace trendward::secrets
{

namespace
{

constexpr std::size_t nonceSize = 12, tagSize = 16;
constexpr std::uint64_t scryptMemory = 2ull << 30;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Cipher newCipher()
{
    return {EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
}

const unsigned char *bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

unsigned char *bytes(std::string &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

int sizeOf(std::string_view text)
{
    return static_cast<int>(text.size());
}

}  // namespace

std::optional<std::string> randomBytes(std::size_t count)
{
    std::string random(count, '\0');
    if (RAND_priv_bytes(bytes(random), static_cast<int>(count)) != 1) return std::nullopt;
    return random;
}

std::optional<std::string> scrypt(std::string_view passphrase, std::string_view salt, const ScryptCost &cost)
{
    if (!cost.sane()) return std::nullopt;
    std::string key(keySize, '\0');
    const int done = EVP_PBE_scrypt(passphrase.data(), passphrase.size(), bytes(salt), salt.size(), 1ull << cost.logN,
                                    static_cast<std::uint64_t>(cost.r), static_cast<std::uint64_t>(cost.p),
                                    scryptMemory, bytes(key), key.size());
    return done == 1 ? std::optional(std::move(key)) : std::nullopt;
}

std::optional<std::string> seal(std::string_view plain, std::string_view key, std::string_view about)
{
    const auto nonce = randomBytes(nonceSize);
    const Cipher cipher = newCipher();
    if (!nonce || !cipher || key.size() != keySize) return std::nullopt;
    std::string text(plain.size(), '\0'), tag(tagSize, '\0');
    int length = 0;
    const bool done =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(*nonce)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &length, bytes(about), sizeOf(about)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), bytes(text), &length, bytes(plain), sizeOf(plain)) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), bytes(text) + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tagSize), tag.data()) == 1;
    return done ? std::optional(*nonce + text + tag) : std::nullopt;
}

std::optional<std::string> unseal(std::string_view sealed, std::string_view key, std::string_view about)
{
    const Cipher cipher = newCipher();
    if (!cipher || key.size() != keySize || sealed.size() < nonceSize + tagSize) return std::nullopt;
    const std::string_view nonce = sealed.substr(0, nonceSize);
    const std::string_view text = sealed.substr(nonceSize, sealed.size() - nonceSize - tagSize);
    std::string tag(sealed.substr(sealed.size() - tagSize)), plain(text.size(), '\0');
    int length = 0;
    const bool done =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &length, bytes(about), sizeOf(about)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), bytes(plain), &length, bytes(text), sizeOf(text)) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tagSize), tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + length, &length) == 1;
    if (done) return plain;
    wipe(plain);
    return std::nullopt;
}

std::string hmac(std::string_view key, std::string_view text)
{
    std::string mac(32, '\0');
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), sizeOf(key), bytes(text), text.size(), bytes(mac), &size);
    return mac;
}

bool sameSecret(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

void wipe(std::string &text)
{
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

}  // namespace trendward::secrets
