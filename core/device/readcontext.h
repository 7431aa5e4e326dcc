// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measure.h"
#include "core/device/bytestream.h"
#include "core/device/celltext.h"
#include "core/device/devicefile.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace trendward::device
{

/// What the readers share while they read one file: where measurements go, what is counted, and the clock of naive
/// times.
class ReadContext
{
public:
    ReadContext(const ReadSettings &settings, const MeasurementSink &sink, Progress &progress)
        : m_settings(settings), m_sink(sink), m_progress(progress)
    {
    }

    const ReadSettings &settings() const { return m_settings; }
    ReadReport &report() { return m_report; }

    /// Counts a record that is no reading. Of endless different reasons only the first hundred keep their own line.
    void notReading(std::string reason, std::uint64_t count = 1);
    void problem(Error::Code code, std::string detail, std::uint64_t record, std::string where = {});

    /// Of the record that is read next: a value with this text may be a part of one, and is flagged. Empty: none is.
    void doubt(std::string_view text) { m_doubtful = text; }

    /// Fills in the source, flags a clock that cannot be right, and lends the measurement to the sink.
    void emit(Measurement &measurement);

    /// Tells the progress how far stream is. False when a person has asked to stop.
    bool goOn(const ByteStream &stream);

    /// How naive wall-clock times of the file are read: in the zone that was said, else kept as they are and counted.
    /// zone: what the record itself says, and passes over the settings.
    void setOrder(FoldReader::Order order) { m_order = order; }
    ObservedTime observed(const LocalTime &local, std::string_view text, const std::optional<std::string> &zone = {});
    /// Whether a zone that a record states is one that we have.
    bool knowsZone(const std::string &zone) { return folds(zone) != nullptr; }
    /// Whether the zone shows local twice (the hour of the autumn fold), and its two moments.
    struct Twice {
        Instant first, second;
    };
    std::optional<Twice> twice(const LocalTime &local) const;
    /// The pass of the fold at at, which is one of the two moments of twice().
    ObservedTime observedAt(Instant at, std::string_view text);

    /// The order of a column's dates: the one that fits, or the one that was said. Without either the report asks, with
    /// an example, and nothing of the file may be given out.
    std::optional<DateOrder> orderOf(const DateColumn &dates);

    /// For a device that tells several people apart, before anything is given out: whether the one who is meant is
    /// known, and then whose records to take. people: each with the number of records.
    std::optional<std::string> deviceUser(const std::map<std::string, std::uint64_t> &people);

    /// The unit that the settings give for a measure whose values carry none; nullptr when nobody has said.
    const std::string *unitSaid(std::string_view measure);

private:
    FoldReader *folds(const std::string &zone);

    const ReadSettings &m_settings;
    const MeasurementSink &m_sink;
    Progress &m_progress;
    ReadReport m_report;
    FoldReader::Order m_order = FoldReader::Order::OldestFirst;
    std::optional<FoldReader> m_said;
    std::map<std::string, FoldReader> m_stated;
    std::set<std::string> m_unknownZones;
    std::string m_doubtful;
};

/// A cell's or attribute's text for a message: short, without control characters.
std::string shown(std::string_view text);

}  // namespace trendward::device
