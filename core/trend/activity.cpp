// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/activity.h"

#include "core/base/phrase.h"
#include "core/trend/spread.h"

#include <algorithm>

namespace trendward::trend
{

namespace
{

constexpr double wornEnough = 10;
constexpr std::size_t daysNeeded = 4, nightsNeeded = 5;

}  // namespace

std::vector<DaySum> daySums(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    std::vector<DaySum> days;
    Instant next;
    for (const Point &point : within(series, window)) {
        if (!point.isNumber()) continue;
        if (days.empty() || point.at() >= next) {
            days.push_back({zone.startOfDay(point.at()), 0});
            next = zone.startOfDay(point.at(), 1);
        }
        days.back().sum += point.value;
    }
    return days;
}

WeeklySteps weeklySteps(const std::vector<DaySum> &days)
{
    WeeklySteps week;
    explain(week.account, phrase("Account", "Mean steps of the days on which the device was worn for 10 hours or more"),
            "(x₁ + … + xₙ) / n", phrase("Account", "a usual rule of activity studies, not read in an original"),
            {"/d", "/day"});
    double sum = 0;
    std::size_t tooShort = 0;
    for (const DaySum &day : days) {
        if (day.wornHours && *day.wornHours < wornEnough) {
            ++tooShort;
            continue;
        }
        ++week.days;
        sum += day.sum;
        week.wearUnknown = week.wearUnknown || !day.wornHours;
        if (!week.account.first || day.day < *week.account.first) week.account.first = day.day;
        if (!week.account.last || day.day > *week.account.last) week.account.last = day.day;
    }
    week.account.used = week.days;
    leaveOut(week.account, phrase("Account", "days on which it was worn for less than 10 hours"), tooShort);
    if (week.wearUnknown)
        week.account.words = phrase("Account",
                                    "Mean steps of the days with steps; for how long the device was worn is "
                                    "not known");
    if (week.days >= daysNeeded)
        week.mean = sum / static_cast<double>(week.days);
    else
        week.account.shortfall = filled(
            counted(week.days, plural("Account", "it takes {1} days; there is %n", "it takes {1} days; there are %n")),
            {std::to_string(daysNeeded)});
    return week;
}

Sleep sleepOf(const MeasureSeries &duration, const Window &window, const Zone &zone)
{
    Sleep sleep;
    sleep.account = accountOf(duration, window);
    explain(sleep.account, phrase("Account", "Mean of the nights, and the standard deviation between them"), "x̄, s",
            phrase("Account", "mean and standard deviation"));
    std::vector<double> hours;
    for (const DaySum &night : daySums(duration, window, zone)) hours.push_back(night.sum);
    sleep.nights = hours.size();
    if (hours.size() < nightsNeeded) {
        sleep.account.shortfall = filled(counted(hours.size(), plural("Account", "it takes {1} nights; there is %n",
                                                                      "it takes {1} nights; there are %n")),
                                         {std::to_string(nightsNeeded)});
        return sleep;
    }
    sleep.hours = meanOf(hours);
    sleep.regularity = sampleDeviation(hours);
    return sleep;
}

}  // namespace trendward::trend
