// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/grouping.h"

#include "core/base/lettercase.h"
#include "core/group/seriesnumbers.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace trendward::group
{

namespace
{

/// What the MedTech service groups by: ids that hold a '-' can meet.
std::string compatibleKeyOf(const Measurement &measurement)
{
    std::string key = measurement.deviceId + '-' + measurement.type;
    for (const auto *id : {&measurement.patientId, &measurement.encounterId, &measurement.correlationId}) {
        key += '-';
        if (*id) key += **id;
    }
    return key;
}

/// What each measurement belongs to, numbered in order of first appearance.
std::vector<std::uint32_t> numbersOf(std::span<const Measurement> measurements, Mode mode)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(measurements.size());
    SeriesNumbers series;
    std::unordered_map<std::string, std::uint32_t> keys;
    for (const Measurement &one : measurements)
        numbers.push_back(
            mode == Mode::Compatible
                ? keys.try_emplace(compatibleKeyOf(one), static_cast<std::uint32_t>(keys.size())).first->second
                : series.numberOf(one));
    return numbers;
}

/// Positions in the batch in the order in which the measurements came: the last
/// one counts. Compatible: of those that were ingested at one time that is the
/// first.
std::vector<std::size_t> arrivalOrder(std::size_t count, std::span<const Instant> ingested, Mode mode)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (ingested.size() != count) return order;
    if (mode == Mode::Compatible) std::reverse(order.begin(), order.end());
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return ingested[a] < ingested[b]; });
    return order;
}

/// Keeps, for each instant, the measurement that came last.
void keepOnePerInstant(std::vector<const Measurement *> &measurements)
{
    std::unordered_map<std::int64_t, const Measurement *> last;
    for (const Measurement *one : measurements) last[one->occurrence.at.ticks()] = one;
    std::erase_if(measurements, [&](const Measurement *one) { return last[one->occurrence.at.ticks()] != one; });
}

struct Window {
    Instant start, end;
};

Window windowOf(Instant at, int periodInterval)
{
    if (periodInterval <= 0) return {at, at};
    const std::int64_t length = std::int64_t{periodInterval} * 60 * Instant::ticksPerSecond;
    const Instant start = Instant::fromTicks(Instant::floorDiv(at.ticks(), length) * length);
    return {start, start + (length - 1)};
}

NamedValues &namedIn(MeasurementGroup &group, const std::string &name)
{
    for (NamedValues &one : group.values)
        if (one.name == name) return one;
    group.values.push_back({name, {}, {}});
    return group.values.back();
}

/// Whether the group holds a value for one of these names (a single reading has
/// one value a name).
bool overlaps(const MeasurementGroup &group, const Measurement &measurement)
{
    const auto has = [&](const Property &property) { return group.named(property.name) != nullptr; };
    return std::any_of(measurement.properties.begin(), measurement.properties.end(), has);
}

std::string namesOf(const Measurement &measurement)
{
    std::string names;
    for (const Property &property : measurement.properties) names += property.name + '\x1f';
    return names;
}

void sortValues(MeasurementGroup &group, Mode mode)
{
    for (NamedValues &named : group.values) {
        if (named.values.size() < 2) continue;
        const auto earlier = [](const TimeValue &a, const TimeValue &b) { return a.time.at < b.time.at; };
        if (!std::is_sorted(named.values.begin(), named.values.end(), earlier))
            std::stable_sort(named.values.begin(), named.values.end(), earlier);
        std::vector<TimeValue> kept;
        kept.reserve(named.values.size());
        // Compatible: what is left of one instant is of one measurement, and its
        // first value stays.
        for (auto from = named.values.begin(); from != named.values.end();) {
            const auto to = std::find_if(from, named.values.end(),
                                         [&](const TimeValue &value) { return value.time.at != from->time.at; });
            const auto counts = mode == Mode::Compatible ? from : to - 1;
            for (auto one = from; mode == Mode::Default && one != counts; ++one)
                if (one->text != counts->text) named.others.push_back(std::move(*one));
            kept.push_back(std::move(*counts));
            from = to;
        }
        named.values = std::move(kept);
    }
}

/// Builds the windows of one batch.
class Windows
{
public:
    Windows(const Batch &batch, int periodInterval, Mode mode)
        : m_first(*batch.measurements.front()), m_periodInterval(periodInterval), m_mode(mode)
    {
    }

    void add(const Measurement &measurement)
    {
        MeasurementGroup &group = groupFor(measurement);
        for (const Property &property : measurement.properties)
            namedIn(group, property.name).values.push_back({measurement.occurrence, property.text, measurement.origin});
    }

    std::vector<MeasurementGroup> take()
    {
        for (MeasurementGroup &group : m_groups) sortValues(group, m_mode);
        return std::move(m_groups);
    }

private:
    MeasurementGroup &groupFor(const Measurement &measurement)
    {
        const Instant at = measurement.occurrence.at;
        if (m_periodInterval == -1) {
            if (m_groups.empty()) return start({at, at}, 0);
            MeasurementGroup &only = m_groups.front();
            only.start = std::min(only.start, at);
            only.end = std::max(only.end, at);
            return only;
        }
        const Window window = windowOf(at, m_periodInterval);
        auto &known = m_byStart[window.start.ticks()];
        const bool single = m_periodInterval == 0 && m_mode == Mode::Default;
        if (!single && !known.indexes.empty()) return m_groups[known.indexes.front()];
        if (single) {
            // Groups only gain names: what overlapped once still does.
            std::size_t &next = known.searched[namesOf(measurement)];
            for (; next < known.indexes.size(); ++next)
                if (!overlaps(m_groups[known.indexes[next]], measurement)) return m_groups[known.indexes[next]];
        }
        known.indexes.push_back(m_groups.size());
        return start(window, static_cast<std::uint32_t>(known.indexes.size() - 1));
    }

