// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/caresummary.h"
#include "core/care/rules.h"
#include "core/io/store/recordstore.h"

#include <cstddef>
#include <optional>

namespace trendward::jobs
{

struct SummarySettings {
    std::optional<Instant> from, to;  ///< to is exclusive; none: everything stored
    std::size_t mostReadings = 500'000;
};

/// A patient's care-plan summary from the store, as of now: everything that is stored of the patient in the period,
/// excluded readings among it, and nothing cut short. TooLarge when that is more than mostReadings: name a shorter
/// period.
Result<care::CareSummary> summaryOf(const store::RecordStore &store, store::PatientKey patient,
                                    const care::Rules &rules, Instant now, const SummarySettings &settings = {});

/// Readings that wait for a person and may be this patient's: the device was theirs, or the message named them.
Result<std::size_t> heldFor(const store::RecordStore &store, const store::Patient &patient);

}  // namespace trendward::jobs
