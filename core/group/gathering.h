// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/base/result.h"
#include "core/group/measurementgroup.h"
#include "core/group/seriesnumbers.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::group
{

/// The measurements that a device mapping gives, on their way to groups: what batchesOf and groupsOf make of a list of
/// them, for measurements that are only lent. Kept of each are its ids, its occurrence, the names and texts of its
/// values and its origin.
class Gathering
{
public:
    explicit Gathering(Mode mode = Mode::Default) : m_mode(mode) {}

    void add(const Measurement &measurement);

    /// The period interval of a type's groups.
    using PeriodOf = std::function<Result<int>(const std::string &type)>;
    /// Takes a group, which is only lent. Return false to stop.
    using GroupSink = std::function<bool(const MeasurementGroup &group)>;
    /// Takes what is wrong with a measurement: the error of PeriodOf or of groupsOf.
    using FailureSink = std::function<void(const Error &error, MessageOrigin origin)>;
    void forEachGroup(const PeriodOf &periodOf, const GroupSink &groups, const FailureSink &failures) const;

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    /// Its texts stand one behind the other in m_texts: the time's, then name and text of each value, each behind its
    /// length.
    struct Reading {
        Instant at;
        MessageOrigin origin;
        std::size_t texts = 0;
        std::uint32_t next = none;  ///< of its series
        std::uint32_t valueCount = 0;
        std::optional<std::int16_t> offsetMinutes;
        ClockOrigin clock = ClockOrigin::Utc;
        bool inGap = false;
    };
    struct Series {
        std::uint32_t first = none, last = none;
        bool ascends = true;   ///< and no two of its readings are of one instant
        bool repeats = false;  ///< a reading has two values of one name
    };

    void keep(std::string_view text);
    bool standAlone(const Series &series) const;
    void lend(const Reading &reading, MeasurementGroup &group) const;
    Measurement whole(const Reading &reading, const SeriesIds &ids) const;
    bool groupWhole(const std::vector<Measurement> &all, const PeriodOf &periodOf, const GroupSink &groups,
                    const FailureSink &failures) const;
    template <class Use>
    bool eachReading(const Series &series, Use use) const;

    Mode m_mode;
    SeriesNumbers m_numbers;
    std::vector<Series> m_series;
    std::vector<Reading> m_readings;
    std::string m_texts;
    std::vector<Measurement> m_whole;  ///< Compatible only: there ids that differ can be one key
};

}  // namespace trendward::group
