// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/plandraft.h"
#include "core/io/jobs/reviewjob.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace trendward::ui
{

/// What is not signed yet of a plan, and the last version that is.
struct PlanState {
    std::optional<care::PlanDraft> draft;
    std::int64_t version = 0;
    friend bool operator==(const PlanState &, const PlanState &) = default;
};

/// What signing is asked about: the plan as the store has it at that moment.
struct SignFacts {
    std::optional<care::PlanDraft> draft;
    std::vector<care::Goal> goals;
    std::vector<care::Action> actions;
    std::int64_t version = 0;  ///< that signing makes
};

/// Every change of the plan on its way to the store. Each is one step that can be taken back until the draft is signed.
/// A change is made to the draft as this window has it; where another window has written since, nothing is saved before
/// a person has chosen between the two.
class PlanEdits : public QObject
{
    Q_OBJECT
public:
    PlanEdits(Desk &desk, UndoSteps &undo, QObject *parent);

    /// What changes are made to from now on. typing: a note is being written that is not saved yet.
    void shown(const jobs::PatientReview &review, bool typing);
    /// The plan as another window left it, while a person has to choose; else none.
    const PlanState *other(store::PatientKey patient) const;
    /// Whether that is a version that was signed, so that only the note can be kept here.
    bool signedElsewhere(store::PatientKey patient) const;
    void keepOwn(const store::Patient &person);
    void takeOther(const store::Patient &person);

    /// what: the step's name in words, without the patient.
    void change(const store::Patient &person, const QString &what, const std::function<void(care::PlanDraft &)> &edit);
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
    /// other() begins or ends.
    void otherChanged(qlonglong patient);

private:
    /// The plan of one patient in this window.
    struct Own {
        PlanState now;    ///< with all that was changed here, saved or on its way
        PlanState saved;  ///< as the store is known to have it
        std::optional<PlanState> other;
        int pending = 0;  ///< writes that are on their way
    };
    enum class Written { Yes, No, Apart };

    static Result<PlanState> stateOf(const store::RecordStore &store, store::PatientKey patient);
    /// why: in words, where it failed.
    void write(store::PatientKey patient, care::PlanDraft draft,
               std::function<void(Written, const QString &why)> answer);
    Written written(Own &own, const PlanState &wanted, const Outcome &done, const PlanState &found);
    void pushUndo(const store::Patient &person, const QString &what, const PlanState &before, bool note);
    void restore(store::PatientKey patient, const PlanState &before, bool note);

    Desk &m_desk;
    UndoSteps &m_undo;
    Asked m_asked;
    std::map<store::PatientKey, Own> m_own;
};

}  // namespace trendward::ui
