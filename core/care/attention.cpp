// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/attention.h"

#include "core/base/phrase.h"
#include "core/care/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace trendward::care
{

namespace
{

using Kind = WorkStep::Kind;
using State = Attention::State;

constexpr std::array<std::pair<Kind, std::string_view>, 7> kinds{{{Kind::Reviewed, "reviewed"},
                                                                  {Kind::Snoozed, "snoozed"},
                                                                  {Kind::Called, "called"},
                                                                  {Kind::Claimed, "claimed"},
                                                                  {Kind::Released, "released"},
                                                                  {Kind::Assigned, "assigned"},
                                                                  {Kind::Covering, "covering"}}};

/// Midnight of the day at this desk.
Instant beginningOf(const Date &date, const Zone &desk)
{
    LocalTime local;
    local.year = date.year;
    local.month = date.month.value_or(1);
    local.day = date.day.value_or(1);
    return desk.moment(local).at;
}

bool isOver(const WorkStep &snooze, const Look &look)
{
    return !snooze.until || look.now >= beginningOf(*snooze.until, look.desk);
}

/// The newest of each kind that counts, as the log goes by.
struct Newest {
    std::optional<WorkStep> done, call, owner, own;
    std::optional<WorkStep> given;  ///< by which somebody was given the patient or stands in for somebody

    void take(const WorkStep &step, const Looker &looker)
    {
        if (step.takenBack) return;
        switch (step.kind) {
            case Kind::Reviewed:
                if (looker.did(step)) own = step;
                done = step;
                if (!given || isOf(step, *given) || (owner && isOf(step, *owner))) free();
                break;
            case Kind::Snoozed:
                done = step;
                if (!given) owner.reset();
                break;
            case Kind::Called:
                call = step;
                break;
            case Kind::Covering:
                owner = step;
                if (!given && !step.whom.empty()) given = step;
                break;
            case Kind::Claimed:
                free();
                owner = step;
                break;
            case Kind::Assigned:
            case Kind::Released:
                free();
                if (step.gives()) given = owner = step;
                break;
        }
    }

private:
    /// Also of somebody whose place another one has taken.
    static bool isOf(const WorkStep &review, const WorkStep &owning)
    {
        const std::string &reviewer = review.name.empty() ? review.who : review.name;
        return Looker{review.who, review.name}.has(owning) ||
               (owning.kind == Kind::Covering && owning.whom == reviewer);
    }
    void free()
    {
        owner.reset();
        given.reset();
    }
};

/// "22 Nov 09:10"
std::string when(Instant moment, const Zone &desk)
{
    return dayText(moment, desk) + " " + timeOfDayText(moment, desk);
}

std::string backWords(const WorkStep &done, bool snoozeOver, const Zone &desk)
{
    if (snoozeOver && done.until)
        return filled(phrase("Worklist", "Snoozed to {1}: back now"), {dayText(beginningOf(*done.until, desk), desk)});
    return filled(done.kind == Kind::Reviewed ? phrase("Worklist", "New since the review of {1}")
                                              : phrase("Worklist", "New since the snooze of {1}"),
                  {when(done.at, desk)});
}

std::string reviewedWords(const WorkStep &review, const Zone &desk)
{
    return filled(phrase("Worklist", "Reviewed {1} by {2}"), {when(review.at, desk), review.signer()});
}

std::string callWords(const WorkStep &call, const Zone &desk)
{
    if (call.note.empty()) return filled(phrase("Worklist", "Called {1} by {2}"), {when(call.at, desk), call.signer()});
    //: {3}: what came of the call
    return filled(phrase("Worklist", "Called {1} by {2}: {3}"), {when(call.at, desk), call.signer(), call.note});
}

}  // namespace

std::string_view codeOf(Kind kind)
{
    return std::find_if(kinds.begin(), kinds.end(), [&](const auto &one) { return one.first == kind; })->second;
}

std::optional<Kind> stepKindOf(std::string_view code)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto &one) { return one.second == code; });
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

std::string WorkStep::holder() const
{
    return kind == Kind::Claimed || kind == Kind::Covering ? signer() : whom;
}

std::string WorkStep::holderName() const
{
    if (kind == Kind::Claimed || kind == Kind::Covering) return name.empty() ? who : name;
    return whom;
}

bool Looker::has(const WorkStep &step) const
{
    if (step.kind == Kind::Claimed || step.kind == Kind::Covering) return did(step);
    return !step.whom.empty() && step.whom == (name.empty() ? who : name);
}

std::optional<Instant> Attention::since() const
{
    switch (state) {
        case State::New:
            return std::nullopt;
        case State::InReview:
            return owner ? std::optional(owner->at) : std::nullopt;
        case State::Called:
            return call ? std::optional(call->at) : std::nullopt;
        case State::Reviewed:
        case State::Snoozed:
            return done ? std::optional(done->at) : std::nullopt;
    }
    return std::nullopt;
}

