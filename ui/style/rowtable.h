// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace trendward::ui
{

/// Every column but one (the one that stretches) as wide as its cells and its heading.
void fitColumns(QTableView *table, int except = -1);

/// The look of a table whose rows are chosen whole, the last column as wide as there is room.
void showAsRows(QTableView *table);

/// A table of texts that is read and not changed, as high as its rows.
class RowTable : public QTableWidget
{
    Q_OBJECT
public:
    RowTable(const QStringList &heads, const QString &accessibleName, QWidget *parent = nullptr);
    void setRows(const QList<QStringList> &rows, int rightFrom, int rightTo);
    /// So many rows are shown without scrolling.
    void setMostRows(int rows) { m_mostRows = rows; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

private:
    int m_mostRows = 8;
};

}  // namespace trendward::ui
