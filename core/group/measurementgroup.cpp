// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/measurementgroup.h"

#include "core/base/digits.h"

#include <algorithm>
#include <array>

namespace trendward::group
{

namespace
{

void appendStamp(std::string &out, Instant at, bool fraction)
{
    const LocalTime t = LocalTime::from(at, 0);
    std::array<char, 22> text;
    writeDigits(text.data(), t.year, 4);
    writeDigits(&text[4], t.month, 2);
    writeDigits(&text[6], t.day, 2);
    writeDigits(&text[8], t.hour, 2);
    writeDigits(&text[10], t.minute, 2);
    writeDigits(&text[12], t.second, 2);
    const bool whole = !fraction || t.ticks == 0;
    if (!whole) writeDigits(&text[14], t.ticks, 7);
    const std::size_t size = whole ? 15 : 22;
    text[size - 1] = 'Z';
    out.append(text.data(), size);
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
