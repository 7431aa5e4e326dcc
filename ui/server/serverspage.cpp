// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverspage.h"

#include "core/io/server/connectiontest.h"
#include "core/io/server/serversignin.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/server/senddialog.h"
#include "ui/server/serverdialog.h"
#include "ui/server/serverwords.h"
#include "ui/style/card.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/panes.h"
#include "ui/style/statepanel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int listWidth = 264;

/// The job's own progress, counted by patients where the page can see it.
class CountedPull final : public Progress
{
public:
    CountedPull(Progress &job, PullSeen &seen) : m_job(job), m_seen(seen) {}
    bool cancelled() const override { return m_job.cancelled(); }
    void advance(std::uint64_t done, std::uint64_t all) override
    {
        m_seen.all.store(all, std::memory_order_relaxed);
        m_seen.done.store(done, std::memory_order_relaxed);
        m_job.advance(done, all);
    }

private:
    Progress &m_job;
    PullSeen &m_seen;
};

/// The shape beside a server's name, which says the same as its second line.
QIcon standing(const jobs::KnownServer &server)
{
    if (!server.last) return icon("circle-dashed", Token::Gap);
    return server.last->complete ? icon("circle-check", Token::Within) : icon("triangle-alert", Token::Review);
}

/// Hands the sign-in page to the window's thread, where a browser may be opened.
class WindowsBrowser final : public server::Browser
{
public:
    explicit WindowsBrowser(std::function<void(const QUrl &)> show) : m_show(std::move(show)) {}
    void open(const QUrl &page) override
    {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [show = m_show, page] { show(page); }, Qt::QueuedConnection);
    }

private:
    const std::function<void(const QUrl &)> m_show;
};

}  // namespace

ServersPage::ServersPage(Desk &desk, ServerTools tools, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_tools(std::move(tools)),
      m_pages(new QStackedWidget(this)),
      m_state(new StatePanel(this))
{
    m_both = buildServers();
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_both);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 10, 10, 10);
    lines->addWidget(m_pages);
    m_clock.setInterval(200);
    connect(&m_clock, &QTimer::timeout, this, &ServersPage::lookHowFar);
    connect(&m_desk, &Desk::recordChanged, this, &ServersPage::read);
    showEmpty();
    read();
}

QWidget *ServersPage::buildServers()
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *left = new Card(both);
    left->setFixedWidth(listWidth);
    auto *lines = new QVBoxLayout(left);
    lines->setContentsMargins(8, 8, 8, 8);
    lines->setSpacing(8);
    m_list = new QListWidget(left);
    m_list->setAccessibleName(tr("FHIR servers"));
    m_list->setProperty("inCard", true);
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    auto *another = new QPushButton(tr("Add server…"), left);
    lines->addWidget(m_list, 1);
    lines->addWidget(another);
    auto *right = new Card(both);
    auto *frame = new QVBoxLayout(right);
    frame->setContentsMargins(1, 1, 1, 1);
    m_detail = new ServerDetail(right);
    frame->addWidget(scrolling(m_detail, right));
    row->addWidget(left);
    row->addWidget(right, 1);
    connect(another, &QPushButton::clicked, this, &ServersPage::add);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int line) {
        if (line < 0 || line >= static_cast<int>(m_servers.size())) return;
        const QString id = text(m_servers[static_cast<std::size_t>(line)].profile.id);
        if (id != m_chosen) m_detail->sayNothing();
        m_chosen = id;
        showCurrent();
    });
    connect(m_detail, &ServerDetail::testWanted, this, &ServersPage::test);
    connect(m_detail, &ServerDetail::signInWanted, this, &ServersPage::signIn);
    connect(m_detail, &ServerDetail::signOutWanted, this, &ServersPage::signOut);
    connect(m_detail, &ServerDetail::pullWanted, this, &ServersPage::pull);
    connect(m_detail, &ServerDetail::sendWanted, this, &ServersPage::send);
    connect(m_detail, &ServerDetail::cancelWanted, this, &ServersPage::cancel);
    connect(m_detail, &ServerDetail::changeWanted, this, &ServersPage::change);
    connect(m_detail, &ServerDetail::removalWanted, this, &ServersPage::removal);
    return both;
}

void ServersPage::read()
{
    if (m_desk.place().sample) return;
    m_desk.ask<std::vector<jobs::KnownServer>>(
        this, m_reading, [](const store::RecordStore &store, Progress &) { return jobs::knownServers(store); },
        [this](Result<std::vector<jobs::KnownServer>> servers) { shown(std::move(servers)); });
}

void ServersPage::showEmpty()
{
    m_state->clearActions();
    if (m_desk.place().sample) {
        m_state->show(
            "database", tr("The sample clinic has no server"),
            tr("Its patients are invented, and readings of real people are kept apart from them. Open your own "
               "record to pull patients and their readings from a FHIR server."));
        return;
    }
    m_state->show(
        "database", tr("No FHIR server yet"),
        tr("Add the server on which your patients' readings lie, and how Trendward signs in there. Nothing is "
           "asked of it before you test the connection or pull."));
    connect(m_state->addAction(tr("Add server…"), true), &QPushButton::clicked, this, &ServersPage::add);
}

