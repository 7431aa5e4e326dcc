// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trendward::secrets
{

inline constexpr std::size_t keySize = 32;

/// How a pass phrase becomes a key: scrypt (RFC 7914). N is 2^logN.
struct ScryptCost {
    int logN = 16, r = 8, p = 1;  ///< 64 MB, some tenths of a second
    /// False for costs that would take the machine down: they come from a file.
    bool sane() const { return logN >= 14 && logN <= 20 && r >= 1 && r <= 16 && p >= 1 && p <= 8; }
};

/// Bytes from the system's random source; nullopt when it fails.
std::optional<std::string> randomBytes(std::size_t count);
/// The key of a pass phrase, 32 bytes; nullopt when memory is short or the cost is not sane.
std::optional<std::string> scrypt(std::string_view passphrase, std::string_view salt, const ScryptCost &cost);

/// AES-256-GCM: nonce (12 bytes), ciphertext, tag (16 bytes), one after the other. `about` is authenticated with it.
std::optional<std::string> seal(std::string_view plain, std::string_view key, std::string_view about);
/// nullopt when the key, the bytes or `about` are not those of seal.
std::optional<std::string> unseal(std::string_view sealed, std::string_view key, std::string_view about);

/// HMAC-SHA-256.
std::string hmac(std::string_view key, std::string_view text);
/// Whether two texts are equal, in a time that does not tell where they differ.
bool sameSecret(std::string_view a, std::string_view b);
void wipe(std::string &text);

}  // namespace trendward::secrets
