// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace trendward::care
{

/// What programmes count of a patient: days with readings that a device took, and the time of review. Counters, and the
/// codes that go by them in the United States (CPT, 2026): no price, and no advice what to bill.
struct Monitoring {
    static constexpr int window = 30;  ///< days, by the patient's clock, the present one included
    static constexpr int few = 2, many = 16;
    int days = 0;              ///< with a reading; what was typed in by hand does not count
    std::int64_t seconds = 0;  ///< of review in the calendar month, by the desk's clock

    std::int64_t minutes() const { return seconds / 60; }
    /// "99445" from 2 days on, "99454" from 16 on; else empty.
    std::string dayCode() const;
    /// "99470" from 10 minutes on, "99457" from 20 on, "99457, 99458 ×2" from 60 on; else empty.
    std::string minuteCodes() const;
    friend bool operator==(const Monitoring &, const Monitoring &) = default;
};

/// "Device readings on 17 of 30 days (99454); 12 min of review this month (99470)"
std::string words(const Monitoring &monitoring);

}  // namespace trendward::care
