// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/trendpainter.h"
#include "ui/trend/trendview.h"

#include <QPolygonF>

#include <memory>
#include <vector>

class QLineSeries;

namespace trendward::ui
{

/// A TrendView on Qt Charts. The lines are its series, fed with what a frame needs and no more; everything that Qt
/// Charts would get from its own theme is painted around them.
class QtChartTrendView : public TrendView
{
    Q_OBJECT
public:
    explicit QtChartTrendView(QWidget *parent = nullptr);
    ~QtChartTrendView() override;

    void setData(std::shared_ptr<const TrendContent> content) override;
    void setWindow(ShownWindow window) override;
    void setCrosshair(std::optional<Instant> moment) override;
    void setBeside(Beside beside) override;
    void setOwnBands(std::vector<std::optional<OwnBand>> bands) override;
    void setFurniture(TimeAxis axis, EventTexts texts) override;
    ShownWindow window() const override { return m_window; }
    QRectF plotArea() const override { return m_plot.area; }

    /// Brings the series up to the window now; else it happens once before the next frame.
    void flush();
    /// What is drawn: for tests.
    std::vector<QPointF> drawnPoints(std::size_t line) const;
    int stretches(std::size_t line) const;  ///< unbroken parts that are drawn
    const std::vector<QPolygonF> &drawnBefore(std::size_t line) const { return m_lines[line].before; }
    const std::vector<TrendMark> &drawnMarks(std::size_t line) const { return m_lines[line].marks; }
    const ValueAxis &valueTicks() const { return m_plot.axis; }
    const std::vector<TimeTick> &dateTicks() const { return m_times; }
    std::optional<Instant> crosshair() const { return m_crosshair; }
    std::optional<CursorReading> cursorReading() const;
    QWidget *viewport() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Canvas;
    friend class Canvas;

    struct Line {
        std::vector<QLineSeries *> stretches;  ///< one for each unbroken part; those not needed are empty
        std::vector<TrendMark> marks;
        std::vector<QPolygonF> before;  ///< the period before, moved to this one: ms and value
        std::vector<Silences::Silence> silences;
    };

    void dirty();
    void layoutPlot();
    void placeAxes();
    void fill(std::size_t line, bool quiet);
    std::vector<QPolygonF> earlier(std::size_t line) const;
    QLineSeries *stretch(std::size_t line, std::size_t number);
    void pens();
    void paintBack(QPainter &painter);
    void paintFront(QPainter &painter);
    bool many(std::size_t most) const { return m_shown > most; }

    Canvas *m_canvas;
    std::shared_ptr<const TrendContent> m_content;
    std::vector<Silences> m_silences;
    std::vector<Line> m_lines;
    ShownWindow m_window{};
    Plot m_plot;
    std::vector<TimeTick> m_times;
    std::optional<Instant> m_crosshair;
    Beside m_beside = Beside::Nothing;
    std::vector<std::optional<OwnBand>> m_bands;
    TimeAxis m_timeAxis = TimeAxis::Shown;
    EventTexts m_eventTexts = EventTexts::Shown;
    std::size_t m_shown = 0;  ///< readings in the window
    bool m_dirty = false;
};

}  // namespace trendward::ui
