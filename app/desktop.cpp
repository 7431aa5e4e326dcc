// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "core/io/store/sqlcipherstore.h"
#include "ui/desk/errortext.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QScreen>
#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

namespace trendward::session
{

namespace
{

bool anythingIn(const std::string &folder)
{
    return !QDir(QString::fromStdString(folder)).isEmpty();
}

}  // namespace

Desktop::Desktop(Wish wish) : m_wish(std::move(wish))
{
    m_place = m_wish.store.empty() ? rememberedPlace() : RecordPlace{m_wish.store, {}};
    if (!m_wish.passphraseFile.empty()) m_place.passphraseFile = m_wish.passphraseFile;
    if (m_place.folder == ownStoreFolder()) m_opening = Opening::Create;
}

Desktop::~Desktop() = default;

void Desktop::start()
{
    if (m_wish.sample) return openSample();
    openOwnOrWelcome();
}

void Desktop::openOwnOrWelcome()
{
    // A folder that somebody chose is looked for and missed, never made anew.
    if (m_place.folder != ownStoreFolder() || anythingIn(m_place.folder)) return openOwn(Opening::Existing);
    firstRun();
}

void Desktop::firstRun()
{
    m_opening = Opening::Create;
    welcome();
    m_welcome->showFirstRun(ownRecord());
    m_welcome->show();
}

void Desktop::welcome()
{
    if (m_welcome) return;
    m_welcome = std::make_unique<ui::Welcome>();
    connect(m_welcome.get(), &ui::Welcome::sampleWanted, this, &Desktop::openSample);
    connect(m_welcome.get(), &ui::Welcome::ownRecordWanted, this, [this] { openOwn(Opening::Create); });
    connect(m_welcome.get(), &ui::Welcome::serverWanted, this, [this] {
        m_toServers = true;
        openOwn(Opening::Create);
    });
    connect(m_welcome.get(), &ui::Welcome::againWanted, this, [this] { m_again(); });
    connect(m_welcome.get(), &ui::Welcome::folderChosen, this, &Desktop::useFolder);
    connect(m_welcome.get(), &ui::Welcome::phraseTyped, this, [this](const QString &phrase) {
        m_place.passphraseFile.clear();
        openOwn(m_opening, std::make_shared<const TypedPassphrase>(phrase.toStdString()));
    });
    connect(m_welcome.get(), &ui::Welcome::phraseFileChosen, this, [this](const QString &file) {
        m_place.passphraseFile = file.toStdString();
        openOwn(m_opening);
    });
}

ui::Welcome::Record Desktop::ownRecord() const
{
    return {QDir::toNativeSeparators(QString::fromStdString(m_place.folder)),
            m_opening == Opening::Existing || anythingIn(m_place.folder), opensByPassphraseOnly(m_place.folder),
            !m_wish.store.empty()};
}

void Desktop::useFolder(const QString &chosen)
{
    m_place = {recordFolderIn(chosen.toStdString()), {}};
    if (anythingIn(m_place.folder)) return openOwn(Opening::Existing);
    firstRun();
}

void Desktop::openSample()
{
    m_again = [this] { openSample(); };
    open(
        tr("Opening the sample clinic"),
        [] {
            Progress progress;
            return sampleWorkplace(sampleStoreFolder(), progress);
        },
        [this](const Error &error) { m_welcome->showError(ui::errorText(error), ownRecord()); });
}

void Desktop::openOwn(Opening opening, const std::shared_ptr<const TypedPassphrase> &typed)
{
    m_opening = opening;
    m_again = [this, opening] { openOwn(opening); };
    // A record that is there is opened, never made anew.
    const Opening how = anythingIn(m_place.folder) ? Opening::Existing : opening;
    open(
        tr("Opening the record"),
        [place = m_place, typed, how, now = m_wish.now] {
            return workplaceAt(place.folder, typed ? typed->path() : place.passphraseFile, how, now);
        },
        [this](const Error &error) { ownFailed(error); });
}

void Desktop::ownFailed(const Error &error)
{
    const ui::Welcome::Record record = ownRecord();
    // Every start of a record whose pass phrase is typed comes this way; nothing is wrong then.
    if (record.byPhrase && m_place.passphraseFile.empty() && error.code == Error::Code::KeyNeeded)
        return m_welcome->showLocked(record);
    m_welcome->showError(ui::errorText(error), record);
}

/// A place that was chosen is found again at the next start.
void Desktop::rememberWhere()
{
    const ui::Workplace &place = m_window->desk().place();
    if (!m_wish.store.empty() || place.sample || m_place == rememberedPlace()) return;
    if (!rememberPlace(m_place))
        m_window->say(tr("Where this record lies could not be kept: choose its folder again at the next start."));
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
    if (!removed) {
        m_again = [this] { removeTheSample(); };
        return m_welcome->showError(ui::errorText(removed.error()), ownRecord());
    }
    openOwnOrWelcome();
}

void Desktop::open(const QString &what, Opener opener, std::function<void(const Error &)> failed)
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
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, failed = std::move(failed)] {
        watcher->deleteLater();
        opened(std::move(*watcher->result()), failed);
    });
    watcher->setFuture(
        QtConcurrent::run([opener = std::move(opener)] { return std::make_shared<Result<ui::Workplace>>(opener()); }));
}

void Desktop::opened(Result<ui::Workplace> place, const std::function<void(const Error &)> &failed)
{
    if (!place) {
        failed(place.error());
        m_welcome->show();
        return;
    }
    using Records = ui::MainWindow::Records;
    m_window = std::make_unique<ui::MainWindow>(std::make_unique<ui::Desk>(*std::move(place)),
                                                m_wish.store.empty() ? Records::Switch : Records::Stay);
    connect(m_window.get(), &ui::MainWindow::sampleWanted, this, &Desktop::openSample, Qt::QueuedConnection);
    connect(
        m_window.get(), &ui::MainWindow::ownRecordWanted, this, [this] { openOwnOrWelcome(); }, Qt::QueuedConnection);
    connect(m_window.get(), &ui::MainWindow::sampleRemovalWanted, this, &Desktop::removeTheSample,
            Qt::QueuedConnection);
    // On a screen that the window fills, its frame would push the standing line at its foot off the screen.
    const QSize room = m_window->screen()->availableSize();
    const bool filled = m_window->width() >= room.width() || m_window->height() >= room.height();
    // A window that is larger than the screen would stay so when it is maximized.
    if (filled) m_window->resize(m_window->size().boundedTo(room));
    filled ? m_window->showMaximized() : m_window->show();
    rememberWhere();
    m_window->openFiles(m_wish.files);
    m_welcome->hide();
    if (std::exchange(m_toServers, false)) m_window->actions().addServer->trigger();  // nothing in the sample clinic
}

}  // namespace trendward::session
