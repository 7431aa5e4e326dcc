// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/activity.h"

#include "core/base/phrase.h"
#include "core/trend/spread.h"
#include "core/trend/statistics.h"

#include <algorithm>
#include <array>
#include <map>

namespace trendward::trend
{

namespace
{

constexpr double wornEnough = 10;
constexpr std::size_t moveDaysNeeded = 4, nightsNeeded = 5;

/// What each source counted on one day.
class OneDay
{
public:
    /// twins: sources that brought the same reading, which is theirs too.
    void add(const Point &point, std::span<const Twin> twins, std::uint32_t source)
    {
        ++m_readings;
        m_of[source].take(point);
        for (const Twin &twin : twins) m_of[twin.source].take(point);
    }
    void settle(DaySum &day) const
    {
        std::vector<Counted> all;
        for (const auto &[source, one] : m_of) all.push_back(one);
        std::stable_sort(all.begin(), all.end(), [](const Counted &a, const Counted &b) { return a.sum > b.sum; });
        std::vector<Counted> together;
        day.otherDevices = m_readings;
        for (const Counted &one : all) {
            if (std::any_of(together.begin(), together.end(), [&](const Counted &other) { return one.meets(other); }))
                continue;
            together.push_back(one);
            day.sum += one.sum;
            day.otherDevices -= one.readings;
        }
    }

private:
    struct Counted {
        double sum = 0;
        std::size_t readings = 0;
        std::int64_t first = 0, last = 0;  ///< ms since 1970 UTC
        void take(const Point &point)
        {
            sum += point.value;
            if (readings++ == 0) first = point.time;
            last = point.time;
        }
        /// Whether they may have counted the same. A single reading may stand for the whole day, whenever it is dated.
        bool meets(const Counted &other) const
        {
            return readings == 1 || other.readings == 1 || (first <= other.last && other.first <= last);
        }
    };
    std::map<std::uint32_t, Counted> m_of;
    std::size_t m_readings = 0;
};

std::size_t ofOtherDevices(std::span<const DaySum> days)
{
    std::size_t readings = 0;
    for (const DaySum &day : days) readings += day.otherDevices;
    return readings;
}

}  // namespace

std::vector<DaySum> daySums(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    const bool together = series.measure == "inhaler-puffs";
    std::vector<DaySum> days;
    OneDay today;
    Instant next;
    for (const Point &point : within(series, window)) {
        if (!point.isNumber()) continue;
        if (days.empty() || point.at() >= next) {
            if (!days.empty()) today.settle(days.back());
            today = {};
            days.push_back({zone.startOfDay(point.at()), 0});
            next = zone.startOfDay(point.at(), 1);
        }
        today.add(point, together ? std::span<const Twin>() : series.twinsOf(point), together ? 0 : point.source);
    }
    if (!days.empty()) today.settle(days.back());
    return days;
}

void leaveOutOtherDevices(Account &account, std::span<const DaySum> days)
{
    const std::size_t readings = ofOtherDevices(days);
    leaveOut(account, phrase("Account", "of a device that counted less on the same day than another one"), readings);
    account.used -= std::min(account.used, readings);
}

DayValue dayValueOf(std::string_view measure)
{
    constexpr std::array<std::string_view, 10> sums{
        "steps",     "steps-per-day", "sleep-duration",  "deep-sleep",    "light-sleep",
        "rem-sleep", "active-energy", "flights-climbed", "inhaler-puffs", "mask-use"};
    return std::find(sums.begin(), sums.end(), measure) == sums.end() ? DayValue::Median : DayValue::Sum;
}

std::vector<DaySum> dayValues(const MeasureSeries &series, const Window &window, const Zone &zone, DayValue value)
{
    if (value == DayValue::Sum) return daySums(series, window, zone);
    std::vector<DaySum> days;
    for (const DailyMedian &day : dailyMedians(series, window, zone)) days.push_back({day.day, day.median});
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
    // Readings are no days: among those left out they would be counted as such.
    if (const std::size_t others = ofOtherDevices(days); others > 0)
        //: {1}: how it was made, "Mean steps of the days with steps"
        week.account.words = filled(
            counted(others,
                    plural("Account",
                           "{1}; without %n reading of a device that counted less on the same day than another "
                           "one",
                           "{1}; without %n readings of devices that counted less on the same day than another one")),
            {week.account.words});
    if (week.days >= moveDaysNeeded)
        week.mean = sum / static_cast<double>(week.days);
    else
        week.account.shortfall = filled(
            counted(week.days, plural("Account", "it takes {1} days; there is %n", "it takes {1} days; there are %n")),
            {std::to_string(moveDaysNeeded)});
    return week;
}

Sleep sleepOf(const MeasureSeries &duration, const Window &window, const Zone &zone)
{
    Sleep sleep;
    sleep.account = accountOf(duration, window);
    explain(sleep.account, phrase("Account", "Mean of the nights, and the standard deviation between them"), "x̄, s",
            phrase("Account", "mean and standard deviation"));
    const auto days = daySums(duration, window, zone);
    leaveOutOtherDevices(sleep.account, days);
    std::vector<double> hours;
    for (const DaySum &night : days) hours.push_back(night.sum);
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
