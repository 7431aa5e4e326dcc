// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/daychart.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace trendward::ui
{

namespace
{

constexpr double minuteLong = 60'000, dayLong = 1440 * minuteLong, hourLong = 60 * minuteLong;

std::vector<TimeTick> clockTicks(double width)
{
    const int step = width > 520 ? 2 : width > 260 ? 4 : 6;
    std::vector<TimeTick> ticks;
    for (int hour = 0; hour <= 24; hour += step)
        ticks.push_back({Instant::fromMilliseconds(static_cast<std::int64_t>(hour * hourLong)),
                         QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'))});
    return ticks;
}

/// Neighbouring hours that have readings: each run is drawn unbroken.
template <class Run>
void eachRun(const std::vector<trend::ProfileBin> &bins, Run run)
{
    for (std::size_t i = 0; i < bins.size();) {
        std::size_t end = i;
        while (end < bins.size() && bins[end].readings > 0) ++end;
        if (end > i) run(i, end);
        i = end + 1;
    }
}

}  // namespace

DayChart::DayChart(QWidget *parent) : CourseChart(76, parent) {}

void DayChart::setTimeTexts(bool shown)
{
    m_timeTexts = shown;
    layOut();
}

/// A value axis that covers the bands and the goal.
void DayChart::layOut()
{
    m_plot.area = plotAreaIn(size(), m_timeTexts);
    m_plot.from = 0;
    m_plot.to = dayLong;
    if (!drawn()) return;
    std::optional<std::pair<double, double>> span;
    const auto cover = [&](double value) {
        span = span ? std::pair(std::min(span->first, value), std::max(span->second, value)) : std::pair(value, value);
    };
    const bool outer = hasOuterBand(*content());
    for (const DayCourse &course : figures()->courses)
        for (const trend::ProfileBin &bin : course.profile.bins) {
            if (bin.readings == 0) continue;
            cover(bin.levels[outer ? Lowest : LowQuarter]);
            cover(bin.levels[outer ? Highest : HighQuarter]);
        }
    for (const TrendLine &line : content()->lines) {
        if (line.limits && line.limits->low) cover(*line.limits->low);
        if (line.limits && line.limits->high) cover(*line.limits->high);
    }
    if (!span) return;
    m_plot.axis = valueAxis(span->first, span->second, std::clamp(int(m_plot.area.height() / 26), 2, 6),
                            std::pow(10.0, -content()->decimals));
}

double DayChart::middleOf(const trend::ProfileBin &bin) const
{
    return m_plot.x(bin.minute * minuteLong + hourLong / 2);
}

void DayChart::paintCourse(QPainter &painter, const trend::DayProfile &profile, bool second) const
{
    const QColor line = color(second ? Token::SecondLine : Token::Line), ground = color(Token::Surface);
    const double halfHour = (m_plot.x(hourLong) - m_plot.x(0)) / 2;
    const auto band = [&](DayLevel low, DayLevel high, int alpha, Qt::PenStyle edge) {
        QColor fill = line;
        fill.setAlpha(alpha);
        painter.setBrush(fill);
        painter.setPen(edge == Qt::NoPen ? QPen(Qt::NoPen) : QPen(line, 1, edge));
        eachRun(profile.bins, [&](std::size_t from, std::size_t to) {
            QPolygonF shape;
            for (std::size_t i = from; i < to; ++i)
                shape << QPointF(middleOf(profile.bins[i]), m_plot.y(profile.bins[i].levels[high]));
            for (std::size_t i = to; i-- > from;)
                shape << QPointF(middleOf(profile.bins[i]), m_plot.y(profile.bins[i].levels[low]));
            // An hour alone is as wide as it is long.
            if (to - from == 1)
                shape = QPolygonF(QRectF(shape[0] - QPointF(halfHour, 0), shape[1] + QPointF(halfHour, 0)));
            painter.drawPolygon(shape);
        });
    };
    if (hasOuterBand(*content())) band(Lowest, Highest, bandAlpha(true), Qt::DotLine);
    band(LowQuarter, HighQuarter, bandAlpha(false), Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, 1.6));
    eachRun(profile.bins, [&](std::size_t from, std::size_t to) {
        QPolygonF median;
        for (std::size_t i = from; i < to; ++i)
            median << QPointF(middleOf(profile.bins[i]), m_plot.y(profile.bins[i].levels[Median]));
        painter.drawPolyline(median);
    });
    // As over time: the second line has open dots.
    painter.setPen(QPen(second ? line : ground, second ? 1.4 : 1));
    painter.setBrush(second ? ground : line);
    for (const trend::ProfileBin &bin : profile.bins)
        if (bin.readings > 0) painter.drawEllipse(QPointF(middleOf(bin), m_plot.y(bin.levels[Median])), 2.6, 2.6);
}

void DayChart::paint(QPainter &painter) const
{
    if (!drawn()) return;
    const std::vector<TimeTick> ticks = clockTicks(m_plot.area.width());
    TrendPainter draw(painter, m_plot, *content());
    draw.bands();
    draw.grid(ticks, true);
    draw.edges();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = figures()->courses.size(); i-- > 0;)
        paintCourse(painter, figures()->courses[i].profile, i > 0);
    painter.restore();
    draw.valueTexts();
    if (m_timeTexts) draw.timeTexts(ticks);
    if (place() && *place() < hoursOf(*figures()))
        draw.hour((static_cast<double>(*place()) + 0.5) * hourLong, hourSentence(*content(), *figures(), *place()));
}

std::optional<std::size_t> DayChart::placeAt(const QPointF &point) const
{
    const double at = (point.x() - m_plot.area.left()) / m_plot.area.width();
    if (!drawn() || at < 0 || at >= 1) return std::nullopt;
    return static_cast<std::size_t>(at * static_cast<double>(hoursOf(*figures())));
}

void DayChart::step(int step)
{
    if (!drawn()) return;
    const int hours = static_cast<int>(hoursOf(*figures())), by = step == 1 || step == -2 ? 1 : -1;
    const bool fromHere = place() && std::abs(step) == 1;
    int hour = fromHere ? static_cast<int>(*place()) + by : by > 0 ? 0 : hours - 1;
    while (hour >= 0 && hour < hours && readingsAt(*figures(), static_cast<std::size_t>(hour)) == 0) hour += by;
    if (hour >= 0 && hour < hours) emit placeWanted(static_cast<std::size_t>(hour));
}

}  // namespace trendward::ui
