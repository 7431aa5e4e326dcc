// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/programmereport.h"
#include "core/io/store/recordstore.h"

namespace trendward::jobs
{

/// What was done in this month (year and month given; the desk's clock) for the patients of each programme, as of now.
Result<care::ProgrammeReport> programmeReportOf(const store::RecordStore &store, const Date &month, Instant now);

}  // namespace trendward::jobs
