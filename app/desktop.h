// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recordplace.h"
#include "app/workplace.h"
#include "ui/shell/welcome.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace trendward::ui
{
class MainWindow;
}  // namespace trendward::ui

namespace trendward::session
{

/// Which record the window shows: opened on another thread, with words while it takes and when it fails.
class Desktop : public QObject
{
    Q_OBJECT
public:
    struct Wish {
        std::string store, passphraseFile;  ///< as named on the command line; empty: the person's own record
        std::optional<Instant> now;
        bool sample = false;
        QStringList files;  ///< to be looked at once the window is open
    };
    explicit Desktop(Wish wish);
    ~Desktop() override;
    void start();
    /// The window of the record that is open, or none.
    ui::MainWindow *window() const { return m_window.get(); }

private:
    using Opener = std::function<Result<ui::Workplace>()>;
    void open(const QString &what, Opener opener, std::function<void(const Error &)> failed);
    void opened(Result<ui::Workplace> place, const std::function<void(const Error &)> &failed);
    void openSample();
    void openOwn(Opening opening, const std::shared_ptr<const TypedPassphrase> &typed = {});
    /// The own record where there is one, else the words of a first run.
    void openOwnOrWelcome();
    void firstRun();
    void useFolder(const QString &chosen);
    void ownFailed(const Error &error);
    void rememberWhere();
    ui::Welcome::Record ownRecord() const;
    void welcome();
    void removeTheSample();
    /// The window goes, and with it every connection to its record.
    void closeWindow();

    Wish m_wish;
    RecordPlace m_place;                    ///< of the own record
    Opening m_opening = Opening::Existing;  ///< whether the own record may be made where it is not
    bool m_toServers = false;               ///< the first thing wanted of the own record is a FHIR server
    std::function<void()> m_again;          ///< what has just failed
    std::unique_ptr<ui::Welcome> m_welcome;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace trendward::session
