// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/seriesnumbers.h"

#include <functional>
#include <string_view>

namespace trendward::group
{

namespace
{

std::size_t hashOf(const Measurement &measurement)
{
    const std::hash<std::string_view> hash;
    std::size_t sum = hash(measurement.deviceId) * 31 + hash(measurement.type);
    for (const auto *id : {&measurement.patientId, &measurement.encounterId, &measurement.correlationId})
        sum = sum * 31 + (*id ? hash(**id) : 0);
    return sum;
}

bool belongs(const Measurement &measurement, const SeriesIds &ids)
{
    return measurement.deviceId == ids.deviceId && measurement.type == ids.type &&
           measurement.patientId == ids.patientId && measurement.encounterId == ids.encounterId &&
           measurement.correlationId == ids.correlationId;
}

}  // namespace

std::uint32_t SeriesNumbers::numberOf(const Measurement &measurement)
{
    if (m_ids.size() * 2 >= m_table.size()) grow();
    const std::size_t hash = hashOf(measurement), mask = m_table.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
        const std::uint32_t number = m_table[slot] - 1;
        if (m_hashes[number] == hash && belongs(measurement, m_ids[number])) return number;
    }
    m_ids.push_back({measurement.type, measurement.deviceId, measurement.patientId, measurement.encounterId,
                     measurement.correlationId});
    m_hashes.push_back(hash);
    m_table[slot] = static_cast<std::uint32_t>(m_ids.size());
    return m_table[slot] - 1;
}

void SeriesNumbers::grow()
{
    m_table.assign(m_table.empty() ? 64 : m_table.size() * 2, 0);
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t i = 0; i < m_hashes.size(); ++i) {
        std::size_t slot = m_hashes[i] & mask;
        while (m_table[slot] != 0) slot = (slot + 1) & mask;
        m_table[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

}  // namespace trendward::group
