// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/readingspage.h"

#include "core/care/glance.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/trend/excludedialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr std::size_t mostRows = 5000;
/// While a person drags or holds a key the table need not be read again and again.
constexpr int tableRest = 80;
/// Of a dense table's cells and headings (trendward.qss), in pixels; and so many rows say how wide a column is.
constexpr int cellRoom = 22, arrowRoom = 9, rowsMeasured = 200;

bool isShown(const store::StoredReading &stored, const std::vector<std::string> &measures)
{
    const std::string key = care::vitalKey(stored.reading.measure, stored.reading.code, stored.reading.display);
    return std::find(measures.begin(), measures.end(), key) != measures.end();
}

}  // namespace

ReadingsPage::ReadingsPage(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_headline(new QLabel(this)),
      m_table(new QTableView(this)),
      m_model(new ReadingsModel(this)),
      m_rest(new QTimer(this))
{
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_headline);
    layout->addWidget(m_table, 1);
    buildTable();
    buildActions();
    m_rest->setSingleShot(true);
    m_rest->setInterval(tableRest);
    connect(m_rest, &QTimer::timeout, this, &ReadingsPage::ask);
}

void ReadingsPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Readings"));
    m_table->setAccessibleDescription(tr("The readings of the charts with their device, file and record"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setFont(ui::font(Type::Sub));
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setProperty("dense", true);
    m_table->horizontalHeader()->setProperty("dense", true);
    m_table->horizontalHeader()->setFont(ui::font(Type::Sub, QFont::DemiBold));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(32);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSortIndicator(ReadingsModel::Time, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
}

void ReadingsPage::buildActions()
{
    m_exclude = new QAction(icon("x"), tr("&Exclude this reading…"), this);
    m_exclude->setShortcut(QKeySequence(Qt::Key_Delete));
    m_restore = new QAction(icon("undo-2"), tr("&Restore this reading"), this);
    m_copy = new QAction(icon("file-text"), tr("&Copy rows"), this);
    m_copy->setShortcut(QKeySequence::Copy);
    for (QAction *action : {m_exclude, m_restore, m_copy}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_exclude, &QAction::triggered, this, &ReadingsPage::askToExclude);
    connect(m_restore, &QAction::triggered, this, [this] {
        if (const ReadingRow *row = current(); row && row->stored.excluded) restore(*row);
    });
    connect(m_copy, &QAction::triggered, this, &ReadingsPage::copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReadingsPage::updateActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ReadingsPage::updateActions);
    updateActions();
}

void ReadingsPage::show(std::shared_ptr<const jobs::PatientReview> review, std::vector<std::string> measures,
                        ShownWindow window)
{
    // Rows of one patient never stand under the name of another.
    if (!m_review || m_review->person.key != review->person.key) clear();
    m_review = std::move(review);
    m_measures = std::move(measures);
    m_window = window;
    m_stale = true;
    if (isVisible()) m_rest->start();
}

void ReadingsPage::clear()
{
    if (m_asked) m_asked->cancel();
    m_asked.reset();
    m_review.reset();
    m_stale = false;
    m_rest->stop();
    m_model->setRows({});
    m_headline->clear();
}

QString ReadingsPage::headline() const
{
    return m_headline->text();
}

void ReadingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) ask();
}

bool ReadingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) fitColumns();
    // Letters that are the menu's must not be swallowed as a search in the table.
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->text().isEmpty() && key->text().front().isLetterOrNumber() && key->modifiers() == Qt::NoModifier) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReadingsPage::ask()
{
    if (!m_review) return;
    m_stale = false;
    if (m_measures.empty()) {
        m_model->setRows({});
        m_headline->setText(tr("No vital sign is chosen: choose one above to see its readings."));
        return;
    }
    if (m_model->rowCount() == 0) m_headline->setText(tr("Reading the record…"));
    const LimitsByMeasure limits = limitsOf(*m_review);
    m_desk.ask<Answer>(
        this, m_asked,
        [limits, twins = twinsOf(*m_review), patient = m_review->person.key, measures = m_measures,
         zone = m_review->zone,
         window = m_window](const store::RecordStore &store, Progress &progress) -> Result<Answer> {
            Answer answer;
            answer.window = window;
            const Instant from = window.from, to = window.to + Instant::ticksPerMillisecond;
            auto found = jobs::readingsBetween(store, patient, measures, from, to, mostRows, &answer.cut);
            if (!found) return found.error();
            answer.all = found->size();
            for (store::StoredReading &stored : *found)
                answer.rows.push_back(rowOf(std::move(stored), limits, twins, zone));
            if (!answer.cut) return answer;
            answer.all = 0;
            const auto counted = store.readings({patient, {}, from, to, true}, [&](const store::StoredReading &stored) {
                answer.all += isShown(stored, measures);
                return !progress.cancelled();
            });
            if (!counted) return counted.error();
            return answer;
        },
        [this](Result<Answer> result) { answered(std::move(result)); });
}

