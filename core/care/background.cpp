// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/background.h"

#include "core/base/phrase.h"
#include "core/care/words.h"

#include <algorithm>
#include <set>

namespace trendward::care
{

namespace
{

using Item = fhir::BackgroundItem;
using fhir::BackgroundKind;

std::string commas(const std::vector<std::string> &all)
{
    std::string text;
    for (const std::string &one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
}

std::optional<Instant> momentOf(const std::string &text, const Zone &zone)
{
    if (const auto moment = Instant::parse(text); moment) return *moment;
    const auto date = Date::parse(text.substr(0, 10));
    if (!date || !date->month || !date->day) return std::nullopt;
    LocalTime local;
    local.year = date->year;
    local.month = *date->month;
    local.day = *date->day;
    return zone.moment(local).at;
}

std::string wordsOf(const Item &item)
{
    const std::string text = item.text.empty() ? phrase("Background", "not named") : item.text;
    return item.detail.empty() ? text : filled(phrase("Background", "{1} ({2})"), {text, item.detail});
}

void addMedication(const std::vector<Item> &items, const Zone &zone, std::vector<Event> &events)
{
    std::vector<std::pair<Instant, const Item *>> begun;
    for (const Item &item : items)
        if (const auto at = momentOf(item.from, zone); at && item.status != "draft") begun.emplace_back(*at, &item);
    std::stable_sort(begun.begin(), begun.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::map<std::string, std::string> doses;  // by the drug, as it was written last
    for (const auto &[at, item] : begun) {
        // Nobody knows of two without a name that they are one.
        const std::string drug = item->text.empty() ? "\n" + item->id : item->text;
        const auto before = doses.find(drug);
        if (before != doses.end() && before->second == item->detail) continue;
        events.push_back({at, Event::Kind::Medication,
                          before == doses.end()
                              ? filled(phrase("Event", "Medication: {1}"), {wordsOf(*item)})
                              : filled(phrase("Event", "Medication changed: {1}"), {wordsOf(*item)})});
        doses[drug] = item->detail;
    }
}

/// What holds today in words, and of how many things.
struct CurrentText {
    std::string text;
    std::size_t things = 1;
};

std::string withDoubt(const std::string &text, bool unconfirmed)
{
    return unconfirmed ? filled(phrase("Background", "{1} (unconfirmed)"), {text}) : text;
}

std::vector<CurrentText> currentIn(const std::vector<Item> &items)
{
    std::set<std::string> named, none;
    std::size_t unnamed = 0, unsure = 0;
    bool some = false;
    for (const Item &item : items) {
        if (!item.isCurrent()) continue;
        some = some || item.none == fhir::None::No;
        if (item.text.empty() && item.none == fhir::None::No)
            ++(item.unconfirmed ? unsure : unnamed);
        else
            (item.none == fhir::None::AtAll ? none : named).insert(withDoubt(item.text, item.unconfirmed));
    }
    std::vector<CurrentText> all;
    for (const std::string &one : named) all.push_back({one});
    for (const auto &[count, unconfirmed] : {std::pair(unnamed, false), std::pair(unsure, true)})
        if (count > 0)
            all.push_back(
                {withDoubt(counted(count, plural("Background", "not named", "%n not named")), unconfirmed), count});
    for (const std::string &one : none)
        //: {1}: "No known allergy", beside an allergy
        all.push_back({some ? filled(phrase("Background", "contradicting: {1}"), {one}) : one});
    return all;
}

std::vector<CurrentText> currentIn(const Background &background, BackgroundKind kind)
{
    const auto part = background.find(kind);
    return part == background.end() ? std::vector<CurrentText>() : currentIn(part->second.items);
}

/// Of more than `most` the first ones, and how many more there are.
std::vector<std::string> firstOf(const std::vector<CurrentText> &all, std::size_t most)
{
    std::vector<std::string> texts;
    std::size_t more = 0;
    for (const CurrentText &one : all)
        if (texts.size() < most)
            texts.push_back(one.text);
        else
            more += one.things;
    if (more > 0) texts.push_back(counted(more, plural("Background", "%n more", "%n more")));
    return texts;
}

}  // namespace

std::vector<std::string> currentTexts(const Background &background, BackgroundKind kind)
{
    const std::vector<CurrentText> all = currentIn(background, kind);
    return firstOf(all, all.size());
}

std::string backgroundText(const Background &background, BackgroundKind kind, const Zone &zone, std::size_t most)
{
    const auto part = background.find(kind);
    const bool known = part != background.end();
    const std::vector<std::string> texts = firstOf(currentIn(background, kind), most);
    const auto words = [&](const char *unknown, const char *none, const char *some) {
        if (!known) return phrase("Background", unknown);
        const std::string said = texts.empty() ? filled(phrase("Background", none), {dateText(part->second.asOf, zone)})
                                               : filled(phrase("Background", some), {commas(texts)});
        if (part->second.silent.empty()) return said;
        //: {1}: "Allergies: none recorded (22 Nov 2026)", {2}: the addresses of servers
        return filled(phrase("Background", "{1}; not known from {2}"), {said, commas(part->second.silent)});
    };
    switch (kind) {
        case BackgroundKind::Problem:
            return words(marked("Background", "Problems not known"),
                         marked("Background", "Problems: none recorded ({1})"), marked("Background", "Problems: {1}"));
        case BackgroundKind::Allergy:
            return words(marked("Background", "Allergies not known"),
                         marked("Background", "Allergies: none recorded ({1})"),
                         marked("Background", "Allergies: {1}"));
        case BackgroundKind::Medication:
            return words(marked("Background", "Medication not known"),
                         marked("Background", "Medication: none recorded ({1})"),
                         marked("Background", "Medication: {1}"));
        case BackgroundKind::Encounter:
            break;
    }
    return words(marked("Background", "Encounters not known"), marked("Background", "Encounters: none now ({1})"),
                 marked("Background", "Encounters: {1}"));
}

std::vector<std::string> backgroundLines(const Background &background, const Zone &zone)
{
    constexpr std::size_t most = 8;
    std::vector<std::string> lines{backgroundText(background, BackgroundKind::Allergy, zone, most),
                                   backgroundText(background, BackgroundKind::Problem, zone, most)};
    if (background.count(BackgroundKind::Medication) > 0)
        lines.push_back(backgroundText(background, BackgroundKind::Medication, zone, most));
    return lines;
}

std::vector<Event> eventsOf(const Background &background, const Zone &zone, Instant now)
{
    std::vector<Event> events;
    if (const auto part = background.find(BackgroundKind::Medication); part != background.end())
        addMedication(part->second.items, zone, events);
    if (const auto part = background.find(BackgroundKind::Encounter); part != background.end())
        for (const Item &item : part->second.items)
            if (const auto at = momentOf(item.from, zone); at && item.status != "planned")
                events.push_back(
                    {*at, Event::Kind::Encounter, filled(phrase("Event", "Encounter: {1}"), {wordsOf(item)})});
    std::erase_if(events, [&](const Event &event) { return event.at > now; });
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
    return events;
}

}  // namespace trendward::care
