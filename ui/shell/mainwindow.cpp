// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/care/worklist.h"
#include "core/io/jobs/handover.h"
#include "ui/desk/errortext.h"
#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/import/importpage.h"
#include "ui/import/patientdialog.h"
#include "ui/plan/planpane.h"
#include "ui/rules/patientfacts.h"
#include "ui/rules/rulespage.h"
#include "ui/server/serverspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/notice.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/reviewclock.h"
#include "ui/shell/reviewpage.h"
#include "ui/shell/topbar.h"
#include "ui/style/elided.h"
#include "ui/style/theme.h"
#include "ui/summary/eventdialog.h"
#include "ui/summary/handoverdialog.h"
#include "ui/summary/reportdialog.h"
#include "ui/summary/summarydialog.h"
#include "ui/trend/patientpane.h"
#include "ui/worklist/enrolmentdialog.h"
#include "ui/worklist/wardsteps.h"
#include "ui/worklist/worklistpage.h"
#include "ui/worklist/worklistpane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

namespace trendward::ui
{

namespace
{

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

QLabel *plainLabel(QWidget *parent, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

MainWindow::MainWindow(std::unique_ptr<Desk> desk, Records records)
    : m_desk(std::move(desk)), m_ward(new WardKeeper(*m_desk, this)), m_actions(new Actions(this))
{
    setWindowTitle(m_desk->place().sample ? tr("Trendward – SAMPLE clinic") : QStringLiteral("Trendward"));
    setAcceptDrops(true);
    build();
    buildStatus();
    connectPages();
    connectPatientActions();
    connectListActions();
    connectViewActions();
    const bool sample = m_desk->place().sample, change = records == Records::Switch;
    m_actions->sampleClinic->setVisible(change && !sample);
    m_actions->ownRecord->setVisible(change && sample);
    m_actions->removeSample->setVisible(change && sample);
    restorePlace();
    showPage(m_review, m_actions->review);
    m_ward->ask();
}

MainWindow::~MainWindow()
{
    // Pages ask the desk until their end, so they go before it.
    delete takeCentralWidget();
    delete m_ward;
}

void MainWindow::build()
{
    m_actions->fill(menuBar());
    auto *all = new QWidget(this);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *rail = new Rail(all);
    rail->add(m_actions->review, tr("Review"), "heart-pulse");
    rail->add(m_actions->worklist, tr("Worklist"), "list");
    rail->add(m_actions->import, tr("Import"), "import");
    rail->add(m_actions->servers, tr("Servers"), "database");
    rail->add(m_actions->rules, tr("Rules"), "sliders-horizontal");
    rail->addAtFoot(m_actions->settings, tr("Settings"), "settings");
    row->addWidget(rail);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_top = new TopBar(all);
    m_top->setSample(m_desk->place().sample);
    m_pages = new QStackedWidget(all);
    m_review = new ReviewPage(*m_desk, m_undo, m_pages);
    m_clock = new ReviewClock(this);
    m_worklist = new WorklistPage(*m_desk, m_pages);
    m_steps = new WardSteps(*m_desk, m_undo, this);
    m_import = new ImportPage(*m_desk, m_undo, m_pages);
    m_servers = new ServersPage(*m_desk, ServerTools::ofTheSystem(), m_pages);
    m_rules = new RulesPage(*m_desk, m_undo, m_pages);
    m_settings = new SettingsPage(*m_desk, m_pages);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_review, m_worklist, m_import, m_servers, m_rules, m_settings})
        m_pages->addWidget(page);
    column->addWidget(m_top);
    column->addWidget(m_pages, 1);
    m_notice = new Notice(all);
    column->addWidget(m_notice);
    row->addLayout(column, 1);
    setCentralWidget(all);
    m_palette = new Palette(m_top->search(), *m_actions, all);
}

void MainWindow::buildStatus()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(
        plainLabel(this, tr("For review of past remote-monitoring data. Not for emergencies or live monitoring.")));
    // The standing line is never cut; what stands beside it gives way.
    m_said = new ElidedLabel(this);
    m_held = new ElidedLabel(this);
    auto *kept = new ElidedLabel(this);
    kept->setText(tr("Records stay on this workstation, encrypted"));
    for (ElidedLabel *label : {m_said, m_held, kept}) {
        label->setContentsMargins(12, 0, 0, 0);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        statusBar()->addWidget(label, 1);
    }
    // What happens comes before what is always so.
    kept->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_said->hide();
}

