// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/hl7message.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace trendward::device
{

namespace
{

/// The n-th piece, counted from 1.
std::string_view piece(std::string_view text, char mark, std::size_t number)
{
    for (std::size_t at = 0, count = 1;; ++count) {
        const std::size_t end = text.find(mark, at);
        if (count == number) return text.substr(at, end == std::string_view::npos ? end : end - at);
        if (end == std::string_view::npos) return {};
        at = end + 1;
    }
}

std::string hexBytes(std::string_view digits)
{
    std::string out;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        unsigned byte = 0;
        const auto [end, error] = std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
        // Bytes that are no plain text would not be UTF-8 by themselves.
        if (error != std::errc{} || end != digits.data() + i + 2 || byte >= 0x80) return {};
        out += static_cast<char>(byte);
    }
    return out;
}

std::string unescapedText(std::string_view text, const Hl7Marks &marks)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == marks.escape ? text.find(marks.escape, at + 1) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += text[at];
            continue;
        }
        const std::string_view inside = text.substr(at + 1, end - at - 1);
        if (inside == "F")
            out += marks.field;
        else if (inside == "S")
            out += marks.component;
        else if (inside == "T")
            out += marks.subcomponent;
        else if (inside == "R")
            out += marks.repetition;
        else if (inside == "E")
            out += marks.escape;
        else if (inside.starts_with('X'))
            out += hexBytes(inside.substr(1));
        at = end;
    }
    return out;
}

bool allDigits(std::string_view text)
{
    for (const char c : text)
        if (!isDigit(c)) return false;
    return !text.empty();
}

int number(std::string_view digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

Hl7Segment::Hl7Segment(std::string_view text, const Hl7Marks &marks) : m_name(text.substr(0, 3)), m_marks(marks)
{
    // MSH-1 is the separator itself.
    if (m_name == "MSH" && text.size() > 3) m_fields.push_back(text.substr(3, 1));
    std::size_t at = text.find(marks.field);
    while (at != std::string_view::npos) {
        const std::size_t end = text.find(marks.field, at + 1);
        m_fields.push_back(text.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
        at = end;
    }
}

std::string_view Hl7Segment::field(std::size_t number) const
{
    return number >= 1 && number <= m_fields.size() ? m_fields[number - 1] : std::string_view{};
}

std::string Hl7Segment::component(std::size_t field, std::size_t number) const
{
    const std::string_view first = piece(this->field(field), m_marks.repetition, 1);
    std::string text = unescapedText(piece(first, m_marks.component, number), m_marks);
    // HL7's word for "delete what you have" says nothing to a reader.
    return text == "\"\"" ? std::string() : text;
}

std::optional<Hl7Marks> hl7MarksOf(std::string_view line)
{
    const std::string_view name = line.substr(0, 3);
    if (line.size() < 8 || (name != "MSH" && name != "FHS" && name != "BHS")) return std::nullopt;
    Hl7Marks marks;
    marks.field = line[3];
    const std::string_view declared = line.substr(4, line.find(marks.field, 4) - 4);
    const bool plain = marks.field > ' ' && !isDigit(marks.field);
    if (!plain || declared.size() < 3 || declared.size() > 5) return std::nullopt;
    marks.component = declared[0];
    marks.repetition = declared[1];
    marks.escape = declared[2];
    if (declared.size() > 3) marks.subcomponent = declared[3];
    return marks;
}

std::optional<Hl7Time> hl7Time(std::string_view text)
{
    Hl7Time time;
    const std::size_t zone = text.find_first_of("+-");
    if (zone != std::string_view::npos) {
        const std::string_view offset = text.substr(zone + 1);
        if (offset.size() != 4 || !allDigits(offset)) return std::nullopt;
        const int minutes = number(offset.substr(0, 2)) * 60 + number(offset.substr(2));
        if (minutes > 14 * 60) return std::nullopt;
        time.offsetMinutes = text[zone] == '-' ? -minutes : minutes;
        text = text.substr(0, zone);
    }
    if (const std::size_t point = text.find('.'); point != std::string_view::npos) {
        const std::string_view digits = text.substr(point + 1);
        if (!allDigits(digits)) return std::nullopt;
        for (std::size_t i = 0; i < 7; ++i)
            time.local.ticks = time.local.ticks * 10 + (i < digits.size() ? digits[i] - '0' : 0);
        text = text.substr(0, point);
    }
    if (!allDigits(text) || (text.size() != 12 && text.size() != 14)) return std::nullopt;
    time.local.year = number(text.substr(0, 4));
    time.local.month = number(text.substr(4, 2));
    time.local.day = number(text.substr(6, 2));
    time.local.hour = number(text.substr(8, 2));
    time.local.minute = number(text.substr(10, 2));
    time.local.second = text.size() == 14 ? number(text.substr(12, 2)) : 0;
    return time.local.valid() ? std::optional(time) : std::nullopt;
}

Result<bool> Hl7Lines::next(std::string_view &line)
{
    constexpr std::string_view ends = "\r\n\x0B\x1C";
    while (true) {
        const std::size_t from = std::min(m_buffer.find_first_not_of(ends, m_at), m_buffer.size());
        m_at = from;
        const std::size_t end = m_buffer.find_first_of(ends, std::max(from, m_looked));
        if (end != std::string::npos) {
            line = std::string_view(m_buffer).substr(from, end - from);
            m_at = m_looked = end;
            return true;
        }
        if (m_ended) {
            line = std::string_view(m_buffer).substr(from);
            m_lastLineEnded = line.empty();
            m_at = m_buffer.size();
            return !line.empty();
        }
        if (m_buffer.size() - from > longestSegment) {
            m_buffer.clear();
            m_at = m_looked = 0;
            return Error{Error::Code::TooLarge, "a segment longer than 4 MB", {}};
        }
        m_buffer.erase(0, from);
        m_at = 0;
        m_looked = m_buffer.size();
        std::array<char, 16384> block{};
        const auto got = m_stream.read(block);
        if (!got) return got.error();
        m_ended = *got == 0;
        m_buffer.append(block.data(), *got);
    }
}

}  // namespace trendward::device
