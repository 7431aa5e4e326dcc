// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/assessment.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// How many readings the record holds of each measure, by its key.
using ReadingCounts = std::map<std::string, std::uint64_t>;

/// What a patient's row rested on when a person dealt with it. It holds no number of one store, so that another
/// workstation can judge by it. It tells readings by what they are and not by when they
/// were taken: one that comes later with an older time was not seen either. Nor does it go by the import, because a
/// held reading that is placed, and one that is moved here, come with an old one.
struct Covered {
    struct Seen {
        std::string rule, measure;
        Severity severity = Severity::Review;
        std::vector<std::uint64_t> readings;  ///< a digest of each, ascending. A window that slides drops some of them,
                                              ///< which is nothing new; any other is.
        std::optional<Instant> lastReading;   ///< before a silence
        friend bool operator==(const Seen &, const Seen &) = default;
    };
    struct MissedGoal {
        std::string measure;
        GoalState::Side side = GoalState::Side::None;
        friend bool operator==(const MissedGoal &, const MissedGoal &) = default;
    };
    Bucket bucket = Bucket::WithinGoals;
    std::vector<Seen> findings;
    std::vector<MissedGoal> goals;
    ReadingCounts counts;
    bool ofOneStore =
        false;  ///< written when a digest went by the store's own numbers: only that store can judge by it
    friend bool operator==(const Covered &, const Covered &) = default;
};

Covered coveredBy(const Assessment &assessment, const ReadingCounts &counts);

/// What has come since. New: a finding or a missed goal that was not there, or more of a look-first one. More: further
/// readings behind what was there; of a patient without any of it, further readings at all.
enum class Since { Nothing, More, New };
Since since(const Covered &covered, const Assessment &assessment, const ReadingCounts &counts);

std::string toJson(const Covered &covered);
/// Malformed when it is not what toJson writes.
Result<Covered> coveredFrom(std::string_view json);

}  // namespace trendward::care
