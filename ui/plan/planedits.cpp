// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planedits.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"

#include <QPointer>

#include <algorithm>
#include <memory>

namespace trendward::ui
{

namespace
{

std::int64_t lastVersion(const std::vector<care::Review> &reviews)
{
    std::int64_t version = 0;
    for (const care::Review &review : reviews) version = std::max(version, review.version);
    return version;
}

std::string noteOf(const PlanState &state)
{
    return state.draft ? state.draft->note : std::string();
}

}  // namespace

PlanEdits::PlanEdits(Desk &desk, UndoSteps &undo, QObject *parent) : QObject(parent), m_desk(desk), m_undo(undo) {}

Result<PlanState> PlanEdits::stateOf(const store::RecordStore &store, store::PatientKey patient)
{
    auto draft = store.draft(patient);
    if (!draft) return draft.error();
    const auto reviews = store.reviews(patient);
    if (!reviews) return reviews.error();
    return PlanState{*std::move(draft), lastVersion(*reviews)};
}

void PlanEdits::shown(const jobs::PatientReview &review, bool typing)
{
    const store::PatientKey patient = review.person.key;
    Own &own = m_own[patient];
    // What was read while a write was on its way may not know of it; the next one does.
    if (own.pending > 0 || own.other) return;
    const PlanState state{review.draft, lastVersion(review.reviews)};
    if (typing && noteOf(state) != noteOf(own.now)) {
        own.other = state;
        emit otherChanged(patient);
        return;
    }
    own.now = own.saved = state;
}

const PlanState *PlanEdits::other(store::PatientKey patient) const
{
    const auto own = m_own.find(patient);
    return own != m_own.end() && own->second.other ? &*own->second.other : nullptr;
}

bool PlanEdits::signedElsewhere(store::PatientKey patient) const
{
    const PlanState *there = other(patient);
    return there && there->version != m_own.at(patient).now.version;
}

void PlanEdits::write(store::PatientKey patient, care::PlanDraft draft,
                      std::function<void(Written, const QString &)> answer)
{
    Own &own = m_own[patient];
    const PlanState over = own.now;
    draft.changed = m_desk.now();
    draft.base = over.version;
    own.now.draft = draft.empty() ? std::nullopt : std::optional(draft);
    if (own.other) {
        answer(Written::Apart, {});
        return;
    }
    ++own.pending;
    const auto found = std::make_shared<PlanState>();
    m_desk.change<Done>(
        this, patient,
        [patient, over, draft, found](store::RecordStore &store, Progress &) -> Outcome {
            const Outcome done = store.saveDraft(patient, draft, over.draft);
            if (done || done.error().code != Error::Code::NotSupported) return done;
            auto there = stateOf(store, patient);
            if (!there) return there.error();
            *found = *std::move(there);
            return done;
        },
        [this, patient, wanted = own.now, found, answer = std::move(answer)](const Outcome &done) {
            const Written how = written(m_own[patient], wanted, done, *found);
            answer(how, how == Written::No ? errorText(done.error()) : QString());
            if (how == Written::Apart) emit otherChanged(patient);
        },
        Desk::Touches::Draft);
}

PlanEdits::Written PlanEdits::written(Own &own, const PlanState &wanted, const Outcome &done, const PlanState &found)
{
    --own.pending;
    if (done) {
        own.saved = wanted;
        return Written::Yes;
    }
    // Where the store has what this window wrote last, nobody else did anything: an earlier write of ours failed.
    const bool elsewhere = done.error().code == Error::Code::NotSupported && !(found == own.saved);
    if (elsewhere) own.other = found;
    if (!own.other && own.pending == 0) own.now = own.saved;
    return own.other ? Written::Apart : Written::No;
}

void PlanEdits::keepOwn(const store::Patient &person)
{
    const auto there = m_own.find(person.key);
    if (there == m_own.end() || !there->second.other) return;
    Own &own = there->second;
    const PlanState other = *own.other;
    care::PlanDraft mine = own.now.draft.value_or(care::PlanDraft());
    if (signedElsewhere(person.key)) {
        // What was signed there may hold these very goals and actions by now.
        mine.goals.clear();
        mine.actions.clear();
    }
    own.now = own.saved = other;
    own.other.reset();
    emit otherChanged(person.key);
    write(person.key, std::move(mine), [this, person, other](Written how, const QString &why) {
        if (how == Written::Yes && other.draft) pushUndo(person, tr("keeping this window's draft"), other, true);
        if (how == Written::No) emit message(why);
    });
}

void PlanEdits::takeOther(const store::Patient &person)
{
    const auto there = m_own.find(person.key);
    if (there == m_own.end() || !there->second.other) return;
    Own &own = there->second;
    const PlanState mine = own.now;
    own.now = own.saved = *own.other;
    own.other.reset();
    if (mine.draft && mine.version == own.now.version)
        pushUndo(person, tr("taking the other window's draft"), mine, true);
    emit noteReplaced(person.key, text(noteOf(own.now)));
    emit otherChanged(person.key);
    m_desk.readAgain(person.key);
}

void PlanEdits::change(const store::Patient &person, const QString &what,
                       const std::function<void(care::PlanDraft &)> &edit)
{
    const PlanState was = m_own[person.key].now;
    care::PlanDraft draft = was.draft.value_or(care::PlanDraft());
    edit(draft);
    write(person.key, std::move(draft), [this, person, what, was](Written how, const QString &why) {
        if (how == Written::Yes) pushUndo(person, what, was, false);
        if (how == Written::No) emit message(why);
    });
}

void PlanEdits::pushUndo(const store::Patient &person, const QString &what, const PlanState &before, bool note)
{
    m_undo.push(tr("%1 of %2", "a change of the plan, a patient").arg(what, nameText(person.name)),
                [edits = QPointer<PlanEdits>(this), patient = person.key, before, note] {
                    if (edits) edits->restore(patient, before, note);
                });
}

/// Goals and actions as they were; the note stays what it is by now, unless it was thrown away with them.
void PlanEdits::restore(store::PatientKey patient, const PlanState &was, bool note)
{
    const PlanState &now = m_own[patient].now;
    if (now.version != was.version) {
        emit message(
            tr("This was signed meanwhile and stays in the record. Change the plan and sign it again "
               "instead."));
        return;
    }
    care::PlanDraft draft = was.draft.value_or(care::PlanDraft());
    const std::string typed = noteOf(now);
    if (!note || !typed.empty()) draft.note = typed;
    const QString kept = text(draft.note);
    write(patient, std::move(draft), [this, patient, note, kept](Written how, const QString &why) {
        if (how == Written::No) emit message(why);
        if (how == Written::Yes && note) emit noteReplaced(patient, kept);
    });
}

void PlanEdits::saveNote(store::PatientKey patient, const QString &note)
{
    care::PlanDraft draft = m_own[patient].now.draft.value_or(care::PlanDraft());
    draft.note = note.toStdString();
    write(patient, std::move(draft), [this, patient](Written how, const QString &why) {
        if (how == Written::No) emit message(tr("The review note was not saved. %1").arg(why));
        emit noteSaved(patient, how == Written::Yes);
    });
}

void PlanEdits::discard(const store::Patient &person)
{
    const PlanState was = m_own[person.key].now;
    write(person.key, {}, [this, person, was](Written how, const QString &why) {
        if (how == Written::No) emit message(why);
        if (how != Written::Yes) return;
        pushUndo(person, tr("discarding the draft"), was, true);
        emit noteReplaced(person.key, {});
    });
}

void PlanEdits::askForSigning(store::PatientKey patient, std::function<void(SignFacts)> answer)
{
    m_desk.ask<SignFacts>(
        this, m_asked,
        [patient](const store::RecordStore &store, Progress &) -> Result<SignFacts> {
            const auto now = stateOf(store, patient);
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
    const QString changed =
        tr("The plan was changed since you opened Sign review, so nothing was signed. Look at it "
           "again, then sign");
    const QString signedThere =
        tr("Another window signed version %1 of this plan since you opened Sign review, so nothing "
           "was signed. Look at it again, then sign")
            .arg(shown.version);
    review.version = shown.version;
    m_desk.change<std::int64_t>(
        this, patient,
        [patient, shown, review = std::move(review), changed = changed.toStdString(),
         signedThere = signedThere.toStdString()](store::RecordStore &store, Progress &) -> Result<std::int64_t> {
            auto version = store.signPlan(patient, shown.draft.value_or(care::PlanDraft()), review);
            if (version || version.error().code != Error::Code::NotSupported) return version;
            const auto now = stateOf(store, patient);
            if (!now) return now.error();
            return Error{Error::Code::NotSupported, now->version < shown.version ? changed : signedThere, {}};
        },
        [this, patient, answer = std::move(answer)](Result<std::int64_t> version) {
            if (version) {
                Own &own = m_own[patient];
                own.now = own.saved = {std::nullopt, *version};
                emit noteReplaced(patient, {});
            } else {
                emit message(errorText(version.error()));
                m_desk.readAgain(patient);
            }
            answer(version ? std::optional(*version) : std::nullopt);
        });
}

}  // namespace trendward::ui
