// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <optional>
#include <span>

class QPainter;

namespace trendward::ui
{

struct SparkPoint {
    double x = 0, y = 0;
    bool breakBefore = false;  ///< readings are missing between the point before and this one: no line is drawn
};

/// The points in ascending x, scaled to fill the rectangle. A point that is not a finite number breaks the line. The
/// last point gets a dot if there is a colour for it.
void paintSparkline(QPainter *painter, const QRectF &where, std::span<const SparkPoint> points, const QColor &line,
                    std::optional<QColor> lastDot = {});

}  // namespace trendward::ui
