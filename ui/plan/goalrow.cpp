// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goalrow.h"

#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

#include <cmath>

namespace trendward::ui
{

namespace
{

constexpr int edge = 4;  ///< around the row, where the focus ring is
constexpr int markSize = 17;
constexpr int textLeft = 28;
constexpr int dots = 16;  ///< the sign that there is a menu
constexpr int barHeight = 6;

int lineHeight(Type type, QFont::Weight weight = QFont::Normal)
{
    return QFontMetrics(font(type, weight)).height();
}

void drawElided(QPainter &painter, const QRect &room, Qt::Alignment side, const QString &text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
    painter.drawText(room, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

}  // namespace

GoalRow::GoalRow(QWidget *parent) : QAbstractButton(parent), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("goalRow"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_edit = m_menu->addAction(ui::icon("pencil"), tr("&Edit…"));
    m_end = m_menu->addAction(ui::icon("check"), tr("E&nd goal"));
    m_keep = m_menu->addAction(ui::icon("undo-2"), tr("&Keep goal"));
    connect(m_edit, &QAction::triggered, this, &GoalRow::editRequested);
    connect(m_end, &QAction::triggered, this, &GoalRow::endRequested);
    connect(m_keep, &QAction::triggered, this, &GoalRow::keepRequested);
    connect(this, &QAbstractButton::clicked, this, &GoalRow::openMenu);
}

void GoalRow::show(const GoalLine &line)
{
    m_line = line;
    setText(line.name + QLatin1Char(' ') + line.limits);
    setAccessibleName(line.said());
    setAccessibleDescription(line.more);
    setToolTip(plainToolTip(line.said() + QStringLiteral(". ") + line.more));
    m_edit->setVisible(!line.ending);
    m_end->setVisible(!line.ending);
    m_keep->setVisible(line.ending);
    updateGeometry();
    update();
}

QSize GoalRow::sizeHint() const
{
    const int texts = lineHeight(Type::Base, QFont::DemiBold) + lineHeight(Type::Sub) + meanHeight();
    return {220, std::max(60, texts + barHeight + 2 * edge + 10) + dueHeight()};
}

/// A row of which nothing is known has no mean, and one line less.
int GoalRow::meanHeight() const
{
    return m_line.mean.isEmpty() && m_line.which.isEmpty() ? 0 : lineHeight(Type::Sub);
}

/// The verdict stands at the sentence's end, so that it must not be cut: two lines where one is too short.
int GoalRow::dueHeight() const
{
    if (m_line.due.isEmpty()) return 0;
    const QFontMetrics metrics(ui::font(Type::Sub));
    return metrics.height() * (metrics.horizontalAdvance(m_line.due) > width() - textLeft - edge ? 2 : 1);
}

void GoalRow::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (!m_line.due.isEmpty()) updateGeometry();
}

QSize GoalRow::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void GoalRow::openMenu()
{
    m_menu->popup(mapToGlobal(QPoint(textLeft, height() - edge)));
}

void GoalRow::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                              : mapToGlobal(QPoint(textLeft, height() - edge)));
}

void GoalRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse() || m_menu->isVisible()) {
        painter.setPen(hasFocus() ? QPen(color(Token::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? color(Token::Hover) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const int first = lineHeight(Type::Base, QFont::DemiBold), last = lineHeight(Type::Sub);
    const QRect room = rect().adjusted(edge, edge, -edge, -edge);
    paintMark(&painter, QRectF(room.left() + 1, room.top() + (first - markSize) / 2.0, markSize, markSize), m_line.mark,
              color(m_line.ink), color(Token::Surface));
    QRect texts = room.adjusted(textLeft - edge, 0, 0, 0);
    if (!m_line.due.isEmpty()) {
        const int due = dueHeight();
        texts.setBottom(texts.bottom() - due);
        painter.setFont(ui::font(Type::Sub));
        painter.setPen(color(Token::Second));
        painter.drawText(QRect(texts.left(), texts.bottom() + 1, texts.width(), due),
                         int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_line.due);
    }
    paintTitle(painter, QRect(texts.left(), texts.top(), texts.width(), first));
    paintMean(painter, QRect(texts.left(), texts.top() + first, texts.width(), meanHeight()));
    const int top = texts.top() + first + meanHeight(), bottom = texts.bottom() + 1 - last;
    paintBar(painter, QRect(texts.left(), (top + bottom - barHeight) / 2, texts.width(), barHeight));
    paintShares(painter, QRect(texts.left(), bottom, texts.width(), last));
}

void GoalRow::paintTitle(QPainter &painter, const QRect &room) const
{
    const QRect sign(room.right() + 1 - dots, room.center().y() - dots / 2, dots, dots);
    painter.drawPixmap(sign, pixmap("ellipsis", Token::Third, dots, devicePixelRatioF()));
    const QRect left = room.adjusted(0, 0, -dots - 6, 0);
    QFont title = ui::font(Type::Base, QFont::DemiBold);
    title.setStrikeOut(m_line.ending);
    const QFontMetrics bold(title);
    // The limits are what the row is about: the name gives way first.
    const int limits = bold.horizontalAdvance(QLatin1Char(' ') + m_line.limits);
    const bool fits = bold.horizontalAdvance(m_line.name) + limits <= left.width();
    painter.setFont(title);
    painter.setPen(color(m_line.ending ? Token::Third : Token::Text));
    const QString name =
        bold.elidedText(fits ? m_line.name : m_line.shortName, Qt::ElideRight, std::max(0, left.width() - limits));
    drawElided(painter, left, Qt::AlignLeft, name + QLatin1Char(' ') + m_line.limits);
}

/// Red is the mean alone that lies outside: a finding beside it has its mark.
void GoalRow::paintMean(QPainter &painter, const QRect &room) const
{
    painter.setFont(ui::font(Type::Sub, m_line.meanOutside ? QFont::Medium : QFont::Normal));
    painter.setPen(color(m_line.meanOutside ? m_line.ink : Token::Second));
    drawElided(painter, room, Qt::AlignLeft, m_line.mean);
    const int taken = m_line.mean.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_line.mean) + 10;
    painter.setFont(ui::font(Type::Sub));
    painter.setPen(color(Token::Third));
    if (painter.fontMetrics().horizontalAdvance(m_line.which) <= room.width() - taken)
        drawElided(painter, room, Qt::AlignRight, m_line.which);
}

/// Where nothing is known there is no bar, only its dashed outline: an empty bar would say "none of it".
void GoalRow::paintBar(QPainter &painter, const QRect &room) const
{
    const QRectF bar(room);
    if (!m_line.share) {
        painter.setPen(QPen(color(Token::FieldBorder), 1, Qt::DashLine));
        painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Sunken));
    painter.drawRoundedRect(bar, 3, 3);
    if (*m_line.share > 0) {
        QRectF done = bar;
        done.setWidth(std::max(double(barHeight), bar.width() * *m_line.share));
        painter.setBrush(color(m_line.ink == Token::Within ? Token::Within : Token::Line));
        painter.drawRoundedRect(done, 3, 3);
    }
    if (m_line.tick) {
        const double x = bar.left() + 1 + (bar.width() - 2) * *m_line.tick;
        painter.setPen(QPen(color(Token::Surface), 4));
        painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3));
        painter.setPen(QPen(color(Token::Text), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3));
    }
}

void GoalRow::paintShares(QPainter &painter, const QRect &room) const
{
    painter.setFont(ui::font(Type::Sub));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString &now = m_line.now;
    if (m_line.drafted) {
        // In the column of the mark, where it takes no room from the words; they say so too.
        const int sign = std::min(13, room.height());
        painter.drawPixmap(QRect(room.left() - textLeft + edge + 3, room.center().y() - sign / 2, sign, sign),
                           pixmap("pencil", Token::Accent, sign, devicePixelRatioF()));
    }
    // Rounded, the advance can be a little short of what the eliding measures.
    const int wanted = std::min(metrics.horizontalAdvance(now) + 2, room.width());
    painter.setPen(color(m_line.share ? Token::Second : Token::Gap));
    drawElided(painter, QRect(room.left(), room.top(), wanted, room.height()), Qt::AlignLeft, now);
    // Half of what was before says nothing; the tool tip has it whole.
    const QRect right = room.adjusted(wanted + 10, 0, 0, 0);
    if (metrics.horizontalAdvance(m_line.before) > right.width()) return;
    painter.setPen(color(Token::Third));
    drawElided(painter, right, Qt::AlignRight, m_line.before);
}

}  // namespace trendward::ui
