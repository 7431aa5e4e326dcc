// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/bringin.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/checkdetail.h"
#include "ui/import/importresults.h"
#include "ui/import/keptline.h"
#include "ui/import/mappingline.h"
#include "ui/import/undoimport.h"
#include "ui/import/words.h"
#include "ui/style/icons.h"
#include "ui/style/inklabel.h"
#include "ui/style/panes.h"
#include "ui/style/statepanel.h"
#include "ui/style/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace trendward::ui
{

BringIn::BringIn(Desk &desk, UndoSteps &undo, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_undo(undo),
      m_checks(new FileChecks(desk, this)),
      m_pages(new QStackedWidget(this)),
      m_results(new ImportResults(this))
{
    m_empty = buildEmpty();
    m_check = buildCheck();
    for (QWidget *page : {m_empty, m_check, static_cast<QWidget *>(m_results)}) m_pages->addWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(6);
    whole->addWidget(m_pages, 1);
    m_mappings = new MappingLine(desk, this);  // after the pages: so goes the Tab key
    m_kept = new KeptLine(desk, this);
    whole->addWidget(m_mappings);
    whole->addWidget(m_kept);

    m_checks->setMappings(m_mappings->mappings());
    m_kept->setMappings(m_mappings->mappings());
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &BringIn::showFoot);
    connect(m_checks, &FileChecks::changed, this, [this] { showCounts(); });
    connect(m_checks, &FileChecks::checkingChanged, this, &BringIn::showCounts);
    connect(m_checks, &QAbstractItemModel::modelReset, this, [this] {
        if (m_checks->size() > 0) m_files->setCurrentIndex(m_checks->index(0, 0));
        m_detail->show(m_checks->size() > 0 ? 0 : -1);
        showCounts();
    });
    connect(m_mappings, &MappingLine::changed, this, [this] {
        m_checks->setMappings(m_mappings->mappings());
        m_kept->setMappings(m_mappings->mappings());
    });
    connect(m_mappings, &MappingLine::message, this, &BringIn::message);
    connect(m_kept, &KeptLine::message, this, &BringIn::message);
    connect(m_results, &ImportResults::patientOpened, this, &BringIn::patientOpened);
    connect(m_results, &ImportResults::undoRequested, this, &BringIn::takeBack);
    connect(m_results, &ImportResults::moreRequested, this, [this] { m_pages->setCurrentWidget(m_empty); });
}

QWidget *BringIn::buildEmpty()
{
    auto *card = new Card(this);
    auto *whole = new QVBoxLayout(card);
    whole->setContentsMargins(1, 1, 1, 1);
    auto *page = new QWidget(card);
    auto *lines = new QVBoxLayout(page);
    auto *panel = new StatePanel(page);
    panel->show("download", tr("Drop device files here, or choose them"),
                tr("Every file is checked first; nothing is stored before you have seen what it holds."));
    m_choose = panel->addAction(tr("Choose files…"), true);
    connect(m_choose, &QPushButton::clicked, this, &BringIn::chooseFiles);
    connect(panel->addAction(tr("Choose a folder…")), &QPushButton::clicked, this, &BringIn::chooseFolder);
    lines->addStretch(1);
    lines->addWidget(panel);
    const QString read[] = {
        tr("Files that are read:"),
        tr("Cuffs and scales: OMRON connect, Withings, iHealth, Garmin, VitaDock, openScale"),
        tr("Glucose: Dexcom Clarity, LibreView, CareLink, Glooko, Nightscout, Tidepool, Contour, mySugr"),
        tr("Watches and phones: Apple Health, Health Connect, Samsung Health, Fitbit, Google Fit, Withings"),
        tr("Training: Garmin FIT and Connect, TCX, GPX, Google Takeout"),
        tr("Oximeters: Wellue, EMAY, Masimo. Hospital messages: HL7, FHIR, IEEE 11073, Open mHealth"),
        tr("Any other device: messages as JSON or NDJSON, by the device mapping")};
    for (const QString &one : read) {
        auto *line = new InkLabel(Token::Second, Type::Base, page);
        line->setAlignment(Qt::AlignHCenter);
        line->setText(one);
        lines->addWidget(line);
    }
    lines->addStretch(2);
    whole->addWidget(scrolling(page, card));
    return card;
}

QWidget *BringIn::buildCheck()
{
    auto *page = new QWidget(this);
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    m_head = new InkLabel(Token::Second, Type::Base, page);
    auto *counts = new QHBoxLayout;
    counts->setSpacing(10);
    m_ready = new CountCard("circle-check", Token::Within, tr("readings ready to store"), page);
    m_known = new CountCard("circle-dashed", Token::Gap, tr("already stored"), page);
    m_held = new CountCard("triangle-alert", Token::Review, tr("held: nobody says whose"), page);
    m_unreadable = new CountCard("octagon-alert", Token::First, tr("records not readable"), page);
    for (CountCard *one : {m_ready, m_known, m_held, m_unreadable}) counts->addWidget(one, 1);

    m_files = new QTableView(page);
    m_files->setAccessibleName(tr("Files"));
    m_files->setModel(m_checks);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_files->setSelectionMode(QAbstractItemView::SingleSelection);
    m_files->setShowGrid(false);
    m_files->setTabKeyNavigation(false);
    m_files->setWordWrap(false);
    m_files->verticalHeader()->hide();
    m_files->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    m_files->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_files->horizontalHeader()->setHighlightSections(false);
    m_files->horizontalHeader()->setSectionResizeMode(FileChecks::File, QHeaderView::Stretch);
    m_files->horizontalHeader()->setSectionResizeMode(FileChecks::Format, QHeaderView::Stretch);
    m_files->horizontalHeader()->setSectionResizeMode(FileChecks::ResultWord, QHeaderView::ResizeToContents);
    m_detail = new CheckDetail(m_desk, *m_checks, page);
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { m_detail->show(now.row()); });
    auto *panes = new QSplitter(page);
    panes->setHandleWidth(10);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_files);
    panes->addWidget(m_detail);
    readInOrder(*panes);
    panes->setStretchFactor(0, 2);
    panes->setStretchFactor(1, 3);
    panes->setSizes({490, 760});

    lines->addWidget(m_head);
    lines->addLayout(counts);
    lines->addWidget(panes, 1);
    lines->addWidget(buildFoot(page));
    return page;
}

