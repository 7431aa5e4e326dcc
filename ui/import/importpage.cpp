// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importpage.h"

#include "ui/import/bringin.h"
#include "ui/import/heldpart.h"
#include "ui/import/pastpart.h"
#include "ui/import/words.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

QStringList filesOf(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

}  // namespace

ImportPage::ImportPage(Desk &desk, UndoSteps &undo, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_tabs(new QTabBar(this)),
      m_parts(new QStackedWidget(this)),
      m_bringIn(new BringIn(desk, undo, this)),
      m_held(new HeldPart(desk, undo, this)),
      m_past(new PastPart(desk, this))
{
    setAcceptDrops(true);
    m_tabs->setAccessibleName(tr("Parts of Import"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Bring in"));
    m_tabs->addTab(tr("Held readings"));
    m_tabs->addTab(tr("Past imports"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_bringIn, m_held, m_past}) m_parts->addWidget(part);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 6, 10, 10);
    lines->setSpacing(10);
    lines->addWidget(m_tabs);
    lines->addWidget(m_parts, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    connect(m_held, &HeldPart::counted, this, [this](qulonglong readings) {
        m_tabs->setTabText(HeldReadings, readings == 0 ? tr("Held readings")
                                                       : tr("Held readings (%1)").arg(ImportWords::number(readings)));
    });
    connect(m_bringIn, &BringIn::imported, this, &ImportPage::imported);
    connect(m_bringIn, &BringIn::patientOpened, this, &ImportPage::patientOpened);
    connect(m_bringIn, &BringIn::message, this, &ImportPage::message);
    connect(m_held, &HeldPart::message, this, &ImportPage::message);
    connect(m_past, &PastPart::message, this, &ImportPage::message);
    connect(&m_desk, &Desk::recordChanged, this, &ImportPage::read);
    read();
}

void ImportPage::read()
{
    m_bringIn->read();
    m_held->read();
    m_past->read();
    m_desk.ask<std::vector<store::Patient>>(
        this, m_asked, [](const store::RecordStore &store, Progress &) { return store.patients(); },
        [this](Result<std::vector<store::Patient>> people) {
            if (people) {
                m_bringIn->setPeople(*people);
                m_held->setPeople(*people);
            }
            m_peopleKnown = true;
            if (!m_waiting.isEmpty()) m_bringIn->open(std::exchange(m_waiting, {}), m_waitingFor);
        });
}

void ImportPage::open(const QStringList &files, store::PatientKey forPatient)
{
    showPart(BringInPart);
    if (m_peopleKnown) {
        m_bringIn->open(files, forPatient);
        return;
    }
    m_waiting = files;
    m_waitingFor = forPatient;
}

void ImportPage::chooseFiles()
{
    showPart(BringInPart);
    m_bringIn->chooseFiles();
}

void ImportPage::showPart(Part part)
{
    m_tabs->setCurrentIndex(part);
}

std::vector<QWidget *> ImportPage::stops() const
{
    std::vector<QWidget *> stops{m_tabs};
    const auto more = m_tabs->currentIndex() == BringInPart    ? m_bringIn->stops()
                      : m_tabs->currentIndex() == HeldReadings ? m_held->stops()
                                                               : m_past->stops();
    stops.insert(stops.end(), more.begin(), more.end());
    return stops;
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    open(filesOf(event->mimeData()));
}

}  // namespace trendward::ui
