// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trend/account.h"
#include "core/trend/activity.h"
#include "core/trend/measureseries.h"
#include "core/trend/processcontrol.h"
#include "core/trend/statistics.h"

#include <optional>
#include <vector>

namespace trendward::trend
{

struct BaselineChoice {
    int days = 28;                     ///< before the newest ones
    int newest = 7;                    ///< that are held against the band; today the last
    std::optional<Instant> rebase;     ///< the last change of treatment: nothing before its day counts
    double lambda = 0.2, width = 2.7;  ///< of the moving average
};

/// One of the newest days against the person's own band.
struct BaselineDay {
    DaySum day;
    bool low = false, high = false;  ///< its value alone lies outside the band
    EwmaPoint average;               ///< with the days before it
};
/// The band in which a person's daily medians usually lie (of what adds up, the day's sums, and today is not over
/// then), from earlier days, and the newest days held against it. What the limits know is this person's scatter, not
/// what is healthy.
struct OwnBaseline {
    std::optional<XmrLimits> band;    ///< none below 8 days with readings
    std::vector<BaselineDay> newest;  ///< only with a band
    /// From this day on the moving average has lain outside its limits on one side without a break, to the last day.
    std::optional<Instant> since;
    Account account;  ///< of the readings behind the band
    Account judged;   ///< of those that are held against it
};
OwnBaseline ownBaseline(const MeasureSeries &series, const Zone &zone, Instant now, const BaselineChoice &choice = {});

}  // namespace trendward::trend
