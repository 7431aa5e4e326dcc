// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planedits.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"

#include <QPointer>

#include <algorithm>

namespace trendward::ui
{

namespace
{

Result<std::int64_t> signedVersion(const store::RecordStore &store, store::PatientKey patient)
{
    const auto reviews = store.reviews(patient);
    if (!reviews) return reviews.error();
    std::int64_t version = 0;
    for (const care::Review &review : *reviews) version = std::max(version, review.version);
    return version;
}

}  // namespace

PlanEdits::PlanEdits(Desk &desk, UndoSteps &undo, QObject *parent) : QObject(parent), m_desk(desk), m_undo(undo) {}

Result<PlanEdits::Before> PlanEdits::before(const store::RecordStore &store, store::PatientKey patient)
{
    auto draft = store.draft(patient);
    if (!draft) return draft.error();
    const auto version = signedVersion(store, patient);
    if (!version) return version.error();
    return Before{*std::move(draft), *version};
}

Outcome PlanEdits::save(store::RecordStore &store, store::PatientKey patient, care::PlanDraft draft, Instant now)
{
    if (draft.empty()) return store.dropDraft(patient);
    draft.changed = now;
    return store.saveDraft(patient, draft);
}

void PlanEdits::change(const store::Patient &person, const QString &what, std::function<void(care::PlanDraft &)> edit)
{
    m_desk.change<Before>(
        this, person.key,
        [patient = person.key, now = m_desk.now(), edit = std::move(edit)](store::RecordStore &store,
                                                                           Progress &) -> Result<Before> {
            auto was = before(store, patient);
            if (!was) return was.error();
            care::PlanDraft draft = was->draft.value_or(care::PlanDraft());
            edit(draft);
            const Outcome done = save(store, patient, std::move(draft), now);
            if (!done) return done.error();
            return was;
        },
        [this, person, what](Result<Before> was) {
            if (was)
                pushUndo(person, what, *was, false);
            else
                emit message(errorText(was.error()));
        },
        Desk::Touches::Draft);
}

void PlanEdits::pushUndo(const store::Patient &person, const QString &what, const Before &before, bool note)
{
    m_undo.push(tr("%1 of %2", "a change of the plan, a patient").arg(what, nameText(person.name)),
                [edits = QPointer<PlanEdits>(this), patient = person.key, before, note] {
                    if (edits) edits->restore(patient, before, note);
                });
}

/// Goals and actions as they were; the note stays what it is by now, unless it was thrown away with them.
void PlanEdits::restore(store::PatientKey patient, const Before &was, bool note)
{
    const QString late =
        tr("This was signed meanwhile and stays in the record. Change the plan and sign it again "
           "instead.");
    m_desk.change<std::string>(
        this, patient,
        [patient, was, note, now = m_desk.now(), late = late.toStdString()](store::RecordStore &store,
                                                                            Progress &) -> Result<std::string> {
            auto by = before(store, patient);
            if (!by) return by.error();
            if (by->version != was.version) return Error{Error::Code::NotSupported, late, {}};
            care::PlanDraft draft = was.draft.value_or(care::PlanDraft());
            const std::string typed = by->draft ? by->draft->note : std::string();
            if (!note || !typed.empty()) draft.note = typed;
            const std::string kept = draft.note;
            const Outcome done = save(store, patient, std::move(draft), now);
            if (!done) return done.error();
            return kept;
        },
        [this, patient, note](Result<std::string> kept) {
            if (!kept)
                emit message(errorText(kept.error()));
            else if (note)
                emit noteReplaced(patient, text(*kept));
        },
        Desk::Touches::Draft);
}

void PlanEdits::saveNote(store::PatientKey patient, const QString &note)
{
    m_desk.change<Done>(
        this, patient,
        [patient, now = m_desk.now(), note = note.toStdString()](store::RecordStore &store, Progress &) -> Outcome {
            auto draft = store.draft(patient);
            if (!draft) return draft.error();
            care::PlanDraft changed = draft->value_or(care::PlanDraft());
            changed.note = note;
            return save(store, patient, std::move(changed), now);
        },
        [this, patient](const Outcome &done) {
            if (!done) emit message(tr("The review note was not saved. %1").arg(errorText(done.error())));
            emit noteSaved(patient, done.has_value());
        },
        Desk::Touches::Draft);
}

void PlanEdits::discard(const store::Patient &person)
{
    m_desk.change<Before>(
        this, person.key,
        [patient = person.key](store::RecordStore &store, Progress &) -> Result<Before> {
            auto was = before(store, patient);
            if (!was) return was.error();
            const Outcome done = store.dropDraft(patient);
            if (!done) return done.error();
            return was;
        },
        [this, person](Result<Before> was) {
            if (!was) {
                emit message(errorText(was.error()));
                return;
            }
            pushUndo(person, tr("discarding the draft"), *was, true);
            emit noteReplaced(person.key, {});
        },
        Desk::Touches::Draft);
}

void PlanEdits::askForSigning(store::PatientKey patient, std::function<void(SignFacts)> answer)
{
    m_desk.ask<SignFacts>(
        this, m_asked,
        [patient](const store::RecordStore &store, Progress &) -> Result<SignFacts> {
            const auto now = before(store, patient);
            if (!now) return now.error();
            auto goals = store.goals(patient);
            if (!goals) return goals.error();
            auto actions = store.actions(patient);
            if (!actions) return actions.error();
            return SignFacts{now->draft, *std::move(goals), *std::move(actions), now->version + 1};
        },
        [this, answer = std::move(answer)](Result<SignFacts> facts) {
            if (!facts) emit message(errorText(facts.error()));
            answer(facts ? *std::move(facts) : SignFacts());
        });
}

void PlanEdits::sign(store::PatientKey patient, const SignFacts &shown, care::Review review,
                     std::function<void(std::optional<std::int64_t>)> answer)
{
    const QString other =
        tr("The plan was changed since you opened Sign review, so nothing was signed. Look at it "
           "again, then sign");
    m_desk.change<std::int64_t>(
        this, patient,
        [patient, shown, review = std::move(review), other = other.toStdString()](store::RecordStore &store,
                                                                                  Progress &) -> Result<std::int64_t> {
            const auto now = before(store, patient);
            if (!now) return now.error();
            if (now->draft != shown.draft || now->version + 1 != shown.version)
                return Error{Error::Code::NotSupported, other, {}};
            return store.signPlan(patient, shown.draft.value_or(care::PlanDraft()), review);
        },
        [this, patient, answer = std::move(answer)](Result<std::int64_t> version) {
            if (version)
                emit noteReplaced(patient, {});
            else
                emit message(errorText(version.error()));
            answer(version ? std::optional(*version) : std::nullopt);
        });
}

}  // namespace trendward::ui
