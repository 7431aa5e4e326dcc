// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trendward
{

/// A moment in UTC, in steps of 100 ns (the precision of the MedTech service), years 1 to 9999.
class Instant
{
public:
    static constexpr std::int64_t ticksPerSecond = 10'000'000;
    static constexpr std::int64_t ticksPerMillisecond = 10'000;
    static constexpr std::int64_t ticksPerDay = 86'400 * ticksPerSecond;

    constexpr Instant() = default;
    static constexpr Instant fromTicks(std::int64_t ticks) { return Instant(ticks); }
    static constexpr Instant fromSeconds(std::int64_t s) { return Instant(s * ticksPerSecond); }
    static constexpr Instant fromMilliseconds(std::int64_t ms) { return Instant(ms * ticksPerMillisecond); }

    /// A FHIR or ISO 8601 date-time that says its offset ("2026-11-22T08:30:00Z", "…+01:00", "…+0100"; 'T' or a space;
    /// up to 7 fraction digits kept, further ones rounded). A text without an offset or without a time is an error.
    static Result<Instant> parse(std::string_view text);

    constexpr std::int64_t ticks() const { return m_ticks; }  ///< 100 ns since 1970-01-01T00:00:00Z
    constexpr std::int64_t milliseconds() const { return floorDiv(m_ticks, ticksPerMillisecond); }
    constexpr std::int64_t seconds() const { return floorDiv(m_ticks, ticksPerSecond); }

    std::string text() const;  ///< "2026-11-22T08:30:00Z", with milliseconds or 7 digits only where they are not 0
    std::string textSevenDigits() const;  ///< "2026-11-22T08:30:00.0000000Z", as the MedTech service writes
    static constexpr std::size_t sevenDigitsSize = 28;
    void writeSevenDigits(char *into) const;  ///< the same, sevenDigitsSize characters
    /// "2026-11-22T09:30:00+01:00": the same moment on a clock with this offset.
    std::string textAt(int offsetMinutes) const;

    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant a, std::int64_t ticks) { return Instant(a.m_ticks + ticks); }
    friend constexpr Instant operator-(Instant a, std::int64_t ticks) { return Instant(a.m_ticks - ticks); }
    friend constexpr std::int64_t operator-(Instant a, Instant b) { return a.m_ticks - b.m_ticks; }

    static constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b)
    {
        return a / b - ((a % b != 0) && ((a < 0) != (b < 0)));
    }

private:
    explicit constexpr Instant(std::int64_t ticks) : m_ticks(ticks) {}
    std::int64_t m_ticks = 0;
};

/// A calendar date and clock time with no zone: what a cuff's display said.
struct LocalTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
    std::int32_t ticks = 0;  ///< 100 ns within the second

    /// False for 30 February, hour 24, second 60 and the like; years 1 to 9999.
    bool valid() const;
    /// "2026-11-22T08:30:00", with fraction digits only where they are not 0.
    std::string text() const;
    /// The moment at which a clock that is offsetMinutes ahead of UTC shows this.
    Instant at(int offsetMinutes) const;
    static LocalTime from(Instant moment, int offsetMinutes);
    friend auto operator<=>(const LocalTime &, const LocalTime &) = default;
};

/// How the zone of a time was known; shown beside every value.
enum class ClockOrigin : std::uint8_t {
    Utc,             ///< the source wrote Z or a count since 1970
    ExplicitOffset,  ///< the source wrote an offset
    StatedZone,      ///< the source named a zone
    AskedZone,       ///< naive time, a person said which zone holds for the file
    PatientZone,     ///< naive time, read in the patient's own zone
    AssumedUtc,      ///< naive time in a device message, read as UTC as the MedTech service does
    Unknown,         ///< naive time and nobody has said: counted, never stored
    Arrival          ///< the hub's clock when it took the message, which says no time of its own
};

/// When something was measured: the moment, the wall clock it was measured by, and what the source wrote.
struct ObservedTime {
    Instant at;
    std::optional<std::int16_t> offsetMinutes;  ///< of the patient's wall clock at that moment, where known
    ClockOrigin origin = ClockOrigin::Utc;
    bool inGap = false;  ///< the wall clock skipped this time (spring); shifted forward
    std::string text;    ///< as received

    friend bool operator==(const ObservedTime &, const ObservedTime &) = default;
};

/// A time zone of the IANA database, by name. Cheap to copy.
class Zone
{
public:
    /// NotFound for a name the database does not hold ("GMT+4" and "+04:00" are accepted as fixed offsets).
    static Result<Zone> named(std::string_view name);
    static Zone utc();
    const std::string &name() const { return m_name; }
    int offsetMinutesAt(Instant moment) const;
    /// The moment(s) at which this zone's wall clock shows local. In the autumn fold `second` picks the later pass.
    /// In the spring gap the clock is moved forward by the gap and inGap is set.
    struct Moment {
        Instant at;
        int offsetMinutes;
        bool inGap;
        bool inFold;
    };
    Moment moment(const LocalTime &local, bool second = false) const;
    /// Midnight of the wall-clock day that holds moment; the day may have 23 or 25 hours.
    Instant startOfDay(Instant moment) const;
    /// Midnight that many wall-clock days later (or earlier) than startOfDay(moment).
    Instant startOfDay(Instant moment, int daysLater) const;
    LocalTime local(Instant moment) const { return LocalTime::from(moment, offsetMinutesAt(moment)); }

private:
    std::string m_name;
    const void *m_zone = nullptr;  ///< date::time_zone, owned by the tz library for the life of the program
    int m_fixedMinutes = 0;
};

/// Reads a file's naive times in order and picks the pass of the autumn fold: the first while times ascend, the second
/// after the clock has fallen back (mirrored for files written newest first).
class FoldReader
{
public:
    enum class Order { OldestFirst, NewestFirst };
    FoldReader(Zone zone, Order order) : m_zone(std::move(zone)), m_order(order) {}
    Zone::Moment moment(const LocalTime &local);

private:
    Zone m_zone;
    Order m_order;
    bool m_second = false;
    std::optional<LocalTime> m_last;
};

/// A date without a time: a birth date, a goal's due date. "2026-11-22", "2026-11" and "2026" are all valid in FHIR.
struct Date {
    int year = 1970;
    std::optional<int> month, day;
    static Result<Date> parse(std::string_view text);
    std::string text() const;
    friend bool operator==(const Date &, const Date &) = default;
};

/// Whole years from birth to the day of `on` (0 for a day before birth). nullopt when birth lacks month or day and it
/// matters.
std::optional<int> ageInYears(const Date &birth, const LocalTime &on);

}  // namespace trendward
