// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace trendward::ui
{

/// Round ends and steps of a value axis.
struct ValueAxis {
    double low = 0, high = 1, step = 1;
    int decimals = 0;  ///< that the ticks need
    std::vector<double> ticks() const;
};
/// Covers low to high with about `ticks` steps of 1, 2 or 5 times a power of ten, none finer than `finest`, and room
/// for a mark at either end.
ValueAxis valueAxis(double low, double high, int ticks, double finest = 0);

struct TimeTick {
    Instant at;
    QString text;  ///< "24 Oct", "06:00", "Oct 2026"
};
/// At most `most` ticks on midnights of the patient's clock, on its hours in short windows, on first days of months in
/// long ones. A step stays where it is while the window moves.
std::vector<TimeTick> timeTicks(Instant from, Instant to, const Zone &zone, int most);

/// A window of time that a chart shows, both ends included.
struct ShownWindow {
    Instant from, to;
    friend bool operator==(const ShownWindow &, const ShownWindow &) = default;
};
/// The window just before it, of exactly its length, so that one drawn over the other ends where it ends. Where the
/// clocks were moved its edges stand at another hour of the day.
ShownWindow windowBefore(ShownWindow window);
/// "the 30 days before", "the 24 hours before".
QString nameOfBefore(ShownWindow window);
/// The wanted window moved and cut so that it lies between earliest and now, and is an hour long at least.
ShownWindow clamped(ShownWindow wanted, Instant earliest, Instant now);

}  // namespace trendward::ui
