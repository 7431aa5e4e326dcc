// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/measurementgroup.h"

#include "core/base/digits.h"

#include <algorithm>

namespace trendward::group
{

namespace
{

std::string stamp(Instant at, bool fraction)
{
    const LocalTime t = LocalTime::from(at, 0);
    std::string text;
    appendDigits(text, t.year, 4);
    for (const int value : {t.month, t.day, t.hour, t.minute, t.second}) appendDigits(text, value, 2);
    if (fraction && t.ticks != 0) appendDigits(text, t.ticks, 7);
    return text + 'Z';
}

}  // namespace

const NamedValues *MeasurementGroup::named(std::string_view name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const NamedValues &one) { return one.name == name; });
    return found == values.end() ? nullptr : &*found;
}

std::string MeasurementGroup::segment(Mode mode) const
{
    if (periodInterval == -1) return correlationId.value_or(std::string());
    const bool fraction = mode == Mode::Default && periodInterval == 0;
    std::string text = stamp(start, fraction) + "." + stamp(end, fraction);
    if (nth > 0) text += "." + std::to_string(nth);
    return text;
}

}  // namespace trendward::group
