// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace trendward::fhir
{

/// SHA-256 of the bytes as 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);

/// SHA-256 of texts that begin alike: what they have in common is hashed once.
class Sha256After
{
public:
    explicit Sha256After(std::string_view beginning);
    ~Sha256After();
    Sha256After(const Sha256After &) = delete;
    Sha256After &operator=(const Sha256After &) = delete;

    /// Writes the 64 lower-case hex digits of the hash of the beginning and this.
    void writeHex(char *into, std::string_view rest) const;

private:
    struct State;
    std::unique_ptr<const State> m_state;
};

/// A UUID (RFC 9562 version 8) made from the SHA-256 of the bytes: the same content has the same one.
std::string uuidOf(std::string_view content);
/// Whether this can be a FHIR id: 1 to 64 of A-Z a-z 0-9 - .
bool isFhirId(std::string_view text);

}  // namespace trendward::fhir
