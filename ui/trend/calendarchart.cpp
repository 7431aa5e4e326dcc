// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/calendarchart.h"

#include "ui/desk/texts.h"
#include "ui/style/theme.h"
#include "ui/trend/trendpainter.h"

#include <QDate>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace trendward::ui
{

namespace
{

constexpr double monthRoom = 58, scaleRoom = 62, leastRow = 8, mostRow = 26;
constexpr int lightest = 34, darkest = 225;

int monthOf(const CalendarDay &day)
{
    return day.year * 12 + day.month - 1;
}

}  // namespace

CalendarChart::CalendarChart(QWidget *parent) : CourseChart(96, parent) {}

const std::vector<CalendarDay> &CalendarChart::days() const
{
    static const std::vector<CalendarDay> none;
    return figures() ? figures()->days : none;
}

/// As many months as have room, the newest ones.
void CalendarChart::layOut()
{
    m_months = 0;
    if (days().empty()) return;
    const double head = QFontMetricsF(chartFont()).height() + 2;
    m_grid =
        QRectF(monthRoom, head, std::max(31.0, width() - monthRoom - scaleRoom), std::max(8.0, height() - head - 4));
    const int last = monthOf(days().back()), all = last - monthOf(days().front()) + 1;
    m_months = std::clamp(static_cast<int>(m_grid.height() / leastRow), 1, all);
    m_firstMonth = last - m_months + 1;
    m_wide = m_grid.width() / 31;
    m_high = std::min(mostRow, m_grid.height() / m_months);
    m_hasValues = false;
    for (const CalendarDay &day : days()) {
        if (day.values.empty() || !day.values.front()) continue;
        const double value = *day.values.front();
        m_low = m_hasValues ? std::min(m_low, value) : value;
        m_top = m_hasValues ? std::max(m_top, value) : value;
        m_hasValues = true;
    }
}

QRectF CalendarChart::cellOf(std::size_t number) const
{
    if (m_months == 0 || number >= days().size()) return {};
    const CalendarDay &day = days()[number];
    const int row = monthOf(day) - m_firstMonth;
    if (row < 0) return {};
    return QRectF(m_grid.left() + (day.day - 1) * m_wide, m_grid.top() + row * m_high, m_wide, m_high)
        .adjusted(0.5, 0.5, -0.5, -0.5);
}

QColor CalendarChart::tint(double value) const
{
    const double share = m_top > m_low ? (value - m_low) / (m_top - m_low) : 0.5;
    QColor ink = color(Token::Line);
    ink.setAlpha(lightest + static_cast<int>(share * (darkest - lightest)));
    return ink;
}

void CalendarChart::paintCell(QPainter &painter, const CalendarDay &day, const QRectF &cell) const
{
    // Of what nobody has measured yet there are no lines.
    const auto value = day.values.empty() ? std::nullopt : day.values.front();
    const auto beyond = day.beyond.empty() ? std::nullopt : day.beyond.front();
    painter.save();
    if (value) {
        painter.fillRect(cell, tint(*value));
    } else if (day.empty()) {
        painter.fillRect(cell, QBrush(color(Token::Border), Qt::BDiagPattern));
    } else {
        painter.setPen(QPen(color(Token::Border), 1));
        painter.drawRect(cell);
    }
    if (beyond || day.isOutside()) {
        const QColor ink = color(Token::First), ground = color(Token::Surface);
        const bool up = beyond ? !beyond->isLess() : day.standing == care::GlanceStanding::Above;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(beyond ? QPen(ink, 1.4) : QPen(ground, 1));
        painter.setBrush(beyond ? ground : ink);
        painter.drawPolygon(
            triangle(cell.center(), up, std::clamp(std::min(cell.width(), cell.height()) * 0.28, 2.2, 4.4)));
    }
    painter.restore();
}

/// What the tints mean, with the unit, right of the grid.
void CalendarChart::paintScale(QPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    const double high = std::min(m_high * m_months, m_grid.height()), line = metrics.height();
    const QRectF bar(m_grid.right() + 8, m_grid.top(), 8, high);
    QLinearGradient tints(bar.topLeft(), bar.bottomLeft());
    tints.setColorAt(0, tint(m_top));
    tints.setColorAt(1, tint(m_low));
    painter.fillRect(bar, tints);
    painter.setPen(color(Token::Second));
    const QRectF words(bar.right() + 4, bar.top() - 3, scaleRoom - 20, line);
    painter.drawText(words, Qt::AlignLeft, numberText(m_top, content()->decimals));
    if (high >= 3 * line)
        painter.drawText(words.translated(0, (high - line) / 2), Qt::AlignLeft,
                         metrics.elidedText(unitText(content()->unit), Qt::ElideRight, words.width()));
    if (high >= 2 * line)
        painter.drawText(words.translated(0, high - line + 5), Qt::AlignLeft, numberText(m_low, content()->decimals));
}

void CalendarChart::paintHeads(QPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(color(Token::Second));
    for (int day = 1; day <= 31; ++day) {
        if (day != 1 && day % (m_wide < 12 ? 10 : 5) != 0) continue;
        painter.drawText(QRectF(m_grid.left() + (day - 1) * m_wide - 10, 0, m_wide + 20, metrics.height()),
                         Qt::AlignHCenter, QString::number(day));
    }
    const int every = std::max(1, static_cast<int>(std::ceil(metrics.height() / m_high)));
    for (int row = 0; row < m_months; row += every) {
        const int month = m_firstMonth + row;
        const QString name = QLocale().toString(QDate(month / 12, month % 12 + 1, 1), QStringLiteral("MMM yyyy"));
        painter.drawText(QRectF(0, m_grid.top() + row * m_high, monthRoom - 6, m_high * every),
                         static_cast<int>(Qt::AlignRight | (every > 1 ? Qt::AlignTop : Qt::AlignVCenter)), name);
    }
}

void CalendarChart::paint(QPainter &painter) const
{
    if (m_months == 0 || !content()) return;
    painter.setFont(chartFont());
    paintHeads(painter);
    for (std::size_t i = 0; i < days().size(); ++i)
        if (const QRectF cell = cellOf(i); !cell.isEmpty()) paintCell(painter, days()[i], cell);
    if (m_hasValues) paintScale(painter);
    const QRectF chosen = place() ? cellOf(*place()) : QRectF();
    if (chosen.isEmpty()) return;
    painter.setPen(QPen(color(Token::Crosshair), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(chosen);
}

std::optional<std::size_t> CalendarChart::placeAt(const QPointF &point) const
{
    for (std::size_t i = 0; i < days().size(); ++i)
        if (cellOf(i).contains(point)) return i;
    return std::nullopt;
}

void CalendarChart::step(int step)
{
    if (days().empty()) return;
    const int last = static_cast<int>(days().size()) - 1;
    const bool forward = step == 1 || step == -2, fromHere = place() && std::abs(step) == 1;
    const int day = fromHere ? static_cast<int>(*place()) + step : forward ? 0 : last;
    emit placeWanted(static_cast<std::size_t>(std::clamp(day, 0, last)));
}

}  // namespace trendward::ui
