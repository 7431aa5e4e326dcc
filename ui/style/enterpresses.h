// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace trendward::ui
{

/// Enter presses the button that has the focus, everywhere: Qt does so in dialogs only. To be installed on the
/// application.
class EnterPresses : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace trendward::ui
