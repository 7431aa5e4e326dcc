// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/unit.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace trendward
{

/// Which file or feed (a number the caller gives out) and which record in it: a line, a row, an element, counted
/// from 1.
struct MessageOrigin {
    std::uint32_t source = 0;
    std::uint64_t record = 0;
    friend bool operator==(const MessageOrigin &, const MessageOrigin &) = default;
};

/// A reading or message we could not use: recorded and listed, and the run goes on.
struct Problem {
    Error error;
    MessageOrigin origin;
};

enum class Comparator : std::uint8_t { None, Less, LessOrEqual, GreaterOrEqual, Greater };

/// Why there is no number, in the codes of FHIR's data-absent-reason.
enum class AbsentReason : std::uint8_t { Unknown, Error, NotANumber, NotPerformed, Masked };

/// What a source said about a reading's quality; bits, kept for ever.
enum ReadingFlag : std::uint32_t {
    ManualEntry = 1u << 0,
    LowConfidence = 1u << 1,
    Motion = 1u << 2,
    IrregularPulse = 1u << 3,
    CuffFit = 1u << 4,
    Implausible = 1u << 5,      ///< outside the plausible range of its measure
    ClockSuspect = 1u << 6,     ///< before 2000, or after now
    ShiftedFromGap = 1u << 7,   ///< the wall clock skipped its time; moved forward
    Average = 1u << 8,          ///< the device's mean of several
    CodeContradicts = 1u << 9,  ///< the code says another measure than the display
    UnitNotStated = 1u << 10
};

/// One named value. Vendor readers fill all of it; templates fill name and text.
struct Property {
    std::string name;  ///< vendor readers: a key of core/base/measure.h; templates: their value name
    std::string text;  ///< the value as the source wrote it
    std::optional<Decimal> number;
    Unit unit;
    UnitOrigin unitOrigin = UnitOrigin::None;
    Comparator comparator = Comparator::None;
    std::optional<AbsentReason> absentReason;
    std::uint32_t flags = 0;
};

/// What all devices meet at. Ids are absent where the source did not give them; "" is a blank that it did give.
struct Measurement {
    std::string type;  ///< vendor readers: a key of core/base/measure.h or "blood-pressure"; templates: typeName
    ObservedTime occurrence;
    std::optional<Instant> end;  ///< of an interval (steps, sleep)
    std::string deviceId;        ///< identifier of the device as the source gives it
    std::optional<std::string> patientId, encounterId, correlationId;
    std::vector<Property> properties;
    MessageOrigin origin;
    // Vendor files say more:
    std::string deviceName;  ///< "Omron BP7900", "Apple Watch"; never a person's name
    std::string sourceApp;   ///< program that wrote it, without a person's name
    std::string sourceId;    ///< the source's own id of this reading (logId, HKExternalUUID), or empty
};

/// One device message as it came: any JSON text.
struct DeviceMessage {
    std::string json;
    MessageOrigin origin;
    std::optional<Instant> received;
};

/// Where a reader or a template hands its measurements. The measurement is only lent: copy what you keep.
using MeasurementSink = std::function<void(const Measurement &)>;

}  // namespace trendward
