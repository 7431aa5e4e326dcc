// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/vitaltile.h"

#include "ui/desk/texts.h"
#include "ui/style/elided.h"
#include "ui/style/sparkline.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace trendward::ui
{

namespace
{

constexpr int padding = 11, sparkFrom = 172;

/// The line takes what a value does not need.
int sparkWidth(int inner)
{
    constexpr int least = 52, value = 170;
    return std::max(least, inner - value);
}

}  // namespace

TileState tileState(const care::VitalGlance &vital, Instant now)
{
    using care::GlanceStanding;
    // A value that is too old says nothing of today, so it has no standing at all.
    if (vital.tooOld && vital.at) return {VitalTile::tr("Too old: %1").arg(ageText(*vital.at, now)), {}, Token::Gap};
    if (vital.newest.empty()) return {VitalTile::tr("No readings"), Mark::QuestionRing, Token::Gap};
    switch (vital.standing) {
        case GlanceStanding::Within:
            return {VitalTile::tr("In goal"), Mark::Ring, Token::Within};
        case GlanceStanding::Above:
            return {VitalTile::tr("Above goal"), Mark::Up, Token::First};
        case GlanceStanding::Below:
            return {VitalTile::tr("Below goal"), Mark::Down, Token::First};
        case GlanceStanding::NoGoal:
            return {VitalTile::tr("No goal set"), {}, Token::Second};
        case GlanceStanding::TooOld:
        case GlanceStanding::NotKnown:
            break;
    }
    return {VitalTile::tr("Not known"), Mark::QuestionRing, Token::Gap};
}

QString changeText(const care::VitalGlance &vital)
{
    if (!vital.change || vital.tooOld) return {};
    const QString arrow = *vital.change > 0   ? QStringLiteral("↑ ")
                          : *vital.change < 0 ? QStringLiteral("↓ ")
                                              : QStringLiteral("→ ");
    return arrow + numberText(std::abs(*vital.change), vital.decimals) + QLatin1Char(' ') + unitText(vital.unit);
}

VitalTile::VitalTile(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::toggled, this, &VitalTile::describe);
}

void VitalTile::show(const care::VitalGlance &vital, Instant now)
{
    m_vital = vital;
    m_now = now;
    describe();
    update();
}

QString VitalTile::value() const
{
    QStringList parts;
    for (const care::GlanceValue &one : m_vital.newest) parts << ui::text(one.text);
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QLatin1Char('/'));
}

/// The tile in words, for screen readers and as tool tip.
void VitalTile::describe()
{
    const QString name = ui::text(m_vital.display);
    const QString said =
        m_vital.newest.empty() ? name : tr("%1 %2 %3").arg(name, value(), unitText(m_vital.unit, value()));
    const QString age = m_vital.at ? ageInWords(*m_vital.at, m_now) : QString();
    QStringList parts{said, tileState(m_vital, m_now).text};
    if (!age.isEmpty()) parts << age;
    setAccessibleName(parts.join(QStringLiteral(", ")));
    if (m_vital.change)
        parts << tr("7-day mean %1 %2 %3 against the week before")
                     .arg(*m_vital.change < 0 ? QStringLiteral("−") : QStringLiteral("+"),
                          numberText(std::abs(*m_vital.change), m_vital.decimals), unitText(m_vital.unit));
    if (m_vital.tooOld)
        parts << tr("A value of this kind speaks for %1 days. %2")
                     .arg(QString::number(m_vital.ageLimitDays), ui::text(m_vital.ageLimitSource));
    const QString action = isChecked() ? tr("Its chart is shown.") : tr("Choose it to show its chart.");
    setAccessibleDescription(action);
    parts << action;
    setToolTip(plainToolTip(parts.join(QLatin1Char('\n'))));
}

QSize VitalTile::sizeHint() const
{
    return {128, tileHeight};
}

void VitalTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const QRect inner = rect().adjusted(padding, 8, -padding, -8);
    const QRect top(inner.left(), inner.top(), inner.width(), 15);
    int nameRoom = inner.width();
    if (m_vital.at) {
        const QFont small = ui::font(Type::Small);
        const QString age = ageText(*m_vital.at, m_now);
        const int advance = QFontMetrics(small).horizontalAdvance(age);
        painter.setFont(small);
        painter.setPen(color(Token::Third));
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, age);
        nameRoom -= advance + 6;
    }
    painter.setFont(ui::font(Type::Sub));
    painter.setPen(color(Token::Second));
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(ui::text(m_vital.display), Qt::ElideRight, nameRoom));
    paintValue(painter, QRect(inner.left(), inner.top() + 17, inner.width(), 26));
    paintState(painter, QRect(inner.left(), inner.bottom() - 15, inner.width(), 16));
    if (width() >= sparkFrom) paintSpark(painter, inner);
}

