// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/population.h"

#include "core/base/phrase.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace trendward::care
{

namespace
{

using Json = nlohmann::json;

constexpr int adultFrom = 18;

auto dayOf(const Date &date)
{
    return std::tuple(date.year, date.month.value_or(1), date.day.value_or(1));
}

auto dayOf(const LocalTime &time)
{
    return std::tuple(time.year, time.month, time.day);
}

bool isWhole(const Date &date)
{
    return date.month && date.day;
}

/// The age that is certain: as if born on the last day that the birth date allows.
int leastAge(Date birth, const LocalTime &today)
{
    if (!birth.month) birth.month = 12;
    if (!birth.day) birth.day = 31;
    return ageInYears(birth, today).value_or(0);
}

std::string reasonOf(RuleSet set)
{
    switch (set) {
        case RuleSet::BirthUnknown:
            return phrase("RuleSet", "the birth date is not known");
        case RuleSet::Under18:
            return phrase("RuleSet", "under 18");
        case RuleSet::Pregnant:
            return phrase("RuleSet", "pregnant");
        case RuleSet::Adults:
            break;
    }
    return {};
}

}  // namespace

bool isOver(const Pregnancy &pregnancy, const LocalTime &today)
{
    return pregnancy.to && dayOf(*pregnancy.to) < dayOf(today);
}

void putInOrder(std::vector<Pregnancy> &pregnancies)
{
    std::sort(pregnancies.begin(), pregnancies.end(), [](const Pregnancy &a, const Pregnancy &b) {
        return std::tuple(dayOf(a.from), a.at) < std::tuple(dayOf(b.from), b.at);
    });
}

RuleSet ruleSetFor(const std::optional<Date> &birth, std::span<const Pregnancy> pregnancies, const LocalTime &today)
{
    if (!birth) return RuleSet::BirthUnknown;
    if (leastAge(*birth, today) < adultFrom)
        // Born in a year that allows both: nobody knows, and it is not a child's record either.
        return ageInYears({birth->year, birth->month.value_or(1), birth->day.value_or(1)}, today).value_or(0) <
                       adultFrom
                   ? RuleSet::Under18
                   : RuleSet::BirthUnknown;
    const bool pregnant = std::any_of(pregnancies.begin(), pregnancies.end(), [&](const Pregnancy &one) {
        return dayOf(one.from) <= dayOf(today) && !isOver(one, today);
    });
    return pregnant ? RuleSet::Pregnant : RuleSet::Adults;
}

std::string noRuleSetText(RuleSet set)
{
    if (set == RuleSet::Adults) return {};
    return filled(phrase("RuleSet",
                         "No rule set for this patient: {1}. Adult rules are off, crisis limits among them; only the "
                         "patient's own goals and missing data are judged."),
                  {reasonOf(set)});
}

std::string noRuleSetMark(RuleSet set)
{
    if (set == RuleSet::Adults) return {};
    return filled(phrase("RuleSet", "No rule set: {1}"), {reasonOf(set)});
}

Outcome mayBeKept(const Pregnancy &pregnancy)
{
    const auto wrong = [](std::string sentence) { return Error{Error::Code::BadValue, std::move(sentence), {}}; };
    if (!isWhole(pregnancy.from) || (pregnancy.to && !isWhole(*pregnancy.to)))
        return wrong(phrase("RuleSet", "A pregnancy has whole dates, such as 2026-05-03."));
    if (pregnancy.to && dayOf(*pregnancy.to) < dayOf(pregnancy.from))
        return wrong(phrase("RuleSet", "A pregnancy cannot end before it begins."));
    if (pregnancy.source.empty()) return wrong(phrase("RuleSet", "Say who or what tells of the pregnancy."));
    return Done{};
}

std::string pregnanciesJson(std::span<const Pregnancy> pregnancies)
{
    Json all = Json::array();
    for (const Pregnancy &one : pregnancies) {
        Json json{{"from", one.from.text()}, {"source", one.source}, {"who", one.who}, {"at", one.at.text()}};
        if (one.to) json["to"] = one.to->text();
        all.push_back(std::move(json));
    }
    return all.dump();
}

Result<std::vector<Pregnancy>> pregnanciesFrom(std::string_view text)
{
    const Error malformed{Error::Code::Malformed, "what the record keeps of pregnancies cannot be read", {}};
    const Json all = Json::parse(text, nullptr, false);
    if (!all.is_array()) return malformed;
    std::vector<Pregnancy> pregnancies;
    for (const Json &json : all) {
        const auto member = [&](const char *name) {
            return json.is_object() && json.contains(name) && json[name].is_string() ? json[name].get<std::string>()
                                                                                     : std::string();
        };
        const auto from = Date::parse(member("from")), to = Date::parse(member("to"));
        const auto at = Instant::parse(member("at"));
        if (!from || !at || (!to && !member("to").empty())) return malformed;
        pregnancies.push_back({*from, to ? std::optional(*to) : std::nullopt, member("source"), member("who"), *at});
    }
    return pregnancies;
}

}  // namespace trendward::care
