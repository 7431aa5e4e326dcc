// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"

namespace trendward::ui
{

/// Takes one import back. One that was taken back already is an Error in words.
void undoImport(Desk &desk, QObject *page, store::ImportKey import, std::function<void(Outcome)> answer);

/// Of a patient: how many readings came with an import.
struct BroughtFor {
    store::Patient patient;
    std::uint64_t readings = 0;
};
/// Whose readings an import brought; most readings first.
Result<std::vector<BroughtFor>> broughtBy(const store::RecordStore &store, store::ImportKey import, Progress &progress);

}  // namespace trendward::ui
