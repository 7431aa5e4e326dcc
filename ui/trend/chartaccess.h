// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trendward::ui
{

/// Qt Charts are an unnamed filler to a screen reader. After this every TrendView is a chart with its name and its
/// description, and without parts: its readings are in the table. More than once does no harm.
void makeChartsAccessible();

}  // namespace trendward::ui
