// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/base/mode.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::group
{

using trendward::Mode;

/// One value at its true time, and where it came from.
struct TimeValue {
    ObservedTime time;
    std::string text;  ///< as the device mapping gave it
    MessageOrigin origin;
    friend bool operator==(const TimeValue &, const TimeValue &) = default;
};

/// The values of one name within a window.
struct NamedValues {
    std::string name;
    std::vector<TimeValue> values;  ///< ascending, one for each instant
    std::vector<TimeValue> others;  ///< Default only: further values at an instant that already had one
};

struct MeasurementGroup;

/// Both ends of a group's window as Instant::textSevenDigits writes them.
struct WindowText {
    explicit WindowText(const MeasurementGroup &group);
    std::array<char, Instant::sevenDigitsSize> start, end;
};

/// Measurements of one device and one type within one window: what becomes one Observation.
struct MeasurementGroup {
    std::string type, deviceId;
    std::optional<std::string> patientId, encounterId, correlationId;
    int periodInterval = 0;           ///< -1 correlation, 0 single, 60 hourly, 1440 daily
    Instant start, end;               ///< both inclusive
    std::uint32_t nth = 0;            ///< Default, single: counts readings of the same instant that disagree
    std::vector<NamedValues> values;  ///< in the order in which the names were met

    /// Case-sensitive; nullptr when the group has no such value.
    const NamedValues *named(std::string_view name) const;
    /// What tells this window from others of its device and type: the correlation id, or
    /// "yyyyMMddHHmmssZ.yyyyMMddHHmmssZ" in UTC. In Default a single reading within a second adds its seven fraction
    /// digits, and the nth that disagrees adds ".n".
    std::string segment(Mode mode) const;
    void appendSegment(std::string &out, const WindowText &window, Mode mode) const;
};

}  // namespace trendward::group
