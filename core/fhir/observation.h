// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/measurement.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trendward::fhir
{

/// A FHIR Quantity. text is the number exactly as it is to be written (a decimal of up to 29 digits); empty when
/// absent.
struct Quantity {
    std::string text;
    Comparator comparator = Comparator::None;
    std::string unit, system, code;
    friend bool operator==(const Quantity &, const Quantity &) = default;
};

/// Equally spaced samples. True times of the samples, where known, are in Observation::samples.
struct SampledData {
    Quantity origin;
    std::string periodText;  ///< milliseconds, as written
    std::optional<std::string> factorText, lowerLimitText, upperLimitText;
    int dimensions = 1;
    std::string data;  ///< numbers, E, L, U separated by single spaces
    friend bool operator==(const SampledData &, const SampledData &) = default;
};

using Value = std::variant<std::monostate, Quantity, SampledData, std::string, CodeableConcept>;

struct Component {
    CodeableConcept code;
    Value value;
    std::optional<AbsentReason> absentReason;
    std::uint32_t flags = 0;
    friend bool operator==(const Component &, const Component &) = default;
};

/// One device sample behind a value, at its true time: what charts draw and lineage leads back to.
struct Sample {
    int component = -1;  ///< index into components; -1 is the Observation's own value
    ObservedTime time;
    std::string text;  ///< the number as the source wrote it
    MessageOrigin origin;
};

enum class Status { Registered, Preliminary, Final, Amended, Corrected, Cancelled, EnteredInError, Unknown };

/// What all sources meet at: one FHIR R4 Observation and where it came from.
struct Observation {
    std::string id;  ///< FHIR id; empty until the store or the mapping gives one
    std::vector<Identifier> identifier;
    Status status = Status::Final;
    std::vector<CodeableConcept> category;
    CodeableConcept code;
    std::string subject;         ///< "Patient/…", or empty
    std::string device;          ///< "Device/…", or empty
    std::string encounter;       ///< "Encounter/…", or empty
    ObservedTime start;          ///< effectiveDateTime, or effectivePeriod.start
    std::optional<Instant> end;  ///< effectivePeriod.end; absent means effectiveDateTime
    std::optional<Instant> issued;
    Value value;
    std::optional<AbsentReason> absentReason;
    std::vector<Component> components;
    std::vector<std::string> notes;

    // Where it came from; not part of the resource.
    std::string deviceKey;    ///< device identifier or app: the store's `source`
    std::string sourceId;     ///< the source's own id of this reading, or empty
    std::uint32_t flags = 0;  ///< ReadingFlag bits of the value
    UnitOrigin unitOrigin = UnitOrigin::None;
    MessageOrigin origin;
    std::vector<Sample> samples;  ///< for SampledData: every device sample at its true time
    std::string original;         ///< the JSON it was read from; empty when it can be written again from its parts
};

/// The resource as JSON, members in FHIR order, decimals as written. Says what the struct holds, and the members of
/// `original` that the struct has no place for (performer, referenceRange, …); a narrative is dropped, it may no longer
/// fit. effectiveDateTime when there is no end, else effectivePeriod; a time is written on the patient's clock where
/// its offset is known, else in UTC (a period then with seven fraction digits, as the MedTech service writes it).
std::string toJson(const Observation &observation);
/// Reads any R4 Observation. Value kinds that we do not hold (boolean, Range, Ratio, …) and unknown elements survive in
/// `original`; where there is nothing of that kind `original` stays empty. An effective time without a zone comes back
/// with origin Unknown and its wall clock (of the end, too) in UTC, one without a clock time, or none at all, with
/// origin Unknown and what was written in start.text. Malformed when it is not an Observation.
Result<Observation> readObservation(std::string_view json);

/// One number (or stated absence) on one series: what the store keeps a row of and charts draw.
struct Reading {
    Coding code;          ///< LOINC where known, else the source's own
    std::string measure;  ///< key of core/base/measure.h; empty when the measure is not one we know
    std::string display;
    Unit unit;  ///< as the source measured; display converts
    ObservedTime time;
    std::optional<Instant> end;
    std::optional<Decimal> value;
    Comparator comparator = Comparator::None;
    std::optional<AbsentReason> absentReason;
    std::uint32_t flags = 0;
    MessageOrigin origin;
};

/// The readings of an Observation: its quantity, each component, each sample of a SampledData (true times where known,
/// grid times else; E skipped, L and U as comparators at the limit; streams of several dimensions are no series).
/// Strings and concepts are no series and give none, nor does an Observation entered in error or cancelled. A time
/// without a zone (ClockOrigin::Unknown) is handed on as such: count it, do not store it.
std::vector<Reading> readingsOf(const Observation &observation);
/// The same behind those that are there already.
void addReadingsOf(const Observation &observation, std::vector<Reading> &readings);

/// The Observations of a measurement that a vendor reader gave: codes and category from core/base/measure.h, units as
/// the source stated (converted, with a note of what the device said, only where the measure's vital-signs profile does
/// not allow that unit). Both magic codes where a profile demands two; the parts of a blood pressure make one 85354-9
/// panel, every other property is an Observation of its own, so a cuff's pulse stands beside its pressure. subject,
/// device, id are the caller's. NoTemplate when nothing of it is a measure we know, BadValue when a value is no number.
Result<std::vector<Observation>> observationsOf(const Measurement &measurement);
/// The same behind those that are there already, for many measurements one after the other.
Outcome addObservationsOf(const Measurement &measurement, std::vector<Observation> &observations);

/// The id of a reading that carries none: SHA-256 over patient, device or app, code, and either the source's own id or
/// time, value and occurrence (0 for the first of equal readings in one file, 1 for the second, …). 64 hex digits: a
/// FHIR id.
std::string observationId(std::string_view patient, const Observation &observation, std::uint32_t occurrence = 0);

}  // namespace trendward::fhir
