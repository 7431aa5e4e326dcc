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
using Kind = fhir::BackgroundKind;

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
        if (const auto at = momentOf(item.from, zone); at && item.status != "draft" && !item.none)
            begun.emplace_back(*at, &item);
    std::stable_sort(begun.begin(), begun.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::map<std::string, std::string> doses;  // by the drug, as it was written last
    for (const auto &[at, item] : begun) {
        const auto before = doses.find(item->text);
        if (before != doses.end() && before->second == item->detail) continue;
        events.push_back({at, Event::Kind::Medication,
                          before == doses.end()
                              ? filled(phrase("Event", "Medication: {1}"), {wordsOf(*item)})
                              : filled(phrase("Event", "Medication changed: {1}"), {wordsOf(*item)})});
        doses[item->text] = item->detail;
    }
}

}  // namespace

std::vector<std::string> currentTexts(const Background &background, Kind kind)
{
    const auto part = background.find(kind);
    if (part == background.end()) return {};
    std::set<std::string> texts;
    for (const Item &item : part->second.items) {
        if (!item.isCurrent()) continue;
        std::string text = item.text.empty() ? phrase("Background", "not named") : item.text;
        if (item.unconfirmed) text = filled(phrase("Background", "{1} (unconfirmed)"), {text});
        texts.insert(std::move(text));
    }
    return {texts.begin(), texts.end()};
}

std::string backgroundText(const Background &background, Kind kind, const Zone &zone, std::size_t most)
{
    const auto part = background.find(kind);
    const bool known = part != background.end();
    std::vector<std::string> texts = currentTexts(background, kind);
    if (texts.size() > most) {
        const auto more = static_cast<long long>(texts.size() - most);
        texts.resize(most);
        texts.push_back(counted(more, plural("Background", "%n more", "%n more")));
    }
    const auto words = [&](const char *unknown, const char *none, const char *some) {
        if (!known) return phrase("Background", unknown);
        if (texts.empty()) return filled(phrase("Background", none), {dateText(part->second.asOf, zone)});
        return filled(phrase("Background", some), {commas(texts)});
    };
    switch (kind) {
        case Kind::Problem:
            return words(marked("Background", "Problems not known"),
                         marked("Background", "Problems: none recorded ({1})"), marked("Background", "Problems: {1}"));
        case Kind::Allergy:
            return words(marked("Background", "Allergies not known"),
                         marked("Background", "Allergies: none recorded ({1})"),
                         marked("Background", "Allergies: {1}"));
        case Kind::Medication:
            return words(marked("Background", "Medication not known"),
                         marked("Background", "Medication: none recorded ({1})"),
                         marked("Background", "Medication: {1}"));
        case Kind::Encounter:
            break;
    }
    return words(marked("Background", "Encounters not known"), marked("Background", "Encounters: none now ({1})"),
                 marked("Background", "Encounters: {1}"));
}

std::vector<std::string> backgroundLines(const Background &background, const Zone &zone)
{
    constexpr std::size_t most = 8;
    std::vector<std::string> lines{backgroundText(background, Kind::Allergy, zone, most),
                                   backgroundText(background, Kind::Problem, zone, most)};
    if (background.count(Kind::Medication) > 0)
        lines.push_back(backgroundText(background, Kind::Medication, zone, most));
    return lines;
}

std::vector<Event> eventsOf(const Background &background, const Zone &zone, Instant now)
{
    std::vector<Event> events;
    if (const auto part = background.find(Kind::Medication); part != background.end())
        addMedication(part->second.items, zone, events);
    if (const auto part = background.find(Kind::Encounter); part != background.end())
        for (const Item &item : part->second.items)
            if (const auto at = momentOf(item.from, zone); at && item.status != "planned")
                events.push_back(
                    {*at, Event::Kind::Encounter, filled(phrase("Event", "Encounter: {1}"), {wordsOf(item)})});
    std::erase_if(events, [&](const Event &event) { return event.at > now; });
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
    return events;
}

}  // namespace trendward::care
