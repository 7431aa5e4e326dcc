// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/card.h"

namespace trendward::ui
{

Card::Card(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
}

}  // namespace trendward::ui
