// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"
#include "core/trend/twins.h"

#include <map>
#include <string>
#include <vector>

namespace trendward::jobs
{

using TwinSources = std::map<trend::ReadingRef, std::vector<std::string>>;

/// Of a patient's stored readings those that count once with an equal one of another source, with the other sources'
/// names. measure: a key of core/base/measure.h, or empty for all.
Result<TwinSources> twinSourcesOf(const store::RecordStore &store, store::PatientKey patient,
                                  const std::string &measure, Instant now);

}  // namespace trendward::jobs
