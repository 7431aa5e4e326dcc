// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>

namespace trendward::store
{

Outcome SqlcipherRecord::addAttended(const Attended &one)
{
    return answered([&] {
        if (one.seconds <= 0) fail(Error::Code::BadValue, "a time of review has a length");
        Transaction whole = transaction();
        requirePatient(one.patient);
        m_database->run("INSERT INTO attended(patient, at, seconds, who, name) VALUES(?, ?, ?, ?, ?)", one.patient,
                        one.at, one.seconds, one.who, one.name);
        whole.commit();
    });
}

Result<std::vector<Attended>> SqlcipherRecord::attended(Instant from, Instant to) const
{
    return answered([&] {
        std::vector<Attended> all;
        Statement found = m_database->query(
            "SELECT patient, at, seconds, who, name FROM attended WHERE at >= ? AND at < ? ORDER BY key", from, to);
        while (found.step())
            all.push_back({found.integer(0), found.instant(1), found.integer(2), found.string(3), found.string(4)});
        return all;
    });
}

Result<std::vector<bool>> SqlcipherRecord::deviceDays(PatientKey patient, std::span<const Instant> midnights) const
{
    return answered([&] {
        std::vector<bool> days(midnights.empty() ? 0 : midnights.size() - 1, false);
        if (days.empty()) return days;
        std::vector<std::int64_t> recent;
        {
            Statement found = m_database->query(
                "SELECT s.key FROM series s JOIN latest l ON l.series = s.key WHERE s.patient = ? AND l.last >= ?",
                patient, midnights.front());
            while (found.step()) recent.push_back(found.integer(0));
        }
        for (const std::int64_t series : recent) {
            // One reading answers for a day, however many there are: from each the next day that is still open.
            for (std::size_t day = 0;;) {
                while (day < days.size() && days[day]) ++day;
                if (day == days.size()) break;
                Statement next = m_database->query(
                    "SELECT time FROM reading WHERE series = ? AND time >= ? AND time < ? AND state = 0 AND "
                    "mantissa IS NOT NULL AND flags & ? = 0 ORDER BY time LIMIT 1",
                    series, midnights[day], midnights.back(), static_cast<std::uint32_t>(ManualEntry));
                if (!next.step()) break;
                const auto after = std::upper_bound(midnights.begin(), midnights.end(), next.instant(0));
                day = static_cast<std::size_t>(after - midnights.begin()) - 1;
                days[day] = true;
            }
        }
        return days;
    });
}

}  // namespace trendward::store
