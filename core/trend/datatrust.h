// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/homebloodpressure.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

/// Signs that readings may not be what they seem. None of them excludes a reading: a person looks.
namespace trendward::trend
{

/// Two groups of values that take turns on one device, as two people on one scale.
struct TwoPeople {
    bool likely = false;
    double lower = 0, upper = 0;  ///< means of the two groups
    std::size_t inLower = 0, inUpper = 0;
    double separation = 0;  ///< Ashman's D, √2 · |m₁ − m₂| / √(s₁² + s₂²)
    std::size_t turns = 0;  ///< how often one follows the other
    Account account;
};
/// Looks at a weight or a heart rate. Likely: groups of at least 3 and a tenth of the readings, D above 5 (halves of
/// one bell curve have 2.7), means at least 5 % apart, and at least 3 turns: a single one is a change in a person. It
/// takes 10 readings. Source of D: Ashman, Astron J 1994;108:2348; the limits are our own choice.
TwoPeople twoPeople(const MeasureSeries &series, const Window &window);

/// The share of readings that end in 0 or 5; by chance a fifth. A device reads to the unit and prefers none.
struct DigitPreference {
    std::optional<double> percent;  ///< none below 20 whole numbers
    bool likely = false;            ///< at least 40 % and 3 standard errors above 20 %
    Account account;
};
DigitPreference digitPreference(const MeasureSeries &series, const Window &window);

/// The longest run of neighbours in time that are equal in both parts of a pressure: copied, or typed from memory.
struct Repeats {
    std::size_t longest = 0;
    Instant from, to;
    bool likely = false;  ///< 3 or more
};
Repeats identicalRepeats(std::span<const Pressure> pressures);
/// The same of one number that is written with a decimal or more, 5 or more in a row; whole numbers repeat by chance.
Repeats identicalRepeats(const MeasureSeries &series, const Window &window);

/// One moment by the device's clock and by one that can be trusted (when it was read out, or a second device's).
struct ClockPair {
    Instant device, reference;
};
struct ClockDrift {
    std::optional<double> secondsPerDay;  ///< Theil–Sen, positive where the device runs fast; none below 3 pairs
    std::optional<double> offset;         ///< seconds that it is ahead at the last pair
    bool likely = false;                  ///< more than 5 minutes off, or more than 20 seconds a day
    std::string shortfall;
};
/// pairs: in time order, over at least a day.
ClockDrift clockDrift(std::span<const ClockPair> pairs);

}  // namespace trendward::trend
