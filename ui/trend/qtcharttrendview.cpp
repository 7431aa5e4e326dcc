// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/qtcharttrendview.h"

#include "ui/style/theme.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>
#include <QResizeEvent>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace trendward::ui
{

namespace
{

/// Up to so many readings in view each has its mark, and up to so many a line is drawn smooth.
constexpr std::size_t mostMarked = 150, mostSmooth = 1000;
/// More stretches than this are not told apart at a glance; the shortest silences are bridged.
constexpr std::size_t mostStretches = 80;

}  // namespace

/// The picture itself. It takes no part in the mouse's and the keys' meaning: that is TrendView's.
class QtChartTrendView::Canvas : public QChartView
{
public:
    explicit Canvas(QtChartTrendView *view) : QChartView(new QChart, view), m_view(view)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        setStyleSheet(QStringLiteral("background: transparent"));
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        chart()->setAnimationOptions(QChart::NoAnimation);
        chart()->legend()->hide();
        chart()->setMargins({});
        chart()->layout()->setContentsMargins(0, 0, 0, 0);
        chart()->setBackgroundVisible(false);
        chart()->setPlotAreaBackgroundVisible(false);
        x = new QValueAxis(chart());
        y = new QValueAxis(chart());
        for (QValueAxis *axis : {x, y}) axis->setVisible(false);
        chart()->addAxis(x, Qt::AlignBottom);
        chart()->addAxis(y, Qt::AlignLeft);
    }

    QValueAxis *x, *y;

protected:
    void drawBackground(QPainter *painter, const QRectF &) override { m_view->paintBack(*painter); }
    void drawForeground(QPainter *painter, const QRectF &) override { m_view->paintFront(*painter); }

private:
    QtChartTrendView *m_view;
};

QtChartTrendView::QtChartTrendView(QWidget *parent) : TrendView(parent), m_canvas(new Canvas(this))
{
    setMinimumHeight(76);
}

QtChartTrendView::~QtChartTrendView() = default;

QWidget *QtChartTrendView::viewport() const
{
    return m_canvas->viewport();
}

void QtChartTrendView::setData(std::shared_ptr<const TrendContent> content)
{
    m_content = std::move(content);
    m_silences.clear();
    for (const TrendLine &line : m_content->lines) m_silences.emplace_back(line.points());
    for (std::size_t i = m_content->lines.size(); i < m_lines.size(); ++i)
        for (QLineSeries *one : m_lines[i].stretches) one->clear();
    m_lines.resize(std::max(m_lines.size(), m_content->lines.size()));
    m_canvas->viewport()->setAccessibleName(accessibleName());
    dirty();
}

void QtChartTrendView::setWindow(ShownWindow window)
{
    if (window == m_window) return;
    m_window = window;
    dirty();
}

void QtChartTrendView::setCrosshair(std::optional<Instant> moment)
{
    if (moment == m_crosshair) return;
    m_crosshair = moment;
    m_canvas->viewport()->update();
}

void QtChartTrendView::setBeside(Beside beside)
{
    if (beside == m_beside) return;
    m_beside = beside;
    dirty();
}

void QtChartTrendView::setOwnBands(std::vector<std::optional<OwnBand>> bands)
{
    m_bands = std::move(bands);
    dirty();
}

void QtChartTrendView::setFurniture(TimeAxis axis, EventTexts texts)
{
    m_timeAxis = axis;
    m_eventTexts = texts;
    layoutPlot();
}

/// The reading that the crosshair speaks of. In a silence, and before the first and after the last reading, it is none:
/// what was read days away says nothing of this moment.
std::optional<CursorReading> QtChartTrendView::cursorReading() const
{
    if (!m_crosshair || !m_content) return std::nullopt;
    const auto reading = nearestReading(*m_content, *m_crosshair);
    if (!reading) return std::nullopt;
    const std::int64_t away = std::llabs((reading->at - *m_crosshair) / Instant::ticksPerMillisecond);
    const double pixels = static_cast<double>(away) / std::max(1.0, m_plot.to - m_plot.from) * m_plot.area.width();
    std::int64_t usual = 0;
    for (const Silences &one : m_silences) usual = std::max(usual, one.longestUsual());
    return pixels <= 12 || away <= usual / 2 ? reading : std::nullopt;
}

void QtChartTrendView::dirty()
{
    if (m_dirty) return;
    m_dirty = true;
    // However many events move the window before the next frame, the series are filled once.
    QTimer::singleShot(0, this, &QtChartTrendView::flush);
}

void QtChartTrendView::layoutPlot()
{
    m_plot.area = plotAreaIn(size(), m_timeAxis == TimeAxis::Shown);
    m_canvas->chart()->setPlotArea(m_plot.area);
    // Qt Charts keeps the axes where they were until its layout is run again.
    m_canvas->chart()->layout()->invalidate();
    m_canvas->chart()->layout()->activate();
    dirty();
}

