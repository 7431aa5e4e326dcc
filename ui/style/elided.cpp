// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided.h"

#include <QPainter>
#include <QStyle>

namespace trendward::ui
{

QString plainToolTip(const QString &text)
{
    // Escaped text alone would be shown with its "&lt;" where Qt takes it for plain; the paragraph settles what it is.
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : ElidedLabel(parent)
{
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    QLabel::setText(text);
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
}

QSize ElidedLabel::minimumSizeHint() const
{
    ensurePolished();
    return {std::min(QLabel::sizeHint().width(), fontMetrics().averageCharWidth() * 6),
            QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(text().simplified(), Qt::ElideRight, room.width());
    const auto align = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, room, int(align) | Qt::TextSingleLine, palette(), isEnabled(), shown,
                          foregroundRole());
}

}  // namespace trendward::ui