void ServersPage::shown(Result<std::vector<jobs::KnownServer>> servers)
{
    if (!servers) {
        m_state->clearActions();
        m_state->show("triangle-alert", tr("The list of servers could not be read"), errorText(servers.error()));
        connect(m_state->addAction(tr("Try again"), true), &QPushButton::clicked, this, &ServersPage::read);
        m_pages->setCurrentWidget(m_state);
        return;
    }
    m_servers = std::move(*servers);
    if (m_servers.empty()) {
        showEmpty();
        m_pages->setCurrentWidget(m_state);
        return;
    }
    int row = 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const jobs::KnownServer &one : m_servers) {
            const QString words = ServerWords::title(one.profile) + u'\n' + ServerWords::standing(one, m_desk.now());
            auto *item = new QListWidgetItem(standing(one), words, m_list);
            item->setToolTip(plainToolTip(text(one.profile.address)));
            if (text(one.profile.id) == m_chosen) row = m_list->count() - 1;
        }
        m_list->setCurrentRow(row);
    }
    m_chosen = text(m_servers[static_cast<std::size_t>(row)].profile.id);
    showCurrent();
    m_pages->setCurrentWidget(m_both);
}

const jobs::KnownServer *ServersPage::current() const
{
    const auto found = std::find_if(m_servers.begin(), m_servers.end(),
                                    [this](const auto &one) { return text(one.profile.id) == m_chosen; });
    return found == m_servers.end() ? nullptr : &*found;
}

void ServersPage::showCurrent()
{
    if (const jobs::KnownServer *server = current()) m_detail->show(*server, m_desk.now());
}

void ServersPage::begin(ServerDetail::Doing doing)
{
    m_detail->sayNothing();
    m_detail->setDoing(doing);
    // What is under way belongs to the server that is shown.
    m_list->setEnabled(false);
}

void ServersPage::end()
{
    m_clock.stop();
    m_changing.reset();
    m_list->setEnabled(true);
    m_detail->setDoing(ServerDetail::Doing::Nothing);
}

void ServersPage::say(ServerDetail::Tone tone, const QString &title, const Error &error)
{
    m_detail->say(error.code == Error::Code::Cancelled ? ServerDetail::Tone::Partial : tone, title,
                  ServerWords::failed(error));
}

void ServersPage::test()
{
    const jobs::KnownServer *server = current();
    if (!server) return;
    begin(ServerDetail::Doing::Testing);
    m_desk.ask<server::Connection>(
        this, m_asked,
        [profile = server->profile, keychain = m_tools.keychain](const store::RecordStore &,
                                                                 Progress &progress) -> Result<server::Connection> {
            const auto authorizer = server::authorizerFor(profile, *keychain, progress);
            if (!authorizer) return authorizer.error();
            return server::testConnection(profile, **authorizer, progress);
        },
        [this](Result<server::Connection> connection) {
            end();
            if (connection)
                m_detail->say(ServerDetail::Tone::Good, tr("The connection works"),
                              ServerWords::connected(*connection));
            else
                say(ServerDetail::Tone::Bad, tr("The connection does not work"), connection.error());
        });
}

void ServersPage::signIn()
{
    const jobs::KnownServer *server = current();
    if (!server) return;
    begin(ServerDetail::Doing::SigningIn);
    const auto show = [page = QPointer(this)](const QUrl &url) {
        if (page) page->m_detail->setPage(url, page->m_tools.openPage(url));
    };
    m_desk.ask<Done>(
        this, m_asked,
        [profile = server->profile, keychain = m_tools.keychain, show](const store::RecordStore &, Progress &progress) {
            WindowsBrowser browser(show);
            return server::signIn(profile, *keychain, browser, progress);
        },
        [this](const Outcome &done) {
            end();
            if (done)
                m_detail->say(ServerDetail::Tone::Good, tr("Signed in"),
                              tr("It lasts as long as the server says; then sign in again."));
            else
                say(ServerDetail::Tone::Bad, tr("Not signed in"), done.error());
        });
}

void ServersPage::signOut()
{
    const jobs::KnownServer *server = current();
    if (!server) return;
    begin(ServerDetail::Doing::SigningOut);
    m_desk.ask<Done>(
        this, m_asked,
        [profile = server->profile, keychain = m_tools.keychain](const store::RecordStore &, Progress &) {
            return server::signOut(profile, *keychain);
        },
        [this](const Outcome &done) {
            end();
            if (done)
                m_detail->say(ServerDetail::Tone::Good, tr("Signed out"),
                              tr("The keychain holds nothing of this server any more. What was pulled stays in the "
                                 "record."));
            else
                say(ServerDetail::Tone::Bad, tr("Not signed out"), done.error());
        });
}

