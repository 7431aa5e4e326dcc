// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/base/progress.h"
#include "core/device/devicefile.h"
#include "core/device/tablepreset.h"
#include "core/io/jobs/importcrisis.h"
#include "core/io/store/recordstore.h"
#include "core/mapping/fhirmapping.h"
#include "core/normalize/devicemapping.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// The mapping language's two halves: message to Measurement, Measurement to Observation.
struct Mappings {
    normalize::DeviceMapping device;
    mapping::FhirMapping fhir;
};

struct ImportSettings {
    std::optional<std::string> patient;            ///< identifier of the patient whom a person named for the file
    std::optional<std::string> zone;               ///< IANA name that holds for naive times
    std::map<std::string, std::string> units;      ///< measure key to UCUM code, for values without a unit
    std::optional<device::DateOrder> dateOrder{};  ///< for dates that can be read in two ways
    std::optional<std::string> deviceUser{};       ///< of a device that several people use: which one the patient is
    Instant now;
    bool dryRun = false;  ///< read, count, compare with the store if there is one; store nothing
    /// For tables that no reader knows: those that are tried, and the one that a person named for these files.
    std::shared_ptr<const std::vector<device::TablePreset>> presets{};
    std::shared_ptr<const device::TablePreset> preset{};
    std::shared_ptr<const care::Rules> rules;  ///< whose look-first limits are looked for in the file; none: nothing is
};

/// What a file holds of one measure. Numbers are in `unit`; when the file mixes units they are converted to the
/// measure's own.
struct MeasureCount {
    Unit unit;
    std::map<std::string, std::uint64_t> units;  ///< every unit that the file states for it, with its readings
    std::uint64_t count = 0;                     ///< readings, comparators and stated absences too
    std::uint64_t comparators = 0, absent = 0;
    std::uint64_t low = 0;      ///< of the comparators: "Low" and the like, below what the device can tell
    std::uint64_t numbers = 0;  ///< readings behind min, max and mean: plain numbers
    double min = 0, max = 0, sum = 0;
    Instant first, last;
};

struct ImportReport {
    std::string file, format, evidence, sha256;    ///< sha256: of the file, where there is a store
    bool byPreset = false;                         ///< a table that is read as a person once said
    std::map<std::string, MeasureCount> measures;  ///< by measure key, or by code where the measure is not one we know
    std::uint64_t stored = 0, duplicates = 0, held = 0, superseded = 0;
    std::uint64_t waiting = 0;  ///< of the duplicates: held since an earlier import, and nobody has placed them yet
    std::uint64_t kept = 0;     ///< device messages that no mapping read whole and that no import kept before
    std::uint64_t notReadings = 0;
    std::map<std::string, std::uint64_t> notReadingReasons;
    std::map<std::string, std::uint64_t> heldReasons;
    std::vector<Problem> problems;
    std::uint64_t problemCount = 0;  ///< all of them; `problems` stops at a thousand
    std::string zone, zoneWhy;       ///< what was assumed for naive times, and why
    std::uint64_t wholeDays = 0;     ///< readings of a table that says their day and no clock
    std::uint64_t arrivalTimes = 0;  ///< readings of messages that say no time: it is when the hub took them
    bool zoneNeeded = false;         ///< some times carry no zone and nobody said one: those readings were not stored
    /// A date of the file that can be read in two ways while nobody has said which holds: nothing was stored.
    std::string dateOrderNeeded{};
    /// The people that the device tells apart, with their records. Several, and none of them said: nothing was stored.
    std::map<std::string, std::uint64_t> deviceUsers{};
    bool timesAreNaive = false;  ///< none of them does: first and last are what the wall clock showed
    /// Measure key to a sentence: which unit was assumed, or why one that was said for the import was not used.
    std::map<std::string, std::string> unitsAssumed;
    std::string encoding;
    std::optional<std::string> personNamed, personBirth;
    bool personDiffers = false;         ///< the file names somebody else than the patient it was brought in for
    std::vector<CrisisReading> crises;  ///< newest first, the newest fifty of each rule
    std::map<std::string, std::uint64_t> crisisCounts;  ///< all of them, by rule id
    std::map<care::RuleSet, std::uint64_t> notJudged;   ///< readings of those whom these rules are not for
    std::set<std::string> unitsNeeded;  ///< measure keys whose values carry no unit while nobody has said one
    std::map<store::PatientKey, std::uint64_t> patients;  ///< whose readings these are, known ones too: a count each
    std::uint64_t records = 0;
    store::ImportKey import = 0;
};

/// Brings one file in: recognise, read, map, place with patients, store. One transaction: an error or a cancel leaves
/// the store as it was. Without a store only a dry run is possible. An Error only when nothing could be read at all.
Result<ImportReport> importFile(const std::string &path, const ImportSettings &settings, const Mappings &mappings,
                                store::RecordStore *store, Progress &progress);

}  // namespace trendward::jobs
