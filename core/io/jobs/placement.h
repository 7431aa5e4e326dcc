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
    store::PatientKey patient = 0;  ///< the person, even if merged into another one by now; 0: it is held
    std::string heldBecause;        ///< a sentence without a person's name
};

/// Places measurements with patients: the device's holder at that time, the patient whom the message names, and the
/// patient whom a person named for the file must be one and the same; where they differ, or none is known, it is held.
class Placement
{
public:
    /// named: whom a person named for the file, or nothing.
    Placement(const store::RecordStore &store, std::optional<std::string> named)
        : m_store(store), m_named(std::move(named))
    {
    }
    Result<Place> of(const std::string &device, const std::optional<std::string> &ownPatient, Instant at);

private:
    /// Somebody as one record knows them now, and whose record it was before a merge. Both 0 for nobody.
    struct Person {
        store::PatientKey now = 0, own = 0;
    };
    Result<Person> holder(const std::string &device, Instant at);
    Result<Person> known(const std::string &identifier);

    const store::RecordStore &m_store;
    std::optional<std::string> m_named;
    std::map<std::string, std::vector<store::DeviceAssignment>, std::less<>> m_assignments;
    std::map<std::string, Person, std::less<>> m_patients;
};

}  // namespace trendward::jobs
