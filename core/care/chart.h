// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/trend/measureseries.h"
#include "core/trend/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace trendward::care
{

/// One line of a chart and the goal that is drawn behind it.
struct ChartLine {
    const trend::MeasureSeries *series = nullptr;
    std::optional<trend::Limits> limits;  ///< in the unit of the series
};

/// Up to two measures in one unit (a blood pressure's two parts) on one time axis.
struct Chart {
    std::string id;  ///< letters and digits; unique in the page
    std::string title;
    std::vector<ChartLine> lines;
    Zone zone = Zone::utc();
    Instant from, to;
};

/// The days that a chart shows: the last 90 that end with now, or with the newest reading where that is older than
/// those; never longer than there are readings.
trend::Window chartWindow(const std::vector<ChartLine> &lines, const Zone &zone, Instant now);

/// The chart as an SVG element for a page with the summary's style sheet: title and description for screen readers,
/// units on the axis, the goal as a band with its limits written beside it. A line ends at a gap of more than three
/// usual intervals and the gap is hatched. Readings outside the goal are triangles that point away from it, comparators
/// are open ones at their limit; nothing is told by colour alone. At most four points for each of 320 columns are
/// drawn, every extreme among them.
std::string chartSvg(const Chart &chart);

/// "Systolic": what one of two lines is called where both have one title.
std::string lineName(const trend::MeasureSeries &series);

/// What the chart shows, in a sentence.
std::string chartDescription(const Chart &chart);

}  // namespace trendward::care
