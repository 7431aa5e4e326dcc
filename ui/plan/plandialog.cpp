// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plandialog.h"

#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"
#include "ui/style/status.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QDate>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

QDate dayOf(const Date &date)
{
    return {date.year, date.month.value_or(1), date.day.value_or(1)};
}

}  // namespace

Date today(Instant now, const Zone &zone)
{
    const LocalTime local = zone.local(now);
    return {local.year, local.month, local.day};
}

DateField::DateField(const QString &accessibleName, const QString &open, QWidget *parent)
    : QWidget(parent), m_edit(new QDateEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (!open.isEmpty()) {
        m_has = new QCheckBox(open, this);
        layout->addWidget(m_has);
        connect(m_has, &QCheckBox::toggled, m_edit, &QWidget::setEnabled);
        connect(m_has, &QCheckBox::toggled, this, &DateField::changed);
        m_edit->setEnabled(false);
        setFocusProxy(m_has);
    } else {
        setFocusProxy(m_edit);
    }
    m_edit->setCalendarPopup(true);
    // The month in letters, so that nobody takes it for the day.
    m_edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_edit->setAccessibleName(accessibleName);
    layout->addWidget(m_edit, 1);
    connect(m_edit, &QDateEdit::dateChanged, this, &DateField::changed);
}

void DateField::set(const std::optional<Date> &date, const Date &proposed)
{
    m_given = date;
    const QSignalBlocker quiet(m_edit);
    m_edit->setDate(dayOf(date.value_or(proposed)));
    if (m_has) m_has->setChecked(date.has_value());
}

std::optional<Date> DateField::date() const
{
    if (m_has && !m_has->isChecked()) return std::nullopt;
    const QDate day = m_edit->date();
    if (m_given && dayOf(*m_given) == day) return m_given;
    return Date{day.year(), day.month(), day.day()};
}

PlanDialog::PlanDialog(const QString &title, const store::Patient &person, QWidget *parent)
    : QDialog(parent),
      m_name(nameText(person.name)),
      m_body(new QVBoxLayout),
      m_form(new QFormLayout),
      m_refusal(new QLabel(this))
{
    setTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(m_body);
    auto *who = addText(patientLine(person));
    who->setObjectName(QStringLiteral("patient"));
    who->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    // A label that is longer than half the room takes a line of its own.
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_body->addLayout(m_form);
    layout->addStretch(1);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    auto *refusal = new QHBoxLayout;
    m_mark = new StatusMark(this);
    m_mark->setMark(Mark::Triangle, Token::Review, {});
    refusal->addWidget(m_mark, 0, Qt::AlignTop);
    refusal->addWidget(m_refusal, 1);
    layout->addLayout(refusal);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    makePrimary(m_accept);
    m_accept->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(440);
    setRefusal({});
}

void PlanDialog::setTitle(const QString &title)
{
    setWindowTitle(tr("%1: %2", "a dialog, a patient").arg(title, m_name));
}

QString PlanDialog::refusal() const
{
    return m_refusal->text();
}

QLabel *PlanDialog::addText(const QString &text)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    m_body->addWidget(label);
    return label;
}

void PlanDialog::setAcceptText(const QString &text)
{
    m_accept->setText(text);
}

void PlanDialog::setRefusal(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setAccessibleName(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    m_mark->setVisible(!sentence.isEmpty());
    m_accept->setEnabled(sentence.isEmpty());
}

QPushButton *PlanDialog::addButton(const QString &text)
{
    auto *button = findChild<QDialogButtonBox *>()->addButton(text, QDialogButtonBox::ResetRole);
    button->setAutoDefault(false);
    return button;
}

}  // namespace trendward::ui
