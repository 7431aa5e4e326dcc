// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/io/store/recordstore.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// Whose a measurement is, or why nobody can say.
struct Place {
    store::PatientKey patient = 0;  ///< 0: it is held
    std::string heldBecause;        ///< a sentence without a person's name
};

/// Places measurements with patients: the device's holder at that time, the patient whom the message names, and the
/// patient whom a person named for the file must be one and the same; where they differ, or none is known, it is held.
class Placement
{
public:
    Placement(const store::RecordStore &store, store::PatientKey named) : m_store(store), m_named(named) {}
    Result<Place> of(const std::string &device, const std::optional<std::string> &ownPatient, Instant at);

private:
    Result<store::PatientKey> holder(const std::string &device, Instant at);
    Result<store::PatientKey> known(const std::string &identifier);

    const store::RecordStore &m_store;
    store::PatientKey m_named;
    std::map<std::string, std::vector<store::DeviceAssignment>, std::less<>> m_assignments;
    std::map<std::string, store::PatientKey, std::less<>> m_patients;
};

}  // namespace trendward::jobs
