// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/handover.h"
#include "core/io/jobs/ward.h"

namespace trendward::jobs
{

/// The list as one shift leaves it to the next.
care::Handover handoverOf(const Ward &ward);
/// One patient of it.
care::HandoverLine handoverLine(const WardPatient &patient, const Ward &ward);

}  // namespace trendward::jobs
