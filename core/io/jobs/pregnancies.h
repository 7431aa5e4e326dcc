// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/population.h"
#include "core/io/store/recordstore.h"

#include <vector>

namespace trendward::jobs
{

/// What the record keeps of a patient's pregnancies, in order of entry. It is kept by the name that the clinic has for
/// the patient, so that it goes with a merge and comes back with its undoing.
Result<std::vector<care::Pregnancy>> pregnanciesOf(const store::RecordStore &store, const store::Patient &patient);
/// In place of those that were kept under the patient's own name. The errors of care::mayBeKept.
Outcome keepPregnancies(store::RecordStore &store, const store::Patient &patient,
                        const std::vector<care::Pregnancy> &pregnancies);

}  // namespace trendward::jobs
