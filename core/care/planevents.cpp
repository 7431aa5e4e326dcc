// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/planevents.h"

#include "core/base/phrase.h"
#include "core/care/goalunit.h"

#include <algorithm>

namespace trendward::care
{

namespace
{

/// Midnight of the day; of its first day for a date that names only a month or a year.
Instant beginningOf(const Date &date, const Zone &zone)
{
    LocalTime local;
    local.year = date.year;
    local.month = date.month.value_or(1);
    local.day = date.day.value_or(1);
    return zone.moment(local).at;
}

}  // namespace

std::vector<Event> eventsOf(const std::vector<Goal> &goals, const std::vector<Review> &reviews, const Zone &zone,
                            Instant now)
{
    std::vector<Event> events;
    for (const Review &review : reviews)
        events.push_back(
            {review.at, Event::Kind::Reviewed, filled(phrase("Event", "Reviewed by {1}"), {review.signer()})});
    for (const Goal &goal : goals)
        events.push_back({beginningOf(goal.start, zone), Event::Kind::GoalSet,
                          filled(phrase("Event", "Goal set: {1} {2}"), {nameOf(goal), targetText(goal)})});
    std::erase_if(events, [&](const Event &event) { return event.at > now; });
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
    return events;
}

}  // namespace trendward::care
