// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/actionrow.h"

#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

namespace trendward::ui
{

LineButton::LineButton(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void LineButton::show(const QString &text, const QString &under, bool struck)
{
    setText(text);
    m_under = under;
    m_struck = struck;
    explain(this, under.isEmpty() ? text : text + QStringLiteral(" · ") + under);
    updateGeometry();
    update();
}

QSize LineButton::sizeHint() const
{
    const int second = m_under.isEmpty() ? 0 : QFontMetrics(ui::font(Type::Sub)).height();
    return {120, QFontMetrics(ui::font(Type::Base)).height() + second + 6};
}

QSize LineButton::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void LineButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(color(Token::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? color(Token::Hover) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRect room = rect().adjusted(4, 3, -4, -3);
    QFont first = ui::font(Type::Base);
    first.setStrikeOut(m_struck);
    const QFontMetrics metrics(first);
    painter.setFont(first);
    painter.setPen(color(m_struck ? Token::Third : Token::Text));
    const int height = m_under.isEmpty() ? room.height() : metrics.height();
    painter.drawText(QRect(room.left(), room.top(), room.width(), height),
                     int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text().simplified(), Qt::ElideRight, room.width()));
    if (m_under.isEmpty()) return;
    painter.setFont(ui::font(Type::Sub));
    painter.setPen(color(Token::Third));
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignBottom) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_under, Qt::ElideRight, room.width()));
}

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent), m_done(new QCheckBox(this)), m_text(new LineButton(this)), m_due(new Chip(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 4, 0);
    layout->setSpacing(2);
    // Without words of its own it would keep room for them.
    m_done->setFixedWidth(24);
    layout->addWidget(m_done, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_due, 0, Qt::AlignVCenter);
    connect(m_done, &QCheckBox::toggled, this, &ActionRow::doneToggled);
    connect(m_text, &QAbstractButton::clicked, this, &ActionRow::editRequested);
}

void ActionRow::show(const care::Action &action, bool drafted, Instant now, const Zone &zone)
{
    m_action = action;
    const bool done = action.state == "completed";
    const QString what = text(action.text), owner = text(action.owner);
    const QSignalBlocker quiet(m_done);
    m_done->setChecked(done);
    m_done->setAccessibleName(tr("Done: %1").arg(what));
    m_text->show(what, drafted ? (owner.isEmpty() ? tr("Draft") : tr("Draft · %1").arg(owner)) : owner, done);
    m_text->setAccessibleName(owner.isEmpty() ? tr("Edit action: %1").arg(what)
                                              : tr("Edit action: %1, owner %2").arg(what, owner));
    m_due->setVisible(action.due.has_value() && !done);
    if (!action.due || done) return;
    const int days = PlanWords::daysUntil(*action.due, now, zone);
    const Token ink = days < 0 ? Token::First : days <= 1 ? Token::Review : Token::Gap;
    const Token ground = days < 0 ? Token::FirstGround : days <= 1 ? Token::ReviewGround : Token::GapGround;
    m_due->show(PlanWords::due(*action.due, now, zone), ink, ground);
}

}  // namespace trendward::ui
