// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/fieldstatistics.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/glance.h"
#include "core/care/words.h"
#include "core/trend/activity.h"
#include "core/trend/airways.h"
#include "core/trend/heartrate.h"
#include "core/trend/homebloodpressure.h"
#include "core/trend/mannkendall.h"
#include "core/trend/maskuse.h"
#include "core/trend/oxygen.h"
#include "core/trend/weight.h"

#include <algorithm>
#include <array>
#include <limits>

namespace trendward::care
{

namespace
{

const Unit percentUnit{"%", "%"};

class Field
{
public:
    Field(const trend::MeasureSeries &series, const trend::MeasureSeries &otherHalf, const Rules &rules,
          const Zone &zone, Instant now, std::span<const Instant> rebases)
        : m_series(series), m_otherHalf(otherHalf), m_rules(rules), m_zone(zone), m_now(now), m_rebases(rebases)
    {
    }

    std::vector<NamedStatistic> statistics()
    {
        const std::string &measure = m_series.measure;
        if (measure == "systolic-blood-pressure" || measure == "diastolic-blood-pressure") pressure();
        if (measure == "glucose" || measure == "sensor-glucose") glucose();
        if (measure == "oxygen-saturation") oxygen();
        if (measure == "heart-rate" || measure == "resting-heart-rate") heartRate();
        if (measure == "body-weight") weight();
        if (measure == "peak-flow") peakFlow();
        if (measure == "inhaler-puffs") reliever();
        if (measure == "steps" || measure == "steps-per-day") steps();
        if (measure == "sleep-duration") sleep();
        if (measure == "mask-use") mask();
        usual();
        return std::move(m_out);
    }

private:
    void add(std::string name, std::optional<double> value, const trend::Account &account, int decimals)
    {
        m_out.push_back(named(std::move(name), {value, account}, decimals));
    }

    trend::Window last(int days) const { return trend::lastDays(m_now, m_zone, days); }

    /// Each part has its own half of the average.
    void pressure()
    {
        if (m_rules.pressure.protocols.empty()) return;
        const bool isSystolic = m_series.measure == "systolic-blood-pressure";
        const trend::MeasureSeries &systolic = isSystolic ? m_series : m_otherHalf;
        const trend::HomeBloodPressure home = trend::homeBloodPressure(
            systolic, isSystolic ? m_otherHalf : m_series, m_rules.pressure.protocols.front(), m_zone, m_now);
        trend::Account account = home.account;
        account.unit = m_series.unit;
        const auto part = [&](const std::optional<trend::PressureMean> &mean) {
            return mean ? std::optional(isSystolic ? mean->systolic : mean->diastolic) : std::nullopt;
        };
        add(marked("Statistic", "Home average"), part(home.mean), account, m_series.decimals);
        const auto half = [&](const std::optional<trend::PressureMean> &mean, std::string others) {
            trend::Account own = account;
            if (mean) {
                trend::leaveOut(own, std::move(others), own.used - std::min(own.used, mean->readings));
                own.used = mean->readings;
            }
            return own;
        };
        add(marked("Statistic", "Home average, mornings"), part(home.morning),
            half(home.morning, phrase("Account", "of another time of the day")), m_series.decimals);
        add(marked("Statistic", "Home average, evenings"), part(home.evening),
            half(home.evening, phrase("Account", "of another time of the day")), m_series.decimals);
        if (!isSystolic) return;
        trend::explain(account,
                       phrase("Account", "Mean difference of neighbouring systolic readings of the home average"),
                       "Σ |xᵢ₊₁ − xᵢ| / (n − 1)", "Mena, J Hypertens 2005;23:505");
        add(marked("Statistic", "Average real variability"), home.realVariability, account, m_series.decimals + 1);
        const trend::PressureLoad load = trend::pressureLoad(systolic, last(10), m_rules.pressure.load, m_zone);
        add(marked("Statistic", "Systolic load, last 10 days"), load.percent, load.account, 0);
    }

