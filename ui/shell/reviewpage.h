// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "core/io/jobs/ward.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QWidget>

#include <memory>
#include <vector>

class QSplitter;

namespace trendward::ui
{

class PatientPane;
class PlanPane;
class WorklistPane;

/// Worklist, patient and plan side by side. The one who is chosen in the list is the one whom all three show.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    ReviewPage(Desk &desk, UndoSteps &undo, QWidget *parent);

    void show(std::shared_ptr<const jobs::Ward> ward);
    void showWardError(const QString &text);
    /// Reads the patient again when the change concerns the one who is open (0: it may).
    void reread(store::PatientKey changed);
    store::PatientKey patient() const { return m_patient; }
    const store::Patient *person() const { return m_review ? &m_review->person : nullptr; }

    WorklistPane &worklist() const { return *m_worklist; }
    PatientPane &trends() const { return *m_trends; }
    PlanPane &plan() const { return *m_plan; }
    std::vector<QWidget *> stops() const;

public slots:
    void open(qlonglong patient);

signals:
    void patientShown(qlonglong patient);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void answered(Result<std::shared_ptr<const jobs::PatientReview>> result);

    Desk &m_desk;
    Asked m_asked;
    QSplitter *m_panes;
    WorklistPane *m_worklist;
    PatientPane *m_trends;
    PlanPane *m_plan;
    store::PatientKey m_patient = 0;
    std::shared_ptr<const jobs::PatientReview> m_review;
    std::shared_ptr<const jobs::Ward> m_ward;
    bool m_wide = false, m_laidOut = false;
};

}  // namespace trendward::ui
