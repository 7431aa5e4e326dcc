// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/textpopup.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

TextPopup::TextPopup(const QString &accessibleName, QWidget *parent) : QDialog(parent)
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("content"));
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(4, 4, 12, 4);
    m_column->setSpacing(4);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->setAccessibleName(accessibleName);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

QLabel *TextPopup::plainLabel(const QString &words, const QFont &font, Token ink)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(font);
    label->setForegroundRole(ink == Token::Text ? QPalette::WindowText : QPalette::PlaceholderText);
    label->setText(words);
    return label;
}

void TextPopup::popUpBelow(QWidget *anchor)
{
    const QPoint below = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    move(std::clamp(below.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(below.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    open();
}

}  // namespace trendward::ui
