// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"
#include "ui/import/filechecks.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace trendward::ui
{

class CheckDetail;
class CountCard;
class ImportResults;
class InkLabel;
class KeptLine;
class MappingLine;

/// Choosing files, checking them before anything is stored, and bringing them in.
class BringIn : public QWidget
{
    Q_OBJECT
public:
    BringIn(Desk &desk, UndoSteps &undo, QWidget *parent = nullptr);

    void open(const QStringList &files, store::PatientKey forPatient);
    void chooseFiles();
    void chooseFolder();
    /// Of the record, what this page shows beside the files.
    void read();
    void setPeople(const std::vector<store::Patient> &people);
    std::vector<QWidget *> stops() const;
    FileChecks &checks() const { return *m_checks; }
    bool importing() const { return m_import != nullptr; }

signals:
    void imported(qlonglong patient);
    void patientOpened(qlonglong patient);
    void message(const QString &sentence);

private:
    QWidget *buildEmpty();
    QWidget *buildCheck();
    QWidget *buildFoot(QWidget *page);
    void showCounts();
    void showFoot();
    /// How many files there are, and what of the folders is not among them.
    QString head() const;
    /// Why nothing can be imported now; empty when it can.
    QString reason() const;
    void back();
    void cancel();
    void bringIn();
    void done(Result<std::vector<Imported>> result);
    void remember(const Imported &one);
    void takeBack(qlonglong import, const QString &file);

    Desk &m_desk;
    UndoSteps &m_undo;
    FileChecks *m_checks;
    std::vector<store::Patient> m_people;
    std::shared_ptr<Job> m_import;  ///< under way
    QTimer m_tick;                  ///< while something is under way

    MappingLine *m_mappings;
    KeptLine *m_kept;
    QStackedWidget *m_pages;
    QWidget *m_empty, *m_check;
    QPushButton *m_choose, *m_back, *m_cancel, *m_accept;
    InkLabel *m_head, *m_reason;
    CountCard *m_ready, *m_known, *m_held, *m_unreadable;
    QTableView *m_files;
    CheckDetail *m_detail;
    QProgressBar *m_progress;
    ImportResults *m_results;
};

}  // namespace trendward::ui
