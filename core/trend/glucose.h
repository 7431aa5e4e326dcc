// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Glucose in mg/dL, as inOneUnit() gives it. Bands are decided by the stored number, never by a rounded or converted
/// one, so that the unit shown changes no count.
namespace trendward::trend
{

enum class GlucoseBand : std::uint8_t { VeryLow, Low, Target, High, VeryHigh };
inline constexpr std::size_t glucoseBandKinds = 5;

/// Limits and targets of one population; resources/statistics/glucose.json. Targets are in percent of the readings and
/// are met strictly ("less than 4 %"); a population without agreed targets has none.
struct GlucosePreset {
    std::string id, title, source;
    double veryLow = 54, low = 70, high = 180, veryHigh = 250;  ///< target includes low and high
    std::optional<double> inTargetAbove, lowBelow, veryLowBelow, highBelow, veryHighBelow;
};
Result<std::vector<GlucosePreset>> glucosePresetsFrom(std::string_view json);

/// Whether a number is below a limit by more than the noise of a conversion: 70 mg/dL stay 70 by way of mmol/L.
bool isBelow(double value, double limit);
/// In which band a reading lies. A comparator lies in the lowest or highest one where it is certain ("<54"), else in
/// none.
std::optional<GlucoseBand> bandOf(const Point &point, const GlucosePreset &preset);

struct GlucoseBands {
    std::array<std::size_t, glucoseBandKinds> readings{};
    std::size_t unknown = 0;  ///< comparators that could be in several

    std::size_t total() const;  ///< without the unknown
    double percent(GlucoseBand band) const;
    double below() const;  ///< percent below the target, the very low ones too
    double above() const;
};
/// Whole percents whose sum is 100 (largest remainders, the first of equals); all 0 of nothing.
std::vector<int> wholePercents(std::span<const std::size_t> counts);

/// Which of a preset's targets are met; nullopt where it has none.
struct GlucoseTargets {
    std::optional<bool> inTarget, low, veryLow, high, veryHigh;
};
GlucoseTargets targetsMet(const GlucoseBands &bands, const GlucosePreset &preset);

/// Glucose management indicator in percent: 3.31 + 0.02392 · mean. Source: Bergenstal, Diabetes Care 2018;41:2275.
double gmiOf(double mean);
/// Estimated A1c in percent: (mean + 46.7) / 28.7. Source: Nathan, Diabetes Care 2008;31:1473.
double estimatedA1cOf(double mean);
/// A1c in percent as mmol/mol: (A1c − 2.15) · 10.929. Source: IFCC.
double ifccOf(double a1c);
/// Kovatchev's symmetric scale, 1.509 · (ln(G)^1.084 − 5.381): 0 at 112.5 mg/dL, below it negative.
/// Source: Kovatchev, Diabetes Care 1997;20:1655.
double glucoseRiskOf(double milligrams);

struct GlucoseRisk {
    double low = 0, high = 0;  ///< LBGI, HBGI: means of 10 · f² of the negative and of the positive side
};
GlucoseRisk glucoseRisk(std::span<const double> milligrams);

/// Glycemia risk index, 0 to 100, with its zone A to E. Source: Klonoff, J Diabetes Sci Technol 2023;17:1226.
struct GlycemiaRisk {
    double index = 0;
    double hypo = 0, hyper = 0;  ///< very low + 0.8 low; very high + 0.5 high
    char zone = 'A';
};
/// The bands are exclusive: High is not also very high.
GlycemiaRisk glycemiaRisk(const GlucoseBands &bands);

/// What there is of a sensor or of a meter in the days that end now, and whether it is enough: of a sensor 14 days with
/// 70 % of the readings that its own interval (15 minutes at most) makes possible (Diabetes Care 2019;42:1593), of a
/// meter 30 readings.
struct GlucoseData {
    bool sensor = false;
    Window window;
    std::optional<double> minutes;  ///< between a sensor's readings: the median, at most 15
    double active = 0;              ///< percent of the readings possible, at most 100; of a sensor
    /// Percent of the time from its first to its last reading, n / (minutes worn / interval + 1).
    double use = 0;
    std::string shortfall;  ///< what is missing, or empty
};
inline constexpr int glucoseDays = 14;
GlucoseData glucoseData(const MeasureSeries &series, const Zone &zone, Instant now);

/// All numbers of a report of glucose over 14 days; none below sufficiency.
struct GlucoseReport {
    GlucoseData data;
    std::optional<GlucoseBands> bands;
    Account bandsAccount;  ///< a comparator counts where it is certain
    Statistic mean, variation;
    Statistic gmi;  ///< of a sensor only
    Statistic estimatedA1c;
    std::optional<GlucoseRisk> risk;
    Account riskAccount;
    std::optional<GlycemiaRisk> glycemia;  ///< of a sensor only
    Account glycemiaAccount;
};
GlucoseReport glucoseReport(const MeasureSeries &series, const GlucosePreset &preset, const Zone &zone, Instant now);

/// A time below (or above) a limit: begun by 15 minutes beyond it and ended by 15 minutes back; a gap of more than 45
/// minutes ends it, too. Source: Battelino, Lancet Diabetes Endocrinol 2023;11:42, as the iglu package counts.
struct GlucoseEpisode {
    Instant from, to;  ///< first reading beyond the limit; the first one back, or the last one beyond before a gap
    double extreme = 0;
    bool beyondSecond = false;  ///< an episode beyond the second limit lies within
    double minutes() const { return static_cast<double>(to - from) / (60.0 * Instant::ticksPerSecond); }
    /// Of more than two hours.
    bool extended() const { return minutes() > 120; }
};
struct GlucoseEpisodes {
    std::vector<GlucoseEpisode> low, veryLow, high, veryHigh;
    Account account;  ///< of a meter or without a readings' interval of at most 15 minutes: only the shortfall
    /// Low or high ones that hold none beyond the second limit.
    static std::size_t exclusive(const std::vector<GlucoseEpisode> &episodes);
};
GlucoseEpisodes glucoseEpisodes(const MeasureSeries &series, const Window &window, const GlucosePreset &preset);

}  // namespace trendward::trend
