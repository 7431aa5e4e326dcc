// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/observationnames.h"

#include <algorithm>
#include <array>
#include <utility>

namespace trendward::fhir
{

namespace
{

constexpr std::array<std::pair<Status, std::string_view>, 8> statuses{{{Status::Registered, "registered"},
                                                                       {Status::Preliminary, "preliminary"},
                                                                       {Status::Final, "final"},
                                                                       {Status::Amended, "amended"},
                                                                       {Status::Corrected, "corrected"},
                                                                       {Status::Cancelled, "cancelled"},
                                                                       {Status::EnteredInError, "entered-in-error"},
                                                                       {Status::Unknown, "unknown"}}};

struct Reason {
    AbsentReason reason;
    std::string_view code, display;
};
constexpr std::array reasons{
    Reason{AbsentReason::Unknown, "unknown", "Unknown"},
    Reason{AbsentReason::Error, "error", "Error"},
    Reason{AbsentReason::NotANumber, "not-a-number", "Not a Number (NaN)"},
    Reason{AbsentReason::NotPerformed, "not-performed", "Not Performed"},
    Reason{AbsentReason::Masked, "masked", "Masked"},
};

constexpr std::array<std::pair<Comparator, std::string_view>, 4> comparators{{{Comparator::Less, "<"},
                                                                              {Comparator::LessOrEqual, "<="},
                                                                              {Comparator::GreaterOrEqual, ">="},
                                                                              {Comparator::Greater, ">"}}};

template <class Table, class Key>
auto byFirst(const Table &table, Key key)
{
    return std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.first == key; });
}

template <class Table>
auto byCode(const Table &table, std::string_view code)
{
    return std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.second == code; });
}

const Reason &rowOf(AbsentReason reason)
{
    return *std::find_if(reasons.begin(), reasons.end(), [&](const Reason &row) { return row.reason == reason; });
}

}  // namespace

std::string_view codeOf(Status status)
{
    return byFirst(statuses, status)->second;
}

std::optional<Status> statusOf(std::string_view code)
{
    const auto found = byCode(statuses, code);
    if (found == statuses.end()) return std::nullopt;
    return found->first;
}

std::string_view codeOf(AbsentReason reason)
{
    return rowOf(reason).code;
}

std::string_view displayOf(AbsentReason reason)
{
    return rowOf(reason).display;
}

AbsentReason absentReasonOf(std::string_view code)
{
    const auto found =
        std::find_if(reasons.begin(), reasons.end(), [&](const Reason &row) { return row.code == code; });
    return found == reasons.end() ? AbsentReason::Unknown : found->reason;
}

std::string_view codeOf(Comparator comparator)
{
    const auto found = byFirst(comparators, comparator);
    return found == comparators.end() ? std::string_view{} : found->second;
}

Comparator comparatorOf(std::string_view code)
{
    const auto found = byCode(comparators, code);
    return found == comparators.end() ? Comparator::None : found->first;
}

}  // namespace trendward::fhir
