// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/refreshbutton.h"

#include "ui/style/icons.h"

namespace trendward::ui
{

RefreshButton::RefreshButton(QWidget *parent) : QPushButton(ui::icon("refresh-cw"), {}, parent)
{
    setObjectName(QStringLiteral("refresh"));
    setToolTip(tr("The rows stay where they are until then"));
    hide();
}

void RefreshButton::tell(const WardRows::Waiting &waiting, QWidget *list)
{
    const bool focused = hasFocus();
    setText(waiting.more > 0 ? tr("%n more: refresh the list (F5)", nullptr, static_cast<int>(waiting.more))
                             : tr("Refresh the list (F5)"));
    setAccessibleName(text());
    setVisible(waiting.any());
    if (focused && !waiting.any()) list->setFocus();
}

}  // namespace trendward::ui
