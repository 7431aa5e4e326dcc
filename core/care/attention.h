// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/covered.h"
#include "core/care/enrolment.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace trendward::care
{

/// One thing that a person did with a patient of the worklist, at this workstation or at another one that shares a
/// server with it. Steps are a log: one that was taken back stays in it.
struct WorkStep {
    enum class Kind { Reviewed, Snoozed, Called, Claimed, Released, Assigned, Covering };
    std::int64_t key = 0;  ///< the store's number; 0 before it is stored
    Kind kind = Kind::Reviewed;
    Instant at;
    std::string who;                   ///< the name under which the system knows the person
    std::string name = {}, role = {};  ///< as the person signs ("R. Alvarez", "RN"), or empty
    std::string note = {};             ///< of a call
    std::optional<Date> until = {};    ///< of a snooze: the day on which the patient is back
    Instant shown = {};                ///< the moment of the list that the person saw
    Covered covered = {};              ///< what it rested on
    std::string whom = {};  ///< Assigned: who has the patient now; Covering: in whose place; Released: who has the
                            ///< patient again, or empty. A name as the person signs, without the role.
    std::optional<Instant> takenBack = {};
    std::string takenBackBy = {};
    std::string origin = {};   ///< names it among the steps of all records; empty before it is stored
    Identifier cameFrom = {};  ///< of one made elsewhere: of whom it is on the server that told it; empty: made here

    /// The order of the log, the same at every workstation: by their moments, as the workstations' clocks had them; of
    /// one moment by their origin.
    bool isBefore(const WorkStep &other) const
    {
        return std::tie(at, origin, key) < std::tie(other.at, other.origin, other.key);
    }
    /// "R. Alvarez, RN"; the system's name where nobody signed.
    std::string signer() const { return name.empty() ? who : role.empty() ? name : name + ", " + role; }
    /// Who has the patient after this step, as a row says it; empty where it leaves the patient with nobody.
    std::string holder() const;
    /// The same without the role: what `whom` of a later step says.
    std::string holderName() const;
    /// Somebody was given the patient, and did not take the patient: only this person's own review ends it.
    bool gives() const { return (kind == Kind::Assigned || kind == Kind::Released) && !whom.empty(); }
};

/// "reviewed", "snoozed", "called", "claimed", "released", "assigned", "covering": as the store and JSON have it.
std::string_view codeOf(WorkStep::Kind kind);
std::optional<WorkStep::Kind> stepKindOf(std::string_view code);

/// Who looks at the list. Several people may work under one name of the system, so the signer's name counts too.
struct Looker {
    std::string who, name;
    bool did(const WorkStep &step) const { return step.who == who && step.name == name; }
    /// Whether this is who has the patient after the step.
    bool has(const WorkStep &step) const;
};

/// Where a patient stands in the work of the people who go through the list.
struct Attention {
    enum class State { New, InReview, Called, Reviewed, Snoozed };
    State state = State::New;
    std::optional<WorkStep> done;     ///< the newest review or snooze, also one that no longer holds
    std::optional<WorkStep> call;     ///< that nothing new came after
    std::optional<WorkStep> owner;    ///< who has the patient: no later step has ended it
    bool back = false;                ///< `done` no longer holds
    bool snoozeOver = false;          ///< because its day has come, and for no other reason
    std::optional<Instant> newSince;  ///< there is something new since the looker's own last review: when that was
    Membership membership = Membership::Enrolled;  ///< the list answers for those who are enrolled
    std::string apart;                             ///< why it does not answer for this one (membershipWords), or empty

    /// It waits for nobody now.
    bool isDone() const { return state == State::Reviewed || state == State::Snoozed; }
    /// Since when the patient is in this state; nullopt for New.
    std::optional<Instant> since() const;
};

/// What a list is looked at with: by whom, when, and by whose clock days begin.
struct Look {
    Instant now;
    Zone desk = Zone::utc();
    Looker looker = {};
};

/// Steps in their order (WorkStep::isBefore). A review covers the readings that were shown: anything further behind a
/// finding ends it. One who was given the patient by somebody else has the patient until an own review, or one of
/// whoever stands in; somebody else's review leaves the patient in the list. Only who took the patient, or stands in,
/// has begun: In review. A snooze holds through more of the same until its day. Neither outlasts a new finding, or more
/// readings of a look-first one.
Attention attentionOf(std::span<const WorkStep> steps, const Assessment &assessment, const ReadingCounts &counts,
                      const Look &look);

/// Where the patient waits: readings to look at, readings that are missing, nothing to do, or done. Apart: whom the
/// list does not answer for, because the patient is enrolled in nothing now.
enum class Queue { Clinical, DataMissing, Stable, Done, Apart };
Queue queueOf(const Assessment &assessment, const Attention &attention);

/// Whether many of these can be reviewed at once: within goals, which takes fresh and sufficient readings, with no date
/// that cannot be right, nobody has the patient in hand, and the list answers for the patient.
bool isStable(const Assessment &assessment, const Attention &attention);
/// Done, and on this day of the desk.
bool isDoneToday(const Attention &attention, const Look &look);

/// "new", "in-review", "called", "reviewed", "snoozed": for machines.
std::string_view codeOf(Attention::State state);
/// "Reviewed 22 Nov 09:10 by R. Alvarez, RN", "New since the review of 21 Nov 16:02"; empty where nobody has done
/// anything yet.
std::string words(const Attention &attention, const Zone &desk);
/// "R. Alvarez, RN since 22 Nov 09:02", "B. Chen for R. Alvarez since …", "B. Chen since …, given by R. Alvarez, RN";
/// empty where nobody has the patient.
std::string ownerWords(const Attention &attention, const Zone &desk);
/// "New since you looked on 21 Nov 16:02", or empty.
std::string newSinceWords(const Attention &attention, const Zone &desk);

}  // namespace trendward::care
