// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/decimal.h"
#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/care/careplan.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The sample clinic: 24 invented people whose files and messages come in by the same road as real ones, and whose
/// right answers are known beforehand. Nobody in it is real.
namespace trendward::sample
{

/// One reading that the store holds once all files are in; value and unit as the device gave them.
struct SampleReading {
    std::string measure;  ///< key of core/base/measure.h
    Instant at;
    Decimal value;
    std::string unit;  ///< UCUM
    Comparator comparator = Comparator::None;
};

/// A number that follows from a story, with the room that its noise needs; both ends included.
struct KnownFact {
    std::string name;
    Decimal low, high;
};

/// What a correct program finds for a patient at nine in the morning of the anchor, in the patient's own zone.
struct KnownAnswer {
    std::string patient;
    std::string bucket;  ///< "Look first", "Review", "No recent data", "Within goals" or "Not enough known"
    std::map<std::string, std::uint64_t> counts;  ///< measure key -> readings stored
    std::vector<KnownFact> facts;
};

struct SampleAssignment {
    std::string device;
    Instant from;
    std::optional<Instant> to;  ///< first moment that no longer counts
};

struct SamplePatient {
    std::string id, name;
    std::optional<Date> birth;
    std::string sex;   ///< FHIR administrative gender
    std::string zone;  ///< IANA
    std::vector<Identifier> identifiers;
    std::vector<SampleAssignment> deviceAssignments;
    Date enrolled;  ///< also the day of the consent
    std::vector<care::Goal> goals;
    std::vector<care::Action> actions;
    std::string story;                    ///< what the patient is there to show
    std::vector<SampleReading> readings;  ///< in time order
    KnownAnswer answer;
};

/// One file as it would arrive, and what its import does when the files are brought in in the clinic's order. Counts
/// are readings: a blood pressure is two.
struct SampleFile {
    std::string name;  ///< with its folder: "p-001/omron-connect.csv"
    std::string bytes;
    std::string patient;                       ///< whose file it is; empty where the devices say so
    std::string zone;                          ///< to assume for times without one; empty where none is needed
    std::map<std::string, std::string> units;  ///< measure key -> UCUM, where the file does not say
    std::uint64_t stored = 0, duplicates = 0, held = 0, problems = 0;
};

struct SampleClinic {
    Date anchor;
    std::uint64_t seed = 0;
    std::vector<SamplePatient> patients;
    std::vector<SampleFile> files;  ///< in the order of import: an overlapping export follows the one it overlaps
};

/// The whole clinic for a day (year, month and day all given). The same arguments give the same bytes on every machine;
/// no file, clock or locale is read, only the zone database. All readings end on the day before the anchor.
SampleClinic sampleClinic(const Date &anchor, std::uint64_t seed);

}  // namespace trendward::sample
