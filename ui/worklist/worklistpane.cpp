// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/worklistpane.h"

#include "core/care/words.h"
#include "ui/desk/texts.h"
#include "ui/style/card.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/segments.h"
#include "ui/style/statepanel.h"
#include "ui/worklist/refreshbutton.h"
#include "ui/worklist/rowdelegate.h"
#include "ui/worklist/rowtext.h"
#include "ui/worklist/wardlistmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

/// Letters are keys of the window here (J, K, R), so they must not jump in the list.
class PatientList : public QListView
{
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override {}
};

Standings clinical()
{
    return standing(care::Bucket::LookFirst) | standing(care::Bucket::Review);
}

Standings dataMissing()
{
    return standing(care::Bucket::NoRecentData) | standing(care::Bucket::NotEnoughKnown);
}

std::optional<Instant> firstNeeded(const jobs::Ward &ward, const Zone *&zone)
{
    std::optional<Instant> first;
    for (const jobs::WardPatient &one : ward.patients) {
        if (standingOf(one) != static_cast<std::size_t>(care::Bucket::WithinGoals) || !one.freshUntil) continue;
        if (first && *first <= *one.freshUntil) continue;
        first = one.freshUntil;
        zone = &one.assessment.zone;
    }
    return first;
}

}  // namespace

WorklistPane::WorklistPane(QWidget *parent) : QWidget(parent), m_model(new WardListModel(this))
{
    build();
    connect(m_segments, &Segments::currentChanged, this, &WorklistPane::refresh);
    connect(m_refresh, &QPushButton::clicked, this, &WorklistPane::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorklistPane::chosen);
    setFocusProxy(m_list);
}

void WorklistPane::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this);
    all->addWidget(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 12, 1, 8);
    layout->setSpacing(8);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    head->setSpacing(6);
    auto *top = new QHBoxLayout;
    auto *title = new ElidedLabel(tr("Worklist"), card);
    title->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_first = new Chip(card);
    top->addWidget(title, 1);
    top->addWidget(m_first);
    m_headline = new ElidedLabel(card);
    m_headline->setFont(ui::font(Type::Sub));
    m_headline->setForegroundRole(QPalette::PlaceholderText);
    // Whole, in two lines where it has to be: with whom the list is shared, and since when, must not be cut off.
    m_sharing = new QLabel(card);
    m_sharing->setFont(ui::font(Type::Sub));
    m_sharing->setForegroundRole(QPalette::PlaceholderText);
    m_sharing->setTextFormat(Qt::PlainText);
    m_sharing->setWordWrap(true);
    m_said = new ElidedLabel(card);
    m_said->setFont(ui::font(Type::Sub, QFont::Medium));
    m_said->hide();
    // In two rows: four words with their counts have no room side by side.
    m_segments = new Segments(tr("Which patients are listed"), card, 2);
    m_segments->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int queue = 0; queue <= All; ++queue) m_segments->add({});
    m_refresh = new RefreshButton(card);
    head->addLayout(top);
    head->addWidget(m_headline);
    head->addWidget(m_sharing);
    head->addWidget(m_said);
    head->addWidget(m_segments);
    head->addWidget(m_refresh);
    layout->addLayout(head);

    m_list = new PatientList(card);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(*m_model, m_list));
    m_list->setAccessibleName(tr("Worklist"));
    m_list->setProperty("inCard", true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_state = new StatePanel(card);
    m_stack = new QStackedWidget(card);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    layout->addWidget(m_stack, 1);
}

QWidget *WorklistPane::list() const
{
    return m_list;
}

void WorklistPane::show(std::shared_ptr<const jobs::Ward> ward)
{
    m_ward = std::move(ward);
    m_error.clear();
    // Nothing moves under the cursor: the rows stay, and what has changed of the order waits until it is asked for.
    if (m_model->rowCount() == 0) return refresh();
    refill(Rows::Stay);
}

void WorklistPane::refresh()
{
    refill(Rows::Anew);
}

