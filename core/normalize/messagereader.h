// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/json.h"
#include "core/base/measurement.h"
#include "core/base/progress.h"

#include <functional>
#include <string>
#include <string_view>

namespace trendward::normalize
{

/// What a message is handed over as. Wrapped: an object with a member Body is the event envelope as it stands, anything
/// else becomes {"Body":…,"Properties":{},"SystemProperties":{}}. Bare: as it is.
enum class Envelope { Wrapped, Bare };

/// What an array means that is the one value of a file or of a line: one message, or a message each element (what
/// gateways and portals export).
enum class Arrays { OneMessage, MessageEach };

struct MessageSettings {
    Envelope envelope = Envelope::Wrapped;
    Arrays arrays = Arrays::OneMessage;
    std::uint32_t source = 0;  ///< goes into every origin
    /// What bytes without a byte order mark are: "Windows-1252", "UTF-16LE", "UTF-16BE", or UTF-8 for any other name
    /// and none.
    std::string encoding{};
    /// An array of a message each that is longer is not held whole; its elements are counted as of the only value.
    std::size_t arrayHeld = 4u << 20;
};

/// Takes one message, ready to be normalized; valid for the call only. Return false to stop.
using MessageSink = std::function<bool(const json::Token &message, MessageOrigin origin)>;
/// Takes a record that is no message (InvalidDataFormatException of the MedTech service: Error::Code::Malformed).
using ProblemSink = std::function<void(const Problem &problem)>;

/// Reads JSON (one value, over many lines) or NDJSON (a value a line, records are line numbers, or the elements'
/// numbers where the file is one array of a message each; blank lines are passed over) from bytes of any size, a block
/// at a time. Byte order marks are taken off, and say of UTF-16 that it is. Several values may stand on a
/// line, with commas between them or without. A record that is no JSON, or whatever else follows a value, goes to
/// problems, and the run goes on where a value can be told to begin: after a line, with the next one; after a broken
/// value over many lines, with the next line that begins one without indentation; after a broken element of an array of
/// a message each, with the next line that begins one behind the same indentation. A line over 64 MiB is a problem,
/// too. An Error only when the bytes cannot be read, a value over many lines is over 64 MiB, or progress says
/// cancelled. A value is held whole, and an array of a message each up to arrayHeld; beyond that, an element at a time.
Outcome readMessages(const RandomBytes &bytes, const MessageSettings &settings, const MessageSink &messages,
                     const ProblemSink &problems, Progress &progress);

}  // namespace trendward::normalize
