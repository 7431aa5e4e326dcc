// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarychart.h"

#include "core/care/words.h"
#include "core/trend/silence.h"
#include "core/trend/thinning.h"
#include "ui/desk/texts.h"

#include <QDate>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace trendward::ui
{

namespace
{

using trend::Point;

constexpr Face tick{7, QFont::Normal, Token::Second};
constexpr Face limit{7, QFont::Medium, Token::Within};
constexpr Face title{9.5, QFont::DemiBold, Token::Text};
constexpr double valueRoom = 34, limitRoom = 62, titleRoom = 19, dayRoom = 13;
constexpr double dot = 1.9, triangle = 3.1, markRoom = 6;
constexpr int columns = 320;
constexpr std::size_t marksUpTo = 240;  // beyond, marks would cover the line

QColor inked(Token token)
{
    return color(token, Scheme::Light);
}

bool isUpper(Comparator comparator)
{
    return comparator == Comparator::Greater || comparator == Comparator::GreaterOrEqual;
}

QPolygonF triangleAt(QPointF at, bool up)
{
    const double s = up ? -1 : 1;
    return QPolygonF({{at.x(), at.y() + s * triangle},
                      {at.x() + triangle, at.y() - s * triangle * 0.8},
                      {at.x() - triangle, at.y() - s * triangle * 0.8}});
}

}  // namespace

SummaryChart::SummaryChart(Sheet &sheet, const QRectF &where, const care::Chart &chart,
                           const std::vector<Event> &events)
    : m_sheet(sheet),
      m_where(where),
      m_plot(where.adjusted(valueRoom, titleRoom, -limitRoom, -dayRoom)),
      m_chart(chart),
      m_events(events)
{
    for (const care::ChartLine &one : chart.lines) m_kept.push_back(keptOf(one));
    findAxis();
}

SummaryChart::Kept SummaryChart::keptOf(const care::ChartLine &line) const
{
    Kept kept;
    std::vector<Point> numbers;
    for (const Point &point : trend::within(*line.series, {m_chart.from - Instant::ticksPerMillisecond, m_chart.to}))
        (point.isNumber() ? numbers : kept.bounds).push_back(point);
    kept.all = numbers.size();
    kept.longestUsual = trend::longestUsualInterval(numbers);
    std::size_t last = 0;
    for (const std::size_t i : trend::thinned(numbers, m_chart.from, m_chart.to, columns)) {
        bool apart = kept.numbers.empty();
        for (std::size_t k = last; k < i && !apart; ++k)
            apart = numbers[k + 1].time - numbers[k].time > kept.longestUsual;
        kept.breakBefore.push_back(apart);
        kept.numbers.push_back(numbers[i]);
        last = i;
    }
    return kept;
}

void SummaryChart::findAxis()
{
    double low = INFINITY, high = -INFINITY;
    const auto take = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
        for (const Point &point : m_kept[i].numbers) take(point.value);
        for (const Point &point : m_kept[i].bounds) take(point.value);
        const auto &limits = m_chart.lines[i].limits;
        if (limits && limits->low) take(*limits->low);
        if (limits && limits->high) take(*limits->high);
    }
    if (!(low <= high)) low = 0, high = 1;
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        const double around = std::max(std::abs(high) * 0.05, 0.5);
        low -= around;
        high += around;
    }
    m_step = roundStep(high - low, 4);
    m_low = std::floor(low / m_step + 1e-9) * m_step;
    m_high = std::ceil(high / m_step - 1e-9) * m_step;
    // A mark on the edge would be cut.
    if (high > m_high - m_step * 0.1) m_high += m_step;
    if (low < m_low + m_step * 0.1 && std::abs(m_low) > 1e-9) m_low -= m_step;
}

double SummaryChart::x(std::int64_t milliseconds) const
{
    const auto from = static_cast<double>(m_chart.from.milliseconds()),
               to = static_cast<double>(m_chart.to.milliseconds());
    return m_plot.left() + (static_cast<double>(milliseconds) - from) / std::max(1.0, to - from) * m_plot.width();
}

