// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/rules.h"
#include "core/io/jobs/importjob.h"
#include "core/io/store/recordstore.h"

#include <functional>
#include <memory>
#include <string>

namespace trendward::ui
{

/// What the window works on, as values: a job takes a copy and owns all that it needs.
struct Workplace {
    /// A connection of the caller's own to the store: opened, used and closed on one thread.
    std::function<Result<std::unique_ptr<store::RecordStore>>()> openStore;
    std::shared_ptr<const jobs::Mappings> mappings;
    std::shared_ptr<const care::Rules> rules;
    std::function<Instant()> now;  ///< stands still in the sample clinic
    /// An Error unless this store may take this file.
    std::function<Outcome(const store::RecordStore &, const std::string &path)> mayTake;
    std::string user;     ///< the name under which the system knows who is working
    std::string folder;   ///< of the store
    std::string version;  ///< of the program
    bool sample = false;
};

}  // namespace trendward::ui
