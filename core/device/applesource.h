// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace trendward::device
{

/// What an Apple export says about where a record came from, without the name of a person.
struct AppleSource {
    std::string deviceName;  ///< "Apple Watch", "Sample Works SC-1"; empty when no device is named
    std::string app;         ///< the program that wrote it
    friend bool operator==(const AppleSource &, const AppleSource &) = default;
};

/// sourceName and device are raw attribute values. People call their devices "Ada's Apple Watch" or "iPhone de Ada": of
/// such names only the kind of device is kept. The pointer in device changes with every export and is left out, and so
/// are the versions, which change with every update.
AppleSource appleSource(std::string_view rawSourceName, std::string_view rawDevice);

}  // namespace trendward::device
