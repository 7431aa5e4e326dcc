// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/measurement.h"

#include <optional>

/// What Azure's hubs put around a device's message, and what the MedTech service's normalization makes of one.
namespace trendward::normalize
{

/// When the hub took the message: IoT Hub's creation or enqueued time, the one that Stream Analytics adds, or that of
/// an Event Hubs capture. nullopt where the envelope says none.
std::optional<ObservedTime> arrivalOf(const json::Token &message, Instant now);

/// The message as a measurement where it is one already, as the MedTech service writes to its normalized event hub
/// ({Type, OccurrenceTimeUtc, DeviceId, Properties: [{Name, Value}]}).
std::optional<Measurement> normalizedMeasurement(const json::Token &message, Instant now);

}  // namespace trendward::normalize