void VitalTile::paintGround(QPainter &painter) const
{
    const bool strong = isChecked() || hasFocus();
    const double edge = hasFocus() ? 2.5 : isChecked() ? 1.6 : 1;
    painter.setPen(QPen(color(strong ? Token::Accent : Token::Border), edge));
    painter.setBrush(color(underMouse() && !isDown() ? Token::Hover : Token::Surface));
    const double inset = edge / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    if (hasFocus() && isChecked()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Accent), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), 5, 5);
    }
}

void VitalTile::paintValue(QPainter &painter, const QRect &line) const
{
    const QString number = value(), unit = m_vital.newest.empty() ? QString() : unitText(m_vital.unit, number);
    const int room = line.width() - (width() >= sparkFrom ? sparkWidth(line.width()) + 8 : 0);
    const QFont unitFont = ui::font(Type::Small);
    const int unitWide = unit.isEmpty() ? 0 : QFontMetrics(unitFont).horizontalAdvance(unit) + 4;
    // A value is never cut: where it does not fit it is written smaller.
    QFont numberFont = ui::font(Type::Value, QFont::DemiBold);
    for (const Type smaller : {Type::Heading, Type::Base})
        if (QFontMetrics(numberFont).horizontalAdvance(number) + unitWide > room)
            numberFont = ui::font(smaller, QFont::DemiBold);
    const TileState state = tileState(m_vital, m_now);
    const bool outside = state.ink == Token::First;
    const bool grey = m_vital.tooOld || m_vital.newest.empty();
    painter.setFont(numberFont);
    painter.setPen(color(outside ? Token::First : grey ? Token::Third : Token::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, number);
    const QFontMetrics metrics(numberFont);
    // Unit and number stand on one baseline.
    const int baseline = line.top() + (line.height() - metrics.height()) / 2 + metrics.ascent();
    painter.setFont(unitFont);
    painter.setPen(color(Token::Second));
    painter.drawText(QPoint(line.left() + metrics.horizontalAdvance(number) + 4, baseline), unit);
}

void VitalTile::paintState(QPainter &painter, const QRect &line) const
{
    const TileState state = tileState(m_vital, m_now);
    int left = line.left();
    if (state.mark) {
        paintMark(&painter, QRectF(left, line.center().y() - 4.5, 10, 10), *state.mark, color(state.ink),
                  color(Token::Surface));
        left += 15;
    }
    painter.setFont(ui::font(Type::Sub, state.mark ? QFont::Medium : QFont::Normal));
    painter.setPen(color(state.ink));
    const QRect rest(left, line.top(), line.right() - left + 1, line.height());
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(state.text, Qt::ElideRight, rest.width()));
}

void VitalTile::paintSpark(QPainter &painter, const QRect &inner) const
{
    const int wide = sparkWidth(inner.width());
    std::vector<SparkPoint> points;
    for (const care::GlancePoint &one : m_vital.spark)
        points.push_back({static_cast<double>(one.time), one.value, false});
    const QColor line = color(m_vital.tooOld ? Token::Third : Token::Line);
    const TileState state = tileState(m_vital, m_now);
    std::optional<QColor> dot;
    if (!m_vital.tooOld && state.ink == Token::First) dot = color(Token::First);
    paintSparkline(&painter, QRectF(inner.right() - wide + 1, inner.top() + 20, wide, 17), points, line, dot);
    const QString words = changeText(m_vital);
    if (words.isEmpty()) return;
    painter.setFont(ui::font(Type::Small));
    const int taken = QFontMetrics(ui::font(Type::Sub, QFont::Medium)).horizontalAdvance(state.text) + 20;
    if (QFontMetrics(painter.font()).horizontalAdvance(words) + taken > inner.width()) return;
    painter.setPen(color(Token::Second));
    painter.drawText(QRect(inner.left(), inner.bottom() - 15, inner.width(), 16), Qt::AlignRight | Qt::AlignVCenter,
                     words);
}

void VitalTile::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) update();
}

void VitalTile::keyPressEvent(QKeyEvent *event)
{
    // Return is the menu's; the space bar turns a tile as any button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return event->ignore();
    QAbstractButton::keyPressEvent(event);
}

}  // namespace trendward::ui
