// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/placement.h"

namespace trendward::jobs
{

Result<Placement::Person> Placement::holder(const std::string &device, Instant at)
{
    if (device.empty()) return Person{};
    auto found = m_assignments.find(device);
    if (found == m_assignments.end()) {
        auto assignments = m_store.assignments(device);
        if (!assignments) return assignments.error();
        found = m_assignments.emplace(device, std::move(*assignments)).first;
    }
    for (const store::DeviceAssignment &one : found->second)
        if (at >= one.from && (!one.to || at < *one.to)) return Person{one.patient, one.owner};
    return Person{};
}

Result<Placement::Person> Placement::known(const std::string &identifier)
{
    const auto found = m_patients.find(identifier);
    if (found != m_patients.end()) return found->second;
    const auto patient = m_store.patientByIdentifier({{}, identifier});
    if (!patient) return patient.error();
    const auto owner = m_store.ownerOf({{}, identifier});
    if (!owner) return owner.error();
    return m_patients[identifier] = {patient->value_or(0), owner->value_or(0)};
}

Result<Place> Placement::of(const std::string &device, const std::optional<std::string> &ownPatient, Instant at)
{
    const auto held = holder(device, at);
    if (!held) return held.error();
    const auto named = m_named ? known(*m_named) : Result<Person>(Person{});
    if (!named) return named.error();
    Person place = *named;
    if (held->now != 0) {
        if (place.now != 0 && place.now != held->now)
            return Place{0, "the device was with another patient at that time than the one the file is brought in for"};
        place = *held;
    }
    if (ownPatient && !ownPatient->empty()) {
        const auto own = known(*ownPatient);
        if (!own) return own.error();
        if (own->now == 0) return Place{0, "the message names a patient who is not known here"};
        if (place.now != 0 && place.now != own->now)
            return Place{0, held->now != 0
                                ? "the message names another patient than the one who had the device at that time"
                                : "the message names another patient than the one whom the file is brought in for"};
        place = *own;
    }
    if (place.now == 0)
        return Place{0, device.empty() ? "nothing says whose reading it is"
                                       : "nobody is known to have had the device at that time"};
    return Place{place.own, {}};
}

}  // namespace trendward::jobs
