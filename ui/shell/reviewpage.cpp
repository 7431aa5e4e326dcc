// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reviewpage.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/plan/planpane.h"
#include "ui/style/panes.h"
#include "ui/style/segments.h"
#include "ui/trend/patientpane.h"
#include "ui/worklist/worklistpane.h"

#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int wideFrom = 1600;  ///< of the page: a window of 1,700
constexpr int margin = 10, handle = 10;
constexpr int leastList = 262, leastTrends = 420, leastPlan = 300;
/// All three panes need a window of about 1,100.
constexpr int leastForThree = leastList + leastTrends + leastPlan + 2 * handle + 2 * margin;

}  // namespace

ReviewPage::ReviewPage(Desk &desk, UndoSteps &undo, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_panes(new QSplitter(Qt::Horizontal, this)),
      m_sides(new Segments(tr("Beside the patient"), this)),
      m_worklist(new WorklistPane(m_panes)),
      m_trends(new PatientPane(desk, m_panes)),
      m_plan(new PlanPane(desk, undo, m_panes))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(6);
    buildSides();
    layout->addWidget(m_sides, 0, Qt::AlignLeft);
    layout->addWidget(m_panes, 1);
    m_panes->setHandleWidth(handle);
    m_panes->setChildrenCollapsible(false);
    readInOrder(*m_panes);
    m_worklist->setMinimumWidth(leastList);
    m_trends->setMinimumWidth(leastTrends);
    m_plan->setMinimumWidth(leastPlan);
    // Else three panes would keep the window from ever being too narrow for them.
    m_panes->setMinimumWidth(leastTrends + handle + std::max(leastList, leastPlan));
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 0);

    connect(m_worklist, &WorklistPane::patientChosen, this, &ReviewPage::open);
    connect(m_trends, &PatientPane::goalRequested, m_plan, &PlanPane::addGoal);
    connect(m_trends, &PatientPane::done, this,
            [&undo](const QString &text, const std::function<void()> &step) { undo.push(text, step); });
    m_worklist->showBusy();
    m_trends->showNobody();
    m_plan->showNobody();
}

void ReviewPage::buildSides()
{
    m_sides->add(tr("Worklist"), tr("Worklist beside the patient"));
    m_sides->add(tr("Plan"), tr("Plan beside the patient"));
    m_sides->hide();
    connect(m_sides, &Segments::currentChanged, this, &ReviewPage::arrange);
}

void ReviewPage::show(std::shared_ptr<const jobs::Ward> ward)
{
    m_ward = std::move(ward);
    m_worklist->show(m_ward);
    if (m_patient != 0 || m_ward->patients.empty()) return;
    const auto first = std::find_if(m_ward->patients.begin(), m_ward->patients.end(),
                                    [](const jobs::WardPatient &one) { return standingOf(one) < doneStanding; });
    open(first == m_ward->patients.end() ? m_ward->patients.front().person.key : first->person.key);
}

void ReviewPage::showWardError(const QString &text)
{
    m_worklist->showError(text);
}

void ReviewPage::open(qlonglong patient)
{
    if (patient == 0) return;
    m_worklist->select(patient);
    if (patient == m_patient) return;
    m_patient = patient;
    m_review.reset();
    // Nothing of the one before may stand beside the name of the next.
    QString name;
    if (m_ward)
        for (const jobs::WardPatient &one : m_ward->patients)
            if (one.person.key == patient) name = nameText(one.person.name);
    m_trends->showBusy(name);
    m_plan->showNobody();
    emit patientShown(patient);
    ask();
}

void ReviewPage::reread(store::PatientKey changed)
{
    if (m_patient != 0 && (changed == 0 || changed == m_patient)) ask();
}

void ReviewPage::ask()
{
    using Answer = std::shared_ptr<const jobs::PatientReview>;
    const auto rules = m_desk.place().rules;
    m_desk.ask<Answer>(
        this, m_asked,
        [rules, patient = m_patient, now = m_desk.now()](const store::RecordStore &store,
                                                         Progress &) -> Result<Answer> {
            auto review = jobs::reviewOf(store, patient, *rules, now);
            if (!review) return review.error();
            return std::make_shared<const jobs::PatientReview>(std::move(*review));
        },
        [this](Result<Answer> result) { answered(std::move(result)); });
}

void ReviewPage::answered(Result<std::shared_ptr<const jobs::PatientReview>> result)
{
    if (!result) {
        m_review.reset();
        m_trends->showError(errorText(result.error()));
        m_plan->showNobody();
        return;
    }
    m_review = *result;
    m_trends->show(m_review);
    m_plan->show(m_review);
    emit patientShown(m_patient);
}

std::vector<QWidget *> ReviewPage::stops() const
{
    std::vector<QWidget *> all{m_worklist->list()};
    for (QWidget *stop : m_trends->stops()) all.push_back(stop);
    for (QWidget *stop : m_plan->stops()) all.push_back(stop);
    return all;
}

void ReviewPage::reveal(const QWidget *stop)
{
    if (m_worklist == stop || m_worklist->isAncestorOf(stop)) m_sides->setCurrent(List);
    if (m_plan == stop || m_plan->isAncestorOf(stop)) m_sides->setCurrent(Plan);
}

void ReviewPage::swapSides()
{
    m_sides->setCurrent(m_sides->current() == List ? Plan : List);
    QWidget *shown = m_sides->current() == List ? m_worklist->list()
                     : m_plan->stops().empty()  ? nullptr
                                                : m_plan->stops().front();
    if (shown) shown->setFocus(Qt::ShortcutFocusReason);
}

void ReviewPage::arrange()
{
    m_sides->setVisible(m_narrow);
    m_worklist->setVisible(!m_narrow || m_sides->current() == List);
    m_plan->setVisible(!m_narrow || m_sides->current() == Plan);
}

/// The panes take other widths from 1,700 on; what a person has dragged stays until that line is crossed.
void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = event->size().width();
    const bool wide = width >= wideFrom, narrow = width < leastForThree;
    if (m_laidOut && wide == m_wide && narrow == m_narrow) return;
    m_laidOut = true;
    m_wide = wide;
    m_narrow = narrow;
    arrange();
    const int list = wide ? 320 : 272, plan = wide ? 372 : 312;
    m_panes->setSizes({list, std::max(leastTrends, width - list - plan - 40), plan});
    emit narrowChanged(narrow);
}

}  // namespace trendward::ui
