// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSplitter;

namespace trendward::ui
{

/// Screen readers go through the panes as the eye does. A splitter puts each new child below the ones before, and so
/// they are read backwards.
void readInOrder(QSplitter &panes);

}  // namespace trendward::ui
