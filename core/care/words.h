// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/measure.h"
#include "core/base/unit.h"
#include "core/trend/measureseries.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Numbers, dates and counts as sentences say them, in the language of the process. In English dates have the day first
/// and the month in letters, so that no reader takes one for the other.
namespace trendward::care
{

/// "149", "-0.8" with the decimal sign of the language; a real minus sign is left to the typesetter. Never "-0".
std::string numberText(double value, int decimals);
/// The same for machines: always with a point.
std::string fixedNumber(double value, int decimals);
/// "149 mmHg", "96 %", "70 /min".
std::string quantityText(double value, int decimals, const Unit &unit);
/// The unit as people write it; the code where there is no text. Units that are words stand in the plural.
std::string unitText(const Unit &unit);
/// The unit after a number as it is shown: "puff" after "1", "puffs" after "2".
std::string unitAfter(std::string_view number, const Unit &unit);
/// The unit after the name of what is measured: empty where the name says it ("Steps", "Inhaler puffs").
std::string unitAfterName(const Unit &unit);
/// a - b as it is shown: of the rounded numbers when both are shown, so that the sentence adds up.
double shownDifference(double a, double b, int decimals);
/// A number that was written with a point, with the decimal sign of the language.
std::string withDecimalSign(std::string number);
/// "22 Nov 2026" by the zone's clock.
std::string dateText(Instant moment, const Zone &zone);
/// "22 Nov 2026, 09:05".
std::string timeText(Instant moment, const Zone &zone);
/// The same by a clock that is so many minutes east of UTC.
std::string timeText(Instant moment, int offsetMinutes);
/// "22 Nov 2026, 10:00 (Europe/Berlin)", with SAMPLE after it where it is: when something was made, by the desk's
/// clock.
std::string asOfText(Instant now, const Zone &desk, bool sample);
/// The same for machines: "2026-11-22T10:00:00+01:00".
std::string momentText(Instant now, const Zone &desk);
/// "14 Mar 1951", "Mar 1951", "1951".
std::string dateText(const Date &date);
/// "09:05" by the zone's clock.
std::string timeOfDayText(Instant moment, const Zone &zone);
/// "22 Nov": without the year.
std::string dayText(Instant moment, const Zone &zone);
/// "Heart rate": a measure's name as people read it. Codes and files keep the English one.
std::string displayOf(const Measure &measure);
/// The same of a series; of one that we do not know the name that its source gave.
std::string displayOf(const trend::MeasureSeries &series);
/// "Heart rate" within a sentence is "heart rate", in languages that write nouns small; "FEV1" stays.
std::string inSentence(std::string text);
/// "; " between them.
std::string joined(const std::vector<std::string> &parts);
/// "a, b and c".
std::string joinedNames(const std::vector<std::string> &names);
/// Whole wall-clock days from a moment to now ("today" is 0).
int daysSince(Instant moment, Instant now, const Zone &zone);
/// "today", "yesterday", "12 days ago".
std::string agoText(Instant moment, Instant now, const Zone &zone);
/// "at most 135 mmHg", "at least 90 %", "between 70 and 180 mg/dL", "no limits".
std::string limitsText(const std::optional<double> &low, const std::optional<double> &high, const std::string &unit);
/// The first letter large, the rest as it was.
std::string sentenceCase(std::string text);
/// Shortest text that reads back as the same number, with a point, for limits that a person has typed.
std::string plainNumber(double value);
/// The same with the decimal sign of the language.
std::string shownNumber(double value);
/// "<", "≤", "≥", ">" or nothing.
std::string_view sign(int comparator);

}  // namespace trendward::care
