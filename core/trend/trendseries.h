// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/base/unit.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace trendward::trend
{

/// One patient's readings of one measure in one unit, as columns in time order. Evidence is looked up by
/// (series, time, source, nth), not carried by every point.
struct TrendSeries {
    std::int64_t series = 0;  ///< the store's number
    std::string measure;      ///< key of core/base/measure.h, or empty
    Coding code;
    std::string display;
    Unit unit;

    std::vector<std::int64_t> times;        ///< ms since 1970 UTC, ascending, may repeat
    std::vector<double> values;             ///< NaN where the reading is a stated absence
    std::vector<std::uint8_t> scales;       ///< digits after the point as written
    std::vector<std::uint8_t> comparators;  ///< Comparator
    std::vector<std::uint32_t> flags;       ///< ReadingFlag bits
    std::vector<std::int16_t> offsets;      ///< minutes east of UTC of the wall clock, noOffset where unknown
    std::vector<std::uint32_t> sources;     ///< the store's number of the device or app
    std::vector<std::uint32_t> nths;
    std::map<std::uint32_t, std::string> sourceNames;  ///< of the sources

    static constexpr std::int16_t noOffset = INT16_MIN;
    std::size_t size() const { return times.size(); }
    bool empty() const { return times.empty(); }
};

}  // namespace trendward::trend
