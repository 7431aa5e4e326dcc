// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/unit.h"
#include "core/trend/eventcomparison.h"

#include <optional>
#include <string>
#include <vector>

namespace trendward::care
{

enum class Names { Hidden, Shown };

/// One person's measure around an event, for somebody who reviews what followed it: the comparison and whose it is.
struct EventReport {
    std::string patient, name;  ///< the record's own number; the name is said only where it is asked for
    bool sample = false;
    std::string measure;  ///< key of core/base/measure.h, or that of care::vitalKey
    std::string display;
    Unit unit;  ///< of a week's mean of its days
    int decimals = 0;
    trend::DayValue dayValue = trend::DayValue::Median;
    Date day;            ///< of the event, by the patient's clock
    std::string reason;  ///< "Goal set: …"; empty for a date that was typed
    Zone zone = Zone::utc(), desk = Zone::utc();
    Instant now;
    int weeksBefore = 8, weeksAfter = 8;
    trend::EventComparison comparison;
};

/// The person's own band of the weeks before; none below 8 of them. What is never negative has no end below 0.
struct UsualBand {
    double low = 0, high = 0;
};
std::optional<UsualBand> usualBefore(const EventReport &report);

/// A number of the comparison with its name: "Observed in week 8 after the event", "4,060 steps".
struct EventLine {
    std::string name, value;
};
/// The few numbers that are asked for; what cannot be had says why, or is left out where nothing can be had.
std::vector<EventLine> eventNumbers(const EventReport &report);
/// How they were made: formula, source, weeks and readings used, what was left out, whose clock.
std::vector<EventLine> eventAccount(const EventReport &report);
/// Each week with its name ("3 before", "1 after"), its days with readings and its value, or a dash.
struct EventRow {
    std::string week, days, value, expected, fitted;
};
std::vector<EventRow> eventRows(const EventReport &report);
/// "Patient p-014", with the name only where it is asked for.
std::string whoOf(const EventReport &report, Names names);
/// "Steps around 20 Oct 2026: Goal set".
std::string titleOf(const EventReport &report);
/// Said on the screen and on every copy.
std::vector<std::string> cautionsOf(const EventReport &report);
/// "8 before" of -8, "1 after" of 0: there is no week 0.
std::string weekName(int week);

/// One table (RFC 4180, UTF-8, CRLF) with a row for each number, line of the account and week.
std::string eventCsv(const EventReport &report, Names names);

}  // namespace trendward::care
