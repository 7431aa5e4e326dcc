// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/applepressure.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace trendward::device
{

namespace
{

constexpr std::size_t mostWaiting = 100'000;
constexpr std::size_t mostTwins = 2'000'000;

}  // namespace

std::uint64_t ApplePressures::twinKey(bool systolic, std::uint64_t sourceKey, Instant at, std::string_view value)
{
    const auto mixed = [](std::uint64_t a, std::uint64_t b) { return (a ^ b) * 0x9E3779B97F4A7C15ull + (a >> 29); };
    const std::uint64_t time = mixed(sourceKey, static_cast<std::uint64_t>(at.ticks()));
    return mixed(mixed(time, std::hash<std::string_view>{}(value)), systolic ? 1 : 2);
}

void ApplePressures::inCorrelation(bool systolic, std::uint64_t sourceKey, Instant at, std::string_view value)
{
    if (m_inside.size() < 16) m_inside.push_back(twinKey(systolic, sourceKey, at, value));
}

void ApplePressures::correlationKept()
{
    for (const std::uint64_t key : m_inside)
        if (m_twins.size() < mostTwins) m_twins.insert(key);
    m_inside.clear();
}

void ApplePressures::atTopLevel(Half half)
{
    m_waiting.push_back(std::move(half));
    if (m_waiting.size() >= mostWaiting) finish();
}

void ApplePressures::finish()
{
    const auto twin = [this](const Half &half) {
        const Measurement &m = half.measurement;
        return m_twins.contains(twinKey(half.systolic, half.sourceKey, m.occurrence.at, m.properties.front().text));
    };
    const auto alone =
        std::stable_partition(m_waiting.begin(), m_waiting.end(), [&](const Half &h) { return !twin(h); });
    const auto dropped = static_cast<std::uint64_t>(m_waiting.end() - alone);
    if (dropped > 0) m_context.notReading("half of a blood pressure that stands in a Correlation", dropped);
    m_waiting.erase(alone, m_waiting.end());
    const auto key = [](const Half &half) { return std::tuple(half.measurement.occurrence.at, half.sourceKey); };
    std::stable_sort(m_waiting.begin(), m_waiting.end(), [&](const Half &a, const Half &b) { return key(a) < key(b); });
    for (auto begin = m_waiting.begin(); begin != m_waiting.end();) {
        const auto end =
            std::find_if(begin, m_waiting.end(), [&](const Half &half) { return key(half) != key(*begin); });
        emit(begin, end);
        begin = end;
    }
    m_waiting.clear();
}

/// Halves of one moment and source: the first systolic with the first diastolic, and so on; one may stay alone.
void ApplePressures::emit(std::vector<Half>::iterator begin, std::vector<Half>::iterator end)
{
    const auto diastolics = std::stable_partition(begin, end, [](const Half &half) { return half.systolic; });
    auto upper = begin, lower = diastolics;
    while (upper != diastolics || lower != end) {
        const bool hasUpper = upper != diastolics;
        Measurement panel = std::move(hasUpper ? upper->measurement : lower->measurement);
        if (hasUpper && lower != end) panel.properties.push_back(std::move(lower->measurement.properties.front()));
        panel.type = "blood-pressure";
        m_context.emit(panel);
        if (hasUpper) ++upper;
        if (lower != end) ++lower;
    }
}

}  // namespace trendward::device
