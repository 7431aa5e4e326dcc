// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/worklist/wardrows.h"

#include <QPushButton>

namespace trendward::ui
{

/// Above a list whose rows stay where they are: says what refreshing it would change, and is not there where that is
/// nothing.
class RefreshButton : public QPushButton
{
    Q_OBJECT
public:
    explicit RefreshButton(QWidget *parent);
    /// Before it goes, the focus goes to the list.
    void tell(const WardRows::Waiting &waiting, QWidget *list);
};

}  // namespace trendward::ui
