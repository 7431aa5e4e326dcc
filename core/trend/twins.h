// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/measureseries.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace trendward::trend
{

/// How far apart in time two sources may say one thing.
constexpr std::int64_t twinMilliseconds = 60'000;

/// Of equal readings that different sources brought within a minute, paired one to one, the earliest stays a point; the
/// others are left out as its twins. Equal are numbers in one unit, or one that was converted and rounds to the digits
/// of the other. points: in time order. The parts of a pressure are twins only together: otherHalf are the readings of
/// the other part, and a reading is that of a point when its time, source and number are the same. The parts are the
/// series that both were joined from.
void countTwinsOnce(MeasureSeries &series, std::span<const TrendSeries> parts, const MeasureSeries &otherHalf,
                    std::span<const TrendSeries> otherParts);

/// The key of the other part of a blood pressure ("systolic-blood-pressure" has one); empty for other measures.
std::string_view otherHalfOf(std::string_view measure);

/// What the store finds a reading by, to the millisecond.
using ReadingRef = Twin;
/// The readings that count once with another one, each with the names of the other sources.
std::map<ReadingRef, std::vector<std::string>> twinSources(const MeasureSeries &series);

}  // namespace trendward::trend
