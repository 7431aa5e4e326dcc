// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/panes.h"

#include <QSplitter>

namespace trendward::ui
{

void readInOrder(QSplitter &panes)
{
    for (int i = 0; i < panes.count(); ++i) panes.widget(i)->raise();
}

}  // namespace trendward::ui