double SummaryChart::y(double value) const
{
    return m_plot.top() + (m_high - value) / (m_high - m_low) * m_plot.height();
}

void SummaryChart::paint()
{
    if (!m_sheet.painter()) return;
    QPainter &painter = *m_sheet.painter();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    heading();
    bands();
    silence(m_kept.front());
    grid();
    days();
    edges();
    eventLines();
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
        line(m_kept[i], i > 0);
        marks(m_chart.lines[i], m_kept[i], i > 0);
    }
    painter.restore();
}

void SummaryChart::heading()
{
    const trend::MeasureSeries &series = *m_chart.lines.front().series;
    const QString name = printable(m_chart.title);
    const QString unit = series.unit.stated() ? printable(care::unitAfterName(series.unit)) : tr("no unit stated");
    const QString shown = Sheet::lines(name, title, m_where.width() * 0.6, 1).join(QChar(' '));
    m_sheet.text(m_where.left(), m_where.top(), shown, title);
    constexpr Face unitFace{9.5, QFont::Normal, Token::Third};
    const double unitAt = m_where.left() + Sheet::widthOf(shown, title) + 4;
    m_sheet.text(unitAt, m_where.top(), unit, unitFace);
    if (m_chart.lines.size() > 1) names(unitAt + Sheet::widthOf(unit, unitFace) + 14);
    std::size_t readings = 0, left = 0;
    const trend::Window window{m_chart.from - Instant::ticksPerMillisecond, m_chart.to};
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
        readings = std::max(readings, m_kept[i].all + m_kept[i].bounds.size());
        std::size_t out = 0;
        for (const trend::LeftOutReading &one : m_chart.lines[i].series->leftOut) out += window.holds(one.time);
        left = std::max(left, out);
    }
    QString said = tr("%Ln reading(s)", nullptr, static_cast<int>(readings));
    if (left > 0) said += QStringLiteral(", ") + tr("%n not drawn", nullptr, static_cast<int>(left));
    m_sheet.textRight(m_where.right(), m_where.top() + 2, said, {7, QFont::Normal, Token::Third});
}

void SummaryChart::bands()
{
    // Two open bands would cover each other: with two measures the edges alone are drawn.
    if (m_chart.lines.size() != 1 || !m_chart.lines.front().limits) return;
    const trend::Limits &limits = *m_chart.lines.front().limits;
    if (!limits.low && !limits.high) return;
    const double over = y(limits.high.value_or(m_high)), under = y(limits.low.value_or(m_low));
    m_sheet.painter()->fillRect(QRectF(m_plot.left(), over, m_plot.width(), under - over), inked(Token::Band));
}

void SummaryChart::grid()
{
    const int digits = std::clamp(static_cast<int>(std::ceil(-std::log10(m_step) - 1e-9)), 0, 6);
    for (int i = 0; m_low + m_step * i <= m_high + m_step * 0.01; ++i) {
        const double value = m_low + m_step * i;
        m_sheet.line(m_plot.left(), y(value), m_plot.right(), y(value), Token::Grid, 0.4);
        m_sheet.textRight(m_plot.left() - 5, y(value) - Sheet::heightOf(tick) * 0.57, numberText(value, digits), tick);
    }
}

