// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/placement.h"

namespace trendward::jobs
{

Result<store::PatientKey> Placement::holder(const std::string &device, Instant at)
{
    if (device.empty()) return store::PatientKey{0};
    auto found = m_assignments.find(device);
    if (found == m_assignments.end()) {
        auto assignments = m_store.assignments(device);
        if (!assignments) return assignments.error();
        found = m_assignments.emplace(device, std::move(*assignments)).first;
    }
    for (const store::DeviceAssignment &one : found->second)
        if (at >= one.from && (!one.to || at < *one.to)) return one.patient;
    return store::PatientKey{0};
}

Result<store::PatientKey> Placement::known(const std::string &identifier)
{
    const auto found = m_patients.find(identifier);
    if (found != m_patients.end()) return found->second;
    const auto patient = m_store.patientByIdentifier({{}, identifier});
    if (!patient) return patient.error();
    return m_patients[identifier] = patient->value_or(0);
}

Result<Place> Placement::of(const std::string &device, const std::optional<std::string> &ownPatient, Instant at)
{
    const auto held = holder(device, at);
    if (!held) return held.error();
    store::PatientKey place = m_named;
    if (*held != 0) {
        if (place != 0 && place != *held)
            return Place{0, "the device was with another patient at that time than the one the file is brought in for"};
        place = *held;
    }
    if (ownPatient && !ownPatient->empty()) {
        const auto own = known(*ownPatient);
        if (!own) return own.error();
        if (*own == 0) return Place{0, "the message names a patient who is not known here"};
        if (place != 0 && place != *own)
            return Place{0, *held != 0
                                ? "the message names another patient than the one who had the device at that time"
                                : "the message names another patient than the one whom the file is brought in for"};
        place = *own;
    }
    if (place == 0)
        return Place{0, device.empty() ? "nothing says whose reading it is"
                                       : "nobody is known to have had the device at that time"};
    return Place{place, {}};
}

}  // namespace trendward::jobs
