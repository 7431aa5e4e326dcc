// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trendward::group
{

/// What parts measurements from each other before their times do.
struct SeriesIds {
    std::string type, deviceId;
    std::optional<std::string> patientId, encounterId, correlationId;
};

/// Numbers the series that measurements belong to, in order of first appearance.
class SeriesNumbers
{
public:
    std::uint32_t numberOf(const Measurement &measurement);
    std::size_t count() const { return m_ids.size(); }
    const SeriesIds &ids(std::uint32_t number) const { return m_ids[number]; }

private:
    void grow();

    std::vector<SeriesIds> m_ids;
    std::vector<std::size_t> m_hashes;
    std::vector<std::uint32_t> m_table;  ///< of numbers from 1, at most half full
};

}  // namespace trendward::group