void WorklistPane::showBusy()
{
    if (m_ward) return;  // the list that is there is better than none
    m_error.clear();
    headline();
    m_state->clearActions();
    m_state->show("refresh-cw", tr("Reading the worklist"),
                  tr("Every patient's readings are held against goals and rules."));
    m_state->setBusy(true);
    m_stack->setCurrentWidget(m_state);
}

void WorklistPane::showError(const QString &text)
{
    m_error = text;
    headline();
    if (m_ward) return;
    m_state->setBusy(false);
    m_state->clearActions();
    m_state->show("triangle-alert", tr("The worklist cannot be read"), text);
    m_stack->setCurrentWidget(m_state);
}

void WorklistPane::setFilter(const QString &text)
{
    if (text == m_filter) return;
    m_filter = text;
    refresh();
}

Standings WorklistPane::listed() const
{
    switch (m_segments->current()) {
        case Clinical:
            return clinical();
        case DataMissing:
            return dataMissing();
        case Done:
            return Standings().set(doneStanding);
        default:
            return Standings().set();
    }
}

void WorklistPane::refill(Rows rows)
{
    // Nobody knows where those belong who could not be ranked, so they stand at the end of each list of open ones.
    const Standings standings = m_segments->current() == Done ? listed() : listed() | Standings().set(notRanked);
    const int scrolled = m_list->verticalScrollBar()->value();
    WardRows::Waiting waiting;
    m_quiet = true;
    if (rows == Rows::Stay)
        waiting = m_model->keep(m_ward, standings, m_filter);
    else
        m_model->show(m_ward, standings, m_filter);
    m_list->verticalScrollBar()->setValue(scrolled);
    m_quiet = false;
    mark();
    headline();
    queues();
    m_refresh->tell(waiting, m_list);
    if (m_ward) fillState();
}

std::size_t WorklistPane::countOf(const Standings &standings) const
{
    const auto counts = m_ward ? standingsOf(*m_ward) : std::array<std::size_t, notRanked + 1>{};
    std::size_t all = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (standings.test(i)) all += counts[i];
    return all;
}

void WorklistPane::queues()
{
    const auto count = [this](const Standings &standings) {
        return QLocale().toString(qulonglong(countOf(standings)));
    };
    m_segments->setText(Clinical, tr("Clinical %1").arg(count(clinical())),
                        tr("%1 patients to look at first and to review; those without data stand under No data")
                            .arg(count(clinical())));
    m_segments->setText(DataMissing, tr("No data %1").arg(count(dataMissing())),
                        tr("%1 patients with no recent data or not enough known").arg(count(dataMissing())));
    m_segments->setText(Done, tr("Done %1").arg(count(Standings().set(doneStanding))),
                        tr("%1 patients reviewed or snoozed").arg(count(Standings().set(doneStanding))));
    m_segments->setText(All, tr("All"), tr("All patients"));
}

void WorklistPane::headline()
{
    m_said->setVisible(m_ward && !m_error.isEmpty());
    m_sharing->setVisible(m_ward && m_ward->worklist.everybody() > 0);
    if (!m_ward) {
        m_first->hide();
        m_headline->setText({});
        return;
    }
    if (!m_error.isEmpty())
        m_said->setText(tr("Shown as of %1. %2")
                            .arg(text(care::asOfText(m_ward->now, m_ward->worklist.desk, m_ward->sample)), m_error));
    const care::Worklist &list = m_ward->worklist;
    m_sharing->setText(text(list.sharingWords()));
    const auto first = static_cast<int>(standingsOf(*m_ward)[static_cast<std::size_t>(care::Bucket::LookFirst)]);
    if (first == 0)
        m_first->show(tr("Nobody to look at first"), Token::Second, Token::Sunken);
    else
        m_first->show(tr("%n look first", nullptr, first), Token::First, Token::FirstGround);
    m_first->setVisible(list.of() > 0);
    const QLocale locale;
    const auto done = static_cast<int>(doneToday(*m_ward));
    // There is little room: what is counted apart stands behind what is done today, and the tool tip has all of it.
    const std::string apart = list.apartWords();
    const QString few = tr("%1 of %2 ranked, %3 failed · %n done today", nullptr, done)
                            .arg(locale.toString(qulonglong(list.ranked())), locale.toString(qulonglong(list.of())),
                                 locale.toString(qulonglong(list.failed.size())));
    m_headline->setText(done == 0       ? RowText::ranked(list)
                        : apart.empty() ? few
                                        : QStringLiteral("%1 · %2").arg(few, text(apart)));
}

