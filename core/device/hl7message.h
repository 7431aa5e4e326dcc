// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/device/bytestream.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Messages of HL7 version 2 as text: segments, fields, components, escapes, times.
namespace trendward::device
{

/// The characters that a message's MSH declares.
struct Hl7Marks {
    char field = '|', component = '^', repetition = '~', escape = '\\', subcomponent = '&';
};

/// One segment. field(1) is the first behind the name; of MSH, field(1) is the field separator, as the standard counts.
class Hl7Segment
{
public:
    Hl7Segment() = default;
    Hl7Segment(std::string_view text, const Hl7Marks &marks);

    std::string_view name() const { return m_name; }
    std::string_view field(std::size_t number) const;  ///< as it stands
    /// A component of a field's first repetition, its escapes resolved; empty when it is not there.
    std::string component(std::size_t field, std::size_t number) const;

private:
    std::string_view m_name;
    std::vector<std::string_view> m_fields;
    Hl7Marks m_marks;
};

/// The marks of a line that begins a message or a batch of them; nullopt for any other line.
std::optional<Hl7Marks> hl7MarksOf(std::string_view line);

/// "20090813095715.123+0000". nullopt for what is none, and for a date alone.
struct Hl7Time {
    LocalTime local;
    std::optional<int> offsetMinutes;
};
std::optional<Hl7Time> hl7Time(std::string_view text);

/// A file's segments one after another, whatever its line ends are, without the bytes of MLLP's framing.
class Hl7Lines
{
public:
    static constexpr std::size_t longestSegment = 4u << 20;

    explicit Hl7Lines(ByteStream &stream) : m_stream(stream) {}
    /// The next line that is not blank; false at the end. TooLarge for one beyond the limit: it is skipped.
    Result<bool> next(std::string_view &line);
    /// Whether the file's last line had an end.
    bool lastLineEnded() const { return m_lastLineEnded; }

private:
    ByteStream &m_stream;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::size_t m_looked = 0;  ///< up to where no line end stands
    bool m_ended = false, m_lastLineEnded = true;
};

}  // namespace trendward::device
