// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "core/io/store/sqlcipherstore.h"
#include "ui/desk/errortext.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcome.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace trendward::session
{

namespace
{

bool anythingIn(const std::string &folder)
{
    return !QDir(QString::fromStdString(folder)).isEmpty();
}

}  // namespace

Desktop::Desktop(Wish wish) : m_wish(std::move(wish)) {}

Desktop::~Desktop() = default;

void Desktop::start()
{
    if (m_wish.sample) return openSample();
    if (!m_wish.store.empty() || anythingIn(ownStoreFolder())) return openOwn(Opening::Existing);
    m_welcome = std::make_unique<ui::Welcome>();
    connect(m_welcome.get(), &ui::Welcome::sampleWanted, this, &Desktop::openSample);
    connect(m_welcome.get(), &ui::Welcome::ownRecordWanted, this, [this] { openOwn(Opening::Create); });
    m_welcome->showFirstRun();
    m_welcome->show();
}

void Desktop::openSample()
{
    open(tr("Opening the sample clinic"), [] {
        Progress progress;
        return sampleWorkplace(sampleStoreFolder(), progress);
    });
}

void Desktop::openOwn(Opening opening)
{
    const std::string folder = m_wish.store.empty() ? ownStoreFolder() : m_wish.store;
    // A record that is there is opened, never made anew.
    const Opening how = anythingIn(folder) ? Opening::Existing : opening;
    open(tr("Opening the record"), [folder, how, passphrase = m_wish.passphraseFile, now = m_wish.now] {
        return workplaceAt(folder, passphrase, how, now);
    });
}

void Desktop::open(const QString &what, Opener opener)
{
    if (!m_welcome) {
        m_welcome = std::make_unique<ui::Welcome>();
        connect(m_welcome.get(), &ui::Welcome::sampleWanted, this, &Desktop::openSample);
        connect(m_welcome.get(), &ui::Welcome::ownRecordWanted, this, [this] { openOwn(Opening::Existing); });
    }
    m_welcome->showBusy(what);
    auto *watcher = new QFutureWatcher<std::shared_ptr<Result<ui::Workplace>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        opened(std::move(*watcher->result()));
    });
    watcher->setFuture(
        QtConcurrent::run([opener = std::move(opener)] { return std::make_shared<Result<ui::Workplace>>(opener()); }));
}

void Desktop::opened(Result<ui::Workplace> place)
{
    if (!place) {
        m_welcome->showError(ui::errorText(place.error()));
        m_welcome->show();
        return;
    }
    m_window = std::make_unique<ui::MainWindow>(std::make_unique<ui::Desk>(*std::move(place)));
    m_window->show();
    m_window->openFiles(m_wish.files);
    m_welcome->hide();
}

}  // namespace trendward::session
