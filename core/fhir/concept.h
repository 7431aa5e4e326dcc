// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <initializer_list>
#include <string>
#include <string_view>

/// What a CodeableConcept of any resource says.
namespace trendward::fhir
{

/// What a person reads of it: its text, else the first display there is, else the first code; empty where it says
/// nothing.
std::string conceptText(const json::Token &codeable);
/// Its code in the first of these systems that it is coded in, wherever that coding stands. Where it is coded in none
/// of them, its first code: servers leave the system out.
std::string_view codeIn(const json::Token &codeable, std::initializer_list<std::string_view> systems);
/// The medication of a request or an administration: as it is coded, else by its reference, else as it is contained.
std::string medicationText(const json::Token &resource);

}  // namespace trendward::fhir