void ServersPage::pull()
{
    const jobs::KnownServer *server = current();
    if (!server) return;
    begin(ServerDetail::Doing::Pulling);
    m_seen = std::make_shared<PullSeen>();
    m_told = 0;
    m_changing = m_desk.change<jobs::PullTally>(
        this, 0,
        [server = *server, keychain = m_tools.keychain, seen = m_seen, who = m_desk.place().user, now = m_desk.now()](
            store::RecordStore &store, Progress &progress) -> Result<jobs::PullTally> {
            CountedPull counted(progress, *seen);
            const auto authorizer = server::authorizerFor(server.profile, *keychain, counted);
            if (!authorizer) return authorizer.error();
            return jobs::pullFrom(server, **authorizer, who, now, store, counted);
        },
        [this, id = server->profile.id](Result<jobs::PullTally> tally) { pulled(id, std::move(tally)); });
    m_clock.start();
}

void ServersPage::send()
{
    const jobs::KnownServer *server = current();
    if (!server) return;
    m_detail->sayNothing();
    if (!server->profile.sends)
        return m_detail->say(ServerDetail::Tone::Partial, tr("Nothing is sent to this server"),
                             tr("Nobody has allowed it yet. Press Change… and tick that it may be sent to."));
    auto *dialog = new SendDialog(m_desk, m_tools, *server, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SendDialog::message, this, &ServersPage::message);
    dialog->open();
}

void ServersPage::lookHowFar()
{
    if (!m_seen) return;
    const auto done = m_seen->done.load(std::memory_order_relaxed);
    m_detail->setProgress(done, m_seen->all.load(std::memory_order_relaxed));
    // The first patient can be seen at once; after that the lists are made anew now and then.
    if (done == m_told || (m_told > 0 && done < 2 * m_told)) return;
    m_told = done;
    emit m_desk.recordChanged(0);
}

void ServersPage::pulled(const std::string &id, Result<jobs::PullTally> tally)
{
    const bool stopped = m_changing && m_changing->cancelled();
    end();
    if (!tally) return say(ServerDetail::Tone::Bad, tr("Nothing was pulled"), tally.error());
    if (const jobs::KnownServer *server = current(); server && server->profile.id == id)
        m_detail->show(
            [&] {
                jobs::KnownServer now = *server;
                now.last = *tally;
                return now;
            }(),
            m_desk.now());
    const QString brought =
        tr("Patients: %1. New readings: %2.").arg(ServerWords::patients(*tally), ServerWords::number(tally->stored));
    if (tally->complete)
        m_detail->say(ServerDetail::Tone::Good, tr("Pulled"), brought);
    else if (stopped)
        m_detail->say(ServerDetail::Tone::Partial, tr("Stopped as you asked"), brought);
    else if (tally->patients == 0 && !tally->why.empty())
        m_detail->say(ServerDetail::Tone::Bad, tr("Nothing was pulled"), text(tally->why));
    emit message(brought);
}

void ServersPage::cancel()
{
    if (m_changing) m_changing->cancel();
    if (m_asked) m_asked->cancel();
}

void ServersPage::add()
{
    if (m_desk.place().sample) return;
    openDialog({});
}

void ServersPage::change()
{
    if (const jobs::KnownServer *server = current()) openDialog(*server);
}

void ServersPage::openDialog(std::optional<jobs::KnownServer> known)
{
    auto *dialog = new ServerDialog(m_desk, m_tools, std::move(known), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServerDialog::kept, this, [this](const QString &id) {
        m_chosen = id;
        m_detail->sayNothing();
    });
    dialog->open();
}

void ServersPage::removal()
{
    const jobs::KnownServer *server = current();
    if (!server) return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove a server"),
                                tr("Remove %1 from the list?").arg(ServerWords::title(server->profile)),
                                QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("The keychain forgets what signs in there. What was pulled stays in the record."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, gone = *server] { remove(gone); });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void ServersPage::remove(const jobs::KnownServer &server)
{
    m_desk.change<Done>(
        this, 0,
        [server, keychain = m_tools.keychain](store::RecordStore &store, Progress &) -> Outcome {
            if (server.profile.signIn != server::SignIn::None)
                if (const auto forgotten = server::signOut(server.profile, *keychain); !forgotten) return forgotten;
            return jobs::forgetServer(store, server.profile.id);
        },
        [this, name = ServerWords::title(server.profile)](const Outcome &done) {
            if (!done) return say(ServerDetail::Tone::Bad, tr("Not removed"), done.error());
            emit message(tr("%1 was removed from the list of servers.").arg(name));
        });
}

std::vector<QWidget *> ServersPage::stops() const
{
    if (m_pages->currentWidget() == m_state) return {m_state};
    return {m_list, m_detail};
}

}  // namespace trendward::ui
