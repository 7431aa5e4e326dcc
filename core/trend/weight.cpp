// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/weight.h"

#include "core/base/phrase.h"
#include "core/trend/ownbaseline.h"
#include "core/trend/theilsen.h"

#include <algorithm>

namespace trendward::trend
{

namespace
{

constexpr std::size_t newestDays = 3, daysBefore14 = 14;
std::string escSource()
{
    return phrase("Account",
                  "ESC heart failure guideline, as quoted in abstract P6334, which calls the evidence unclear");
}

std::string adviceSource()
{
    return phrase("Account", "US advice to patients, as quoted");
}

std::string signalSource()
{
    return phrase("Account",
                  "Trendward's simulation: 80 kg, daily noise of 0.4 to 0.6 kg, then 0.4 kg more a day for a week");
}

double middleOf(std::span<const DailyMedian> days)
{
    std::vector<double> values;
    for (const DailyMedian &day : days) values.push_back(day.median);
    return median(values).value_or(0);
}

Window wholeDays(const Zone &zone, Instant now, int days)
{
    return {zone.startOfDay(now, 1 - days) - Instant::ticksPerMillisecond, now};
}

bool isNewest(const DailyMedian &day, const Zone &zone, Instant now, int withinDays)
{
    return day.day >= zone.startOfDay(now, 1 - withinDays);
}

WeightSign sign(std::string id, std::string words, std::string source, double limit, const Statistic &statistic)
{
    WeightSign out;
    out.id = std::move(id);
    out.words = std::move(words);
    out.source = std::move(source);
    out.limit = limit;
    out.value = statistic.value;
    out.shortfall = statistic.account.shortfall;
    return out;
}

/// How far the moving average of the newest week lies above its upper limit.
WeightSign averageSign(const MeasureSeries &weight, const Zone &zone, Instant now)
{
    WeightSign out;
    out.id = "ewma";
    out.words = phrase("Account", "moving average above the person's own band");
    out.source = signalSource();
    out.ranks = true;
    const OwnBaseline own = ownBaseline(weight, zone, now, {28, 7, std::nullopt, 0.3, 3});
    out.shortfall = own.account.shortfall;
    if (own.newest.empty() && out.shortfall.empty()) out.shortfall = phrase("Account", "no weight in the last 7 days");
    if (out.shortfall.empty()) {
        out.value = own.newest.back().average.average - own.band->mean;
        out.limit = own.newest.back().average.high - own.band->mean;
    }
    return out;
}

}  // namespace

std::optional<MedianStep> medianStep(std::span<const DailyMedian> days, std::size_t newest, std::size_t before)
{
    // Half of the days before are enough for a level; the newest ones must be there.
    if (days.size() < newest + (before + 1) / 2) return std::nullopt;
    MedianStep step;
    step.edge = days.size() - newest;
    step.first = step.edge > before ? step.edge - before : 0;
    step.before = middleOf(days.subspan(step.first, step.edge - step.first));
    step.newest = middleOf(days.subspan(step.edge));
    return step;
}

Statistic gainOverMinimum(const MeasureSeries &weight, const Zone &zone, Instant now, int days)
{
    // A gain within so many days has a day more: the one that it is a gain over.
    const Window window = wholeDays(zone, now, days + 1);
    Statistic result{std::nullopt, accountOf(weight, window)};
    explain(result.account,
            filled(counted(static_cast<std::size_t>(days),
                           plural("Account", "Newest daily median less the smallest one of the %n day before",
                                  "Newest daily median less the smallest one of the %n days before")),
                   {}),
            "xₙ − min(x₁ … xₙ₋₁)", days == 3 ? escSource() : adviceSource());
    const auto medians = dailyMedians(weight, window, zone);
    if (medians.size() < 2 || !isNewest(medians.back(), zone, now, 2)) {
        result.account.shortfall = phrase("Account", "it takes a weight of today or yesterday and one before");
        return result;
    }
    const auto least = std::min_element(medians.begin(), medians.end() - 1,
                                        [](const DailyMedian &a, const DailyMedian &b) { return a.median < b.median; });
    result.value = medians.back().median - least->median;
    return result;
}

Statistic overDryWeight(const MeasureSeries &weight, double dryKilograms, const Zone &zone, Instant now)
{
    const Window window = wholeDays(zone, now, 7);
    Statistic result{std::nullopt, accountOf(weight, window)};
    explain(result.account, phrase("Account", "Median of the newest 3 daily medians less the dry weight of the plan"),
            "median(xₙ₋₂, xₙ₋₁, xₙ) − dry", phrase("Account", "the plan"));
    const auto medians = dailyMedians(weight, window, zone);
    if (medians.size() >= newestDays)
        result.value = middleOf(std::span(medians).last(newestDays)) - dryKilograms;
    else
        result.account.shortfall =
            counted(medians.size(), plural("Account", "it takes 3 days with weights in the last 7; there is %n",
                                           "it takes 3 days with weights in the last 7; there are %n"));
    return result;
}

Statistic weightStep(const MeasureSeries &weight, const Zone &zone, Instant now)
{
    const Window window = wholeDays(zone, now, 2 * static_cast<int>(newestDays + daysBefore14));
    Statistic result{std::nullopt, accountOf(weight, window)};
    explain(result.account,
            phrase("Account", "Median of the newest 3 daily medians less that of the 14 days with weights before"),
            "median(xₙ₋₂ … xₙ) − median(xₙ₋₁₆ … xₙ₋₃)", signalSource());
    const auto medians = dailyMedians(weight, window, zone);
    const auto step = medianStep(medians, newestDays, daysBefore14);
    if (step && isNewest(medians[step->edge], zone, now, 2 * static_cast<int>(newestDays) + 1))
        result.value = step->change();
    else
        result.account.shortfall = phrase("Account", "it takes 3 days with weights in the last week and 7 before them");
    return result;
}

std::vector<WeightSign> weightSigns(const MeasureSeries &weight, const Zone &zone, Instant now)
{
    const Statistic day = gainOverMinimum(weight, zone, now, 1), week = gainOverMinimum(weight, zone, now, 7);
    std::vector<WeightSign> signs;
    signs.push_back(sign("esc-2kg-3d", phrase("Account", "more than 2 kg in 3 days"), escSource(), 2,
                         gainOverMinimum(weight, zone, now, 3)));
    signs.push_back(
        sign("us-2lb-1d", phrase("Account", "more than 2 lb in a day"), adviceSource(), 2 * kilogramsPerPound, day));
    signs.push_back(
        sign("us-5lb-7d", phrase("Account", "more than 5 lb in a week"), adviceSource(), 5 * kilogramsPerPound, week));
    signs.push_back(sign("median-step", phrase("Account", "newest days above the two weeks before"), signalSource(),
                         1.5, weightStep(weight, zone, now)));
    signs.back().ranks = true;
    signs.push_back(averageSign(weight, zone, now));
    return signs;
}

}  // namespace trendward::trend
