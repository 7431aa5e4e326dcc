// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/chartlegend.h"

#include "ui/style/elided.h"
#include "ui/style/status.h"
#include "ui/style/theme.h"
#include "ui/trend/trendpainter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int lineHeight = 17, markWide = 16, markGap = 5, betweenMarks = 14;

QFont legendFont()
{
    return ui::font(Type::Small);
}

}  // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setContents(std::span<const std::shared_ptr<const TrendContent>> contents)
{
    m_parts = m_goal = m_event = m_readings = m_excluded = m_outer = false;
    for (const auto &content : contents) {
        m_outer = m_outer || hasOuterBand(*content);
        m_event = m_event || !content->events.empty();
        for (const TrendLine &line : content->lines) {
            m_parts = m_parts || !shortPart(*content, line).isEmpty();
            m_goal = m_goal || (line.limits && (line.limits->low || line.limits->high));
            m_readings = m_readings || !line.points().empty();
            const auto &out = line.readings->series.leftOut;
            m_excluded = m_excluded || std::any_of(out.begin(), out.end(), [](const trend::LeftOutReading &one) {
                             return one.why == trend::LeftOut::Excluded;
                         });
        }
    }
    say();
}

void ChartLegend::setBeyond(bool beyond)
{
    if (beyond == m_beyond) return;
    m_beyond = beyond;
    say();
}

void ChartLegend::setOwn(bool band, bool change)
{
    if (band == m_own && change == m_change) return;
    m_own = band;
    m_change = change;
    say();
}

void ChartLegend::setBefore(const QString &name)
{
    if (name == m_before) return;
    m_before = name;
    say();
}

void ChartLegend::setCourse(Course course)
{
    m_course = course;
    say();
}

