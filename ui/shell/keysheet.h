// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QDialog>

namespace trendward::ui
{

/// All keys, made from the menus themselves.
class KeySheet : public QDialog
{
    Q_OBJECT
public:
    KeySheet(const Actions &actions, QWidget *parent);
};

}  // namespace trendward::ui
