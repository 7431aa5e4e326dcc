// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/worklist/wardtablemodel.h"

#include <array>

namespace trendward::ui
{

/// How wide the columns of the worklist's table are, and whether there is room for sparklines beside the values.
struct TableColumns {
    std::array<int, WardTableModel::columns> widths{};
    bool sparklines = false;

    /// What the texts of each column need in the fonts of now; the reason takes what it gets, from its least width on.
    static std::array<int, WardTableModel::columns> needs();
    /// Sparklines go before any text is cut; the reason is the first text that is.
    static TableColumns fitted(int width, const std::array<int, WardTableModel::columns> &needs);
};

inline constexpr int sparkWidth = 36, sparkGap = 6;
inline constexpr int cellMargin = 8;

}  // namespace trendward::ui
