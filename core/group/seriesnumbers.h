// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
    std::size_t count() const { return m_ends.size(); }
    SeriesIds ids(std::uint32_t number) const;
    /// Forgets all of them and keeps the memory.
    void clear();

private:
    struct Slot {
        std::size_t hash = 0;
        std::uint32_t next = 0;  ///< the series' number and one; 0 where there is none
    };

    std::string_view key(std::uint32_t number) const;
    void grow();

    std::string m_keys;               ///< the ids of each, one behind the other
    std::vector<std::size_t> m_ends;  ///< of each one's key
    std::string m_key;                ///< of the measurement at hand
    std::vector<Slot> m_table;        ///< at most half full
};

}  // namespace trendward::group