void ReadingsPage::answered(Result<Answer> result)
{
    if (!result) {
        m_headline->setText(tr("The readings could not be read. %1").arg(errorText(result.error())));
        return;
    }
    const auto number = [](std::uint64_t n) { return QLocale().toString(static_cast<qulonglong>(n)); };
    const QString period =
        tr("%1 to %2").arg(dateText(result->window.from, m_review->zone), dateText(result->window.to, m_review->zone));
    if (result->rows.empty())
        m_headline->setText(tr("No readings of the chosen vital signs, %1.").arg(period));
    else if (result->cut)
        m_headline->setText(tr("The newest %1 of %2 readings, %3. Choose a shorter time to see the rest.")
                                .arg(number(result->rows.size()), number(result->all), period));
    else
        m_headline->setText(tr("%1 readings, %2").arg(number(result->rows.size()), period));
    const bool first = m_model->rowCount() == 0;
    m_model->setRows(std::move(result->rows));
    const QHeaderView *header = m_table->horizontalHeader();
    if (header->sortIndicatorSection() != ReadingsModel::Time || header->sortIndicatorOrder() != Qt::DescendingOrder)
        m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    if (first) m_table->scrollToTop();
    m_natural.clear();
    for (int column = 0; column < ReadingsModel::ColumnCount; ++column) m_natural.push_back(naturalWidth(column));
    fitColumns();
}

/// What the heading and the cells need. Qt would keep room for the arrow of the order in every heading.
int ReadingsPage::naturalWidth(int column) const
{
    if (column >= ReadingsModel::Remarks && m_model->isEmpty(column)) return 0;
    const QFont heading = m_table->horizontalHeader()->font();
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool sorts = m_table->horizontalHeader()->sortIndicatorSection() == column;
    int wide = QFontMetrics(heading).horizontalAdvance(title) + (sorts ? 2 * arrowRoom : 0);
    for (int row = 0; row < std::min(m_model->rowCount(), rowsMeasured); ++row)
        wide = std::max(wide, m_table->fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString()));
    return wide + cellRoom;
}

/// All columns are in sight: a remark that no row has takes no room, and where room is short those give way whose whole
/// text is in the tool tip. Never the time, the value or its unit.
void ReadingsPage::fitColumns()
{
    using Column = ReadingsModel::Column;
    if (m_natural.empty()) return;
    int over = -m_table->viewport()->width();
    for (int column = 0; column < Column::ColumnCount; ++column) {
        const int wide = m_natural[static_cast<std::size_t>(column)];
        m_table->setColumnHidden(column, wide == 0);
        if (wide > 0) m_table->setColumnWidth(column, wide);
        over += wide;
    }
    // In the order in which they can be missed most.
    constexpr std::pair<Column, int> giving[] = {
        {Column::File, 72},        {Column::Remarks, 72},  {Column::Device, 64}, {Column::MeasureName, 100},
        {Column::File, 48},        {Column::Remarks, 48},  {Column::Device, 48}, {Column::Record, 44},
        {Column::MeasureName, 60}, {Column::GoalState, 64}};
    for (const auto &[column, least] : giving) {
        if (over <= 0 || m_table->isColumnHidden(column)) continue;
        const int gives = std::clamp(over, 0, std::max(0, m_table->columnWidth(column) - least));
        m_table->setColumnWidth(column, m_table->columnWidth(column) - gives);
        over -= gives;
    }
    // What is left over goes to the file, whose name is longest.
    if (over < 0) m_table->setColumnWidth(Column::File, m_table->columnWidth(Column::File) - over);
}

