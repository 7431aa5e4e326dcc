// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/cufffile.h"

#include "app/sample/story.h"

#include <algorithm>
#include <array>

namespace trendward::sample
{

namespace
{

std::vector<CuffReading> newestFirst(std::vector<CuffReading> readings)
{
    std::stable_sort(readings.begin(), readings.end(),
                     [](const CuffReading &a, const CuffReading &b) { return a.at > b.at; });
    return readings;
}

}  // namespace

std::string omronInternational(const std::vector<CuffReading> &readings, const Zone &zone, std::string_view device)
{
    std::string out =
        "\"Measurement Date\",\"Timezone\",\"SYS(mmHg)\",\"DIA(mmHg)\",\"Pulse(bpm)\",\"Irregular heartbeat detected\","
        "\"IHB detection counts(times)\",\"Body Movement\",\"Cuff wrap guide\",\"Positioning Indicator\","
        "\"room temperature(\u00b0C)\",\"Measurement Mode\",\"Device\"\r\n";
    for (const CuffReading &row : newestFirst(readings)) {
        const LocalTime local = zone.local(row.at);
        const std::string when = digits(local.year, 4) + '/' + digits(local.month, 2) + '/' + digits(local.day, 2) +
                                 ' ' + digits(local.hour, 2) + ':' + digits(local.minute, 2);
        out += '"' + when + "\",\"" + zone.name() + "\",\"" + std::to_string(row.systolic) + "\",\"" +
               std::to_string(row.diastolic) + "\",\"" + std::to_string(row.pulse) +
               "\",\"Not Detected\",\"\",\"Not Detected\",\"OK\",\"\",\"21\",\"Single Measurement\",\"" +
               std::string(device) + "\"\r\n";
    }
    return out;
}

std::string omronUnitedStates(const std::vector<CuffReading> &readings, const Zone &zone)
{
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::string out = "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n";
    int row = 0;
    for (const CuffReading &reading : newestFirst(readings)) {
        const LocalTime local = zone.local(reading.at);
        const std::string when = std::string(months[static_cast<std::size_t>(local.month - 1)]) + ' ' +
                                 std::to_string(local.day) + ' ' + digits(local.year, 4) + ',' + digits(local.hour, 2) +
                                 ':' + digits(local.minute, 2);
        out += when + ',' + std::to_string(reading.systolic) + ',' + std::to_string(reading.diastolic) + ',' +
               std::to_string(reading.pulse) + ",-,-,-," + (++row % 9 == 0 ? "\"sat down, then measured\"" : "-") +
               '\n';
    }
    return out;
}

}  // namespace trendward::sample
