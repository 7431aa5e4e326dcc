// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/caresummary.h"
#include "core/care/rules.h"
#include "core/io/store/recordstore.h"

#include <memory>
#include <optional>

namespace trendward::ui
{

inline constexpr int usualDays = 30;

/// The summary of so many whole days by the patient's clock that end today; none: of everything stored.
Result<std::shared_ptr<const care::CareSummary>> summaryOfDays(const store::RecordStore &store,
                                                               store::PatientKey patient, const care::Rules &rules,
                                                               Instant now, std::optional<int> days);

}  // namespace trendward::ui
