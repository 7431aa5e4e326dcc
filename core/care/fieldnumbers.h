// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/caresummary.h"

#include <span>
#include <string>
#include <vector>

namespace trendward::care
{

/// One of the few numbers that are said beside a chart: of one named statistic, or of two that are read together (both
/// parts of a blood pressure, both ends of a range).
struct FieldNumber {
    std::string name;
    std::string value;    ///< "138/84 mmHg"; empty: there is none
    std::string basis;    ///< "24 of 46 readings, 16 Nov to 22 Nov"; empty where it is that of the number before
    std::string missing;  ///< why there is none

    /// "Home average: 138/84 mmHg (24 of 46 readings, 16 Nov to 22 Nov)", "Home average: it takes …".
    std::string words() const;
};

/// Of the numbers that the field of a measure asks for (fieldStatistics, general ones before them do no harm) the two
/// to four that say most. Days beyond the usual level come before them, where there are any. What is missing is said
/// once, where several numbers lack the same. measure: key of core/base/measure.h, or empty; otherHalf: of a blood
/// pressure the numbers of its diastolic part, else empty.
std::vector<FieldNumber> fieldNumbers(const std::string &measure, std::span<const NamedStatistic> statistics,
                                      std::span<const NamedStatistic> otherHalf, const Zone &zone);

/// "24 of 46 readings", "6 days": what a number rests on, and what there was.
std::string basisOf(const NamedStatistic &statistic);

}  // namespace trendward::care
