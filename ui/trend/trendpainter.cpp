// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/trendpainter.h"

#include "core/care/glance.h"
#include "ui/desk/texts.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace trendward::ui
{

namespace
{

constexpr double markRadius = 3, triangleRadius = 4.6;
constexpr double leftRoom = 42, rightRoom = 62, topRoom = 6, bottomRoom = 9, timeRoom = 22;
constexpr double denseSpacing = 9, tellApartSpacing = 44;

QPen hairline(Token token, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(color(token), 1, style);
    pen.setCosmetic(true);
    return pen;
}

/// On the middle of a pixel, so that a hairline is one pixel wide.
double crisp(double at)
{
    return std::floor(at) + 0.5;
}

TrendMark markOf(const TrendLine &line, const trend::Point &point, bool second)
{
    using Shape = TrendMark::Shape;
    TrendMark mark{second ? Shape::Hollow : Shape::Dot, point.time, point.value};
    if (!point.isNumber()) {
        mark.shape = point.isLess() ? Shape::BeyondBelow : Shape::BeyondAbove;
    } else if (const auto standing = care::standingOf(point, line.limits); standing == care::GlanceStanding::Above) {
        mark.shape = Shape::Above;
    } else if (standing == care::GlanceStanding::Below) {
        mark.shape = Shape::Below;
    }
    return mark;
}

bool isPlain(TrendMark::Shape shape)
{
    return shape == TrendMark::Shape::Dot || shape == TrendMark::Shape::Hollow;
}

/// Of the marks that point the same way within a few pixels the farthest one stays.
class Spaced
{
public:
    explicit Spaced(bool up) : m_up(up) {}
    void add(const TrendMark &mark, double x, std::vector<TrendMark> &kept)
    {
        if (m_at && x - m_x < denseSpacing) {
            TrendMark &last = kept[*m_at];
            if (m_up ? mark.value > last.value : mark.value < last.value) last = mark;
            return;
        }
        m_at = kept.size();
        m_x = x;
        kept.push_back(mark);
    }

private:
    bool m_up;
    double m_x = 0;
    std::optional<std::size_t> m_at;
};

}  // namespace

std::vector<TrendMark> marksOf(const TrendLine &line, std::span<const trend::Point> drawn, bool many, bool second,
                               const Plot &plot)
{
    using Shape = TrendMark::Shape;
    std::vector<TrendMark> marks;
    Spaced above(true), below(false), beyondAbove(true), beyondBelow(false);
    double lastPlain = -1e9;
    for (const trend::Point &point : drawn) {
        const TrendMark mark = markOf(line, point, second);
        const double x = plot.x(static_cast<double>(point.time));
        if (x < plot.area.left() - 1 || x > plot.area.right() + 1) continue;
        if (!many) {
            marks.push_back(mark);
        } else if (isPlain(mark.shape)) {
            if (!second || x - lastPlain < tellApartSpacing) continue;
            lastPlain = x;
            marks.push_back(mark);
        } else {
            Spaced &kind = mark.shape == Shape::Above         ? above
                           : mark.shape == Shape::Below       ? below
                           : mark.shape == Shape::BeyondAbove ? beyondAbove
                                                              : beyondBelow;
            kind.add(mark, x, marks);
        }
    }
    return marks;
}

QPolygonF triangle(QPointF at, bool up, double r)
{
    const double s = up ? -1 : 1;
    return QPolygonF(
        {{at.x(), at.y() + s * r}, {at.x() + r, at.y() - s * r * 0.75}, {at.x() - r, at.y() - s * r * 0.75}});
}

QFont chartFont()
{
    QFont shown = font(Type::Small);
    shown.setPixelSize(QFontInfo(shown).pixelSize());
    return shown;
}

QRectF plotAreaIn(QSize size, bool timeTexts)
{
    const double bottom = timeTexts ? timeRoom : bottomRoom;
    return {leftRoom, topRoom, std::max(10.0, size.width() - leftRoom - rightRoom),
            std::max(10.0, size.height() - topRoom - bottom)};
}

TrendPainter::TrendPainter(QPainter &painter, const Plot &plot, const TrendContent &content)
    : m_painter(painter), m_plot(plot), m_content(content), m_small(chartFont())
{
    m_painter.setFont(m_small);
    m_painter.setBrush(Qt::NoBrush);
}

std::vector<TrendPainter::Edge> TrendPainter::limitEdges() const
{
    std::vector<Edge> edges;
    for (const TrendLine &line : m_content.lines) {
        if (!line.limits) continue;
        const QString part = shortPart(m_content, line);
        if (line.limits->high) edges.push_back({*line.limits->high, true, part});
        if (line.limits->low) edges.push_back({*line.limits->low, false, part});
    }
    return edges;
}

void TrendPainter::band(std::optional<double> low, std::optional<double> high)
{
    const double top = high ? m_plot.y(*high) : m_plot.area.top();
    const double bottom = low ? m_plot.y(*low) : m_plot.area.bottom();
    m_painter.fillRect(QRectF(QPointF(m_plot.area.left(), std::max(top, m_plot.area.top())),
                              QPointF(m_plot.area.right(), std::min(bottom, m_plot.area.bottom()))),
                       color(Token::Band));
}

void TrendPainter::bands()
{
    for (const TrendLine &line : m_content.lines)
        if (line.limits && (line.limits->low || line.limits->high)) band(line.limits->low, line.limits->high);
}

void TrendPainter::ownBand(const OwnBand &band)
{
    const double left = std::max(m_plot.x(static_cast<double>(band.from.milliseconds())), m_plot.area.left());
    const double right = std::min(m_plot.x(static_cast<double>(band.to.milliseconds())), m_plot.area.right());
    if (right - left < 1) return;
    const double top = std::max(m_plot.y(band.high), m_plot.area.top());
    const double bottom = std::min(m_plot.y(band.low), m_plot.area.bottom());
    if (bottom <= top) return;
    QColor fill = color(Token::Line);
    fill.setAlpha(ownBandAlpha);
    m_painter.fillRect(QRectF(QPointF(left, top), QPointF(right, bottom)), fill);
    m_painter.setPen(hairline(Token::SecondLine, Qt::DotLine));
    for (const double y : {top, bottom}) m_painter.drawLine(QPointF(left, crisp(y)), QPointF(right, crisp(y)));
}

void TrendPainter::change(const OwnBand &band)
{
    const double left = std::max(m_plot.x(static_cast<double>(band.since->milliseconds())), m_plot.area.left());
    const double right = std::min(m_plot.x(static_cast<double>(band.to.milliseconds())), m_plot.area.right());
    if (right - left >= 2)
        m_painter.fillRect(QRectF(left, m_plot.area.bottom() - 3, right - left, 3), color(Token::Review));
}

void TrendPainter::before(std::span<const QPolygonF> runs, bool second)
{
    if (runs.empty()) return;
    m_painter.save();
    m_painter.setClipRect(m_plot.area);
    m_painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color(Token::Third), 1, second ? Qt::DotLine : Qt::SolidLine);
    pen.setCosmetic(true);
    m_painter.setPen(pen);
    for (const QPolygonF &run : runs) {
        QPolygonF shown;
        for (const QPointF &point : run) shown << QPointF(m_plot.x(point.x()), m_plot.y(point.y()));
        if (shown.size() > 1)
            m_painter.drawPolyline(shown);
        else
            m_painter.drawEllipse(shown.front(), 1.2, 1.2);
    }
    m_painter.restore();
}

