// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace trendward::jobs
{
struct WardPatient;
}

namespace trendward::ui
{

class WardTableModel;

/// Draws the cells of the worklist's table.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CellDelegate(const WardTableModel &model, QObject *parent);
    void setSparklines(bool shown) { m_sparklines = shown; }
    static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintStatus(QPainter *painter, const QRectF &cell, const QModelIndex &index) const;
    void paintVital(QPainter *painter, const QRectF &cell, const jobs::WardPatient &patient, int column) const;
    void paintText(QPainter *painter, const QRectF &cell, const QModelIndex &index) const;

    const WardTableModel &m_model;
    bool m_sparklines = true;
};

}  // namespace trendward::ui
