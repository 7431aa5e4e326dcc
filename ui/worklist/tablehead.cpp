// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/tablehead.h"

#include "ui/style/status.h"
#include "ui/worklist/drawing.h"
#include "ui/worklist/tablecolumns.h"

#include <QCursor>
#include <QFontMetricsF>
#include <QPainter>

namespace trendward::ui
{

namespace
{

constexpr qreal arrow = 7;

QFont headFont()
{
    return font(Type::Sub, QFont::DemiBold);
}

}  // namespace

TableHead::TableHead(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    viewport()->setAttribute(Qt::WA_Hover);
}

QSize TableHead::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), static_cast<int>(2 * QFontMetricsF(headFont()).height()) + 10};
}

void TableHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    const bool under = rect.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse();
    painter->fillRect(rect, color(under ? Token::Selected : Token::Hover));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Token::Border));
    const QStringList lines = model()->headerData(section, orientation(), Qt::DisplayRole).toString().split('\n');
    const QRectF room = QRectF(rect).adjusted(cellMargin, 0, -cellMargin, -1);
    const qreal height = QFontMetricsF(headFont()).height();
    qreal top = room.center().y() - height * static_cast<qreal>(lines.size()) / 2;
    for (const QString &line : lines) {
        drawLine(painter, {room.left(), top, room.width() + 1, height}, line, headFont(), Token::Second);
        top += height;
    }
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        const QRectF box(room.right(), room.center().y() - arrow / 2, arrow, arrow);
        const Mark shape = sortIndicatorOrder() == Qt::AscendingOrder ? Mark::Up : Mark::Down;
        paintMark(painter, box, shape, color(Token::Accent), color(Token::Hover));
    }
    painter->restore();
}

}  // namespace trendward::ui
