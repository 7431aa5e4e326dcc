// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/standingchip.h"

#include <QPainter>

namespace trendward::ui
{

namespace
{

constexpr int chipSide = 9, chipMark = 12, chipGap = 5;

QFont chipFont()
{
    return font(Type::Sub, QFont::Medium);
}

}  // namespace

StandingChip::StandingChip(Mark mark, Token ink, Token ground, QWidget *parent)
    : QAbstractButton(parent), m_mark(mark), m_ink(ink), m_ground(ground)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize StandingChip::sizeHint() const
{
    const QFontMetrics metrics(chipFont());
    return {2 * chipSide + chipMark + chipGap + metrics.horizontalAdvance(text()), std::max(24, metrics.height() + 8)};
}

void StandingChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(color(m_ground));
    painter.setPen(isChecked() || underMouse() ? QPen(color(m_ink), isChecked() ? 2 : 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box, 8, 8);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
    paintMark(&painter, {double(chipSide), (height() - chipMark) / 2.0, chipMark, chipMark}, m_mark, color(m_ink),
              color(m_ground));
    painter.setFont(chipFont());
    painter.setPen(color(m_ink));
    painter.drawText(rect().adjusted(chipSide + chipMark + chipGap, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     text());
}

void StandingChip::enterEvent(QEnterEvent *)
{
    update();
}

void StandingChip::leaveEvent(QEvent *)
{
    update();
}

}  // namespace trendward::ui
