// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/heldpart.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/placedialog.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/panes.h"
#include "ui/style/rowtable.h"
#include "ui/style/statepanel.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace trendward::ui
{

HeldPart::HeldPart(Desk &desk, UndoSteps &undo, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_undo(undo),
      m_pages(new QStackedWidget(this)),
      m_state(new StatePanel(this)),
      m_model(new HeldModel(this))
{
    m_both = buildTables();
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_both);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_pages);
    shown(std::vector<HeldGroup>());
}

QWidget *HeldPart::buildTables()
{
    auto *both = new QWidget(this);
    auto *lines = new QVBoxLayout(both);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    auto *panes = new QSplitter(both);
    panes->setHandleWidth(10);
    panes->setChildrenCollapsible(false);
    m_list = new QListWidget(panes);
    m_list->setAccessibleName(tr("Held readings by reason and device"));
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_table = new QTableView(panes);
    m_table->setAccessibleName(tr("Held readings"));
    m_table->setModel(m_model);
    showAsRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    readInOrder(*panes);
    panes->setStretchFactor(0, 2);
    panes->setStretchFactor(1, 5);
    auto *foot = new QHBoxLayout;
    m_what = new InkLabel(Token::Second, Type::Sub, both);
    auto *all = new QPushButton(tr("Select all"), both);
    m_place = new QPushButton(tr("Place with…"), both);
    makePrimary(m_place);
    foot->addWidget(m_what, 1);
    foot->addWidget(all);
    foot->addWidget(m_place);
    lines->addWidget(panes, 1);
    lines->addLayout(foot);
    connect(m_list, &QListWidget::currentRowChanged, this, &HeldPart::showGroup);
    connect(all, &QPushButton::clicked, m_table, &QTableView::selectAll);
    connect(m_place, &QPushButton::clicked, this, &HeldPart::place);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HeldPart::enable);
    return both;
}

void HeldPart::read()
{
    m_desk.ask<std::vector<HeldGroup>>(this, m_asked, heldGroups,
                                       [this](Result<std::vector<HeldGroup>> groups) { shown(std::move(groups)); });
}

void HeldPart::shown(Result<std::vector<HeldGroup>> groups)
{
    m_state->clearActions();
    if (!groups) {
        m_state->show("triangle-alert", tr("The held readings could not be read"), errorText(groups.error()));
        connect(m_state->addAction(tr("Try again"), true), &QPushButton::clicked, this, &HeldPart::read);
        m_pages->setCurrentWidget(m_state);
        return;
    }
    const int before = m_list->currentRow();
    m_groups = std::move(*groups);
    std::uint64_t readings = 0;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const HeldGroup &group : m_groups) {
        readings += group.readings;
        const QString device = group.device.empty() ? tr("device not named") : nameText(group.device);
        const QString words = tr("%Ln reading(s) · %1", nullptr, ImportWords::count(group.readings)).arg(device) +
                              u'\n' + ImportWords::sentence(group.reason);
        auto *item = new QListWidgetItem(words, m_list);
        item->setToolTip(plainToolTip(words));
    }
    emit counted(readings);
    if (m_groups.empty()) {
        m_state->show("circle-check", tr("No held readings"),
                      tr("Every reading that was brought in stands with a patient. Readings whose patient or device "
                         "nobody knows would wait here."));
        m_model->show({});
    } else {
        const int row = std::clamp(before, 0, static_cast<int>(m_groups.size()) - 1);
        m_list->setCurrentRow(row);
        showGroup(row);
    }
    m_pages->setCurrentWidget(m_groups.empty() ? m_state : m_both);
}

void HeldPart::showGroup(int row)
{
    if (row < 0 || row >= static_cast<int>(m_groups.size())) return;
    m_model->show(m_groups[static_cast<std::size_t>(row)].rows);
    fitColumns(m_table);
    enable();
}

std::vector<HeldRow> HeldPart::chosen() const
{
    std::vector<int> rows;
    for (const QModelIndex &one : m_table->selectionModel()->selectedRows()) rows.push_back(one.row());
    std::sort(rows.begin(), rows.end());
    std::vector<HeldRow> all;
    for (const int row : rows) all.push_back(m_model->at(row));
    return all;
}

void HeldPart::enable()
{
    const auto count = m_table->selectionModel()->selectedRows().size();
    m_place->setEnabled(count > 0);
    m_what->setText(count > 0 ? tr("%Ln row(s) chosen", nullptr, static_cast<int>(count))
                              : tr("Choose the readings of one patient, then place them."));
    m_place->setAccessibleDescription(m_what->text());
}

void HeldPart::place()
{
    auto rows = chosen();
    if (rows.empty()) return;
    auto *dialog = new PlaceDialog(m_desk, std::move(rows), m_people, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlaceDialog::placed, this, &HeldPart::placed);
    dialog->open();
}

void HeldPart::placed(const store::Patient &patient, int readings, qlonglong change)
{
    const QString who = ImportWords::shortPerson(patient);
    const QString what = tr("placing of %Ln held reading(s) with %1", nullptr, readings).arg(who);
    m_undo.push(what, [page = QPointer(this), what, change] {
        if (page) page->takeBack(what, change);
    });
    emit message(tr("%Ln reading(s) placed with %1.", nullptr, readings).arg(who));
}

void HeldPart::takeBack(const QString &what, qlonglong change)
{
    m_desk.change<Done>(
        this, 0,
        [change, place = m_desk.place()](store::RecordStore &store, Progress &) {
            return store.undo(change, place.user, place.now());
        },
        [this, what](const Outcome &done) {
            emit message(done ? tr("Taken back: %1. The readings are held again.").arg(what) : errorText(done.error()));
        });
}

std::vector<QWidget *> HeldPart::stops() const
{
    if (m_pages->currentWidget() == m_state) return {m_state};
    return {m_list, m_table};
}

}  // namespace trendward::ui
