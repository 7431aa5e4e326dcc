// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/dayprofile.h"

#include "core/base/phrase.h"
#include "core/trend/silence.h"
#include "core/trend/spread.h"
#include "core/trend/statistics.h"

#include <algorithm>

namespace trendward::trend
{

namespace
{

constexpr std::size_t profileDays = 7, profileReadings = 30;
constexpr double useNeeded = 0.7, minutesNeeded = 60, longestWorn = 15 * 60'000;

/// The share of each day that a sensor was read, the best days first.
bool sensorWasWorn(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    const auto points = within(series, window);
    const auto interval = usualInterval(points);
    if (!interval || points.back().time - points.front().time <= 86'400'000) return false;
    struct Day {
        double use, minutes;
    };
    std::vector<Day> days;
    for (const DailyMedian &day : dailyMedians(series, window, zone)) {
        const auto length = static_cast<double>(zone.startOfDay(day.day, 1) - day.day) / Instant::ticksPerMillisecond;
        // What reads once an hour is no sensor that was worn all day.
        const double worn = std::min(length, static_cast<double>(day.used) * std::min(*interval, longestWorn));
        days.push_back({worn / length, worn / 60'000});
    }
    std::sort(days.begin(), days.end(), [](const Day &a, const Day &b) { return a.use > b.use; });
    if (days.size() < profileDays || days[profileDays - 1].minutes < minutesNeeded) return false;
    double use = 0;
    for (std::size_t i = 0; i < profileDays; ++i) use += days[i].use / profileDays;
    return use >= useNeeded;
}

std::string missing(const MeasureSeries &series, const Window &window, const Zone &zone)
{
    if (series.measure == "sensor-glucose")
        return sensorWasWorn(series, window, zone)
                   ? std::string()
                   : phrase("Account", "it takes 7 days with 70 % of a sensor's readings on average");
    if (series.measure == "glucose" && numbersOf(series, window).size() < profileReadings)
        return filled(phrase("Account", "it takes {1} readings of a meter"), {std::to_string(profileReadings)});
    const std::size_t days = dailyMedians(series, window, zone).size();
    if (days >= profileDays) return {};
    return filled(counted(days, plural("Account", "it takes {1} days with readings; there is %n",
                                       "it takes {1} days with readings; there are %n")),
                  {std::to_string(profileDays)});
}

void smooth(std::vector<ProfileBin> &bins)
{
    const std::vector<ProfileBin> raw = bins;
    const std::size_t n = raw.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (raw[i].readings == 0) continue;
        for (std::size_t level = 0; level < profileShares.size(); ++level) {
            double sum = 4 * raw[i].levels[level], weight = 4;
            for (const std::size_t beside : {(i + n - 1) % n, (i + 1) % n}) {
                if (raw[beside].readings == 0) continue;
                sum += raw[beside].levels[level];
                weight += 1;
            }
            bins[i].levels[level] = sum / weight;
        }
    }
}

}  // namespace

DayProfile dayProfile(const MeasureSeries &series, const Window &window, const Zone &zone, int binMinutes,
                      Smoothing smoothing)
{
    DayProfile profile;
    profile.account = accountOf(series, window);
    explain(
        profile.account,
        phrase("Account",
               "5th, 25th, 50th, 75th and 95th percentile of all days by the time of day; a reading beyond a device's "
               "limit stands at that limit"),
        smoothing == Smoothing::OneFourOne ? "(qᵢ₋₁ + 4 qᵢ + qᵢ₊₁) / 6" : "q₅ … q₉₅",
        "Bergenstal, J Diabetes Sci Technol 2013;7:562");
    profile.account.shortfall = missing(series, window, zone);
    if (!profile.account.shortfall.empty()) return profile;
    const auto count = static_cast<std::size_t>(1440 / binMinutes);
    std::vector<std::vector<double>> values(count);
    for (const Point &point : within(series, window)) {
        // Left out, those below the limit would lift every percentile.
        if (!point.isNumber()) {
            ++profile.account.used;
            --profile.account.leftOut[static_cast<std::size_t>(LeftOut::Comparator)];
        }
        const LocalTime local = zone.local(point.at());
        values[static_cast<std::size_t>((local.hour * 60 + local.minute) / binMinutes)].push_back(point.value);
    }
    for (std::size_t i = 0; i < count; ++i) {
        ProfileBin bin{static_cast<int>(i) * binMinutes, values[i].size(), {}};
        std::sort(values[i].begin(), values[i].end());
        for (std::size_t level = 0; level < profileShares.size() && bin.readings > 0; ++level)
            bin.levels[level] = *quantile(values[i], profileShares[level]);
        profile.bins.push_back(bin);
    }
    if (smoothing == Smoothing::OneFourOne) smooth(profile.bins);
    return profile;
}

}  // namespace trendward::trend
