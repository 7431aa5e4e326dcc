// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/rowtable.h"

#include "ui/style/elided.h"
#include "ui/style/theme.h"

#include <QHeaderView>
#include <QScrollBar>

namespace trendward::ui
{

void fitColumns(QTableView *table, int except)
{
    // The heads are bolder than Qt measures them where the weight comes from a style sheet.
    const QFontMetrics heads(font(Type::Base, QFont::DemiBold));
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const bool last =
            column + 1 == table->model()->columnCount() && table->horizontalHeader()->stretchLastSection();
        if (column == except || last) continue;
        const QString head = table->model()->headerData(column, Qt::Horizontal).toString();
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, std::max(table->columnWidth(column) + 6, heads.horizontalAdvance(head) + 34));
    }
}

void showAsRows(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 12);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
}

RowTable::RowTable(const QStringList &heads, const QString &accessibleName, QWidget *parent)
    : QTableWidget(0, static_cast<int>(heads.size()), parent)
{
    setAccessibleName(accessibleName);
    setHorizontalHeaderLabels(heads);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    showAsRows(this);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowTable::setRows(const QList<QStringList> &rows, int rightFrom, int rightTo)
{
    clearContents();
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            const QString text = rows[row].value(column);
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(plainToolTip(text));
            const bool right = column >= rightFrom && column <= rightTo;
            item->setTextAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            setItem(row, column, item);
        }
    for (int column = rightFrom; column >= 0 && column <= rightTo; ++column)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fitColumns(this);
    updateGeometry();
}

QSize RowTable::sizeHint() const
{
    const int rows = std::min(rowCount(), m_mostRows);
    const int bar = horizontalScrollBar()->sizeHint().height();
    return {QTableWidget::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 4 + bar};
}

}  // namespace trendward::ui
