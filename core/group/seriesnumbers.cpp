// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/seriesnumbers.h"

#include "core/group/texts.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace trendward::group
{

namespace
{

void appendId(std::string &key, const std::optional<std::string> &id)
{
    key += id ? '1' : '0';
    if (id) appendText(key, *id);
}

std::optional<std::string> nextId(Texts &texts)
{
    if (texts.nextByte() == '0') return std::nullopt;
    return std::string(texts.next());
}

}  // namespace

std::string_view SeriesNumbers::key(std::uint32_t number) const
{
    const std::size_t start = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_keys).substr(start, m_ends[number] - start);
}

std::uint32_t SeriesNumbers::numberOf(const Measurement &measurement)
{
    if (m_ends.size() * 2 >= m_table.size()) grow();
    m_key.clear();
    appendText(m_key, measurement.type);
    appendText(m_key, measurement.deviceId);
    for (const auto *id : {&measurement.patientId, &measurement.encounterId, &measurement.correlationId})
        appendId(m_key, *id);
    const std::size_t hash = std::hash<std::string_view>{}(m_key), mask = m_table.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_table[slot].next != 0; slot = (slot + 1) & mask) {
        const std::uint32_t number = m_table[slot].next - 1;
        if (m_table[slot].hash == hash && key(number) == m_key) return number;
    }
    m_keys += m_key;
    m_ends.push_back(m_keys.size());
    m_table[slot] = {hash, static_cast<std::uint32_t>(m_ends.size())};
    return m_table[slot].next - 1;
}

SeriesIds SeriesNumbers::ids(std::uint32_t number) const
{
    Texts texts(key(number));
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
    m_keys.clear();
    m_ends.clear();
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
