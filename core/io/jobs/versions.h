// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Two versions of one resource side by side, for the person who has to choose.
namespace trendward::jobs
{

/// A place where they differ: "target[0].detailQuantity.value". What a version does not have is empty.
struct Difference {
    std::string where, ours, theirs;
    friend bool operator==(const Difference &, const Difference &) = default;
};
/// Numbers as they are written; ids, versions and narratives, which every server writes for itself, are no differences.
/// First the places of ours in their order, then what only theirs has. Of a version that is empty or no resource
/// everything is missing.
std::vector<Difference> differencesOf(std::string_view ours, std::string_view theirs);

/// What the resource tells of, in its own words: "Systolic at most 135", "Body weight, 2026-11-02T07:10:00Z". Empty
/// where it has none.
std::string aboutOf(std::string_view resource);

}  // namespace trendward::jobs
