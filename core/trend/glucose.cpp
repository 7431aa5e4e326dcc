// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/glucose.h"

#include "core/base/decimal.h"
#include "core/base/phrase.h"
#include "core/trend/silence.h"
#include "core/trend/spread.h"
#include "core/trend/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trendward::trend
{

namespace
{

constexpr double neededActive = 70, longestInterval = 15;
constexpr std::size_t meterReadings = 30, readingsForVariation = 30;
const char *const consensus = "Diabetes Care 2019;42:1593";

std::size_t index(GlucoseBand band)
{
    return static_cast<std::size_t>(band);
}

Statistic ofMean(const GlucoseReport &report, double (*formula)(double))
{
    Statistic result = report.mean;
    if (result.value) result.value = formula(*result.value);
    result.account.unit = {"%", "%"};
    return result;
}

void countBands(GlucoseReport &report, const MeasureSeries &series, const GlucosePreset &preset)
{
    Account &account = report.bandsAccount;
    GlucoseBands bands;
    for (const Point &point : within(series, report.data.window)) {
        const auto band = bandOf(point, preset);
        ++(band ? bands.readings[index(*band)] : bands.unknown);
        if (!band || point.isNumber()) continue;
        --account.leftOut[static_cast<std::size_t>(LeftOut::Comparator)];
        ++account.used;
    }
    if (account.shortfall.empty()) report.bands = bands;
}

std::string limitText(double limit)
{
    return Decimal::fromDouble(limit, limit == std::floor(limit) ? 0 : 1).text();
}

/// What the five bands are: a share "low" says nothing without its limits.
std::string bandsText(const GlucosePreset &preset)
{
    const std::string veryLow = limitText(preset.veryLow), low = limitText(preset.low), high = limitText(preset.high),
                      veryHigh = limitText(preset.veryHigh);
    return "100 · nᵢ / n; mg/dL: x < " + veryLow + " · " + veryLow + " ≤ x < " + low + " · " + low + " ≤ x ≤ " + high +
           " · " + high + " < x ≤ " + veryHigh + " · " + veryHigh + " < x";
}

}  // namespace

bool isBelow(double value, double limit)
{
    return value < limit && limit - value > 1e-9 * limit;
}

std::optional<GlucoseBand> bandOf(const Point &point, const GlucosePreset &preset)
{
    const double x = point.value;
    switch (point.comparator) {
        case Comparator::None:
            return isBelow(x, preset.veryLow)     ? GlucoseBand::VeryLow
                   : isBelow(x, preset.low)       ? GlucoseBand::Low
                   : !isBelow(preset.high, x)     ? GlucoseBand::Target
                   : !isBelow(preset.veryHigh, x) ? GlucoseBand::High
                                                  : GlucoseBand::VeryHigh;
        case Comparator::Less:
            if (!isBelow(preset.veryLow, x)) return GlucoseBand::VeryLow;
            break;
        case Comparator::LessOrEqual:
            if (isBelow(x, preset.veryLow)) return GlucoseBand::VeryLow;
            break;
        case Comparator::Greater:
            if (!isBelow(x, preset.veryHigh)) return GlucoseBand::VeryHigh;
            break;
        case Comparator::GreaterOrEqual:
            if (isBelow(preset.veryHigh, x)) return GlucoseBand::VeryHigh;
            break;
    }
    return std::nullopt;
}

std::size_t GlucoseBands::total() const
{
    return std::accumulate(readings.begin(), readings.end(), std::size_t{0});
}

double GlucoseBands::percent(GlucoseBand band) const
{
    return total() == 0 ? 0 : 100 * static_cast<double>(readings[index(band)]) / static_cast<double>(total());
}

double GlucoseBands::below() const
{
    return percent(GlucoseBand::VeryLow) + percent(GlucoseBand::Low);
}

double GlucoseBands::above() const
{
    return percent(GlucoseBand::VeryHigh) + percent(GlucoseBand::High);
}

std::vector<int> wholePercents(std::span<const std::size_t> counts)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    std::vector<int> percents(counts.size(), 0);
    if (total == 0) return percents;
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    int left = 100;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        percents[i] = static_cast<int>(100 * counts[i] / total);
        left -= percents[i];
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return 100 * counts[a] % total > 100 * counts[b] % total; });
    for (int i = 0; i < left; ++i) ++percents[order[static_cast<std::size_t>(i)]];
    return percents;
}