/// Says why there is nobody, and what can be done.
void WorklistPane::fillState()
{
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_state);
    if (m_model->rowCount() > 0) return;
    m_state->setBusy(false);
    m_state->clearActions();
    const care::Worklist &list = m_ward->worklist;
    if (list.everybody() == 0) {
        m_state->show("inbox", tr("No patients yet"), tr("Import a device file, or add a patient in the File menu."));
    } else if (!m_filter.trimmed().isEmpty()) {
        m_state->show("search", tr("Nobody found"),
                      tr("No patient of this list is called “%1” or has it in an MRN.").arg(m_filter));
    } else if (m_segments->current() == Done) {
        m_state->show("inbox", tr("Nobody is done"), tr("Patients who are reviewed or snoozed stand here."));
    } else if (m_segments->current() == Clinical) {
        const auto within = static_cast<int>(list.count(care::Bucket::WithinGoals));
        const Zone *zone = nullptr;
        const auto first = firstNeeded(*m_ward, zone);
        QString said = tr("%n patient(s) within goals.", nullptr, within);
        if (first)
            said +=
                ' ' + tr("The first goal needs a new reading by %1.").arg(shortDateText(*first, m_ward->now, *zone));
        if (const auto silent = static_cast<int>(countOf(dataMissing())); silent > 0)
            said +=
                ' ' + tr("%n patient(s) with no recent data or not enough known stand under No data.", nullptr, silent);
        m_state->show("circle-check", tr("Nobody to review now"), said);
    } else {
        m_state->show("circle-check", tr("Nobody without data"), tr("Every patient has goals and recent readings."));
    }
    if (list.everybody() == 0 || m_segments->current() == All) return;
    connect(m_state->addAction(tr("Show all patients")), &QPushButton::clicked, this,
            [this] { m_segments->setCurrent(All); });
}

void WorklistPane::select(store::PatientKey patient)
{
    m_current = patient;
    if (m_ward && patient != 0 && !m_model->rows().rowOf(patient)) m_segments->setCurrent(All);
    mark();
}

void WorklistPane::mark()
{
    const auto row = m_current == 0 ? std::nullopt : m_model->rows().rowOf(m_current);
    m_quiet = true;
    if (row) {
        m_row = static_cast<int>(*row);
        const QModelIndex index = m_model->index(m_row);
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(index, QAbstractItemView::EnsureVisible);
    } else {
        m_list->selectionModel()->clear();
    }
    m_quiet = false;
}

void WorklistPane::next()
{
    step(1);
}

void WorklistPane::previous()
{
    step(-1);
}

void WorklistPane::step(int by)
{
    const bool here = m_current != 0 && m_model->rows().rowOf(m_current);
    int row = here ? m_row + by : by > 0 ? std::max(m_row, 0) : m_row - 1;
    if (!here) row = std::min(row, m_model->rowCount() - 1);
    for (; row >= 0 && row < m_model->rowCount(); row += by) {
        const QModelIndex index = m_model->index(row);
        if (!(m_model->flags(index) & Qt::ItemIsSelectable)) continue;
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(index, QAbstractItemView::EnsureVisible);
        return;
    }
}

void WorklistPane::chosen()
{
    if (m_quiet) return;
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    if (selected.isEmpty()) return;
    m_row = selected.front().row();
    const store::PatientKey key = selected.front().data(WardListModel::KeyRole).toLongLong();
    if (key == m_current) return;
    m_current = key;
    emit patientChosen(key);
}

}  // namespace trendward::ui
