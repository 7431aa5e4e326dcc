// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/signing.h"

#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/plan/noteedit.h"
#include "ui/plan/planedits.h"
#include "ui/plan/signdialog.h"

namespace trendward::ui
{

Signing::Signing(Desk &desk, PlanEdits &edits, NoteEdit &note, QWidget *page)
    : QObject(page), m_desk(desk), m_edits(edits), m_note(note), m_page(page)
{
    connect(&m_note, &NoteEdit::stateChanged, this, [this] {
        if (m_step == Step::SavingNote && m_note.settled()) ask();
    });
    connect(&m_edits, &PlanEdits::noteSaved, this, [this](qlonglong, bool well) {
        if (m_step == Step::SavingNote && (!well || !isStillOpen())) end();
    });
}

bool Signing::isStillOpen() const
{
    return m_review && m_review->person.key == m_person.key;
}

void Signing::begin()
{
    if (!m_review || underWay()) return;
    if (m_edits.other(m_review->person.key)) {
        emit message(tr("Another window wrote to this plan. Choose which one stays, then sign."));
        return;
    }
    m_person = m_review->person;
    m_step = Step::SavingNote;
    emit changed();
    m_note.flush();
    if (m_step == Step::SavingNote && m_note.settled()) ask();
}

void Signing::ask()
{
    m_step = Step::Open;
    m_edits.askForSigning(m_person.key, [this](const SignFacts &facts) {
        if (facts.version > 0 && isStillOpen())
            open(facts);
        else
            end();
    });
}

void Signing::open(const SignFacts &facts)
{
    auto *dialog = new SignDialog(*m_review, facts, m_desk.place().user, m_page);
    connect(dialog, &QDialog::rejected, this, &Signing::end);
    connect(dialog, &QDialog::accepted, this, [this, dialog, facts] { signAs(facts, dialog->name(), dialog->role()); });
    dialog->open();
}

void Signing::signAs(const SignFacts &facts, const QString &name, const QString &role)
{
    Settings::setSigner(name, role);
    care::Review review;
    review.at = m_desk.now();
    review.who = m_desk.place().user;
    review.name = name.toStdString();
    review.role = role.toStdString();
    review.note = facts.draft ? facts.draft->note : std::string();
    m_edits.sign(
        m_person.key, facts, std::move(review),
        [this, who = nameText(m_person.name)](std::optional<std::int64_t> version) {
            if (version)
                emit message(tr("Version %1 of the plan of %2 is signed.").arg(QString::number(*version), who));
            end();
        });
}

void Signing::end()
{
    m_step = Step::None;
    emit changed();
}

}  // namespace trendward::ui
