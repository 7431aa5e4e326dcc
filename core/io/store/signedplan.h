// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <string>

namespace trendward::store
{

/// The fact that holds the goals and actions of the patient's plan as they were signed last, as care::PlanDraft in
/// JSON: what is added without a signature since is not among them. Plans that an older program signed have none.
inline std::string signedPlanFact(PatientKey patient)
{
    return "signed plan " + std::to_string(patient);
}

}  // namespace trendward::store