    void glucose()
    {
        if (m_rules.glucose.empty()) return;
        const trend::GlucoseReport report = trend::glucoseReport(m_series, m_rules.glucose.front(), m_zone, m_now);
        constexpr std::array<const char *, trend::glucoseBandKinds> names{
            marked("Statistic", "Very low"), marked("Statistic", "Low"), marked("Statistic", "In target"),
            marked("Statistic", "High"), marked("Statistic", "Very high")};
        const auto whole = report.bands ? trend::wholePercents(report.bands->readings) : std::vector<int>();
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto band = static_cast<trend::GlucoseBand>(i);
            add(names[i], report.bands ? std::optional(report.bands->percent(band)) : std::nullopt, report.bandsAccount,
                0);
            // The five of them add up to 100.
            if (report.bands) m_out.back().text = quantityText(whole[i], 0, percentUnit);
        }
        const auto beyond = [&](const char *name, double (trend::GlucoseBands::*share)() const, std::size_t band) {
            add(name, report.bands ? std::optional(((*report.bands).*share)()) : std::nullopt, report.bandsAccount, 0);
            if (report.bands) m_out.back().text = quantityText(whole[band] + whole[band + 1], 0, percentUnit);
        };
        beyond(marked("Statistic", "Below target"), &trend::GlucoseBands::below, 0);
        beyond(marked("Statistic", "Above target"), &trend::GlucoseBands::above, 3);
        add(marked("Statistic", "Coefficient of variation"), report.variation.value, report.variation.account, 0);
        add(marked("Statistic", "Glucose management indicator"), report.gmi.value, report.gmi.account, 1);
        add(marked("Statistic", "Glycemia risk index"),
            report.glycemia ? std::optional(report.glycemia->index) : std::nullopt, report.glycemiaAccount, 0);
        episodes();
    }

    void episodes()
    {
        if (m_series.measure != "sensor-glucose") return;
        const trend::GlucoseEpisodes found =
            trend::glucoseEpisodes(m_series, last(trend::glucoseDays), m_rules.glucose.front());
        const auto count = [&](const char *name, const std::vector<trend::GlucoseEpisode> &episodes) {
            const bool known = found.account.shortfall.empty();
            add(name, known ? std::optional(static_cast<double>(episodes.size())) : std::nullopt, found.account, 0);
        };
        count(marked("Statistic", "Times below target"), found.low);
        count(marked("Statistic", "Times very low"), found.veryLow);
        count(marked("Statistic", "Times above target"), found.high);
        count(marked("Statistic", "Times very high"), found.veryHigh);
    }

    void oxygen()
    {
        const trend::Statistic below = trend::timeBelow(m_series, last(7), 90);
        add(marked("Statistic", "Time below 90 %, last 7 days"), below.value, below.account, 1);
        const trend::OxygenDesaturation falls = trend::oxygenDesaturation(m_series, last(7), 3);
        add(marked("Statistic", "Falls by 3 points an hour, last 7 days"), falls.index, falls.account, 1);
    }

    void heartRate()
    {
        const trend::HeartRateChange change = trend::heartRateChange(m_series, m_zone, m_now);
        add(marked("Statistic", "Last 3 days against the 30 before"), change.change, change.account, 0);
    }

    void weight()
    {
        const auto gain = [&](const char *name, int days) {
            const trend::Statistic found = trend::gainOverMinimum(m_series, m_zone, m_now, days);
            add(name, found.value, found.account, m_series.decimals);
        };
        gain(marked("Statistic", "Gain in a day"), 1);
        gain(marked("Statistic", "Gain in 3 days"), 3);
        gain(marked("Statistic", "Gain in a week"), 7);
        const trend::Statistic step = trend::weightStep(m_series, m_zone, m_now);
        add(marked("Statistic", "Last 3 days against the two weeks before"), step.value, step.account,
            m_series.decimals);
    }

    void peakFlow()
    {
        const trend::Statistic best = trend::personalBest(m_series, last(21), m_zone);
        add(marked("Statistic", "Personal best, last 3 weeks"), best.value, best.account, 0);
        const trend::Statistic swing = trend::diurnalVariability(m_series, last(14), m_zone);
        add(marked("Statistic", "Difference within a day, last 2 weeks"), swing.value, swing.account, 0);
    }

    void reliever()
    {
        const trend::RescueUse use = trend::rescueUse(m_series, m_zone, m_now);
        add(marked("Statistic", "Days with a puff, last 7 days"),
            use.days ? std::optional(static_cast<double>(*use.days)) : std::nullopt, use.account, 0);
        const trend::RescueBursts bursts = trend::rescueBursts(m_series, m_zone, m_now, 90);
        const bool known = bursts.account.shortfall.empty();
        add(marked("Statistic", "Bursts of puffs, last 90 days"),
            known ? std::optional(static_cast<double>(bursts.bursts.size())) : std::nullopt, bursts.account, 0);
    }