const ReadingRow *ReadingsPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->row(index.row()) : nullptr;
}

void ReadingsPage::updateActions()
{
    const ReadingRow *row = current();
    m_exclude->setEnabled(row && !row->stored.excluded);
    m_restore->setEnabled(row && row->stored.excluded);
    m_copy->setEnabled(row != nullptr);
}

QString ReadingsPage::describe(const ReadingRow &row) const
{
    const QString reading = tr("%1 %2 %3, %4").arg(row.measure, row.value, row.unit, row.time);
    if (row.alsoFrom.isEmpty()) return reading;
    return reading + QLatin1Char('\n') +
           tr("%1 brought the same reading, and it counts once. It is excluded with this one.")
               .arg(row.alsoFrom.join(QStringLiteral(", ")));
}

void ReadingsPage::askToExclude()
{
    const ReadingRow *row = current();
    if (!row || row->stored.excluded) return;
    const ReadingRow chosen = *row;
    auto *dialog = new ExcludeDialog(m_review->person, describe(chosen), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, chosen, dialog, patient = m_review->person.key] {
        // The dialog names one patient; by now the page may show another.
        if (m_review && m_review->person.key == patient) exclude(chosen, dialog->reason());
    });
    dialog->open();
}

void ReadingsPage::exclude(const ReadingRow &row, const QString &reason)
{
    const std::string user = m_desk.place().user;
    const QString name = tr("exclusion of %1 of %2").arg(row.measure, nameText(m_review->person.name));
    m_desk.change<std::int64_t>(
        this, m_review->person.key,
        [key = row.stored.key, user, reason = reason.toStdString(), now = m_desk.now()](
            store::RecordStore &store, Progress &) { return store.exclude(key, user, reason, now); },
        [this, name, patient = m_review->person.key](const Result<std::int64_t> &result) {
            changed(result, name, patient);
        });
}

void ReadingsPage::restore(const ReadingRow &row)
{
    const store::PatientKey patient = m_review->person.key;
    const QString name = tr("restoring of %1 of %2").arg(row.measure, nameText(m_review->person.name));
    const std::string user = m_desk.place().user;
    const auto key = row.stored.key;
    m_desk.change<Done>(
        this, patient,
        [key, user, now = m_desk.now()](store::RecordStore &store, Progress &) {
            return store.restore(key, user, "restored in the table of readings", now);
        },
        [this, name, key, patient](const Outcome &result) {
            if (!result) return emit failed(errorText(result.error()));
            restored(key, name, patient);
        });
}

/// Undone, the reading is excluded again.
void ReadingsPage::restored(const store::ReadingKey &key, const QString &text, store::PatientKey patient)
{
    emit done(text, [open = QPointer<Desk>(&m_desk), page = QPointer<ReadingsPage>(this), key,
                     user = m_desk.place().user, patient] {
        Desk *const desk = open.data();
        if (!desk) return;
        desk->change<std::int64_t>(
            page, patient,
            [key, user, now = desk->now()](store::RecordStore &store, Progress &) {
                return store.exclude(key, user, "restoring taken back", now);
            },
            [page](const Result<std::int64_t> &undone) {
                if (!undone && page) emit page->failed(errorText(undone.error()));
            });
    });
}

/// patient: whose reading it was; the page may show another by now.
void ReadingsPage::changed(const Result<std::int64_t> &result, const QString &text, store::PatientKey patient)
{
    if (!result) return emit failed(errorText(result.error()));
    emit done(text, [desk = QPointer<Desk>(&m_desk), page = QPointer<ReadingsPage>(this), change = *result, patient,
                     user = m_desk.place().user] {
        if (!desk) return;
        desk->change<Done>(
            page, patient,
            [change, user, now = desk->now()](store::RecordStore &store, Progress &) {
                return store.undo(change, user, now);
            },
            [page](const Outcome &undone) {
                if (!undone && page) emit page->failed(errorText(undone.error()));
            });
    });
}

void ReadingsPage::copy() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) rows.push_back(index.row());
    if (!rows.empty()) QApplication::clipboard()->setText(m_model->tabbed(rows));
}

}  // namespace trendward::ui
