// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/fitbitfile.h"

namespace trendward::sample
{

std::vector<std::pair<std::string, std::string>> fitbitTakeout(const std::vector<PulseSample> &samples,
                                                               const Zone &zone)
{
    std::vector<std::pair<std::string, std::string>> files;
    for (const PulseSample &sample : samples) {
        const LocalTime local = zone.local(sample.at);
        const std::string date = local.text();  // "2026-11-21T07:05:00"
        const std::string name = "heart_rate-" + date.substr(0, 10) + ".json";
        const bool first = files.empty() || files.back().first != name;
        if (first) files.emplace_back(name, "[");
        std::string &out = files.back().second;
        out += first ? "{" : ",{";
        out += "\n  \"dateTime\" : \"" + date.substr(5, 2) + '/' + date.substr(8, 2) + '/' + date.substr(2, 2) + ' ' +
               date.substr(11, 8) + "\",\n  \"value\" : {\n    \"bpm\" : " + std::to_string(sample.bpm) +
               ",\n    \"confidence\" : " + std::to_string(sample.confidence) + "\n  }\n}";
    }
    for (auto &file : files) file.second += "]\n";
    return files;
}

}  // namespace trendward::sample
