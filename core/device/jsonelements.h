// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/device/readcontext.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace trendward::device
{

using ElementSink = std::function<void(const json::Token &element, std::uint64_t record)>;

/// Hands each object of an array (the stream's one value) to take without holding the array; record counts from 1 and
/// goes on from what the report has, so that several files of one export may follow each other. An object that is no
/// JSON, or longer than 1 MB, is a problem, and the next goes on; so is an array that the file's end cuts off.
Outcome eachElement(ByteStream &stream, ReadContext &context, const ElementSink &take);
/// The same for objects that follow each other without an array (NDJSON, or one object alone), of up to 16 MB each.
Outcome eachObject(ByteStream &stream, ReadContext &context, const ElementSink &take);
/// The same for the entries of FHIR Bundles that follow each other, each with the record of its Bundle's first entry.
/// What is no Bundle is a problem.
using BundleEntrySink = std::function<void(const json::Token &entry, std::uint64_t record, std::uint64_t first)>;
Outcome eachBundleEntry(ByteStream &stream, ReadContext &context, const BundleEntrySink &take);

/// The first object of an array that begins a text, whole objects only; empty when there is none.
std::string_view firstObject(std::string_view text);
std::string_view afterBlanks(std::string_view text);

}  // namespace trendward::device
