// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/contentid.h"

// The functions that OpenSSL 3 calls deprecated: those that it recommends take several times as long for an identifier
// as the hash itself, and keep no state that can be copied cheaply.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace trendward::fhir
{

namespace
{

/// 0 to 15 as 0 to f.
char hexDigit(unsigned value)
{
    return static_cast<char>(value + '0' + (value > 9 ? 'a' - '9' - 1 : 0));
}

}  // namespace

struct Sha256After::State {
    SHA256_CTX context{};
};

Sha256After::Sha256After(std::string_view beginning)
{
    auto state = std::make_unique<State>();
    SHA256_Init(&state->context);
    SHA256_Update(&state->context, beginning.data(), beginning.size());
    m_state = std::move(state);
}

Sha256After::~Sha256After() = default;

void Sha256After::writeHex(char *into, std::string_view rest) const
{
    SHA256_CTX context = m_state->context;
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
    SHA256_Update(&context, rest.data(), rest.size());
    SHA256_Final(digest.data(), &context);
    for (std::size_t i = 0; i < digest.size(); ++i) {
        into[2 * i] = hexDigit(digest[i] >> 4);
        into[2 * i + 1] = hexDigit(digest[i] & 15);
    }
}

std::string sha256Hex(std::string_view bytes)
{
    std::string hex(64, '0');
    Sha256After({}).writeHex(hex.data(), bytes);
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
