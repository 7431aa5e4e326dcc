// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/measure.h"
#include "core/base/measurement.h"
#include "core/base/unit.h"
#include "core/trend/trendseries.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::trend
{

/// Why a stored reading is not behind a number.
enum class LeftOut : std::uint8_t {
    Comparator,    ///< "<54": known to lie beyond a limit, no number for a mean
    Absent,        ///< the source says that there is no value
    Implausible,   ///< outside the plausible range of its measure
    ClockSuspect,  ///< dated before 2000 or after now, or by a clock that was reset
    OtherUnit,     ///< in a unit that cannot be converted to the measure's
    Excluded,      ///< by a person, or corrected by its source
    Twin           ///< another source brought it too: it counts once, as the point that names both
};
inline constexpr std::size_t leftOutKinds = 7;
/// 2005-01-01: clocks that lost their battery begin before it, in 2000 or 2001. A date before it is real only in a
/// series that goes on from there.
inline constexpr Instant clocksReset = Instant::fromSeconds(1'104'537'600);
using LeftOutCounts = std::array<std::size_t, leftOutKinds>;
/// "below or above the meter's limit", "excluded by a person": what follows a count.
std::string words(LeftOut why);

/// One usable reading in the unit of its MeasureSeries, and what the store finds it by.
struct Point {
    std::int64_t time = 0;  ///< ms since 1970 UTC
    double value = 0;       ///< the number, or the limit that a comparator speaks of
    Comparator comparator = Comparator::None;
    std::uint32_t source = 0, nth = 0;
    std::int64_t series = 0;
    std::uint32_t firstTwin = 0;  ///< of its twins, among MeasureSeries::twins
    std::uint16_t twins = 0;      ///< how many other sources brought it, too
    std::uint8_t scale = 0;       ///< digits after the point as written

    bool isNumber() const { return comparator == Comparator::None; }
    /// A comparator that speaks of smaller numbers than its value.
    bool isLess() const { return comparator == Comparator::Less || comparator == Comparator::LessOrEqual; }
    Instant at() const { return Instant::fromMilliseconds(time); }
};

/// A reading that counts once with a point.
struct Twin {
    std::int64_t series = 0, time = 0;  ///< ms since 1970 UTC
    std::uint32_t source = 0, nth = 0;
    friend auto operator<=>(const Twin &, const Twin &) = default;
};

struct LeftOutReading {
    std::int64_t time = 0;
    LeftOut why = LeftOut::Absent;
};

/// All readings of one measure of one patient in one unit: the measure's own, or for a code that we do not know the
/// unit of its first series.
struct MeasureSeries {
    std::string measure;  ///< key of core/base/measure.h, or empty
    Coding code;          ///< of the first series
    std::string display;
    Unit unit;
    int decimals = 1;                     ///< digits shown
    std::vector<Point> points;            ///< in time order; comparators too
    std::vector<LeftOutReading> leftOut;  ///< everything else, in no order
    std::vector<Twin> twins;              ///< those among leftOut, the ones of a point together
    std::map<std::uint32_t, std::string> sourceNames{};

    std::span<const Twin> twinsOf(const Point &point) const
    {
        return std::span(twins).subspan(point.firstTwin, point.twins);
    }
    const Measure *known() const { return measure.empty() ? nullptr : measureNamed(measure); }
};

/// Joins the series of one measure (one for each unit that its devices use). Nothing is dropped: every reading becomes
/// a point or is left out with a reason; what several sources brought counts once (core/trend/twins.h). Glucose is
/// converted by its molar mass. otherHalf: of a part of a blood pressure, the series of the other one.
MeasureSeries inOneUnit(std::span<const TrendSeries> series, Instant now, std::span<const TrendSeries> otherHalf = {});
/// Whether the date alone (milliseconds) says that the clock was wrong: before 2000, after now, or years before the
/// newest usable reading of the series and before clocksReset.
bool dateSuspect(const MeasureSeries &series, std::int64_t time, Instant now);

/// Readings after `from` up to and including `to`; an open end has no limit.
struct Window {
    std::optional<Instant> from, to;
    bool holds(std::int64_t milliseconds) const;
};
/// The moment at which the patient's wall clock showed the same time so many days before; 24 hours each, 23 or 25 where
/// the clocks were moved. A time that the clock skipped is moved forward by the gap.
Instant daysBefore(Instant now, const Zone &zone, int days);
/// The wall-clock days that end at `now`, so that each hour of the day is held equally often: with days = 7 and
/// earlier = 7 it is the week before the last one.
Window lastDays(Instant now, const Zone &zone, int days, int earlier = 0);

/// The points within a window, as a view into the series.
std::span<const Point> within(const MeasureSeries &series, const Window &window);

}  // namespace trendward::trend
