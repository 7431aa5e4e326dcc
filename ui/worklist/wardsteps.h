// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"
#include "ui/worklist/wardrows.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace trendward::ui
{

/// What a person does with the patients of the worklist: reviewed, snoozed, called, taken and given back. Each is a
/// step in the record's log and can be undone. A step covers what the list shows when its menu or dialog opens.
class WardSteps : public QObject
{
    Q_OBJECT
public:
    /// window: over which its menu and dialogs open.
    WardSteps(Desk &desk, UndoSteps &undo, QWidget *window);
    /// The list that the pages show.
    void show(std::shared_ptr<const jobs::Ward> ward) { m_ward = std::move(ward); }
    /// Whose own last look says what is new: the person who signs at this desk.
    static care::Looker looker(const Desk &desk);

    void review(store::PatientKey patient);
    /// A menu with the days, below this point of the screen.
    void chooseSnooze(store::PatientKey patient, const QPoint &where);
    void logCall(store::PatientKey patient);
    /// Takes a patient; one whom the person has is given back.
    void takeOrGiveBack(store::PatientKey patient);
    /// Gives a patient to somebody else, by name.
    void assign(store::PatientKey patient);
    /// Stands in for the one who has the patient.
    void cover(store::PatientKey patient);
    /// Everybody within goals at once, after a look at their names.
    void reviewStable();
    std::vector<jobs::WardPatient> stable() const;

signals:
    void message(const QString &sentence);

private:
    const jobs::WardPatient *find(store::PatientKey patient) const;
    store::PatientStep stepOf(const jobs::WardPatient &patient, care::WorkStep::Kind kind) const;
    void snooze(store::PatientStep step, const QString &who, const Date &until);
    void make(std::vector<store::PatientStep> steps, const QString &undoText, const QString &done);
    void takeBack(const std::vector<std::int64_t> &steps, store::PatientKey patient);
    Date dayFromNow(int days) const;
    /// Whom the list knows: who has done a step, and the clinicians of the programmes.
    QStringList people() const;

    Desk &m_desk;
    UndoSteps &m_undo;
    QWidget *m_window;
    std::shared_ptr<const jobs::Ward> m_ward;
};

}  // namespace trendward::ui
