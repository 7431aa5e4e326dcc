// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/enrolment.h"

#include "core/base/phrase.h"
#include "core/care/words.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace trendward::care
{

namespace
{

using EnrolmentKind = EnrolmentStep::Kind;

constexpr std::array<std::pair<EnrolmentKind, std::string_view>, 5> enrolmentKinds{
    {{EnrolmentKind::Enrolled, "enrol"},
     {EnrolmentKind::Amended, "amend"},
     {EnrolmentKind::Paused, "pause"},
     {EnrolmentKind::Resumed, "resume"},
     {EnrolmentKind::Discharged, "discharge"}}};

bool isWholeDate(const Date &date)
{
    return date.month && date.day && LocalTime{date.year, *date.month, *date.day}.valid();
}

Error notPossible(std::string sentence)
{
    return {Error::Code::BadValue, std::move(sentence), {}};
}

void enter(Enrolment &enrolment, const EnrolmentStep &step)
{
    enrolment.newest = step.day;
    switch (step.kind) {
        case EnrolmentKind::Enrolled:
        case EnrolmentKind::Amended:
            enrolment.clinician = step.clinician;
            enrolment.consent = step.consent;
            break;
        case EnrolmentKind::Paused:
            enrolment.pauses.push_back({step.day, std::nullopt, step.reason});
            break;
        case EnrolmentKind::Resumed:
            if (!enrolment.pauses.empty()) enrolment.pauses.back().to = step.day;
            break;
        case EnrolmentKind::Discharged:
            enrolment.end = step.day;
            enrolment.endReason = step.reason;
            break;
    }
}

Outcome mayBegin(std::span<const Enrolment> enrolments, const EnrolmentStep &step)
{
    if (step.programme.empty()) return notPossible(phrase("Enrolment", "Name the programme."));
    for (const Enrolment &one : enrolments)
        if (one.isOpen() && one.programme == step.programme)
            return notPossible(
                filled(phrase("Enrolment", "The patient is in this programme already: {1}."), {step.programme}));
    return Done{};
}

Outcome mayGoOn(const Enrolment &one, const EnrolmentStep &step)
{
    if (!one.isOpen())
        return notPossible(filled(phrase("Enrolment", "The enrolment ended on {1}."), {dateText(*one.end)}));
    if (isBefore(step.day, one.newest))
        return notPossible(filled(phrase("Enrolment", "The day lies before {1}, when the enrolment last changed."),
                                  {dateText(one.newest)}));
    if (step.kind == EnrolmentKind::Paused && one.isPaused())
        return notPossible(
            filled(phrase("Enrolment", "The enrolment is paused since {1}."), {dateText(one.pauses.back().from)}));
    if (step.kind == EnrolmentKind::Resumed && !one.isPaused())
        return notPossible(phrase("Enrolment", "The enrolment is not paused."));
    const bool wantsReason = step.kind == EnrolmentKind::Paused || step.kind == EnrolmentKind::Discharged;
    if (wantsReason && step.reason.empty())
        return notPossible(phrase("Enrolment", "Say why: a pause and a discharge have a reason."));
    return Done{};
}

std::string pausedText(const Enrolment::Pause &pause)
{
    //: {1}: a date, {2}: why
    return filled(phrase("Enrolment", "Paused since {1}: {2}"), {dateText(pause.from), pause.reason});
}

const Enrolment::Pause *pauseOn(const Enrolment &enrolment, const Date &day)
{
    for (const Enrolment::Pause &pause : enrolment.pauses)
        if (!isBefore(day, pause.from) && (!pause.to || isBefore(day, *pause.to))) return &pause;
    return nullptr;
}

bool hasEnded(const Enrolment &enrolment, const Date &day)
{
    return enrolment.end && !isBefore(day, *enrolment.end);
}

bool runsOn(const Enrolment &enrolment, const Date &day)
{
    return !isBefore(day, enrolment.start) && !hasEnded(enrolment, day);
}

}  // namespace

std::string_view codeOf(EnrolmentKind kind)
{
    return std::find_if(enrolmentKinds.begin(), enrolmentKinds.end(),
                        [&](const auto &one) { return one.first == kind; })
        ->second;
}

std::optional<EnrolmentKind> enrolmentKindOf(std::string_view code)
{
    const auto found =
        std::find_if(enrolmentKinds.begin(), enrolmentKinds.end(), [&](const auto &one) { return one.second == code; });
    return found == enrolmentKinds.end() ? std::nullopt : std::optional(found->first);
}

std::string_view codeOf(Membership membership)
{
    switch (membership) {
        case Membership::Enrolled:
            return "enrolled";
        case Membership::Paused:
            return "paused";
        case Membership::Discharged:
            return "discharged";
        case Membership::NotEnrolled:
            return "not-enrolled";
    }
    return {};
}

bool isBefore(const Date &a, const Date &b)
{
    return std::tuple(a.year, a.month.value_or(1), a.day.value_or(1)) <
           std::tuple(b.year, b.month.value_or(1), b.day.value_or(1));
}

std::vector<Enrolment> enrolmentsFrom(std::span<const EnrolmentStep> steps)
{
    std::vector<Enrolment> all;
    for (const EnrolmentStep &step : steps) {
        if (step.kind == EnrolmentKind::Enrolled) {
            Enrolment one;
            one.key = step.key;
            one.programme = step.programme;
            one.start = step.day;
            enter(one, step);
            all.push_back(std::move(one));
            continue;
        }
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Enrolment &one) { return one.key == step.enrolment; });
        if (found != all.end()) enter(*found, step);
    }
    return all;
}

