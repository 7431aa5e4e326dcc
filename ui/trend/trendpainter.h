// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/silences.h"
#include "ui/trend/ticks.h"
#include "ui/trend/trendcontent.h"

#include <QFont>
#include <QPolygonF>
#include <QRectF>
#include <QSize>

#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace trendward::ui
{

/// Where readings lie in pixels.
struct Plot {
    QRectF area;
    double from = 0, to = 1;  ///< ms
    ValueAxis axis;

    double x(double milliseconds) const { return area.left() + (milliseconds - from) / (to - from) * area.width(); }
    double y(double value) const { return area.bottom() - (value - axis.low) / (axis.high - axis.low) * area.height(); }
};

/// So many pixels from its middle to its tip.
QPolygonF triangle(QPointF at, bool up, double r);

/// A reading with a shape of its own.
struct TrendMark {
    enum class Shape { Dot, Hollow, Above, Below, BeyondAbove, BeyondBelow } shape = Shape::Dot;
    qint64 time = 0;
    double value = 0;
};

/// The marks of one line out of the readings that a frame draws. Few readings: each has one. Many: only what lies
/// outside the goal or beyond a device's limit, the farthest of each few pixels, and now and then one that tells the
/// second line from the first.
std::vector<TrendMark> marksOf(const TrendLine &line, std::span<const trend::Point> drawn, bool many, bool second,
                               const Plot &plot);

/// Draws what is around a chart's lines. Colours are asked for at every frame.
class TrendPainter
{
public:
    TrendPainter(QPainter &painter, const Plot &plot, const TrendContent &content);

    void silences(std::span<const Silences::Silence> gaps);
    void bands();
    /// Where the person's own daily medians usually lie.
    void ownBand(const OwnBand &band);
    /// Below the days that lie beyond it; the words stand above the chart.
    void change(const OwnBand &band);
    /// The period before, in data's units.
    void before(std::span<const QPolygonF> runs, bool second);
    void grid(std::span<const TimeTick> times, bool withValues);
    void edges();
    void valueTexts();
    void timeTexts(std::span<const TimeTick> times);
    void events(bool withTexts);
    void marks(std::span<const TrendMark> marks, bool second);
    /// The words in the hatched part after the newest reading, where they fit.
    void sinceText(Instant newest);
    void crosshair(Instant moment, const std::optional<CursorReading> &reading);
    /// A line through the chart and the words beside it.
    void hour(double milliseconds, const QString &words);

private:
    struct Edge {
        double value = 0;
        bool high = true;
        QString part;  ///< whose limit it is, where a chart shows two goals
    };
    std::vector<Edge> limitEdges() const;
    void band(std::optional<double> low, std::optional<double> high);
    void bubble(const QString &text, double x, double y);
    QString momentText(Instant moment) const;

    QPainter &m_painter;
    const Plot &m_plot;
    const TrendContent &m_content;
    QFont m_small;
};

/// How much a band of the day covers what is behind it.
constexpr int bandAlpha(bool outer)
{
    return outer ? 36 : 84;
}

/// The same of a person's own band.
inline constexpr int ownBandAlpha = 30;

/// Where the readings are drawn in a chart of that size: left of it stand the values, right of it the limits.
QRectF plotAreaIn(QSize size, bool timeTexts);

/// The font in pixels: in points it would grow with the resolution of a page.
QFont chartFont();

}  // namespace trendward::ui
