// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace trendward::ui
{

/// A pane of the page: surface, border 1, radius 8. Its look is in the style sheet.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
};

}  // namespace trendward::ui
