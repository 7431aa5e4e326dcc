// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace trendward::ui
{

namespace
{

struct Range {
    double low = HUGE_VAL, high = -HUGE_VAL;
    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    /// 0 to 1; a range of one value lies in the middle.
    double part(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

bool isDrawn(const SparkPoint &point)
{
    return std::isfinite(point.x) && std::isfinite(point.y);
}

}  // namespace

void paintSparkline(QPainter *painter, const QRectF &where, std::span<const SparkPoint> points, const QColor &line,
                    std::optional<QColor> lastDot)
{
    constexpr double dot = 2.2;
    Range x, y;
    for (const SparkPoint &point : points) {
        if (!isDrawn(point)) continue;
        x.take(point.x);
        y.take(point.y);
    }
    const QRectF area = where.adjusted(dot, dot, -dot, -dot);
    QPainterPath path;
    QPainterPath alone;  // a reading between two gaps has no line to be seen by
    std::optional<QPointF> last;
    bool open = false;
    int length = 0;
    const auto endRun = [&] {
        if (length == 1 && last) alone.addEllipse(*last, 1, 1);
        length = 0;
    };
    for (const SparkPoint &point : points) {
        if (!isDrawn(point)) {
            endRun();
            open = false;
            continue;
        }
        if (point.breakBefore) {
            endRun();
            open = false;
        }
        const QPointF at(area.left() + x.part(point.x) * area.width(), area.bottom() - y.part(point.y) * area.height());
        open ? path.lineTo(at) : path.moveTo(at);
        open = true;
        last = at;
        ++length;
    }
    endRun();

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->strokePath(path, QPen(line, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->fillPath(alone, line);
    if (last && lastDot) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(*lastDot);
        painter->drawEllipse(*last, dot, dot);
    }
    painter->restore();
}

}  // namespace trendward::ui
