// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/fieldfigures.h"

#include "core/care/fieldstatistics.h"
#include "core/care/words.h"
#include "core/trend/activity.h"
#include "core/trend/statistics.h"
#include "ui/desk/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int binMinutes = 60;

bool isGlucose(const trend::MeasureSeries &series)
{
    return series.measure == "glucose" || series.measure == "sensor-glucose";
}

DayCourse courseOf(const TrendLine &line, const TrendContent &content, ShownWindow window)
{
    const trend::MeasureSeries &series = line.readings->series;
    const trend::Window shown{window.from - Instant::ticksPerMillisecond, window.to};
    return {trend::dayProfile(series, shown, content.zone, binMinutes,
                              isGlucose(series) ? trend::Smoothing::OneFourOne : trend::Smoothing::None),
            trend::dailyMedians(series, shown, content.zone).size()};
}

/// From the first of the days behind it to the last moment in view.
std::optional<OwnBand> ownBandOf(const trend::MeasureSeries &series, const TrendContent &content, ShownWindow window)
{
    const care::UsualRange usual = care::usualRange(series, content.zone, window.to, content.changes);
    if (!usual.low || !usual.high) return std::nullopt;
    // A band of days' sums says nothing of the parts of a day.
    const bool sums = trend::dayValueOf(series.measure) == trend::DayValue::Sum;
    if (sums && usual.own.account.used >
                    trend::dayValues(series, usual.own.account.window, content.zone, trend::DayValue::Sum).size())
        return std::nullopt;
    const std::string words = usual.words(content.zone);
    return OwnBand{*usual.low,
                   *usual.high,
                   *usual.own.account.window.from + Instant::ticksPerMillisecond,
                   window.to,
                   words.empty() ? std::nullopt : usual.own.since,
                   text(words)};
}

const trend::ProfileBin *binAt(const DayCourse &course, std::size_t hour)
{
    const auto &bins = course.profile.bins;
    return hour < bins.size() && bins[hour].readings > 0 ? &bins[hour] : nullptr;
}

/// What each line has to say, with a stroke between them.
template <class Words>
QString ofLines(const FieldFigures &figures, std::size_t hour, Words words)
{
    QStringList parts;
    for (const DayCourse &course : figures.courses) {
        const trend::ProfileBin *bin = binAt(course, hour);
        parts << (bin ? words(*bin) : QStringLiteral("–"));
    }
    return parts.join(QLatin1Char('/'));
}

QString readingsText(std::size_t readings)
{
    const int shown = static_cast<int>(readings);
    return QCoreApplication::translate("TimeOfDay", "%n reading(s)", nullptr, shown);
}

QString daysText(std::size_t days)
{
    const int shown = static_cast<int>(days);
    //: follows "on": "62 readings on 30 days"
    return QCoreApplication::translate("TimeOfDay", "%n day(s)", nullptr, shown);
}

