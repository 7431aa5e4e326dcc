// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/summary/sheet.h"

#include <QStringList>

namespace trendward::ui
{

/// What stands around every page that goes out.
struct PageFrame {
    QString title, asOf;  ///< at the head
    QStringList whose;    ///< at the foot: name, number, born
    bool sample = false;
    int page = 1, pages = 1;
};
void paintFrame(Sheet &sheet, const PageFrame &frame);

}  // namespace trendward::ui
