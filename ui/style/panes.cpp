// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/panes.h"

#include <QApplication>
#include <QScrollArea>
#include <QSplitter>

namespace trendward::ui
{

void readInOrder(QSplitter &panes)
{
    for (int i = 0; i < panes.count(); ++i) panes.widget(i)->raise();
}

QScrollArea *scrolling(QWidget *page, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    page->setObjectName(QStringLiteral("content"));
    page->setAutoFillBackground(false);
    scroll->setWidget(page);
    QObject::connect(qApp, &QApplication::focusChanged, scroll, [scroll, page](QWidget *, QWidget *now) {
        if (now && page->isAncestorOf(now)) scroll->ensureWidgetVisible(now, 0, 8);
    });
    return scroll;
}

}  // namespace trendward::ui