void MainWindow::connectPages()
{
    connect(m_ward, &WardKeeper::read, this, &MainWindow::wardRead);
    connect(m_ward, &WardKeeper::failed, m_review, &ReviewPage::showWardError);
    connect(m_desk.get(), &Desk::recordChanged, m_review, &ReviewPage::reread);
    connect(m_desk.get(), &Desk::draftChanged, m_review, &ReviewPage::reread);
    connect(m_desk.get(), &Desk::busyChanged, m_top, &TopBar::setBusy);
    connect(m_palette, &Palette::patientChosen, this, &MainWindow::openPatient);
    connect(m_review, &ReviewPage::patientShown, this, &MainWindow::patientShown);
    connect(m_clock, &ReviewClock::attended, this, &MainWindow::keepMinutes);
    connect(m_worklist, &WorklistPage::patientOpened, this, &MainWindow::openPatient);
    connect(m_worklist, &WorklistPage::message, this, &MainWindow::say);
    connect(m_worklist, &WorklistPage::printRequested, this, &MainWindow::openSheet);
    connect(m_ward, &WardKeeper::failed, m_worklist, &WorklistPage::showError);
    connect(m_import, &ImportPage::patientOpened, this, &MainWindow::openPatient);
    connect(m_import, &ImportPage::message, this, &MainWindow::say);
    connect(m_servers, &ServersPage::message, this, &MainWindow::say);
    connect(m_rules, &RulesPage::message, this, &MainWindow::say);
    connect(&m_review->plan(), &PlanPane::exportRequested, this, &MainWindow::summarize);
    connect(&m_review->plan(), &PlanPane::message, this, &MainWindow::say);
    connect(&m_review->trends(), &PatientPane::printRequested, this, &MainWindow::summarize);
    connect(&m_review->trends(), &PatientPane::importRequested, m_actions->importFiles, &QAction::trigger);
    connect(m_settings, &SettingsPage::schemeChanged, this, &MainWindow::setScheme);
    connect(m_settings, &SettingsPage::letterKeysChanged, m_actions, &Actions::useLetterKeys);
    m_actions->useLetterKeys(Settings::letterKeys());
    // The system's user is nobody's name: while none was said, nobody signs.
    const auto showSigner = [this] {
        m_top->setSigner(Settings::signerName().isEmpty() ? QString() : Settings::signerText(m_desk->place().user));
    };
    connect(m_settings, &SettingsPage::signerChanged, this, showSigner);
    connect(m_settings, &SettingsPage::signerChanged, m_ward, &WardKeeper::ask);  // another one's last look
    connect(m_desk.get(), &Desk::recordChanged, this, showSigner);                // the first signature asks for a name
    showSigner();
}

