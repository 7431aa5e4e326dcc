// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/base/progress.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trendward::device
{

enum class Format {
    DeviceMessages,   ///< JSON or NDJSON for the mapping language (core/normalize): this room has no reader for it
    AppleHealth,      ///< export.xml
    AppleHealthZip,   ///< export.zip
    FitbitHeartRate,  ///< Takeout heart_rate-YYYY-MM-DD.json
    OmronConnect,     ///< OMRON connect CSV, any of its layouts
    DexcomClarity     ///< Clarity CSV, any language
};

/// What a file is, by its bytes alone.
struct DeviceFile {
    Format format = Format::DeviceMessages;
    std::string name;      ///< "Dexcom Clarity CSV"
    std::string evidence;  ///< why we think so: "German, mmol/L, 14 columns"
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "Windows-1252"
};

/// UnknownFormat with a sentence that says what the bytes look like (a PDF, a web page, an empty file, a broken zip)
/// and what to bring instead; NotReadable when the bytes cannot be read.
Result<DeviceFile> recognise(const RandomBytes &bytes);

struct ReadSettings {
    std::uint32_t source = 0;  ///< goes into every origin
    std::optional<Zone>
        zone;  ///< of naive times; without it they come with ClockOrigin::Unknown (their wall clock in UTC)
    ClockOrigin zoneOrigin = ClockOrigin::AskedZone;  ///< AskedZone or PatientZone: who said the zone
    std::map<std::string, std::string> units;         ///< measure key to UCUM code, for values without a unit
    Instant now;
};

/// What reading a file told besides its measurements.
struct ReadReport {
    std::uint64_t records = 0;                               ///< lines, rows or elements looked at
    std::uint64_t notReadings = 0;                           ///< records that are no reading, by nature
    std::map<std::string, std::uint64_t> notReadingReasons;  ///< "event row", "unknown record type HKQuantityType…"
    std::vector<Problem> problems;                           ///< the first thousand
    std::uint64_t problemCount = 0;
    bool zoneNeeded = false;                              ///< naive times met and no zone said
    bool zoneUsed = false;                                ///< naive times met and settings.zone held for them
    std::map<std::string, std::string> unitsAssumed;      ///< measure key to a sentence
    std::optional<std::string> personNamed, personBirth;  ///< whom the file names
};

/// Reads a whole file of a known format, a block at a time; every measurement is lent to the sink in file order. A bad
/// record is a problem and the run goes on; a file that ends in the middle gives what came before and a problem that
/// says so. UnitNeeded values (no unit stated, none in settings) are problems that name the measure. An Error only when
/// nothing can be read, a limit is met before anything was read, or progress says cancelled.
Result<ReadReport> read(const DeviceFile &file, const RandomBytes &bytes, const ReadSettings &settings,
                        const MeasurementSink &sink, Progress &progress);

}  // namespace trendward::device
