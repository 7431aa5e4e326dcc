// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/json.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a server holds of care plans that were made elsewhere. It is shown as the server words it, and nobody's plan
/// here until a person adopts it.
namespace trendward::fhir
{

inline constexpr std::array<std::string_view, 4> planTypes{"CarePlan", "Goal", "Task", "DocumentReference"};

/// A target of a Goal that says limits of a measure that we know.
struct TargetElsewhere {
    std::string measure;              ///< key of core/base/measure.h
    std::optional<double> low, high;  ///< at least one of them
    std::string unit;                 ///< UCUM, never empty
    std::optional<Date> due;
    friend bool operator==(const TargetElsewhere &, const TargetElsewhere &) = default;
};

/// A CarePlan, Goal, Task or DocumentReference.
struct PlanPartElsewhere {
    std::string type, id;
    std::string text;    ///< empty where the server gives no words
    std::string status;  ///< of a Goal its lifecycle status
    std::string day;     ///< FHIR date or moment as written: since when, by when, or of when; empty: not stated
    std::vector<TargetElsewhere> targets;  ///< of a Goal
    friend bool operator==(const PlanPartElsewhere &, const PlanPartElsewhere &) = default;

    /// Neither ended nor rejected, as far as the server says.
    bool isOpen() const;
};

/// nullopt for any other type, for one without an id, and for what was entered in error or superseded.
std::optional<PlanPartElsewhere> planPartOf(const json::Token &resource);

}  // namespace trendward::fhir