    MeasurementGroup &start(const Window &window, std::uint32_t nth)
    {
        MeasurementGroup &group = m_groups.emplace_back();
        group.type = m_first.type;
        group.deviceId = m_first.deviceId;
        group.patientId = m_first.patientId;
        group.encounterId = m_first.encounterId;
        group.correlationId = m_first.correlationId;
        group.periodInterval = m_periodInterval;
        group.start = window.start;
        group.end = window.end;
        group.nth = nth;
        return group;
    }

    struct Known {
        std::vector<std::size_t> indexes;                       ///< of the groups that start at one instant
        std::unordered_map<std::string, std::size_t> searched;  ///< by names: how many of them have no room for these
    };

    const Measurement &m_first;
    int m_periodInterval;
    Mode m_mode;
    std::vector<MeasurementGroup> m_groups;
    std::unordered_map<std::int64_t, Known> m_byStart;
};

/// The next UTF-16 units of UTF-8 text from i on, added to a hash; a broken
/// byte counts as U+FFFD.
std::uint32_t hashNext(std::string_view text, std::size_t &i, std::uint32_t hash)
{
    const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])); };
    const std::uint32_t lead = byte(i);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t point = lead < 0x80 ? lead : lead & (0x7Fu >> length);
    bool broken = (lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || i + length > text.size();
    for (std::size_t k = 1; !broken && k < length; ++k) {
        broken = (byte(i + k) & 0xC0u) != 0x80u;
        point = (point << 6) | (byte(i + k) & 0x3Fu);
    }
    i += broken ? 1 : length;
    if (broken) point = 0xFFFD;
    if (point < 0x10000) return hash * 31 + point;
    const std::uint32_t rest = point - 0x10000;
    return (hash * 31 + (0xD800 + (rest >> 10))) * 31 + (0xDC00 + (rest & 0x3FF));
}

}  // namespace

std::vector<Batch> batchesOf(std::span<const Measurement> measurements, std::span<const Instant> ingested, Mode mode)
{
    const auto batchAt = numbersOf(measurements, mode);
    std::vector<std::size_t> sizes;
    for (const std::uint32_t number : batchAt) {
        if (number == sizes.size()) sizes.push_back(0);
        ++sizes[number];
    }
    std::vector<Batch> batches(sizes.size());
    for (std::size_t b = 0; b < batches.size(); ++b) batches[b].measurements.reserve(sizes[b]);
    for (const std::size_t i : arrivalOrder(measurements.size(), ingested, mode))
        batches[batchAt[i]].measurements.push_back(&measurements[i]);
    if (mode == Mode::Compatible)
        for (Batch &batch : batches) {
            keepOnePerInstant(batch.measurements);
            std::sort(batch.measurements.begin(), batch.measurements.end());
        }
    return batches;
}

Result<std::vector<MeasurementGroup>> groupsOf(const Batch &batch, int periodInterval, Mode mode)
{
    if (batch.measurements.empty()) return std::vector<MeasurementGroup>{};
    if (!isPeriodInterval(periodInterval))
        return Error{Error::Code::NotSupported,
                     "ObservationPeriodInterval " + std::to_string(periodInterval) + " is not supported.",
                     {}};
    if (periodInterval == -1 && !batch.measurements.front()->correlationId)
        return Error{Error::Code::IncompatibleData,
                     "Exception of type "
                     "'Microsoft.Health.Fhir.Ingest.Data."
                     "CorrelationIdNotDefinedException' was thrown.",
                     {}};
    Windows windows(batch, periodInterval, mode);
    for (const Measurement *measurement : batch.measurements) windows.add(*measurement);
    return windows.take();
}

bool isPeriodInterval(int minutes)
{
    return minutes == -1 || minutes == 0 || minutes == 60 || minutes == 1440;
}

Instant windowStart(Instant at, int periodInterval)
{
    return windowOf(at, periodInterval).start;
}

std::vector<std::uint32_t> windowNumbers(std::span<const Measurement> measurements,
                                         const std::function<Result<int>(const std::string &type)> &periodOf, Mode mode)
{
    std::vector<std::uint32_t> numbers = numbersOf(measurements, mode);
    std::vector<std::optional<int>> periods;  // of batches; the type of its first measurement decides
    struct Key {
        std::uint32_t batch = 0;
        std::int64_t start = 0;
        bool operator==(const Key &) const = default;
    };
    const auto hash = [](const Key &key) {
        return static_cast<std::size_t>((static_cast<std::uint64_t>(key.start) ^ (std::uint64_t{key.batch} << 40)) *
                                        0x9E3779B97F4A7C15u);
    };
    std::unordered_map<Key, std::uint32_t, decltype(hash)> windows(measurements.size(), hash);
    for (std::size_t i = 0; i < measurements.size(); ++i) {
        const std::uint32_t batch = numbers[i];
        if (batch == periods.size()) {
            const auto period = periodOf(measurements[i].type);
            periods.push_back(period && *period >= 0 ? std::optional(*period) : std::nullopt);
        }
        const std::int64_t start =
            periods[batch] ? windowOf(measurements[i].occurrence.at, *periods[batch]).start.ticks() : 0;
        numbers[i] = windows.try_emplace({batch, start}, static_cast<std::uint32_t>(windows.size())).first->second;
    }
    return numbers;
}

std::string bucketOf(std::string_view text, std::uint32_t range)
{
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < text.size();) hash = hashNext(text, i, hash);
    const std::uint32_t size = hash & 0x80000000u ? 0u - hash : hash;
    return std::to_string(size % range);
}

std::string partitionKey(std::string_view deviceId)
{
    return bucketOf(inLowerCase(deviceId));
}

}  // namespace trendward::group
