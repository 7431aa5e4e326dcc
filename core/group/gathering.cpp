// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/gathering.h"

#include "core/group/grouping.h"

#include <algorithm>
#include <cstring>

namespace trendward::group
{

namespace
{

bool repeatsName(const Measurement &measurement)
{
    const auto &all = measurement.properties;
    for (std::size_t i = 1; i < all.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (all[k].name == all[i].name) return true;
    return false;
}

/// Hands out the texts that were kept, one after the other.
class Texts
{
public:
    Texts(std::string_view all, std::size_t from) : m_rest(all.substr(from)) {}

    std::string_view next()
    {
        std::uint32_t length = 0;
        std::memcpy(&length, m_rest.data(), sizeof length);
        const std::string_view text = m_rest.substr(sizeof length, length);
        m_rest.remove_prefix(sizeof length + length);
        return text;
    }

private:
    std::string_view m_rest;
};

}  // namespace

void Gathering::add(const Measurement &measurement)
{
    if (m_mode == Mode::Compatible) {
        m_whole.push_back(measurement);
        return;
    }
    const std::uint32_t number = m_numbers.numberOf(measurement);
    if (number == m_series.size()) m_series.emplace_back();
    Series &series = m_series[number];
    const auto index = static_cast<std::uint32_t>(m_readings.size());
    const ObservedTime &time = measurement.occurrence;
    if (series.last == none) {
        series.first = index;
    } else {
        m_readings[series.last].next = index;
        series.ascends = series.ascends && m_readings[series.last].at < time.at;
    }
    series.last = index;
    series.repeats = series.repeats || repeatsName(measurement);

    Reading &reading = m_readings.emplace_back();
    reading.at = time.at;
    reading.offsetMinutes = time.offsetMinutes;
    reading.clock = time.origin;
    reading.inGap = time.inGap;
    reading.origin = measurement.origin;
    reading.texts = m_texts.size();
    reading.valueCount = static_cast<std::uint32_t>(measurement.properties.size());
    keep(time.text);
    for (const Property &property : measurement.properties) {
        keep(property.name);
        keep(property.text);
    }
}

void Gathering::keep(std::string_view text)
{
    const auto length = static_cast<std::uint32_t>(text.size());
    char bytes[sizeof length];
    std::memcpy(bytes, &length, sizeof length);
    m_texts.append(bytes, sizeof length).append(text);
}

/// False when use wanted no more.
template <class Use>
bool Gathering::eachReading(const Series &series, Use use) const
{
    for (std::uint32_t i = series.first; i != none; i = m_readings[i].next)
        if (!use(m_readings[i])) return false;
    return true;
}

/// Whether each reading is a group of its own when groups are of single instants.
bool Gathering::standAlone(const Series &series) const
{
    if (series.repeats) return false;
    if (series.ascends) return true;
    std::vector<Instant> instants;
    eachReading(series, [&](const Reading &reading) {
        instants.push_back(reading.at);
        return true;
    });
    std::sort(instants.begin(), instants.end());
    return std::adjacent_find(instants.begin(), instants.end()) == instants.end();
}

/// The group of a reading that stands alone, in one whose memory is used again.
void Gathering::lend(const Reading &reading, MeasurementGroup &group) const
{
    group.start = group.end = reading.at;
    group.values.resize(reading.valueCount);
    Texts texts(m_texts, reading.texts);
    const std::string_view time = texts.next();
    for (NamedValues &named : group.values) {
        named.name = texts.next();
        named.values.resize(1);
        TimeValue &value = named.values.front();
        value.time.at = reading.at;
        value.time.offsetMinutes = reading.offsetMinutes;
        value.time.origin = reading.clock;
        value.time.inGap = reading.inGap;
        value.time.text = time;
        value.text = texts.next();
        value.origin = reading.origin;
    }
}

Measurement Gathering::whole(const Reading &reading, const SeriesIds &ids) const
{
    Measurement measurement;
    measurement.type = ids.type;
    measurement.deviceId = ids.deviceId;
    measurement.patientId = ids.patientId;
    measurement.encounterId = ids.encounterId;
    measurement.correlationId = ids.correlationId;
    measurement.origin = reading.origin;
    Texts texts(m_texts, reading.texts);
    measurement.occurrence = {reading.at, reading.offsetMinutes, reading.clock, reading.inGap,
                              std::string(texts.next())};
    measurement.properties.resize(reading.valueCount);
    for (Property &property : measurement.properties) {
        property.name = texts.next();
        property.text = texts.next();
    }
    return measurement;
}

bool Gathering::groupWhole(const std::vector<Measurement> &all, const PeriodOf &periodOf, const GroupSink &groups,
                           const FailureSink &failures) const
{
    for (const Batch &batch : batchesOf(all, {}, m_mode)) {
        const auto period = periodOf(batch.measurements.front()->type);
        const auto made =
            period ? groupsOf(batch, *period, m_mode) : Result<std::vector<MeasurementGroup>>(period.error());
        if (!made)
            for (const Measurement *one : batch.measurements) failures(made.error(), one->origin);
        else
            for (const MeasurementGroup &group : *made)
                if (!groups(group)) return false;
    }
    return true;
}

void Gathering::forEachGroup(const PeriodOf &periodOf, const GroupSink &groups, const FailureSink &failures) const
{
    if (!groupWhole(m_whole, periodOf, groups, failures)) return;
    MeasurementGroup group;
    for (std::uint32_t number = 0; number < m_series.size(); ++number) {
        const Series &series = m_series[number];
        const SeriesIds &ids = m_numbers.ids(number);
        const auto period = periodOf(ids.type);
        if (!period || *period != 0 || !standAlone(series)) {
            std::vector<Measurement> all;
            eachReading(series, [&](const Reading &reading) {
                all.push_back(whole(reading, ids));
                return true;
            });
            if (!groupWhole(all, periodOf, groups, failures)) return;
            continue;
        }
        group.type = ids.type;
        group.deviceId = ids.deviceId;
        group.patientId = ids.patientId;
        group.encounterId = ids.encounterId;
        group.correlationId = ids.correlationId;
        const bool goesOn = eachReading(series, [&](const Reading &reading) {
            lend(reading, group);
            return groups(group);
        });
        if (!goesOn) return;
    }
}

}  // namespace trendward::group
