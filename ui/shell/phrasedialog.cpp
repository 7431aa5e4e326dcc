// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/phrasedialog.h"

#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

/// Whoever has the files may try as many as they like; a few words hold where a short one does not.
constexpr int shortest = 12, longest = 1000;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

}  // namespace

PhraseDialog::PhraseDialog(For what, const QString &folder, QWidget *parent) : QDialog(parent)
{
    const bool making = what == For::Making;
    setWindowTitle(making ? tr("A pass phrase for the new record") : tr("The record's pass phrase"));
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(making ? tr("The record is made in %1 and opens only with this pass phrase, which is "
                                             "asked for at every start. Choose a few words "
                                             "and keep them in a safe place: without them nobody can open the record.")
                                              .arg(folder)
                                        : tr("The record in %1 opens with its pass phrase.").arg(folder),
                                 this));
    m_phrase = addField(tr("&Pass phrase"));
    if (making) m_again = addField(tr("The same &again"));
    m_refusal = plainLabel({}, this);
    layout->addWidget(m_refusal);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(making ? tr("&Make the record") : tr("&Open the record"), QDialogButtonBox::AcceptRole);
    makePrimary(m_go);
    m_go->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_phrase->setFocus();
}

QLineEdit *PhraseDialog::addField(const QString &name)
{
    auto *label = plainLabel(name, this);
    auto *field = new QLineEdit(this);
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(longest);
    field->setAccessibleName(QString(name).remove('&'));
    label->setBuddy(field);
    layout()->addWidget(label);
    layout()->addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &PhraseDialog::check);
    return field;
}

void PhraseDialog::check()
{
    if (!m_refusal) return;
    QString why;
    if (m_again && !m_phrase->text().isEmpty()) {
        if (m_phrase->text().size() < shortest)
            why = tr("Take at least %n letter(s).", nullptr, shortest);
        else if (m_phrase->text() != m_again->text())
            why = tr("The two are not the same yet.");
    }
    m_refusal->setText(why);
    m_refusal->setAccessibleName(why);
    m_go->setEnabled(!m_phrase->text().isEmpty() && why.isEmpty());
}

QString PhraseDialog::phrase() const
{
    return m_phrase->text();
}

}  // namespace trendward::ui
