// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverdetail.h"

#include "ui/desk/texts.h"
#include "ui/server/serverwords.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

ServerDetail::ServerDetail(QWidget *parent) : QWidget(parent)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 14, 16, 14);
    lines->setSpacing(12);
    lines->addWidget(buildHead());
    lines->addWidget(buildButtons());
    lines->addWidget(buildWork());
    m_note = new NoteBox("circle-check", Token::Within, Token::WithinGround, this);
    m_note->hide();
    lines->addWidget(m_note);
    lines->addWidget(buildLast());
    lines->addStretch(1);
}

InkLabel *ServerDetail::fact(QFormLayout *form, const QString &name)
{
    auto *value = new InkLabel(Token::Text, Type::Base, form->parentWidget());
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy = value->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    value->setSizePolicy(policy);
    auto *label = new InkLabel(Token::Second, Type::Base, form->parentWidget());
    label->setWordWrap(false);
    label->setText(name);
    form->addRow(label, value);
    return value;
}

QWidget *ServerDetail::buildHead()
{
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_title = new InkLabel(Token::Text, Type::Name, head, QFont::DemiBold);
    row->addWidget(m_title, 1);
    m_change = new QPushButton(tr("Change…"), head);
    m_remove = new QPushButton(tr("Remove…"), head);
    connect(m_change, &QPushButton::clicked, this, &ServerDetail::changeWanted);
    connect(m_remove, &QPushButton::clicked, this, &ServerDetail::removalWanted);
    row->addWidget(m_change, 0, Qt::AlignTop);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    lines->addLayout(row);
    auto *facts = new QWidget(head);
    auto *form = new QFormLayout(facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    // An address has no blanks to wrap at.
    m_address = new ElidedLabel(facts);
    m_address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *where = new InkLabel(Token::Second, Type::Base, facts);
    where->setWordWrap(false);
    where->setText(tr("Address"));
    form->addRow(where, m_address);
    m_signIn = fact(form, tr("Sign-in"));
    m_patients = fact(form, tr("Patients"));
    lines->addWidget(facts);
    return head;
}

QWidget *ServerDetail::buildButtons()
{
    auto *all = new QWidget(this);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &text, void (ServerDetail::*wanted)()) {
        auto *button = new QPushButton(text, all);
        connect(button, &QPushButton::clicked, this, wanted);
        row->addWidget(button);
        return button;
    };
    m_pull = add(tr("Pull now"), &ServerDetail::pullWanted);
    makePrimary(m_pull);
    m_send = add(tr("Send…"), &ServerDetail::sendWanted);
    m_test = add(tr("Test connection"), &ServerDetail::testWanted);
    m_in = add(tr("Sign in…"), &ServerDetail::signInWanted);
    m_out = add(tr("Sign out"), &ServerDetail::signOutWanted);
    row->addStretch(1);
    return all;
}

QWidget *ServerDetail::buildWork()
{
    m_work = new QWidget(this);
    auto *lines = new QVBoxLayout(m_work);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    m_doing = new InkLabel(Token::Text, Type::Base, m_work);
    m_bar = new QProgressBar(m_work);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_cancel = new QPushButton(tr("Cancel"), m_work);
    m_copy = new QPushButton(tr("Copy the address of the sign-in page"), m_work);
    row->addWidget(m_cancel);
    row->addWidget(m_copy);
    row->addStretch(1);
    lines->addWidget(m_doing);
    lines->addWidget(m_bar);
    lines->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        emit cancelWanted();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded)); });
    m_work->hide();
    return m_work;
}

QWidget *ServerDetail::buildLast()
{
    m_last = new QWidget(this);
    auto *lines = new QVBoxLayout(m_last);
    lines->setContentsMargins(0, 4, 0, 0);
    lines->setSpacing(8);
    auto *heading = new InkLabel(Token::Text, Type::Heading, m_last, QFont::DemiBold);
    heading->setText(tr("Last pull"));
    lines->addWidget(heading);
    m_partial = new NoteBox("triangle-alert", Token::Review, Token::ReviewGround, m_last);
    m_again = new QPushButton(tr("Pull again"), m_partial);
    m_partial->lines()->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, &ServerDetail::pullWanted);
    lines->addWidget(m_partial);
    auto *facts = new QWidget(m_last);
    auto *form = new QFormLayout(facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    m_when = fact(form, tr("When"));
    m_people = fact(form, tr("Patients"));
    m_observations = fact(form, tr("Observations"));
    m_stored = fact(form, tr("New readings"));
    m_known = fact(form, tr("Here already"));
    m_changed = fact(form, tr("Corrected or withdrawn"));
    m_deleted = fact(form, tr("Deleted there, withdrawn here"));
    m_unread = fact(form, tr("Could not be read"));
    lines->addWidget(facts);
    return m_last;
}

void ServerDetail::show(const jobs::KnownServer &server, Instant now)
{
    m_title->setText(ServerWords::title(server.profile));
    m_address->setText(text(server.profile.address));
    m_signIn->setText(ServerWords::signIn(server.profile));
    m_patients->setText(ServerWords::patients(server));
    m_person = server.profile.signIn == server::SignIn::Person;
    m_secret = server.profile.signIn != server::SignIn::None;
    showLast(server, now);
    enable();
}