QWidget *BringIn::buildFoot(QWidget *page)
{
    auto *foot = new QWidget(page);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_back = new QPushButton(tr("Back"), foot);
    m_reason = new InkLabel(Token::Second, Type::Sub, foot);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress = new QProgressBar(foot);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(220);
    m_cancel = new QPushButton(tr("Cancel"), foot);
    m_accept = new QPushButton(foot);
    m_accept->setObjectName(QStringLiteral("import"));
    makePrimary(m_accept);
    m_accept->setIcon(icon("download", Token::OnAccent));
    row->addWidget(m_back);
    row->addWidget(m_reason, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_accept);
    connect(m_back, &QPushButton::clicked, this, &BringIn::back);
    connect(m_cancel, &QPushButton::clicked, this, &BringIn::cancel);
    connect(m_accept, &QPushButton::clicked, this, &BringIn::bringIn);
    return foot;
}

void BringIn::read()
{
    m_kept->read();
}

void BringIn::setPeople(const std::vector<store::Patient> &people)
{
    m_people = people;
    m_detail->setPeople(people);
}

std::vector<QWidget *> BringIn::stops() const
{
    if (m_pages->currentWidget() == m_check) return {m_files, m_detail, m_accept->isEnabled() ? m_accept : m_back};
    if (m_pages->currentWidget() == m_results) return {m_results};
    return {m_choose};
}

