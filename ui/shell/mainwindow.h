// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/handover.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"
#include "ui/shell/actions.h"
#include "ui/shell/wardkeeper.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace trendward::ui
{

class ElidedLabel;
class ImportPage;
class Notice;
class Palette;
class ReviewPage;
class ReviewClock;
class RulesPage;
class ServersPage;
class SettingsPage;
class TopBar;
class WardSteps;
class WorklistPage;

/// Arranges the pages and connects the menus with them; what a page does is the page's own.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Whether a person may go from this record to the sample clinic and back; a record that was named at the start
    /// stays.
    enum class Records { Switch, Stay };
    explicit MainWindow(std::unique_ptr<Desk> desk, Records records = Records::Stay);
    ~MainWindow() override;

    Desk &desk() const { return *m_desk; }
    Actions &actions() const { return *m_actions; }
    ReviewPage &review() const { return *m_review; }

public slots:
    void openPatient(qlonglong patient);
    void openFiles(const QStringList &files);
    void say(const QString &sentence);

signals:
    /// The ward was read and the pages show it.
    void ready();
    void sampleWanted();
    void ownRecordWanted();
    void sampleRemovalWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildStatus();
    void connectPages();
    void connectPatientActions();
    void connectViewActions();
    void showPage(QWidget *page, QAction *action);
    void wardRead(const std::shared_ptr<const jobs::Ward> &ward);
    void connectListActions();
    store::PatientKey chosenPatient() const;
    void chooseSnooze();
    void handOver();
    void openSheet(const care::Handover &sheet);
    void openReport();
    void keepMinutes(store::PatientKey patient, std::int64_t seconds);
    void patientShown();
    void nextStop();
    void summarize();
    void openSummary(store::PatientKey patient);
    void compareEvent();
    void addPatient();
    void openPatientFacts();
    void openEnrolment();
    void about();
    void setScheme(int scheme);
    void restorePlace();

    std::unique_ptr<Desk> m_desk;
    UndoSteps m_undo;
    WardKeeper *m_ward;
    Actions *m_actions;
    TopBar *m_top;
    Palette *m_palette;
    QStackedWidget *m_pages;
    ReviewPage *m_review;
    ReviewClock *m_clock;
    WorklistPage *m_worklist;
    WardSteps *m_steps;
    ImportPage *m_import;
    ServersPage *m_servers;
    RulesPage *m_rules;
    SettingsPage *m_settings;
    Notice *m_notice;
    ElidedLabel *m_said, *m_held;
};

}  // namespace trendward::ui
