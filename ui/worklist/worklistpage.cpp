// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/worklistpage.h"

#include "core/io/jobs/wholefile.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/card.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/statepanel.h"
#include "ui/worklist/celldelegate.h"
#include "ui/worklist/refreshbutton.h"
#include "ui/worklist/rowtext.h"
#include "ui/worklist/standingchip.h"
#include "ui/worklist/tablecolumns.h"
#include "ui/worklist/tablehead.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

/// Letters are keys of the window here (J, K), so they must not jump in the list.
class PatientTable : public QTableView
{
public:
    using QTableView::QTableView;
    void keyboardSearch(const QString &) override {}
};

}  // namespace

WorklistPage::WorklistPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new WardTableModel(this))
{
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &WorklistPage::refresh);
    connect(m_refresh, &QPushButton::clicked, this, &WorklistPage::refresh);
    connect(m_print, &QPushButton::clicked, this, &WorklistPage::printList);
    connect(m_export, &QPushButton::clicked, this, &WorklistPage::exportRequested);
    connect(this, &WorklistPage::exportRequested, this, &WorklistPage::exportList);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const auto key = index.data(WardTableModel::KeyRole).toLongLong();
        if (key != 0) emit patientOpened(key);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorklistPage::tellWhy);
    connect(m_model, &QAbstractItemModel::modelReset, this, &WorklistPage::tellWhy);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &WorklistPage::headerPressed);
    setFocusProxy(m_table);
    showBusy();
}

void WorklistPage::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(10, 10, 10, 10);
    auto *card = new Card(this);
    all->addWidget(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 12, 1, 1);
    layout->setSpacing(8);
    layout->addWidget(buildHead(card));
    layout->addWidget(buildChips(card));
    buildTable(card);
    m_state = new StatePanel(card);
    m_stack = new QStackedWidget(card);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    layout->addWidget(m_stack, 1);
    m_why = new QLabel(card);
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setContentsMargins(16, 2, 14, 8);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_why);
}

