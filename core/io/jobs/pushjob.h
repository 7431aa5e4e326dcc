// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/care/rules.h"
#include "core/io/store/recordstore.h"

#include <array>
#include <functional>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

/// What is sent of a patient, in this order: what is referred to goes before what refers to it.
inline constexpr std::array pushedKinds{"Observation", "Goal", "CarePlan",     "DocumentReference",
                                        "Provenance",  "Task", "Communication"};

/// Resources of one kind.
struct PushTally {
    std::uint64_t fresh = 0, changed = 0, withdrawn = 0;  ///< to be sent: new, in another version, as entered in error
    std::uint64_t there = 0;                              ///< the server holds them as they are
    std::uint64_t elsewhere = 0;                          ///< it has the same from somebody else: not sent again
    std::uint64_t sent = 0;                               ///< by this push
    std::uint64_t refused = 0, conflicts = 0;
    std::uint64_t open = 0;  ///< not answered, or not sent: the next push goes on with them

    std::uint64_t toSend() const { return fresh + changed + withdrawn; }
};

/// A resource that somebody has changed on the server since it was sent, in both versions (JSON). `ours` is empty where
/// it was to be withdrawn, `theirs` where it was deleted there.
struct PushConflict {
    std::string name;  ///< "Goal/goal-3"
    std::string ours, theirs;
};

struct PushedPatient {
    std::string id;        ///< here
    std::string serverId;  ///< there; empty where nobody is known for sure, see why
    std::string there;     ///< whom the server knows by it: "Quill, Ada, born 1950-02-03"
    std::array<PushTally, pushedKinds.size()> kinds{};
    bool planSigned = false;      ///< else there is no plan to send
    std::vector<Error> refusals;  ///< single resources; the others were sent
    std::vector<PushConflict> conflicts;
    std::optional<Error> why;  ///< where it is not whole
    /// Whom the server has, where only a birth date or sex speaks against it; a person who has compared the two says so
    /// by PushSettings::samePerson.
    std::optional<store::Patient> toCompare;

    std::uint64_t sum(std::uint64_t PushTally::*which) const;
    std::uint64_t toSend() const;
    bool complete() const;
};

struct PushSettings {
    std::vector<store::PatientKey> patients;  ///< empty: all
    enum class Run : std::uint8_t { Send, Look } run = Run::Send;
    /// "Goal/goal-3": of what was changed on the server, ours is sent over theirs, or theirs is left as it is.
    std::vector<std::string> keepOurs, keepTheirs;
    /// Whose birth date or sex differs there, and whom a person has compared: they are the same person.
    std::vector<store::PatientKey> samePerson;
    std::string who, softwareVersion;
    Instant now;
    /// Told of each patient before anything is sent.
    std::function<void(const PushedPatient &)> before = {};
};

struct PushReport {
    std::vector<PushedPatient> patients;
    std::vector<std::string> alsoToSend;  ///< patients who were not chosen and of whom something is to be withdrawn
    std::vector<std::string> notFound;    ///< of keepOurs and keepTheirs: nothing of this name was changed there
    std::optional<Error> why;             ///< it was stopped (Cancelled), or the server could not go on
    bool complete() const;
};

/// Sends to a FHIR server what it does not hold yet: readings that did not come from it, the signed plan, the
/// summary of the signed version, and the work on the list (stepresource.h). Everything goes through the outbox of the
/// record: killed at any moment, the next push asks the server for what was on its way and goes on. The client should
/// have server::batchLimits(). The Error of the store, or of the server where it could not be asked for the first
/// patient.
Result<PushReport> push(server::HttpClient &client, const PushSettings &settings, const care::Rules &rules,
                        store::RecordStore &store, Progress &progress);

}  // namespace trendward::jobs