void SummaryChart::days()
{
    const int all = std::max(1, care::daysSince(m_chart.from, m_chart.to, m_chart.zone));
    int step = 1;
    for (const int one : {1, 2, 5, 7, 14, 28, 61, 91, 182, 365, 730, 1461, 3652}) {
        step = one;
        if (all / one <= 8) break;
    }
    double lastRight = -1;
    for (int day = 0; day <= all; day += step) {
        const Instant midnight = m_chart.zone.startOfDay(m_chart.from, day);
        if (midnight < m_chart.from || midnight > m_chart.to) continue;
        const LocalTime local = m_chart.zone.local(midnight);
        const QString text = QLocale().toString(QDate(local.year, local.month, local.day),
                                                all > 330 ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM"));
        const double at = x(midnight.milliseconds()), wide = Sheet::widthOf(text, tick);
        m_sheet.line(at, m_plot.top(), at, m_plot.bottom() + 2, Token::Grid, 0.4);
        if (at - wide / 2 < lastRight + 4) continue;
        m_sheet.text(at - wide / 2, m_plot.bottom() + 3, text, tick);
        lastRight = at + wide / 2;
    }
}

void SummaryChart::edges()
{
    std::vector<double> taken;
    for (const care::ChartLine &one : m_chart.lines) {
        if (!one.limits) continue;
        // Two lines have two goals: each limit says whose it is.
        const QString whose =
            m_chart.lines.size() > 1 ? printable(care::lineName(*one.series)) + QChar(' ') : QString();
        const auto edge = [&](double value, const QString &sign) {
            const double at = y(value);
            QPen pen(inked(Token::BandEdge), 0.8, Qt::CustomDashLine);
            pen.setDashPattern({4, 2.5});
            m_sheet.painter()->setPen(pen);
            m_sheet.painter()->drawLine(QPointF(m_plot.left(), at), QPointF(m_plot.right(), at));
            double middle = at;
            for (const double other : taken)
                if (std::abs(other - middle) < Sheet::heightOf(limit)) middle = other + Sheet::heightOf(limit);
            taken.push_back(middle);
            const std::string plain = care::plainNumber(std::round(value * 100) / 100);
            const std::size_t point = plain.find('.');
            const int digits = point == std::string::npos ? 0 : static_cast<int>(plain.size() - point - 1);
            m_sheet.text(m_plot.right() + 5, middle - Sheet::heightOf(limit) * 0.57,
                         whose + sign + numberText(value, digits), limit);
        };
        if (one.limits->high) edge(*one.limits->high, QStringLiteral("≤ "));
        if (one.limits->low) edge(*one.limits->low, QStringLiteral("≥ "));
    }
}

void SummaryChart::silence(const Kept &kept)
{
    for (std::size_t i = 1; i < kept.numbers.size(); ++i)
        if (kept.breakBefore[i]) hatch(x(kept.numbers[i - 1].time), x(kept.numbers[i].time));
    if (kept.numbers.empty()) return;
    // Silence before the first reading and up to the end is one too.
    const Point &first = kept.numbers.front(), &last = kept.numbers.back();
    if (first.time - m_chart.from.milliseconds() > kept.longestUsual) hatch(m_plot.left(), x(first.time));
    if (m_chart.to.milliseconds() - last.time > kept.longestUsual) hatch(x(last.time), m_plot.right());
}

void SummaryChart::hatch(double from, double to)
{
    // Only wide ones: a hatch of a few points looks like data. Drawn as lines, because a brush would be a picture.
    if (to - from < 8) return;
    QPainter &painter = *m_sheet.painter();
    painter.save();
    painter.setClipRect(QRectF(from, m_plot.top(), to - from, m_plot.height()));
    painter.setPen(QPen(inked(Token::Border), 0.5));
    QPainterPath lines;
    constexpr double apart = 4.5;
    const int count = static_cast<int>(std::ceil((to - from + m_plot.height()) / apart));
    for (int i = 0; i < count; ++i) {
        const double at = from - m_plot.height() + i * apart;
        lines.moveTo(at, m_plot.bottom());
        lines.lineTo(at + m_plot.height(), m_plot.top());
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lines);
    painter.restore();
}

void SummaryChart::line(const Kept &kept, bool second)
{
    QPainterPath path;
    for (std::size_t i = 0; i < kept.numbers.size(); ++i) {
        const QPointF at(x(kept.numbers[i].time), y(kept.numbers[i].value));
        kept.breakBefore[i] ? path.moveTo(at) : path.lineTo(at);
    }
    QPainter &painter = *m_sheet.painter();
    painter.setPen(
        QPen(inked(second ? Token::SecondLine : Token::Line), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void SummaryChart::marks(const care::ChartLine &line, const Kept &kept, bool second)
{
    const bool dense = kept.all > marksUpTo;
    // Of many that lie outside on the same side within a few points of paper, the farthest speaks for them.
    std::map<std::pair<int, bool>, Point> farthest;
    for (std::size_t i = 0; i < kept.numbers.size(); ++i) {
        const Point &point = kept.numbers[i];
        const bool alone = kept.breakBefore[i] && (i + 1 == kept.numbers.size() || kept.breakBefore[i + 1]);
        if (!dense || alone) {
            mark(point, line.limits, second);
            continue;
        }
        if (!line.limits || trend::meets(point, *line.limits) != std::optional(false)) continue;
        const bool up = line.limits->high && point.value > *line.limits->high;
        const auto [it, added] = farthest.try_emplace({static_cast<int>(x(point.time) / markRoom), up}, point);
        if (!added && (up ? point.value > it->second.value : point.value < it->second.value)) it->second = point;
    }
    for (const auto &[place, point] : farthest) mark(point, line.limits, second);
    for (const Point &point : kept.bounds) mark(point, line.limits, second);
}

void SummaryChart::mark(const Point &point, const std::optional<trend::Limits> &limits, bool second)
{
    QPainter &painter = *m_sheet.painter();
    const QPointF at(x(point.time), y(point.value));
    const QColor ground = inked(Token::Surface), lineInk = inked(second ? Token::SecondLine : Token::Line);
    if (!point.isNumber()) {
        // What the device could not measure: an open triangle at the limit of what it can.
        painter.setPen(QPen(inked(Token::First), 0.8));
        painter.setBrush(ground);
        painter.drawPolygon(triangleAt(at, isUpper(point.comparator)));
    } else if (limits && trend::meets(point, *limits) == std::optional(false)) {
        painter.setPen(QPen(ground, 0.5));
        painter.setBrush(inked(Token::First));
        painter.drawPolygon(triangleAt(at, limits->high && point.value > *limits->high));
    } else {
        painter.setPen(second ? QPen(lineInk, 0.8) : QPen(ground, 0.35));
        painter.setBrush(second ? ground : lineInk);
        painter.drawEllipse(at, dot, dot);
    }
}

/// Which of the two lines is which, with its mark before its name.
void SummaryChart::names(double left)
{
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
        const QString name = printable(care::lineName(*m_chart.lines[i].series));
        if (QPainter *painter = m_sheet.painter()) {
            const QColor ink = inked(i == 0 ? Token::Line : Token::SecondLine);
            const QPointF at(left + 7, m_where.top() + 6.5);
            painter->setPen(QPen(ink, 1));
            painter->drawLine(at - QPointF(7, 0), at + QPointF(7, 0));
            painter->setBrush(i == 0 ? ink : inked(Token::Surface));
            painter->drawEllipse(at, dot, dot);
        }
        m_sheet.text(left + 18, m_where.top() + 2, name, tick);
        left += 18 + Sheet::widthOf(name, tick) + 10;
    }
}

void SummaryChart::eventLines()
{
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const Event &event = m_events[i];
        if (event.at < m_chart.from || event.at > m_chart.to) continue;
        const double at = x(event.at.milliseconds());
        QPen pen(inked(Token::Event), 0.7, Qt::CustomDashLine);
        pen.setDashPattern({1.5, 2});
        m_sheet.painter()->setPen(pen);
        m_sheet.painter()->drawLine(QPointF(at, m_plot.top()), QPointF(at, m_plot.bottom()));
        const double wide = Sheet::widthOf(event.text, tick) + 6;
        const double next = i + 1 < m_events.size() ? x(m_events[i + 1].at.milliseconds()) : m_plot.right();
        const double before = i > 0 ? x(m_events[i - 1].at.milliseconds()) : m_plot.left();
        constexpr Face face{7, QFont::Normal, Token::Event};
        if (next - at >= wide)
            m_sheet.text(at + 3, m_plot.top() + 1, event.text, face);
        else if (at - before >= 2 * wide)  // the one before may have its own words on this side
            m_sheet.textRight(at - 3, m_plot.top() + 1, event.text, face);
    }
}

}  // namespace trendward::ui
