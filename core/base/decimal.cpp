// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace trendward
{

namespace
{

constexpr int maxDigits = 18;  // every 18-digit number fits 63 bits

Error badNumber(std::string_view text)
{
    return Error{
        Error::Code::BadValue, "not a number of up to 18 digits: \"" + std::string(text.substr(0, 40)) + "\"", {}};
}

/// Mantissa digits and the places after the point, read up to an exponent or the end.
struct Digits {
    std::int64_t mantissa = 0;
    int significant = 0, scale = 0, seen = 0;
    bool tooMany = false;
};

std::size_t readDigits(std::string_view text, std::size_t i, Digits &digits)
{
    bool point = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') break;
        ++digits.seen;
        if (point) ++digits.scale;
        if (digits.significant > 0 || c != '0') ++digits.significant;
        if (digits.significant > maxDigits) {
            digits.tooMany = true;
            continue;
        }
        digits.mantissa = digits.mantissa * 10 + (c - '0');
    }
    return i;
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text)
{
    std::size_t i = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) i = 1;
    Digits digits;
    i = readDigits(text, i, digits);
    if (digits.seen == 0 || digits.tooMany) return badNumber(text);

    int exponent = 0;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && text[i] == '+') ++i;
        const auto [end, problem] = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
        if (problem != std::errc{} || std::abs(exponent) > 1000) return badNumber(text);
        i = static_cast<std::size_t>(end - text.data());
    }
    if (i != text.size()) return badNumber(text);

    int scale = digits.scale - exponent;
    std::int64_t mantissa = digits.mantissa;
    for (; scale < 0; ++scale) {
        if (mantissa == 0)
            scale = -1;
        else if (mantissa > 99'999'999'999'999'999)
            return badNumber(text);
        mantissa *= 10;
    }
    if (scale > maxDigits) return badNumber(text);
    return Decimal(negative ? -mantissa : mantissa, static_cast<std::uint8_t>(scale));
}

Decimal Decimal::fromDouble(double value, std::uint8_t scale)
{
    return Decimal(std::llround(value * std::pow(10.0, scale)), scale);
}

std::string Decimal::text() const
{
    const bool negative = m_mantissa < 0;
    const auto magnitude = static_cast<std::uint64_t>(m_mantissa);
    std::string digits = std::to_string(negative ? 0 - magnitude : magnitude);
    if (digits.size() <= m_scale) digits.insert(0, m_scale + 1 - digits.size(), '0');
    if (m_scale > 0) digits.insert(digits.size() - m_scale, 1, '.');
    return negative ? "-" + digits : digits;
}

double Decimal::toDouble() const
{
    // Dividing two exact doubles rounds once, so it is correct where both are exact; else let the library's reader
    // round.
    static constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                        1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    if (m_mantissa > -exact && m_mantissa < exact) return static_cast<double>(m_mantissa) / powers[m_scale];
    const std::string digits = text();
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool sameNumber(const Decimal &a, const Decimal &b)
{
    if (a.scale() == b.scale()) return a.mantissa() == b.mantissa();
    const Decimal &coarse = a.scale() < b.scale() ? a : b;
    const Decimal &fine = a.scale() < b.scale() ? b : a;
    std::int64_t mantissa = fine.mantissa();
    for (int i = coarse.scale(); i < fine.scale(); ++i) {
        if (mantissa % 10 != 0) return false;
        mantissa /= 10;
    }
    return mantissa == coarse.mantissa();
}

}  // namespace trendward
