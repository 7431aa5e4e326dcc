// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/rules.h"
#include "core/care/worklist.h"
#include "core/io/store/recordstore.h"

namespace trendward::jobs
{

/// Every patient of the store in order, each with the reason for the place. One query tells the newest reading of every
/// series; readings themselves are loaded only for measures that a goal or a rule looks at, and only the days that the
/// rules need. A patient whose record cannot be read is listed as not ranked; an error is returned only when the list
/// of patients cannot be had.
Result<care::Worklist> worklistOf(const store::RecordStore &store, const care::Rules &rules, Instant now);

/// A patient's home zone; UTC where it is not known or not in the zone database, and false beside it.
std::pair<Zone, bool> homeZone(const store::Patient &patient);

}  // namespace trendward::jobs
