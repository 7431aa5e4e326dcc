// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "core/base/csvtext.h"

#include <array>
#include <utility>

namespace trendward::cli
{

std::string textsJson(const std::vector<std::string> &texts)
{
    std::string all = "[";
    for (const std::string &one : texts) {
        if (all.size() > 1) all += ',';
        json::appendQuoted(all, one);
    }
    return withHiddenShown(all + ']');
}

std::string csvText(std::string_view text)
{
    return csvCell(text);
}

std::vector<std::string> flagWords(std::uint32_t flags)
{
    static constexpr std::array<std::pair<ReadingFlag, const char *>, 11> words{{
        {ManualEntry, "manual-entry"},
        {LowConfidence, "low-confidence"},
        {Motion, "motion"},
        {IrregularPulse, "irregular-pulse"},
        {CuffFit, "cuff-fit"},
        {Implausible, "implausible"},
        {ClockSuspect, "clock-suspect"},
        {ShiftedFromGap, "shifted-from-gap"},
        {Average, "average"},
        {CodeContradicts, "code-contradicts-display"},
        {UnitNotStated, "unit-not-stated"},
    }};
    std::vector<std::string> out;
    for (const auto &[flag, word] : words)
        if (flags & flag) out.emplace_back(word);
    return out;
}

std::string_view comparatorText(Comparator comparator)
{
    static constexpr std::array<std::string_view, 5> texts{"", "<", "<=", ">=", ">"};
    return texts[static_cast<std::size_t>(comparator)];
}

std::string_view absentReasonText(AbsentReason reason)
{
    static constexpr std::array<std::string_view, 5> texts{"unknown", "error", "not-a-number", "not-performed",
                                                           "masked"};
    return texts[static_cast<std::size_t>(reason)];
}

}  // namespace trendward::cli
