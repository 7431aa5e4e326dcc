// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/contentid.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace trendward::fhir
{

std::string sha256Hex(std::string_view bytes)
{
    // Looked up once: asking for it by EVP_sha256() takes longer than hashing an identifier.
    static EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, algorithm, nullptr);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
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
