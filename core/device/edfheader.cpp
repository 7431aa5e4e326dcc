// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/edfheader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace trendward::device
{

namespace
{

constexpr std::size_t fixedBytes = 256, bytesPerSignal = 256;
constexpr std::size_t mostSignals = 1'000, mostRecordBytes = 64u << 20;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks(" \0", 2);
    const std::size_t to = text.find_last_not_of(blanks);
    if (to == std::string_view::npos) return {};
    const std::size_t from = text.find_first_not_of(blanks);
    return text.substr(from, to - from + 1);
}

template <class Number>
std::optional<Number> numberOf(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// "dd.mm.yy" and "hh.mm.ss"; years from 85 on are of the last century.
std::optional<LocalTime> startOf(std::string_view date, std::string_view clock)
{
    const auto part = [](std::string_view text, std::size_t at) { return numberOf<int>(text.substr(at, 2)); };
    const auto day = part(date, 0), month = part(date, 3), year = part(date, 6);
    const auto hour = part(clock, 0), minute = part(clock, 3), second = part(clock, 6);
    if (!day || !month || !year || !hour || !minute || !second || *year < 0) return std::nullopt;
    LocalTime local;
    local.year = *year + (*year >= 85 ? 1900 : 2000);
    local.month = *month;
    local.day = *day;
    local.hour = *hour;
    local.minute = *minute;
    local.second = *second;
    return local.valid() ? std::optional(local) : std::nullopt;
}

/// The text columns of the signals stand one column after another.
class Columns
{
public:
    Columns(std::string_view bytes, std::size_t signals) : m_bytes(bytes), m_signals(signals) {}
    std::string_view take(std::size_t width)
    {
        const std::string_view column = m_bytes.substr(m_at, width * m_signals);
        m_at += column.size();
        return column;
    }

private:
    std::string_view m_bytes;
    std::size_t m_signals, m_at = 0;
};

bool setSignals(EdfHeader &header, std::string_view bytes, std::size_t count)
{
    Columns columns(bytes, count);
    const std::string_view labels = columns.take(16);
    columns.take(80);  // transducers
    const std::string_view units = columns.take(8), physicalLows = columns.take(8), physicalHighs = columns.take(8),
                           digitalLows = columns.take(8), digitalHighs = columns.take(8);
    columns.take(80);  // filters
    const std::string_view samples = columns.take(8);
    for (std::size_t i = 0; i < count; ++i) {
        EdfSignal signal;
        signal.label = trimmed(labels.substr(i * 16, 16));
        signal.unit = trimmed(units.substr(i * 8, 8));
        const auto physicalLow = numberOf<double>(physicalLows.substr(i * 8, 8)),
                   physicalHigh = numberOf<double>(physicalHighs.substr(i * 8, 8));
        const auto digitalLow = numberOf<int>(digitalLows.substr(i * 8, 8)),
                   digitalHigh = numberOf<int>(digitalHighs.substr(i * 8, 8));
        const auto perRecord = numberOf<std::uint32_t>(samples.substr(i * 8, 8));
        if (!perRecord || *perRecord > mostRecordBytes) return false;
        signal.samples = *perRecord;
        signal.at = header.recordBytes;
        header.recordBytes += signal.samples * 2;
        if (header.recordBytes > mostRecordBytes) return false;
        if (physicalLow && physicalHigh && digitalLow && digitalHigh) {
            signal.physicalLow = *physicalLow;
            signal.physicalHigh = *physicalHigh;
            signal.digitalLow = *digitalLow;
            signal.digitalHigh = *digitalHigh;
        }
        header.channels.push_back(std::move(signal));
    }
    return header.recordBytes > 0;
}

}  // namespace

std::optional<Decimal> EdfSignal::physical(int digital) const
{
    const double steps = digitalHigh - digitalLow;
    if (steps <= 0 || digital < digitalLow || digital > digitalHigh) return std::nullopt;
    const double step = (physicalHigh - physicalLow) / steps;
    const double value = (digital - digitalLow) * step + physicalLow;
    if (!std::isfinite(value) || std::abs(value) > 1e9) return std::nullopt;
    // As many digits as the signal's steps are fine.
    const double digits = step == 0 ? 0 : std::ceil(-std::log10(std::abs(step)) - 1e-9);
    return Decimal::fromDouble(value, static_cast<std::uint8_t>(std::clamp(digits, 0.0, 6.0)));
}

bool beginsLikeEdf(std::string_view bytes)
{
    if (bytes.size() < fixedBytes || !bytes.starts_with("0       ")) return false;
    const auto head = numberOf<std::uint32_t>(bytes.substr(184, 8)),
               signals = numberOf<std::uint32_t>(bytes.substr(252, 4));
    return head && signals && *signals > 0 && *signals <= mostSignals &&
           *head == fixedBytes + *signals * bytesPerSignal;
}

std::optional<EdfHeader> EdfHeader::of(std::string_view bytes)
{
    if (!beginsLikeEdf(bytes)) return std::nullopt;
    EdfHeader header;
    header.patient = trimmed(bytes.substr(8, 80));
    header.recording = trimmed(bytes.substr(88, 80));
    header.reserved = trimmed(bytes.substr(192, 44));
    header.bytes = *numberOf<std::uint32_t>(bytes.substr(184, 8));
    const auto start = startOf(bytes.substr(168, 8), bytes.substr(176, 8));
    const auto records = numberOf<std::int64_t>(bytes.substr(236, 8));
    const auto seconds = numberOf<double>(bytes.substr(244, 8));
    if (!start || !records || !seconds || !(*seconds >= 0) || *seconds > 1e6 || bytes.size() < header.bytes)
        return std::nullopt;
    header.start = *start;
    if (*records >= 0) header.records = static_cast<std::uint64_t>(*records);
    header.seconds = *seconds;
    const std::size_t count = (header.bytes - fixedBytes) / bytesPerSignal;
    if (!setSignals(header, bytes.substr(fixedBytes, header.bytes - fixedBytes), count)) return std::nullopt;
    return header;
}

}  // namespace trendward::device