QWidget *WorklistPage::buildHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 14, 0);
    row->setSpacing(10);
    auto *title = new QLabel(tr("Worklist"), head);
    title->setTextFormat(Qt::PlainText);
    title->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_headline = new ElidedLabel(head);
    m_headline->setFont(ui::font(Type::Sub));
    m_headline->setForegroundRole(QPalette::PlaceholderText);
    m_filter = new QLineEdit(head);
    m_filter->setPlaceholderText(tr("Filter by name or MRN"));
    m_filter->setAccessibleName(tr("Filter the worklist by name or MRN"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(230);
    m_sort = new QPushButton(head);
    fillSortMenu();
    m_export = new QPushButton(icon("upload"), tr("&Export list…"), head);
    m_export->setAccessibleName(tr("Export list"));
    m_export->setToolTip(tr("Writes the rows that are shown, with names, as a CSV file"));
    row->addWidget(title);
    row->addWidget(m_headline, 1);
    row->addWidget(m_filter);
    row->addWidget(m_sort);
    m_print = new QPushButton(icon("printer"), tr("Prin&t list…"), head);
    m_print->setAccessibleName(tr("Print list"));
    m_print->setToolTip(tr("Prints the rows that are shown, with names, or saves them as a PDF file"));
    row->addWidget(m_export);
    row->addWidget(m_print);
    return head;
}

QWidget *WorklistPage::buildChips(QWidget *parent)
{
    auto *chips = new QWidget(parent);
    chips->setAccessibleName(tr("Show only"));
    auto *row = new QHBoxLayout(chips);
    row->setContentsMargins(16, 0, 14, 0);
    row->setSpacing(8);
    for (std::size_t i = 0; i <= notRanked; ++i) {
        if (i == doneStanding || i == apartStanding) {
            m_chips[i] =
                new StandingChip(i == doneStanding ? Mark::TickRing : Mark::Ring, Token::Second, Token::Sunken, chips);
        } else {
            const care::Bucket bucket = i < doneStanding ? care::buckets[i] : care::Bucket::Review;
            m_chips[i] =
                new StandingChip(i < doneStanding ? mark(bucket) : Mark::Triangle, ink(bucket), ground(bucket), chips);
        }
        connect(m_chips[i], &QAbstractButton::toggled, this, &WorklistPage::refresh);
        row->addWidget(m_chips[i]);
    }
    row->addStretch(1);
    m_refresh = new RefreshButton(chips);
    row->addWidget(m_refresh);
    return chips;
}

void WorklistPage::buildTable(QWidget *parent)
{
    m_table = new PatientTable(parent);
    auto *head = new TableHead(m_table);
    head->setAccessibleName(tr("Columns; press one to sort by it"));
    m_table->setHorizontalHeader(head);
    m_cells = new CellDelegate(*m_model, m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_cells);
    m_table->setAccessibleName(tr("Worklist"));
    m_table->setProperty("inCard", true);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->viewport()->setAttribute(Qt::WA_Hover);
    m_table->viewport()->installEventFilter(this);
    QHeaderView *rows = m_table->verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(CellDelegate::rowHeight());
}

/// Sorting without a mouse: the same as pressing the columns' heads.
void WorklistPage::fillSortMenu()
{
    auto *menu = new QMenu(m_sort);
    auto *ranked = menu->addAction(tr("Worklist order"));
    connect(ranked, &QAction::triggered, this, [this] { sortBy(-1, Qt::AscendingOrder); });
    menu->addSeparator();
    for (int column = 0; column < WardTableModel::columns; ++column) {
        const auto add = [&](const QString &name, Qt::SortOrder order) {
            connect(menu->addAction(name), &QAction::triggered, this, [this, column, order] { sortBy(column, order); });
        };
        const QString title = WardTableModel::title(column).replace('\n', ' ');
        add(tr("%1, ascending").arg(title), Qt::AscendingOrder);
        add(tr("%1, descending").arg(title), Qt::DescendingOrder);
    }
    m_sort->setMenu(menu);
    m_sort->setText(tr("&Sort"));
    m_sort->setAccessibleName(tr("Sort the worklist"));
}

void WorklistPage::show(std::shared_ptr<const jobs::Ward> ward)
{
    m_ward = std::move(ward);
    m_error.clear();
    if (m_model->rowCount() == 0) return refresh();
    refill(Rows::Stay);
}

void WorklistPage::refresh()
{
    refill(Rows::Anew);
}

void WorklistPage::showBusy()
{
    if (m_ward) return;
    counts();
    m_state->clearActions();
    m_state->show("refresh-cw", tr("Reading the worklist"),
                  tr("Every patient's readings are held against goals and rules."));
    m_state->setBusy(true);
    m_stack->setCurrentWidget(m_state);
}

void WorklistPage::showError(const QString &text)
{
    m_error = text;
    counts();
    if (m_ward) return;
    m_state->setBusy(false);
    m_state->clearActions();
    m_state->show("triangle-alert", tr("The worklist cannot be read"), text);
    m_stack->setCurrentWidget(m_state);
}

void WorklistPage::setFilter(const QString &text)
{
    m_filter->setText(text);
}

/// No chip pressed: everybody.
Standings WorklistPage::chosen() const
{
    Standings standings;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        standings.set(i, m_chips[i]->isChecked() && !m_chips[i]->isHidden());
    return standings.any() ? standings : Standings().set();
}

void WorklistPage::refill(Rows rows)
{
    const store::PatientKey kept = current();
    const int scrolled = m_table->verticalScrollBar()->value();
    counts();
    WardRows::Waiting waiting;
    if (rows == Rows::Stay)
        waiting = m_model->keep(m_ward, chosen(), m_filter->text());
    else
        m_model->show(m_ward, chosen(), m_filter->text());
    m_table->verticalScrollBar()->setValue(scrolled);
    if (kept != 0) select(kept);
    m_refresh->tell(waiting, m_table);
    if (m_ward) fillState();
    tellWhy();
    for (QPushButton *one : {m_export, m_print}) one->setEnabled(m_model->rowCount() > 0);
}

void WorklistPage::counts()
{
    for (QWidget *one : std::initializer_list<QWidget *>{m_filter, m_sort, m_export, m_print})
        one->setEnabled(m_ward != nullptr);
    for (StandingChip *chip : m_chips) chip->setVisible(m_ward != nullptr);
    if (!m_ward) return m_headline->setText({});
    const care::Worklist &list = m_ward->worklist;
    const QLocale locale;
    const auto say = [&](std::size_t i, std::size_t n, const QString &word) {
        m_chips[i]->setText(tr("%1 %2", "number and standing of patients").arg(locale.toString(qulonglong(n)), word));
        m_chips[i]->setAccessibleName(tr("Show only: %1").arg(m_chips[i]->text()));
        m_chips[i]->updateGeometry();
    };
    const auto standings = standingsOf(*m_ward);
    for (std::size_t i = 0; i < care::buckets.size(); ++i) say(i, standings[i], ui::text(care::buckets[i]));
    say(doneStanding, standings[doneStanding], tr("Done", "patients"));
    // All of them are within their goals to the day of the one who was heard of longest ago.
    const jobs::WardPatient *oldest = nullptr;
    for (const jobs::WardPatient &one : m_ward->patients) {
        const bool within = standingOf(one) == static_cast<std::size_t>(care::Bucket::WithinGoals);
        const auto until = within ? one.assessment.withinUntil() : std::nullopt;
        if (until && (!oldest || *until < *oldest->assessment.withinUntil())) oldest = &one;
    }
    const auto within = static_cast<std::size_t>(care::Bucket::WithinGoals);
    if (oldest) say(within, standings[within], ui::text(oldest->assessment));
    say(apartStanding, standings[apartStanding], tr("Not enrolled", "patients, the paused ones too"));
    m_chips[apartStanding]->setVisible(standings[apartStanding] > 0);
    say(notRanked, standings[notRanked], RowText::unrankedWord());
    m_chips[notRanked]->setVisible(!list.failed.empty());
    const auto done = static_cast<int>(doneToday(*m_ward));
    // Who is done or taken is not sent to any server.
    const QString all = tr("%1 · %n done today · on this workstation only", nullptr, done).arg(RowText::ranked(list));
    m_headline->setText(m_error.isEmpty() ? all : tr("The list as it was read last. %1").arg(m_error));
}

void WorklistPage::fillState()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    if (any) return;
    m_state->setBusy(false);
    m_state->clearActions();
    if (m_ward->worklist.everybody() == 0) {
        m_state->show("inbox", tr("No patients yet"), tr("Import a device file, or add a patient in the File menu."));
        return;
    }
    m_state->show("search", tr("Nobody found"),
                  m_filter->text().trimmed().isEmpty()
                      ? tr("No patient stands so now.")
                      : tr("No patient of this list is called “%1” or has it in an MRN.").arg(m_filter->text()));
    connect(m_state->addAction(tr("Show all patients")), &QPushButton::clicked, this, [this] {
        for (StandingChip *chip : m_chips) chip->setChecked(false);
        m_filter->clear();
        m_table->setFocus();
    });
}

