// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/gathering.h"

#include "core/group/grouping.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

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

}  // namespace

void Gathering::add(const Measurement &measurement)
{
    const std::uint64_t place = m_count++;
    if (m_mode == Mode::Default) return addReading(measurement, place);
    m_whole.push_back(measurement);
    m_wholePlaces.push_back(place);
}

void Gathering::addReading(const Measurement &measurement, std::uint64_t place)
{
    const ObservedTime &time = measurement.occurrence;
    Reading reading;
    reading.at = time.at;
    reading.offsetMinutes = time.offsetMinutes;
    reading.clock = time.origin;
    reading.inGap = time.inGap;
    reading.origin = measurement.origin;
    reading.place = place;
    reading.series = m_numbers.numberOf(measurement);
    reading.valueCount = static_cast<std::uint32_t>(measurement.properties.size());
    keep(reading, repeatsName(measurement));
    m_texts.add(time.text);
    for (const Property &property : measurement.properties) {
        m_texts.add(property.name);
        m_texts.add(property.text);
    }
}

/// Its texts are added after it.
void Gathering::keep(const Reading &reading, bool repeats)
{
    if (reading.series == m_series.size()) m_series.emplace_back();
    Series &series = m_series[reading.series];
    series.ascends = series.ascends && (!series.any || series.last < reading.at);
    series.last = reading.at;
    series.any = true;
    series.repeats = series.repeats || repeats;
    m_readings.push_back(reading);
    m_readings.back().texts = m_texts.size();
}

void Gathering::clear()
{
    m_numbers.clear();
    m_series.clear();
    m_readings.clear();
    m_closed.reset();
    m_texts.clear();
    m_whole.clear();
    m_wholePlaces.clear();
    m_full = m_limit;
}

/// Puts readings of one series together; each series where its first one is,
/// each reading in the order in which it came.
void Gathering::bySeries(std::vector<std::uint32_t> &places) const
{
    constexpr std::uint32_t none = ~std::uint32_t{0};
    std::vector<std::uint32_t> orderOf(m_series.size(), none), next;
    for (const std::uint32_t place : places) {
        std::uint32_t &order = orderOf[m_readings[place].series];
        if (order == none) {
            order = static_cast<std::uint32_t>(next.size());
            next.push_back(0);
        }
        ++next[order];
    }
    std::uint32_t from = 0;
    for (std::uint32_t &one : next) from += std::exchange(one, from);
    std::vector<std::uint32_t> sorted(places.size());
    for (const std::uint32_t place : places) sorted[next[orderOf[m_readings[place].series]]++] = place;
    places = std::move(sorted);
}

/// Whether each reading is a group of its own when groups are of single
/// instants.
bool Gathering::standAlone(const Series &series, Places readings) const
{
    if (series.repeats) return false;
    if (series.ascends) return true;
    std::vector<Instant> instants;
    for (const std::uint32_t place : readings) instants.push_back(m_readings[place].at);
    std::sort(instants.begin(), instants.end());
    return std::adjacent_find(instants.begin(), instants.end()) == instants.end();
}

/// The group of a reading that stands alone, in one whose memory is used again.
void Gathering::lend(const Reading &reading, MeasurementGroup &group) const
{
    group.start = group.end = reading.at;
    group.values.resize(reading.valueCount);
    Texts texts(m_texts.from(reading.texts));
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
    Texts texts(m_texts.from(reading.texts));
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
            for (const Measurement *one : batch.measurements) failures(made.error(), *one);
        else
            for (const MeasurementGroup &group : *made)
                if (!groups(group)) return false;
    }
    return true;
}

void Gathering::handOut(Places bySeries, const PeriodOf &periodOf, const GroupSink &groups,
                        const FailureSink &failures) const
{
    MeasurementGroup group;
    while (!bySeries.empty()) {
        const std::uint32_t number = m_readings[bySeries.front()].series;
        const auto end = std::find_if(bySeries.begin(), bySeries.end(),
                                      [&](std::uint32_t place) { return m_readings[place].series != number; });
        const Places readings = bySeries.first(static_cast<std::size_t>(end - bySeries.begin()));
        bySeries = bySeries.subspan(readings.size());
        const SeriesIds ids = m_numbers.ids(number);
        group.type = ids.type;
        const auto period = periodOf(group.type);
        if (!period || *period != 0 || !standAlone(m_series[number], readings)) {
            std::vector<Measurement> measurements;
            for (const std::uint32_t place : readings) measurements.push_back(whole(m_readings[place], ids));
            if (!groupWhole(measurements, periodOf, groups, failures)) return;
            continue;
        }
        group.deviceId = ids.deviceId;
        group.patientId = ids.patientId;
        group.encounterId = ids.encounterId;
        group.correlationId = ids.correlationId;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            // Those of one series lie far apart: memory is asked for the texts of one while others are written.
            if (i + 2 < readings.size()) m_texts.fetch(m_readings[readings[i + 2]].texts);
            lend(m_readings[readings[i]], group);
            if (!groups(group)) return;
        }
    }
}

