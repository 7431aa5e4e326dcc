// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/chip.h"

#include <QPainter>

namespace trendward::ui
{

Chip::Chip(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(ui::font(Type::Small, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::show(const QString &text, Token ink, Token ground)
{
    m_ink = ink;
    m_ground = ground;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
    setVisible(true);
}

QSize Chip::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 20, metrics.height() + 5};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(m_ground));
    const double radius = std::min(8.0, height() / 2.0);
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setPen(color(m_ink));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

}  // namespace trendward::ui
