// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/seriesnumbers.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <utility>

namespace trendward::group
{

namespace
{

/// Whoever writes the messages must not know which ids fall on one place: a file of such ids would never be done.
std::uint64_t drawnOnce()
{
    static const std::uint64_t drawn = [] {
        std::random_device source;
        return (std::uint64_t{source()} << 32) ^ source();
    }();
    return drawn;
}

/// Of all its bytes: ids differ in the middle, too. The factor is drawn as well, because a start alone does not change
/// what two words that differ in their highest bits come to.
std::uint64_t mixed(std::uint64_t hash, std::string_view text)
{
    const std::uint64_t factor = drawnOnce() | 1;
    const auto take = [&hash, factor](const char *from, std::size_t count) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, count);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
        hash *= factor;
        hash ^= hash >> 32;
    };
    hash += text.size();
    const char *p = text.data(), *const end = p + text.size();
    for (; end - p >= 8; p += 8) take(p, 8);
    if (p < end && text.size() >= 8)
        take(end - 8, 8);  // some of them for the second time
    else if (p < end)
        take(p, text.size());
    return hash;
}

/// Each id by itself, from a start of its own, so that none waits for the one before it.
std::uint32_t hashOf(const SeriesIds &ids)
{
    const std::uint64_t drawn = drawnOnce();
    std::uint64_t hash = mixed(drawn, ids.type) + mixed(drawn + 1, ids.deviceId), start = drawn + 2;
    for (const auto *id : {&ids.patientId, &ids.encounterId, &ids.correlationId}) {
        if (*id) hash += mixed(start, **id);
        ++start;
    }
    return static_cast<std::uint32_t>(hash);
}

std::optional<std::string_view> viewOf(const std::optional<std::string> &id)
{
    return id ? std::optional<std::string_view>(*id) : std::nullopt;
}

std::optional<std::string_view> nextId(Texts &texts)
{
    const std::string_view known = texts.next();
    return known.empty() ? std::nullopt : std::optional(texts.next());
}

}  // namespace

std::uint32_t SeriesNumbers::numberOf(const Measurement &measurement)
{
    return numberOf(SeriesIds{measurement.type, measurement.deviceId, viewOf(measurement.patientId),
                              viewOf(measurement.encounterId), viewOf(measurement.correlationId)});
}

std::uint32_t SeriesNumbers::numberOf(const SeriesIds &asked)
{
    if (m_starts.size() * 2 >= m_table.size()) grow();
    const std::uint32_t hash = hashOf(asked);
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_table[slot].next != 0; slot = (slot + 1) & mask) {
        const std::uint32_t number = m_table[slot].next - 1;
        if (m_table[slot].hash == hash && ids(number) == asked) return number;
    }
    m_starts.push_back(m_ids.size());
    m_ids.add(asked.type);
    m_ids.add(asked.deviceId);
    for (const auto *id : {&asked.patientId, &asked.encounterId, &asked.correlationId}) {
        m_ids.add(*id ? "1" : "");
        if (*id) m_ids.add(**id);
    }
    m_table[slot] = {hash, static_cast<std::uint32_t>(m_starts.size())};
    return m_table[slot].next - 1;
}

SeriesIds SeriesNumbers::ids(std::uint32_t number) const
{
    Texts texts(m_ids.from(m_starts[number]));
    SeriesIds ids;
    ids.type = texts.next();
    ids.deviceId = texts.next();
    ids.patientId = nextId(texts);
    ids.encounterId = nextId(texts);
    ids.correlationId = nextId(texts);
    return ids;
}

void SeriesNumbers::clear()
{
    m_ids.clear();
    m_starts.clear();
    std::fill(m_table.begin(), m_table.end(), Slot{});
}

void SeriesNumbers::grow()
{
    const std::vector<Slot> before =
        std::exchange(m_table, std::vector<Slot>(std::max<std::size_t>(64, m_table.size() * 2)));
    const std::size_t mask = m_table.size() - 1;
    for (const Slot &one : before) {
        if (one.next == 0) continue;
        std::size_t slot = one.hash & mask;
        while (m_table[slot].next != 0) slot = (slot + 1) & mask;
        m_table[slot] = one;
    }
}

}  // namespace trendward::group
