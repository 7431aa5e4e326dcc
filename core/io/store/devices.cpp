// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherrecord.h"

namespace trendward::store
{

Outcome SqlcipherRecord::assignDevice(const DeviceAssignment &assignment)
{
    return answered([&] {
        if (assignment.device.empty()) fail(Error::Code::BadValue, "a device needs an identifier");
        if (assignment.to && *assignment.to <= assignment.from)
            fail(Error::Code::BadValue, "a device's assignment ends before it begins");
        Transaction step = transaction();
        requirePatient(assignment.patient);
        Statement overlapping = m_database->query(
            "SELECT 1 FROM assignment WHERE device = ? AND patient <> ? AND key <> ? AND (stop IS NULL OR stop > ?) "
            "AND (?5 IS NULL OR start < ?5)",
            assignment.device, assignment.patient, assignment.key, assignment.from, assignment.to);
        // Whose it was is nothing that this sentence may tell.
        if (overlapping.step())
            fail(Error::Code::PatientMismatch, "the device is assigned to another patient within this time");
        if (assignment.key != 0) {
            if (m_database->run("UPDATE assignment SET device = ?, patient = ?, start = ?, stop = ? WHERE key = ?",
                                assignment.device, assignment.patient, assignment.from, assignment.to,
                                assignment.key) == 0)
                fail(Error::Code::NotFound, "no such assignment");
        } else {
            m_database->run("INSERT INTO assignment(device, patient, start, stop) VALUES(?, ?, ?, ?)",
                            assignment.device, assignment.patient, assignment.from, assignment.to);
        }
        step.commit();
    });
}

Result<std::vector<DeviceAssignment>> SqlcipherRecord::assignments(const std::string &device) const
{
    return answered([&] {
        std::vector<DeviceAssignment> all;
        Statement found = m_database->query(
            "SELECT key, device, patient, start, stop FROM assignment WHERE ?1 = '' OR device = ?1 ORDER BY device, "
            "start, key",
            device);
        while (found.step())
            all.push_back({found.integer(0), found.string(1), found.integer(2), found.instant(3),
                           found.instantOrNone(4), found.integer(2)});
        for (DeviceAssignment &one : all)
            if (const auto merges = mergesOf(one.patient, "assignment", one.key); !merges.empty())
                one.owner = merges.front().from;
        return all;
    });
}

Result<std::optional<PatientKey>> SqlcipherRecord::holderOf(const std::string &device, Instant at) const
{
    return answered([&]() -> std::optional<PatientKey> {
        Statement found = m_database->query(
            "SELECT patient FROM assignment WHERE device = ?1 AND start <= ?2 AND (stop IS NULL OR stop > ?2) "
            "ORDER BY start DESC LIMIT 1",
            device, at);
        return found.step() ? std::optional<PatientKey>(found.integer(0)) : std::nullopt;
    });
}

}  // namespace trendward::store
