// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QSplitter;
class QWidget;

namespace trendward::ui
{

/// Screen readers go through the panes as the eye does. A splitter puts each new child below the ones before, and so
/// they are read backwards.
void readInOrder(QSplitter &panes);

/// The page in a frame without a border that scrolls up and down where the window is too low for it. What gets the
/// focus by a key comes into sight.
QScrollArea *scrolling(QWidget *page, QWidget *parent);

}  // namespace trendward::ui
