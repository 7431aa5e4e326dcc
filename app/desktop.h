// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace trendward::ui
{
class MainWindow;
class Welcome;
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
    void open(const QString &what, Opener opener);
    void opened(Result<ui::Workplace> place);
    void openSample();
    void openOwn(Opening opening);
    void welcome();
    void removeTheSample();
    /// The window goes, and with it every connection to its record.
    void closeWindow();

    Wish m_wish;
    std::unique_ptr<ui::Welcome> m_welcome;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace trendward::session
