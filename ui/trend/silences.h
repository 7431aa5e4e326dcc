// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <cstdint>
#include <span>
#include <vector>

namespace trendward::ui
{

/// Where a line ends because nothing was measured for longer than three usual intervals: the same measure of silence
/// as in the printed summary. Worked out once a series, asked for at every frame.
class Silences
{
public:
    explicit Silences(std::span<const trend::Point> points);

    struct Silence {
        std::int64_t from = 0, to = 0;  ///< ms of the readings before and after
    };
    /// Those that reach into [from, to] and last `least` ms or more, in time order; the longest ones where there are
    /// more than `most`.
    std::vector<Silence> between(std::int64_t from, std::int64_t to, std::int64_t least, std::size_t most) const;
    /// Whether so many milliseconds without a reading are longer than usual.
    bool isOne(std::int64_t milliseconds) const { return milliseconds > m_longestUsual; }
    std::int64_t longestUsual() const { return m_longestUsual; }

private:
    std::int64_t m_longestUsual = 0;
    std::vector<Silence> m_all;
};

}  // namespace trendward::ui
