// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Home blood pressure: both parts of a measurement together, in mmHg.
namespace trendward::trend
{

struct Pressure {
    std::int64_t time = 0;  ///< ms since 1970 UTC
    double systolic = 0, diastolic = 0;
    Instant at() const { return Instant::fromMilliseconds(time); }
};

struct Pressures {
    std::vector<Pressure> pairs;  ///< in time order
    std::size_t unpaired = 0;     ///< numbers without their other part
};
/// The measurements in a window of which both parts are numbers: those of the same time, source and number.
Pressures pressuresOf(const MeasureSeries &systolic, const MeasureSeries &diastolic, const Window &window);

/// Mean arterial pressure, (systolic + 2 · diastolic) / 3.
double meanArterial(double systolic, double diastolic);

/// How a week of home measurements is to be done and averaged; resources/statistics/blood-pressure.json.
struct PressureProtocol {
    std::string id, title, source;
    int days = 7;
    int perSession = 2;   ///< measurements each morning and each evening
    int discardDays = 1;  ///< of the days with measurements, the first ones
    bool discardFirstOfSession = false;
    int minReadings = 12, minDays = 3;          ///< after what is discarded
    int morningFrom = 4 * 60, morningTo = 720;  ///< minutes of the patient's day, the end not included
    int eveningFrom = 16 * 60, eveningTo = 1440;
};

/// One class of a guideline: where either part is at least this. The lowest class has no limits.
struct PressureBand {
    std::string id, title;
    std::optional<double> systolic, diastolic;
};
struct PressureClasses {
    std::string id, title, source;
    std::vector<PressureBand> bands;  ///< ascending
};
/// The highest class that either part reaches.
const PressureBand &bandOf(const PressureClasses &classes, double systolic, double diastolic);

/// How high the load of a week is to be before the true mean is above its limit with 90 %.
struct LoadStep {
    int days = 0;
    double share = 0;
};
struct LoadTable {
    std::string source;
    double partition = 130;
    std::vector<LoadStep> steps;  ///< by days, ascending
};

struct PressureTables {
    std::string version;
    std::vector<PressureProtocol> protocols;  ///< the first one is the default
    std::vector<PressureClasses> classes;
    LoadTable load;
};
/// Reads the tables. BadTemplate names the entry and the member that is wrong.
Result<PressureTables> pressureTablesFrom(std::string_view json);

struct PressureMean {
    double systolic = 0, diastolic = 0;
    std::size_t readings = 0;
};

struct HomeBloodPressure {
    std::optional<PressureMean> mean;              ///< none below what the protocol asks for
    std::optional<PressureMean> morning, evening;  ///< of the same readings; never one without the mean
    /// Of the systolic readings of the mean: sample deviation, variation in percent, average real variability.
    std::optional<double> deviation, variation, realVariability;
    std::size_t days = 0;  ///< with readings that count
    /// Sessions after the discarded days that are over and brought nothing.
    std::size_t missingMornings = 0, missingEvenings = 0;
    Account account;  ///< used: measurements, each of two numbers

    std::optional<double> meanArterial() const;
    std::optional<double> pulsePressure() const;
    /// Morning less evening, systolic.
    std::optional<double> morningRise() const;
};
/// The average by a protocol over its days by the patient's clock, today the last. account.shortfall says what is
/// missing.
HomeBloodPressure homeBloodPressure(const MeasureSeries &systolic, const MeasureSeries &diastolic,
                                    const PressureProtocol &protocol, const Zone &zone, Instant now);

/// The share of readings above the table's partition, in percent, and whether it is high enough to say with 90 % that
/// the true mean is above it, before a week is full. Source: J Hypertens 2024;42:1624.
struct PressureLoad {
    std::optional<double> percent;
    bool above = false;
    std::size_t days = 0;
    std::optional<double> needed;  ///< percent, for so many days
    Account account;
};
PressureLoad pressureLoad(const MeasureSeries &systolic, const Window &window, const LoadTable &table,
                          const Zone &zone);

/// Percent of the time within the limits when values change in straight lines between readings (Rosendaal), which is
/// not the share of readings that met() gives. Gaps of more than mostDays between two readings are left out.
/// Source: Rosendaal, Thromb Haemost 1993;69:236; as in Hypertens Res 2024;47:2337.
Statistic timeInTarget(const MeasureSeries &series, const Window &window, double low, double high, int mostDays = 56);

/// A measurement with its place of measuring.
struct PlacedPressure {
    Pressure pressure;
    bool office = false;
};
/// The mean of the newest measurements that together weigh 4: one of the office 1, one from home 0.334, so that 4 or 12
/// are a set. None below. Source: the CQL of OHSU COACH (htnu18ig), 2026.
struct PressureSet {
    std::optional<PressureMean> mean;
    double weight = 0;      ///< of what there is, up to the set
    std::string shortfall;  ///< what is missing, or empty
};
/// pressures: in time order.
PressureSet newestSet(std::span<const PlacedPressure> pressures);

}  // namespace trendward::trend