void BringIn::chooseFiles()
{
    if (m_import) return;
    auto *dialog = new QFileDialog(this, tr("Choose device files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) { open(files, 0); });
    dialog->open();
}

void BringIn::chooseFolder()
{
    if (m_import) return;
    auto *dialog = new QFileDialog(this, tr("Choose a folder of device files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &folders) { open(folders, 0); });
    dialog->open();
}

void BringIn::open(const QStringList &files, store::PatientKey forPatient)
{
    if (files.isEmpty()) return;
    if (m_import) {
        emit message(tr("An import is under way; open these files when it is done."));
        return;
    }
    const auto one = std::find_if(m_people.begin(), m_people.end(),
                                  [forPatient](const store::Patient &person) { return person.key == forPatient; });
    m_checks->open(files, one == m_people.end() ? std::nullopt : std::optional(*one));
    m_pages->setCurrentWidget(m_check);
    m_files->setFocus(Qt::OtherFocusReason);
    showCounts();
}

void BringIn::showCounts()
{
    std::uint64_t ready = 0, known = 0, held = 0, unreadable = 0;
    for (int row = 0; row < m_checks->size(); ++row) {
        const FileCheck &one = m_checks->at(row);
        if (!one.report || !one.wanted || !one.sameAs.isEmpty()) continue;
        ready += one.toStore();
        known += one.report->duplicates;
        held += one.report->held;
        unreadable += one.report->problemCount;
    }
    m_ready->setCount(ready);
    m_known->setCount(known);
    m_held->setCount(held);
    m_unreadable->setCount(unreadable);
    m_head->setText(head());
    showFoot();
}

QString BringIn::head() const
{
    const jobs::FilesFound &found = m_checks->found();
    QStringList parts{tr("%Ln file(s); nothing is stored until you press Import.", nullptr, m_checks->size())};
    if (m_checks->repeated() > 0)
        parts << tr("%Ln file(s) were chosen twice and stand here once.", nullptr, m_checks->repeated());
    if (found.unreadable > 0)
        parts << tr("%Ln file(s) of the folder are of no format that is read; they were left out.", nullptr,
                    ImportWords::count(found.unreadable));
    if (found.repeated > 0)
        parts << tr("%Ln file(s) of the folder hold again what others hold; they were left out.", nullptr,
                    ImportWords::count(found.repeated));
    if (found.cut)
        parts
            << tr("There are more files than %1; the others were left out.").arg(ImportWords::number(jobs::mostFiles));
    return parts.join(u' ');
}

QString BringIn::reason() const
{
    if (m_import) return tr("Bringing in… The window can be used meanwhile.");
    if (m_checks->checking()) return tr("Checking the files…");
    for (int row = 0; row < m_checks->size(); ++row) {
        const FileCheck &one = m_checks->at(row);
        if (one.wanted && one.brings() && one.needsPerson())
            return tr("%1 names another person: say whose readings these are, or leave the file out.").arg(one.name);
    }
    if (!m_checks->toImport().empty()) return {};
    for (int row = 0; row < m_checks->size(); ++row) {
        const FileCheck &one = m_checks->at(row);
        if (one.asksDates())
            return tr("%1 has dates that can be read in two ways: say which day is meant.").arg(one.name);
        if (one.asksUser()) return tr("%1 holds readings of several people: say who of them is meant.").arg(one.name);
        if (one.report && one.report->zoneNeeded)
            return tr("%1 needs a time zone: choose the one that the device's clock showed.").arg(one.name);
        if (one.report && !one.report->unitsNeeded.empty())
            return tr("%1 needs a unit: choose the one that the values are in.").arg(one.name);
    }
    if (!m_checks->found().bare.empty() && m_checks->size() == 0)
        return tr("This folder holds no file of a format that is read. Choose the folder of the export itself.");
    return tr("There is nothing new to store in these files.");
}

void BringIn::showFoot()
{
    const std::vector<int> rows = m_checks->toImport();
    std::uint64_t readings = 0, held = 0, kept = 0;
    for (const int row : rows) {
        readings += m_checks->at(row).toStore();
        held += m_checks->at(row).report->held;
        kept += m_checks->at(row).report->kept;
    }
    const QString why = reason();
    m_accept->setEnabled(why.isEmpty());
    m_accept->setText(readings > 0 || rows.empty() ? tr("Import %Ln reading(s)", nullptr, ImportWords::count(readings))
                      : held > 0                   ? tr("Import as held")
                                                   : tr("Keep %Ln message(s)", nullptr, ImportWords::count(kept)));
    m_reason->setText(why.isEmpty() ? tr("Nothing is stored until you press Import.") : why);
    m_accept->setAccessibleDescription(m_reason->text());
    const bool working = m_import || m_checks->checking();
    m_back->setEnabled(!m_import);
    m_cancel->setText(working ? tr("Stop") : tr("Cancel"));
    m_files->setEnabled(!m_import);
    m_detail->setEnabled(!m_import);
    m_mappings->setEnabled(!m_import);
    m_kept->setEnabled(!m_import);
    m_progress->setVisible(working);
    const double share = m_import ? m_import->fraction() : m_checks->fraction();
    m_progress->setRange(0, 1000);
    m_progress->setValue(static_cast<int>(1000 * std::clamp(share, 0.0, 1.0)));
    if (working != m_tick.isActive()) working ? m_tick.start() : m_tick.stop();
}

void BringIn::back()
{
    m_checks->clear();
    m_pages->setCurrentWidget(m_empty);
    m_choose->setFocus(Qt::OtherFocusReason);
}

void BringIn::cancel()
{
    if (m_import)
        m_import->cancel();
    else if (m_checks->checking())
        m_checks->stop();
    else
        back();
}

void BringIn::bringIn()
{
    // The button is off while an import runs; a second press that was on its way comes here.
    if (m_import || !reason().isEmpty()) return;
    const auto files = m_checks->settingsOf(m_checks->toImport());
    const auto &first = m_checks->at(m_checks->toImport().front()).patient;
    const bool onePerson = std::all_of(files.begin(), files.end(),
                                       [&](const ToImport &one) { return first && one.settings.patient == first->id; });
    Workplace place = m_desk.place();
    place.mappings = m_checks->mappings();
    m_import = m_desk.change<std::vector<Imported>>(
        this, onePerson ? first->key : 0,
        [place = std::move(place), files](store::RecordStore &store, Progress &progress) {
            return importAll(store, place, files, progress);
        },
        [this](Result<std::vector<Imported>> result) { done(std::move(result)); });
    showFoot();
}

void BringIn::done(Result<std::vector<Imported>> result)
{
    m_import.reset();
    if (!result) {
        showFoot();
        emit message(result.error().code == Error::Code::Cancelled ? tr("Stopped as you asked. Nothing was stored.")
                                                                   : errorText(result.error()));
        return;
    }
    for (const Imported &one : *result) remember(one);
    m_results->show(*result);
    m_checks->clear();
    m_pages->setCurrentWidget(m_results);
    m_results->setFocus(Qt::OtherFocusReason);
    showFoot();
    emit message(m_results->sentence());
    for (const Imported &one : *result)
        for (const store::Patient &person : one.patients) {
            emit imported(person.key);
            return;
        }
}

void BringIn::remember(const Imported &one)
{
    if (!one.report) return;
    const QString file = nameText(one.report->file);
    m_undo.push(one.patients.size() == 1
                    ? tr("import of %1 for %2").arg(file, ImportWords::shortPerson(one.patients.front()))
                    : tr("import of %1").arg(file),
                [page = QPointer<BringIn>(this), import = one.report->import, file] {
                    if (page) page->takeBack(import, file);
                });
}

void BringIn::takeBack(qlonglong import, const QString &file)
{
    undoImport(m_desk, this, import, [this, import, file](const Outcome &done) {
        if (done) m_results->takenBack(import);
        emit message(done ? tr("The import of %1 was taken back.").arg(file) : errorText(done.error()));
    });
}

}  // namespace trendward::ui
