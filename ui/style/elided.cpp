// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace trendward::ui
{

QString plainToolTip(const QString &text)
{
    // Escaped text alone would be shown with its "&lt;" where Qt takes it for plain; the paragraph settles what it is.
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

void explain(QWidget *widget, const QString &text)
{
    widget->setToolTip(text.isEmpty() ? QString() : plainToolTip(text));
    widget->setAccessibleDescription(text);
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
}

bool ElidedLabel::isCut() const
{
    return fontMetrics().horizontalAdvance(text().simplified()) > contentsRect().width();
}

/// A tool tip of its own would be a second time the name to a screen reader.
bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !isCut()) return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    return true;
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
