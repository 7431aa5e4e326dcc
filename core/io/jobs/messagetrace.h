// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/importjob.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// What both mappings made of one message, for a person who asks why a reading did not arrive. As private as the
/// message.
struct MessageTrace {
    std::uint64_t record = 0;
    std::size_t messages = 0;  ///< in the record; told is the first one that gave no reading, or else the first
    std::size_t readings = 0;  ///< that it gave
    std::string text;  ///< the message as the device mapping sees it, over several lines; empty where it is no JSON
    bool cut = false;  ///< the text is longer than what is held here
    std::vector<std::string> sentences;  ///< in the language of the process, in the order of the work
};

constexpr std::size_t mostTraceText = 64u << 10;  ///< bytes of a message that are held

/// Whether a file holds device messages, which the mappings read; false for what cannot be read.
bool holdsMessages(const std::string &path);

/// The message of this record, counted as an import counts; nothing when the record holds none. Reads up to it.
Result<std::optional<MessageTrace>> traceOf(const std::string &path, const Mappings &mappings, std::uint64_t record,
                                            Instant now, Progress &progress);
/// The first message behind this record that gave no reading; nothing when there is none.
Result<std::optional<MessageTrace>> traceOfNextWithout(const std::string &path, const Mappings &mappings,
                                                       std::uint64_t after, Instant now, Progress &progress);

}  // namespace trendward::jobs