store::PatientKey WorklistPage::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.front().data(WardTableModel::KeyRole).toLongLong();
}

void WorklistPage::select(store::PatientKey patient)
{
    const auto row = patient == 0 ? std::nullopt : m_model->rows().rowOf(patient);
    if (!row) return m_table->clearSelection();
    const QModelIndex index = m_model->index(static_cast<int>(*row), WardTableModel::Status);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

QWidget *WorklistPage::list() const
{
    return m_table;
}

void WorklistPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void WorklistPage::next()
{
    step(1);
}

void WorklistPage::previous()
{
    step(-1);
}

/// To the next one who can be opened.
void WorklistPage::step(int by)
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    int row = rows.isEmpty() ? (by > 0 ? 0 : m_model->rowCount() - 1) : rows.front().row() + by;
    for (; row >= 0 && row < m_model->rowCount(); row += by)
        if (const jobs::WardPatient *patient = m_model->rows().patient(static_cast<std::size_t>(row)))
            return select(patient->person.key);
}

/// A cell has room for two lines; what does not fit can be read here, without a mouse.
void WorklistPage::tellWhy()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto *patient =
        rows.isEmpty() ? nullptr : m_model->rows().patient(static_cast<std::size_t>(rows.front().row()));
    m_why->setVisible(m_ward != nullptr);
    QString said = tr("Choose a patient to read the whole reason here.");
    if (patient) {
        said = tr("%1, MRN %2: %3", "name, number, why")
                   .arg(nameText(patient->person.name), nameText(patient->person.id),
                        text(patient->assessment.why).simplified());
        const QString state = RowText::state(*patient, m_ward->worklist.desk);
        if (!state.isEmpty()) said += '\n' + state;
        if (patient->monitoring != care::Monitoring()) said += '\n' + text(care::words(patient->monitoring));
    }
    m_why->setText(said);
}

