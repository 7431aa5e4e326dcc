// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/zipmember.h"

#include <optional>
#include <string>
#include <string_view>

namespace trendward::device
{

/// A sentence for files that are known by their first bytes and hold no readings for us; nullopt for others.
std::optional<std::string> binarySentence(std::string_view head);

/// A member's name without its folders.
std::string_view baseName(std::string_view path);
/// Left behind by a Mac that packed a zip again, or the clinical twin of Apple's export.
bool isJunk(std::string_view path);

/// The export.xml of an Apple Health zip, under any of its names; empty when there is none. Only heads are unpacked.
Result<std::optional<ZipArchive::Member>> appleExportIn(const ZipArchive &archive);
/// The first bytes of a member.
inline constexpr std::size_t memberHead = 64u << 10;
Result<std::string> headOf(const ZipArchive &archive, const ZipArchive::Member &member, std::size_t most = memberHead);

/// What a zip without an Apple export is, and what to bring in its place.
Error zipSentence(const ZipArchive &archive);

}  // namespace trendward::device
