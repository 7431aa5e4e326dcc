// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/measurementgroup.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace trendward::group
{

namespace
{

std::string stamp(Instant at, bool fraction)
{
    const LocalTime t = LocalTime::from(at, 0);
    std::array<char, 80> text{};
    if (fraction && t.ticks != 0)
        std::snprintf(text.data(), text.size(), "%04d%02d%02d%02d%02d%02d%07dZ", t.year, t.month, t.day, t.hour,
                      t.minute, t.second, static_cast<int>(t.ticks));
    else
        std::snprintf(text.data(), text.size(), "%04d%02d%02d%02d%02d%02dZ", t.year, t.month, t.day, t.hour, t.minute,
                      t.second);
    return text.data();
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