void Gathering::forEachGroup(const PeriodOf &periodOf, const GroupSink &groups, const FailureSink &failures) const
{
    if (!groupWhole(m_whole, periodOf, groups, failures)) return;
    std::vector<std::uint32_t> places;
    if (m_closed) {
        places = *m_closed;
    } else {
        places.resize(m_readings.size());
        std::iota(places.begin(), places.end(), 0u);
    }
    bySeries(places);
    handOut(places, periodOf, groups, failures);
}

/// For each reading, whether the last one of its window came long ago.
std::vector<bool> Gathering::closedReadings(const PeriodOf &periodOf) const
{
    struct Window {
        std::uint32_t series = 0;
        std::int64_t start = 0;
        bool operator==(const Window &) const = default;
    };
    const auto hash = [](const Window &one) {
        return static_cast<std::size_t>((static_cast<std::uint64_t>(one.start) ^ (std::uint64_t{one.series} << 40)) *
                                        0x9E3779B97F4A7C15u);
    };
    std::vector<std::optional<int>> periods;
    for (std::uint32_t number = 0; number < m_series.size(); ++number) {
        const auto period = periodOf(std::string(m_numbers.ids(number).type));
        periods.push_back(period && *period >= 0 ? std::optional(*period) : std::nullopt);
    }
    const auto alone = [&](const Reading &one) { return periods[one.series] == 0 && m_series[one.series].ascends; };
    const auto windowOf = [&](const Reading &one) {
        const auto period = periods[one.series];
        return Window{one.series, period ? windowStart(one.at, *period).ticks() : 0};
    };
    std::unordered_map<Window, std::uint64_t, decltype(hash)> lastPlace(64, hash);
    for (const Reading &one : m_readings)
        if (!alone(one)) lastPlace[windowOf(one)] = one.place;
    std::vector<bool> closed;
    closed.reserve(m_readings.size());
    for (const Reading &one : m_readings) closed.push_back(isClosed(alone(one) ? one.place : lastPlace[windowOf(one)]));
    return closed;
}

std::vector<Measurement> Gathering::takeClosedWhole(const PeriodOf &periodOf)
{
    const auto windows = windowNumbers(m_whole, periodOf, m_mode);
    std::vector<std::uint64_t> lastPlace;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        if (windows[i] >= lastPlace.size()) lastPlace.resize(windows[i] + std::size_t{1});
        lastPlace[windows[i]] = m_wholePlaces[i];
    }
    std::vector<Measurement> closed;
    std::size_t left = 0;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        if (isClosed(lastPlace[windows[i]])) {
            closed.push_back(std::move(m_whole[i]));
            continue;
        }
        if (left != i) m_whole[left] = std::move(m_whole[i]);
        m_wholePlaces[left++] = m_wholePlaces[i];
    }
    m_whole.resize(left);
    m_wholePlaces.resize(left);
    return closed;
}

Gathering Gathering::takeClosed(const PeriodOf &periodOf)
{
    std::vector<Measurement> closedWhole = takeClosedWhole(periodOf);
    const std::vector<bool> closed = closedReadings(periodOf);
    Gathering left(m_mode, m_limit);
    std::vector<std::uint32_t> places;
    std::vector<std::optional<std::uint32_t>> numbers(m_series.size());  // of the series that go on
    for (std::uint32_t i = 0; i < m_readings.size(); ++i) {
        Reading one = m_readings[i];
        if (closed[i]) {
            places.push_back(i);
            continue;
        }
        auto &number = numbers[one.series];
        if (!number) number = left.m_numbers.numberOf(m_numbers.ids(one.series));
        const bool repeats = m_series[one.series].repeats;
        one.series = *number;
        left.keep(one, repeats);
        Texts texts(m_texts.from(one.texts));
        for (std::uint32_t count = 1 + 2 * one.valueCount; count > 0; --count) left.m_texts.add(texts.next());
    }
    left.m_count = m_count;
    left.m_whole = std::exchange(m_whole, std::move(closedWhole));
    left.m_wholePlaces = std::exchange(m_wholePlaces, {});
    // Where much stays open, it is not looked through again for every few that
    // come.
    left.m_full = std::max(m_limit, left.size() + m_limit / 2);
    m_closed = std::move(places);
    return std::exchange(*this, std::move(left));
}

}  // namespace trendward::group
