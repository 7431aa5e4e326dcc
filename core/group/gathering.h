// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/base/result.h"
#include "core/group/measurementgroup.h"
#include "core/group/seriesnumbers.h"
#include "core/group/texts.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace trendward::group
{

/// The measurements that a device mapping gives, on their way to groups: what
/// batchesOf and groupsOf make of a list of them, for measurements that are
/// only lent. Kept of each are its ids, its occurrence, the names and texts of
/// its values and its origin.
///
/// Of an input of any length not many more than a limit are kept at a time. A
/// window is open while measurements come to it, whatever their order in time:
/// it is closed when none has come among the last half of the limit, and then
/// all of it goes on together. So groups are what they are without a limit, but
/// for a measurement that comes after its window was closed: that one begins
/// the window anew. Windows that are fed all the time are never closed for want
/// of room.
class Gathering
{
public:
    static constexpr std::size_t defaultLimit = 65'536;

    explicit Gathering(Mode mode = Mode::Default, std::size_t limit = defaultLimit)
        : m_mode(mode), m_limit(limit), m_full(limit)
    {
    }

    void add(const Measurement &measurement);
    /// Whether it is time to hand out what is closed.
    bool full() const { return m_readings.size() + m_whole.size() >= m_full; }
    std::size_t size() const { return m_readings.size() + m_whole.size(); }

    /// The period interval of a type's groups.
    using PeriodOf = std::function<Result<int>(const std::string &type)>;
    /// Takes a group, which is only lent. Return false to stop.
    using GroupSink = std::function<bool(const MeasurementGroup &group)>;
    /// Takes a measurement that comes into no group, and why: the error of
    /// PeriodOf or of groupsOf.
    using FailureSink = std::function<void(const Error &error, const Measurement &measurement)>;
    void forEachGroup(const PeriodOf &periodOf, const GroupSink &groups, const FailureSink &failures) const;
    /// The windows that are closed now, which are then forgotten here: they can be handed out by another thread.
    Gathering takeClosed(const PeriodOf &periodOf);
    /// Hands them out.
    void forEachClosedGroup(const PeriodOf &periodOf, const GroupSink &groups, const FailureSink &failures)
    {
        takeClosed(periodOf).forEachGroup(periodOf, groups, failures);
    }
    /// Forgets all measurements and keeps the memory.
    void clear();

private:
    /// Its texts stand in m_texts: the time's, then name and text of each value.
    struct Reading {
        Instant at;
        MessageOrigin origin;
        std::size_t texts = 0;
        std::uint64_t place = 0;  ///< counted from the input's start
        std::uint32_t series = 0;
        std::uint32_t valueCount = 0;
        std::optional<std::int16_t> offsetMinutes;
        ClockOrigin clock = ClockOrigin::Utc;
        bool inGap = false;
    };
    struct Series {
        bool ascends = true;   ///< and no two of its readings are of one instant
        bool repeats = false;  ///< a reading has two values of one name
        bool any = false;
        Instant last;
    };
    using Places = std::span<const std::uint32_t>;

    void addReading(const Measurement &measurement, std::uint64_t place);
    void keep(const Reading &reading, bool repeats);
    bool isClosed(std::uint64_t lastPlace) const { return lastPlace + m_limit / 2 < m_count; }
    std::vector<bool> closedReadings(const PeriodOf &periodOf) const;
    void bySeries(std::vector<std::uint32_t> &places) const;
    void handOut(Places bySeries, const PeriodOf &periodOf, const GroupSink &groups, const FailureSink &failures) const;
    std::vector<Measurement> takeClosedWhole(const PeriodOf &periodOf);
    bool standAlone(const Series &series, Places readings) const;
    void lend(const Reading &reading, MeasurementGroup &group) const;
    Measurement whole(const Reading &reading, const SeriesIds &ids) const;
    bool groupWhole(const std::vector<Measurement> &all, const PeriodOf &periodOf, const GroupSink &groups,
                    const FailureSink &failures) const;
    Mode m_mode;
    std::size_t m_limit, m_full;
    std::uint64_t m_count = 0;  ///< that have come in all
    SeriesNumbers m_numbers;
    std::vector<Series> m_series;
    std::vector<Reading> m_readings;
    /// The places of those that are handed out, of what takeClosed gave; all of them where there is none.
    std::optional<std::vector<std::uint32_t>> m_closed;
    KeptTexts m_texts;
    std::vector<Measurement> m_whole;  ///< Compatible only: there ids that differ can be one key
    std::vector<std::uint64_t> m_wholePlaces;
};

}  // namespace trendward::group
