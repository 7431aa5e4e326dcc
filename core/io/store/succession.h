// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/row.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace trendward::store
{

/// A reading of a file that is read again, and what finds it among the file's others.
struct Claimant {
    const Row *row = nullptr;
    PatientKey patient = 0;
    int measure = 0;      ///< a number that readings of one measure have in common
    bool ofFile = false;  ///< its record is one of this file
};

/// Which of the new readings stands for each of the old ones, each new one for one at most: an index into `fresh`, or
/// none. The record and the measure decide, whatever became of patient, device, time and number; then the record and
/// the number or, while no person has said anything about the old one, the moment. What another file brought first,
/// whose record says nothing here, goes by its place.
std::vector<std::optional<std::size_t>> successors(const std::vector<Claimant> &old,
                                                   const std::vector<Claimant> &fresh);

}  // namespace trendward::store
