// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/inklabel.h"

#include "ui/style/icons.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

void paintIcon(QPainter &painter, const QRectF &where, const char *name, Token ink, qreal ratio)
{
    painter.drawPixmap(where, pixmap(name, ink, static_cast<int>(where.width()), ratio), QRectF());
}

}  // namespace

InkLabel::InkLabel(Token ink, Type type, QWidget *parent, QFont::Weight weight) : QLabel(parent), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(ui::font(type, weight));
    colour();
}

void InkLabel::setInk(Token ink)
{
    m_ink = ink;
    colour();
}

void InkLabel::colour()
{
    QPalette own = palette();
    if (own.color(QPalette::WindowText) == color(m_ink)) return;
    own.setColor(QPalette::WindowText, color(m_ink));
    setPalette(own);
}

void InkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) colour();
}

void makePlain(QFormLayout *form)
{
    for (int row = 0; row < form->rowCount(); ++row)
        if (QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole))
            if (auto *label = qobject_cast<QLabel *>(item->widget())) label->setTextFormat(Qt::PlainText);
}

NoteBox::NoteBox(const char *iconName, Token ink, Token ground, QWidget *parent)
    : QFrame(parent),
      m_icon(iconName),
      m_inkToken(ink),
      m_ground(ground),
      m_lines(new QVBoxLayout(this)),
      m_title(new InkLabel(ink, Type::Base, this, QFont::DemiBold)),
      m_text(new InkLabel(Token::Text, Type::Base, this))
{
    m_lines->setContentsMargins(40, 10, 12, 10);
    m_lines->setSpacing(4);
    m_lines->addWidget(m_title);
    m_lines->addWidget(m_text);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->hide();  // until there is one
}

void NoteBox::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void NoteBox::setLook(const char *iconName, Token ink, Token ground)
{
    m_icon = iconName;
    m_inkToken = ink;
    m_ground = ground;
    m_title->setInk(ink);
    update();
}

void NoteBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(m_ground));
    painter.drawRoundedRect(rect(), 8, 8);
    paintIcon(painter, QRectF(12, 10, 18, 18), m_icon, m_inkToken, devicePixelRatioF());
}

CountCard::CountCard(const char *iconName, Token ink, const QString &what, QWidget *parent)
    : QFrame(parent), m_icon(iconName), m_ink(ink), m_what(what), m_number(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(42, 8, 12, 8);
    row->setSpacing(8);
    m_number->setTextFormat(Qt::PlainText);
    m_number->setFont(ui::font(Type::Name, QFont::DemiBold));
    auto *words = new InkLabel(Token::Second, Type::Base, this);
    words->setText(what);
    row->addWidget(m_number);
    row->addWidget(words, 1);
    setCount(0);
}

DialogHead::DialogHead(const QString &title, const QString &whose, QWidget *parent) : QWidget(parent)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    auto *what = new InkLabel(Token::Text, Type::Heading, this, QFont::DemiBold);
    what->setText(title);
    auto *who = new InkLabel(Token::Second, Type::Base, this);
    who->setText(whose);
    lines->addWidget(what);
    lines->addWidget(who);
}

void CountCard::setCount(std::uint64_t count)
{
    m_number->setText(QLocale().toString(static_cast<qulonglong>(count)));
    setAccessibleName(m_number->text() + u' ' + m_what);
}

void CountCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Border));
    painter.setBrush(color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    paintIcon(painter, QRectF(14, (height() - 18) / 2.0, 18, 18), m_icon, m_ink, devicePixelRatioF());
}

}  // namespace trendward::ui
