// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/bytestream.h"
#include "core/device/edfheader.h"
#include "core/device/reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

/// Recordings in the European Data Format: what a ResMed device keeps on its card (STR's daily summary, the oximeter of
/// SA2 and SAD, the events of EVE and CSL), and oximetry of other recorders.
namespace trendward::device
{

namespace
{

/// The measure of a signal that is a reading second by second; empty for others.
std::string_view measureOf(const EdfSignal &signal)
{
    const std::string_view label = signal.label;
    if (label.starts_with("SpO2") || label.starts_with("SaO2")) return signal.unit == "%" ? "oxygen-saturation" : "";
    const bool rate = signal.unit == "bpm" || signal.unit == "BPM" || signal.unit == "/min";
    if (rate && (label.starts_with("Pulse") || label.starts_with("HR") || label.starts_with("Heart")))
        return "heart-rate";
    return {};
}

const EdfSignal *signalNamed(const EdfHeader &header, std::string_view label)
{
    const auto found = std::find_if(header.channels.begin(), header.channels.end(),
                                    [&](const EdfSignal &signal) { return signal.label == label; });
    return found == header.channels.end() || found->samples == 0 ? nullptr : &*found;
}

/// ResMed's daily summary: one record a day, from noon to noon.
bool isSummary(const EdfHeader &header)
{
    return signalNamed(header, "Date") && signalNamed(header, "Duration") && signalNamed(header, "MaskOn");
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) all.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

/// EDF+'s patient: a code, M, F or X, the birth date, the name; X for what is not told. Older heads say anything.
void namePerson(const EdfHeader &header, ReadReport &report)
{
    const auto parts = words(header.patient);
    if (parts.size() < 4 || (parts[1] != "X" && parts[1] != "M" && parts[1] != "F")) return;
    const bool named = parts[3].find_first_not_of("X,") != std::string_view::npos;
    if (named) {
        std::string name(parts[3]);
        std::replace(name.begin(), name.end(), '_', ' ');
        report.personNamed = shown(name);
    }
    if (parts[2] == "X") return;
    const auto birth = localTime(std::string(parts[2]) + " 00:00", DateOrder::DayMonthYear);
    report.personBirth = birth ? birth->text().substr(0, 10) : shown(parts[2]);
}

/// "SRN=22231974465" of ResMed's recording field.
std::string serialOf(const EdfHeader &header)
{
    for (const std::string_view word : words(header.recording))
        if (word.starts_with("SRN=")) return shown(word.substr(4));
    return {};
}

int sampleOf(std::string_view record, const EdfSignal &signal, std::size_t index)
{
    const std::size_t at = signal.at + index * 2;
    const auto low = static_cast<unsigned char>(record[at]), high = static_cast<unsigned char>(record[at + 1]);
    return static_cast<std::int16_t>(low | high << 8);
}

std::string_view annotationsOf(std::string_view record, const EdfSignal &signal)
{
    return record.substr(signal.at, signal.samples * 2);
}

/// "+12.5" in front of a record's first annotation: when the record begins, in seconds from the start.
std::optional<double> onsetOf(std::string_view annotations)
{
    std::string_view number = annotations.substr(0, annotations.find_first_of("\x14\x15"));
    if (number.starts_with('+')) number.remove_prefix(1);
    double seconds = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), seconds);
    const bool whole = error == std::errc{} && end == number.data() + number.size();
    return whole && std::isfinite(seconds) && std::abs(seconds) < 1e9 ? std::optional(seconds) : std::nullopt;
}

class EdfReader
{
public:
    EdfReader(const EdfHeader &header, ReadContext &context)
        : m_header(header), m_context(context), m_summary(isSummary(header))
    {
        m_measurement.deviceId = serialOf(header);
        if (!m_measurement.deviceId.empty()) m_measurement.deviceName = "ResMed";
        m_measurement.sourceApp = "EDF recording";
        if (m_summary) return;
        m_first = m_context.observed(header.start, header.start.text());
        for (const EdfSignal &signal : header.channels)
            if (!signal.annotations() && measureOf(signal).empty() && !signal.label.starts_with("Crc16")) {
                ++m_context.report().records;
                m_context.notReading("signal of no measure of ours: " + shown(signal.label));
            }
    }

    void read(std::string_view record, std::uint64_t number)
    {
        if (m_summary) return readDay(record);
        std::optional<double> onset;
        for (const EdfSignal &signal : m_header.channels) {
            if (!signal.annotations()) continue;
            if (!onset) onset = onsetOf(annotationsOf(record, signal));
            readEvents(annotationsOf(record, signal));
        }
        // Of an interrupted recording each record says itself when it begins.
        double begin = static_cast<double>(number - 1) * m_header.seconds;
        if (m_header.interrupted()) {
            if (!onset) {
                m_context.problem(Error::Code::Malformed, "a record that does not say when it begins",
                                  m_context.report().records + 1);
                return;
            }
            begin = *onset;
        }
        if (!(m_header.seconds > 0)) return;
        for (const EdfSignal &signal : m_header.channels)
            if (const std::string_view measure = measureOf(signal); !measure.empty())
                readSamples(record, signal, measure, begin);
    }

private:
    void readSamples(std::string_view record, const EdfSignal &signal, std::string_view measure, double begin)
    {
        const double step = m_header.seconds / static_cast<double>(std::max<std::size_t>(signal.samples, 1));
        for (std::size_t i = 0; i < signal.samples; ++i) {
            const std::uint64_t reading = ++m_context.report().records;
            const auto value = signal.physical(sampleOf(record, signal, i));
            if (!value || value->toDouble() <= 0) {
                m_context.notReading("no signal of the sensor");
                continue;
            }
            m_measurement.properties.clear();
            add(measure, *value, signal.unit == "%" ? "%" : "/min");
            m_measurement.type = measure;
            ObservedTime &time = m_measurement.occurrence;
            time = m_first;
            const double seconds = begin + static_cast<double>(i) * step;
            time.at = m_first.at + static_cast<std::int64_t>(std::llround(seconds * Instant::ticksPerSecond));
            // The recorder's clock runs on through the night, whatever the wall clock does.
            if (const auto &zone = m_context.settings().zone)
                time.offsetMinutes = static_cast<std::int16_t>(zone->offsetMinutesAt(time.at));
            m_measurement.origin.record = reading;
            m_context.emit(m_measurement);
        }
    }