void MainWindow::connectPatientActions()
{
    const auto listed = [this] { return m_pages->currentWidget() == m_worklist; };
    connect(m_actions->nextPatient, &QAction::triggered, this,
            [this, listed] { listed() ? m_worklist->next() : m_review->worklist().next(); });
    connect(m_actions->previousPatient, &QAction::triggered, this,
            [this, listed] { listed() ? m_worklist->previous() : m_review->worklist().previous(); });
    connect(m_actions->filterList, &QAction::triggered, m_worklist, &WorklistPage::focusFilter);
    m_review->worklist().list()->addAction(m_actions->openPatient);
    m_worklist->addAction(m_actions->openPatient);
    connect(m_actions->openPatient, &QAction::triggered, this, [this] {
        openPatient(m_pages->currentWidget() == m_worklist ? m_worklist->current() : m_review->worklist().current());
        m_review->trends().setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions->why, &QAction::triggered, &m_review->trends(), &PatientPane::showWhy);
    connect(m_actions->compareEvent, &QAction::triggered, this, &MainWindow::compareEvent);
    connect(m_actions->trust, &QAction::triggered, &m_review->trends(), &PatientPane::showTrust);
    connect(m_actions->undo, &QAction::triggered, this, [this] {
        if (m_undo.empty()) return;
        say({});
        // It may be another patient's whom nobody looks at now.
        m_notice->say(tr("Undone: %1").arg(m_undo.text()));
        m_undo.undo();
    });
    connect(&m_undo, &UndoSteps::changed, this, [this] {
        m_actions->undo->setEnabled(!m_undo.empty());
        m_actions->undo->setText(m_undo.empty() ? tr("&Undo")
                                                : tr("&Undo: %1").arg(m_undo.text().replace('&', QLatin1String("&&"))));
    });
    connect(&m_undo, &UndoSteps::failed, this, &MainWindow::say);
    m_actions->undo->setEnabled(false);
    connect(m_actions->addGoal, &QAction::triggered, this, [this] { m_review->plan().addGoal({}); });
    connect(m_actions->addAction, &QAction::triggered, &m_review->plan(), &PlanPane::addAction);
    connect(m_actions->note, &QAction::triggered, this, [this] {
        m_review->reveal(&m_review->plan());
        m_review->plan().focusNote();
    });
    connect(m_actions->sign, &QAction::triggered, &m_review->plan(), &PlanPane::sign);
    connect(m_actions->printSummary, &QAction::triggered, this, &MainWindow::summarize);
    connect(m_actions->sampleClinic, &QAction::triggered, this, &MainWindow::sampleWanted);
    connect(m_actions->ownRecord, &QAction::triggered, this, &MainWindow::ownRecordWanted);
    connect(m_actions->removeSample, &QAction::triggered, this, &MainWindow::sampleRemovalWanted);
    connect(m_actions->addPatient, &QAction::triggered, this, &MainWindow::addPatient);
    connect(m_actions->patientFacts, &QAction::triggered, this, &MainWindow::openPatientFacts);
    connect(m_actions->enrolment, &QAction::triggered, this, &MainWindow::openEnrolment);
    connect(m_actions->importFiles, &QAction::triggered, this, [this] {
        showPage(m_import, m_actions->import);
        m_import->chooseFiles();
    });
    connect(m_actions->addServer, &QAction::triggered, this, [this] {
        showPage(m_servers, m_actions->servers);
        m_servers->add();
    });
    m_actions->addServer->setEnabled(!m_desk->place().sample);
    patientShown();
}

/// The work on the list is of the patient who is chosen on the page that is seen.
void MainWindow::connectListActions()
{
    connect(m_steps, &WardSteps::message, this, &MainWindow::say);
    connect(m_actions->reviewed, &QAction::triggered, this, [this] { m_steps->review(chosenPatient()); });
    connect(m_actions->snooze, &QAction::triggered, this, &MainWindow::chooseSnooze);
    connect(m_actions->logCall, &QAction::triggered, this, [this] { m_steps->logCall(chosenPatient()); });
    connect(m_actions->take, &QAction::triggered, this, [this] { m_steps->takeOrGiveBack(chosenPatient()); });
    connect(m_actions->assign, &QAction::triggered, this, [this] { m_steps->assign(chosenPatient()); });
    connect(m_actions->cover, &QAction::triggered, this, [this] { m_steps->cover(chosenPatient()); });
    connect(m_actions->reviewStable, &QAction::triggered, m_steps, &WardSteps::reviewStable);
    connect(m_actions->handover, &QAction::triggered, this, &MainWindow::handOver);
    connect(m_actions->printList, &QAction::triggered, m_worklist, &WorklistPage::printList);
    connect(m_actions->monthlyReport, &QAction::triggered, this, &MainWindow::openReport);
    connect(m_actions->refreshList, &QAction::triggered, this, [this] {
        if (m_pages->currentWidget() == m_worklist)
            m_worklist->refresh();
        else
            m_review->worklist().refresh();
    });
}

store::PatientKey MainWindow::chosenPatient() const
{
    return m_pages->currentWidget() == m_worklist ? m_worklist->current() : m_review->patient();
}

/// Below the row, as a menu that the row had opened.
void MainWindow::chooseSnooze()
{
    const auto *list = qobject_cast<QAbstractItemView *>(
        m_pages->currentWidget() == m_worklist ? m_worklist->list() : m_review->worklist().list());
    const QRect row = list->visualRect(list->currentIndex());
    m_steps->chooseSnooze(chosenPatient(), list->viewport()->mapToGlobal(QPoint(40, row.bottom())));
}

void MainWindow::connectViewActions()
{
    const std::pair<QAction *, QWidget *> pages[] = {{m_actions->review, m_review},
                                                     {m_actions->worklist, m_worklist},
                                                     {m_actions->servers, m_servers},
                                                     {m_actions->rules, m_rules},
                                                     {m_actions->settings, m_settings}};
    for (const auto &[action, page] : pages)
        connect(action, &QAction::triggered, this, [this, shown = action, page = page] { showPage(page, shown); });
    const std::pair<QAction *, ImportPage::Part> parts[] = {{m_actions->import, ImportPage::BringInPart},
                                                            {m_actions->heldReadings, ImportPage::HeldReadings},
                                                            {m_actions->pastImports, ImportPage::PastImports}};
    for (const auto &[action, part] : parts)
        connect(action, &QAction::triggered, this, [this, part = part] {
            m_import->showPart(part);
            showPage(m_import, m_actions->import);
        });
    const std::pair<QAction *, int> periods[] = {{m_actions->day, 1},
                                                 {m_actions->week, 7},
                                                 {m_actions->month, 30},
                                                 {m_actions->quarter, 90},
                                                 {m_actions->everything, 0}};
    for (const auto &[action, days] : periods)
        connect(action, &QAction::triggered, this, [this, days = days] { m_review->trends().setDays(days); });
    connect(m_actions->table, &QAction::toggled, &m_review->trends(), &PatientPane::setTableShown);
    connect(&m_review->trends(), &PatientPane::tableShownChanged, m_actions->table, &QAction::setChecked);
    connect(m_actions->before, &QAction::toggled, &m_review->trends(), &PatientPane::setBeforeShown);
    const std::pair<QAction *, Course> courses[] = {{m_actions->timeOfDay, Course::TimeOfDay},
                                                    {m_actions->calendar, Course::Calendar}};
    for (const auto &[action, course] : courses) {
        connect(action, &QAction::triggered, this,
                [this, course = course](bool on) { m_review->trends().setCourse(on ? course : Course::OverTime); });
        connect(&m_review->trends(), &PatientPane::courseChanged, action,
                [action = action, course = course](Course shown) { action->setChecked(shown == course); });
    }
    connect(m_actions->nextPane, &QAction::triggered, this, &MainWindow::nextStop);
    connect(m_actions->otherSide, &QAction::triggered, m_review, &ReviewPage::swapSides);
    connect(m_review, &ReviewPage::narrowChanged, this,
            [this](bool narrow) { m_actions->otherSide->setEnabled(narrow && m_pages->currentWidget() == m_review); });
    connect(m_actions->find, &QAction::triggered, m_palette, &Palette::open);
    connect(m_actions->lightOrDark, &QAction::triggered, this,
            [this] { setScheme(static_cast<int>(scheme() == Scheme::Dark ? Scheme::Light : Scheme::Dark)); });
    connect(m_actions->keys, &QAction::triggered, this, [this] { KeySheet(*m_actions, this).exec(); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::about);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::showPage(QWidget *page, QAction *action)
{
    // A page that is opened is opened anew; one that is seen stays as it is.
    if (m_pages->currentWidget() != page) {
        if (page == m_review) m_review->worklist().refresh();
        if (page == m_worklist) m_worklist->refresh();
    }
    m_pages->setCurrentWidget(page);
    action->setChecked(true);
    const bool review = page == m_review;
    for (QAction *one : {m_actions->nextPatient, m_actions->previousPatient, m_actions->openPatient,
                         m_actions->reviewed, m_actions->snooze, m_actions->logCall, m_actions->take, m_actions->assign,
                         m_actions->cover, m_actions->reviewStable, m_actions->refreshList, m_actions->handover})
        one->setEnabled(review || page == m_worklist);
    m_actions->slashFilters(page == m_worklist);
    m_actions->printList->setEnabled(page == m_worklist);
    for (QAction *one :
         {m_actions->compareEvent, m_actions->trust, m_actions->before, m_actions->timeOfDay, m_actions->calendar,
          m_actions->why, m_actions->day, m_actions->week, m_actions->month, m_actions->quarter, m_actions->everything,
          m_actions->table, m_actions->addGoal, m_actions->addAction, m_actions->note, m_actions->sign,
          m_actions->patientFacts, m_actions->enrolment})
        one->setEnabled(review);
    m_actions->otherSide->setEnabled(review && m_review->isNarrow());
    patientShown();
    // The keyboard goes along, to the list of patients or to the first thing on the page that takes it.
    QWidget *first = review               ? m_review->worklist().list()
                     : page == m_worklist ? m_worklist->list()
                                          : page->nextInFocusChain();
    while (first != page &&
           !(page->isAncestorOf(first) && (first->focusPolicy() & Qt::TabFocus) && first->isVisibleTo(page)))
        first = first->nextInFocusChain();
    first->setFocus(Qt::OtherFocusReason);
}

void MainWindow::wardRead(const std::shared_ptr<const jobs::Ward> &ward)
{
    m_steps->show(ward);
    m_review->show(ward);
    m_worklist->show(ward);
    m_palette->show(ward);
    m_held->setText(ward->heldReadings == 0
                        ? QString()
                        : tr("%n held reading(s) wait to be placed", nullptr, static_cast<int>(ward->heldReadings)));
    m_held->setVisible(ward->heldReadings > 0);
    emit ready();
}

void MainWindow::openPatient(qlonglong patient)
{
    showPage(m_review, m_actions->review);
    m_review->open(patient);
}

void MainWindow::openFiles(const QStringList &files)
{
    if (files.isEmpty()) return;
    showPage(m_import, m_actions->import);
    m_import->open(files, 0);
}

/// One thing is said in one place: what comes of an undoing takes the notice's place.
void MainWindow::say(const QString &sentence)
{
    if (m_notice->isVisible() && !sentence.isEmpty()) return m_notice->say(sentence);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void MainWindow::patientShown()
{
    const QWidget *page = m_pages->currentWidget();
    m_clock->attend(page == m_review ? m_review->patient() : 0);
    m_actions->printSummary->setEnabled((page == m_review && m_review->patient() != 0) || page == m_worklist);
}

/// From pane to pane, round about.
void MainWindow::nextStop()
{
    std::vector<QWidget *> stops;
    if (m_pages->currentWidget() == m_review)
        stops = m_review->stops();
    else if (m_pages->currentWidget() == m_import)
        stops = m_import->stops();
    else if (m_pages->currentWidget() == m_servers)
        stops = m_servers->stops();
    else if (m_pages->currentWidget() == m_rules)
        stops = m_rules->stops();
    else
        stops = {m_pages->currentWidget()};
    stops.push_back(m_top->search());
    const QWidget *now = QApplication::focusWidget();
    std::size_t next = 0;
    for (std::size_t i = 0; i < stops.size(); ++i)
        if (now && (stops[i] == now || stops[i]->isAncestorOf(now))) next = (i + 1) % stops.size();
    m_review->reveal(stops[next]);
    stops[next]->setFocus(Qt::TabFocusReason);
}

/// Of the patient who is chosen on the page that is seen.
void MainWindow::summarize()
{
    if (const auto patient = chosenPatient(); patient != 0) openSummary(patient);
}

void MainWindow::openSummary(store::PatientKey patient)
{
    auto *dialog = new SummaryDialog(*m_desk, patient, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SummaryDialog::message, this, &MainWindow::say);
    dialog->open();
}

/// Of the list as it stands now; a change while the dialog is open is for the next one.
void MainWindow::handOver()
{
    if (m_ward->ward()) openSheet(jobs::handoverOf(*m_ward->ward()));
}

void MainWindow::openSheet(const care::Handover &sheet)
{
    auto *dialog = new HandoverDialog(*m_desk, sheet, this);
    connect(dialog, &HandoverDialog::message, this, &MainWindow::say);
    dialog->open();
}

void MainWindow::openReport()
{
    auto *dialog = new ReportDialog(*m_desk, this);
    connect(dialog, &ReportDialog::message, this, &MainWindow::say);
    dialog->open();
}

/// No page shows it before the list is read again.
void MainWindow::keepMinutes(store::PatientKey patient, std::int64_t seconds)
{
    const store::Attended one{patient, m_desk->now(), seconds, m_desk->place().user,
                              Settings::signerName().toStdString()};
    m_desk->change<Done>(
        this, patient, [one](store::RecordStore &store, Progress &) { return store.addAttended(one); },
        [this](const Outcome &outcome) {
            if (!outcome) say(errorText(outcome.error()));
        },
        Desk::Touches::Nothing);
}

void MainWindow::compareEvent()
{
    if (!m_review->review()) return;
    auto *dialog = new EventDialog(*m_desk, m_review->review(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EventDialog::message, this, &MainWindow::say);
    dialog->open();
}

void MainWindow::addPatient()
{
    PatientDialog dialog(*m_desk, this);
    if (dialog.exec() == QDialog::Accepted && dialog.added() != 0) openPatient(dialog.added());
}

/// Of the patient whom the page shows; the dialog stays with that one.
void MainWindow::openPatientFacts()
{
    if (!m_review->person()) return;
    auto *dialog = new PatientFacts(*m_desk, m_undo, *m_review->person(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Of the patient whom the page shows; the dialog stays with that one.
void MainWindow::openEnrolment()
{
    if (!m_review->person()) return;
    auto *dialog = new EnrolmentDialog(*m_desk, m_undo, *m_review->person(), this);
    connect(dialog, &EnrolmentDialog::message, this, &MainWindow::say);
    connect(dialog, &EnrolmentDialog::summaryWanted, this, [this](qlonglong patient) { openSummary(patient); });
    dialog->open();
}

void MainWindow::about()
{
    m_settings->showAbout();
    showPage(m_settings, m_actions->settings);
}

void MainWindow::setScheme(int scheme)
{
    Settings::setScheme(scheme);
    useScheme(static_cast<Scheme>(scheme));
}

void MainWindow::restorePlace()
{
    const QByteArray geometry = Settings::windowGeometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) resize(1366, 768);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Settings::setWindowGeometry(saveGeometry());
    // A field that is left saves what is in it; the desk does it before it goes.
    if (QWidget *field = focusWidget()) field->clearFocus();
    m_clock->attend(0);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

}  // namespace trendward::ui
