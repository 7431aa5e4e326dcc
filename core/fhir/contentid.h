// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace trendward::fhir
{

/// SHA-256 of the bytes as 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);
void appendSha256Hex(std::string &out, std::string_view bytes);
/// A UUID (RFC 9562 version 8) made from the SHA-256 of the bytes: the same content has the same one.
std::string uuidOf(std::string_view content);
/// Whether this can be a FHIR id: 1 to 64 of A-Z a-z 0-9 - .
bool isFhirId(std::string_view text);

}  // namespace trendward::fhir
