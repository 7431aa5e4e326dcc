// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/eventpicture.h"

#include "core/care/words.h"
#include "ui/desk/texts.h"
#include "ui/summary/sheet.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trendward::ui
{

namespace
{

constexpr double keyWide = 18, keyGap = 5, betweenKeys = 14;
constexpr double weekDot = 3.2;

QPen thin(const QColor &ink, double width = 1, Qt::PenStyle style = Qt::SolidLine)
{
    return QPen(ink, width, style);
}

}  // namespace

EventPicture::EventPicture(const care::EventReport &report, const QRectF &where, Scheme scheme, int textSize)
    : m_report(report), m_where(where), m_scheme(scheme), m_font(font(Type::Small))
{
    m_font.setPixelSize(textSize);
    m_font.setHintingPreference(QFont::PreferNoHinting);
    findAxis();
    layOut();
}

void EventPicture::findAxis()
{
    double low = INFINITY, high = -INFINITY;
    const auto take = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    const auto &found = m_report.comparison;
    for (const trend::EventWeek &week : found.weeks) {
        if (week.value) take(*week.value);
        if (!found.fit) continue;
        take(found.fit->expectedAt(week.week));
        take(found.fit->fittedAt(week.week));
    }
    if (const auto band = care::usualBefore(m_report)) {
        take(band->low);
        take(band->high);
    }
    if (!(low <= high)) low = 0, high = 1;
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        low -= std::max(std::abs(high) * 0.05, 0.5);
        high += std::max(std::abs(high) * 0.05, 0.5);
    }
    // No finer than the digits that stand beside it.
    m_step = std::max(roundStep(high - low, 5), std::pow(10.0, -m_report.decimals));
    m_low = std::floor(low / m_step) * m_step;
    m_high = std::ceil(high / m_step) * m_step;
}

/// The legend takes as many lines as it needs; the values stand left of the plot, the weeks below it.
void EventPicture::layOut()
{
    const QFontMetricsF metrics(m_font);
    const bool fit = m_report.comparison.fit.has_value();
    std::vector<std::pair<Key, QString>> keys{{Key::Week, tr("Week: mean of its days")}};
    if (fit) {
        keys.emplace_back(Key::Line, tr("Line of each side"));
        keys.emplace_back(Key::Expected, tr("Expected: the line before, carried on"));
    }
    if (m_report.comparison.before) keys.emplace_back(Key::Band, tr("Own band of the weeks before"));
    const auto &weeks = m_report.comparison.weeks;
    if (std::any_of(weeks.begin(), weeks.end(), [](const trend::EventWeek &week) { return !week.value; }))
        keys.emplace_back(Key::Gap, tr("Fewer than 4 days with readings"));
    const double lineHigh = metrics.height() + 2;
    double left = m_where.left(), top = m_where.top();
    for (auto &[key, words] : keys) {
        const double wide = keyWide + keyGap + metrics.horizontalAdvance(words);
        if (left > m_where.left() && left + wide > m_where.right()) {
            left = m_where.left();
            top += lineHigh;
        }
        m_keys.emplace_back(QRectF(left, top, keyWide, lineHigh), key);
        m_keyWords.push_back(words);
        left += wide + betweenKeys;
    }
    double widest = 0;
    for (const double value : marks())
        widest = std::max(widest, metrics.horizontalAdvance(numberText(value, m_report.decimals)));
    m_plot = QRectF(QPointF(m_where.left() + widest + 8, top + lineHigh + metrics.height() + 6),
                    QPointF(m_where.right() - 6, m_where.bottom() - 2 * metrics.height() - 6));
}

std::vector<double> EventPicture::marks() const
{
    std::vector<double> all;
    for (int i = 0; m_low + i * m_step <= m_high + m_step / 2; ++i) all.push_back(m_low + i * m_step);
    return all;
}

/// t in weeks from the event; a week's value stands in its middle.
double EventPicture::x(double t) const
{
    const double all = std::max(1, m_report.weeksBefore + m_report.weeksAfter);
    return m_plot.left() + (t + m_report.weeksBefore) / all * m_plot.width();
}

double EventPicture::y(double value) const
{
    return m_plot.top() + (m_high - value) / (m_high - m_low) * m_plot.height();
}

std::optional<std::size_t> EventPicture::weekAt(double at) const
{
    const auto &weeks = m_report.comparison.weeks;
    for (std::size_t i = 0; i < weeks.size(); ++i)
        if (at >= x(weeks[i].week) && at < x(weeks[i].week + 1)) return i;
    return std::nullopt;
}

