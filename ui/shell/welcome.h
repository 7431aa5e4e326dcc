// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace trendward::ui
{

class StatePanel;

/// What stands on the desk before there is a record to open: why, and what can be done next. A workstation without a
/// keychain gets on with a pass phrase, typed or from a file.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    /// The person's own record as far as it is known before it is open.
    struct Record {
        QString folder;
        bool isThere = false;   ///< to be opened, else to be made
        bool byPhrase = false;  ///< it has a pass phrase and no key in the keychain
        bool stays = false;     ///< it was named at the start, so no other folder is chosen
    };
    explicit Welcome(QWidget *parent = nullptr);

    /// A first run: nothing is here yet.
    void showFirstRun(const Record &record);
    /// Something is being opened or made.
    void showBusy(const QString &what);
    /// The record that should be here could not be opened.
    void showError(const QString &text, const Record &record);
    /// The record is here and waits for its pass phrase.
    void showLocked(const Record &record);

signals:
    void sampleWanted();
    void ownRecordWanted();  ///< make or open the person's own record
    void serverWanted();     ///< the same, and begin with a FHIR server
    void againWanted();      ///< what has just failed
    void phraseTyped(QString phrase);
    void phraseFileChosen(QString file);
    void folderChosen(QString folder);

private:
    QWidget *buildWays();
    void showWays(const Record &record);
    void askForPhrase();
    void askForPhraseFile();
    void askForFolder();

    StatePanel *m_state;
    QWidget *m_ways;
    QLabel *m_where;
    QPushButton *m_folder;
    Record m_record;
};

}  // namespace trendward::ui
