// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/group/texts.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace trendward::group
{

/// What parts measurements from each other before their times do.
struct SeriesIds {
    std::string_view type, deviceId;
    std::optional<std::string_view> patientId, encounterId, correlationId;
    friend bool operator==(const SeriesIds &, const SeriesIds &) = default;
};

/// Numbers the series that measurements belong to, in order of first appearance.
class SeriesNumbers
{
public:
    std::uint32_t numberOf(const Measurement &measurement);
    std::uint32_t numberOf(const SeriesIds &asked);
    std::size_t count() const { return m_starts.size(); }
    /// Valid until the next measurement.
    SeriesIds ids(std::uint32_t number) const;
    /// Forgets all of them and keeps the memory.
    void clear();

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t next = 0;  ///< the series' number and one; 0 where there is none
    };

    void grow();

    KeptTexts m_ids;
    std::vector<std::size_t> m_starts;  ///< of each one's ids
    std::vector<Slot> m_table;          ///< at most half full
};

}  // namespace trendward::group