void EventPicture::paintKey(QPainter &painter, Key key, const QRectF &room) const
{
    const double middle = room.center().y();
    switch (key) {
        case Key::Week:
            painter.setPen(thin(ink(Token::Surface)));
            painter.setBrush(ink(Token::Line));
            painter.drawEllipse(QPointF(room.center().x(), middle), weekDot, weekDot);
            break;
        case Key::Line:
        case Key::Expected: {
            const bool line = key == Key::Line;
            painter.setPen(thin(ink(line ? Token::Line : Token::Event), 1.6, line ? Qt::SolidLine : Qt::DashLine));
            painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle));
            break;
        }
        case Key::Band:
        case Key::Gap: {
            const QRectF box(room.left(), middle - 4.5, room.width(), 9);
            painter.fillRect(
                box, key == Key::Band ? QBrush(ink(Token::Band)) : QBrush(ink(Token::Border), Qt::BDiagPattern));
            painter.setPen(thin(ink(Token::BandEdge), 0.7));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box);
            break;
        }
    }
    painter.setBrush(Qt::NoBrush);
}

void EventPicture::paintLegend(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const auto &[room, key] = m_keys[i];
        paintKey(painter, key, room);
        painter.setPen(ink(Token::Second));
        painter.drawText(QRectF(room.right() + keyGap, room.top(), m_where.width(), room.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_keyWords[i]);
    }
}

void EventPicture::paintGround(QPainter &painter) const
{
    if (const auto band = care::usualBefore(m_report)) {
        // On the side after the event it is only held beside what was observed: no ground, dashed edges.
        painter.fillRect(QRectF(QPointF(m_plot.left(), y(band->high)), QPointF(x(0), y(band->low))), ink(Token::Band));
        painter.setPen(thin(ink(Token::BandEdge), 0.8, Qt::DashLine));
        for (const double edge : {band->low, band->high})
            painter.drawLine(QPointF(m_plot.left(), y(edge)), QPointF(m_plot.right(), y(edge)));
    }
    for (const trend::EventWeek &week : m_report.comparison.weeks)
        if (!week.value)
            painter.fillRect(QRectF(QPointF(x(week.week), m_plot.top()), QPointF(x(week.week + 1), m_plot.bottom())),
                             QBrush(ink(Token::Border), Qt::BDiagPattern));
    painter.setPen(thin(ink(Token::Grid)));
    for (const double value : marks())
        painter.drawLine(QPointF(m_plot.left(), y(value)), QPointF(m_plot.right(), y(value)));
}

void EventPicture::paintTexts(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    const double high = metrics.height();
    painter.setPen(ink(Token::Second));
    for (const double value : marks())
        painter.drawText(QRectF(m_where.left(), y(value) - high / 2, m_plot.left() - 6 - m_where.left(), high),
                         Qt::AlignRight | Qt::AlignVCenter, numberText(value, m_report.decimals));
    const QString unit = unitText(m_report.unit);
    painter.drawText(QRectF(m_where.left(), m_plot.top() - high - 5, m_plot.width(), high), Qt::AlignLeft, unit);
    const double weekWide = m_plot.width() / std::max(1, m_report.weeksBefore + m_report.weeksAfter);
    const int step = std::max(1, static_cast<int>(std::ceil((metrics.horizontalAdvance("52") + 8) / weekWide)));
    for (int week = -m_report.weeksBefore; week < m_report.weeksAfter; ++week) {
        const int number = week < 0 ? -week : week + 1;
        if (number % step != 0 && number != 1) continue;
        if (step > 1 && number == 1) continue;
        painter.drawText(QRectF(x(week) - 20, m_plot.bottom() + 2, x(week + 1) - x(week) + 40, high),
                         Qt::AlignHCenter | Qt::AlignVCenter, QString::number(number));
    }
    const double below = m_plot.bottom() + 3 + high;
    painter.drawText(QRectF(m_plot.left(), below, x(0) - m_plot.left() - 6, high), Qt::AlignRight,
                     metrics.elidedText(tr("weeks before"), Qt::ElideRight, x(0) - m_plot.left() - 6));
    painter.drawText(QRectF(x(0) + 6, below, m_plot.right() - x(0) - 6, high), Qt::AlignLeft,
                     metrics.elidedText(tr("weeks after"), Qt::ElideRight, m_plot.right() - x(0) - 6));
    painter.setPen(thin(ink(Token::Event), 1.2, Qt::DotLine));
    painter.drawLine(QPointF(x(0), m_plot.top() - high - 4), QPointF(x(0), m_plot.bottom() + high));
    painter.setPen(ink(Token::Event));
    const QString day = text(care::dateText(m_report.day));
    const QString what = m_report.reason.empty() ? day : day + QStringLiteral(" · ") + printable(m_report.reason);
    const double room = m_plot.right() - x(0) - 6;
    painter.drawText(QRectF(x(0) + 5, m_plot.top() - high - 5, room, high), Qt::AlignLeft,
                     metrics.elidedText(what, Qt::ElideRight, room));
}

