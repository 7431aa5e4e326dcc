// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "core/io/store/sqlcipherstore.h"
#include "ui/desk/errortext.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcome.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QScreen>
#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>

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
    welcome();
    m_welcome->showFirstRun();
    m_welcome->show();
}

void Desktop::welcome()
{
    if (m_welcome) return;
    m_welcome = std::make_unique<ui::Welcome>();
    connect(m_welcome.get(), &ui::Welcome::sampleWanted, this, &Desktop::openSample);
    connect(m_welcome.get(), &ui::Welcome::ownRecordWanted, this, [this] { openOwn(Opening::Create); });
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

void Desktop::closeWindow()
{
    if (!m_window) return;
    welcome();
    m_welcome->show();  // the last window that goes ends the program
    m_window->close();
    m_window.reset();
}

void Desktop::removeTheSample()
{
    closeWindow();
    const Outcome removed = removeSample(sampleStoreFolder());
    if (!removed) return m_welcome->showError(ui::errorText(removed.error()));
    if (anythingIn(ownStoreFolder())) return openOwn(Opening::Existing);
    m_welcome->showFirstRun();
}

void Desktop::open(const QString &what, Opener opener)
{
    closeWindow();
    welcome();
    m_welcome->showBusy(what);
    // Most records open at once; words for the wait come only where there is one (a keychain that asks, a first
    // sample).
    QTimer::singleShot(std::chrono::milliseconds(400), m_welcome.get(), [this] {
        if (!m_window) m_welcome->show();
    });
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
    using Records = ui::MainWindow::Records;
    m_window = std::make_unique<ui::MainWindow>(std::make_unique<ui::Desk>(*std::move(place)),
                                                m_wish.store.empty() ? Records::Switch : Records::Stay);
    connect(m_window.get(), &ui::MainWindow::sampleWanted, this, &Desktop::openSample, Qt::QueuedConnection);
    connect(
        m_window.get(), &ui::MainWindow::ownRecordWanted, this, [this] { openOwn(Opening::Create); },
        Qt::QueuedConnection);
    connect(m_window.get(), &ui::MainWindow::sampleRemovalWanted, this, &Desktop::removeTheSample,
            Qt::QueuedConnection);
    // On a screen that the window fills, its frame would push the standing line at its foot off the screen.
    const QSize room = m_window->screen()->availableSize();
    if (m_window->width() >= room.width() || m_window->height() >= room.height())
        m_window->showMaximized();
    else
        m_window->show();
    m_window->openFiles(m_wish.files);
    m_welcome->hide();
}

}  // namespace trendward::session
