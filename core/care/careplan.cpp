// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/careplan.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace trendward::care
{

bool isOpen(const Action &action)
{
    return action.state != "completed" && action.state != "cancelled";
}

std::vector<Action> inOrder(std::vector<Action> actions)
{
    const auto place = [](const Action &action) {
        const int year = action.due ? action.due->year : std::numeric_limits<int>::max();
        return std::tuple(!isOpen(action), year, action.due ? action.due->month.value_or(12) : 0,
                          action.due ? action.due->day.value_or(31) : 0);
    };
    std::stable_sort(actions.begin(), actions.end(),
                     [&](const Action &a, const Action &b) { return place(a) < place(b); });
    return actions;
}

}  // namespace trendward::care
