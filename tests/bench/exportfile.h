// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Files as devices and their clouds write them, of any size, made as they are written: nothing is held.
namespace trendward::bench
{

/// What a file holds: a pressure is one measurement of two values.
struct Holds {
    std::uint64_t measurements = 0, values = 0;
};

/// An Apple Health export of at least so many bytes: sorted by type and time, as Apple does, by a watch, a phone, a
/// cuff and a scale. It holds nothing when it could not be written.
Holds writeAppleExport(const std::string &path, std::uint64_t bytes);
/// The file as apple_health_export/export.xml of a zip (Zip64 where its size needs that). False when it failed.
bool zipAppleExport(const std::string &xml, const std::string &zip);

/// A sensor's table as Dexcom Clarity writes it.
std::string clarityTable(int rows);
/// An array of heart rates as Fitbit's Takeout holds them.
std::string takeoutHeartRates(int samples);
/// A watch's activity: one record a second, each with a heart rate.
std::string fitActivity(int records);
/// FIT's check sum; 0 of a whole file.
std::uint32_t fitSum(std::string_view bytes);

}  // namespace trendward::bench
