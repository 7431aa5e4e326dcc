// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/excludedialog.h"

#include "ui/desk/texts.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

}  // namespace

ExcludeDialog::ExcludeDialog(const store::Patient &patient, const QString &reading, QWidget *parent)
    : QDialog(parent), m_reason(new QComboBox(this))
{
    setWindowTitle(tr("Exclude a reading"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto *whose = plainLabel(patientLine(patient), this);
    whose->setFont(ui::font(Type::Heading, QFont::DemiBold));
    layout->addWidget(whose);
    layout->addWidget(plainLabel(reading, this));
    layout->addWidget(plainLabel(tr("It stays in the record and in the table, marked as excluded, and counts in no "
                                    "number, goal or rule. You can "
                                    "restore it at any time."),
                                 this));
    auto *label = plainLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    layout->addWidget(label);
    m_reason->setEditable(true);
    m_reason->setAccessibleName(tr("Reason for excluding the reading"));
    m_reason->addItems({tr("Measured on another person"), tr("Cuff or sensor not placed right"), tr("Device fault"),
                        tr("Typed in wrongly"), tr("Measured twice")});
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or write a reason"));
    m_reason->lineEdit()->setMaxLength(500);
    layout->addWidget(m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_exclude = buttons->addButton(tr("&Exclude"), QDialogButtonBox::AcceptRole);
    makePrimary(m_exclude);
    m_exclude->setEnabled(false);
    layout->addWidget(buttons);
    connect(m_reason, &QComboBox::editTextChanged, this, [this] { m_exclude->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

QString ExcludeDialog::reason() const
{
    return m_reason->currentText().trimmed();
}

}  // namespace trendward::ui
