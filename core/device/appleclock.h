// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <array>
#include <optional>
#include <string_view>

namespace trendward::device
{

struct AppleTime {
    Instant at;
    std::optional<int> offsetMinutes;  ///< nullopt: the text says none, and at is the wall clock read as UTC
};

/// Reads "2026-11-22 08:30:00 +0100", the layout of nearly every time in an export; anything else goes the long way.
/// Neighbours in an export are of one day: its midnight is remembered.
class AppleClock
{
public:
    std::optional<AppleTime> read(std::string_view text);

private:
    bool isSameDay(const char *t) const;
    bool remember(std::string_view text);

    std::array<char, 10> m_day{};
    std::array<char, 6> m_zone{};
    Instant m_midnight;
    int m_offset = 0;
};

}  // namespace trendward::device
