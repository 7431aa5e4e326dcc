// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/contentid.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace trendward::fhir
{

namespace
{

/// "00" to "ff".
constexpr auto hexPairs = [] {
    std::array<char, 512> pairs{};
    for (std::size_t i = 0; i < 256; ++i) {
        pairs[2 * i] = "0123456789abcdef"[i >> 4];
        pairs[2 * i + 1] = "0123456789abcdef"[i & 15];
    }
    return pairs;
}();

/// Looked up and made once: either takes longer than hashing an identifier.
struct Sha256 {
    EVP_MD *algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();

    Sha256() = default;
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;
    ~Sha256()
    {
        EVP_MD_CTX_free(context);
        EVP_MD_free(algorithm);
    }
};

}  // namespace

void appendSha256Hex(std::string &out, std::string_view bytes)
{
    thread_local const Sha256 sha256;
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    EVP_DigestInit_ex(sha256.context, sha256.algorithm, nullptr);
    EVP_DigestUpdate(sha256.context, bytes.data(), bytes.size());
    EVP_DigestFinal_ex(sha256.context, digest.data(), &size);
    char hex[2 * digest.size()];
    for (std::size_t i = 0; i < digest.size(); ++i) std::memcpy(hex + 2 * i, hexPairs.data() + 2u * digest[i], 2);
    out.append(hex, sizeof hex);
}

std::string sha256Hex(std::string_view bytes)
{
    std::string hex;
    appendSha256Hex(hex, bytes);
    return hex;
}

std::string uuidOf(std::string_view content)
{
    std::string hex = sha256Hex(content).substr(0, 32);
    hex[12] = '8';
    constexpr std::string_view variants = "89ab";
    const int value = hex[16] <= '9' ? hex[16] - '0' : hex[16] - 'a' + 10;
    hex[16] = variants[static_cast<std::size_t>(value & 3)];
    for (const std::size_t at : {20u, 16u, 12u, 8u}) hex.insert(at, 1, '-');
    return hex;
}

bool isFhirId(std::string_view text)
{
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace trendward::fhir
