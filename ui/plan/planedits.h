// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/plandraft.h"
#include "core/io/jobs/reviewjob.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace trendward::ui
{

/// What signing is asked about: the plan as the store has it at that moment.
struct SignFacts {
    std::optional<care::PlanDraft> draft;
    std::vector<care::Goal> goals;
    std::vector<care::Action> actions;
    std::int64_t version = 0;  ///< that signing makes
};

/// Every change of the plan on its way to the store. Each is one step that can be taken back until the draft is signed.
class PlanEdits : public QObject
{
    Q_OBJECT
public:
    PlanEdits(Desk &desk, UndoSteps &undo, QObject *parent);

    /// what: the step's name in words, without the patient.
    void change(const store::Patient &person, const QString &what, std::function<void(care::PlanDraft &)> edit);
    void saveNote(store::PatientKey patient, const QString &note);
    void discard(const store::Patient &person);
    void askForSigning(store::PatientKey patient, std::function<void(SignFacts)> answer);
    /// Signs the draft that was shown; refused when the store holds another one by now. answer: the version, or none.
    void sign(store::PatientKey patient, const SignFacts &shown, care::Review review,
              std::function<void(std::optional<std::int64_t>)> answer);

signals:
    void message(const QString &text);
    void noteSaved(qlonglong patient, bool well);
    /// The note is another one without anybody having typed it.
    void noteReplaced(qlonglong patient, const QString &note);

private:
    /// The draft as it was before a change, and how many versions were signed then.
    struct Before {
        std::optional<care::PlanDraft> draft;
        std::int64_t version = 0;
    };
    static Result<Before> before(const store::RecordStore &store, store::PatientKey patient);
    static Outcome save(store::RecordStore &store, store::PatientKey patient, care::PlanDraft draft, Instant now);
    void pushUndo(const store::Patient &person, const QString &what, const Before &before, bool note);
    void restore(store::PatientKey patient, const Before &before, bool note);

    Desk &m_desk;
    UndoSteps &m_undo;
    Asked m_asked;
};

}  // namespace trendward::ui
