// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/bytestream.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

/// Walks over the messages of FIT files, which may stand one behind another in one file. Numbers of messages and fields
/// are facts of the format; nothing of Garmin's SDK is used. Fields that a developer defined are passed over.
class FitScan
{
public:
    enum class Found {
        File,      ///< a header; the messages of its file follow
        Message,   ///< one with values
        WrongSum,  ///< the file before ends here, and its check sum is another
        Broken,    ///< the rest of the file at hand cannot be read; the next one goes on
        CutOff,    ///< the bytes end in the middle
        End
    };

    /// The seconds from 1970 to the format's own start, 1989-12-31T00:00:00Z.
    static constexpr std::int64_t epoch = 631'065'600;

    explicit FitScan(ByteStream &stream) : m_stream(stream) {}
    Result<Found> next();

    std::uint16_t message() const { return m_types[m_local].global; }  ///< its global number
    /// The value of a field; nullopt when the message has none or the device marked it as invalid.
    std::optional<std::int64_t> value(std::uint8_t field, std::size_t index = 0) const;
    /// How many values a field has, 0 when it is not there.
    std::size_t count(std::uint8_t field) const;
    /// The seconds of the format's clock: the message's own, or those of its compressed header.
    std::optional<std::uint32_t> time() const;

private:
    struct Field {
        std::uint8_t number = 0, size = 0, type = 0;
        std::size_t at = 0;  ///< in the message
    };
    struct Type {
        bool defined = false, bigEndian = false;
        std::uint16_t global = 0;
        std::vector<Field> fields;
        std::size_t size = 0;
    };

    /// The next bytes, valid until the next call; nullopt when there are not so many.
    Result<std::optional<std::string_view>> take(std::size_t size);
    Result<Found> header();
    Result<Found> record();
    Result<std::optional<Found>> definition(std::uint8_t head);
    Result<Found> checkSum();
    Result<Found> broken();
    Result<Found> restLeftOut();
    const Field *field(std::uint8_t number) const;
    std::uint64_t number(std::size_t at, std::size_t size) const;

    ByteStream &m_stream;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::uint64_t m_left = 0;  ///< bytes of the file's messages
    bool m_inFile = false, m_sizeUnknown = false;
    std::uint16_t m_sum = 0;
    std::array<Type, 16> m_types;
    std::uint8_t m_local = 0;
    std::string m_message;
    std::uint32_t m_lastTime = 0;
    std::optional<std::uint32_t> m_time;
};

}  // namespace trendward::device
