// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

/// A page's button: icon over its name. Painted, because a style sheet cannot set the two apart.
class RailButton : public QToolButton
{
public:
    RailButton(const char *iconName, const QString &text, QWidget *parent) : QToolButton(parent), m_icon(iconName)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font(Type::Tiny, QFont::DemiBold));
        return {std::max(60, metrics.horizontalAdvance(text()) + 8), 55};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::RailSelected));
            painter.setOpacity(isChecked() ? 1 : 0.5);
            painter.drawRoundedRect(box, 6, 6);
            painter.setOpacity(1);
        }
        if (hasFocus()) {
            painter.setPen(QPen(color(Token::RailText), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 6, 6);
        }
        const QPixmap picture = pixmap(m_icon, Token::RailText, 20, devicePixelRatioF());
        painter.drawPixmap(QPointF((width() - 20) / 2.0, 9), picture);
        painter.setFont(font(Type::Tiny, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(color(Token::RailText));
        painter.drawText(QRectF(0, 31, width(), 18), Qt::AlignCenter, text());
    }

private:
    static QFont font(Type type, QFont::Weight weight) { return ui::font(type, weight); }
    const char *m_icon;
};

}  // namespace

Rail::Rail(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 8, 6, 8);
    all->setSpacing(4);
    m_top = new QVBoxLayout;
    m_top->setSpacing(4);
    m_foot = new QVBoxLayout;
    all->addLayout(m_top);
    all->addStretch(1);
    all->addLayout(m_foot);
}

void Rail::add(QAction *page, const QString &text, const char *iconName)
{
    m_top->addWidget(button(page, text, iconName));
}

void Rail::addAtFoot(QAction *page, const QString &text, const char *iconName)
{
    m_foot->addWidget(button(page, text, iconName));
}

QToolButton *Rail::button(QAction *page, const QString &text, const char *iconName)
{
    auto *made = new RailButton(iconName, text, this);
    made->setToolTip(text + QStringLiteral("  ") + page->shortcut().toString(QKeySequence::NativeText));
    // toggled and not clicked: assistive technology toggles without a click.
    connect(made, &QToolButton::toggled, page, [page, made](bool on) {
        if (on && !page->isChecked()) page->trigger();
        if (!on && page->isChecked()) made->setChecked(true);
    });
    connect(page, &QAction::toggled, made, [made](bool on) { made->setChecked(on); });
    return made;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Token::Rail));
}

}  // namespace trendward::ui