    /// Texts of a record's annotations: "\x14" ends the time and each text, NUL the whole.
    void readEvents(std::string_view annotations)
    {
        while (!annotations.empty()) {
            std::string_view one = annotations.substr(0, annotations.find('\0'));
            annotations.remove_prefix(std::min(one.size() + 1, annotations.size()));
            std::size_t at = one.find('\x14');
            while (at != std::string_view::npos) {
                const std::size_t end = one.find('\x14', at + 1);
                const std::string_view text = one.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
                if (!text.empty()) {
                    ++m_context.report().records;
                    m_context.notReading("event: " + shown(text));
                }
                at = end;
            }
        }
    }

    void readDay(std::string_view record)
    {
        const std::uint64_t day = ++m_context.report().records;
        const int days = sampleOf(record, *signalNamed(m_header, "Date"), 0);
        const auto used = valueOf(record, "Duration");
        if (days <= 0 || !used) return m_context.notReading("day without use");
        m_measurement.properties.clear();
        add("mask-use", *used, "min");
        if (used->mantissa() > 0) {
            if (const auto index = valueOf(record, "AHI")) add("apnea-hypopnea-index", *index, "/h");
            if (const auto leak = valueOf(record, "Leak.95")) add("mask-leak", *leak, "L/s");
        }
        const auto noon = [](std::int64_t date) {
            return LocalTime::from(Instant::fromSeconds(date * 86'400 + 43'200), 0);
        };
        m_measurement.type = "mask-use";
        m_measurement.occurrence = m_context.observed(noon(days), noon(days).text());
        m_measurement.end = m_context.observed(noon(days + 1), {}).at;
        m_measurement.origin.record = day;
        m_context.emit(m_measurement);
    }

    std::optional<Decimal> valueOf(std::string_view record, std::string_view label) const
    {
        const EdfSignal *signal = signalNamed(m_header, label);
        return signal ? signal->physical(sampleOf(record, *signal, 0)) : std::nullopt;
    }

    void add(std::string_view measure, const Decimal &value, std::string_view unit)
    {
        Property property;
        property.name = measure;
        property.text = value.text();
        property.number = value;
        property.unit = unitFrom(unit);
        property.unitOrigin = UnitOrigin::Header;
        m_measurement.properties.push_back(std::move(property));
    }

    const EdfHeader &m_header;
    ReadContext &m_context;
    bool m_summary;
    ObservedTime m_first;
    Measurement m_measurement;
};

Outcome skip(ByteStream &stream, std::size_t bytes)
{
    std::string gone(bytes, '\0');
    for (std::size_t have = 0; have < bytes;) {
        const auto got = stream.read(std::span(gone).subspan(have));
        if (!got) return got.error();
        if (*got == 0) break;
        have += *got;
    }
    return Done{};
}

}  // namespace

std::optional<Signs> edfSigns(const FileView &view)
{
    const auto header = EdfHeader::of(view.raw());
    if (!header) return std::nullopt;
    const std::string count =
        std::to_string(header->channels.size()) + (header->channels.size() == 1 ? " signal" : " signals");
    if (isSummary(*header)) return Signs{"ResMed daily summary (STR.edf)", count + ", no time zone"};
    return Signs{"EDF recording", count + ", begins " + header->start.text()};
}

Outcome readEdf(const FileView &view, ReadContext &context)
{
    const auto header = EdfHeader::of(view.raw());
    if (!header) return Error{Error::Code::UnknownFormat, "the head of an EDF recording is not there", {}};
    namePerson(*header, context.report());
    EdfReader reader(*header, context);
    FileStream stream(view.bytes());
    if (const Outcome skipped = skip(stream, header->bytes); !skipped) return skipped.error();
    std::string record(header->recordBytes, '\0');
    for (std::uint64_t number = 1; !header->records || number <= *header->records; ++number) {
        std::size_t have = 0;
        while (have < record.size()) {
            const auto got = stream.read(std::span(record).subspan(have));
            if (!got) return got.error();
            if (*got == 0) break;
            have += *got;
        }
        if (have == 0 && !header->records) break;
        if (have < record.size()) {
            context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                            context.report().records + 1);
            break;
        }
        reader.read(record, number);
        if (!context.goOn(stream)) return Error{Error::Code::Cancelled, "stopped on request", {}};
    }
    return Done{};
}

}  // namespace trendward::device