void TrendPainter::silences(std::span<const Silences::Silence> gaps)
{
    const QBrush hatch(color(Token::Grid), Qt::BDiagPattern);
    for (const Silences::Silence &gap : gaps) {
        const double left = std::max(m_plot.x(static_cast<double>(gap.from)), m_plot.area.left());
        const double right = std::min(m_plot.x(static_cast<double>(gap.to)), m_plot.area.right());
        if (right - left >= 3)
            m_painter.fillRect(QRectF(left, m_plot.area.top(), right - left, m_plot.area.height()), hatch);
    }
}

void TrendPainter::grid(std::span<const TimeTick> times, bool withValues)
{
    m_painter.setPen(hairline(Token::Grid));
    for (const double value : withValues ? m_plot.axis.ticks() : std::vector<double>{}) {
        const double y = crisp(m_plot.y(value));
        m_painter.drawLine(QPointF(m_plot.area.left(), y), QPointF(m_plot.area.right(), y));
    }
    for (const TimeTick &tick : times) {
        const double x = crisp(m_plot.x(static_cast<double>(tick.at.milliseconds())));
        m_painter.drawLine(QPointF(x, m_plot.area.top()), QPointF(x, m_plot.area.bottom() + 3));
    }
}

void TrendPainter::edges()
{
    const QFontMetricsF metrics(m_small);
    const double right = m_plot.area.right();
    double below = -1e9;  // of the text above
    std::vector<Edge> all = limitEdges();
    std::sort(all.begin(), all.end(), [](const Edge &a, const Edge &b) { return a.value > b.value; });
    for (const Edge &edge : all) {
        const double y = m_plot.y(edge.value);
        m_painter.setPen(hairline(Token::BandEdge, Qt::DashLine));
        m_painter.drawLine(QPointF(m_plot.area.left(), crisp(y)), QPointF(right, crisp(y)));
        QStringList words;
        // Two bands lie over each other: each limit says whose it is.
        if (!edge.part.isEmpty()) words << QCoreApplication::translate("TrendPainter", "goal %1").arg(edge.part);
        words << (edge.high ? limitsText({}, edge.value, m_content.decimals)
                            : limitsText(edge.value, {}, m_content.decimals));
        // Limits that lie close are written one below the other.
        const double high = metrics.height() * static_cast<double>(words.size());
        double top = std::max(y - high / 2, below);
        below = top + high;
        m_painter.setPen(color(Token::Within));
        for (const QString &line : words) {
            m_painter.drawText(QRectF(right + 7, top, 56, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, line);
            top += metrics.height();
        }
    }
}

void TrendPainter::valueTexts()
{
    m_painter.setPen(color(Token::Second));
    for (const double value : m_plot.axis.ticks())
        m_painter.drawText(QRectF(0, m_plot.y(value) - 8, m_plot.area.left() - 6, 16),
                           Qt::AlignRight | Qt::AlignVCenter, numberText(value, m_plot.axis.decimals));
}

void TrendPainter::timeTexts(std::span<const TimeTick> times)
{
    m_painter.setPen(color(Token::Second));
    for (const TimeTick &tick : times)
        m_painter.drawText(
            QRectF(m_plot.x(static_cast<double>(tick.at.milliseconds())) - 60, m_plot.area.bottom() + 4, 120, 16),
            Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
}

void TrendPainter::events(bool withTexts)
{
    const QFontMetricsF metrics(m_small);
    std::vector<double> xs;
    std::vector<const TrendEvent *> seen;
    for (const TrendEvent &event : m_content.events) {
        const double x = m_plot.x(static_cast<double>(event.at.milliseconds()));
        if (x < m_plot.area.left() || x > m_plot.area.right()) continue;
        xs.push_back(x);
        seen.push_back(&event);
    }
    for (std::size_t i = 0; i < xs.size(); ++i) {
        m_painter.setPen(hairline(Token::Event, Qt::DotLine));
        m_painter.drawLine(QPointF(crisp(xs[i]), m_plot.area.top()), QPointF(crisp(xs[i]), m_plot.area.bottom()));
        // No label reaches over the next line; the whole text is in the chart's tool tip.
        const double room = (i + 1 < xs.size() ? xs[i + 1] : m_plot.area.right() + 56) - xs[i] - 8;
        if (!withTexts || room < 30) continue;
        m_painter.setPen(color(Token::Event));
        m_painter.drawText(QPointF(xs[i] + 5, m_plot.area.top() + metrics.ascent() + 1),
                           metrics.elidedText(seen[i]->text, Qt::ElideRight, room));
    }
}

void TrendPainter::marks(std::span<const TrendMark> marks, bool second)
{
    using Shape = TrendMark::Shape;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = color(second ? Token::SecondLine : Token::Line), ground = color(Token::Surface);
    const QColor outside = color(Token::First);
    for (const TrendMark &mark : marks) {
        const QPointF at(m_plot.x(static_cast<double>(mark.time)), m_plot.y(mark.value));
        const bool up = mark.shape == Shape::Above || mark.shape == Shape::BeyondAbove;
        if (isPlain(mark.shape)) {
            const bool hollow = mark.shape == Shape::Hollow;
            m_painter.setPen(QPen(hollow ? line : ground, hollow ? 1.4 : 1));
            m_painter.setBrush(hollow ? ground : line);
            m_painter.drawEllipse(at, markRadius, markRadius);
        } else if (mark.shape == Shape::Above || mark.shape == Shape::Below) {
            m_painter.setPen(QPen(ground, 1));
            m_painter.setBrush(outside);
            m_painter.drawPolygon(triangle(at, up, triangleRadius));
        } else {
            // What the device could not measure: an open triangle at the limit of what it can.
            m_painter.setPen(QPen(outside, 1.4));
            m_painter.setBrush(ground);
            m_painter.drawPolygon(triangle(at, up, triangleRadius));
        }
    }
    m_painter.restore();
}

void TrendPainter::sinceText(Instant newest)
{
    const double left = std::max(m_plot.x(static_cast<double>(newest.milliseconds())), m_plot.area.left());
    const double right = m_plot.area.right();
    const QString words =
        QCoreApplication::translate("TrendPainter", "no readings since %1 (%2)")
            .arg(shortDateText(newest, m_content.now, m_content.zone), ageText(newest, m_content.now));
    const QFontMetricsF metrics(m_small);
    const double wide = metrics.horizontalAdvance(words) + 12;
    if (wide > right - left - 8) return;
    const QRectF box((left + right - wide) / 2, m_plot.area.center().y() - 9, wide, 18);
    m_painter.fillRect(box, color(Token::Surface));
    m_painter.setPen(color(Token::Gap));
    m_painter.drawText(box, Qt::AlignCenter, words);
}

QString TrendPainter::momentText(Instant moment) const
{
    const LocalTime local = m_content.zone.local(moment);
    return shortDateText(moment, m_content.now, m_content.zone) +
           QStringLiteral(" %1:%2").arg(local.hour, 2, 10, QLatin1Char('0')).arg(local.minute, 2, 10, QLatin1Char('0'));
}

void TrendPainter::crosshair(Instant moment, const std::optional<CursorReading> &reading)
{
    const double x = m_plot.x(static_cast<double>(moment.milliseconds()));
    if (x < m_plot.area.left() - 0.5 || x > m_plot.area.right() + 0.5) return;
    m_painter.setPen(hairline(Token::Crosshair));
    m_painter.drawLine(QPointF(crisp(x), m_plot.area.top()), QPointF(crisp(x), m_plot.area.bottom()));
    if (!reading) return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const double at = m_plot.x(static_cast<double>(reading->at.milliseconds()));
    double lowest = m_plot.area.top();
    for (std::size_t i = 0; i < reading->points.size(); ++i) {
        if (!reading->points[i]) continue;
        const double y = m_plot.y(reading->points[i]->value);
        m_painter.setPen(QPen(color(i == 0 ? Token::Line : Token::SecondLine), 2));
        m_painter.setBrush(color(Token::Surface));
        m_painter.drawEllipse(QPointF(at, y), 4.5, 4.5);
        lowest = std::max(lowest, y);
    }
    m_painter.restore();
    const QString twins = twinText(m_content, *reading);
    bubble(valueText(m_content, *reading) + QStringLiteral("   ") + momentText(reading->at) +
               (twins.isEmpty() ? QString() : QStringLiteral("   ") + twins),
           x, lowest);
}

void TrendPainter::hour(double milliseconds, const QString &words)
{
    const double x = m_plot.x(milliseconds);
    m_painter.setPen(hairline(Token::Crosshair));
    m_painter.drawLine(QPointF(crisp(x), m_plot.area.top()), QPointF(crisp(x), m_plot.area.bottom()));
    bubble(words, x, m_plot.area.top());
}

void TrendPainter::bubble(const QString &all, double x, double y)
{
    QFont bold = m_small;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    // The names of two devices may be longer than a chart is wide.
    const QString words = metrics.elidedText(all, Qt::ElideRight, m_plot.area.width());
    const double wide = metrics.horizontalAdvance(words) + 16, high = metrics.height() + 6;
    double left = x + 8;
    if (left + wide > m_plot.area.right() + 60) left = x - 8 - wide;
    const double top = std::clamp(y + 6, m_plot.area.top(), std::max(m_plot.area.top(), m_plot.area.bottom() - high));
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color(Token::BubbleGround));
    const QRectF box(std::max(0.0, left), top, wide, high);
    m_painter.drawRoundedRect(box, 4, 4);
    m_painter.setPen(color(Token::BubbleText));
    m_painter.setFont(bold);
    m_painter.drawText(box, Qt::AlignCenter, words);
    m_painter.restore();
}

}  // namespace trendward::ui
