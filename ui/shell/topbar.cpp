// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace trendward::ui
{

TopBar::TopBar(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFixedHeight(48);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);

    m_name = new QLabel(QStringLiteral("Trendward"), this);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find patient by name or MRN   (Ctrl+K)"));
    m_search->setAccessibleName(tr("Find patient or command"));
    m_search->setMinimumWidth(200);
    m_search->setMaximumWidth(340);
    m_search->setClearButtonEnabled(false);
    m_glass = m_search->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_busy = new QLabel(tr("Reading the record…"), this);
    m_busy->setTextFormat(Qt::PlainText);
    m_busy->setVisible(false);
    m_sample = new Chip(this);
    m_sample->setVisible(false);
    m_person = new QLabel(this);
    m_who = new QLabel(this);
    m_who->setTextFormat(Qt::PlainText);

    row->addWidget(m_name);
    row->addSpacing(12);
    row->addWidget(m_search, 1000);  // up to its full width before the room beside it
    row->addStretch(1);
    row->addWidget(m_busy);
    row->addWidget(m_sample);
    row->addWidget(m_person);
    row->addWidget(m_who);
    dress();
}

void TopBar::setSample(bool sample)
{
    m_sample->show(tr("SAMPLE clinic: invented patients"), Token::Review, Token::ReviewGround);
    m_sample->setVisible(sample);
}

void TopBar::setBusy(bool busy)
{
    m_busy->setVisible(busy);
}

void TopBar::setSigner(const QString &who)
{
    m_who->setText(who.isEmpty() ? tr("No name for signing yet") : who);
    m_who->setAccessibleName(who.isEmpty() ? m_who->text() : tr("Reviews are signed by %1").arg(who));
    explain(m_who, who.isEmpty() ? tr("Whoever signs a review first is asked for a name. Settings change it.")
                                 : tr("Who signs reviews here. Settings change it."));
}

void TopBar::dress()
{
    m_glass->setIcon(icon("search"));
    m_person->setPixmap(pixmap("user", Token::Second, 16, devicePixelRatioF()));
    QPalette quiet = m_busy->palette();
    quiet.setColor(QPalette::WindowText, color(Token::Third));
    m_busy->setPalette(quiet);
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface));
    painter.setPen(color(Token::Border));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

}  // namespace trendward::ui
