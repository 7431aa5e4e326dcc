// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/plan/plandialog.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace trendward::ui
{

/// A calm line for each server that has a plan of its own for this patient, with a way to look at it.
class ElsewhereLines : public QWidget
{
    Q_OBJECT
public:
    explicit ElsewhereLines(QWidget *parent);
    void show(const jobs::PatientReview &review);
    using QWidget::show;
    std::vector<QPushButton *> buttons() const { return m_buttons; }

signals:
    /// index: of PatientReview::plansElsewhere
    void lookWanted(int index);

private:
    QVBoxLayout *m_lines;
    QStringList m_shown;
    std::vector<QPushButton *> m_buttons;
};

/// What a server says of the plan, and which of its goals are to stand in the draft, too. Nothing of it is changed.
class ElsewhereDialog : public PlanDialog
{
    Q_OBJECT
public:
    ElsewhereDialog(const jobs::PatientReview &review, const care::PlanElsewhere &plan, const std::string &signer,
                    QWidget *parent);
    /// What was ticked.
    std::vector<care::Goal> goals() const;

private:
    void addGoal(const fhir::PlanPartElsewhere &goal, const jobs::PatientReview &review, const std::string &signer);
    void addPart(const QString &what, const fhir::PlanPartElsewhere &part, const Zone &zone);
    void check();

    QListWidget *m_list;
    std::vector<care::Goal> m_offered;  ///< of the rows that can be ticked, in their order
};

}  // namespace trendward::ui