GlucoseTargets targetsMet(const GlucoseBands &bands, const GlucosePreset &preset)
{
    const auto under = [](double percent, const std::optional<double> &limit) {
        return limit ? std::optional(percent < *limit) : std::nullopt;
    };
    GlucoseTargets met;
    if (preset.inTargetAbove) met.inTarget = bands.percent(GlucoseBand::Target) > *preset.inTargetAbove;
    met.low = under(bands.below(), preset.lowBelow);
    met.veryLow = under(bands.percent(GlucoseBand::VeryLow), preset.veryLowBelow);
    met.high = under(bands.above(), preset.highBelow);
    met.veryHigh = under(bands.percent(GlucoseBand::VeryHigh), preset.veryHighBelow);
    return met;
}

double gmiOf(double mean)
{
    return 3.31 + 0.02392 * mean;
}

double estimatedA1cOf(double mean)
{
    return (mean + 46.7) / 28.7;
}

double ifccOf(double a1c)
{
    return (a1c - 2.15) * 10.929;
}

double glucoseRiskOf(double milligrams)
{
    return 1.509 * (std::pow(std::log(milligrams), 1.084) - 5.381);
}

GlucoseRisk glucoseRisk(std::span<const double> milligrams)
{
    GlucoseRisk risk;
    for (const double value : milligrams) {
        const double f = glucoseRiskOf(value);
        (f < 0 ? risk.low : risk.high) += 10 * f * f;
    }
    if (!milligrams.empty()) {
        risk.low /= static_cast<double>(milligrams.size());
        risk.high /= static_cast<double>(milligrams.size());
    }
    return risk;
}

GlycemiaRisk glycemiaRisk(const GlucoseBands &bands)
{
    const double veryLow = bands.percent(GlucoseBand::VeryLow), low = bands.percent(GlucoseBand::Low);
    const double high = bands.percent(GlucoseBand::High), veryHigh = bands.percent(GlucoseBand::VeryHigh);
    GlycemiaRisk risk;
    risk.hypo = veryLow + 0.8 * low;
    risk.hyper = veryHigh + 0.5 * high;
    risk.index = std::min(100.0, 3.0 * veryLow + 2.4 * low + 1.6 * veryHigh + 0.8 * high);
    risk.zone = static_cast<char>('A' + std::clamp(static_cast<int>(std::ceil(risk.index / 20)) - 1, 0, 4));
    return risk;
}

