// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <chrono>

namespace trendward::ui
{

namespace
{

/// The role by which screen readers on Linux say what appears; the event Alert does it elsewhere.
QAccessibleInterface *noticeAccess(const QString &, QObject *object)
{
    auto *notice = qobject_cast<Notice *>(object);
    return notice ? new QAccessibleWidget(notice, QAccessible::AlertMessage) : nullptr;
}

}  // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent), m_picture(new QLabel(this)), m_text(new QLabel(this)), m_away(new QToolButton(this))
{
    static const bool once = [] {
        QAccessible::installFactory(noticeAccess);
        return true;
    }();
    Q_UNUSED(once)
    setFrameShape(QFrame::NoFrame);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 10, 4);
    row->setSpacing(10);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(ui::font(Type::Base, QFont::Medium));
    m_text->setWordWrap(true);
    m_away->setAccessibleName(tr("Put this notice away"));
    m_away->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_picture);
    row->addWidget(m_text, 1);
    row->addWidget(m_away);
    connect(m_away, &QToolButton::clicked, this, &QWidget::hide);
    m_clock.setSingleShot(true);
    m_clock.setInterval(std::chrono::seconds(10));
    connect(&m_clock, &QTimer::timeout, this, [this] {
        // Not from under a pointer or the keyboard.
        if (underMouse() || m_away->hasFocus()) return m_clock.start();
        hide();
    });
    dress();
    hide();
}

void Notice::say(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
    m_clock.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void Notice::dress()
{
    m_picture->setPixmap(pixmap("undo-2", Token::Text, 16, devicePixelRatioF()));
    m_away->setIcon(icon("x"));
}

void Notice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::AccentGround));
    painter.setPen(color(Token::Border));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
}

}  // namespace trendward::ui
