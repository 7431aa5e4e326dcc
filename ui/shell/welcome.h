// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace trendward::ui
{

class StatePanel;

/// What stands on the desk before there is a record to open: why, and what can be done next.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    explicit Welcome(QWidget *parent = nullptr);

    /// A first run: nothing is here yet.
    void showFirstRun();
    /// Something is being opened or made.
    void showBusy(const QString &what);
    /// The record that should be here could not be opened.
    void showError(const QString &text);

signals:
    void sampleWanted();
    void ownRecordWanted();  ///< make or open the person's own record

private:
    StatePanel *m_state;
};

}  // namespace trendward::ui
