// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/elsewhere.h"

#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"
#include "ui/style/elided.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace trendward::ui
{

namespace
{

constexpr int offeredRole = Qt::UserRole;  ///< which of the offered goals a row stands for

bool saysAPlan(const care::PlanElsewhere &plan)
{
    for (const fhir::PlanPartElsewhere &part : plan.parts)
        if (part.isOpen() && (part.type == "CarePlan" || part.type == "Goal")) return true;
    return false;
}

}  // namespace

ElsewhereLines::ElsewhereLines(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(14, 0, 8, 0);
    m_lines->setSpacing(2);
    hide();
}

void ElsewhereLines::show(const jobs::PatientReview &review)
{
    QStringList wanted;
    for (const care::PlanElsewhere &plan : review.plansElsewhere)
        wanted << (saysAPlan(plan) ? tr("A plan from %1 (%n goal(s))", nullptr, static_cast<int>(plan.openGoals()))
                                         .arg(text(plan.name))
                                   : QString());
    // A line that is there already keeps the keyboard's place.
    if (wanted != m_shown) {
        m_shown = wanted;
        m_buttons.clear();
        while (QLayoutItem *item = m_lines->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        for (int i = 0; i < wanted.size(); ++i) {
            if (wanted[i].isEmpty()) continue;
            auto *line = new QWidget(this);
            auto *parts = new QHBoxLayout(line);
            parts->setContentsMargins(0, 0, 0, 0);
            auto *words = new ElidedLabel(wanted[i], line);
            auto *look = new QPushButton(tr("Look at it…"), line);
            look->setAccessibleName(tr("Look at it: %1", "a line about a plan on a server").arg(wanted[i]));
            look->setAutoDefault(false);
            connect(look, &QPushButton::clicked, this, [this, i] { emit lookWanted(i); });
            parts->addWidget(words, 1);
            parts->addWidget(look);
            m_lines->addWidget(line);
            m_buttons.push_back(look);
        }
    }
    setVisible(!m_buttons.empty());
}

ElsewhereDialog::ElsewhereDialog(const jobs::PatientReview &review, const care::PlanElsewhere &plan,
                                 const std::string &signer, QWidget *parent)
    : PlanDialog(tr("Plan from %1").arg(text(plan.name)), review.person, parent), m_list(new QListWidget(this))
{
    addText(
        tr("It was made elsewhere and stays apart from the plan here. Consider which of its goals hold here, too; "
           "those that you tick are put into the draft, to be changed or signed like any other."));
    m_list->setAccessibleName(tr("What the server says of the plan"));
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 10);
    for (const fhir::PlanPartElsewhere &part : plan.parts)
        if (part.type == "Goal") addGoal(part, review, signer);
    for (const fhir::PlanPartElsewhere &part : plan.parts) {
        if (part.type == "CarePlan") addPart(tr("Plan"), part, review.zone);
        if (part.type == "Task") addPart(tr("Task"), part, review.zone);
        if (part.type == "DocumentReference") addPart(tr("Document"), part, review.zone);
    }
    m_list->setCurrentRow(0);
    body()->addWidget(m_list);
    setAcceptText(tr("&Adopt into draft"));
    connect(m_list, &QListWidget::itemChanged, this, &ElsewhereDialog::check);
    check();
    m_list->setFocus();
}

void ElsewhereDialog::addGoal(const fhir::PlanPartElsewhere &goal, const jobs::PatientReview &review,
                              const std::string &signer)
{
    const auto offered = care::adopted(goal, signer, today(review.now, review.zone));
    if (offered.empty() || !goal.isOpen()) return addPart(tr("Goal"), goal, review.zone);
    for (const care::Goal &one : offered) {
        const bool here = care::isAmong(one, review.goals);
        QString words = PlanWords::goal({one});
        if (!goal.text.empty())
            words = tr("%1: %2", "limits, a goal in words").arg(words, text(goal.text).simplified());
        if (here) words = tr("%1 (in the plan here already)").arg(words);
        auto *item = new QListWidgetItem(words, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (here) continue;
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(offeredRole, static_cast<int>(m_offered.size()));
        m_offered.push_back(one);
    }
}

void ElsewhereDialog::addPart(const QString &what, const fhir::PlanPartElsewhere &part, const Zone &zone)
{
    QStringList facts;
    for (const QString &fact : {PlanWords::statusElsewhere(part.status), PlanWords::dayElsewhere(part.day, zone)})
        if (!fact.isEmpty()) facts << fact;
    const QString words = part.text.empty() ? tr("without words") : text(part.text).simplified();
    auto *item =
        new QListWidgetItem(facts.isEmpty() ? tr("%1: %2", "a kind of thing, its words").arg(what, words)
                                            : tr("%1: %2 (%3)", "a kind of thing, its words, its state and day")
                                                  .arg(what, words, facts.join(QLatin1String(", "))),
                            m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
}

std::vector<care::Goal> ElsewhereDialog::goals() const
{
    std::vector<care::Goal> all;
    for (int row = 0; row < m_list->count(); ++row)
        if (const QListWidgetItem *item = m_list->item(row);
            (item->flags() & Qt::ItemIsUserCheckable) && item->checkState() == Qt::Checked)
            all.push_back(m_offered[static_cast<std::size_t>(item->data(offeredRole).toInt())]);
    return all;
}

void ElsewhereDialog::check()
{
    setRefusal(!goals().empty()    ? QString()
               : m_offered.empty() ? tr("None of its goals has limits of its own that are not in the plan here.")
                                   : tr("Tick a goal to adopt it."));
}

}  // namespace trendward::ui
