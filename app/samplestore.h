// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/io/jobs/importjob.h"
#include "core/io/store/recordstore.h"

#include <functional>
#include <string>

namespace trendward::session
{

/// The patient whose summary shows what the program does.
inline constexpr const char *shownSamplePatient = "p-001";

struct SampleOpened {
    Date anchor;
    bool wasThere = false;  ///< all of it was in the store already
};

/// Told of every file as it is brought in.
using FileSeen = std::function<void(const jobs::ImportReport &report)>;

/// Fills a store with the sample clinic: writes its files below filesFolder and brings them in by the road that all
/// files take. The day of the first opening is kept as the anchor, so that opening it again adds nothing and finishes
/// what was cut off. Refuses a store that holds other patients.
Result<SampleOpened> openSampleClinic(store::RecordStore &store, const jobs::Mappings &mappings,
                                      const std::string &filesFolder, Instant now, const FileSeen &seen,
                                      Progress &progress);

/// An Error unless this store may take this file: the sample clinic takes only the files that it was made from, so that
/// no real reading ever stands beside invented ones.
Outcome mayTake(const store::RecordStore &store, const std::string &path);
/// Whether everything in this store is invented.
Result<bool> isSample(const store::RecordStore &store);
/// The sample clinic's clock stands at nine in the morning (UTC) of its anchor, so that its story does not age; any
/// other store's is the given one.
Result<Instant> clockOf(const store::RecordStore &store, Instant now);

}  // namespace trendward::session
