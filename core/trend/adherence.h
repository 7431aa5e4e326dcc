// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>

namespace trendward::trend
{

/// How much of what was asked for was done, by wall-clock days that end today. Today counts only once it is done, as
/// the day is not over.
struct Adherence {
    std::optional<double> percent;  ///< mean over the days of min(1, done / asked), times 100
    std::size_t days = 0;           ///< that were looked at
    std::size_t fullDays = 0;       ///< on which all of it was done
    /// Share of the days with all of it, in percent: "proportion of days covered".
    std::optional<double> covered() const;
    Account account;
};
/// Of measuring: so many readings a day were asked for. A comparator is a reading.
Adherence measuringAdherence(const MeasureSeries &series, const Zone &zone, Instant now, int days, int perDay);
/// Of doses: the sum of a day's numbers (puffs) against what is prescribed for it. A day without a record counts as
/// none taken only where the device records by itself, which the caller knows; else there is no answer for such a day.
enum class Recording { ByItself, ByHand };
Adherence doseAdherence(const MeasureSeries &series, const Zone &zone, Instant now, int days, double perDay,
                        Recording recording);

/// When in the day readings were taken; a mean of mornings is not one of evenings.
struct DayBalance {
    std::size_t morning = 0, evening = 0;  ///< before noon; from noon on, by the patient's clock
    /// Less than a fifth on one side, of at least 10 readings.
    bool oneSided() const;
};
DayBalance dayBalance(const MeasureSeries &series, const Window &window, const Zone &zone);
/// Whether two periods can be compared: nothing to say, or that one is of mornings and the other of evenings.
std::string comparisonCaution(const DayBalance &one, const DayBalance &other);

/// The longest time without a reading within a window that has both ends, its ends included.
struct Silence {
    Instant from, to;
};
std::optional<Silence> longestSilence(const MeasureSeries &series, const Window &window);

}  // namespace trendward::trend
