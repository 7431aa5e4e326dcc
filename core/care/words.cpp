// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/words.h"

#include "core/base/decimal.h"
#include "core/base/lettercase.h"
#include "core/base/phrase.h"

#include <array>
#include <charconv>
#include <cmath>

namespace trendward::care
{

namespace
{

constexpr std::array months{marked("Date", "Jan"), marked("Date", "Feb"), marked("Date", "Mar"), marked("Date", "Apr"),
                            marked("Date", "May"), marked("Date", "Jun"), marked("Date", "Jul"), marked("Date", "Aug"),
                            marked("Date", "Sep"), marked("Date", "Oct"), marked("Date", "Nov"), marked("Date", "Dec")};

/// Units that are words, in both numbers; the others are symbols, the same in every language.
constexpr std::array spokenUnits{plural("Unit", "step", "steps"), plural("Unit", "flight", "flights"),
                                 plural("Unit", "puff", "puffs"), plural("Unit", "count"),
                                 plural("Unit", "day", "days"),   plural("Unit", "/day"),
                                 plural("Unit", "of 30")};

/// Spoken so that it fits so many.
std::string unitOf(const Unit &unit, std::size_t many)
{
    if (unit.code == "1") return {};  // UCUM's unity: a count needs no word
    if (unit.text.empty()) return unit.code;
    constexpr std::string_view perDay = " per day";  // as trend::dailySlope adds it
    if (unit.text.ends_with(perDay))
        return filled(phrase("Unit", "{1} per day"), {unit.text.substr(0, unit.text.size() - perDay.size())});
    for (const Plural &spoken : spokenUnits)
        if (unit.known() && unit.text == (spoken.many ? spoken.many : spoken.one)) return counted(many, spoken);
    return unit.text;
}

std::string twoDigits(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string monthText(int month)
{
    return phrase("Date", months[static_cast<std::size_t>(month - 1)]);
}

std::string dateText(const LocalTime &local)
{
    //: day, month in letters, year
    return filled(phrase("Date", "{1} {2} {3}"),
                  {std::to_string(local.day), monthText(local.month), std::to_string(local.year)});
}

std::string localTimeText(const LocalTime &local)
{
    return twoDigits(local.hour) + ":" + twoDigits(local.minute);
}

std::string timeText(const LocalTime &local)
{
    //: date, time of day
    return filled(phrase("Date", "{1}, {2}"), {dateText(local), localTimeText(local)});
}

}  // namespace

std::string withDecimalSign(std::string number)
{
    const std::size_t point = number.find('.');
    //: the decimal sign
    if (point != std::string::npos) number.replace(point, 1, phrase("Number", "."));
    return number;
}

std::string numberText(double value, int decimals)
{
    return std::isfinite(value) ? withDecimalSign(fixedNumber(value, decimals)) : phrase("Number", "not a number");
}

std::string fixedNumber(double value, int decimals)
{
    if (!std::isfinite(value)) return "not a number";
    if (std::abs(value) > 1e12) return plainNumber(value);
    const Decimal rounded = Decimal::fromDouble(value, static_cast<std::uint8_t>(decimals < 0 ? 0 : decimals));
    // -0.04 rounds to a zero that has no sign.
    return rounded.mantissa() == 0 ? Decimal(0, rounded.scale()).text() : rounded.text();
}

std::string unitText(const Unit &unit)
{
    return unitOf(unit, 2);
}

std::string unitAfter(std::string_view number, const Unit &unit)
{
    return unitOf(unit, number == "1" ? 1 : 2);
}

std::string unitAfterName(const Unit &unit)
{
    // Counts are named by what is counted.
    return unit.code.starts_with('{') || unit.code == "/d" ? std::string() : unitText(unit);
}

std::string quantityText(double value, int decimals, const Unit &unit)
{
    const std::string number = numberText(value, decimals), text = unitAfter(number, unit);
    return number + (text.empty() ? "" : " " + text);
}

double shownDifference(double a, double b, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return (std::round(a * scale) - std::round(b * scale)) / scale;
}

std::string dateText(Instant moment, const Zone &zone)
{
    return dateText(zone.local(moment));
}

std::string timeText(Instant moment, const Zone &zone)
{
    return timeText(zone.local(moment));
}

std::string timeText(Instant moment, int offsetMinutes)
{
    return timeText(LocalTime::from(moment, offsetMinutes));
}

std::string asOfText(Instant now, const Zone &desk, bool sample)
{
    //: {1}: date and time, {2}: a time zone
    return filled(sample ? phrase("Date", "{1} ({2}), SAMPLE") : phrase("Date", "{1} ({2})"),
                  {timeText(now, desk), desk.name()});
}

std::string momentText(Instant now, const Zone &desk)
{
    const int offset = desk.offsetMinutesAt(now);
    return offset == 0 ? now.text() : now.textAt(offset);
}

std::string dateText(const Date &date)
{
    const std::string year = std::to_string(date.year);
    if (!date.month || *date.month < 1 || *date.month > 12) return year;
    if (date.day)
        return filled(phrase("Date", "{1} {2} {3}"), {std::to_string(*date.day), monthText(*date.month), year});
    //: month in letters, year
    return filled(phrase("Month", "{1} {2}"), {monthText(*date.month), year});
}

std::string timeOfDayText(Instant moment, const Zone &zone)
{
    return localTimeText(zone.local(moment));
}

std::string dayText(Instant moment, const Zone &zone)
{
    const LocalTime local = zone.local(moment);
    return filled(phrase("Day", "{1} {2}"), {std::to_string(local.day), monthText(local.month)});
}

std::string displayOf(const Measure &measure)
{
    return phrase("Measure", measure.display.data());  // a literal of the table, so it ends with a zero
}

std::string displayOf(const trend::MeasureSeries &series)
{
    const Measure *known = series.known();
    return known ? displayOf(*known) : series.display;
}

std::string inSentence(std::string text)
{
    //: "yes": names of measures begin with a small letter within a sentence. "no" where nouns keep their capital.
    if (phrase("Measure", "yes") == "no") return text;
    if (text.size() > 1 && text[1] >= 'a' && text[1] <= 'z' && text[0] >= 'A' && text[0] <= 'Z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts) text = text.empty() ? part : filled(phrase("List", "{1}; {2}"), {text, part});
    return text;
}

std::string joinedNames(const std::vector<std::string> &names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == 0)
            text = names[i];
        else if (i + 1 == names.size())
            text = filled(phrase("List", "{1} and {2}"), {text, names[i]});
        else
            text = filled(phrase("List", "{1}, {2}"), {text, names[i]});
    }
    return text;
}

int daysSince(Instant moment, Instant now, const Zone &zone)
{
    // Half a day of room: wall-clock days have 23 to 25 hours.
    const std::int64_t ticks = zone.startOfDay(now) - zone.startOfDay(moment);
    return static_cast<int>(Instant::floorDiv(ticks + Instant::ticksPerDay / 2, Instant::ticksPerDay));
}

std::string agoText(Instant moment, Instant now, const Zone &zone)
{
    const int days = daysSince(moment, now, zone);
    if (days <= 0) return phrase("Date", "today");
    if (days == 1) return phrase("Date", "yesterday");
    return counted(static_cast<std::size_t>(days), plural("Date", "%n day ago", "%n days ago"));
}

std::string plainNumber(double value)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

std::string shownNumber(double value)
{
    return withDecimalSign(plainNumber(value));
}

std::string limitsText(const std::optional<double> &low, const std::optional<double> &high, const std::string &unit)
{
    const std::string after = unit.empty() ? "" : " " + unit;
    if (low && high)
        return filled(phrase("Goal", "between {1} and {2}"), {shownNumber(*low), shownNumber(*high) + after});
    if (low) return filled(phrase("Goal", "at least {1}"), {shownNumber(*low) + after});
    if (high) return filled(phrase("Goal", "at most {1}"), {shownNumber(*high) + after});
    return phrase("Goal", "no limits");
}

std::string sentenceCase(std::string text)
{
    text = withCapital(text);
    return text;
}

std::string_view sign(int comparator)
{
    static constexpr std::array<std::string_view, 5> signs{"", "<", "≤", "≥", ">"};
    return comparator >= 0 && comparator < 5 ? signs[static_cast<std::size_t>(comparator)] : std::string_view();
}

}  // namespace trendward::care
