// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

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
        const std::vector<std::int64_t> series = seriesOf(patient);
        for (std::size_t day = 0; day < days.size(); ++day)
            for (const std::int64_t one : series) {
                // One reading answers for a day, however many there are.
                Statement any = m_database->query(
                    "SELECT 1 FROM reading WHERE series = ? AND time >= ? AND time < ? AND state = 0 AND mantissa IS "
                    "NOT "
                    "NULL AND flags & ? = 0 LIMIT 1",
                    one, midnights[day], midnights[day + 1], static_cast<std::uint32_t>(ManualEntry));
                if (any.step()) {
                    days[day] = true;
                    break;
                }
            }
        return days;
    });
}

}  // namespace trendward::store
