// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include <date/tz.h>

#include <cstdlib>
#include <exception>

namespace trendward
{

namespace
{

const date::time_zone *zoneOf(const void *zone)
{
    return static_cast<const date::time_zone *>(zone);
}

date::sys_seconds sysSeconds(Instant moment)
{
    return date::sys_seconds{std::chrono::seconds{moment.seconds()}};
}

int minutes(std::chrono::seconds offset)
{
    return static_cast<int>(offset.count() / 60);
}

/// "GMT+4", "UTC-03:30", "+04:00": uploaders write these in place of a zone's name. Minutes east of UTC.
std::optional<int> fixedOffset(std::string_view name)
{
    if (name.starts_with("GMT") || name.starts_with("UTC")) name.remove_prefix(3);
    if (name.size() < 2 || (name[0] != '+' && name[0] != '-')) return std::nullopt;
    const int sign = name[0] == '-' ? -1 : 1;
    name.remove_prefix(1);
    int hours = 0, rest = 0;
    std::size_t i = 0;
    for (; i < name.size() && i < 2 && name[i] >= '0' && name[i] <= '9'; ++i) hours = hours * 10 + (name[i] - '0');
    if (i == 0) return std::nullopt;
    if (i < name.size() && name[i] == ':') ++i;
    const std::size_t start = i;
    for (; i < name.size() && i < start + 2 && name[i] >= '0' && name[i] <= '9'; ++i)
        rest = rest * 10 + (name[i] - '0');
    const bool restRight = i == start || i == start + 2;
    if (i != name.size() || !restRight || hours > 14 || rest > 59) return std::nullopt;
    return sign * (hours * 60 + rest);
}

}  // namespace

Result<Zone> Zone::named(std::string_view name)
{
    Zone zone;
    zone.m_name = std::string(name);
    if (const auto offset = fixedOffset(name)) {
        zone.m_fixedMinutes = *offset;
        return zone;
    }
    try {
        zone.m_zone = date::locate_zone(zone.m_name);
        return zone;
    } catch (const std::exception &) {
        return Error{Error::Code::NotFound,
                     "no time zone is called \"" + zone.m_name + "\" (names look like Europe/London)",
                     {}};
    }
}

Zone Zone::utc()
{
    Zone zone;
    zone.m_name = "UTC";
    return zone;
}

int Zone::offsetMinutesAt(Instant moment) const
{
    if (!m_zone) return m_fixedMinutes;
    return minutes(zoneOf(m_zone)->get_info(sysSeconds(moment)).offset);
}

Zone::Moment Zone::moment(const LocalTime &local, bool second) const
{
    const Instant asUtc = local.at(0);
    if (!m_zone) return {local.at(m_fixedMinutes), m_fixedMinutes, false, false};
    const auto info = zoneOf(m_zone)->get_info(date::local_seconds{std::chrono::seconds{asUtc.seconds()}});
    const int first = minutes(info.first.offset);
    if (info.result == date::local_info::unique) return {local.at(first), first, false, false};
    const int later = minutes(info.second.offset);
    if (info.result == date::local_info::ambiguous)
        return {local.at(second ? later : first), second ? later : first, false, true};
    // The wall clock skipped this time: reading it with the offset before the change moves it forward by the gap.
    return {local.at(first), later, true, false};
}

Instant Zone::startOfDay(Instant moment) const
{
    return startOfDay(moment, 0);
}

Instant Zone::startOfDay(Instant moment, int daysLater) const
{
    const LocalTime today = local(moment);
    LocalTime midnight;
    midnight.year = today.year;
    midnight.month = today.month;
    midnight.day = today.day;
    if (daysLater != 0) {
        const LocalTime shifted = LocalTime::from(midnight.at(0) + daysLater * Instant::ticksPerDay, 0);
        midnight.year = shifted.year;
        midnight.month = shifted.month;
        midnight.day = shifted.day;
    }
    return this->moment(midnight).at;
}

Zone::Moment FoldReader::moment(const LocalTime &local)
{
    // In the order of time, a clock that jumps back by less than two hours inside the fold has begun its second pass.
    const Zone::Moment early = m_zone.moment(local);
    if (!early.inFold) {
        m_last = local;
        m_second = false;
        return early;
    }
    const bool newestFirst = m_order == Order::NewestFirst;
    if (!m_last || !m_zone.moment(*m_last).inFold) {
        m_second = newestFirst;
    } else if (newestFirst ? local > *m_last : local < *m_last) {
        m_second = !newestFirst;
    }
    m_last = local;
    return m_zone.moment(local, m_second);
}

}  // namespace trendward
