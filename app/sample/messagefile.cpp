// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/messagefile.h"

namespace trendward::sample
{

namespace
{

std::string members(const Message &message)
{
    std::string out;
    for (const auto &[name, value] : message.body) {
        out += out.empty() ? "\"" : ",\"";
        out += name;
        out += "\":";
        out += value;
    }
    return out;
}

}  // namespace

std::string plainMessage(const Message &message)
{
    std::string out = '{' + members(message) + ",\"deviceid\":\"" + message.device + '"';
    if (!message.patient.empty()) out += ",\"patientid\":\"" + message.patient + '"';
    return out + ",\"measurementdatetime\":\"" + message.at.text() + "\"}";
}

std::string envelopeMessage(const Message &message)
{
    std::string body = members(message);
    if (!message.patient.empty()) body += ",\"patientid\":\"" + message.patient + '"';
    return "{\"Body\":{" + body + "},\"Properties\":{\"iothub-creation-time-utc\":\"" + message.at.textSevenDigits() +
           "\"},\"SystemProperties\":{\"iothub-connection-device-id\":\"" + message.device +
           "\",\"iothub-enqueuedtime\":\"" + (message.at + 3 * Instant::ticksPerSecond).textSevenDigits() + "\"}}";
}

std::string ndjson(const std::vector<std::string> &messages)
{
    std::string out;
    for (const std::string &message : messages) out += message + '\n';
    return out;
}

std::string jsonArray(const std::vector<std::string> &messages)
{
    std::string out = "[\n";
    for (std::size_t i = 0; i < messages.size(); ++i) out += messages[i] + (i + 1 < messages.size() ? ",\n" : "\n");
    return out + "]\n";
}

}  // namespace trendward::sample
