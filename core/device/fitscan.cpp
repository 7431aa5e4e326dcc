// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/fitscan.h"

#include <algorithm>
#include <span>

namespace trendward::device
{

namespace
{

constexpr std::uint8_t timeField = 253;

std::uint16_t summed(std::uint16_t sum, std::string_view bytes)
{
    static constexpr std::array<std::uint16_t, 16> table{0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00,
                                                         0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401,
                                                         0x5000, 0x9C01, 0x8801, 0x4400};
    const auto step = [&](unsigned nibble) {
        const unsigned low = table[sum & 0xFu];
        sum = static_cast<std::uint16_t>((sum >> 4 & 0x0FFFu) ^ low ^ table[nibble]);
    };
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        step(byte & 0xFu);
        step(byte >> 4 & 0xFu);
    }
    return sum;
}

std::uint8_t byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

/// What a base type's values are: their size, whether they have a sign, and the value that says "none".
struct BaseType {
    std::uint8_t size = 0;
    bool isSigned = false;
    std::uint64_t invalid = 0;
};

BaseType baseType(std::uint8_t type)
{
    switch (type & 0x1Fu) {
        case 0:   // an enumeration
        case 2:   // uint8
        case 13:  // byte
            return {1, false, 0xFF};
        case 1:
            return {1, true, 0x7F};
        case 3:
            return {2, true, 0x7FFF};
        case 4:
            return {2, false, 0xFFFF};
        case 5:
            return {4, true, 0x7FFF'FFFF};
        case 6:
            return {4, false, 0xFFFF'FFFF};
        case 10:
            return {1, false, 0};
        case 11:
            return {2, false, 0};
        case 12:
            return {4, false, 0};
        default:  // texts, floats and 64 bits: no reading of ours is written in them
            return {};
    }
}

}  // namespace

Result<std::optional<std::string_view>> FitScan::take(std::size_t size)
{
    if (m_buffer.size() - m_at < size) {
        m_buffer.erase(0, m_at);
        m_at = 0;
        while (m_buffer.size() < size) {
            const std::size_t have = m_buffer.size();
            m_buffer.resize(have + blockSize);
            const auto got = m_stream.read(std::span(m_buffer).subspan(have));
            m_buffer.resize(have + (got ? *got : 0));
            if (!got) return got.error();
            if (*got == 0) return std::optional<std::string_view>();
        }
    }
    const std::string_view bytes = std::string_view(m_buffer).substr(m_at, size);
    m_at += size;
    m_sum = summed(m_sum, bytes);
    return std::optional(bytes);
}

Result<FitScan::Found> FitScan::next()
{
    if (!m_inFile) return header();
    while (true) {
        if (m_left == 0 && !m_sizeUnknown) return checkSum();
        const auto found = record();
        // A definition is no message: what follows it is.
        if (!found || *found != Found::File) return found;
    }
}

Result<FitScan::Found> FitScan::header()
{
    m_sum = 0;
    const auto size = take(1);
    if (!size) return size.error();
    if (!*size) return Found::End;
    const std::uint8_t length = byteAt(**size, 0);
    if (length != 12 && length != 14) return restLeftOut();
    const auto rest = take(length - 1u);
    if (!rest) return rest.error();
    if (!*rest) return Found::CutOff;
    if ((*rest)->substr(7, 4) != ".FIT") return restLeftOut();
    m_left = 0;
    for (std::size_t i = 0; i < 4; ++i) m_left |= std::uint64_t{byteAt(**rest, 3 + i)} << (8 * i);
    // A watch writes the size last; when its battery ends before, 0 stands there and the messages are good.
    m_sizeUnknown = m_left == 0;
    m_inFile = true;
    m_types = {};
    m_lastTime = 0;
    return Found::File;
}

Result<FitScan::Found> FitScan::checkSum()
{
    m_inFile = false;
    const std::uint16_t sum = m_sum;
    const auto bytes = take(2);
    if (!bytes) return bytes.error();
    if (!*bytes) return Found::CutOff;
    const unsigned said = byteAt(**bytes, 0) | static_cast<unsigned>(byteAt(**bytes, 1)) << 8;
    return said == sum ? next() : Found::WrongSum;
}

/// Behind bytes of which nobody says how many they are, no header can be found again.
Result<FitScan::Found> FitScan::restLeftOut()
{
    while (true) {
        m_at = m_buffer.size();
        const auto rest = take(1);
        if (!rest) return rest.error();
        if (!*rest) return Found::Broken;
    }
}

/// Steps over what is left of the file, whose end its header told.
Result<FitScan::Found> FitScan::broken()
{
    m_inFile = false;
    for (std::uint64_t left = m_left + 2; left > 0;) {
        const std::size_t piece = static_cast<std::size_t>(std::min<std::uint64_t>(left, blockSize));
        const auto passed = take(piece);
        if (!passed) return passed.error();
        if (!*passed) break;
        left -= piece;
    }
    return Found::Broken;
}

/// Found::File stands for a definition here.
Result<FitScan::Found> FitScan::record()
{
    const auto cutOff = [this] {
        // Where the size is not known, the two bytes of a check sum that may stand at the end are no message.
        m_inFile = m_sizeUnknown = false;
        m_left = 0;
        m_buffer.clear();
        m_at = 0;
        return Found::CutOff;
    };
    const auto head = take(1);
    if (!head) return head.error();
    if (!*head) return cutOff();
    if (m_left > 0) --m_left;
    const std::uint8_t bits = byteAt(**head, 0);
    const bool compressed = (bits & 0x80u) != 0;
    if (!compressed && (bits & 0x40u) != 0) {
        const auto trouble = definition(bits);
        if (!trouble) return trouble.error();
        if (!*trouble) return Found::File;
        return **trouble == Found::CutOff ? cutOff() : **trouble;
    }
    m_local = compressed ? bits >> 5 & 0x3u : bits & 0xFu;
    const Type &type = m_types[m_local];
    if (!type.defined && m_sizeUnknown) return cutOff();
    if (!type.defined || (!m_sizeUnknown && type.size > m_left)) return broken();
    const auto bytes = take(type.size);
    if (!bytes) return bytes.error();
    if (!*bytes) return cutOff();
    if (!m_sizeUnknown) m_left -= type.size;
    m_message = **bytes;
    m_time.reset();
    if (compressed && m_lastTime > 0) {
        const std::uint32_t offset = bits & 0x1Fu;
        m_lastTime += (offset - m_lastTime) & 0x1Fu;
        m_time = m_lastTime;
    } else if (const auto stated = value(timeField)) {
        m_time = static_cast<std::uint32_t>(*stated);
        m_lastTime = *m_time;
    }
    return Found::Message;
}

/// nullopt when the definition is whole.
Result<std::optional<FitScan::Found>> FitScan::definition(std::uint8_t head)
{
    const auto part = [this](std::size_t size) -> Result<std::optional<std::string_view>> {
        if (!m_sizeUnknown && size > m_left) return std::optional<std::string_view>();
        auto bytes = take(size);
        if (bytes && *bytes && !m_sizeUnknown) m_left -= size;
        return bytes;
    };
    const auto ended = [this](std::size_t size) -> Result<std::optional<Found>> {
        if (m_sizeUnknown || size <= m_left) return std::optional(Found::CutOff);
        auto found = broken();
        if (!found) return found.error();
        return std::optional(*found);
    };
    const auto start = part(5);
    if (!start) return start.error();
    if (!*start) return ended(5);
    Type type;
    type.defined = true;
    type.bigEndian = byteAt(**start, 1) == 1;
    const unsigned first = byteAt(**start, 2), second = byteAt(**start, 3);
    type.global = static_cast<std::uint16_t>(type.bigEndian ? first << 8 | second : second << 8 | first);
    const std::size_t fields = byteAt(**start, 4) * std::size_t{3};
    const auto list = part(fields);
    if (!list) return list.error();
    if (!*list) return ended(fields);
    for (std::size_t at = 0; at < fields; at += 3) {
        type.fields.push_back({byteAt(**list, at), byteAt(**list, at + 1), byteAt(**list, at + 2), type.size});
        type.size += byteAt(**list, at + 1);
    }
    if ((head & 0x20u) != 0) {
        const auto count = part(1);
        if (!count) return count.error();
        if (!*count) return ended(1);
        const std::size_t developers = byteAt(**count, 0) * std::size_t{3};
        const auto sizes = part(developers);
        if (!sizes) return sizes.error();
        if (!*sizes) return ended(developers);
        for (std::size_t at = 0; at < developers; at += 3) type.size += byteAt(**sizes, at + 1);
    }
    m_types[head & 0xFu] = std::move(type);
    return std::optional<Found>();
}

const FitScan::Field *FitScan::field(std::uint8_t number) const
{
    const auto &fields = m_types[m_local].fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.number == number; });
    return found == fields.end() ? nullptr : &*found;
}

std::size_t FitScan::count(std::uint8_t number) const
{
    const Field *found = field(number);
    if (!found) return 0;
    const std::uint8_t size = baseType(found->type).size;
    return size == 0 ? 0 : found->size / size;
}

std::uint64_t FitScan::number(std::size_t at, std::size_t size) const
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = m_types[m_local].bigEndian ? size - 1 - i : i;
        value |= std::uint64_t{byteAt(m_message, at + i)} << (8 * place);
    }
    return value;
}

std::optional<std::int64_t> FitScan::value(std::uint8_t number, std::size_t index) const
{
    const Field *found = field(number);
    if (!found || index >= count(number)) return std::nullopt;
    const BaseType type = baseType(found->type);
    const std::uint64_t raw = this->number(found->at + index * type.size, type.size);
    if (raw == type.invalid) return std::nullopt;
    if (!type.isSigned || (raw >> (8u * type.size - 1u)) == 0) return static_cast<std::int64_t>(raw);
    return static_cast<std::int64_t>(raw) - (std::int64_t{1} << (8u * type.size));
}

std::optional<std::uint32_t> FitScan::time() const
{
    return m_time;
}

}  // namespace trendward::device