Outcome mayFollow(std::span<const Enrolment> enrolments, const EnrolmentStep &step)
{
    if (!isWholeDate(step.day) || (step.consent && !isWholeDate(*step.consent)))
        return notPossible(phrase("Enrolment", "An enrolment has whole dates, such as 2026-06-01."));
    if (step.kind == EnrolmentKind::Enrolled) return mayBegin(enrolments, step);
    const auto found = std::find_if(enrolments.begin(), enrolments.end(),
                                    [&](const Enrolment &one) { return one.key == step.enrolment; });
    if (found == enrolments.end()) return notPossible(phrase("Enrolment", "The patient has no such enrolment."));
    return mayGoOn(*found, step);
}

Membership membershipOn(std::span<const Enrolment> enrolments, const Date &day)
{
    Membership most = Membership::NotEnrolled;
    for (const Enrolment &one : enrolments) {
        if (hasEnded(one, day)) most = std::min(most, Membership::Discharged);
        if (!runsOn(one, day)) continue;
        if (!pauseOn(one, day)) return Membership::Enrolled;
        most = Membership::Paused;
    }
    return most;
}

bool overlaps(const Enrolment &enrolment, const Date &first, const Date &last)
{
    return !isBefore(last, enrolment.start) && !(enrolment.end && isBefore(*enrolment.end, first));
}

std::string words(const Enrolment &enrolment)
{
    std::string said =
        enrolment.end
            //: {1}: a programme, {2} and {3}: dates, {4}: why it ended
            ? filled(phrase("Enrolment", "{1}, {2} to {3}: {4}"),
                     {enrolment.programme, dateText(enrolment.start), dateText(*enrolment.end), enrolment.endReason})
            //: {1}: a programme, {2}: a date
            : filled(phrase("Enrolment", "{1} since {2}"), {enrolment.programme, dateText(enrolment.start)});
    if (!enrolment.clinician.empty()) said += ", " + enrolment.clinician;
    said += ", " + (enrolment.consent ? filled(phrase("Enrolment", "consent of {1}"), {dateText(*enrolment.consent)})
                                      : phrase("Enrolment", "consent not recorded"));
    if (enrolment.isPaused()) said += ". " + pausedText(enrolment.pauses.back());
    return said;
}

std::vector<std::string> enrolmentLines(std::span<const Enrolment> enrolments)
{
    std::vector<const Enrolment *> shown;
    for (const Enrolment &one : enrolments)
        if (one.isOpen()) shown.push_back(&one);
    if (shown.empty() && !enrolments.empty()) shown.push_back(&enrolments.back());
    std::vector<std::string> lines;
    for (const Enrolment *one : shown)
        //: {1}: "Heart failure at home since 3 May 2026, R. Alvarez, consent not recorded"
        lines.push_back(filled(phrase("Enrolment", "Programme: {1}"), {words(*one)}));
    return lines;
}

std::string membershipWords(std::span<const Enrolment> enrolments, const Date &day)
{
    const Membership membership = membershipOn(enrolments, day);
    if (membership == Membership::Enrolled) return {};
    // The newest that says so.
    for (auto one = enrolments.rbegin(); one != enrolments.rend(); ++one) {
        const Enrolment::Pause *pause = runsOn(*one, day) ? pauseOn(*one, day) : nullptr;
        if (membership == Membership::Paused && pause) return pausedText(*pause);
        if (membership == Membership::Discharged && hasEnded(*one, day))
            //: {1}: a date, {2}: why
            return filled(phrase("Enrolment", "Discharged {1}: {2}"), {dateText(*one->end), one->endReason});
    }
    return phrase("Enrolment", "Not enrolled");
}

std::string apartWords(std::size_t notEnrolled, std::size_t paused)
{
    std::string said;
    if (notEnrolled > 0) said = counted(notEnrolled, plural("Enrolment", "%n not enrolled"));
    if (paused > 0) said += (said.empty() ? "" : ", ") + counted(paused, plural("Enrolment", "%n paused"));
    return said;
}

}  // namespace trendward::care