Attention attentionOf(std::span<const WorkStep> steps, const Assessment &assessment, const ReadingCounts &counts,
                      const Look &look)
{
    Newest newest;
    for (const WorkStep &step : steps) newest.take(step, look.looker);
    const auto sinceStep = [&](const WorkStep &step) { return since(step.covered, assessment, counts); };

    Attention attention;
    attention.owner = std::move(newest.owner);
    if (newest.own && sinceStep(*newest.own) != Since::Nothing) attention.newSince = newest.own->at;
    // Whoever looks next has to know of it, also when more of the same has come.
    if (newest.call && sinceStep(*newest.call) != Since::New) attention.call = std::move(newest.call);
    if (newest.done) {
        attention.done = std::move(newest.done);
        const Since come = sinceStep(*attention.done);
        const bool snoozed = attention.done->kind == Kind::Snoozed;
        const bool over = snoozed && isOver(*attention.done, look);
        attention.snoozeOver = over && come != Since::New;
        attention.back = over || come == Since::New || (!snoozed && come == Since::More);
        const bool waits = newest.given && !snoozed;
        if (!attention.back && !waits) attention.state = snoozed ? State::Snoozed : State::Reviewed;
    }
    if (attention.isDone()) return attention;
    if (attention.call && (!attention.done || attention.done->isBefore(*attention.call)))
        attention.state = State::Called;
    else if (attention.owner && !attention.owner->gives())
        attention.state = State::InReview;
    return attention;
}

Queue queueOf(const Assessment &assessment, const Attention &attention)
{
    if (attention.membership != Membership::Enrolled) return Queue::Apart;
    if (attention.isDone()) return Queue::Done;
    switch (assessment.bucket) {
        case Bucket::LookFirst:
        case Bucket::Review:
            return Queue::Clinical;
        case Bucket::NoRecentData:
        case Bucket::NotEnoughKnown:
            return Queue::DataMissing;
        case Bucket::WithinGoals:
            break;
    }
    return Queue::Stable;
}

bool isStable(const Assessment &assessment, const Attention &attention)
{
    return queueOf(assessment, attention) == Queue::Stable && assessment.misdated == 0 && !attention.owner;
}

bool isDoneToday(const Attention &attention, const Look &look)
{
    return attention.isDone() && look.desk.startOfDay(attention.done->at) == look.desk.startOfDay(look.now);
}

std::string_view codeOf(State state)
{
    switch (state) {
        case State::New:
            return "new";
        case State::InReview:
            return "in-review";
        case State::Called:
            return "called";
        case State::Reviewed:
            return "reviewed";
        case State::Snoozed:
            return "snoozed";
    }
    return {};
}

std::string words(const Attention &attention, const Zone &desk)
{
    switch (attention.state) {
        case State::New:
            if (!attention.done) return {};
            // Somebody else has reviewed while who was given the patient has not.
            return attention.back ? backWords(*attention.done, attention.snoozeOver, desk)
                                  : reviewedWords(*attention.done, desk);
        case State::InReview:
            return filled(phrase("Worklist", "In review: {1}"), {ownerWords(attention, desk)});
        case State::Called:
            return callWords(*attention.call, desk);
        case State::Reviewed:
            return reviewedWords(*attention.done, desk);
        case State::Snoozed:
            return filled(phrase("Worklist", "Snoozed to {1} by {2}"),
                          {attention.done->until ? dayText(beginningOf(*attention.done->until, desk), desk) : "",
                           attention.done->signer()});
    }
    return {};
}

std::string ownerWords(const Attention &attention, const Zone &desk)
{
    if (!attention.owner) return {};
    const WorkStep &owner = *attention.owner;
    const std::string since = when(owner.at, desk);
    if (owner.kind == Kind::Covering && !owner.whom.empty())
        //: {1}: a person, {2}: in whose place, {3}: a date without its year, a time of day
        return filled(phrase("Worklist", "{1} for {2} since {3}"), {owner.holder(), owner.whom, since});
    if (owner.kind == Kind::Assigned)
        //: {1}: a person, {2}: a date without its year, a time of day, {3}: who gave the patient
        return filled(phrase("Worklist", "{1} since {2}, given by {3}"), {owner.holder(), since, owner.signer()});
    //: {1}: a person, {2}: a date without its year, a time of day
    return filled(phrase("Worklist", "{1} since {2}"), {owner.holder(), since});
}

std::string newSinceWords(const Attention &attention, const Zone &desk)
{
    if (!attention.newSince) return {};
    return filled(phrase("Worklist", "New since you looked on {1}"), {when(*attention.newSince, desk)});
}

}  // namespace trendward::care