void EventPicture::paintLines(QPainter &painter) const
{
    const auto &weeks = m_report.comparison.weeks;
    const auto &fit = m_report.comparison.fit;
    if (fit && !weeks.empty()) {
        const auto line = [&](double from, double to, bool expected) {
            const auto at = [&](double t) {
                return QPointF(x(t + 0.5), y(expected ? fit->expectedAt(t) : fit->fittedAt(t)));
            };
            painter.setPen(
                thin(ink(expected ? Token::Event : Token::Line), 1.6, expected ? Qt::DashLine : Qt::SolidLine));
            painter.drawLine(at(from), at(to));
        };
        const int last = weeks.back().week;
        line(-m_report.weeksBefore, -1, false);
        line(-1, last, true);
        line(0, last, false);
    }
    painter.setPen(thin(ink(Token::Surface)));
    painter.setBrush(ink(Token::Line));
    for (const trend::EventWeek &week : weeks)
        if (week.value) painter.drawEllipse(QPointF(x(week.week + 0.5), y(*week.value)), weekDot, weekDot);
    painter.setBrush(Qt::NoBrush);
}

void EventPicture::paint(QPainter &painter) const
{
    if (m_plot.width() < 40 || m_plot.height() < 30) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    paintLegend(painter);
    paintGround(painter);
    paintTexts(painter);
    paintLines(painter);
    painter.restore();
}

void EventPicture::paintCursor(QPainter &painter, std::size_t week) const
{
    const auto &weeks = m_report.comparison.weeks;
    if (week >= weeks.size()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double at = x(weeks[week].week + 0.5);
    painter.setPen(thin(ink(Token::Crosshair)));
    painter.drawLine(QPointF(at, m_plot.top()), QPointF(at, m_plot.bottom()));
    if (weeks[week].value) {
        painter.setPen(thin(ink(Token::Line), 2));
        painter.setBrush(ink(Token::Surface));
        painter.drawEllipse(QPointF(at, y(*weeks[week].value)), 4.5, 4.5);
    }
    painter.restore();
}

EventChart::EventChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(190);
}

void EventChart::setReport(std::shared_ptr<const care::EventReport> report)
{
    m_report = std::move(report);
    setWeek(std::nullopt);
    update();
}

EventPicture EventChart::picture() const
{
    const QFont small = ui::font(Type::Small);
    return EventPicture(*m_report, QRectF(rect()).adjusted(6, 4, -6, -4), scheme(), QFontInfo(small).pixelSize());
}

void EventChart::setWeek(std::optional<std::size_t> week)
{
    if (week == m_week) return;
    m_week = week;
    update();
    emit weekChanged();
}

void EventChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_report) {
        const EventPicture shown = picture();
        shown.paint(painter);
        if (m_week) shown.paintCursor(painter, *m_week);
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void EventChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_report) setWeek(picture().weekAt(event->position().x()));
}

void EventChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setWeek(std::nullopt);
}

void EventChart::keyPressEvent(QKeyEvent *event)
{
    const std::size_t weeks = m_report ? m_report->comparison.weeks.size() : 0;
    if (weeks == 0) return QWidget::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
            return setWeek(m_week ? *m_week - std::min<std::size_t>(*m_week, 1) : weeks - 1);
        case Qt::Key_Right:
            return setWeek(m_week ? std::min(*m_week + 1, weeks - 1) : 0);
        case Qt::Key_Home:
            return setWeek(0);
        case Qt::Key_End:
            return setWeek(weeks - 1);
        default:
            QWidget::keyPressEvent(event);
    }
}

void EventChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void EventChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void EventChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) update();
}

}  // namespace trendward::ui