void ServerDetail::enable()
{
    const bool idle = m_now == Doing::Nothing;
    for (QPushButton *one : {m_pull, m_send, m_test, m_in, m_out, m_change, m_remove, m_again}) one->setEnabled(idle);
    m_in->setVisible(m_person);
    m_out->setVisible(m_secret);
    m_copy->setVisible(!m_page.isEmpty());
    m_work->setVisible(!idle);
}

/// A number is of those with whom somebody looked: no deletion found is another thing than none looked for.
QString ServerDetail::deletedThere(const jobs::PullTally &tally)
{
    if (tally.compared >= tally.patients) return ServerWords::number(tally.deleted);
    const QString why = tally.notCompared.empty() ? tr("it is looked for once a week") : text(tally.notCompared);
    if (tally.compared == 0 && tally.deleted == 0) return tr("not looked for: %1").arg(why);
    const auto others = static_cast<int>(tally.patients - tally.compared);
    return tr("%1, and not looked for with %n patient(s): %2", nullptr, others)
        .arg(ServerWords::number(tally.deleted), why);
}

void ServerDetail::showLast(const jobs::KnownServer &server, Instant now)
{
    m_last->setVisible(server.last.has_value());
    if (!server.last) return;
    const jobs::PullTally &tally = *server.last;
    m_partial->setVisible(!tally.complete);
    if (!tally.complete) {
        QString why = tally.why.empty() ? tr("It was stopped before its end.") : text(tally.why);
        if (tally.problems > 0 && tally.partial > 0) why += u' ' + tr("What could be read is here.");
        if (server.wholeAt) why += u' ' + tr("It was last whole %1.").arg(ageInWords(*server.wholeAt, now));
        m_partial->setText(tr("Partial: %1 Observations").arg(ServerWords::observations(tally)), why);
    }
    m_when->setText(tr("%1, %2").arg(ServerWords::when(tally.at), ageInWords(tally.at, now)));
    m_people->setText(
        tally.partial == 0
            ? ServerWords::patients(tally)
            : tr("%1, of these not whole: %2").arg(ServerWords::patients(tally), ServerWords::number(tally.partial)));
    m_observations->setText(ServerWords::observations(tally));
    m_stored->setText(ServerWords::number(tally.stored));
    m_known->setText(ServerWords::number(tally.duplicates));
    m_changed->setText(ServerWords::number(tally.superseded + tally.withdrawn));
    m_deleted->setText(deletedThere(tally));
    m_unread->setText(ServerWords::number(tally.problems));
}

void ServerDetail::setDoing(Doing doing)
{
    m_now = doing;
    m_page.clear();
    enable();
    m_cancel->setEnabled(true);
    switch (doing) {
        case Doing::Nothing:
            break;
        case Doing::Testing:
            m_doing->setText(tr("Asking the server what it is and what the sign-in may see…"));
            break;
        case Doing::SigningIn:
            m_doing->setText(tr("Asking the server where people sign in…"));
            break;
        case Doing::SigningOut:
            m_doing->setText(tr("Forgetting what signs in…"));
            break;
        case Doing::Pulling:
            m_doing->setText(tr("Asking the server for its patients…"));
            break;
    }
    m_bar->setRange(0, 0);
    m_bar->setAccessibleDescription(m_doing->text());
}

void ServerDetail::setProgress(std::uint64_t done, std::uint64_t all)
{
    if (m_now != Doing::Pulling || all == 0) return;
    m_bar->setRange(0, static_cast<int>(std::min<std::uint64_t>(all, 1'000'000'000)));
    m_bar->setValue(static_cast<int>(std::min<std::uint64_t>(done, 1'000'000'000)));
    m_doing->setText(tr("Patients: %1 of %2. What is here already can be looked at meanwhile.")
                         .arg(ServerWords::number(done), ServerWords::number(all)));
    m_bar->setAccessibleDescription(m_doing->text());
}

void ServerDetail::setPage(const QUrl &page, bool opened)
{
    if (m_now != Doing::SigningIn) return;
    m_page = page;
    enable();
    m_doing->setText(
        opened
            ? tr("The browser shows the sign-in page of %1. Sign in there; it comes back by itself.").arg(page.host())
            : tr("No browser opened. Copy the address of the sign-in page into one on this computer."));
}

void ServerDetail::say(Tone tone, const QString &title, const QString &text)
{
    if (tone == Tone::Good)
        m_note->setLook("circle-check", Token::Within, Token::WithinGround);
    else if (tone == Tone::Partial)
        m_note->setLook("triangle-alert", Token::Review, Token::ReviewGround);
    else
        m_note->setLook("octagon-alert", Token::First, Token::FirstGround);
    m_note->setText(title, text);
    m_note->show();
}

void ServerDetail::sayNothing()
{
    m_note->hide();
}

}  // namespace trendward::ui