QString hourClock(int minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

QStringList FieldFigures::words() const
{
    QStringList all;
    for (const care::FieldNumber &one : numbers) all << text(one.words());
    return all;
}

FieldFigures fieldFiguresOf(const TrendContent &content, const care::Rules &rules, ShownWindow window, Course course)
{
    static const trend::MeasureSeries none;
    FieldFigures figures;
    figures.key = content.key;
    for (std::size_t i = 0; i < content.lines.size(); ++i) {
        const trend::MeasureSeries &series = content.lines[i].readings->series;
        const bool pair = content.lines.size() == 2;
        const trend::MeasureSeries &other = pair ? content.lines[1 - i].readings->series : none;
        figures.parts.push_back(
            {text(care::displayOf(series)),
             care::fieldStatistics(series, other, rules, content.zone, window.to, content.changes)});
        if (const auto &limits = content.lines[i].limits)
            for (care::NamedStatistic &one : care::goalStatistics(series, *limits, content.zone, window.to))
                figures.parts.back().statistics.push_back(std::move(one));
        figures.bands.push_back(ownBandOf(series, content, window));
        if (course == Course::TimeOfDay) figures.courses.push_back(courseOf(content.lines[i], content, window));
    }
    if (course == Course::Calendar) figures.days = calendarDays(content, window);
    if (figures.parts.empty()) return figures;
    figures.numbers = care::fieldNumbers(
        content.lines.front().readings->series.measure, figures.parts.front().statistics,
        figures.parts.size() > 1 ? figures.parts[1].statistics : std::vector<care::NamedStatistic>(), content.zone);
    return figures;
}

bool hasOuterBand(const TrendContent &content)
{
    return !content.lines.empty() && isGlucose(content.lines.front().readings->series);
}

std::size_t hoursOf(const FieldFigures &figures)
{
    std::size_t most = 0;
    for (const DayCourse &one : figures.courses) most = std::max(most, one.profile.bins.size());
    return most;
}

std::size_t readingsAt(const FieldFigures &figures, std::size_t hour)
{
    std::size_t most = 0;
    for (const DayCourse &one : figures.courses)
        if (const trend::ProfileBin *bin = binAt(one, hour)) most = std::max(most, bin->readings);
    return most;
}

QString courseBasis(const FieldFigures &figures)
{
    std::size_t readings = 0, days = 0;
    for (const DayCourse &one : figures.courses) {
        readings = std::max(readings, one.profile.account.used);
        days = std::max(days, one.days);
    }
    //: "62 readings", "30 days"
    return QCoreApplication::translate("TimeOfDay", "%1 on %2").arg(readingsText(readings), daysText(days));
}

QString courseMissing(const TrendContent &content, const FieldFigures &figures)
{
    if (hoursOf(figures) > 0) return {};
    if (figures.courses.empty())
        return QCoreApplication::translate("TimeOfDay", "%1: no readings yet.").arg(content.name);
    //: the name of a vital sign, what is missing
    return QCoreApplication::translate("TimeOfDay", "%1: no picture of the day yet; %2.")
        .arg(content.name, text(figures.courses.front().profile.account.shortfall));
}

QString hourSpan(const trend::ProfileBin &bin)
{
    return hourClock(bin.minute) + QStringLiteral(" – ") + hourClock(bin.minute + binMinutes);
}

QString levelText(const TrendContent &content, const FieldFigures &figures, std::size_t hour, DayLevel level)
{
    return ofLines(figures, hour,
                   [&](const trend::ProfileBin &bin) { return numberText(bin.levels[level], content.decimals); });
}

QString levelsText(const TrendContent &content, const FieldFigures &figures, std::size_t hour, DayLevel from,
                   DayLevel to)
{
    return ofLines(figures, hour, [&](const trend::ProfileBin &bin) {
        return numberText(bin.levels[from], content.decimals) + QStringLiteral("–") +
               numberText(bin.levels[to], content.decimals);
    });
}

QString hourSentence(const TrendContent &content, const FieldFigures &figures, std::size_t hour)
{
    const std::size_t readings = readingsAt(figures, hour);
    const trend::ProfileBin bin{static_cast<int>(hour) * binMinutes, readings, {}};
    if (readings == 0) return QCoreApplication::translate("TimeOfDay", "%1   no readings").arg(hourSpan(bin));
    const QString median = levelText(content, figures, hour, Median);
    return QCoreApplication::translate("TimeOfDay", "%1   median %2   middle half %3   %4")
        .arg(hourSpan(bin), median + QLatin1Char(' ') + unitText(content.unit, median),
             levelsText(content, figures, hour, LowQuarter, HighQuarter), readingsText(readings));
}

QString courseSentence(const TrendContent &content, const FieldFigures &figures)
{
    if (const QString missing = courseMissing(content, figures); !missing.isEmpty()) return missing;
    // The first line says where the day is high: of a pressure, the systolic.
    std::optional<std::size_t> low, high;
    const auto &bins = figures.courses.front().profile.bins;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (bins[i].readings == 0) continue;
        if (!low || bins[i].levels[Median] < bins[*low].levels[Median]) low = i;
        if (!high || bins[i].levels[Median] > bins[*high].levels[Median]) high = i;
    }
    if (!low || !high) return courseBasis(figures);
    const QString lowest = levelText(content, figures, *low, Median),
                  highest = levelText(content, figures, *high, Median);
    return QCoreApplication::translate("TimeOfDay",
                                       "%1. Lowest median %2 at %3, highest %4 at %5, by the patient's clock.")
        .arg(courseBasis(figures), lowest + QLatin1Char(' ') + unitText(content.unit, lowest), hourSpan(bins[*low]),
             highest + QLatin1Char(' ') + unitText(content.unit, highest), hourSpan(bins[*high]));
}

}  // namespace trendward::ui
