// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/json.h"
#include "core/base/measurement.h"
#include "core/base/progress.h"

#include <functional>
#include <string_view>

namespace trendward::normalize
{

/// What a message is handed over as. Wrapped: an object with a member Body is the event envelope as it stands, anything
/// else becomes {"Body":…,"Properties":{},"SystemProperties":{}}. Bare: as it is.
enum class Envelope { Wrapped, Bare };

/// What a file whose one value is an array means: one message, or a message each element (what gateways and portals
/// export).
enum class Arrays { OneMessage, MessageEach };

struct MessageSettings {
    Envelope envelope = Envelope::Wrapped;
    Arrays arrays = Arrays::OneMessage;
    std::uint32_t source = 0;  ///< goes into every origin
};

/// Takes one message, ready to be normalized; valid for the call only. Return false to stop.
using MessageSink = std::function<bool(const json::Token &message, MessageOrigin origin)>;
/// Takes a record that is no message (InvalidDataFormatException of the MedTech service: Error::Code::Malformed).
using ProblemSink = std::function<void(const Problem &problem)>;

/// Reads JSON (one value, over many lines) or NDJSON (a value a line, records are line numbers; blank lines are passed
/// over) from bytes of any size, a block at a time. Byte order marks are taken off; UTF-16 is read where its mark says
/// so. A record that is no JSON goes to problems and the run goes on. An Error only when the bytes cannot be read, a
/// single value is over 64 MiB, or progress says cancelled.
Outcome readMessages(const RandomBytes &bytes, const MessageSettings &settings, const MessageSink &messages,
                     const ProblemSink &problems, Progress &progress);

}  // namespace trendward::normalize
