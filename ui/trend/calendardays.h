// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/glance.h"
#include "ui/trend/ticks.h"
#include "ui/trend/trendcontent.h"

#include <optional>
#include <vector>

/// The days of a window, one value each, as values: the calendar, its cursor and its table all show them.
namespace trendward::ui
{

/// A wall-clock day of the patient, of 23 or 25 hours where the clocks were moved.
struct CalendarDay {
    Instant from, to;  ///< its midnights
    int year = 0, month = 0, day = 0;
    std::vector<std::optional<double>> values;  ///< by line: the median of its readings, of what adds up their sum
    /// By line, where it has readings and no number: the last of them, which is beyond what its device measures.
    std::vector<std::optional<trend::Point>> beyond;
    std::size_t readings = 0;  ///< of the line that has more of them; comparators count
    /// Of its value against the goal that holds today.
    care::GlanceStanding standing = care::GlanceStanding::NoGoal;

    bool empty() const { return readings == 0; }
    bool isOutside() const
    {
        return standing == care::GlanceStanding::Above || standing == care::GlanceStanding::Below;
    }
};

/// Every day that the window reaches into, whole, days without readings too.
std::vector<CalendarDay> calendarDays(const TrendContent &content, ShownWindow window);
/// "138/84 mmHg", "<40 mg/dL"; a dash for a day without readings.
QString dayValueText(const TrendContent &content, const CalendarDay &day);
/// "above the goal", "within the goal", or nothing where there is no goal.
QString standingText(care::GlanceStanding standing);
/// "29 Mar 2026 (23 h)   138/84 mmHg   above the goal   4 readings".
QString daySentence(const TrendContent &content, const CalendarDay &day);
/// "Sat 29 Mar 2026", with its hours where they are not 24.
QString dayName(const CalendarDay &day);
/// "28 of 30 days with readings, 5 outside the goal. Lowest 118 mmHg on 3 Nov, highest 163 mmHg on 20 Nov."
QString calendarSentence(const TrendContent &content, const std::vector<CalendarDay> &days);

}  // namespace trendward::ui
