// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/eventreport.h"
#include "ui/summary/summaryexport.h"

#include <QString>

#include <string>

namespace trendward::ui
{

/// "event-comparison-p-014-2026-10-20.pdf": never a name.
QString fileNameFor(const care::EventReport &report, Form form);

/// The comparison on one page, or as a table; written whole or not at all, for its owner only. Form: Pdf or Csv.
Outcome exportEvent(const care::EventReport &report, care::Names names, Form form, const std::string &path,
                    Paper paper);

}  // namespace trendward::ui
