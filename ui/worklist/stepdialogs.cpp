// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/stepdialogs.h"

#include "ui/desk/texts.h"
#include "ui/style/inklabel.h"
#include "ui/style/status.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

InkLabel *stepText(const QString &text, QWidget *parent)
{
    auto *label = new InkLabel(Token::Text, Type::Base, parent);
    label->setText(text);
    return label;
}

}  // namespace

StepDialog::StepDialog(const QString &title, const QString &whom, const QString &acceptText, QWidget *parent)
    : QDialog(parent), m_body(new QVBoxLayout)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto *who = new InkLabel(Token::Text, Type::Heading, this, QFont::DemiBold);
    who->setObjectName(QStringLiteral("patient"));
    who->setText(whom);
    layout->addWidget(who);
    layout->addLayout(m_body);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(acceptText, QDialogButtonBox::AcceptRole);
    makePrimary(m_accept);
    m_accept->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(440);
}

CallDialog::CallDialog(const store::Patient &person, QWidget *parent)
    : StepDialog(tr("Log a call: %1").arg(nameText(person.name)), patientLine(person), tr("&Log call"), parent),
      m_note(new QLineEdit(this))
{
    auto *label = stepText(tr("&What came of it"), this);
    label->setBuddy(m_note);
    body()->addWidget(label);
    m_note->setAccessibleName(tr("What came of the call"));
    m_note->setPlaceholderText(tr("No answer; feels well; will measure again tonight"));
    m_note->setMaxLength(500);
    body()->addWidget(m_note);
    body()->addWidget(stepText(tr("A call leaves the patient in the list. Press R when the review is done."), this));
    m_note->setFocus();
}

QString CallDialog::note() const
{
    return m_note->text().simplified();
}

AssignDialog::AssignDialog(const store::Patient &person, const QStringList &people, QWidget *parent)
    : StepDialog(tr("Give to somebody: %1").arg(nameText(person.name)), patientLine(person), tr("&Give"), parent),
      m_name(new QComboBox(this))
{
    auto *label = stepText(tr("&Who has the patient from now on"), this);
    label->setBuddy(m_name);
    body()->addWidget(label);
    m_name->setEditable(true);
    m_name->addItems(people);
    m_name->setCurrentIndex(-1);
    m_name->clearEditText();
    m_name->setAccessibleName(tr("Who has the patient from now on"));
    m_name->lineEdit()->setPlaceholderText(tr("The name as the person signs"));
    m_name->lineEdit()->setMaxLength(120);
    body()->addWidget(m_name);
    body()->addWidget(
        stepText(tr("The patient stays in the list until this person has reviewed, whoever else does before."), this));
    acceptButton()->setEnabled(false);
    connect(m_name, &QComboBox::currentTextChanged, this, [this] { acceptButton()->setEnabled(!name().isEmpty()); });
    m_name->setFocus();
}

QString AssignDialog::name() const
{
    return m_name->currentText().simplified();
}

SnoozeDialog::SnoozeDialog(const store::Patient &person, const Date &tomorrow, QWidget *parent)
    : StepDialog(tr("Snooze: %1").arg(nameText(person.name)), patientLine(person), tr("&Snooze"), parent),
      m_until(new QDateEdit(this))
{
    auto *label = stepText(tr("&Back in the list on"), this);
    label->setBuddy(m_until);
    body()->addWidget(label);
    m_until->setCalendarPopup(true);
    // The month in letters, so that nobody takes it for the day.
    m_until->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_until->setAccessibleName(tr("Back in the list on"));
    const QDate first(tomorrow.year, tomorrow.month.value_or(1), tomorrow.day.value_or(1));
    m_until->setMinimumDate(first);
    m_until->setMaximumDate(first.addDays(365));
    m_until->setDate(first.addDays(13));
    body()->addWidget(m_until);
    body()->addWidget(
        stepText(tr("A new finding, or another reading to look at first, brings the patient back before."), this));
    m_until->setFocus();
}

Date SnoozeDialog::until() const
{
    const QDate day = m_until->date();
    return {day.year(), day.month(), day.day()};
}

StableDialog::StableDialog(const std::vector<jobs::WardPatient> &patients, QWidget *parent)
    : StepDialog(tr("Review those within goals"),
                 tr("%n patient(s) within goals, with fresh and sufficient readings", nullptr,
                    static_cast<int>(patients.size())),
                 tr("&Review %n patient(s)", nullptr, static_cast<int>(patients.size())), parent)
{
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("Who is reviewed"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    for (const jobs::WardPatient &one : patients)
        list->addItem(tr("%1 · %2", "a patient, a standing").arg(patientLine(one.person), text(one.assessment)));
    list->setMinimumHeight(200);
    body()->addWidget(list, 1);
    body()->addWidget(stepText(tr("The review covers the readings that the list shows now. One undo (Ctrl+Z) takes "
                                  "all of it back."),
                               this));
    setMinimumWidth(560);
    acceptButton()->setFocus();
}

}  // namespace trendward::ui
