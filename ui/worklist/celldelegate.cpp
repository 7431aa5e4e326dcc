// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/celldelegate.h"

#include "ui/style/status.h"
#include "ui/worklist/drawing.h"
#include "ui/worklist/rowtext.h"
#include "ui/worklist/tablecolumns.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr qreal cellMark = 8, markRoom = 13;

/// The upper and the lower line of a cell with two.
void drawPair(QPainter *painter, const QRectF &cell, const QStringList &lines, const QFont &upper, Token upperInk,
              const QFont &lower, Token lowerInk, Qt::Alignment alignment = Qt::AlignLeft)
{
    const qreal first = QFontMetricsF(upper).height(), second = QFontMetricsF(lower).height();
    const qreal top = cell.center().y() - (first + second) / 2;
    drawLine(painter, {cell.left(), top, cell.width(), first}, lines.front(), upper, upperInk, alignment);
    drawLine(painter, {cell.left(), top + first, cell.width(), second}, lines.back(), lower, lowerInk, alignment);
}

}  // namespace

CellDelegate::CellDelegate(const WardTableModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
{
}

int CellDelegate::rowHeight()
{
    const qreal text =
        QFontMetricsF(sizedFont(9.75, QFont::DemiBold)).height() + QFontMetricsF(font(Type::Sub)).height();
    return std::max(48, static_cast<int>(text) + 12);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawGround(painter, option);
    const QRectF box = option.rect;
    painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color(Token::Border));
    const QRectF cell = box.adjusted(cellMargin, 0, -cellMargin, -1);
    const jobs::WardPatient *patient = m_model.rows().patient(static_cast<std::size_t>(index.row()));
    const int column = index.column();
    if (column == WardTableModel::Status)
        paintStatus(painter, cell, index);
    else if (patient && column == WardTableModel::DataDays)
        drawDays(painter, {cell.left(), cell.center().y() - 6, 14 * 7, 12}, patient->dataDays);
    else if (patient && column >= WardTableModel::BloodPressure && column <= WardTableModel::Glucose)
        paintVital(painter, cell, *patient, column);
    else
        paintText(painter, cell, index);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Token::Accent), 1.5));
        painter->drawRect(box.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

void CellDelegate::paintStatus(QPainter *painter, const QRectF &cell, const QModelIndex &index) const
{
    const jobs::WardPatient *patient = m_model.rows().patient(static_cast<std::size_t>(index.row()));
    const Token inked = patient ? ink(patient->assessment.bucket) : Token::Review;
    const Token grounded = patient ? ground(patient->assessment.bucket) : Token::ReviewGround;
    const QRectF box(cell.left(), cell.center().y() - 8.5, 17, 17);
    paintMark(painter, box, patient ? mark(patient->assessment.bucket) : Mark::Triangle, color(inked), color(grounded));
    if (patient && patient->attention.newSince) drawNew(painter, {cell.left() - 5, box.top() - 4, 7, 7});
    const QFont font = sizedFont(8.75, QFont::DemiBold);
    const QRectF room = cell.adjusted(17 + 7, 0, 0, 0);
    const QString words = index.data().toString();
    const bool one = QFontMetricsF(font).horizontalAdvance(words) <= room.width();
    if (one) return drawLine(painter, room, words, font, inked);
    drawPair(painter, room, inTwoLines(words), font, inked, font, inked);
}

/// Value and sparkline side by side; where both have no room, the value stays. A value that is too old is grey, with
/// its age in place of a mark.
void CellDelegate::paintVital(QPainter *painter, const QRectF &cell, const jobs::WardPatient &patient, int column) const
{
    const care::VitalGlance *vital = WardTableModel::vital(patient, column);
    const bool spark = m_sparklines && vital && !vital->spark.empty();
    QRectF room = m_sparklines ? cell.adjusted(0, 0, -sparkWidth - sparkGap, 0) : cell;
    const bool missed = vital && outside(vital->standing);
    const bool grey = !vital || vital->newest.empty() || vital->tooOld;
    const Token inked = missed ? Token::First : grey ? Token::Third : Token::Text;
    const QFont font = ui::font(Type::Base, missed ? QFont::DemiBold : QFont::Normal);
    const QString value = RowText::value(vital);
    const QString below = RowText::belowValue(vital, WardTableModel::usualUnit(column), m_model.rows().ward()->now);
    const qreal width = std::max(QFontMetricsF(font).horizontalAdvance(value),
                                 QFontMetricsF(ui::font(Type::Tiny)).horizontalAdvance(below)) +
                        (missed ? markRoom : 0);
    const bool both = width <= room.width();
    if (!both) room = cell;

    if (below.isEmpty())
        drawLine(painter, room, value, font, inked, Qt::AlignRight);
    else
        drawPair(painter, room, {value, below}, font, inked, ui::font(Type::Tiny), Token::Third, Qt::AlignRight);
    if (missed) {
        const qreal left = room.right() - QFontMetricsF(font).horizontalAdvance(value) - markRoom;
        const qreal shift = below.isEmpty() ? 0 : QFontMetricsF(ui::font(Type::Tiny)).height() / 2;
        const QRectF box(std::max(cell.left(), left), cell.center().y() - cellMark / 2 - shift, cellMark, cellMark);
        const Mark shape = vital->standing == care::GlanceStanding::Above ? Mark::Up : Mark::Down;
        paintMark(painter, box, shape, color(Token::First), color(Token::Surface));
    }
    if (spark && both) drawSpark(painter, {cell.right() - sparkWidth, cell.center().y() - 7, sparkWidth, 14}, *vital);
}

void CellDelegate::paintText(QPainter *painter, const QRectF &cell, const QModelIndex &index) const
{
    const QString words = index.data().toString();
    switch (index.column()) {
        case WardTableModel::Patient: {
            const QStringList lines = words.split('\n');
            return drawPair(painter, cell, lines, sizedFont(9.75, QFont::DemiBold), Token::Text, font(Type::Sub),
                            Token::Second);
        }
        case WardTableModel::Why: {
            const jobs::WardPatient *patient = m_model.rows().patient(static_cast<std::size_t>(index.row()));
            const bool calm =
                patient && (patient->assessment.bucket == care::Bucket::WithinGoals || patient->attention.isDone());
            const QFont font = sizedFont(8.75, calm ? QFont::Normal : QFont::Medium);
            const Token inked = calm ? Token::Second : Token::Text;
            const QString state = patient ? RowText::state(*patient, m_model.rows().ward()->worklist.desk) : QString();
            if (state.isEmpty()) return drawLines(painter, cell, words, font, inked, 2);
            return drawPair(painter, cell, {words, state}, font, inked, sizedFont(8.75, QFont::Medium), Token::Text);
        }
        default:
            return drawLine(painter, cell, words, font(Type::Sub), Token::Second);
    }
}

}  // namespace trendward::ui
