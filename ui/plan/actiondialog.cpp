// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/actiondialog.h"

#include "ui/desk/texts.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace trendward::ui
{

ActionDialog::ActionDialog(const jobs::PatientReview &review, const care::Action &action, QWidget *parent)
    : PlanDialog(action.key == 0 ? tr("Add action") : tr("Edit action"), review.person, parent),
      m_action(action),
      m_text(new QLineEdit(text(action.text), this)),
      m_owner(new QLineEdit(text(action.owner), this)),
      m_due(new DateField(tr("Day on which the action is due"), tr("On"), this))
{
    setAcceptText(action.key == 0 ? tr("&Add to draft") : tr("&Change in draft"));
    m_text->setMaxLength(500);
    m_owner->setMaxLength(120);
    m_text->setAccessibleName(tr("What is to be done"));
    m_owner->setAccessibleName(tr("Who does it"));
    m_text->setPlaceholderText(tr("Call about symptoms and salt"));
    m_due->set(action.due, today(review.now, review.zone));
    form()->addRow(tr("&What"), m_text);
    form()->addRow(tr("Wh&o"), m_owner);
    form()->addRow(tr("&Due"), m_due);
    if (action.key != 0) {
        QPushButton *off = addButton(tr("&Take off the plan"));
        connect(off, &QPushButton::clicked, this, [this] {
            m_action.state = "cancelled";
            accept();
        });
    }
    connect(m_text, &QLineEdit::textChanged, this, &ActionDialog::check);
    check();
    m_text->setFocus();
}

void ActionDialog::check()
{
    setRefusal(m_text->text().trimmed().isEmpty() ? tr("Write what is to be done.") : QString());
}

care::Action ActionDialog::action() const
{
    care::Action action = m_action;
    const QString what = m_text->text().trimmed();
    if (!what.isEmpty()) action.text = what.toStdString();
    action.owner = m_owner->text().trimmed().toStdString();
    action.due = m_due->date();
    return action;
}

}  // namespace trendward::ui
