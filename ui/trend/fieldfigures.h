// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/fieldnumbers.h"
#include "core/care/rules.h"
#include "core/trend/dayprofile.h"
#include "ui/trend/calendardays.h"
#include "ui/trend/ticks.h"
#include "ui/trend/trendcontent.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

/// What the field of a chart's measure asks for, as values; made on another thread than the window's.
namespace trendward::ui
{

/// The levels of an hour, by trend::profileShares.
enum DayLevel : std::size_t { Lowest, LowQuarter, Median, HighQuarter, Highest };

/// The readings of one line by the time of day.
struct DayCourse {
    trend::DayProfile profile;
    std::size_t days = 0;  ///< with readings
};

/// As of the last moment in view, each number over the days that its protocol asks for.
struct FieldFigures {
    struct Part {
        QString name;  ///< of the measure
        std::vector<care::NamedStatistic> statistics;
    };
    std::string key;                            ///< of the content
    std::vector<Part> parts;                    ///< by line
    std::vector<care::FieldNumber> numbers;     ///< the few beside the chart
    std::vector<std::optional<OwnBand>> bands;  ///< by line
    std::vector<DayCourse> courses;             ///< by line, of the window in view; by the time of day alone
    std::vector<CalendarDay> days;              ///< of the window in view; in the calendar alone

    /// The numbers in words.
    QStringList words() const;
};

/// How a window of time is laid out.
enum class Course { OverTime, TimeOfDay, Calendar };

FieldFigures fieldFiguresOf(const TrendContent &content, const care::Rules &rules, ShownWindow window, Course course);

/// A share beyond the middle half is said of glucose alone, whose report (AGP) has it.
bool hasOuterBand(const TrendContent &content);
/// "62 readings on 30 days".
QString courseBasis(const FieldFigures &figures);
/// Why there is no picture of the day, as a sentence, or empty.
QString courseMissing(const TrendContent &content, const FieldFigures &figures);
/// The day in a sentence: its basis, its lowest and its highest hour.
QString courseSentence(const TrendContent &content, const FieldFigures &figures);
/// "07:00 – 08:00".
QString hourSpan(const trend::ProfileBin &bin);
/// The levels of all lines at one hour: "134/82", "128–140/78–86"; a dash for a line
/// without readings then.
QString levelText(const TrendContent &content, const FieldFigures &figures, std::size_t hour, DayLevel level);
QString levelsText(const TrendContent &content, const FieldFigures &figures, std::size_t hour, DayLevel from,
                   DayLevel to);
/// Of the line that has more of them.
std::size_t readingsAt(const FieldFigures &figures, std::size_t hour);
/// "07:00 – 08:00   median 134/82 mmHg   middle half 128–140/78–86   23 readings".
QString hourSentence(const TrendContent &content, const FieldFigures &figures, std::size_t hour);
std::size_t hoursOf(const FieldFigures &figures);

}  // namespace trendward::ui
