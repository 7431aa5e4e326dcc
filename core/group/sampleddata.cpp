// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/sampleddata.h"

#include <algorithm>

namespace trendward::group
{

Result<std::string> sampledData(std::span<const TimeValue> values, Instant start, Instant end, std::int64_t periodTicks,
                                Mode mode)
{
    if (periodTicks <= 0) return Error{Error::Code::NotSupported, "A sample period must be longer than 0 ms.", {}};
    if (end < start) return std::string();
    const std::int64_t slots = (end - start) / periodTicks + 1;
    if (slots > sampleLimit)
        return Error{Error::Code::TooLarge,
                     "The window holds " + std::to_string(slots) + " samples of this period, the limit is " +
                         std::to_string(sampleLimit) + ".",
                     {}};
    std::string data;
    data.reserve(static_cast<std::size_t>(slots) * 2);
    auto next = values.begin();
    if (mode == Mode::Default)
        while (next != values.end() && next->time.at < start) ++next;
    for (std::int64_t slot = 0; slot < slots; ++slot) {
        const Instant from = start + slot * periodTicks;
        const Instant to = from + periodTicks;
        const TimeValue *last = nullptr;
        for (; next != values.end() && next->time.at >= from && next->time.at < to; ++next) last = &*next;
        if (slot > 0) data += ' ';
        if (last)
            data += last->text;
        else
            data += 'E';
    }
    return data;
}

std::vector<TimeValue> timeValues(std::string_view data, Instant start, std::int64_t periodTicks)
{
    std::vector<TimeValue> values;
    std::int64_t slot = 0;
    for (std::size_t from = 0; from <= data.size(); ++slot) {
        const std::size_t to = std::min(data.find(' ', from), data.size());
        const std::string_view text = data.substr(from, to - from);
        from = to + 1;
        if (text.empty() || text == "E") continue;
        TimeValue value;
        value.time.at = start + slot * periodTicks;
        value.text = text;
        values.push_back(std::move(value));
    }
    return values;
}

std::vector<TimeValue> merged(std::span<const TimeValue> known, std::span<const TimeValue> incoming)
{
    std::vector<TimeValue> all;
    all.reserve(known.size() + incoming.size());
    auto a = known.begin();
    auto b = incoming.begin();
    while (a != known.end() || b != incoming.end()) {
        const bool takeKnown = b == incoming.end() || (a != known.end() && a->time.at < b->time.at);
        if (!takeKnown && a != known.end() && a->time.at == b->time.at) ++a;
        all.push_back(takeKnown ? *a++ : *b++);
    }
    return all;
}

}  // namespace trendward::group
