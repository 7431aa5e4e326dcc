// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/knownservers.h"
#include "ui/desk/desk.h"
#include "ui/server/serverdetail.h"
#include "ui/server/servertools.h"

#include <QTimer>
#include <QWidget>

#include <atomic>

class QListWidget;
class QStackedWidget;

namespace trendward::ui
{

class StatePanel;

/// How far a pull is, told by its thread.
struct PullSeen {
    std::atomic<std::uint64_t> done = 0, all = 0;
};

/// The FHIR servers of this record: which there are, whether they can be reached, and what was pulled from them.
class ServersPage : public QWidget
{
    Q_OBJECT
public:
    ServersPage(Desk &desk, ServerTools tools, QWidget *parent);
    std::vector<QWidget *> stops() const;

public slots:
    void add();

signals:
    void message(const QString &sentence);

private:
    QWidget *buildServers();
    void read();
    void shown(Result<std::vector<jobs::KnownServer>> servers);
    void showEmpty();
    void showCurrent();
    const jobs::KnownServer *current() const;

    void test();
    void signIn();
    void signOut();
    void pull();
    void send();
    void pulled(const std::string &id, Result<jobs::PullTally> tally);
    void cancel();
    void change();
    void removal();
    void remove(const jobs::KnownServer &server);
    void openDialog(std::optional<jobs::KnownServer> known);
    void begin(ServerDetail::Doing doing);
    void end();
    void lookHowFar();
    void say(ServerDetail::Tone tone, const QString &title, const Error &error);

    Desk &m_desk;
    const ServerTools m_tools;
    Asked m_reading, m_asked;
    std::shared_ptr<Job> m_changing;
    std::vector<jobs::KnownServer> m_servers;
    QString m_chosen;  ///< the id of the server that is shown
    std::shared_ptr<PullSeen> m_seen;
    std::uint64_t m_told = 0;
    QTimer m_clock;
    QStackedWidget *m_pages;
    StatePanel *m_state;
    QWidget *m_both = nullptr;
    QListWidget *m_list = nullptr;
    ServerDetail *m_detail = nullptr;
};

}  // namespace trendward::ui
