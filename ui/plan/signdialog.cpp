// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/signdialog.h"

#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"
#include "ui/style/icons.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

SignDialog::SignDialog(const jobs::PatientReview &review, const SignFacts &facts, const std::string &user,
                       QWidget *parent)
    : PlanDialog(tr("Sign review"), review.person, parent),
      m_user(text(user)),
      m_name(new QLineEdit(Settings::signerName(), this)),
      m_role(new QLineEdit(Settings::signerRole(), this)),
      m_nothing(
          care::nothingToSign(facts.draft.value_or(care::PlanDraft()), facts.goals, facts.actions, facts.version)),
      m_version(facts.version)
{
    addChanges(review, facts);
    addSigner();
    addText(tr("A signed version stays in the record and cannot be undone. Correct it by signing a new one."));
    setAcceptText(tr("&Sign version %1").arg(facts.version));
    acceptButton()->setIcon(icon("check-check", Token::OnAccent));
    check();
}

/// In a field, so that a long list scrolls and can be copied.
void SignDialog::addChanges(const jobs::PatientReview &review, const SignFacts &facts)
{
    const care::PlanDraft draft = facts.draft.value_or(care::PlanDraft());
    QStringList lines;
    if (facts.version == 1) lines = PlanWords::unsignedYet(draft, facts.goals, facts.actions, review.now, review.zone);
    lines << PlanWords::changes(draft, facts.goals, facts.actions, review.now, review.zone);
    if (lines.isEmpty()) lines << tr("No change to goals or actions.");
    lines << (draft.note.empty() ? tr("No review note.") : tr("Review note: %1").arg(text(draft.note)));
    auto *list = new QPlainTextEdit(lines.join(QLatin1Char('\n')), this);
    list->setObjectName(QStringLiteral("changes"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setAccessibleName(tr("What is signed"));
    list->setMinimumHeight(list->fontMetrics().lineSpacing() * std::clamp(int(lines.size()) + 3, 5, 9));
    body()->insertWidget(1, list);
}

void SignDialog::addSigner()
{
    m_name->setAccessibleName(tr("Your name"));
    m_role->setAccessibleName(tr("Your role"));
    m_name->setPlaceholderText(tr("R. Alvarez"));
    m_role->setPlaceholderText(tr("RN"));
    for (QLineEdit *edit : {m_name, m_role}) {
        edit->setMaxLength(120);
        connect(edit, &QLineEdit::textChanged, this, &SignDialog::check);
    }
    form()->addRow(tr("Your &name"), m_name);
    form()->addRow(tr("Your &role"), m_role);
    m_signer = addText({});
    m_signer->setObjectName(QStringLiteral("signer"));
    if (name().isEmpty()) {
        m_name->setFocus();
        return;
    }
    // Asked once: who has signed here before sees the line, and the fields behind a button.
    form()->setRowVisible(m_name, false);
    form()->setRowVisible(m_role, false);
    QPushButton *other = addButton(tr("Sign as somebody &else…"));
    connect(other, &QPushButton::clicked, this, [this, other] {
        form()->setRowVisible(m_name, true);
        form()->setRowVisible(m_role, true);
        other->setVisible(false);
        m_name->setFocus();
        m_name->selectAll();
    });
    acceptButton()->setFocus();
}

QString SignDialog::name() const
{
    return m_name->text().simplified();
}

QString SignDialog::role() const
{
    return m_role->text().simplified();
}

void SignDialog::check()
{
    if (!m_signer) return;
    const QString who = role().isEmpty() ? name() : tr("%1, %2", "a name, a role").arg(name(), role());
    m_signer->setText(name().isEmpty() ? QString() : tr("You sign as %1 (system user %2).").arg(who, m_user));
    m_signer->setVisible(!name().isEmpty());
    setRefusal(whyNot());
}

QString SignDialog::whyNot() const
{
    switch (m_nothing) {
        case care::NothingToSign::EmptyPlan:
            return tr(
                "There is nothing to sign: the plan has no goal and no action, and there is no review note. "
                "Write a note, or add a goal or an action.");
        case care::NothingToSign::Unchanged:
            return tr("There is nothing to sign: no goal and no action has changed since version %1, and there is no "
                      "review note. Write a note, or change a goal or an action.")
                .arg(m_version - 1);
        case care::NothingToSign::No:
            break;
    }
    return name().isEmpty() ? tr("Write your name: it is what the signature says.") : QString();
}

}  // namespace trendward::ui
