// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/base/result.h"
#include "core/group/measurementgroup.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::group
{

/// Measurements of one batch that share device, type, patient, encounter and
/// correlation id. Points into the batch.
struct Batch {
    std::vector<const Measurement *> measurements;  ///< never empty, in the order in which they came
};

/// Sorts a batch of measurements (one file, one pull) by device, type, patient,
/// encounter and correlation id, in order of first appearance. Compatible: of
/// measurements at one instant only the one ingested last stays. Default keeps
/// all; the one ingested last is the one that counts where two disagree.
/// ingested holds the time at which each measurement arrived (of equals
/// Compatible takes the first, Default the last), or is empty where their order
/// alone is known: the last one counts. The measurements must outlive the
/// result.
std::vector<Batch> batchesOf(std::span<const Measurement> measurements, std::span<const Instant> ingested = {},
                             Mode mode = Mode::Default);

/// Cuts a batch into windows: -1 from the first to the last sample, 0 one
/// window for each instant, 60 UTC hours, 1440 UTC days; windows in order of
/// first appearance. IncompatibleData when -1 and there is no correlation id;
/// NotSupported for another interval.
Result<std::vector<MeasurementGroup>> groupsOf(const Batch &batch, int periodInterval, Mode mode = Mode::Default);

/// Whether groupsOf knows the interval.
bool isPeriodInterval(int minutes);

/// Where the window of a moment begins: the moment itself for an interval that
/// is no length.
Instant windowStart(Instant at, int periodInterval);

/// Which window each measurement falls into, by a number of its own: two
/// numbers are equal where batchesOf and groupsOf see them together. What has
/// no period interval, or one that is not supported, is one window for each
/// batch.
std::vector<std::uint32_t> windowNumbers(std::span<const Measurement> measurements,
                                         const std::function<Result<int>(const std::string &type)> &periodOf,
                                         Mode mode = Mode::Default);

/// Which of `range` buckets a text goes to: h = 31·h + UTF-16 unit in 32 bits,
/// |h| mod range.
std::string bucketOf(std::string_view text, std::uint32_t range = 256);
/// The event-hub partition key of a device: bucketOf the id in lower case.
std::string partitionKey(std::string_view deviceId);

}  // namespace trendward::group
