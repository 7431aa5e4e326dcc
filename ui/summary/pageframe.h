// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/summary/sheet.h"

#include <QStringList>

class QPagedPaintDevice;

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

/// One unit is a point of the whole page, whatever the device's resolution and margins are, until the painter is
/// restored.
void beginPage(const QPagedPaintDevice &device, QPainter &painter);

}  // namespace trendward::ui
