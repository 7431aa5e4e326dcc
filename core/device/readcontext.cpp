// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/readcontext.h"

#include "core/base/utf8.h"

namespace trendward::device
{

namespace
{

constexpr std::size_t reasonsKept = 100;
constexpr std::size_t problemsKept = 1'000;
constexpr std::size_t unknownZonesKept = 1'000;
constexpr std::int64_t year2000 = 946'684'800;  // 2000-01-01T00:00:00Z; a clock that was never set starts before it

/// A systolic that is not above its diastolic is kept and flagged: two columns or two people may have been mixed up.
void flagReversedPressure(Measurement &measurement)
{
    const Property *systolic = nullptr, *diastolic = nullptr;
    for (const Property &property : measurement.properties) {
        if (property.name == "systolic-blood-pressure") systolic = &property;
        if (property.name == "diastolic-blood-pressure") diastolic = &property;
    }
    if (!systolic || !diastolic || !systolic->number || !diastolic->number) return;
    if (systolic->unit != diastolic->unit || systolic->number->toDouble() > diastolic->number->toDouble()) return;
    for (Property &property : measurement.properties)
        if (&property == systolic || &property == diastolic) property.flags |= Implausible;
}

}  // namespace

std::string shown(std::string_view text)
{
    constexpr std::size_t longest = 40;
    std::string out;
    for (std::size_t i = 0; i < text.size() && out.size() < longest;) {
        const std::size_t length = utf8Length(text, i);
        const auto byte = static_cast<unsigned char>(text[i]);
        if (length == 0 || byte < 0x20 || byte == 0x7F) {
            out += '?';
            ++i;
            continue;
        }
        out += text.substr(i, length);
        i += length;
    }
    return out;
}

void ReadContext::notReading(std::string reason, std::uint64_t count)
{
    m_report.notReadings += count;
    auto &reasons = m_report.notReadingReasons;
    if (reasons.size() >= reasonsKept && !reasons.contains(reason)) reason = "other";
    reasons[reason] += count;
}

void ReadContext::problem(Error::Code code, std::string detail, std::uint64_t record, std::string where)
{
    ++m_report.problemCount;
    if (m_report.problems.size() >= problemsKept) return;
    m_report.problems.push_back({{code, std::move(detail), std::move(where)}, {m_settings.source, record}});
}

void ReadContext::emit(Measurement &measurement)
{
    measurement.origin.source = m_settings.source;
    const Instant at = measurement.occurrence.at;
    if (at.seconds() < year2000 || at > m_settings.now)
        for (Property &property : measurement.properties) property.flags |= ClockSuspect;
    if (measurement.occurrence.inGap)
        for (Property &property : measurement.properties) property.flags |= ShiftedFromGap;
    if (!m_doubtful.empty())
        for (Property &property : measurement.properties)
            if (property.text == m_doubtful) property.flags |= LowConfidence;
    if (measurement.type == "blood-pressure") flagReversedPressure(measurement);
    m_sink(measurement);
}

bool ReadContext::goOn(const ByteStream &stream)
{
    m_progress.advance(stream.position(), stream.size());
    return !m_progress.cancelled();
}

FoldReader *ReadContext::folds(const std::string &zone)
{
    const auto found = m_stated.find(zone);
    if (found != m_stated.end()) return &found->second;
    if (m_unknownZones.contains(zone)) return nullptr;
    auto named = Zone::named(zone);
    if (named) return &m_stated.emplace(zone, FoldReader(std::move(*named), m_order)).first->second;
    // Of the zones that there are only so many can come; of the names for none, a file can hold any number.
    if (m_unknownZones.size() < unknownZonesKept) m_unknownZones.insert(zone);
    return nullptr;
}

ObservedTime ReadContext::observed(const LocalTime &local, std::string_view text,
                                   const std::optional<std::string> &zone)
{
    ObservedTime time;
    time.text = text;
    FoldReader *reader = zone && !zone->empty() ? folds(*zone) : nullptr;
    time.origin = ClockOrigin::StatedZone;
    if (!reader && m_settings.zone) {
        if (!m_said) m_said.emplace(*m_settings.zone, m_order);
        reader = &*m_said;
        time.origin = m_settings.zoneOrigin;
        m_report.zoneUsed = true;
    }
    if (!reader) {
        m_report.zoneNeeded = true;
        time.origin = ClockOrigin::Unknown;
        time.at = local.at(0);
        return time;
    }
    const Zone::Moment moment = reader->moment(local);
    time.at = moment.at;
    time.offsetMinutes = static_cast<std::int16_t>(moment.offsetMinutes);
    time.inGap = moment.inGap;
    return time;
}

std::optional<ReadContext::Twice> ReadContext::twice(const LocalTime &local) const
{
    if (!m_settings.zone) return std::nullopt;
    const Zone::Moment first = m_settings.zone->moment(local);
    if (!first.inFold) return std::nullopt;
    return Twice{first.at, m_settings.zone->moment(local, true).at};
}

ObservedTime ReadContext::observedAt(Instant at, std::string_view text)
{
    ObservedTime time;
    time.text = text;
    time.at = at;
    time.origin = m_settings.zoneOrigin;
    time.offsetMinutes = static_cast<std::int16_t>(m_settings.zone->offsetMinutesAt(at));
    m_report.zoneUsed = true;
    return time;
}

std::optional<DateOrder> ReadContext::orderOf(const DateColumn &dates)
{
    if (const auto order = dates.order()) return order;
    if (m_settings.dateOrder) return m_settings.dateOrder;
    // Where none of the dates can be read in two ways they fit no order, and each is a problem of its own row.
    if (dates.example().empty()) return DateOrder::YearMonthDay;
    m_report.dateOrderNeeded = dates.example();
    return std::nullopt;
}

std::optional<std::string> ReadContext::deviceUser(const std::map<std::string, std::uint64_t> &people)
{
    m_report.deviceUsers = people;
    if (m_settings.deviceUser) return m_settings.deviceUser;
    if (people.size() == 1) return people.begin()->first;
    return std::nullopt;
}

const std::string *ReadContext::unitSaid(std::string_view measure)
{
    const auto found = m_settings.units.find(std::string(measure));
    if (found == m_settings.units.end()) return nullptr;
    m_report.unitsAssumed.try_emplace(
        found->first, "the file states no unit; read as " + found->second + ", as said for this import");
    return &found->second;
}

}  // namespace trendward::device
