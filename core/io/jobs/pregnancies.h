// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/population.h"
#include "core/io/store/recordstore.h"

#include <optional>
#include <vector>

namespace trendward::jobs
{

/// What the record keeps of a patient's pregnancies, in the order in which they began. Each is kept by the name that
/// the clinic had for the patient when it was told, so that it goes with a merge and comes back with its undoing.
Result<std::vector<care::Pregnancy>> pregnanciesOf(const store::RecordStore &store, const store::Patient &patient);

/// One pregnancy less, one more, or one in place of another.
struct PregnancyChange {
    std::optional<care::Pregnancy> gone, told;
};
/// A correction stays under the name of what it corrects; a new one comes under the patient's own. The errors of
/// care::mayBeKept; NotFound where the one that is to go is not there any more.
Outcome changePregnancies(store::RecordStore &store, const store::Patient &patient, const PregnancyChange &change);

}  // namespace trendward::jobs
