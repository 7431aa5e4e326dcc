// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/reader.h"
#include "core/device/readingparts.h"
#include "core/device/xmlscan.h"

namespace trendward::device
{

namespace
{

constexpr std::uint64_t pointsBetweenProgress = 1'024;
constexpr std::string_view tcx = "<TrainingCenterDatabase", gpx = "<gpx";

/// Programs bind the names to prefixes of their own: "hr" of "gpxtpx:hr".
std::string_view localName(std::string_view name)
{
    return name.substr(name.find_last_of(':') + 1);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// The heart rates of a recorded training or route: of TCX's Trackpoints, of GPX's points of any kind.
class TrainingReader
{
public:
    TrainingReader(ByteStream &stream, ReadContext &context) : m_stream(stream), m_scan(stream), m_context(context)
    {
        m_one.type = "heart-rate";
        m_scan.keepTexts();
    }

    Outcome read()
    {
        while (true) {
            const auto found = m_scan.next();
            if (!found) return found.error();
            if (*found == XmlScan::Found::End) break;
            if (*found == XmlScan::Found::BrokenTag) {
                m_context.problem(Error::Code::Malformed, "a damaged element was left out", m_context.report().records);
                m_point.reset();
                continue;
            }
            if (!tag()) return Error{Error::Code::Cancelled, "stopped on request", {}};
        }
        if (!m_closed)
            m_context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                              m_context.report().records);
        m_context.goOn(m_stream);
        return Done{};
    }

private:
    struct Point {
        std::string time, rate;
    };

    static bool isPoint(std::string_view name)
    {
        return name == "Trackpoint" || name == "trkpt" || name == "wpt" || name == "rtept";
    }

    /// False when a person has asked to stop.
    bool tag()
    {
        const std::string_view name = localName(m_scan.name());
        if (!m_scan.closes()) {
            open(name);
            if (!m_scan.empty() || !isPoint(name)) return true;
        }
        if (isPoint(name)) {
            point();
            return m_context.report().records % pointsBetweenProgress != 0 || m_context.goOn(m_stream);
        }
        if (name == "HeartRateBpm") m_inRate = false;
        m_closed = m_closed || name == "TrainingCenterDatabase" || name == "gpx";
        if (!m_point) return true;
        if (name == "Time" || name == "time") m_point->time = trimmed(m_scan.text());
        if (name == "hr" || (m_inRate && name == "Value")) m_point->rate = trimmed(m_scan.text());
        return true;
    }

    void open(std::string_view name)
    {
        if (isPoint(name)) m_point.emplace();
        if (name == "HeartRateBpm") m_inRate = true;
        if (name == "TrainingCenterDatabase") m_one.sourceApp = "TCX";
        if (name != "gpx") return;
        const std::string creator = shown(unescaped(m_scan.attribute("creator")));
        m_one.sourceApp = creator.empty() ? "GPX" : creator;
        m_closed = m_scan.empty();
    }

    void point()
    {
        const std::uint64_t record = ++m_context.report().records;
        // Closed without having been opened: the damaged element before it was told.
        if (!m_point) return;
        const Point point = std::move(*m_point);
        m_point.reset();
        m_inRate = false;
        if (point.rate.empty() || point.rate == "0") return m_context.notReading("point without a heart rate");
        const auto number = Decimal::parse(point.rate);
        const auto time = timeIn(m_context, point.time);
        if (!number || !time)
            return m_context.problem(Error::Code::BadValue,
                                     time ? "heart-rate is not a number: \"" + shown(point.rate) + '"'
                                          : "not a date and time: \"" + shown(point.time) + '"',
                                     record);
        m_one.occurrence = *time;
        m_one.properties = {propertyOf("heart-rate", point.rate, *number, unitFrom("/min"))};
        m_one.origin.record = record;
        m_context.emit(m_one);
    }

    ByteStream &m_stream;
    XmlScan m_scan;
    ReadContext &m_context;
    Measurement m_one;
    std::optional<Point> m_point;
    bool m_inRate = false, m_closed = false;
};

}  // namespace

std::optional<Signs> trainingSigns(const FileView &view)
{
    constexpr std::size_t rootWithin = 4'096;
    const std::string_view start = view.text().substr(0, rootWithin);
    if (!start.starts_with('<')) return std::nullopt;
    if (start.find(tcx) != std::string_view::npos) return Signs{"Training (TCX)", "TrainingCenterDatabase"};
    if (start.find(gpx) != std::string_view::npos) return Signs{"Route (GPX)", "gpx"};
    return std::nullopt;
}

Outcome readTraining(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    return TrainingReader(**stream, context).read();
}

}  // namespace trendward::device
