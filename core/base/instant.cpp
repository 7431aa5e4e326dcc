// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include "core/base/digits.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

namespace trendward
{

namespace
{

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar(int year, int month, int day)
{
    return year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                          std::chrono::day{static_cast<unsigned>(day)}};
}

/// Reads exactly `count` digits at i and moves on; false when they are not there.
bool readDigits(std::string_view text, std::size_t &i, std::size_t count, int &value)
{
    if (i + count > text.size()) return false;
    value = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const char c = text[i + k];
        if (c < '0' || c > '9') return false;
        value = value * 10 + (c - '0');
    }
    i += count;
    return true;
}

bool readChar(std::string_view text, std::size_t &i, char c)
{
    if (i >= text.size() || text[i] != c) return false;
    ++i;
    return true;
}

/// ".1234567": seven digits are kept, the eighth rounds. Returns ticks, or -1 when a point has no digit.
std::int64_t readFraction(std::string_view text, std::size_t &i)
{
    if (i >= text.size() || text[i] != '.') return 0;
    ++i;
    std::int64_t ticks = 0;
    int digits = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, ++digits) {
        if (digits < 7) ticks = ticks * 10 + (text[i] - '0');
        if (digits == 7 && text[i] >= '5') ++ticks;
    }
    if (digits == 0) return -1;
    for (; digits < 7; ++digits) ticks *= 10;
    return ticks;
}

/// "Z", "+01:00", "+0100", "-05"; false when something else stands there.
bool readOffset(std::string_view text, std::size_t &i, int &minutes)
{
    minutes = 0;
    if (i < text.size() && (text[i] == 'Z' || text[i] == 'z')) {
        ++i;
        return true;
    }
    if (i >= text.size() || (text[i] != '+' && text[i] != '-')) return false;
    const int sign = text[i++] == '-' ? -1 : 1;
    int hours = 0, rest = 0;
    if (!readDigits(text, i, 2, hours)) return false;
    if (i < text.size()) {
        readChar(text, i, ':');
        if (!readDigits(text, i, 2, rest)) return false;
    }
    if (hours > 14 || rest > 59) return false;
    minutes = sign * (hours * 60 + rest);
    return true;
}

std::string fraction(std::int64_t ticks)
{
    if (ticks == 0) return {};
    std::array<char, 16> out{};
    if (ticks % Instant::ticksPerMillisecond == 0)
        std::snprintf(out.data(), out.size(), ".%03d", static_cast<int>(ticks / Instant::ticksPerMillisecond));
    else
        std::snprintf(out.data(), out.size(), ".%07d", static_cast<int>(ticks));
    return out.data();
}

std::string dateTime(const LocalTime &t)
{
    std::string out;
    out.reserve(32);
    appendDigits(out, t.year, 4);
    for (const auto &[before, value] :
         {std::pair{'-', t.month}, {'-', t.day}, {'T', t.hour}, {':', t.minute}, {':', t.second}}) {
        out += before;
        appendDigits(out, value, 2);
    }
    return out;
}

}  // namespace

Result<Instant> Instant::parse(std::string_view text)
{
    const Error bad{
        Error::Code::BadValue, "not a date-time with an offset: \"" + std::string(text.substr(0, 40)) + "\"", {}};
    LocalTime t;
    std::size_t i = 0;
    if (!readDigits(text, i, 4, t.year) || !readChar(text, i, '-') || !readDigits(text, i, 2, t.month) ||
        !readChar(text, i, '-') || !readDigits(text, i, 2, t.day))
        return bad;
    if (i >= text.size() || (text[i] != 'T' && text[i] != ' ')) return bad;
    ++i;
    if (!readDigits(text, i, 2, t.hour) || !readChar(text, i, ':') || !readDigits(text, i, 2, t.minute)) return bad;
    if (readChar(text, i, ':') && !readDigits(text, i, 2, t.second)) return bad;
    const std::int64_t ticks = readFraction(text, i);
    readChar(text, i, ' ');  // Apple writes a blank before the offset
    int offset = 0;
    if (ticks < 0 || !readOffset(text, i, offset) || i != text.size() || !t.valid()) return bad;
    return t.at(offset) + ticks;
}

std::string Instant::text() const
{
    const LocalTime t = LocalTime::from(*this, 0);
    return dateTime(t) + fraction(t.ticks) + "Z";
}