GlucoseData glucoseData(const MeasureSeries &series, const Zone &zone, Instant now)
{
    GlucoseData data;
    data.sensor = series.measure == "sensor-glucose";
    data.window = lastDays(now, zone, glucoseDays);
    const auto points = within(series, data.window);
    if (!data.sensor) {
        if (points.size() < meterReadings)
            data.shortfall = filled(
                counted(points.size(), plural("Account", "it takes {1} readings of a meter in 14 days; there is %n",
                                              "it takes {1} readings of a meter in 14 days; there are %n")),
                {std::to_string(meterReadings)});
        return data;
    }
    // What reads once an hour is no sensor that was worn all day.
    if (const auto interval = usualInterval(points)) data.minutes = std::min(*interval / 60'000, longestInterval);
    if (data.minutes && *data.minutes > 0) {
        const double minute = 60'000, n = static_cast<double>(points.size());
        const double all = static_cast<double>(data.window.to->milliseconds() - data.window.from->milliseconds());
        data.active = std::min(100.0, 100 * n * *data.minutes * minute / all);
        const double worn = static_cast<double>(points.back().time - points.front().time);
        data.use = std::min(100.0, 100 * n / (worn / minute / *data.minutes + 1));
    }
    if (data.active < neededActive)
        //: {1}, {2}: percents
        data.shortfall =
            filled(phrase("Account", "it takes 14 days with {1} % of a sensor's readings; there are {2} %"),
                   {std::to_string(static_cast<int>(neededActive)),
                    std::to_string(static_cast<int>(std::floor(data.active)))});
    return data;
}

GlucoseReport glucoseReport(const MeasureSeries &series, const GlucosePreset &preset, const Zone &zone, Instant now)
{
    GlucoseReport report;
    report.data = glucoseData(series, zone, now);
    Account account = accountOf(series, report.data.window);
    if (!report.data.shortfall.empty()) account.shortfall = report.data.shortfall;
    const auto values = numbersOf(series, report.data.window);
    const bool enough = account.shortfall.empty() && !values.empty();

    // A comparator has a band where it has no number for a mean.
    report.bandsAccount = account;
    report.bandsAccount.shortfall = report.data.shortfall;
    explain(report.bandsAccount,
            filled(phrase("Account", "Share of the readings of 14 days in each band ({1})"), {preset.title}),
            bandsText(preset), preset.source, {"%", "%"});
    countBands(report, series, preset);

    report.mean = {enough ? meanOf(values) : std::nullopt, account};
    explain(report.mean.account, phrase("Account", "Mean of the readings of 14 days"), "(x₁ + … + xₙ) / n", consensus);
    report.variation = {std::nullopt, account};
    explain(report.variation.account, phrase("Account", "Coefficient of variation: standard deviation by mean"),
            "100 · s / x̄", consensus, {"%", "%"});
    if (enough && values.size() >= readingsForVariation)
        report.variation.value = variationPercent(values);
    else if (enough)
        report.variation.account.shortfall = filled(
            counted(values.size(),
                    plural("Account", "it takes {1} readings; there is %n", "it takes {1} readings; there are %n")),
            {std::to_string(readingsForVariation)});
    report.estimatedA1c = ofMean(report, estimatedA1cOf);
    explain(report.estimatedA1c.account, phrase("Account", "A1c as the mean of 14 days would give it"),
            "(x̄ + 46.7) / 28.7", "Nathan, Diabetes Care 2008;31:1473");
    report.gmi = ofMean(report, gmiOf);
    explain(report.gmi.account, phrase("Account", "Glucose management indicator"), "3.31 + 0.02392 · x̄",
            "Bergenstal, Diabetes Care 2018;41:2275");
    report.riskAccount = account;
    explain(report.riskAccount, phrase("Account", "Risk of low and of high glucose (LBGI, HBGI)"),
            "mean of 10 · f(x)², f(x) = 1.509 · (ln(x)^1.084 − 5.381)", "Kovatchev, Diabetes Care 1997;20:1655",
            {"1", ""});
    if (enough) report.risk = glucoseRisk(values);
    report.glycemiaAccount = report.bandsAccount;
    explain(report.glycemiaAccount, phrase("Account", "Glycemia risk index of the shares below and above the target"),
            "3.0 VL + 2.4 L + 1.6 VH + 0.8 H ≤ 100", "Klonoff, J Diabetes Sci Technol 2023;17:1226", {"1", ""});
    if (report.data.sensor) {
        if (report.bands) report.glycemia = glycemiaRisk(*report.bands);
        return report;
    }
    // Both were made for the whole day, which the moments that a person chose to measure are not.
    report.gmi.value.reset();
    report.gmi.account.shortfall = report.glycemiaAccount.shortfall =
        phrase("Account", "it takes the readings of a sensor");
    return report;
}

}  // namespace trendward::trend
