// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/drawing.h"

#include "ui/style/sparkline.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr std::int64_t hour = 3'600'000;

/// A silence is longer than three usual intervals and than a day and a half, so that a weekly weighing keeps its line.
std::int64_t silence(const std::vector<care::GlancePoint> &points)
{
    std::vector<std::int64_t> intervals;
    for (std::size_t i = 1; i < points.size(); ++i) intervals.push_back(points[i].time - points[i - 1].time);
    if (intervals.empty()) return 0;
    const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return std::max(3 * *middle, 36 * hour);
}

/// One line more than asked for where there is one.
std::vector<QTextLine> wrapped(QTextLayout &layout, qreal width, int lines)
{
    std::vector<QTextLine> made;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        made.push_back(line);
        if (static_cast<int>(made.size()) > lines) break;
    }
    layout.endLayout();
    return made;
}

}  // namespace

QFont sizedFont(qreal points, QFont::Weight weight)
{
    QFont sized = font(Type::Base, weight);
    sized.setPointSizeF(points);
    return sized;
}

void drawLine(QPainter *painter, const QRectF &where, const QString &text, const QFont &font, Token ink,
              Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(color(ink));
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, where.width());
    painter->drawText(where, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

void drawLines(QPainter *painter, const QRectF &where, const QString &text, const QFont &font, Token ink, int lines)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    const std::vector<QTextLine> made = wrapped(layout, where.width(), lines);
    const int count = std::min(lines, static_cast<int>(made.size()));
    const qreal height = metrics.lineSpacing();
    const qreal top = where.center().y() - height * count / 2;
    for (int i = 0; i < count; ++i) {
        const int start = made[static_cast<std::size_t>(i)].textStart();
        const int length = made[static_cast<std::size_t>(i)].textLength();
        const QString line = i + 1 == count ? text.mid(start) : text.mid(start, length).trimmed();
        drawLine(painter, {where.left(), top + i * height, where.width(), height}, line, font, ink);
    }
}

int linesOf(const QString &text, const QFont &font, qreal width, int most)
{
    QTextLayout layout(text, font);
    return std::min(most, static_cast<int>(wrapped(layout, width, most).size()));
}

void drawGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool under = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    painter->fillRect(option.rect, color(chosen ? Token::Selected : under ? Token::Hover : Token::Surface));
}

void drawSpark(QPainter *painter, const QRectF &where, const care::VitalGlance &vital)
{
    const std::int64_t apart = silence(vital.spark);
    std::vector<SparkPoint> points;
    points.reserve(vital.spark.size());
    for (const care::GlancePoint &one : vital.spark) {
        const bool gap =
            !points.empty() && static_cast<double>(one.time) - points.back().x > static_cast<double>(apart);
        points.push_back({static_cast<double>(one.time), one.value, gap});
    }
    const bool known = !vital.tooOld;
    const Token line = !known ? Token::Gap : outside(vital.standing) ? Token::Line : Token::Third;
    const Token dot = !known ? Token::Gap : outside(vital.standing) ? Token::First : Token::Third;
    paintSparkline(painter, where, points, color(line), color(dot));
}

void drawDays(QPainter *painter, const QRectF &where, const std::vector<bool> &days)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal step = where.width() / static_cast<qreal>(std::max<std::size_t>(1, days.size()));
    for (std::size_t i = 0; i < days.size(); ++i) {
        const QRectF cell(where.left() + step * static_cast<qreal>(i) + 0.5, where.top() + 0.5, step - 2.5,
                          where.height() - 1);
        painter->setPen(QPen(color(days[i] ? Token::SecondLine : Token::FieldBorder), 1));
        painter->setBrush(days[i] ? QBrush(color(Token::SecondLine)) : Qt::NoBrush);
        painter->drawRoundedRect(cell, 1.5, 1.5);
    }
    painter->restore();
}

void drawNew(QPainter *painter, const QRectF &where)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Token::Accent));
    painter->drawEllipse(where);
    painter->restore();
}

QStringList inTwoLines(const QString &words)
{
    const QStringList all = words.split(' ');
    QStringList best{words};
    for (qsizetype i = 1; i < all.size(); ++i) {
        const QStringList two{all.mid(0, i).join(' '), all.mid(i).join(' ')};
        const auto length = [](const QStringList &lines) {
            return std::max(lines.front().size(), lines.back().size());
        };
        if (best.size() == 1 || length(two) < length(best)) best = two;
    }
    return best;
}

bool outside(care::GlanceStanding standing)
{
    return standing == care::GlanceStanding::Above || standing == care::GlanceStanding::Below;
}

}  // namespace trendward::ui