void ChartLegend::say()
{
    m_entries.clear();
    if (m_course == Course::OverTime) sayOverTime();
    if (m_course == Course::TimeOfDay) sayOfDay();
    if (m_course == Course::Calendar) sayOfCalendar();
    explain(this, tr("Legend: %1").arg(words().join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

void ChartLegend::sayOfDay()
{
    if (!m_readings) return;
    if (m_parts) {
        m_entries.push_back({Mark::First, tr("Systolic")});
        m_entries.push_back({Mark::Second, tr("Diastolic")});
    }
    m_entries.push_back({Mark::Median, tr("Median of each hour")});
    m_entries.push_back({Mark::Half, tr("Middle half of the readings")});
    if (m_outer) m_entries.push_back({Mark::Outer, tr("5 % to 95 % of the readings")});
    if (m_goal) m_entries.push_back({Mark::Goal, tr("Goal")});
}

void ChartLegend::sayOfCalendar()
{
    if (!m_readings) return;
    m_entries.push_back({Mark::Tints, tr("A day's value, lowest to highest")});
    if (m_parts) m_entries.push_back({Mark::None, tr("Tint: systolic")});
    if (m_goal) m_entries.push_back({Mark::Outside, tr("Outside goal")});
    if (m_beyond) m_entries.push_back({Mark::Beyond, tr("Beyond what the device measures")});
    m_entries.push_back({Mark::Silence, tr("No readings")});
}

void ChartLegend::sayOverTime()
{
    if (m_parts) {
        m_entries.push_back({Mark::First, tr("Systolic")});
        m_entries.push_back({Mark::Second, tr("Diastolic")});
    }
    if (m_goal) {
        m_entries.push_back({Mark::Goal, tr("Goal")});
        m_entries.push_back({Mark::Outside, tr("Outside goal")});
    }
    if (m_own) m_entries.push_back({Mark::Own, tr("Usual for this person")});
    if (m_change) m_entries.push_back({Mark::Change, tr("Beyond the usual level")});
    if (!m_before.isEmpty()) m_entries.push_back({Mark::Before, m_before});
    if (m_beyond) m_entries.push_back({Mark::Beyond, tr("Beyond what the device measures")});
    if (m_event) m_entries.push_back({Mark::Event, tr("Event")});
    if (m_readings) m_entries.push_back({Mark::Silence, tr("No readings")});
    if (m_excluded) m_entries.push_back({Mark::None, tr("Excluded readings are not drawn; the table (D) has them")});
}

QStringList ChartLegend::words() const
{
    QStringList all;
    for (const Entry &one : m_entries) all << one.words;
    return all;
}

std::vector<ChartLegend::Placed> ChartLegend::placed(int width) const
{
    const QFontMetrics metrics(legendFont());
    std::vector<Placed> all;
    int left = 0, top = 0;
    for (const Entry &one : m_entries) {
        const int wide = (one.mark == Mark::None ? 0 : markWide + markGap) + metrics.horizontalAdvance(one.words) + 1;
        if (left > 0 && left + wide > width) {
            left = 0;
            top += lineHeight;
        }
        all.push_back({QRect(left, top, std::min(wide, width), lineHeight), &one});
        left += wide + betweenMarks;
    }
    return all;
}

int ChartLegend::heightForWidth(int width) const
{
    const auto all = placed(width);
    return all.empty() ? 0 : all.back().room.bottom() + 1;
}

QSize ChartLegend::sizeHint() const
{
    return {200, heightForWidth(std::max(200, width()))};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {1, lineHeight};
}

void ChartLegend::paintMarkOf(QPainter &painter, Mark mark, const QRectF &room) const
{
    const QPointF middle = room.center();
    const double y = std::floor(middle.y()) + 0.5;
    switch (mark) {
        case Mark::First:
        case Mark::Second: {
            const bool first = mark == Mark::First;
            const QColor line = color(first ? Token::Line : Token::SecondLine);
            painter.setPen(QPen(line, 1.6));
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
            painter.setPen(QPen(first ? color(Token::Surface) : line, first ? 1 : 1.4));
            painter.setBrush(first ? line : color(Token::Surface));
            painter.drawEllipse(QPointF(middle.x(), y), 3, 3);
            break;
        }
        case Mark::Goal:
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Band));
            painter.drawRect(QRectF(room.left(), y - 4.5, room.width(), 9));
            painter.setPen(QPen(color(Token::BandEdge), 1, Qt::DashLine));
            painter.drawLine(QPointF(room.left(), y - 4), QPointF(room.right(), y - 4));
            break;
        case Mark::Outside:
            paintMark(&painter, QRectF(middle.x() - 5, y - 5, 10, 10), ui::Mark::Up, color(Token::First),
                      color(Token::Surface));
            break;
        case Mark::Beyond:
            painter.setPen(QPen(color(Token::First), 1.4));
            painter.setBrush(color(Token::Surface));
            painter.drawPolygon(
                QPolygonF({{middle.x(), y - 4.6}, {middle.x() + 4.6, y + 3.5}, {middle.x() - 4.6, y + 3.5}}));
            break;
        case Mark::Event:
            painter.setPen(QPen(color(Token::Event), 1, Qt::DotLine));
            painter.drawLine(QPointF(middle.x(), room.top() + 2), QPointF(middle.x(), room.bottom() - 2));
            break;
        case Mark::Silence:
            painter.setPen(QPen(color(Token::Grid), 1));
            painter.setBrush(QBrush(color(Token::Grid), Qt::BDiagPattern));
            painter.drawRect(QRectF(room.left() + 0.5, y - 5, room.width() - 1, 10));
            break;
        case Mark::Median:
            painter.setPen(QPen(color(Token::Line), 1.6));
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
            break;
        case Mark::Half:
        case Mark::Outer: {
            const bool outer = mark == Mark::Outer;
            QColor fill = color(Token::Line);
            painter.setPen(outer ? QPen(fill, 1, Qt::DotLine) : QPen(Qt::NoPen));
            fill.setAlpha(bandAlpha(outer));
            painter.setBrush(fill);
            painter.drawRect(QRectF(room.left() + 0.5, y - 4.5, room.width() - 1, 9));
            break;
        }
        case Mark::Own: {
            QColor fill = color(Token::Line);
            fill.setAlpha(ownBandAlpha);
            painter.fillRect(QRectF(room.left(), y - 4.5, room.width(), 9), fill);
            painter.setPen(QPen(color(Token::SecondLine), 1, Qt::DotLine));
            for (const double edge : {y - 4.5, y + 4.5})
                painter.drawLine(QPointF(room.left(), edge), QPointF(room.right(), edge));
            break;
        }
        case Mark::Change:
            painter.fillRect(QRectF(room.left(), y - 1.5, room.width(), 3), color(Token::Review));
            break;
        case Mark::Before:
            painter.setPen(QPen(color(Token::Third), 1));
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
            break;
        case Mark::Tints:
            for (int i = 0; i < 4; ++i) {
                QColor fill = color(Token::Line);
                fill.setAlpha(34 + i * 63);
                painter.fillRect(QRectF(room.left() + i * room.width() / 4, y - 4.5, room.width() / 4, 9), fill);
            }
            break;
        case Mark::None:
            break;
    }
    painter.setBrush(Qt::NoBrush);
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(legendFont());
    const QFontMetrics metrics(painter.font());
    for (const Placed &one : placed(width())) {
        QRect words = one.room;
        if (one.entry->mark != Mark::None) {
            paintMarkOf(painter, one.entry->mark, QRectF(one.room.left(), one.room.top(), markWide, lineHeight));
            words.adjust(markWide + markGap, 0, 0, 0);
        }
        painter.setPen(color(Token::Second));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(one.entry->words, Qt::ElideRight, words.width()));
    }
}

}  // namespace trendward::ui
