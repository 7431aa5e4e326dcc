// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/words.h"

#include "core/base/decimal.h"

#include <array>
#include <charconv>
#include <cmath>

namespace trendward::care
{

namespace
{

constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string twoDigits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string dateText(const LocalTime &local)
{
    return std::to_string(local.day) + " " + months[static_cast<std::size_t>(local.month - 1)] + " " +
           std::to_string(local.year);
}

std::string timeText(const LocalTime &local)
{
    return dateText(local) + ", " + twoDigits(local.hour) + ":" + twoDigits(local.minute);
}

}  // namespace

std::string numberText(double value, int decimals)
{
    if (!std::isfinite(value)) return "not a number";
    if (std::abs(value) > 1e12) return plainNumber(value);
    const Decimal rounded = Decimal::fromDouble(value, static_cast<std::uint8_t>(decimals < 0 ? 0 : decimals));
    // -0.04 rounds to a zero that has no sign.
    return rounded.mantissa() == 0 ? Decimal(0, rounded.scale()).text() : rounded.text();
}

std::string unitText(const Unit &unit)
{
    if (unit.code == "1") return {};  // UCUM's unity: a count needs no word
    return unit.text.empty() ? unit.code : unit.text;
}

std::string quantityText(double value, int decimals, const Unit &unit)
{
    const std::string text = unitText(unit);
    return numberText(value, decimals) + (text.empty() ? "" : " " + text);
}

double shownDifference(double a, double b, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return (std::round(a * scale) - std::round(b * scale)) / scale;
}

std::string dateText(Instant moment, const Zone &zone)
{
    return dateText(zone.local(moment));
}

std::string timeText(Instant moment, const Zone &zone)
{
    return timeText(zone.local(moment));
}

std::string timeText(Instant moment, int offsetMinutes)
{
    return timeText(LocalTime::from(moment, offsetMinutes));
}

std::string dateText(const Date &date)
{
    std::string text = std::to_string(date.year);
    if (!date.month || *date.month < 1 || *date.month > 12) return text;
    text = months[static_cast<std::size_t>(*date.month - 1)] + (" " + text);
    return date.day ? std::to_string(*date.day) + " " + text : text;
}

std::string counted(std::size_t n, std::string_view one, std::string_view many)
{
    return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

int daysSince(Instant moment, Instant now, const Zone &zone)
{
    // Half a day of room: wall-clock days have 23 to 25 hours.
    const std::int64_t ticks = zone.startOfDay(now) - zone.startOfDay(moment);
    return static_cast<int>(Instant::floorDiv(ticks + Instant::ticksPerDay / 2, Instant::ticksPerDay));
}

std::string agoText(Instant moment, Instant now, const Zone &zone)
{
    const int days = daysSince(moment, now, zone);
    if (days <= 0) return "today";
    return days == 1 ? "yesterday" : std::to_string(days) + " days ago";
}

std::string plainNumber(double value)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

std::string limitsText(const std::optional<double> &low, const std::optional<double> &high, const std::string &unit)
{
    const std::string after = unit.empty() ? "" : " " + unit;
    if (low && high) return "between " + plainNumber(*low) + " and " + plainNumber(*high) + after;
    if (low) return "at least " + plainNumber(*low) + after;
    if (high) return "at most " + plainNumber(*high) + after;
    return "no limits";
}

std::string sentenceCase(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string_view sign(int comparator)
{
    static constexpr std::array<std::string_view, 5> signs{"", "<", "≤", "≥", ">"};
    return comparator >= 0 && comparator < 5 ? signs[static_cast<std::size_t>(comparator)] : std::string_view();
}

}  // namespace trendward::care
