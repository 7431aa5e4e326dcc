// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/knownservers.h"
#include "ui/desk/desk.h"
#include "ui/server/servertools.h"

#include <QDialog>
#include <QTimer>

#include <map>
#include <optional>
#include <set>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;
class QVBoxLayout;

namespace trendward::ui
{

class InkLabel;
class NoteBox;

/// What the record would send to a server, patient by patient, before anything leaves; then sends what a person has
/// chosen. What somebody has changed there meanwhile is shown in both versions.
class SendDialog : public QDialog
{
    Q_OBJECT
public:
    SendDialog(Desk &desk, ServerTools tools, jobs::KnownServer server, QWidget *parent);
    ~SendDialog() override;

public slots:
    void reject() override;

signals:
    void message(const QString &sentence);

private:
    enum Column { Whom, Fresh, Changed, Withdrawn, There, Sent, Note, columns };
    enum class Choice : std::uint8_t { Later, Ours, Theirs };
    struct Row {
        store::Patient person;
        jobs::PushedPatient pushed;
    };
    struct Answer {
        jobs::PushReport report;
        std::vector<store::Patient> people;
    };

    void build();
    QWidget *buildBelow();
    void look();
    void send();
    std::shared_ptr<Job> run(jobs::PushSettings settings, Desk::Touches touches,
                             std::function<void(Result<Answer>)> answer);
    void looked(Result<Answer> answer);
    void sent(Result<Answer> answer);
    void sayFailed(const QString &title, const Error &error);
    void fill();
    void fillRow(int row);
    void showCurrent();
    void askToCompare(const Row &row);
    void showConflicts(const Row &row);
    void showVersions(const Row &row, const jobs::PushConflict &conflict);
    void setChoice(const std::string &name, Choice choice);
    void setBusy(const QString &doing);
    void setIdle();
    void ticked(const QTableWidgetItem *item);
    void changed();
    void sayLeft(const QStringList &whom);
    bool canBeSent(const Row &row) const;
    bool isTicked(std::size_t row) const;
    bool isCompared(store::PatientKey patient) const;
    Choice choiceOf(const std::string &name) const;
    const Row *current() const;

    Desk &m_desk;
    const ServerTools m_tools;
    const jobs::KnownServer m_server;
    std::shared_ptr<Job> m_job;
    QTimer m_clock;
    std::vector<Row> m_rows;
    store::PatientKey m_shown = 0;                ///< below the table; the same one when the list is asked for again
    std::map<std::string, Choice> m_choices;      ///< by the name of a conflict
    std::set<store::PatientKey> m_unticked;       ///< by a person; stays so until a person ticks them again
    std::vector<store::PatientKey> m_samePerson;  ///< whom a person has compared since the list was asked for
    bool m_sent = false;                          ///< the rows tell what was sent, not what would be
    InkLabel *m_doing = nullptr;
    QProgressBar *m_bar = nullptr;
    NoteBox *m_note = nullptr;
    QTableWidget *m_table = nullptr;
    InkLabel *m_left = nullptr, *m_detail = nullptr;
    QWidget *m_questions = nullptr;
    QVBoxLayout *m_questionLines = nullptr;
    QPushButton *m_send = nullptr, *m_again = nullptr, *m_close = nullptr;
};

}  // namespace trendward::ui
