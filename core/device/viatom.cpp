// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/bytestream.h"
#include "core/device/reader.h"

#include <algorithm>
#include <array>

/// The binary recordings of Wellue/Viatom oximeters (O2Ring and others), version 3: a header of 40 bytes and records of
/// five. Layout: facts from MackeyStingray/o2r.
namespace trendward::device
{

namespace
{

constexpr std::size_t headerBytes = 40, recordBytes = 5;
constexpr std::uint64_t recordsBetweenProgress = 4'096;

std::uint32_t byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t shortAt(std::string_view bytes, std::size_t at)
{
    return byteAt(bytes, at) | byteAt(bytes, at + 1) << 8;
}

struct Header {
    LocalTime start;
    std::uint64_t bytes = 0;    ///< of the whole file
    std::uint32_t seconds = 0;  ///< how long the recording is; 0 when it does not say
};

std::optional<Header> headerOf(std::string_view raw)
{
    if (raw.size() < headerBytes || shortAt(raw, 0) != 3) return std::nullopt;
    Header header;
    header.start.year = static_cast<int>(shortAt(raw, 2));
    header.start.month = static_cast<int>(byteAt(raw, 4));
    header.start.day = static_cast<int>(byteAt(raw, 5));
    header.start.hour = static_cast<int>(byteAt(raw, 6));
    header.start.minute = static_cast<int>(byteAt(raw, 7));
    header.start.second = static_cast<int>(byteAt(raw, 8));
    header.bytes = shortAt(raw, 9) | shortAt(raw, 11) << 16;
    header.seconds = shortAt(raw, 13);
    if (!header.start.valid() || header.start.year < 1970 || header.start.year > 2099) return std::nullopt;
    return header;
}

/// Samples come every 1, 2 or 4 seconds. Of a file that was cut off the header still knows how many there were.
std::int64_t stepOf(const Header &header, std::uint64_t size)
{
    const std::uint64_t whole = std::max(header.bytes, size);
    const std::uint64_t records = whole > headerBytes ? (whole - headerBytes) / recordBytes : 0;
    const std::uint64_t step = records == 0 ? 0 : (header.seconds + records / 2) / records;
    return step == 1 || step == 2 || step == 4 ? static_cast<std::int64_t>(step) : 4;
}

class SampleReader
{
public:
    SampleReader(const Header &header, std::int64_t step, ReadContext &context)
        : m_start(header.start), m_step(step), m_context(context)
    {
        m_measurement.sourceApp = "Wellue ViHealth";
    }

    void read(std::string_view record, std::uint64_t number)
    {
        // The device's clock runs on through the night, whatever the wall clock does: the first sample is naive.
        if (number == 1) m_first = m_context.observed(m_start, m_start.text());
        const std::uint32_t saturation = byteAt(record, 0), pulse = byteAt(record, 1);
        m_measurement.properties.clear();
        const bool valid = byteAt(record, 2) == 0;
        if (valid && saturation != 0xFF && saturation != 0) add("oxygen-saturation", saturation, "%");
        if (valid && pulse != 0xFF && pulse != 0) add("heart-rate", pulse, "/min");
        if (m_measurement.properties.empty()) {
            m_context.notReading("no signal of the sensor");
            return;
        }
        if (byteAt(record, 3) != 0)
            for (Property &property : m_measurement.properties) property.flags |= Motion;
        setTime(number);
        m_measurement.type = m_measurement.properties.front().name;
        m_measurement.origin.record = number;
        m_context.emit(m_measurement);
    }

private:
    void setTime(std::uint64_t number)
    {
        ObservedTime &time = m_measurement.occurrence;
        time = m_first;
        time.at = m_first.at + static_cast<std::int64_t>(number - 1) * m_step * Instant::ticksPerSecond;
        const auto &zone = m_context.settings().zone;
        if (zone) time.offsetMinutes = static_cast<std::int16_t>(zone->offsetMinutesAt(time.at));
    }

    void add(std::string_view measure, std::uint32_t value, std::string_view unit)
    {
        Property property;
        property.name = measure;
        property.text = std::to_string(value);
        property.number = Decimal(value, 0);
        property.unit = unitFrom(unit);
        property.unitOrigin = UnitOrigin::Header;
        m_measurement.properties.push_back(std::move(property));
    }

    LocalTime m_start;
    std::int64_t m_step;
    ReadContext &m_context;
    ObservedTime m_first;
    Measurement m_measurement;
};

}  // namespace

std::optional<Signs> viatomSigns(const FileView &view)
{
    const auto header = headerOf(view.raw());
    if (!header) return std::nullopt;
    // Of a recording's first samples none is a saturation over 100 or of another kind than "invalid" or "valid".
    for (std::size_t at = headerBytes; at + recordBytes <= view.raw().size() && at < headerBytes + 100;
         at += recordBytes) {
        const std::uint32_t saturation = byteAt(view.raw(), at);
        if (saturation > 100 && saturation != 0xFF) return std::nullopt;
    }
    return Signs{"Wellue oximeter recording", "version 3, begins " + header->start.text()};
}

Outcome readViatom(const FileView &view, ReadContext &context)
{
    const auto header = headerOf(view.raw());
    if (!header) return Error{Error::Code::UnknownFormat, "the header of a Wellue recording is not there", {}};
    FileStream stream(view.bytes());
    std::string pending;
    std::array<char, 5 * 4'096> block{};
    std::uint64_t skip = headerBytes, number = 0;
    SampleReader reader(*header, stepOf(*header, view.bytes().size()), context);
    while (true) {
        const auto got = stream.read(block);
        if (!got) return got.error();
        if (*got == 0) break;
        const std::size_t from = static_cast<std::size_t>(std::min<std::uint64_t>(skip, *got));
        skip -= from;
        pending.append(block.data() + from, *got - from);
        std::size_t at = 0;
        for (; at + recordBytes <= pending.size(); at += recordBytes) {
            ++context.report().records;
            reader.read(std::string_view(pending).substr(at, recordBytes), ++number);
            if (number % recordsBetweenProgress == 0 && !context.goOn(stream))
                return Error{Error::Code::Cancelled, "stopped on request", {}};
        }
        pending.erase(0, at);
    }
    if (!pending.empty() || view.bytes().size() < header->bytes)
        context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read", number + 1);
    context.goOn(stream);
    return Done{};
}

}  // namespace trendward::device
