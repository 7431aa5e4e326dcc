// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/coursechart.h"

#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace trendward::ui
{

CourseChart::CourseChart(int leastHeight, QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(leastHeight);
}

void CourseChart::setData(std::shared_ptr<const TrendContent> content, std::shared_ptr<const FieldFigures> figures)
{
    m_content = std::move(content);
    m_figures = std::move(figures);
    layOut();
    update();
}

void CourseChart::setPlace(std::optional<std::size_t> place)
{
    m_place = place;
    update();
}

void CourseChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter);
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void CourseChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void CourseChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) update();
}

void CourseChart::mouseMoveEvent(QMouseEvent *event)
{
    emit placeWanted(placeAt(event->position()));
}

void CourseChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    emit placeWanted(std::nullopt);
}

void CourseChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
        case Qt::Key_Left:
            return step(-1);
        case Qt::Key_Right:
            return step(1);
        case Qt::Key_Home:
            return step(-2);
        case Qt::Key_End:
            return step(2);
        case Qt::Key_Escape:
            emit placeWanted(std::nullopt);
            break;  // and whoever else closes something by it
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void CourseChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    emit focused();
    update();
}

void CourseChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace trendward::ui
