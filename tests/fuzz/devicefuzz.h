// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/devicefile.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>

/// Whatever the bytes are: reading them ends, within its limits, breaks nothing, gives only what can be stored, and
/// gives the same however few bytes come at a time.
namespace trendward::fuzz
{

/// As a disk or a zip may hand them out.
struct FewAtATime final : RandomBytes {
    explicit FewAtATime(std::string_view all) : text(all) {}
    std::uint64_t size() const override { return text.size(); }
    Result<std::size_t> readAt(std::uint64_t at, std::span<char> into) const override
    {
        if (at >= text.size()) return std::size_t{0};
        return text.copy(into.data(), std::min(into.size(), std::size_t{7}), static_cast<std::size_t>(at));
    }
    std::string_view text;
};

inline void require(bool holds)
{
    if (!holds) std::abort();
}

/// What was read, as one text.
inline std::string told(const device::DeviceFile &file, const RandomBytes &bytes)
{
    device::ReadSettings settings;
    settings.now = Instant::fromSeconds(1'795'000'000);
    settings.zone = *Zone::named("Europe/Berlin");
    settings.dateOrder = device::DateOrder::DayMonthYear;
    settings.units = {{"glucose", "mg/dL"}, {"body-weight", "kg"}, {"blood-pressure", "mm[Hg]"}};
    settings.deviceUser = "1";
    std::string out;
    Progress progress;
    const auto take = [&](const Measurement &one) {
        require(!one.type.empty() && !one.properties.empty());
        require(!one.end || *one.end >= one.occurrence.at);
        out += one.type + ' ' + one.occurrence.at.text() + ' ' + one.deviceId + ' ' + one.sourceId;
        for (const Property &property : one.properties) {
            require(!property.number || std::isfinite(property.number->toDouble()));
            out += ' ' + property.name + ' ' + (property.number ? property.number->text() : property.text);
        }
        out += '\n';
    };
    const auto hand = [&](const device::FileResource &one) {
        require(one.resource.isObject());
        json::appendJson(out, one.resource);
    };
    const auto report = file.isResources() ? device::readResources(file, bytes, hand, progress)
                                           : device::read(file, bytes, settings, take, progress);
    if (!report) return out + report.error().detail;
    require(report->problems.size() <= report->problemCount);
    return out + std::to_string(report->records) + ' ' + std::to_string(report->notReadings) + ' ' +
           std::to_string(report->problemCount);
}

inline void readAs(const device::DeviceFile &file, std::string_view bytes)
{
    require(told(file, MemoryBytes(bytes)) == told(file, FewAtATime(bytes)));
}

inline int readAsOneOf(std::initializer_list<const char *> keys, const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    for (const char *key : keys) readAs({key, {}, {}, {}}, bytes);
    return 0;
}

}  // namespace trendward::fuzz
