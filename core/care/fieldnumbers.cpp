// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/fieldnumbers.h"

#include "core/base/phrase.h"
#include "core/care/words.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace trendward::care
{

namespace
{

/// One number and of which named statistics it is made.
struct Wanted {
    const char *name;          ///< of the statistic
    const char *upper = "";    ///< of the statistic that ends a range
    const char *shown = name;  ///< as it is called
};

/// Its account counts days and not readings.
constexpr const char *ofWholeDays = "Steps a day, the 7 days before today";

constexpr const char *daysBeyondUsual = "Days beyond the usual level";

constexpr Wanted usual{"Own usual range, lower end", "Own usual range, upper end",
                       marked("Statistic", "Own usual range")};

std::vector<Wanted> wantedOf(const std::string &measure)
{
    if (measure == "systolic-blood-pressure")
        return {
            {"Home average"}, {"Home average, mornings"}, {"Home average, evenings"}, {"Systolic load, last 10 days"}};
    if (measure == "diastolic-blood-pressure")
        return {{"Home average"}, {"Home average, mornings"}, {"Home average, evenings"}, usual};
    if (measure == "glucose") return {{"In target"}, {"Below target"}, {"Above target"}, {"Coefficient of variation"}};
    if (measure == "sensor-glucose")
        return {{"In target"}, {"Below target"}, {"Above target"}, {"Glucose management indicator"}};
    if (measure == "oxygen-saturation") return {{"Time below 90 %, last 7 days"}, usual};
    if (measure == "heart-rate" || measure == "resting-heart-rate")
        return {{"Last 3 days against the 30 before"}, usual};
    if (measure == "body-weight") return {{"Gain in 3 days"}, {"Last 3 days against the two weeks before"}, usual};
    if (measure == "peak-flow")
        return {{"Personal best, last 3 weeks"}, {"Difference within a day, last 2 weeks"}, usual};
    if (measure == "inhaler-puffs") return {{"Days with a puff, last 7 days"}, usual};
    if (measure == "steps" || measure == "steps-per-day") return {{ofWholeDays}, usual};
    if (measure == "sleep-duration") return {{"Deviation between nights, last 2 weeks"}, usual};
    if (measure == "mask-use") return {{"Nights with 4 hours"}, usual};
    return {usual};
}

const NamedStatistic *statisticNamed(std::span<const NamedStatistic> all, std::string_view name)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const NamedStatistic &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// The number without its unit, which follows it after a space.
std::string numberOf(const NamedStatistic &one)
{
    return one.text.substr(0, one.text.find(' '));
}

/// The same, and of a range both ends: "128–150".
std::string numberOf(std::span<const NamedStatistic> all, const NamedStatistic &first, const Wanted &wanted)
{
    const NamedStatistic *upper = statisticNamed(all, wanted.upper);
    return upper && upper->value ? numberOf(first) + "–" + numberOf(*upper) : numberOf(first);
}

std::string basisText(const NamedStatistic &one, const Zone &zone)
{
    const std::string basis = basisOf(one);
    const trend::Account &account = one.account;
    if (!account.first || !account.last) return basis;
    const std::string from = dayText(*account.first, zone), to = dayText(*account.last, zone);
    //: "24 of 46 readings", a day
    if (from == to) return filled(phrase("Field", "{1}, {2}"), {basis, from});
    //: "24 of 46 readings", two days
    return filled(phrase("Field", "{1}, {2} to {3}"), {basis, from, to});
}

FieldNumber numberOf(const Wanted &wanted, const NamedStatistic &first, std::span<const NamedStatistic> statistics,
                     std::span<const NamedStatistic> otherHalf, const Zone &zone)
{
    FieldNumber number{phrase("Statistic", wanted.shown), "", "", first.account.shortfall};
    if (!first.value) return number;
    // A text of its own (whole percents that add up to 100) stays.
    const NamedStatistic *other = statisticNamed(otherHalf, wanted.name);
    number.value = first.text;
    if (*wanted.upper || (other && other->value)) {
        std::string both = numberOf(statistics, first, wanted);
        if (other && other->value) both += "/" + numberOf(otherHalf, *other, wanted);
        const std::string unit = unitAfter(both, first.account.unit);
        number.value = both + (unit.empty() ? "" : " " + unit);
    }
    number.basis = basisText(first, zone);
    return number;
}

}  // namespace

std::string FieldNumber::words() const
{
    //: the name of a number; the number, or what is missing for it
    const std::string said = filled(phrase("Field", "{1}: {2}"), {name, value.empty() ? missing : value});
    //: a number with its name, what it rests on
    return basis.empty() ? said : filled(phrase("Field", "{1} ({2})"), {said, basis});
}

std::string basisOf(const NamedStatistic &statistic)
{
    const trend::Account &account = statistic.account;
    std::size_t all = std::accumulate(account.leftOut.begin(), account.leftOut.end(), account.used);
    for (const trend::NotUsed &one : account.notUsed) all += one.readings;
    const bool ofDays = statistic.name == ofWholeDays;
    if (all == account.used)
        return counted(all,
                       ofDays ? plural("Field", "%n day", "%n days") : plural("Field", "%n reading", "%n readings"));
    return filled(counted(all, ofDays ? plural("Field", "{1} of %n day", "{1} of %n days")
                                      : plural("Field", "{1} of %n reading", "{1} of %n readings")),
                  {std::to_string(account.used)});
}

std::vector<FieldNumber> fieldNumbers(const std::string &measure, std::span<const NamedStatistic> statistics,
                                      std::span<const NamedStatistic> otherHalf, const Zone &zone)
{
    std::vector<FieldNumber> numbers;
    std::string lastBasis;
    for (const Wanted &wanted : wantedOf(measure)) {
        const NamedStatistic *first = statisticNamed(statistics, wanted.name);
        if (!first) continue;
        FieldNumber number = numberOf(wanted, *first, statistics, otherHalf, zone);
        const bool saidBefore = std::any_of(numbers.begin(), numbers.end(), [&](const FieldNumber &one) {
            return number.value.empty() && one.missing == number.missing;
        });
        if (saidBefore) continue;
        if (!number.value.empty() && number.basis == std::exchange(lastBasis, number.basis)) number.basis.clear();
        numbers.push_back(std::move(number));
    }
    // Worth a word only where there are some, and then the first one: what comes last may have no room.
    const NamedStatistic *beyond = statisticNamed(statistics, daysBeyondUsual);
    if (beyond && beyond->value.value_or(0) > 0)
        numbers.insert(numbers.begin(), FieldNumber{phrase("Field", "Change"), beyond->text, "", ""});
    return numbers;
}

}  // namespace trendward::care
