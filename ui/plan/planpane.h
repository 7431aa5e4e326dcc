// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace trendward::ui
{

class ActionRow;
class Chip;
class ElidedLabel;
class ElsewhereLines;
class GoalRow;
class NoteEdit;
class PlanDialog;
class PlanEdits;
class PlanFoot;
class OtherDraft;
class PlanSection;
class Signing;

/// The right side of the Review page: goals with where they stand, actions, the review note, and under them Export and
/// Sign. What is changed here is a draft in the store until somebody signs it.
class PlanPane : public QWidget
{
    Q_OBJECT
public:
    PlanPane(Desk &desk, UndoSteps &undo, QWidget *parent = nullptr);

    void show(std::shared_ptr<const jobs::PatientReview> review);
    using QWidget::show;
    void showNobody();
    /// What F6 goes through, in order.
    std::vector<QWidget *> stops() const;

public slots:
    /// measure: a measure's key or a vital's, or empty. Where it has a goal already, that one is edited.
    void addGoal(const QString &measure);
    void addAction();
    void focusNote();
    void sign();

signals:
    void exportRequested();
    void message(const QString &text);

private:
    void build();
    void buildHead(QVBoxLayout *layout);
    void buildContent();
    void connectAll();
    void showPlan();
    void showGoals();
    void showActions();
    void showNoteState();
    void showOther();
    void lookElsewhere(int index);
    void otherChanged(store::PatientKey patient);
    void orderStops();

    void editGoal(const std::vector<care::Goal> &goals, const QString &measure);
    void endGoal(const std::vector<care::Goal> &goals);
    void keepGoal(const std::vector<care::Goal> &goals);
    void editAction(const care::Action &action);
    void setDone(const care::Action &action, bool done);
    void putGoals(const store::Patient &person, const QString &what, const std::vector<care::Goal> &goals);
    void putAction(const store::Patient &person, const QString &what, const care::Action &action);
    std::string signer() const;

    Desk &m_desk;
    PlanEdits *m_edits;
    std::shared_ptr<const jobs::PatientReview> m_review;
    ElidedLabel *m_title, *m_version, *m_noteState;
    Chip *m_chip;
    QToolButton *m_more;
    QLabel *m_nobody;
    OtherDraft *m_other;
    ElsewhereLines *m_elsewhere;
    QScrollArea *m_scroll;
    PlanSection *m_goals, *m_actions;
    NoteEdit *m_note;
    PlanFoot *m_foot;
    Signing *m_signing;
    std::vector<GoalRow *> m_goalRows;
    std::vector<ActionRow *> m_actionRows;
};

}  // namespace trendward::ui
