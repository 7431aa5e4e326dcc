// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii.h"
#include "core/base/jsontape.h"

#include <algorithm>
#include <charconv>

namespace trendward::json
{

namespace
{

/// Two digits at i as a number, or -1.
int twoDigits(std::string_view text, std::size_t i)
{
    if (i + 2 > text.size() || !isDigit(text[i]) || !isDigit(text[i + 1])) return -1;
    return (text[i] - '0') * 10 + (text[i + 1] - '0');
}

/// "+02:00", "+0200" or "+02" to the end of the text, in minutes.
std::optional<int> readOffset(std::string_view text)
{
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const int hours = twoDigits(text, 1);
    int minutes = 0;
    if (text.size() > 3) {
        const std::size_t at = text[3] == ':' ? 4 : 3;
        minutes = twoDigits(text, at);
        if (text.size() != at + 2) return std::nullopt;
    }
    if (hours < 0 || minutes < 0) return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/// ".875" at i: moves i past it. False for a point without a digit or more than seven of them.
bool readFraction(std::string_view text, std::size_t &i, std::int32_t &ticks)
{
    ticks = 0;
    if (i >= text.size() || text[i] != '.') return true;
    int digits = 0;
    for (++i; i < text.size() && isDigit(text[i]); ++i) {
        if (++digits > 7) return false;
        ticks = ticks * 10 + (text[i] - '0');
    }
    if (digits == 0) return false;
    for (; digits < 7; ++digits) ticks *= 10;
    return true;
}

constexpr std::int64_t firstTick = -62'135'596'800 * Instant::ticksPerSecond;
constexpr std::int64_t endTick = 253'402'300'800 * Instant::ticksPerSecond;

std::optional<DateParts> withinYears(std::int64_t ticks, DateParts date)
{
    if (ticks < firstTick || ticks >= endTick) return std::nullopt;
    date.at = Instant::fromTicks(ticks);
    return date;
}

/// Numbers of two digits in a text that is long enough; one that is none is seen afterwards.
class DigitPairs
{
public:
    explicit DigitPairs(std::string_view text) : m_text(text.data()) {}
    int at(std::size_t i)
    {
        const unsigned tens = static_cast<unsigned char>(m_text[i]) - unsigned{'0'},
                       ones = static_cast<unsigned char>(m_text[i + 1]) - unsigned{'0'};
        m_bad |= static_cast<unsigned>(tens > 9) | static_cast<unsigned>(ones > 9);
        return static_cast<int>(tens * 10 + ones);
    }
    bool good() const { return m_bad == 0; }

private:
    const char *m_text;
    unsigned m_bad = 0;
};

/// "2026-11-22T22:46:01.875" with i behind it. Hour 24 only as 24:00:00, which is the next day.
bool readLocal(std::string_view text, std::size_t &i, LocalTime &local, std::int64_t &extraDays)
{
    if (text.size() < 19 || text.size() > 40 || text[4] != '-' || text[7] != '-' || text[10] != 'T' ||
        text[13] != ':' || text[16] != ':')
        return false;
    DigitPairs pairs(text);
    local.year = pairs.at(0) * 100 + pairs.at(2);
    local.month = pairs.at(5);
    local.day = pairs.at(8);
    local.hour = pairs.at(11);
    local.minute = pairs.at(14);
    local.second = pairs.at(17);
    i = 19;
    if (!pairs.good() || !readFraction(text, i, local.ticks)) return false;
    if (local.hour == 24) {
        if (local.minute != 0 || local.second != 0 || local.ticks != 0) return false;
        local.hour = 0;
        extraDays = 1;
    }
    return local.valid();
}

std::optional<DateParts> readIso(std::string_view text)
{
    LocalTime local;
    std::size_t i = 0;
    std::int64_t extraDays = 0;
    if (!readLocal(text, i, local, extraDays)) return std::nullopt;

    DateParts date;
    date.origin = ClockOrigin::AssumedUtc;
    int offset = 0;
    if (const auto zone = text.substr(i); zone == "Z" || zone == "z") {
        date.origin = ClockOrigin::Utc;
    } else if (!zone.empty()) {
        const auto minutes = readOffset(zone);
        if (!minutes) return std::nullopt;
        offset = *minutes;
        date.offsetMinutes = static_cast<std::int16_t>(offset);
        date.origin = ClockOrigin::ExplicitOffset;
    }
    const std::int64_t ticks = local.at(0).ticks() + extraDays * Instant::ticksPerDay;
    if (ticks >= endTick) return std::nullopt;
    // As Newtonsoft.Json has it, a moment that its offset takes out of all years is the first or the last one.
    return withinYears(std::clamp(ticks - offset * 60 * Instant::ticksPerSecond, firstTick, endTick - 1), date);
}

/// "/Date(1549061161000)/" and "/Date(1549061161000+0200)/": the count is UTC in both, the offset only tells the clock.
std::optional<DateParts> readMicrosoft(std::string_view text)
{
    constexpr std::string_view before = "/Date(", after = ")/";
    if (text.size() < 9 || text.substr(0, before.size()) != before || text.substr(text.size() - 2) != after)
        return std::nullopt;
    const auto inner = text.substr(before.size(), text.size() - before.size() - after.size());
    std::int64_t milliseconds = 0;
    const auto [end, failure] = std::from_chars(inner.data(), inner.data() + inner.size(), milliseconds);
    if (failure != std::errc{}) return std::nullopt;
    DateParts date;
    date.origin = ClockOrigin::Utc;
    if (const auto zone = inner.substr(static_cast<std::size_t>(end - inner.data())); !zone.empty()) {
        const auto minutes = readOffset(zone);
        if (!minutes) return std::nullopt;
        date.offsetMinutes = static_cast<std::int16_t>(*minutes);
        date.origin = ClockOrigin::ExplicitOffset;
    }
    if (milliseconds < firstTick / Instant::ticksPerMillisecond ||
        milliseconds >= endTick / Instant::ticksPerMillisecond)
        return std::nullopt;
    return withinYears(milliseconds * Instant::ticksPerMillisecond, date);
}

}  // namespace

std::optional<DateParts> readDate(std::string_view text)
{
    if (text.empty()) return std::nullopt;
    return text.front() == '/' ? readMicrosoft(text) : readIso(text);
}

}  // namespace trendward::json
