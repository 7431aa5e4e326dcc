// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/caresummary.h"
#include "ui/summary/summarypdf.h"

#include <QString>

#include <string>

namespace trendward::ui
{

enum class Form { Pdf, Html, Csv, Fhir };

/// "care-plan-summary-p-001-2026-11-22.pdf": no patient's name in a file's name.
QString fileNameFor(const care::CareSummary &summary, Form form);

/// "p-001": a patient's number as a part of a file's name.
QString plainForFile(const std::string &id);

/// Writes the summary whole or not at all, for its owner only. May run on any thread.
Outcome exportSummary(const care::CareSummary &summary, Form form, const std::string &path, Paper paper,
                      const std::string &softwareVersion);

}  // namespace trendward::ui
