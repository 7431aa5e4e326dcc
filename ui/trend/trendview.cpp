// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/trendview.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace trendward::ui
{

namespace
{

constexpr double zoomStep = 1.25;

Instant middle(const ShownWindow &window)
{
    return window.from + (window.to - window.from) / 2;
}

}  // namespace

TrendView::TrendView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

Instant TrendView::momentAt(double x) const
{
    const QRectF plot = plotArea();
    const ShownWindow shown = window();
    const double share = plot.width() > 0 ? std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0) : 0;
    return shown.from + static_cast<std::int64_t>(share * static_cast<double>(shown.to - shown.from));
}

void TrendView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_drag = Drag{event->position().x(), window()};
}

void TrendView::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (!m_drag) {
        emit hovered(momentAt(x));
        return;
    }
    const double moved = (m_drag->x - x) / std::max(1.0, plotArea().width());
    if (std::abs(m_drag->x - x) >= 3) setCursor(Qt::ClosedHandCursor);
    emit windowWanted(panned(m_drag->window, moved));
}

void TrendView::mouseReleaseEvent(QMouseEvent *event)
{
    m_drag.reset();
    unsetCursor();
    emit hovered(momentAt(event->position().x()));
}

void TrendView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    emit left();
}

void TrendView::wheelEvent(QWheelEvent *event)
{
    // Without Ctrl the wheel scrolls the page, as everywhere.
    if (!(event->modifiers() & Qt::ControlModifier) || event->angleDelta().y() == 0) return event->ignore();
    const double factor = std::pow(zoomStep, -event->angleDelta().y() / 120.0);
    emit windowWanted(zoomed(window(), momentAt(event->position().x()), factor));
    event->accept();
}

void TrendView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
        case Qt::Key_Left:
            return shift ? emit windowWanted(panned(window(), -0.25)) : emit stepped(-1);
        case Qt::Key_Right:
            return shift ? emit windowWanted(panned(window(), 0.25)) : emit stepped(1);
        case Qt::Key_Home:
            return emit stepped(-2);
        case Qt::Key_End:
            return emit stepped(2);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return emit windowWanted(zoomed(window(), middle(window()), 1 / zoomStep));
        case Qt::Key_Minus:
            return emit windowWanted(zoomed(window(), middle(window()), zoomStep));
        case Qt::Key_0:
            return emit resetWanted();
        case Qt::Key_Escape:
            emit left();
            break;  // and whoever else closes something by it
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void TrendView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    emit focused();
    update();
}

void TrendView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

ShownWindow zoomed(ShownWindow window, Instant around, double factor)
{
    const auto scaled = [&](Instant end) {
        return around + static_cast<std::int64_t>(static_cast<double>(end - around) * factor);
    };
    return {scaled(window.from), scaled(window.to)};
}

ShownWindow panned(ShownWindow window, double share)
{
    const auto by = static_cast<std::int64_t>(share * static_cast<double>(window.to - window.from));
    return {window.from + by, window.to + by};
}

}  // namespace trendward::ui