    /// Of whole days: today is not over.
    void steps()
    {
        const Instant midnight = m_zone.startOfDay(m_now);
        const auto step = Instant::ticksPerMillisecond;
        const trend::WeeklySteps week = trend::weeklySteps(
            trend::daySums(m_series, {m_zone.startOfDay(m_now, -7) - step, midnight - step}, m_zone));
        add(marked("Statistic", "Steps a day, the 7 days before today"), week.mean, week.account, 0);
    }

    void sleep()
    {
        const trend::Sleep nights = trend::sleepOf(m_series, last(14), m_zone);
        add(marked("Statistic", "Deviation between nights, last 2 weeks"), nights.regularity, nights.account, 1);
    }

    void mask()
    {
        const trend::MaskUse use = trend::maskUse(m_series, m_zone, m_now);
        add(marked("Statistic", "Nights with 4 hours"), use.percent, use.account, 0);
    }

    /// The person's own scatter, and whether the slope may be chance.
    void usual()
    {
        const UsualRange usual = usualRange(m_series, m_zone, m_now, m_rebases);
        add(marked("Statistic", "Own usual range, lower end"), usual.low, usual.own.account, m_series.decimals);
        add(marked("Statistic", "Own usual range, upper end"), usual.high, usual.own.account, m_series.decimals);
        beyondUsual(usual);
        summedBeyondUsual(usual);
        const trend::DailyTrend trend = trend::dailyTrend(m_series, last(30), m_zone);
        trend::Account account = trend.slope.account;
        trend::explain(account,
                       phrase("Account",
                              "Probability of such a slope by chance: Mann–Kendall test of the daily "
                              "medians, both sides"),
                       "p(|z|), z = (S ∓ 1) / √var S", "Mann, Econometrica 1945;13:245; Kendall 1975", {"1", ""});
        if (account.shortfall.empty() && !trend.test)
            account.shortfall = phrase("Account", "all daily medians are equal");
        add(marked("Statistic", "Chance of the slope, last 30 days"),
            trend.test ? std::optional(trend.test->p) : std::nullopt, account, 3);
    }

    /// The newest days against that range.
    void beyondUsual(const UsualRange &usual)
    {
        trend::Account beyond = usual.own.judged;
        const std::string level =
            counted(usual.own.account.used, plural("Account", "the level is that of %n reading before them",
                                                   "the level is that of %n readings before them"));
        const std::string days =
            trend::dayValueOf(m_series.measure) == trend::DayValue::Sum
                ? phrase("Account",
                         "The newest days on which the moving average of the day totals lies beyond the usual level: "
                         "EWMA with λ 0.2 and limits of 2.7 σ; {1}")
                : phrase("Account",
                         "The newest days on which the moving average of the daily medians lies beyond the usual "
                         "level: EWMA with λ 0.2 and limits of 2.7 σ; {1}");
        trend::explain(beyond, filled(days, {level}), "zᵢ = λ xᵢ + (1 − λ) zᵢ₋₁", "Roberts, Technometrics 1959;1:239",
                       {"d", "days"});
        if (!usual.own.band) beyond.shortfall = usual.own.account.shortfall;
        add(marked("Statistic", "Days beyond the usual level"),
            beyond.shortfall.empty() ? std::optional(static_cast<double>(usual.daysBeyond)) : std::nullopt, beyond, 0);
        if (usual.daysBeyond > 0) m_out.back().text = usual.words(m_zone);
    }

    /// A small change that lasts, which no single day shows: the larger of both sums, with the sign of its side.
    void summedBeyondUsual(const UsualRange &usual)
    {
        std::vector<double> values;
        for (const trend::BaselineDay &day : usual.own.newest) values.push_back(day.day.sum);
        trend::Account account = usual.own.judged;
        trend::explain(account,
                       phrase("Account",
                              "Sum of how far the newest days lie more than half a σ beyond the usual level, on the "
                              "side where it is larger; above 4 σ or below −4 σ it is a change"),
                       "Sᵢ = max(0, Sᵢ₋₁ + (xᵢ − x̄) / σ − ½)", "Page, Biometrika 1954;41:100", {"{sigma}", "σ"});
        std::optional<double> sum;
        if (!usual.own.band)
            account.shortfall = usual.own.account.shortfall;
        else if (usual.own.band->sigma() <= 0)
            account.shortfall = phrase("Account", "all days before were equal");
        else if (const auto points = trend::cusum(values, *usual.own.band); !points.empty())
            sum = (points.back().up >= points.back().down ? points.back().up : -points.back().down) /
                  usual.own.band->sigma();
        add(marked("Statistic", "Cumulative sum of the newest days"), sum, account, 1);
    }

