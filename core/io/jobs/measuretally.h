// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"
#include "core/io/jobs/importjob.h"

#include <map>
#include <string>

namespace trendward::jobs
{

/// Counts the readings of a file by measure, each unit for itself until the end.
class MeasureTally
{
public:
    void add(const fhir::Reading &reading);
    /// One entry a measure; of a measure that came in several units the numbers are converted to its own.
    std::map<std::string, MeasureCount> counts() const;

private:
    struct OfUnit {
        Unit unit;
        std::uint64_t numbers = 0;
        double min = 0, max = 0, sum = 0;
    };
    struct OfMeasure {
        MeasureCount count;  ///< without the numbers
        std::map<std::string, OfUnit> units;
    };
    std::map<std::string, OfMeasure> m_measures;
};

}  // namespace trendward::jobs