/// The window in milliseconds and a value axis that covers what is in it and the goal.
void QtChartTrendView::placeAxes()
{
    m_plot.from = static_cast<double>(m_window.from.milliseconds());
    m_plot.to = std::max(m_plot.from + 1, static_cast<double>(m_window.to.milliseconds()));
    std::optional<std::pair<double, double>> span;
    const auto cover = [&](double low, double high) {
        span = span ? std::pair(std::min(span->first, low), std::max(span->second, high)) : std::pair(low, high);
    };
    for (const TrendLine &line : m_content->lines) {
        if (const auto own = line.readings->pyramid.span(m_window.from, m_window.to)) cover(own->first, own->second);
        if (m_beside == Beside::PeriodBefore) {
            const ShownWindow before = windowBefore(m_window);
            if (const auto own = line.readings->pyramid.span(before.from, before.to)) cover(own->first, own->second);
        }
        if (line.limits && line.limits->low) cover(*line.limits->low, *line.limits->low);
        if (line.limits && line.limits->high) cover(*line.limits->high, *line.limits->high);
    }
    if (!span) span = std::pair(0.0, 1.0);
    m_plot.axis = valueAxis(span->first, span->second, std::clamp(int(m_plot.area.height() / 26), 2, 6),
                            std::pow(10.0, -m_content->decimals));
    const double label = QFontMetricsF(chartFont()).horizontalAdvance(QStringLiteral("28 Sep 2026")) + 20;
    m_times = timeTicks(m_window.from, m_window.to, m_content->zone, int(m_plot.area.width() / label));
}

void QtChartTrendView::flush()
{
    if (!m_dirty || !m_content || m_window.to <= m_window.from) return;
    m_dirty = false;
    placeAxes();
    m_shown = m_content->count(m_window.from, m_window.to);
    const bool xMoves = m_canvas->x->min() != m_plot.from || m_canvas->x->max() != m_plot.to;
    const bool yMoves = m_canvas->y->min() != m_plot.axis.low || m_canvas->y->max() != m_plot.axis.high;
    for (std::size_t i = 0; i < m_content->lines.size(); ++i) fill(i, xMoves || yMoves);
    pens();
    // An axis that moves lays all series out anew, so the quiet replace before it costs one pass and not two.
    if (yMoves) m_canvas->y->setRange(m_plot.axis.low, m_plot.axis.high);
    if (xMoves) m_canvas->x->setRange(m_plot.from, m_plot.to);
    m_canvas->setRenderHint(QPainter::Antialiasing, !many(mostSmooth));
    m_canvas->viewport()->update();
}

void QtChartTrendView::fill(std::size_t number, bool quiet)
{
    const TrendLine &source = m_content->lines[number];
    Line &line = m_lines[number];
    const auto &points = source.points();
    const int columns = std::max(1, static_cast<int>(m_plot.area.width() * devicePixelRatioF()));
    std::vector<trend::Point> drawn;
    for (const std::size_t i : source.readings->pyramid.thinnedWithNeighbours(m_window.from, m_window.to, columns))
        drawn.push_back(points[i]);

    const auto least = static_cast<std::int64_t>(3 * (m_plot.to - m_plot.from) / m_plot.area.width());
    line.silences =
        m_silences[number].between(m_window.from.milliseconds(), m_window.to.milliseconds(), least, mostStretches);
    std::size_t stretches = 0, silence = 0;
    QList<QPointF> stretchPoints;
    const auto end = [&] {
        if (stretchPoints.isEmpty()) return;
        QLineSeries *series = stretch(number, stretches++);
        const QSignalBlocker silent(quiet ? series : nullptr);
        series->replace(stretchPoints);
        stretchPoints.clear();
    };
    for (const trend::Point &point : drawn) {
        if (silence < line.silences.size() && point.time >= line.silences[silence].to) {
            while (silence < line.silences.size() && point.time >= line.silences[silence].to) ++silence;
            end();
        }
        // A comparator is no number that a line could run through.
        if (point.isNumber()) stretchPoints.append({static_cast<double>(point.time), point.value});
    }
    end();
    for (std::size_t i = stretches; i < line.stretches.size(); ++i)
        if (line.stretches[i]->count() > 0) line.stretches[i]->clear();
    line.before = m_beside == Beside::PeriodBefore ? earlier(number) : std::vector<QPolygonF>();
    line.marks = marksOf(source, drawn, many(mostMarked), number > 0, m_plot);

    if (!points.empty()) {
        const std::int64_t newest = points.back().time, last = m_window.to.milliseconds();
        if (m_silences[number].isOne(last - newest)) line.silences.push_back({newest, last});
    }
}

