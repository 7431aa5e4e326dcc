// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace trendward
{

/// A unit of measure. code is UCUM where we know it and empty where we do not; text is what a person reads.
struct Unit {
    std::string code;  ///< UCUM, case-sensitive: "mm[Hg]", "/min", "%", "kg"
    std::string text;  ///< "mmHg", "/min", "%", "kg"; for an unknown unit, as the source wrote it

    bool known() const { return !code.empty(); }
    bool stated() const { return !code.empty() || !text.empty(); }
    friend bool operator==(const Unit &, const Unit &) = default;
};

/// How a unit was known; shown beside the value.
enum class UnitOrigin : std::uint8_t { Stated, Header, Asked, Template, None };

/// The unit for a UCUM code or for a spelling met in files ("mmHg", "mm Hg", "bpm", "count/min", "lbs", "degC",
/// "mg/dl", "mmol<180.1558800000541>/L"); an unknown spelling comes back with an empty code and its text kept.
Unit unitFrom(std::string_view spelling);

/// value in `from` expressed in `to`. NotSupported when the two do not measure the same thing. Never converts mass to
/// amount of substance: that needs the analyte (see convertGlucose). Source of factors: UCUM 2.1 definitions.
Result<double> convert(double value, std::string_view fromCode, std::string_view toCode);

/// Glucose only: 1 mmol/L = 18.01559 mg/dL (molar mass 180.1559 g/mol, as Tidepool and HL7/cgm compute).
inline constexpr double glucoseMgPerDlPerMmolPerL = 18.01559;

}  // namespace trendward
