// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"

#include <string>
#include <string_view>
#include <vector>

/// The few members of a resource from a server that identity needs, read from its JSON and written into it; the rest of
/// the resource stays as the server sent it.
namespace trendward::mapping
{

/// A top-level text member; empty when it is not there or no text.
std::string textMember(std::string_view json, std::string_view name);
std::vector<Identifier> identifiersOf(std::string_view json);
/// The reference that a top-level member holds ("Patient/1" of a Device's patient), or empty.
std::string referenceMember(std::string_view json, std::string_view name);
/// meta.versionId, or empty.
std::string versionOf(std::string_view json);

/// The resource with this reference as its top-level member.
std::string withReference(std::string_view json, std::string_view name, std::string_view reference);
/// The resource with this meta.versionId; the rest of its meta is left out.
std::string withVersion(std::string_view json, std::string_view version);

}  // namespace trendward::mapping