/// What a frame needs of the period before, with the same breaks as the line itself.
std::vector<QPolygonF> QtChartTrendView::earlier(std::size_t number) const
{
    const TrendLine &source = m_content->lines[number];
    const auto &points = source.points();
    const ShownWindow before = windowBefore(m_window);
    const auto moved = static_cast<double>(m_window.from.milliseconds() - before.from.milliseconds());
    const int columns = std::max(1, static_cast<int>(m_plot.area.width() * devicePixelRatioF()));
    std::vector<QPolygonF> runs;
    std::int64_t last = 0;
    for (const std::size_t i : source.readings->pyramid.thinned(before.from, before.to, columns)) {
        const trend::Point &point = points[i];
        if (!point.isNumber()) continue;
        if (runs.empty() || m_silences[number].isOne(point.time - last)) runs.emplace_back();
        runs.back() << QPointF(static_cast<double>(point.time) + moved, point.value);
        last = point.time;
    }
    return runs;
}

QLineSeries *QtChartTrendView::stretch(std::size_t line, std::size_t number)
{
    auto &all = m_lines[line].stretches;
    while (all.size() <= number) {
        auto *series = new QLineSeries(m_canvas->chart());
        m_canvas->chart()->addSeries(series);
        series->attachAxis(m_canvas->x);
        series->attachAxis(m_canvas->y);
        all.push_back(series);
    }
    return all[number];
}

void QtChartTrendView::pens()
{
    const double ratio = devicePixelRatioF();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        // Wider than a pixel, a dense line costs several times as much.
        QPen pen(color(i == 0 ? Token::Line : Token::SecondLine), many(mostSmooth) ? ratio : 1.6 * ratio);
        pen.setCosmetic(true);
        for (QLineSeries *series : m_lines[i].stretches)
            if (series->pen() != pen) series->setPen(pen);
    }
}

void QtChartTrendView::paintBack(QPainter &painter)
{
    if (!m_content || m_plot.to <= m_plot.from) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    TrendPainter draw(painter, m_plot, *m_content);
    if (m_shown > 0) {
        draw.bands();
        for (const auto &band : m_bands)
            if (band) draw.ownBand(*band);
    }
    // The parts of a blood pressure are taken together: what the first line lacks is the chart's silence.
    if (!m_content->lines.empty()) draw.silences(m_lines.front().silences);
    // Values and limits around nothing would say that something was measured.
    draw.grid(m_times, m_shown > 0);
    if (m_shown > 0) draw.edges();
    for (std::size_t i = m_content->lines.size(); i-- > 0;) draw.before(m_lines[i].before, i > 0);
}

void QtChartTrendView::paintFront(QPainter &painter)
{
    if (!m_content || m_plot.to <= m_plot.from) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    TrendPainter draw(painter, m_plot, *m_content);
    if (m_shown > 0) draw.valueTexts();
    if (m_timeAxis == TimeAxis::Shown) draw.timeTexts(m_times);
    draw.events(m_eventTexts == EventTexts::Shown);
    // One mark: of the first line that has changed.
    const auto changed =
        std::find_if(m_bands.begin(), m_bands.end(), [](const auto &band) { return band && band->since; });
    if (changed != m_bands.end() && m_shown > 0) draw.change(**changed);
    for (std::size_t i = m_content->lines.size(); i-- > 0;) draw.marks(m_lines[i].marks, i > 0);
    const auto newest = m_content->newest();
    if (newest && !m_silences.empty() && *newest >= m_window.from &&
        m_silences.front().isOne((m_window.to - *newest) / Instant::ticksPerMillisecond))
        draw.sinceText(*newest);
    if (m_crosshair) draw.crosshair(*m_crosshair, cursorReading());
    if (!hasFocus()) return;
    QPen ring(color(Token::Accent), 2);
    painter.setPen(ring);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

std::vector<QPointF> QtChartTrendView::drawnPoints(std::size_t line) const
{
    std::vector<QPointF> all;
    for (const QLineSeries *series : m_lines[line].stretches)
        for (const QPointF &point : series->points()) all.push_back(point);
    return all;
}

int QtChartTrendView::stretches(std::size_t line) const
{
    const auto &all = m_lines[line].stretches;
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](QLineSeries *one) { return one->count() > 0; }));
}

void QtChartTrendView::resizeEvent(QResizeEvent *event)
{
    TrendView::resizeEvent(event);
    m_canvas->setGeometry(rect());
    layoutPlot();
}

void QtChartTrendView::changeEvent(QEvent *event)
{
    TrendView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        pens();
        m_canvas->viewport()->update();
    }
}

void QtChartTrendView::focusInEvent(QFocusEvent *event)
{
    TrendView::focusInEvent(event);
    m_canvas->viewport()->update();
}

void QtChartTrendView::focusOutEvent(QFocusEvent *event)
{
    TrendView::focusOutEvent(event);
    m_canvas->viewport()->update();
}

}  // namespace trendward::ui