std::string Instant::textSevenDigits() const
{
    std::string out(sevenDigitsSize, '0');
    writeSevenDigits(out.data());
    return out;
}

void Instant::writeSevenDigits(char *into) const
{
    const LocalTime t = LocalTime::from(*this, 0);
    writeDigits(into, t.year, 4);
    into[4] = '-';
    writeDigits(into + 5, t.month, 2);
    into[7] = '-';
    writeDigits(into + 8, t.day, 2);
    into[10] = 'T';
    writeDigits(into + 11, t.hour, 2);
    into[13] = ':';
    writeDigits(into + 14, t.minute, 2);
    into[16] = ':';
    writeDigits(into + 17, t.second, 2);
    into[19] = '.';
    writeDigits(into + 20, t.ticks, 7);
    into[27] = 'Z';
}

std::string Instant::textAt(int offsetMinutes) const
{
    const LocalTime t = LocalTime::from(*this, offsetMinutes);
    const int size = offsetMinutes < 0 ? -offsetMinutes : offsetMinutes;
    std::string out = dateTime(t) + fraction(t.ticks) + (offsetMinutes < 0 ? '-' : '+');
    appendDigits(out, size / 60, 2);
    out += ':';
    appendDigits(out, size % 60, 2);
    return out;
}

bool LocalTime::valid() const
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
    return calendar(year, month, day).ok() && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 &&
           second < 60;
}

std::string LocalTime::text() const
{
    return dateTime(*this) + fraction(ticks);
}

Instant LocalTime::at(int offsetMinutes) const
{
    const std::int64_t dayCount = sys_days{calendar(year, month, day)}.time_since_epoch().count();
    const std::int64_t seconds = dayCount * 86'400 + hour * 3'600 + minute * 60 + second - offsetMinutes * 60;
    return Instant::fromSeconds(seconds) + ticks;
}

LocalTime LocalTime::from(Instant moment, int offsetMinutes)
{
    const std::int64_t ticks = moment.ticks() + offsetMinutes * 60 * Instant::ticksPerSecond;
    const std::int64_t dayCount = Instant::floorDiv(ticks, Instant::ticksPerDay);
    const std::int64_t inDay = ticks - dayCount * Instant::ticksPerDay;
    const year_month_day date{sys_days{days{static_cast<int>(dayCount)}}};
    const auto seconds = static_cast<int>(inDay / Instant::ticksPerSecond);
    LocalTime t;
    t.year = static_cast<int>(date.year());
    t.month = static_cast<int>(static_cast<unsigned>(date.month()));
    t.day = static_cast<int>(static_cast<unsigned>(date.day()));
    t.hour = seconds / 3'600;
    t.minute = seconds / 60 % 60;
    t.second = seconds % 60;
    t.ticks = static_cast<std::int32_t>(inDay % Instant::ticksPerSecond);
    return t;
}

Result<Date> Date::parse(std::string_view text)
{
    const Error bad{Error::Code::BadValue, "not a date: \"" + std::string(text.substr(0, 40)) + "\"", {}};
    Date date;
    std::size_t i = 0;
    if (!readDigits(text, i, 4, date.year) || date.year < 1) return bad;
    if (i < text.size()) {
        int month = 0;
        if (!readChar(text, i, '-') || !readDigits(text, i, 2, month) || month < 1 || month > 12) return bad;
        date.month = month;
    }
    if (i < text.size()) {
        int day = 0;
        if (!readChar(text, i, '-') || !readDigits(text, i, 2, day) || day < 1) return bad;
        date.day = day;
        if (!calendar(date.year, *date.month, day).ok()) return bad;
    }
    if (i != text.size()) return bad;
    return date;
}

std::string Date::text() const
{
    std::array<char, 48> out{};
    if (month && day)
        std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, *month, *day);
    else if (month)
        std::snprintf(out.data(), out.size(), "%04d-%02d", year, *month);
    else
        std::snprintf(out.data(), out.size(), "%04d", year);
    return out.data();
}

std::optional<int> ageInYears(const Date &birth, const LocalTime &on)
{
    // With only a year or a month the birthday may lie on either side of today; then the age is not known.
    const int atMost = on.year - birth.year;
    if (!birth.month) return std::nullopt;
    if (*birth.month != on.month) return std::max(0, *birth.month < on.month ? atMost : atMost - 1);
    if (!birth.day) return std::nullopt;
    return std::max(0, *birth.day <= on.day ? atMost : atMost - 1);
}

}  // namespace trendward
