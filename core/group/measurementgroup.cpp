// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/measurementgroup.h"

#include <algorithm>
#include <cstring>

namespace trendward::group
{

namespace
{

/// "2026-11-22T08:30:00.2500000Z" as "202611220830002500000Z", or "20261122083000Z" where the fraction is not wanted or
/// is none. Returns where it ends.
char *writeStamp(char *to, const std::array<char, Instant::sevenDigitsSize> &time, bool fraction)
{
    const auto put = [&](std::size_t from, std::size_t count) {
        std::memcpy(to, time.data() + from, count);
        to += count;
    };
    put(0, 4);
    for (const std::size_t from : {5u, 8u, 11u, 14u, 17u}) put(from, 2);
    if (fraction && std::memcmp(time.data() + 20, "0000000", 7) != 0) put(20, 7);
    *to++ = 'Z';
    return to;
}

}  // namespace

const NamedValues *MeasurementGroup::named(std::string_view name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const NamedValues &one) { return one.name == name; });
    return found == values.end() ? nullptr : &*found;
}

WindowText::WindowText(const MeasurementGroup &group)
{
    group.start.writeSevenDigits(start.data());
    if (group.start == group.end)
        end = start;
    else
        group.end.writeSevenDigits(end.data());
}

std::string MeasurementGroup::segment(Mode mode) const
{
    std::string text;
    appendSegment(text, WindowText(*this), mode);
    return text;
}

void MeasurementGroup::appendSegment(std::string &out, const WindowText &window, Mode mode) const
{
    if (periodInterval == -1) {
        out += correlationId.value_or(std::string());
        return;
    }
    const bool fraction = mode == Mode::Default && periodInterval == 0;
    std::array<char, 48> stamps;
    char *to = writeStamp(stamps.data(), window.start, fraction);
    *to++ = '.';
    to = writeStamp(to, window.end, fraction);
    out.append(stamps.data(), to);
    if (nth > 0) out.append(".").append(std::to_string(nth));
}

}  // namespace trendward::group
