// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trendward::sample
{

/// One device message in the words of resources/mappings/device-messages.json.
struct Message {
    std::string device;
    std::string patient;  ///< as the gateway names the patient, or empty
    Instant at;
    std::vector<std::pair<std::string, std::string>> body;  ///< member -> JSON value
};

/// {"heartrate":65,"deviceid":…,"patientid":…,"measurementdatetime":…}
std::string plainMessage(const Message &message);
/// {"Body":…,"Properties":…,"SystemProperties":…}: what IoT Hub hands to its readers.
std::string envelopeMessage(const Message &message);

std::string ndjson(const std::vector<std::string> &messages);
std::string jsonArray(const std::vector<std::string> &messages);

}  // namespace trendward::sample
