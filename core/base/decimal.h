// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace trendward
{

/// A decimal number that keeps the digits it was written with: 98.60 stays 98.60. mantissa × 10^-scale,
/// up to 18 significant digits, scale 0 to 18.
class Decimal
{
public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t mantissa, std::uint8_t scale) : m_mantissa(mantissa), m_scale(scale) {}

    /// "-12.50", "+3", ".5", "5.", "1e3", "1.2E-4"; the C locale's point, no blanks, no thousands. BadValue otherwise
    /// or beyond 18 digits.
    static Result<Decimal> parse(std::string_view text);
    /// The nearest decimal with this many digits after the point (half away from zero).
    static Decimal fromDouble(double value, std::uint8_t scale);

    std::int64_t mantissa() const { return m_mantissa; }
    std::uint8_t scale() const { return m_scale; }
    std::string text() const;  ///< always plain notation, all digits after the point kept
    double toDouble() const;   ///< correctly rounded

    /// Same number: 98.6 equals 98.60. Use text() to compare the digits too.
    friend bool sameNumber(const Decimal &a, const Decimal &b);
    friend bool operator==(const Decimal &, const Decimal &) = default;

private:
    std::int64_t m_mantissa = 0;
    std::uint8_t m_scale = 0;
};

bool sameNumber(const Decimal &a, const Decimal &b);

}  // namespace trendward
