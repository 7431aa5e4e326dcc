// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/calendardays.h"

#include "core/trend/activity.h"
#include "core/trend/statistics.h"
#include "ui/desk/texts.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <map>

namespace trendward::ui
{

namespace
{

using care::GlanceStanding;

/// Values and counts of one line, into the days that are there.
void putLine(std::vector<CalendarDay> &days, std::size_t number, const TrendLine &line, const TrendContent &content,
             ShownWindow window)
{
    const trend::MeasureSeries &series = line.readings->series;
    // Whole days: the one that the window begins in is not cut.
    const trend::Window shown{days.front().from - Instant::ticksPerMillisecond, window.to};
    std::map<std::int64_t, double> values;
    for (const trend::DaySum &one : trend::dayValues(series, shown, content.zone, trend::dayValueOf(series.measure)))
        values[one.day.ticks()] = one.sum;
    const auto points = trend::within(series, shown);
    auto point = points.begin();
    for (CalendarDay &day : days) {
        std::size_t readings = 0;
        while (point != points.end() && point->at() < day.from) ++point;
        for (; point != points.end() && point->at() < day.to; ++point) ++readings;
        day.readings = std::max(day.readings, readings);
        if (readings == 0) continue;
        trend::Point judged;
        if (const auto found = values.find(day.from.ticks()); found != values.end()) {
            judged.value = found->second;
            day.values[number] = judged.value;
        } else {
            judged = *std::prev(point);
            day.beyond[number] = judged;
        }
        day.standing = care::worseOf(day.standing, care::standingOf(judged, line.limits));
    }
}

QString readingsCount(std::size_t readings)
{
    const int shown = static_cast<int>(readings);
    return QCoreApplication::translate("Calendar", "%n reading(s)", nullptr, shown);
}

QString daysCount(std::size_t days)
{
    const int shown = static_cast<int>(days);
    //: follows "of": "28 of 30 days with readings"
    return QCoreApplication::translate("Calendar", "%n day(s)", nullptr, shown);
}

}  // namespace

std::vector<CalendarDay> calendarDays(const TrendContent &content, ShownWindow window)
{
    std::vector<CalendarDay> days;
    Instant from = content.zone.startOfDay(window.from);
    while (from <= window.to) {
        CalendarDay day;
        day.from = from;
        day.to = content.zone.startOfDay(from, 1);
        const LocalTime local = content.zone.local(from + Instant::ticksPerDay / 2);
        day.year = local.year;
        day.month = local.month;
        day.day = local.day;
        day.values.resize(content.lines.size());
        day.beyond.resize(content.lines.size());
        days.push_back(std::move(day));
        from = days.back().to;
    }
    for (std::size_t i = 0; i < content.lines.size() && !days.empty(); ++i)
        putLine(days, i, content.lines[i], content, window);
    return days;
}

QString dayValueText(const TrendContent &content, const CalendarDay &day)
{
    QStringList parts;
    bool any = false;
    for (std::size_t i = 0; i < day.values.size(); ++i) {
        const auto &value = day.values[i];
        const auto &beyond = day.beyond[i];
        any = any || value || beyond;
        parts << (value    ? numberText(*value, content.decimals)
                  : beyond ? pointText(*beyond, content.decimals)
                           : QStringLiteral("–"));
    }
    const QString numbers = parts.join(QLatin1Char('/'));
    return any ? numbers + QLatin1Char(' ') + unitText(content.unit, numbers) : QStringLiteral("–");
}

QString standingText(GlanceStanding standing)
{
    switch (standing) {
        case GlanceStanding::Above:
            return QCoreApplication::translate("Calendar", "above the goal");
        case GlanceStanding::Below:
            return QCoreApplication::translate("Calendar", "below the goal");
        case GlanceStanding::Within:
            return QCoreApplication::translate("Calendar", "within the goal");
        case GlanceStanding::NoGoal:
        case GlanceStanding::NotKnown:
        case GlanceStanding::TooOld:
            break;
    }
    return {};
}

QString dayName(const CalendarDay &day)
{
    const QString name = QLocale().toString(QDate(day.year, day.month, day.day), QStringLiteral("ddd d MMM yyyy"));
    const auto hours = (day.to - day.from) / (3600 * Instant::ticksPerSecond);
    return hours == 24 ? name : QCoreApplication::translate("Calendar", "%1 (%2 h)").arg(name, QString::number(hours));
}

QString daySentence(const TrendContent &content, const CalendarDay &day)
{
    if (day.empty()) return QCoreApplication::translate("Calendar", "%1   no readings").arg(dayName(day));
    QStringList parts{dayName(day), dayValueText(content, day), standingText(day.standing),
                      readingsCount(day.readings)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("   "));
}

QString calendarSentence(const TrendContent &content, const std::vector<CalendarDay> &days)
{
    std::size_t with = 0, outside = 0;
    bool judged = false;
    const CalendarDay *low = nullptr, *high = nullptr;
    for (const CalendarDay &day : days) {
        with += !day.empty();
        outside += day.isOutside();
        judged = judged || day.isOutside() || day.standing == GlanceStanding::Within;
        if (day.values.empty() || !day.values.front()) continue;
        if (!low || *day.values.front() < *low->values.front()) low = &day;
        if (!high || *day.values.front() > *high->values.front()) high = &day;
    }
    const QString whole = daysCount(days.size());
    QString said =
        judged ? QCoreApplication::translate("Calendar", "%1 of %2 with readings, %3 outside the goal")
                     .arg(QString::number(with), whole, QString::number(outside))
               : QCoreApplication::translate("Calendar", "%1 of %2 with readings").arg(QString::number(with), whole);
    if (low && high)
        said += QCoreApplication::translate("Calendar", ". Lowest %1 on %2, highest %3 on %4")
                    .arg(dayValueText(content, *low), dayName(*low), dayValueText(content, *high), dayName(*high));
    return said;
}

}  // namespace trendward::ui
