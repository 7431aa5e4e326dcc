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
class Segments;
class WorklistPane;

/// Worklist, patient and plan side by side. The one who is chosen in the list is the one whom all three show. Where
/// there is no room for three, worklist or plan stands beside the patient, whose name is always seen.
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
    std::shared_ptr<const jobs::PatientReview> review() const { return m_review; }
    const store::Patient *person() const { return m_review ? &m_review->person : nullptr; }

    WorklistPane &worklist() const { return *m_worklist; }
    PatientPane &trends() const { return *m_trends; }
    PlanPane &plan() const { return *m_plan; }
    std::vector<QWidget *> stops() const;
    bool isNarrow() const { return m_narrow; }
    /// Brings the pane in sight that holds this widget.
    void reveal(const QWidget *stop);

public slots:
    void open(qlonglong patient);
    /// Worklist and plan in turn, where only one of them has room.
    void swapSides();

signals:
    void patientShown(qlonglong patient);
    /// Whether there is room for two panes only.
    void narrowChanged(bool narrow);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSides();
    void arrange();
    void ask();
    void answered(Result<std::shared_ptr<const jobs::PatientReview>> result);

    Desk &m_desk;
    Asked m_asked;
    enum Side { List, Plan };
    QSplitter *m_panes;
    Segments *m_sides;
    WorklistPane *m_worklist;
    PatientPane *m_trends;
    PlanPane *m_plan;
    store::PatientKey m_patient = 0;
    std::shared_ptr<const jobs::PatientReview> m_review;
    std::shared_ptr<const jobs::Ward> m_ward;
    bool m_wide = false, m_narrow = false, m_laidOut = false;
};

}  // namespace trendward::ui
