// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/statepanel.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace trendward::ui
{

/// Draws the icon anew each time, so that it follows the scheme.
class StatePanel::Picture : public QWidget
{
public:
    explicit Picture(QWidget *parent) : QWidget(parent) { setFixedSize(32, 32); }
    void setIcon(const QIcon &icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

/// A piece that runs along a thin bar while work without a known end goes on. Stands still when it cannot be seen.
class StatePanel::BusyBar : public QWidget
{
public:
    explicit BusyBar(QWidget *parent) : QWidget(parent)
    {
        setFixedSize(220, 4);
        m_clock.setInterval(40);
        connect(&m_clock, &QTimer::timeout, this, [this] {
            m_step = (m_step + 1) % steps;
            update();
        });
    }

protected:
    void showEvent(QShowEvent *) override { m_clock.start(); }
    void hideEvent(QHideEvent *) override { m_clock.stop(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Sunken));
        painter.drawRoundedRect(rect(), 2, 2);
        const double piece = width() * 0.3;
        const double left = (width() + piece) * m_step / steps - piece;
        painter.setBrush(color(Token::Accent));
        painter.drawRoundedRect(QRectF(left, 0, piece, height()) & QRectF(rect()), 2, 2);
    }

private:
    static constexpr int steps = 45;
    QTimer m_clock{this};
    int m_step = 20;
};

namespace
{

QLabel *centred(const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(font);
    label->setMaximumWidth(520);
    return label;
}

}  // namespace

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent),
      m_picture(new Picture(this)),
      m_title(centred(ui::font(Type::Heading, QFont::DemiBold), this)),
      m_text(centred(ui::font(Type::Base), this)),
      m_bar(new BusyBar(this)),
      m_actions(new QHBoxLayout)
{
    m_bar->setAccessibleName(tr("Working"));
    m_bar->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    // Labels that wrap must not be aligned themselves: they would get the width of their hint and no height for the
    // rest.
    for (QLabel *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 1000);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    m_actions->setSpacing(8);
    m_actions->addStretch(1);
    m_actions->addStretch(1);
    column->addSpacing(4);
    column->addLayout(m_actions);
    column->addStretch(3);
}

void StatePanel::show(const char *iconName, const QString &title, const QString &text)
{
    m_picture->setIcon(icon(iconName, Token::Third));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(true);
}

QPushButton *StatePanel::addAction(const QString &text, bool primary)
{
    auto *button = new QPushButton(text, this);
    makePrimary(button, primary);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void StatePanel::clearActions()
{
    // deleteLater: an action may clear the actions from its own click.
    for (int i = m_actions->count() - 1; i >= 0; --i) {
        QWidget *button = m_actions->itemAt(i)->widget();
        if (!button) continue;
        m_actions->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
}

void StatePanel::setBusy(bool busy)
{
    m_bar->setVisible(busy);
}

bool StatePanel::isBusy() const
{
    return !m_bar->isHidden();
}

}  // namespace trendward::ui
