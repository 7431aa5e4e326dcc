// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/patientpane.h"

#include "core/io/jobs/ward.h"
#include "ui/style/card.h"
#include "ui/style/panes.h"
#include "ui/style/statepanel.h"
#include "ui/trend/banner.h"
#include "ui/trend/trendscard.h"
#include "ui/trend/vitalrow.h"
#include "ui/trend/vitaltile.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int highWindow = 940, leastTrends = 250;
constexpr std::size_t chartsLow = 3, chartsHigh = 5;

bool hasGoal(const care::VitalGlance &vital)
{
    return vital.limits || vital.secondLimits;
}

/// As they are, but what has a goal or put the patient here comes before the rest: where room is short it is seen.
std::vector<care::VitalGlance> inOrder(const jobs::PatientReview &review)
{
    std::vector<care::VitalGlance> vitals = review.vitals;
    const std::string leading = jobs::leadingVital(review.assessment, vitals);
    std::stable_partition(vitals.begin(), vitals.end(),
                          [&](const care::VitalGlance &vital) { return vital.key == leading || hasGoal(vital); });
    return vitals;
}

}  // namespace

PatientPane::PatientPane(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_pages(new QStackedWidget(this)),
      m_patient(new QWidget(m_pages)),
      m_state(nullptr),
      m_banner(new PatientBanner(m_patient)),
      m_vitals(new VitalRow(m_patient)),
      m_trends(new TrendsCard(desk, m_patient))
{
    setAccessibleName(tr("Patient"));
    auto *stateCard = new Card(m_pages);
    m_state = new StatePanel(stateCard);
    auto *stateLayout = new QVBoxLayout(stateCard);
    stateLayout->addWidget(m_state);
    m_pages->addWidget(stateCard);
    m_scroll = scrolling(m_patient, m_pages);
    m_pages->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    auto *column = new QVBoxLayout(m_patient);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_vitals);
    // Lower than this a chart says nothing: where the window is, the pane scrolls.
    m_trends->setMinimumHeight(leastTrends);
    column->addWidget(m_trends, 1);

    connect(m_vitals, &VitalRow::chosenChanged, this, &PatientPane::choose);
    connect(m_trends, &TrendsCard::daysChanged, this, &PatientPane::daysChanged);
    connect(m_trends, &TrendsCard::tableShownChanged, this, &PatientPane::tableShownChanged);
    connect(m_trends, &TrendsCard::courseChanged, this, &PatientPane::courseChanged);
    connect(m_trends, &TrendsCard::printRequested, this, &PatientPane::printRequested);
    connect(m_trends, &TrendsCard::importRequested, this, &PatientPane::importRequested);
    connect(m_trends, &TrendsCard::done, this, &PatientPane::done);
    connect(m_vitals, &VitalRow::goalRequested, this, &PatientPane::goalRequested);
    showNobody();
}

void PatientPane::show(std::shared_ptr<const jobs::PatientReview> review)
{
    m_review = std::move(review);
    m_banner->show(m_review);
    showVitals();
    m_state->setBusy(false);
    m_pages->setCurrentWidget(m_scroll);
}

void PatientPane::showVitals()
{
    m_most = chartsAtFirst();
    const auto chosen = m_chosen.find(m_review->person.key);
    m_vitals->show(inOrder(*m_review), chosen == m_chosen.end() ? firstChoice(*m_review, m_most) : chosen->second,
                   m_review->now);
    m_trends->show(m_review, m_vitals->chosen());
}

/// What nobody has chosen follows the room that there is.
void PatientPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_review && m_chosen.count(m_review->person.key) == 0 && chartsAtFirst() != m_most) showVitals();
}

void PatientPane::showState(const char *icon, const QString &title, const QString &text, bool busy)
{
    m_review.reset();
    m_trends->clear();
    m_state->clearActions();
    m_state->show(icon, title, text);
    m_state->setBusy(busy);
    m_pages->setCurrentIndex(0);
}

void PatientPane::showNobody()
{
    showState("user", tr("No patient chosen"), tr("Choose a patient from the worklist."), false);
}

void PatientPane::showBusy(const QString &name)
{
    showState("user", name, tr("Reading the record…"), true);
}

void PatientPane::showError(const QString &text)
{
    showState("triangle-alert", tr("The record could not be read"), text, false);
}

bool PatientPane::showsPatient() const
{
    return m_pages->currentWidget() == m_scroll;
}

std::size_t PatientPane::chartsAtFirst() const
{
    return window()->height() < highWindow ? chartsLow : chartsHigh;
}

std::set<std::string> PatientPane::firstChoice(const jobs::PatientReview &review, std::size_t most) const
{
    const std::vector<care::VitalGlance> vitals = inOrder(review);
    const std::string leading = jobs::leadingVital(review.assessment, vitals);
    std::set<std::string> chosen;
    if (!leading.empty()) chosen.insert(leading);
    for (const bool withGoal : {true, false})
        for (const care::VitalGlance &vital : vitals)
            if (chosen.size() < most && hasGoal(vital) == withGoal) chosen.insert(vital.key);
    return chosen;
}

void PatientPane::choose()
{
    if (!m_review) return;
    const std::vector<std::string> chosen = m_vitals->chosen();
    m_chosen[m_review->person.key] = {chosen.begin(), chosen.end()};
    m_trends->show(m_review, chosen);
}

std::vector<QWidget *> PatientPane::stops() const
{
    if (!showsPatient()) return {};
    std::vector<QWidget *> all{m_banner->why()};
    if (m_vitals->count() > 0) all.push_back(m_vitals->tiles().front());
    all.push_back(m_trends->stop());
    return all;
}

int PatientPane::days() const
{
    return m_trends->days();
}

bool PatientPane::tableShown() const
{
    return m_trends->tableShown();
}

void PatientPane::setDays(int days)
{
    m_trends->setDays(days);
}

void PatientPane::setTableShown(bool shown)
{
    m_trends->setTableShown(shown);
}

void PatientPane::nextPoint(int step)
{
    m_trends->nextPoint(step);
}

void PatientPane::zoom(double factor)
{
    m_trends->zoom(factor);
}

void PatientPane::pan(double share)
{
    m_trends->pan(share);
}

void PatientPane::showTrust()
{
    if (m_review) m_banner->showTrust();
}

void PatientPane::setBeforeShown(bool shown)
{
    m_trends->setBeside(shown ? Beside::PeriodBefore : Beside::Nothing);
}

void PatientPane::setCourse(Course course)
{
    m_trends->setCourse(course);
}

void PatientPane::showWhy()
{
    if (m_review) m_banner->showWhy();
}

}  // namespace trendward::ui
