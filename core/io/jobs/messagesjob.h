// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/importjob.h"

#include <string>
#include <vector>

namespace trendward::jobs
{

struct AgainSettings {
    std::string who;  ///< is doing this
    Instant now;
    bool dryRun = false;  ///< a preview: all is counted, and the store stays as it is
};

/// What came of reading again what one import had brought.
struct AgainReport {
    ImportReport report;          ///< its `import` is 0 where nothing has changed
    store::ImportKey before = 0;  ///< that import
    store::Replaced readings;
    std::uint64_t read = 0, waiting = 0;  ///< kept messages that were read now, and those that go on waiting
    bool changes = false;
};

/// Tries the messages that no mapping has read so far. Those of one import are one step of their own, an import that
/// can be taken back; file and record of their readings are those of the message.
Result<std::vector<AgainReport>> retryMessages(const AgainSettings &settings, const Mappings &mappings,
                                               store::RecordStore &store, Progress &progress);

/// Reads a file of device messages again that was brought in before: its readings as these mappings give them take the
/// place of those that stand. Each patient and zone that it was brought in for is one step. NotFound when the store
/// knows no import of it that stands.
Result<std::vector<AgainReport>> remapFile(const std::string &path, const AgainSettings &settings,
                                           const Mappings &mappings, store::RecordStore &store, Progress &progress);

}  // namespace trendward::jobs