void WorklistPage::headerPressed(int column)
{
    const QHeaderView *head = m_table->horizontalHeader();
    if (m_model->sortColumn() != column) return sortBy(column, Qt::AscendingOrder);
    if (head->sortIndicatorOrder() == Qt::AscendingOrder) return sortBy(column, Qt::DescendingOrder);
    sortBy(-1, Qt::AscendingOrder);
}

void WorklistPage::sortBy(int column, Qt::SortOrder order)
{
    m_model->setOrder(column, order);
    QHeaderView *head = m_table->horizontalHeader();
    head->setSortIndicatorShown(column >= 0);
    head->setSortIndicator(column, order);
    refresh();
}

void WorklistPage::fitColumns()
{
    const TableColumns columns = TableColumns::fitted(m_table->viewport()->width(), TableColumns::needs());
    m_cells->setSparklines(columns.sparklines);
    for (int i = 0; i < WardTableModel::columns; ++i)
        m_table->setColumnWidth(i, columns.widths[static_cast<std::size_t>(i)]);
    m_table->viewport()->update();
}

bool WorklistPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) fitColumns();
    return QWidget::eventFilter(watched, event);
}

void WorklistPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_table || (event->type() != QEvent::StyleChange && event->type() != QEvent::FontChange)) return;
    m_table->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight());
    fitColumns();
}

void WorklistPage::exportList()
{
    auto *dialog = new QFileDialog(this, tr("Export the worklist"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Table (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("worklist.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &WorklistPage::exportTo);
    dialog->open();
}

void WorklistPage::printList()
{
    if (m_ward && m_model->rowCount() > 0) emit printRequested(jobs::listSheetOf(*m_ward, m_model->rows().places()));
}

void WorklistPage::exportTo(const QString &path)
{
    if (!m_ward) return;
    const auto csv = std::make_shared<const std::string>(jobs::worklistCsv(*m_ward, m_model->rows().places()));
    const int rows = m_model->rowCount();
    m_export->setEnabled(false);
    m_desk.ask<Done>(
        this, m_writing,
        [csv, file = path.toStdString()](const store::RecordStore &, Progress &) {
            return jobs::writeWholeFile(file, *csv);
        },
        [this, path, rows](const Outcome &outcome) {
            m_export->setEnabled(true);
            if (!outcome) m_headline->setText(errorText(outcome.error()));
            emit message(outcome
                             ? tr("The list of %n patient(s) is in %1. It holds names: keep it as you keep the record.",
                                  nullptr, rows)
                                   .arg(path)
                             : errorText(outcome.error()));
        });
}

}  // namespace trendward::ui
