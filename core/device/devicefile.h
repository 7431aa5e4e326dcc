// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/base/measurement.h"
#include "core/base/progress.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

struct TablePreset;

/// What a file is, by its bytes alone.
struct DeviceFile {
    std::string key;       ///< of its reader: "dexcom-clarity"; messagesKey for what the mapping language reads,
                           ///< resourcesKey for FHIR
    std::string name;      ///< "Dexcom Clarity CSV"
    std::string evidence;  ///< why we think so: "German, mmol/L, 14 columns"
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "Windows-1252"; empty for bytes that are no text

    std::shared_ptr<const TablePreset> preset{};  ///< of a table that no reader knows: how a person said it is read

    /// JSON or NDJSON for the mapping language (core/normalize): this room has no reader for it.
    bool isMessages() const { return key == messagesKey; }
    static constexpr std::string_view messagesKey = "device-messages";
    static constexpr std::string_view presetKey = "table-preset";
    /// FHIR resources: readResources() hands them out, and core/fhir says what they mean, as for those of a server.
    bool isResources() const { return key == resourcesKey; }
    static constexpr std::string_view resourcesKey = "fhir-resources";
};

/// In which order a date's numbers stand. A four-digit year in front, or a month's name, overrules it.
enum class DateOrder : std::uint8_t { YearMonthDay, DayMonthYear, MonthDayYear };

/// UnknownFormat with a sentence that says what the bytes look like (a PDF, a web page, an empty file, a broken zip)
/// and what to bring instead; NotReadable when the bytes cannot be read.
Result<DeviceFile> recognise(const RandomBytes &bytes);
/// The same; a table that no reader knows is read by the preset that was made for its header. ChoiceNeeded when several
/// were.
Result<DeviceFile> recognise(const RandomBytes &bytes, const std::vector<TablePreset> &presets);
/// A table to be read by this preset, whatever else it may look like. UnknownFormat, with what is missing, when the
/// preset does not fit it.
Result<DeviceFile> readableBy(const TablePreset &preset, const RandomBytes &bytes);

struct ReadSettings {
    std::uint32_t source = 0;  ///< goes into every origin
    std::optional<Zone>
        zone;  ///< of naive times; without it they come with ClockOrigin::Unknown (their wall clock in UTC)
    ClockOrigin zoneOrigin = ClockOrigin::AskedZone;  ///< AskedZone or PatientZone: who said the zone
    std::map<std::string, std::string> units;         ///< measure key to UCUM code, for values without a unit
    std::optional<DateOrder> dateOrder{};             ///< for dates that can be read in two ways
    std::optional<std::string> deviceUser{};          ///< of a device that several people use: which one the patient is
    Instant now;
};

/// What reading a file told besides its measurements.
struct ReadReport {
    std::uint64_t records = 0;                               ///< lines, rows or elements looked at
    std::uint64_t notReadings = 0;                           ///< records that are no reading, by nature
    std::map<std::string, std::uint64_t> notReadingReasons;  ///< "event row", "unknown record type HKQuantityType…"
    std::vector<Problem> problems;                           ///< the first thousand
    std::uint64_t problemCount = 0;
    bool zoneNeeded = false;                           ///< naive times met and no zone said
    bool zoneUsed = false;                             ///< naive times met and settings.zone held for them
    std::map<std::string, std::string> unitsAssumed;   ///< measure key to a sentence
    std::string dateOrderNeeded;                       ///< an example of a date that can be read in two ways
    std::map<std::string, std::uint64_t> deviceUsers;  ///< the people that the device tells apart, with their records
    std::optional<std::string> personNamed, personBirth;  ///< whom the file names
};

/// Reads a whole file of a known format, a block at a time; every measurement is lent to the sink in file order. A bad
/// record is a problem and the run goes on; a file that ends in the middle gives what came before and a problem that
/// says so. UnitNeeded values (no unit stated, none in settings) are problems that name the measure. Where dates can be
/// read in two ways and settings do not say, or several people used the device and settings do not say who is meant,
/// nothing is given out and the report names the question. An Error only when nothing can be read, a limit is met
/// before anything was read, or progress says cancelled.
Result<ReadReport> read(const DeviceFile &file, const RandomBytes &bytes, const ReadSettings &settings,
                        const MeasurementSink &sink, Progress &progress);

/// One resource of a file of them; lent.
struct FileResource {
    json::Token resource;
    std::string_view fullUrl;  ///< of its entry in a Bundle, or empty
    std::uint64_t record = 0;  ///< entry, line or element, from 1
    /// Within what its references hold: the Bundle of a line or element, by its record; 0: the whole file.
    std::uint64_t within = 0;
};
using ResourceSink = std::function<void(const FileResource &)>;

/// Hands out the resources of a file in file order: the entries of Bundles (a Bundle may stand in a line, too), the
/// lines of NDJSON, the elements of an array, or the one that there is. Records and problems are reported as read()
/// does; what the resources are is not looked at.
Result<ReadReport> readResources(const DeviceFile &file, const RandomBytes &bytes, const ResourceSink &sink,
                                 Progress &progress);

}  // namespace trendward::device
