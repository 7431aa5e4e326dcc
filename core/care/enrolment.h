// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// One entry in the log of a patient's enrolments. Nothing in it is deleted; what is taken back counts no more.
struct EnrolmentStep {
    enum class Kind { Enrolled, Amended, Paused, Resumed, Discharged };
    std::int64_t key = 0;        ///< the store's number; 0 before it is stored
    std::int64_t enrolment = 0;  ///< key of the step that began the enrolment; 0 of that step itself
    Kind kind = Kind::Enrolled;
    Date day;                          ///< a whole date: from this day on
    std::string programme = {};        ///< of Enrolled
    std::string clinician = {};        ///< who answers for the patient; of Enrolled and Amended, may be empty
    std::optional<Date> consent = {};  ///< the day it was given; of Enrolled and Amended
    std::string reason = {};           ///< of Paused and Discharged
    Instant at = {};
    std::string who = {};
    std::int64_t change = 0;  ///< number by which the store takes it back
};

/// "enrol", "amend", "pause", "resume", "discharge": as the store and the command line have it.
std::string_view codeOf(EnrolmentStep::Kind kind);
std::optional<EnrolmentStep::Kind> enrolmentKindOf(std::string_view code);

/// One time of a patient in a programme. A patient may have several, also at once.
struct Enrolment {
    struct Pause {
        Date from;
        std::optional<Date> to;  ///< the day it goes on again
        std::string reason;
    };
    std::int64_t key = 0;
    std::string programme, clinician;
    std::optional<Date> consent;
    Date start;
    std::vector<Pause> pauses;
    std::optional<Date> end;
    std::string endReason;
    Date newest;  ///< day of its newest step

    bool isOpen() const { return !end; }
    bool isPaused() const { return isOpen() && !pauses.empty() && !pauses.back().to; }
};

/// What the log says, in the order in which the enrolments began.
std::vector<Enrolment> enrolmentsFrom(std::span<const EnrolmentStep> steps);

/// BadValue with a sentence where the step cannot follow on these: dates that are none or go back, no programme, a
/// programme that the patient is in already, a pause or discharge without a reason, an enrolment that is over.
Outcome mayFollow(std::span<const Enrolment> enrolments, const EnrolmentStep &step);

/// Whether the worklist answers for a patient.
enum class Membership { Enrolled, Paused, Discharged, NotEnrolled };
/// "enrolled", "paused", "discharged", "not-enrolled": for machines.
std::string_view codeOf(Membership membership);
/// On this day: enrolled in one programme at least; else paused; else what was last.
Membership membershipOn(std::span<const Enrolment> enrolments, const Date &day);

/// Whether the first day comes before the second one; both are whole dates.
bool isBefore(const Date &a, const Date &b);
/// Whether it was open on one of these days, both included.
bool overlaps(const Enrolment &enrolment, const Date &first, const Date &last);

/// "Heart failure at home since 3 May 2026, R. Alvarez, consent of 2 May 2026", and its pause where it is paused.
std::string words(const Enrolment &enrolment);
/// "Programme: Heart failure at home since 3 May 2026, …": those that are open, else the newest; for a summary's head.
std::vector<std::string> enrolmentLines(std::span<const Enrolment> enrolments);
/// "Paused since 12 Nov 2026: in hospital", "Discharged 12 Nov 2026: moved away", "Not enrolled"; empty for one who is
/// enrolled.
std::string membershipWords(std::span<const Enrolment> enrolments, const Date &day);
/// "3 not enrolled, 1 paused"; empty where there is nobody.
std::string apartWords(std::size_t notEnrolled, std::size_t paused);

}  // namespace trendward::care
