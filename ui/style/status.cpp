// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/status.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace trendward::ui
{

namespace
{

// Every mark is drawn in a square of 24 and scaled.
constexpr QPointF middle(12, 12);

QPainterPath octagon()
{
    QPolygonF corners;
    for (int i = 0; i < 8; ++i) {
        const double angle = (i + 0.5) * std::numbers::pi / 4;
        corners << middle + 11.4 * QPointF(std::cos(angle), std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

QPainterPath triangle(const QPointF &a, const QPointF &b, const QPointF &c)
{
    QPainterPath path(a);
    path.lineTo(b);
    path.lineTo(c);
    path.closeSubpath();
    return path;
}

void fill(QPainter *p, const QPainterPath &path, const QColor &ink, double roundness)
{
    p->setPen(QPen(ink, roundness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p->setBrush(ink);
    p->drawPath(path);
}

QPen stroke(const QColor &ink, double width = 2.4)
{
    return QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void exclamation(QPainter *p, const QColor &ground, double top, double bottom, double dot)
{
    p->setPen(stroke(ground, 2.6));
    p->drawLine(QPointF(12, top), QPointF(12, bottom));
    p->setPen(stroke(ground, 3));
    p->drawPoint(QPointF(12, dot));
}

void dashedRing(QPainter *p, const QColor &ink)
{
    p->setPen(QPen(ink, 2.4, Qt::SolidLine, Qt::FlatCap));
    const QRectF ring(2.4, 2.4, 19.2, 19.2);
    for (int i = 0; i < 8; ++i) p->drawArc(ring, (i * 45 + 8) * 16, 29 * 16);
}

void questionRing(QPainter *p, const QColor &ink)
{
    p->setPen(stroke(ink));
    p->drawEllipse(middle, 9.6, 9.6);
    QPainterPath hook(QPointF(9.1, 9.4));
    hook.cubicTo(9.4, 6.6, 15.1, 6.4, 15.1, 9.8);
    hook.cubicTo(15.1, 11.9, 12, 12, 12, 14);
    p->drawPath(hook);
    p->setPen(stroke(ink, 2.8));
    p->drawPoint(QPointF(12, 17.4));
}

void tickRing(QPainter *p, const QColor &ink)
{
    p->setPen(stroke(ink));
    p->drawEllipse(middle, 9.6, 9.6);
    p->drawPolyline(QPolygonF{{7.8, 12.3}, {10.8, 15.2}, {16.2, 9.2}});
}

}  // namespace

void paintMark(QPainter *painter, const QRectF &where, Mark mark, const QColor &ink, const QColor &ground)
{
    const double side = std::min(where.width(), where.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(where.center() - QPointF(side / 2, side / 2));
    painter->scale(side / 24, side / 24);
    painter->setBrush(Qt::NoBrush);
    switch (mark) {
        case Mark::Octagon:
            fill(painter, octagon(), ink, 1);
            exclamation(painter, ground, 6.6, 12.6, 17);
            break;
        case Mark::Triangle:
            fill(painter, triangle({12, 3.2}, {22, 20.6}, {2, 20.6}), ink, 2.4);
            exclamation(painter, ground, 9, 14, 18);
            break;
        case Mark::DashedRing:
            dashedRing(painter, ink);
            break;
        case Mark::QuestionRing:
            questionRing(painter, ink);
            break;
        case Mark::TickRing:
            tickRing(painter, ink);
            break;
        case Mark::Up:
            fill(painter, triangle({12, 4.5}, {21, 19.5}, {3, 19.5}), ink, 2);
            break;
        case Mark::Down:
            fill(painter, triangle({12, 19.5}, {21, 4.5}, {3, 4.5}), ink, 2);
            break;
        case Mark::Ring:
            painter->setPen(stroke(ink, 4));
            painter->drawEllipse(middle, 8, 8);
            break;
    }
    painter->restore();
}

Mark mark(care::Bucket bucket)
{
    switch (bucket) {
        case care::Bucket::LookFirst:
            return Mark::Octagon;
        case care::Bucket::Review:
            return Mark::Triangle;
        case care::Bucket::NoRecentData:
            return Mark::DashedRing;
        case care::Bucket::NotEnoughKnown:
            return Mark::QuestionRing;
        case care::Bucket::WithinGoals:
            return Mark::TickRing;
    }
    return Mark::QuestionRing;
}

Token ink(care::Bucket bucket)
{
    switch (bucket) {
        case care::Bucket::LookFirst:
            return Token::First;
        case care::Bucket::Review:
            return Token::Review;
        case care::Bucket::NoRecentData:
        case care::Bucket::NotEnoughKnown:
            return Token::Gap;
        case care::Bucket::WithinGoals:
            return Token::Within;
    }
    return Token::Gap;
}

Token ground(care::Bucket bucket)
{
    switch (bucket) {
        case care::Bucket::LookFirst:
            return Token::FirstGround;
        case care::Bucket::Review:
            return Token::ReviewGround;
        case care::Bucket::NoRecentData:
        case care::Bucket::NotEnoughKnown:
            return Token::GapGround;
        case care::Bucket::WithinGoals:
            return Token::WithinGround;
    }
    return Token::GapGround;
}

QString text(care::Bucket bucket)
{
    switch (bucket) {
        case care::Bucket::LookFirst:
            return StatusMark::tr("Look first");
        case care::Bucket::Review:
            return StatusMark::tr("Review");
        case care::Bucket::NoRecentData:
            return StatusMark::tr("No recent data");
        case care::Bucket::NotEnoughKnown:
            return StatusMark::tr("Not enough known");
        case care::Bucket::WithinGoals:
            return StatusMark::tr("Within goals");
    }
    return StatusMark::tr("Not enough known");
}

QString text(const care::Assessment &one)
{
    return one.bucket == care::Bucket::WithinGoals ? QString::fromStdString(care::words(one)) : text(one.bucket);
}

StatusMark::StatusMark(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBucket(care::Bucket::NotEnoughKnown);
}

void StatusMark::setBucket(care::Bucket bucket)
{
    setMark(mark(bucket), ink(bucket), text(bucket));
}

void StatusMark::setMark(Mark mark, Token ink, const QString &accessibleName)
{
    m_mark = mark;
    m_ink = ink;
    setAccessibleName(accessibleName);
    update();
}

QSize StatusMark::sizeHint() const
{
    return {17, 17};
}

void StatusMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(&painter, rect(), m_mark, color(m_ink), color(Token::Surface));
}

}  // namespace trendward::ui
