// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/enterpresses.h"

#include <QAbstractButton>
#include <QDialog>
#include <QKeyEvent>

namespace trendward::ui
{

bool EnterPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (!button || !button->isEnabled() || qobject_cast<QDialog *>(button->window())) return false;
    button->click();
    return true;
}

}  // namespace trendward::ui
