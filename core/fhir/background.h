// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a clinic's server says of a patient besides measurements. It is shown as the server words it and never changed.
namespace trendward::fhir
{

enum class BackgroundKind : std::uint8_t { Problem, Allergy, Medication, Encounter };
inline constexpr std::array backgroundKinds{BackgroundKind::Problem, BackgroundKind::Allergy,
                                            BackgroundKind::Medication, BackgroundKind::Encounter};
/// "Condition", "AllergyIntolerance", "MedicationRequest", "Encounter".
std::string_view resourceType(BackgroundKind kind);

/// Whether it says that there is none: "No known allergy" at all, or "No known food allergy".
enum class None : std::uint8_t { No, OfAKind, AtAll };

struct BackgroundItem {
    BackgroundKind kind = BackgroundKind::Problem;
    std::string id;        ///< on its server
    std::string text;      ///< "Essential hypertension"; empty where the server gives no words
    std::string status;    ///< the clinical status of a problem or allergy, else the status; empty: not stated
    std::string detail;    ///< a dose as it is written, the criticality of an allergy, the class of an encounter
    std::string from, to;  ///< FHIR dates or moments as written; empty: not stated
    bool unconfirmed = false;
    None none = None::No;
    friend bool operator==(const BackgroundItem &, const BackgroundItem &) = default;

    /// Whether it holds today as far as the server says: neither resolved nor ended. What states no status does.
    bool isCurrent() const;
};

/// Of a Condition, AllergyIntolerance, MedicationRequest or Encounter. nullopt for any other type and for one without
/// an id.
std::optional<BackgroundItem> backgroundItemOf(const json::Token &resource);
/// Whether the resource takes back what it said (entered in error, refuted, cancelled), or never meant it to be done.
bool isWithdrawn(const json::Token &resource);

}  // namespace trendward::fhir