    const trend::MeasureSeries &m_series, &m_otherHalf;
    const Rules &m_rules;
    const Zone &m_zone;
    Instant m_now;
    std::span<const Instant> m_rebases;
    std::vector<NamedStatistic> m_out;
};

}  // namespace

std::vector<Instant> goalBeginnings(std::span<const Goal> goals, std::string_view vital, const Zone &zone)
{
    std::vector<Instant> beginnings;
    for (const Goal &goal : goals) {
        if (vitalKey(goal.measure) != vital) continue;
        LocalTime day;
        day.year = goal.start.year;
        day.month = goal.start.month.value_or(1);
        day.day = goal.start.day.value_or(1);
        beginnings.push_back(zone.moment(day).at);
    }
    std::sort(beginnings.begin(), beginnings.end());
    return beginnings;
}

std::vector<NamedStatistic> goalStatistics(const trend::MeasureSeries &series, const trend::Limits &limits,
                                           const Zone &zone, Instant now)
{
    if (!limits.low && !limits.high) return {};
    const trend::Window month = trend::lastDays(now, zone, 30);
    const trend::Met met = trend::met(series, month, limits);
    trend::Statistic readings{std::nullopt, met.account};
    readings.account.unit = percentUnit;
    if (met.decided() > 0)
        readings.value = 100.0 * static_cast<double>(met.met) / static_cast<double>(met.decided());
    else
        readings.account.shortfall = phrase("Account", "no reading of the last 30 days can be held against the goal");
    // Beyond an end that is open lies nothing.
    const trend::Statistic time =
        trend::timeInTarget(series, month, limits.low.value_or(std::numeric_limits<double>::lowest()),
                            limits.high.value_or(std::numeric_limits<double>::max()));
    return {named(marked("Statistic", "Readings within the goal, last 30 days"), readings, 0),
            named(marked("Statistic", "Time within the goal, last 30 days"), time, 0)};
}

UsualRange usualRange(const trend::MeasureSeries &series, const Zone &zone, Instant now,
                      std::span<const Instant> rebases)
{
    trend::BaselineChoice choice;
    const auto after = std::upper_bound(rebases.begin(), rebases.end(), now);
    if (after != rebases.begin()) choice.rebase = *std::prev(after);
    UsualRange usual{trend::ownBaseline(series, zone, now, choice), {}, {}, 0, false};
    if (!usual.own.band) return usual;
    // Scatter around few puffs would reach below none of them.
    const auto possible = [&](double value) {
        const Measure *known = series.known();
        if (!known) return value;
        // What is plausible of a reading is no bound of a day's sum but at its lower end.
        const bool sums = trend::dayValueOf(series.measure) == trend::DayValue::Sum;
        return std::clamp(value, known->plausibleLow,
                          sums ? std::max(value, known->plausibleHigh) : known->plausibleHigh);
    };
    usual.low = possible(usual.own.band->low());
    usual.high = possible(usual.own.band->high());
    if (!usual.own.since) return usual;
    for (const trend::BaselineDay &day : usual.own.newest) usual.daysBeyond += day.day.day >= *usual.own.since;
    usual.above = usual.own.newest.back().average.average > usual.own.newest.back().average.high;
    return usual;
}

std::string UsualRange::words(const Zone &zone) const
{
    if (daysBeyond == 0) return {};
    const Plural text =
        above ? plural("Field", "%n day above the usual level since {1}", "%n days above the usual level since {1}")
              : plural("Field", "%n day below the usual level since {1}", "%n days below the usual level since {1}");
    return filled(counted(daysBeyond, text), {dayText(*own.since, zone)});
}

NamedStatistic named(std::string name, const trend::Statistic &statistic, int decimals)
{
    NamedStatistic one{std::move(name), "-", statistic.value, std::nullopt, statistic.account};
    if (one.value) one.text = quantityText(*one.value, decimals, statistic.account.unit);
    return one;
}

std::vector<NamedStatistic> fieldStatistics(const trend::MeasureSeries &series, const trend::MeasureSeries &otherHalf,
                                            const Rules &rules, const Zone &zone, Instant now,
                                            std::span<const Instant> rebases)
{
    return Field(series, otherHalf, rules, zone, now, rebases).statistics();
}

}  // namespace trendward::care
