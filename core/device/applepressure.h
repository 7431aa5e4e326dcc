// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/readcontext.h"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace trendward::device
{

/// Apple writes a blood pressure as a Correlation of two Records, and the same two Records again at top level, before
/// it. The halves at top level wait here until the end of the file: those that a Correlation holds are dropped, and the
/// others are paired by time and source.
class ApplePressures
{
public:
    struct Half {
        bool systolic = true;
        std::uint64_t sourceKey = 0;  ///< hash of the source's name
        Measurement measurement;      ///< with the half as its only property
    };

    explicit ApplePressures(ReadContext &context) : m_context(context) {}

    /// A half inside a Correlation, of which the Correlation's panel takes care once it is kept.
    void inCorrelation(bool systolic, std::uint64_t sourceKey, Instant at, std::string_view value);
    void correlationBegins() { m_inside.clear(); }
    void correlationKept();
    /// A half at top level. Beyond 100,000 waiting, the ones that wait are paired at once, so that memory has an end.
    void atTopLevel(Half half);
    /// Pairs and emits what is left.
    void finish();

private:
    static std::uint64_t twinKey(bool systolic, std::uint64_t sourceKey, Instant at, std::string_view value);
    void emit(std::vector<Half>::iterator begin, std::vector<Half>::iterator end);

    ReadContext &m_context;
    std::vector<Half> m_waiting;
    std::vector<std::uint64_t> m_inside;  ///< of the Correlation that is open
    std::unordered_set<std::uint64_t> m_twins;
};

}  // namespace trendward::device
