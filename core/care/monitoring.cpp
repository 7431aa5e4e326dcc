// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/monitoring.h"

#include "core/base/phrase.h"

namespace trendward::care
{

namespace
{

std::string withCode(const std::string &said, const std::string &code)
{
    return code.empty() ? said : said + " (" + code + ")";
}

}  // namespace

std::string Monitoring::dayCode() const
{
    return days >= many ? "99454" : days >= few ? "99445" : "";
}

std::string Monitoring::minuteCodes() const
{
    constexpr std::int64_t first = 10, whole = 20;
    if (minutes() < first) return {};
    if (minutes() < whole) return "99470";
    const std::int64_t more = minutes() / whole - 1;
    return more == 0 ? "99457" : more == 1 ? "99457, 99458" : "99457, 99458 ×" + std::to_string(more);
}

std::string words(const Monitoring &monitoring)
{
    //: {1}: a number of days
    const std::string days = filled(phrase("Monitoring", "Device readings on {1} of {2} days"),
                                    {std::to_string(monitoring.days), std::to_string(Monitoring::window)});
    const std::string minutes =
        filled(phrase("Monitoring", "{1} min of review this month"), {std::to_string(monitoring.minutes())});
    return withCode(days, monitoring.dayCode()) + "; " + withCode(minutes, monitoring.minuteCodes());
}

}  // namespace trendward::care
