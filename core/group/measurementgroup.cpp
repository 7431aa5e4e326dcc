// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/measurementgroup.h"

#include <algorithm>

namespace trendward::group
{

namespace
{

/// The digits of a number at the end of a field of zeros.
void put(char *field, int width, int value)
{
    for (char *digit = field + width; value > 0 && digit > field; value /= 10)
        *--digit = static_cast<char>('0' + value % 10);
}

void appendStamp(std::string &out, Instant at, bool fraction)
{
    const LocalTime t = LocalTime::from(at, 0);
    char text[] = "000000000000000000000Z";
    put(text, 4, t.year);
    put(text + 4, 2, t.month);
    put(text + 6, 2, t.day);
    put(text + 8, 2, t.hour);
    put(text + 10, 2, t.minute);
    put(text + 12, 2, t.second);
    const bool whole = !fraction || t.ticks == 0;
    if (whole)
        text[14] = 'Z';
    else
        put(text + 14, 7, t.ticks);
    out.append(text, whole ? 15 : 22);
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
    std::string text;
    appendSegment(text, mode);
    return text;
}

void MeasurementGroup::appendSegment(std::string &out, Mode mode) const
{
    if (periodInterval == -1) {
        out += correlationId.value_or(std::string());
        return;
    }
    const bool fraction = mode == Mode::Default && periodInterval == 0;
    const std::size_t from = out.size();
    appendStamp(out, start, fraction);
    const std::size_t length = out.size() - from;
    out += '.';
    if (start == end)
        out.append(out, from, length);
    else
        appendStamp(out, end, fraction);
    if (nth > 0) out.append(".").append(std::to_string(nth));
}

}  // namespace trendward::group
