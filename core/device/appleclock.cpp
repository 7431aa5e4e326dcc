// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/appleclock.h"

#include "core/device/celltext.h"

#include <cstring>

namespace trendward::device
{

namespace
{

bool digits(const char *at, int count, int &value)
{
    value = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = at[i] - '0';
        if (digit < 0 || digit > 9) return false;
        value = value * 10 + digit;
    }
    return true;
}

std::optional<AppleTime> longWay(std::string_view text)
{
    if (const auto instant = Instant::parse(text)) {
        // Where the wall clock stood is the difference between the text read as UTC and the moment.
        const auto local = localTime(text.substr(0, 19), DateOrder::YearMonthDay);
        const std::int64_t ahead = local ? local->at(0).seconds() - instant->seconds() : 0;
        return AppleTime{*instant, static_cast<int>(ahead / 60)};
    }
    if (const auto local = localTime(text, DateOrder::YearMonthDay)) return AppleTime{local->at(0), {}};
    return std::nullopt;
}

}  // namespace

std::optional<AppleTime> AppleClock::read(std::string_view text)
{
    constexpr std::size_t length = 25;
    if (text.size() != length) return longWay(text);
    const char *t = text.data();
    int hour = 0, minute = 0, second = 0;
    const bool plain = text[13] == ':' && text[16] == ':' && (text[10] == ' ' || text[10] == 'T') &&
                       digits(t + 11, 2, hour) && digits(t + 14, 2, minute) && digits(t + 17, 2, second) && hour < 24 &&
                       minute < 60 && second < 60;
    if (!plain || (!isSameDay(t) && !remember(text))) return longWay(text);
    const std::int64_t seconds = hour * 3'600 + minute * 60 + second;
    return AppleTime{m_midnight + seconds * Instant::ticksPerSecond, m_offset};
}

bool AppleClock::isSameDay(const char *t) const
{
    return std::memcmp(t, m_day.data(), m_day.size()) == 0 && std::memcmp(t + 19, m_zone.data(), m_zone.size()) == 0;
}

bool AppleClock::remember(std::string_view text)
{
    const char *t = text.data();
    LocalTime local;
    int hours = 0, minutes = 0;
    const bool read = (t[20] == '+' || t[20] == '-') && t[19] == ' ' && digits(t, 4, local.year) && t[4] == '-' &&
                      digits(t + 5, 2, local.month) && t[7] == '-' && digits(t + 8, 2, local.day) &&
                      digits(t + 21, 2, hours) && digits(t + 23, 2, minutes);
    if (!read || !local.valid() || hours > 14 || minutes > 59) return false;
    m_offset = (t[20] == '-' ? -1 : 1) * (hours * 60 + minutes);
    m_midnight = local.at(m_offset);
    text.copy(m_day.data(), m_day.size());
    text.copy(m_zone.data(), m_zone.size(), 19);
    return true;
}

}  // namespace trendward::device
