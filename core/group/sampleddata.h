// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/group/measurementgroup.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::group
{

/// A stream may have this many samples (a day at 100 Hz is 8.64 million).
inline constexpr std::int64_t sampleLimit = 10'000'000;

/// The values on a grid from start, while a slot starts at or before end: slot i covers [start + i·period, start +
/// (i+1)·period), takes the last value in it, else "E"; single spaces between. values are ascending. In Compatible a
/// value before start blanks all that follow (as microsoft/iomt-fhir does); in Default it is passed over. NotSupported
/// when the period is not positive, TooLarge above sampleLimit.
Result<std::string> sampledData(std::span<const TimeValue> values, Instant start, Instant end, std::int64_t periodTicks,
                                Mode mode = Mode::Default);

/// The values of a stream at grid times; E is left out, all else is kept.
std::vector<TimeValue> timeValues(std::string_view data, Instant start, std::int64_t periodTicks);

/// Both lists in time order; the incoming value wins where both have one at an instant.
std::vector<TimeValue> merged(std::span<const TimeValue> known, std::span<const TimeValue> incoming);

}  // namespace trendward::group
